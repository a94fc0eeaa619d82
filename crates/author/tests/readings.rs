//! What is said of articles and guides beyond the folder of mistakes: numbers that aren't any, and lengths.

#![expect(clippy::unwrap_used, reason = "a test that can't read its fixture has failed")]

use std::path::Path;

use venster_author::{Content, Folder, compile};

/// What is said of the small content once one of its texts has been changed.
fn codes(path: &str, change: impl Fn(&str) -> String) -> Vec<&'static str> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/content");
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (_, file) in Folder::read(&root).unwrap().files() {
        let bytes = match &file.content {
            Content::Text(text) if file.path.ends_with(path) => change(text).into_bytes(),
            Content::Text(text) => text.clone().into_bytes(),
            Content::Bytes(bytes) => bytes.clone(),
        };
        files.push((file.path.clone(), bytes));
    }
    let found = compile(&Folder::from_files(files)).diagnostics;
    found.iter().map(|one| one.code).filter(|code| *code != "short-path").collect()
}

#[test]
fn minutes_are_a_number() {
    for minutes in ["ten", "0", "256", "1.5"] {
        let changed = |text: &str| text.replace("minutes=15", &format!("minutes={minutes}"));
        let found = codes("guide.en.md", changed);
        assert!(!found.is_empty() && found.iter().all(|code| *code == "minutes-form"), "{found:?}");
    }
}

#[test]
fn a_long_article_is_noticed() {
    let longer = |words: usize| {
        codes("article.en.md", |text| text.to_owned() + &"\nMore words.\n".repeat(words / 2))
    };
    assert_eq!(longer(400), Vec::<&str>::new());
    assert_eq!(longer(700), ["long-article"]);
}

#[test]
fn the_order_of_sections_is_that_of_the_first_language() {
    let found = codes("guide.nl.md", |text| text.replace("{#day}", "{#date}"));
    assert_eq!(found, ["not-translated", "only-in-translation"]);
}
