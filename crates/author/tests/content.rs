//! The small content folder: it compiles, in both languages, to what its text says.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that finds something else has failed"
)]

use std::path::Path;

use venster_author::{Compilation, Folder, Severity, compile, emit};
use venster_scenario::{
    ArticleSectionKind, BlockKind, Catalogue, Condition, Direction, ExerciseId, Footage, Inline,
    Language, LineKind, Phase, Scenario, ScenarioId, SceneId, SceneKind, Wanted, WayOn, encoding,
};

fn read() -> (Folder, Compilation) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/content");
    let folder = Folder::read(&root).unwrap();
    let compilation = compile(&folder);
    (folder, compilation)
}

fn scenario<'a>(compilation: &'a Compilation, id: &str, language: &str) -> &'a Scenario {
    let language = Language::new(language).unwrap();
    &compilation.scenario(id).unwrap().texts[&language].scenario
}

fn scene<'a>(scenario: &'a Scenario, id: &str) -> &'a venster_scenario::Scene {
    scenario.scene(&SceneId::new(id).unwrap()).unwrap()
}

#[test]
fn it_has_no_errors_and_is_short_on_purpose() {
    let (_, compilation) = read();
    let found: Vec<_> =
        compilation.diagnostics.iter().map(|one| (one.severity, one.code)).collect();
    assert_eq!(found, [(Severity::Warning, "short-path"); 4]);
}

#[test]
fn both_languages_share_one_version() {
    let (_, compilation) = read();
    for id in ["visited-lesson", "nodding-parent"] {
        let (en, nl) = (scenario(&compilation, id, "en"), scenario(&compilation, id, "nl"));
        assert_eq!(en.version, nl.version, "{id}");
        assert_ne!(en.title, nl.title);
    }
}

#[test]
fn scenes_are_what_their_attributes_say() {
    let (_, compilation) = read();
    let scenario = scenario(&compilation, "visited-lesson", "nl");
    let phases: Vec<(&str, Phase)> =
        scenario.scenes.iter().map(|scene| (scene.id.as_str(), scene.phase)).collect();
    assert_eq!(phases[0], ("corridor", Phase::Stand));
    assert!(phases.contains(&("yard", Phase::Look)));
    assert!(phases.contains(&("booked", Phase::Again)));
    assert!(phases.contains(&("plan", Phase::Act)));
    let meeting = scene(scenario, "meeting").ordinary().unwrap();
    assert_eq!(meeting.ask.limit, Some(1));
    assert!(scene(scenario, "home").ordinary().unwrap().at_home);
    let next = |id: &str| match &scene(scenario, id).ordinary().unwrap().way_on {
        WayOn::Next(next) => next.as_str(),
        other => panic!("{other:?}"),
    };
    assert_eq!((next("staff-room"), next("yard")), ("meeting", "meeting"));
    assert!(scene(scenario, "open").is_ending());
    let again = scene(scenario, "kevine-saw");
    assert!(matches!(again.condition, Some(Condition::Any(_))));
    assert!(
        matches!(&again.kind, SceneKind::Again { of: Some(of), .. } if of.as_str() == "corridor")
    );
}

#[test]
fn a_decision_has_its_question_its_reasoning_and_its_changes() {
    let (_, compilation) = read();
    let scenario = scenario(&compilation, "visited-lesson", "en");
    let decision = scene(scenario, "corridor").decision().unwrap();
    assert_eq!(venster_scenario::plain(&decision.question), "What do you do?");
    let [sit, wait, note] = decision.choices.as_slice() else { panic!() };
    assert_eq!((sit.asks, wait.asks, note.asks), (false, true, false));
    assert_eq!(sit.evidence.len(), 1, "a weight of 0 is no evidence");
    assert_eq!((sit.happens.len(), sit.reasoning.len()), (3, 1));
    let BlockKind::Paragraph(paragraph) = &sit.happens[0].kind else { panic!() };
    assert_eq!(paragraph.changes[0].direction, Direction::Loss);
    assert!(matches!(
        decision.choices[2].happens[0].kind,
        BlockKind::Paragraph(ref told) if told.text.iter().any(|one| matches!(one, Inline::Emphasis(_)))
    ));
}

