//! All content compiles, is written and read again unchanged, and is the same in every language but for
//! its words.

mod wordless;

use venster_author::{Compilation, Folder, Severity, Style, emit, render};
use venster_scenario::{Catalogue, Scenario, encoding};

use crate::folders::{CONTENT, FIXTURE, compiled, scenarios, texts};
use wordless::wordless;

/// What was found in a folder, as authors see it.
fn found(folder: &Folder, compilation: &Compilation) -> String {
    compilation.diagnostics.iter().map(|one| render(folder, one, Style::Plain)).collect()
}

#[test]
fn what_learners_are_given_has_neither_errors_nor_warnings() {
    let (folder, compilation) = compiled(CONTENT);
    assert!(compilation.diagnostics.is_empty(), "{}", found(&folder, &compilation));
    assert!(scenarios(&compilation).count() > 0);
}

#[test]
fn the_fixture_is_only_short() {
    let (folder, compilation) = compiled(FIXTURE);
    let codes: Vec<_> =
        compilation.diagnostics.iter().map(|one| (one.severity, one.code)).collect();
    let on_purpose = [(Severity::Warning, "short-path"); 4];
    assert_eq!(codes, on_purpose, "{}", found(&folder, &compilation));
}

/// The way of the learner's app: from the manifest to a catalogue, from there to each file.
#[test]
fn what_is_written_is_what_was_compiled() {
    for name in [CONTENT, FIXTURE] {
        let (_, compilation) = compiled(name);
        let files = emit::files(&compilation).unwrap();
        let manifest = String::from_utf8(files[emit::MANIFEST].clone()).unwrap();
        let mut read = 0;
        for line in manifest.lines().filter(|line| line.starts_with("catalogue\t")) {
            let file = line.split('\t').next_back().unwrap();
            let catalogue: Catalogue = encoding::decode(&files[file]).unwrap();
            let entries = catalogue.modules.iter().flat_map(|module| &module.scenarios);
            for entry in entries {
                let source = compilation.scenario(entry.id.as_str()).unwrap();
                let text = &source.texts[&catalogue.language].scenario;
                let decoded: Scenario = encoding::decode(&files[&*entry.file]).unwrap();
                // Compared as it is delivered: without the names of blocks.
                let delivered = |scenario: &Scenario| encoding::encode(scenario).unwrap();
                assert!(
                    delivered(&decoded) == delivered(text),
                    "{} is not what was compiled",
                    entry.file
                );
                read += 1;
            }
        }
        let written: usize = scenarios(&compilation).map(|one| one.texts.len()).sum();
        assert_eq!(read, written, "every text of {name} is in a catalogue");
    }
}

#[test]
fn every_language_of_a_scenario_has_one_logic() {
    for name in [CONTENT, FIXTURE] {
        let (_, compilation) = compiled(name);
        for compiled in scenarios(&compilation) {
            let source = &compiled.texts[&compiled.source].scenario;
            for text in texts(compiled) {
                let which = format!("{} in {}", compiled.id, text.language);
                assert_eq!(text.version, source.version, "{which}");
                let (here, there) = (wordless(text), wordless(source));
                for (here, there) in here.scenes.iter().zip(&there.scenes) {
                    assert_eq!(here, there, "{which}");
                }
                assert!(here == there, "{which} has other scenes, or differs beside them");
            }
        }
    }
}

#[test]
fn the_fixture_has_two_languages_with_words_of_their_own() {
    let (_, compilation) = compiled(FIXTURE);
    for compiled in scenarios(&compilation) {
        let texts: Vec<_> = texts(compiled).collect();
        let [one, other] = texts.as_slice() else { panic!("two languages of {}", compiled.id) };
        assert_ne!(one.title, other.title);
        assert_ne!(one.scenes, other.scenes);
    }
}
