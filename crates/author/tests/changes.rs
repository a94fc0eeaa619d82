//! What is found when one file of the small content folder changes.

#![expect(clippy::unwrap_used, reason = "a test that can't read its fixture has failed")]

use std::path::Path;

use venster_author::{Content, Diagnostic, Folder, compile};
use venster_scenario::{ExerciseKind, Scenario};

const SCENARIO: &str = "06-learning-communities/visited-lesson";

/// Compiles the fixture with one file changed, and gives what is found beside its shortness.
fn with(path: &str, change: impl Fn(&str) -> Vec<u8>) -> Vec<Diagnostic> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/content");
    let mut changed = false;
    let files = Folder::read(&root)
        .unwrap()
        .files()
        .map(|(_, file)| match &file.content {
            Content::Text(text) if file.path == path => {
                changed = true;
                (file.path.clone(), change(text))
            }
            Content::Text(text) => (file.path.clone(), text.clone().into_bytes()),
            Content::Bytes(bytes) => (file.path.clone(), bytes.clone()),
        })
        .collect();
    assert!(changed, "there is no {path}");
    let mut found = compile(&Folder::from_files(files)).diagnostics;
    found.retain(|one| one.code != "short-path");
    found
}

fn codes(found: &[Diagnostic]) -> Vec<&str> {
    found.iter().map(|one| one.code).collect()
}

#[test]
fn a_changed_scene_is_named_in_each_translation() {
    let path = format!("{SCENARIO}/en.md");
    let found = with(&path, |text| text.replace("In the break", "At noon").into_bytes());
    assert_eq!(codes(&found), ["translation-outdated"]);
    assert!(found.iter().all(|one| one.message.contains("`yard`")), "{found:?}");
}

#[test]
fn a_changed_lead_is_named_too() {
    let path = format!("{SCENARIO}/en.md");
    let found = with(&path, |text| text.replace("For some minutes", "For a while").into_bytes());
    assert_eq!(codes(&found), ["translation-outdated"]);
}

#[test]
fn a_note_on_a_source_that_a_translation_left_behind_is_named() {
    let found = with("sources.bib", |text| text.replace("note-nl", "annote").into_bytes());
    assert_eq!(codes(&found), ["note-untranslated"]);
    assert!(found.iter().all(|one| one.message.contains("`vvob-rwanda`")), "{found:?}");
}

#[test]
fn the_logic_of_a_translation_is_not_reported_twice() {
    let path = format!("{SCENARIO}/en.md");
    let found =
        with(&path, |text| text.replace("heard:innocent and", "heard:nobody and").into_bytes());
    assert_eq!(codes(&found), ["unknown-scene", "translation-outdated"]);
}

#[test]
fn a_translation_may_have_other_paragraphs_without_id() {
    let path = format!("{SCENARIO}/nl.md");
    let found = with(&path, |text| {
        text.replace("“Een stoel,” zegt u.", "Dan zegt u iets.\n\n“Een stoel.”").into_bytes()
    });
    assert_eq!(codes(&found), Vec::<&str>::new());
}

#[test]
fn nobody_is_asked_at_an_ending() {
    let path = format!("{SCENARIO}/en.md");
    let found = with(&path, |text| {
        text.replace("{#open .ending}", "{#open .ending ask=head}").into_bytes()
    });
    assert_eq!(codes(&found), ["ask-at-ending", "translation-outdated"]);
}

#[test]
fn a_scenario_without_stance_is_refused() {
    let path = format!("{SCENARIO}/en.md");
    let found =
        with(&path, |text| text.replace("```stance {#visits", "```sort {#visits").into_bytes());
    assert!(codes(&found).contains(&"no-stance"), "{found:?}");
}