#[test]
fn sources_and_terms_come_with_the_text_that_uses_them() {
    let (_, compilation) = read();
    let scenario = scenario(&compilation, "visited-lesson", "en");
    let keys: Vec<&str> = scenario.sources.iter().map(|source| source.key.as_str()).collect();
    assert_eq!(keys, ["vvob-rwanda", "council2018", "gollwitzer2006"]);
    let terms: Vec<&str> = scenario.terms.iter().map(|term| term.id.as_str()).collect();
    assert_eq!(terms, ["learning-community", "sector"]);
}

#[test]
fn what_is_written_can_be_read_and_is_the_same_every_time() {
    let (_, compilation) = read();
    let files = emit::files(&compilation).unwrap();
    assert_eq!(files, emit::files(&read().1).unwrap());
    let manifest = std::str::from_utf8(&files[emit::MANIFEST]).unwrap();
    let mut languages = Vec::new();
    for line in manifest.lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        if let ["scenario", id, language, file] = parts.as_slice() {
            let scenario: Scenario = encoding::decode(&files[*file]).unwrap();
            assert_eq!((scenario.id.as_str(), scenario.language.as_str()), (*id, *language));
            continue;
        }
        if let ["share", id, card] = parts.as_slice() {
            let made = compilation.scenario(id).unwrap().card.as_ref().unwrap();
            assert_eq!(made.name, *card);
            continue;
        }
        if let ["frame", origin] = parts.as_slice() {
            // The small content shows a film from there.
            assert_eq!(*origin, "https://www.youtube-nocookie.com");
            continue;
        }
        let ["catalogue", language, file] = parts.as_slice() else { panic!("{line}") };
        languages.push(*language);
        let catalogue: Catalogue = encoding::decode(&files[*file]).unwrap();
        for entry in catalogue.scenarios() {
            let scenario: Scenario = encoding::decode(&files[&*entry.file]).unwrap();
            assert_eq!(scenario.id, entry.id);
            let named = format!("scenario\t{}\t{language}\t{}", entry.id, entry.file);
            assert!(manifest.lines().any(|line| line == named), "{manifest}");
            assert!(files.contains_key(&**entry.picture.as_ref().unwrap()));
            for person in &scenario.cast {
                assert!(person.portrait.as_ref().is_none_or(|file| files.contains_key(&**file)));
            }
        }
    }
    assert_eq!(languages, ["en", "nl"]);
}

#[test]
fn a_second_build_writes_nothing_and_removes_what_is_old() {
    let (_, compilation) = read();
    let files = emit::files(&compilation).unwrap();
    let out = std::env::temp_dir().join(format!("venster-emit-{}", std::process::id()));
    let first = emit::write(&files, &out).unwrap();
    std::fs::write(out.join("old.en.0123456789abcdef.bin"), "old").unwrap();
    std::fs::write(out.join("keep.txt"), "somebody else's").unwrap();
    let second = emit::write(&files, &out).unwrap();
    let others = out.join("keep.txt").exists();
    std::fs::remove_dir_all(&out).unwrap();
    assert_eq!((first.written, first.removed), (files.len(), 0));
    assert_eq!((second.written, second.kept, second.removed), (0, files.len(), 1));
    assert!(others);
}

#[test]
fn a_film_has_its_files_its_captions_its_lines_and_its_cues() {
    let (_, compilation) = read();
    let scenario = scenario(&compilation, "quiet-pupil", "nl");
    let film = scene(scenario, "film").film().unwrap();
    let Footage::Own(recording) = &film.footage else { panic!("{:?}", film.footage) };
    assert_eq!((&*recording.title, recording.duration), ("De stille leerling", 18_400));
    let ending = |name: &str| name.rsplit('.').next().unwrap().to_owned();
    let endings: Vec<String> = recording.files.iter().map(|file| ending(file)).collect();
    assert_eq!(endings, ["webm", "mp4"]);
    assert_eq!(recording.described.len(), 2);
    let languages: Vec<&str> =
        recording.captions.iter().map(|(language, _)| language.as_str()).collect();
    assert_eq!(languages, ["en", "nl"]);
    let cues: Vec<(&str, u32, Option<u32>)> =
        film.cues.iter().map(|cue| (cue.id.as_str(), cue.at, cue.again)).collect();
    assert_eq!(
        cues,
        [("expect", 0, None), ("what-seen", 7769, Some(1520)), ("asked", 18_400, None)]
    );
    // What is asked in a cue is an exercise like any other.
    assert!(scenario.exercise(&ExerciseId::new("talk-about").unwrap()).is_some());
    let files = emit::files(&compilation).unwrap();
    let named = recording.files.iter().chain(&recording.described).chain([&recording.poster]);
    let named = named.chain(recording.captions.iter().map(|(_, file)| file));
    for name in named {
        assert!(files.contains_key(&**name), "{name} is not written");
    }
    let captions = String::from_utf8(files[&*recording.captions[1].1].clone()).unwrap();
    for line in &recording.lines {
        let is_seen = line.kind == LineKind::Description;
        assert_eq!(captions.contains(&*line.text), !is_seen, "{line:?}");
    }
    assert!(captions.contains("Pieter: Misschien"), "{captions}");
}

