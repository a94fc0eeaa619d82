//! A third language is a matter of content alone: added to a copy of the small content it compiles, without a
//! change of code. docs/translating.md says what it takes; this does exactly that.

#![expect(clippy::unwrap_used, reason = "a test that can't read its fixture has failed")]

use std::path::Path;

use venster_author::{Content, Folder, Severity, compile, emit};
use venster_scenario::{Catalogue, Language, Reading, Scenario, encoding};

/// Every file of the small content, with another language that says what the Dutch says.
fn in_three_languages(third: &str) -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/content");
    let mut files = Vec::new();
    for (_, file) in Folder::read(&root).unwrap().files() {
        let path = file.path.clone();
        match &file.content {
            Content::Text(text) if path.ends_with(".toml") && !path.contains(".translated.") => {
                files.push((path, with_third(text, third).into_bytes()));
            }
            Content::Text(text) => {
                if let Some(stem) = path.strip_suffix("nl.md") {
                    files.push((format!("{stem}{third}.md"), text.clone().into_bytes()));
                }
                files.push((path, text.clone().into_bytes()));
            }
            Content::Bytes(bytes) => files.push((path, bytes.clone())),
        }
    }
    files
}

/// The Dutch of every text once more, in the other language.
fn with_third(toml: &str, third: &str) -> String {
    let mut text = String::new();
    for line in toml.lines() {
        let line = line.replace("[\"en\", \"nl\"]", &format!("[\"en\", \"nl\", \"{third}\"]"));
        // { en = "Belgium", nl = "België" }
        let inline = line.split_once(", nl = ").and_then(|(_, rest)| rest.strip_suffix(" }"));
        match inline {
            Some(dutch) => {
                text.push_str(line.trim_end_matches(" }"));
                text.push_str(&format!(", {third} = {dutch} }}\n"));
            }
            None => text.push_str(&format!("{line}\n")),
        }
        if let Some(dutch) = line.strip_prefix("nl = ") {
            text.push_str(&format!("{third} = {dutch}\n"));
        }
        if let Some((key, dutch)) = line.split_once(".nl = ") {
            text.push_str(&format!("{key}.{third} = {dutch}\n"));
        }
    }
    text
}

#[test]
fn a_third_language_is_content_alone() {
    let folder = Folder::from_files(in_three_languages("fr"));
    let compilation = compile(&folder);
    let errors: Vec<_> =
        compilation.diagnostics.iter().filter(|one| one.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");

    let files = emit::files(&compilation).unwrap();
    let named = |beginning: &str| {
        let mut found = files.iter().filter(|(name, _)| name.starts_with(beginning));
        found.next().map(|(_, bytes)| bytes.as_slice()).unwrap()
    };
    let catalogue: Catalogue = encoding::decode(named("catalogue.fr.")).unwrap();
    let french = Language::new("fr").unwrap();
    assert_eq!(catalogue.scenarios().count(), 3);
    for entry in catalogue.scenarios() {
        assert_eq!(entry.languages.len(), 3);
        assert!(entry.languages.contains(&french) && !entry.teaser.is_empty());
        let scenario: Scenario = encoding::decode(&files[&*entry.file]).unwrap();
        assert_eq!(scenario.language, french);
        let english = &compilation.scenario(entry.id.as_str()).unwrap().texts;
        let english = &english[&Language::new("en").unwrap()].scenario;
        assert_eq!(scenario.version, english.version);
    }
    let reading: Reading = encoding::decode(named("reading.learning-communities.fr.")).unwrap();
    assert!(reading.article.is_some() && reading.guide.is_some());
}

#[test]
fn the_plainest_addresses_stay_those_of_the_source() {
    let compilation = compile(&Folder::from_files(in_three_languages("de")));
    let files = emit::files(&compilation).unwrap();
    let manifest = String::from_utf8(files[emit::MANIFEST].clone()).unwrap();
    let languages: Vec<&str> = (manifest.lines())
        .filter_map(|line| line.strip_prefix("catalogue\t")?.split('\t').next())
        .collect();
    assert_eq!(languages, ["en", "de", "nl"]);
}

#[test]
fn what_a_third_language_lacks_is_named() {
    let mut files = in_three_languages("fr");
    let gone = ["glossary.fr.md", "06-learning-communities/guide.fr.md"];
    files.retain(|(path, _)| !gone.contains(&path.as_str()));
    let folder = Folder::from_files(files);
    let found = compile(&folder).diagnostics;
    let codes: Vec<&str> =
        found.iter().filter(|one| one.severity == Severity::Error).map(|one| one.code).collect();
    assert!(codes.contains(&"unknown-term") && codes.contains(&"missing-translation"), "{codes:?}");
}