#[test]
fn what_is_wrong_with_an_exercise_is_named() {
    let path = format!("{SCENARIO}/en.md");
    for (from, to, code) in [
        ("{#stands-there}\n  - Eleven", "{#stands-there}\n\n  Eleven", "exercise-form"),
        ("were held. {#eleven}", "were held.", "missing-id"),
        ("{#angry}", "{#refused}", "repeated-id"),
        ("{#who-needs-it .many}", "{#who-needs-it}", "one-or-many"),
        ("{#who-needs-it .many}", "{#who-needs-it .one}", "no-true-item"),
        ("{#children}", "{#children .so}", "unknown-class"),
        ("innocent=\"time trust date\"", "innocent=\"time trust\"", "order-form"),
        ("innocent=\"time trust date\"", "nobody=\"time trust date\"", "unknown-person"),
        (" innocent=\"time trust date\" beatrice=\"date time trust\"", "", "no-order"),
        ("on=refused-door", "on=refused", "unknown-stretch"),
        ("{#the-door on=refused-door}", "{#the-door}", "missing-on"),
        (
            "```reflect {#before-you-came}\nWhat",
            "```reflect {#before-you-came}\n- What",
            "exercise-form",
        ),
        ("line in the dust", "line in the [dust]{#dusty}", "stretch-outside-spot"),
    ] {
        let found = with(&path, |text| {
            assert!(text.contains(from), "{from}");
            text.replace(from, to).into_bytes()
        });
        assert!(codes(&found).contains(&code), "{from} → {to}: {found:?}");
    }
}

#[test]
fn exercises_show_their_items_in_an_order_that_says_nothing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/content");
    let compilation = compile(&Folder::read(&root).unwrap());
    let texts = &compilation.scenario("visited-lesson").unwrap().texts;
    let order = |scenario: &Scenario| -> Vec<String> {
        let kinds = scenario.exercises().map(|(_, exercise)| &exercise.kind);
        let ids = kinds.flat_map(|kind| match kind {
            ExerciseKind::Sort(sort) => sort.items.iter().map(|one| one.id.to_string()).collect(),
            ExerciseKind::Rank(rank) => rank.items.iter().map(|one| one.id.to_string()).collect(),
            _ => Vec::new(),
        });
        ids.collect()
    };
    let orders: Vec<_> = texts.values().map(|text| order(&text.scenario)).collect();
    assert_eq!(orders[0], orders[1]);
    assert_eq!(orders[0].len(), 7);
    let written = ["eleven", "a-reason", "refused", "angry", "date", "trust", "time"];
    assert_ne!(orders[0], written);
}

#[test]
fn a_broken_bibliography_and_a_foreign_encoding_are_named() {
    let found = with("sources.bib", |_| b"@article{a, title = ".to_vec());
    assert!(codes(&found).contains(&"bibtex"), "{found:?}");
    let path = format!("{SCENARIO}/nl.md");
    let found = with(&path, |_| vec![b'#', b' ', 0xe9]);
    assert!(codes(&found).contains(&"not-text"), "{found:?}");
}

#[test]
fn wording_is_no_new_version_and_logic_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/content");
    let folder = Folder::read(&root).unwrap();
    let version = |from: &str, to: &str| {
        let files = folder.files().filter_map(|(_, file)| match &file.content {
            Content::Text(text) => Some((file.path.clone(), text.replace(from, to).into_bytes())),
            Content::Bytes(_) => None,
        });
        let compilation = compile(&Folder::from_files(files.collect()));
        let compiled = compilation.scenario("visited-lesson").unwrap();
        compiled.texts.get(&compiled.source).unwrap().scenario.version
    };
    let now = version("\u{1}", "");
    assert_eq!(now, version("In the break", "At noon"));
    assert_ne!(now, version("#sit A4=1", "#sit A4=2"));
    assert_ne!(now, version("kevine=+", "kevine=-"));
}

#[test]
fn a_cue_is_logic_and_its_time_is_none() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/content");
    let folder = Folder::read(&root).unwrap();
    let version = |from: &str, to: &str| {
        let files = folder.files().map(|(_, file)| {
            let bytes = match &file.content {
                Content::Text(text) if file.path.ends_with("quiet-pupil/en.md") => {
                    text.replace(from, to).into_bytes()
                }
                Content::Text(text) => text.clone().into_bytes(),
                Content::Bytes(bytes) => bytes.clone(),
            };
            (file.path.clone(), bytes)
        });
        let compilation = compile(&Folder::from_files(files.collect()));
        let texts = &compilation.scenario("quiet-pupil").unwrap().texts;
        texts.values().next().unwrap().scenario.version
    };
    let before = version("", "");
    assert_eq!(before, version("{#missing at=0:02}", "{#missing at=0:03}"));
    assert_ne!(before, version("{#missing at=0:02}", "{#lacking at=0:02}"));
}