#[test]
fn the_catalogue_has_what_the_library_sorts_and_finds_by() {
    let (_, compilation) = read();
    let files = emit::files(&compilation).unwrap();
    let name = files.keys().find(|name| name.starts_with("catalogue.nl.")).unwrap();
    let catalogue: Catalogue = encoding::decode(&files[name]).unwrap();
    let countries: Vec<&str> = catalogue.countries.iter().map(|one| &*one.name).collect();
    assert_eq!(countries, ["België", "Rwanda"]);
    let module = &catalogue.modules[0];
    assert_eq!(&*module.why, "Wie stelt de vraag als er niets verandert, en aan wie?");
    assert_eq!(module.article.as_deref(), Some("Een stoel achteraan in de klas"));
    assert_eq!(module.guide.as_ref().unwrap().minutes, 60);
    let entry = catalogue.scenario(&ScenarioId::new("visited-lesson").unwrap()).unwrap();
    assert_eq!(catalogue.country_name(entry.country), "Rwanda");
    assert_eq!(entry.languages.iter().map(Language::as_str).collect::<Vec<_>>(), ["en", "nl"]);
    let mut sorted = entry.competences.clone();
    sorted.sort();
    sorted.dedup();
    assert!(!sorted.is_empty() && sorted == entry.competences);
    assert!(files.contains_key(entry.object.as_deref().unwrap()));
    let found = |typed: &str| -> Vec<&str> {
        let wanted = Wanted::new(typed);
        let all = catalogue.scenarios().filter(|entry| entry.is_found_by(&wanted));
        all.map(|entry| entry.id.as_str()).collect()
    };
    assert_eq!(found(""), ["nodding-parent", "quiet-pupil", "visited-lesson"]);
    assert_eq!(found("Yildiz"), ["quiet-pupil"]);
    assert_eq!(found("gollwitzer"), ["visited-lesson"]);
    assert_eq!(found("belgie knik"), ["nodding-parent"]);
    assert_eq!(found("leergemeenschappen rwanda"), ["visited-lesson"]);
    assert_eq!(found("zambia"), Vec::<&str>::new());
}

#[test]
fn a_module_has_an_article_and_a_guide_with_their_sources() {
    let (_, compilation) = read();
    let reading = &compilation.modules[0].readings[&Language::new("nl").unwrap()];
    let article = reading.article.as_ref().unwrap();
    let kinds: Vec<ArticleSectionKind> = article.sections.iter().map(|one| one.kind).collect();
    use ArticleSectionKind::{HearItFromThem, Outcomes, Text};
    assert_eq!(kinds, [Outcomes, Text, Text, HearItFromThem]);
    assert!(venster_scenario::plain(&article.why).starts_with("Een collega die naar een les"));
    assert!(matches!(article.sections[0].blocks[..], [venster_scenario::Block {
        kind: BlockKind::List(ref outcomes), ..
    }] if outcomes.len() == 3));
    let keys: Vec<&str> = reading.sources.iter().map(|source| source.key.as_str()).collect();
    assert_eq!(keys, ["vvob-rwanda", "council2018", "gollwitzer2006"]);
    assert_eq!(reading.terms[0].id.as_str(), "learning-community");
    let minutes: Vec<Option<u8>> =
        reading.guide.as_ref().unwrap().sections.iter().map(|one| one.minutes).collect();
    assert_eq!(minutes, [None, Some(15), Some(20), Some(15), Some(10)]);
}
