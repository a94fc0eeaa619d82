//! Another language: everything changes at once, and nothing that the learner did.

use std::sync::Arc;

use venster::{
    app::{
        AppView, Command, Failure, Message, Model, Notice, Part, PlanEdit, PlayView, ScreenView,
        Translation,
    },
    texts::Texts,
};
use venster_engine::{Event, view::Screen};
use venster_record::Record;
use venster_scenario::{Language, Scenario};

use crate::{
    folders,
    opened::{catalogue, opened_with},
};

fn scenario(language: &str) -> Scenario {
    let (_, compilation) = folders::compiled(folders::CONTENT);
    let compiled = folders::scenarios(&compilation).next().unwrap();
    folders::texts(compiled).find(|text| text.language.as_str() == language).unwrap().clone()
}

fn dutch() -> Language {
    Language::new("nl").unwrap()
}

fn texts(language: &str) -> Texts {
    let file = format!("{}/assets/texts/{language}.txt", env!("CARGO_MANIFEST_DIR"));
    Texts::parse(&std::fs::read_to_string(file).unwrap()).unwrap()
}

fn translation() -> Translation {
    let scenario = scenario("nl");
    Translation {
        language: dutch(),
        texts: texts("nl"),
        catalogue: Arc::new(catalogue(&scenario)),
        scenario: Some(Arc::new(scenario)),
    }
}

/// The app in English, with a stand taken, somebody asked and an option chosen.
fn playing() -> Model {
    let mut model = opened_with(&scenario("en"), Record::default());
    let Screen::Scene(scene) = play(&model).view.screen else { panic!("a scene") };
    let decision = scene.decision.unwrap();
    model.update(Event::Hear { voice: scene.voices[0].id.clone() }.into(), 2);
    let scene = play(&model).view.scene;
    model.update(Event::Choose { scene, choice: decision.options[1].id.clone() }.into(), 3);
    model
}

fn play(model: &Model) -> PlayView {
    match model.view().screen {
        ScreenView::Play(play) => *play,
        other => panic!("this is the play screen: {other:?}"),
    }
}

#[test]
fn what_is_asked_for_is_fetched_and_the_page_stays_as_it_is() {
    let mut model = playing();
    let before = model.view();
    let commands = model.update(Message::Choose(dutch()), 4);
    let id = play(&model).scenario.id.clone();
    assert_eq!(commands, [Command::Show, Command::FetchTranslation(dutch(), Some(id))]);
    assert_eq!(model.view(), before);
}

#[test]
fn everything_changes_at_once_and_the_place_and_the_record_stay() {
    let mut model = playing();
    let place = model.view().screen.place();
    let lines: Vec<_> = model.record().lines().cloned().collect();
    model.update(Message::Choose(dutch()), 4);
    let commands = model.update(Message::Translation(Ok(translation())), 5);
    assert_eq!(
        commands,
        [Command::Speak(dutch()), Command::Show, Command::Announce("Nederlands".to_owned())]
    );
    let AppView { screen, menu, notices } = model.view();
    assert_eq!((screen.place(), menu.language, notices), (place, dutch(), vec![]));
    assert_eq!(play(&model).scenario.language, dutch());
    assert_eq!(model.texts(), &texts("nl"));
    assert_eq!(model.record().lines().cloned().collect::<Vec<_>>(), lines);
}

#[test]
fn what_is_typed_stays_typed() {
    let mut model = playing();
    for now in 4..100 {
        let view = play(&model).view;
        let event = match (view.continues_to, view.screen) {
            (Some(to), _) => Event::Continue { to },
            (None, Screen::Scene(scene)) => Event::Choose {
                scene: view.scene,
                choice: scene.decision.unwrap().options[0].id.clone(),
            },
            (None, _) => break,
        };
        model.update(event.into(), now);
    }
    let words = PlanEdit::Typed(Part::Action, "wait a week".to_owned());
    model.update(words.into(), 100);
    model.update(Message::Choose(dutch()), 101);
    model.update(Message::Translation(Ok(translation())), 102);
    assert_eq!(play(&model).plan.unwrap().action, "wait a week");
}

