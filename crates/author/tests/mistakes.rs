//! A folder in which nearly everything is wrong: every diagnostic, held to its wording.

#![expect(clippy::unwrap_used, reason = "a test that can't read its fixture has failed")]

use std::{collections::BTreeSet, path::Path};

use venster_author::{Folder, Style, compile, render};

fn mistakes() -> Folder {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/mistakes");
    Folder::read(&root).unwrap()
}

#[test]
fn every_mistake_is_named_in_one_run() {
    let folder = mistakes();
    let rendered: Vec<String> = compile(&folder)
        .diagnostics
        .iter()
        .map(|diagnostic| render(&folder, diagnostic, Style::Plain))
        .collect();
    insta::assert_snapshot!("mistakes", rendered.join("\n\n"));
}

#[test]
fn the_mistakes_are_of_many_kinds_and_the_known_traps_are_among_them() {
    let codes: BTreeSet<&str> =
        compile(&mistakes()).diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    assert!(codes.len() >= 100, "only {} kinds of mistakes", codes.len());
    for trap in [
        "option-text-not-indented",
        "setext-heading",
        "no-blank-line-after-option",
        "citation-at-line-start",
        "braces-over-two-lines",
    ] {
        assert!(codes.contains(trap), "{trap}");
    }
}

#[test]
fn each_diagnostic_points_into_the_file_that_it_is_about() {
    let folder = mistakes();
    for diagnostic in compile(&folder).diagnostics {
        if let venster_author::Place::Span(span) = diagnostic.place {
            let text = folder.text(span.file);
            assert!(span.start <= span.end && span.end <= text.len(), "{diagnostic:?}");
            assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
        }
    }
}
