//! No text that anybody can write makes the compiler panic.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't read its fixture has failed"
)]

use std::path::Path;

use proptest::prelude::*;
use venster_author::{Content, Folder, Style, compile, render};

/// The small content folder as paths and bytes.
fn files() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/content");
    let folder = Folder::read(&root).unwrap();
    folder
        .files()
        .map(|(_, file)| {
            let bytes = match &file.content {
                Content::Text(text) => text.as_bytes().to_vec(),
                Content::Bytes(bytes) => bytes.clone(),
            };
            (file.path.clone(), bytes)
        })
        .collect()
}

/// What slips into a text: signs that mean something, and some that don't.
fn pieces() -> impl Strategy<Value = String> {
    let known = [
        "{",
        "}",
        "{#a",
        "[",
        "]",
        "[@",
        "](#",
        "](glossary:",
        "> ",
        "- ",
        "```",
        "```stance {",
        "***",
        "---",
        "\n",
        "\n\n",
        "    ",
        "  ",
        "#",
        "## ",
        "if=\"",
        "\"",
        "=",
        ".later",
        "because=",
        "not ",
        "(",
        ")",
        "**",
        "*",
        "\\",
        "<b>",
        "<!--",
        "|-|-|\n",
        "&amp;",
        "é",
        "\u{feff}",
        "\r",
        "\u{0}",
        "![](",
        ".svg)",
        "~",
        "1. ",
        "\t",
        "[a]: b\n",
    ];
    prop_oneof![
        4 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ]
}

#[derive(Debug, Clone)]
enum Slip {
    Insert(usize, String),
    Remove(usize, usize),
    Copy(usize, usize, usize),
}

fn slips() -> impl Strategy<Value = Vec<Slip>> {
    let slip = prop_oneof![
        4 => (any::<usize>(), pieces()).prop_map(|(at, text)| Slip::Insert(at, text)),
        2 => (any::<usize>(), 1..40_usize).prop_map(|(at, length)| Slip::Remove(at, length)),
        1 => (any::<usize>(), any::<usize>(), 1..200_usize)
            .prop_map(|(from, to, length)| Slip::Copy(from, to, length)),
    ];
    proptest::collection::vec(slip, 1..12)
}

fn spoil(bytes: &mut Vec<u8>, slip: &Slip) {
    let within = |at: usize, bytes: &[u8]| at % (bytes.len() + 1);
    match slip {
        Slip::Insert(at, text) => {
            let at = within(*at, bytes);
            bytes.splice(at..at, text.bytes());
        }
        Slip::Remove(at, length) => {
            let at = within(*at, bytes);
            let end = (at + length).min(bytes.len());
            bytes.drain(at..end);
        }
        Slip::Copy(from, to, length) => {
            let from = within(*from, bytes);
            let copy = bytes[from..(from + length).min(bytes.len())].to_vec();
            let to = within(*to, bytes);
            bytes.splice(to..to, copy);
        }
    }
}

fn look_through(files: Vec<(String, Vec<u8>)>) {
    let folder = Folder::from_files(files);
    for diagnostic in compile(&folder).diagnostics {
        assert!(!render(&folder, &diagnostic, Style::Plain).is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_spoilt_text_is_reported(file in any::<prop::sample::Index>(), slips in slips()) {
        let mut files = files();
        let (_, bytes) = file.get_mut(&mut files);
        let mut text = String::from_utf8_lossy(bytes).into_owned().into_bytes();
        for slip in &slips {
            spoil(&mut text, slip);
        }
        // Mostly text that stays UTF-8, so that more than the encoding is found wrong.
        *bytes = String::from_utf8_lossy(&text).into_owned().into_bytes();
        look_through(files);
    }

    #[test]
    fn any_text_is_reported(text in "\\PC{0,200}", name in "(en|nl)[.]md") {
        let mut files = files();
        let path = format!("06-learning-communities/visited-lesson/{name}");
        for (own, bytes) in &mut files {
            if *own == path {
                *bytes = text.clone().into_bytes();
            }
        }
        look_through(files);
    }
}