#[test]
fn what_could_not_be_had_is_said_and_can_be_asked_for_again() {
    let mut model = playing();
    model.update(Message::Choose(dutch()), 4);
    let commands = model.update(Message::Translation(Err(Failure::Network)), 5);
    assert_eq!(commands, [Command::Show]);
    let view = model.view();
    assert_eq!(view.notices, [Notice::Untranslated]);
    assert!(view.menu.is_kept, "what was done is kept all the same");
    let commands = model.update(Message::ChooseAgain, 6);
    let [Command::Show, Command::FetchTranslation(..), Command::Focus(_)] = &commands[..] else {
        panic!("{commands:?}")
    };
    assert_eq!(model.view().notices, []);
}

#[test]
fn what_comes_when_it_is_no_longer_wanted_changes_nothing() {
    let mut model = playing();
    let english = model.language().clone();
    model.update(Message::Choose(dutch()), 4);
    model.update(Message::Choose(english.clone()), 5);
    assert_eq!(model.update(Message::Translation(Ok(translation())), 6), []);
    assert_eq!(model.language(), &english);
}

/// A scenario that exists in one language alone stays on the screen in it.
#[test]
fn a_scenario_without_a_translation_stays() {
    let mut model = playing();
    model.update(Message::Choose(dutch()), 4);
    let alone = Translation { scenario: None, ..translation() };
    model.update(Message::Translation(Ok(alone)), 5);
    assert_eq!(play(&model).scenario.language.as_str(), "en");
    assert_eq!(model.language(), &dutch());
}

/// Where the scenario is still on its way, it is fetched in the language that is read now.
#[test]
fn a_scenario_on_its_way_is_fetched_anew() {
    let english = scenario("en");
    let mut model = opened_with(&english, Record::default());
    model.update(Message::Retry, 2);
    model.update(Message::Choose(dutch()), 3);
    let commands = model.update(Message::Translation(Ok(translation())), 4);
    assert!(commands.iter().any(|one| matches!(one, Command::FetchScenario(..))), "{commands:?}");
}

/// A file that was asked for in the language before comes too late.
#[test]
fn a_late_file_in_the_language_before_changes_nothing() {
    let mut model = playing();
    let late = Arc::new(scenario("en"));
    model.update(Message::Choose(dutch()), 4);
    model.update(Message::Translation(Ok(translation())), 5);
    model.update(Message::Scenario(late.id.clone(), Ok(late)), 6);
    assert_eq!(play(&model).scenario.language, dutch());
}

#[test]
fn a_scenario_that_was_opened_meanwhile_is_translated_where_the_learner_is() {
    let mut model = playing();
    let place = model.view().screen.place();
    model.update(Message::Choose(dutch()), 4);
    let alone = Translation { scenario: None, ..translation() };
    let commands = model.update(Message::Translation(Ok(alone)), 5);
    let dutch_one = Arc::new(scenario("nl"));
    let fetch = |one: &Command| matches!(one, Command::FetchScenario(id, _) if *id == dutch_one.id);
    assert!(commands.iter().any(fetch), "{commands:?}");
    model.update(Message::Scenario(dutch_one.id.clone(), Ok(Arc::clone(&dutch_one))), 6);
    assert_eq!(play(&model).scenario.language, dutch());
    assert_eq!(model.view().screen.place(), place);
}

#[test]
fn a_late_catalogue_in_the_language_before_changes_nothing() {
    let mut model = playing();
    model.update(Message::Choose(dutch()), 4);
    model.update(Message::Translation(Ok(translation())), 5);
    let before = model.view();
    let late = Arc::new(catalogue(&scenario("en")));
    assert_eq!(model.update(Message::Catalogue(Ok(late)), 6), []);
    assert_eq!(model.update(Message::Catalogue(Err(Failure::Network)), 7), []);
    assert_eq!(model.view(), before);
}
