//! Every scenario is played by the engine itself through all that can happen in it.
//!
//! The compiler proves scenarios over a model of playing; this walk does it with what learners run.
//! It goes through the states breadth first. Two ways that come to the same place with the same
//! answers to every question that is still to be asked there are one state, hence it is soon through.

mod course;
mod place;
mod premises;
mod states;

use venster_scenario::{Condition, Premise, Scenario, SceneId, SceneKind, WayOn};

use crate::folders::{CONTENT, FIXTURE, compiled, scenarios, texts};
use states::Walk;

/// A scenario has about a thousand states. One with more than this would be walked through for minutes.
const MOST: usize = 20_000;

/// The mistakes of every scenario in a folder, in each language.
fn walk_all(folder: &str) {
    let (_, compilation) = compiled(folder);
    for text in scenarios(&compilation).flat_map(texts) {
        let mistakes = Walk::through(text, MOST).into_mistakes();
        let few: Vec<&str> = mistakes.iter().map(String::as_str).take(5).collect();
        assert!(
            mistakes.is_empty(),
            "{} in {}: {} mistakes, among them\n{}",
            text.id,
            text.language,
            mistakes.len(),
            few.join("\n")
        );
    }
}

#[test]
fn what_learners_are_given_can_be_played_to_the_end_on_every_way() {
    walk_all(CONTENT);
}

#[test]
fn the_fixture_can_be_played_to_the_end_on_every_way() {
    walk_all(FIXTURE);
}

/// What the walk says of a scenario of the fixture once something in it is broken.
fn broken(scenario: &str, how: impl Fn(&mut Scenario)) -> String {
    let (_, compilation) = compiled(FIXTURE);
    let mut text = texts(compilation.scenario(scenario).unwrap()).next().unwrap().clone();
    how(&mut text);
    Walk::through(&text, MOST).into_mistakes().join("\n")
}

fn scene_id(id: &str) -> SceneId {
    SceneId::new(id).unwrap()
}

fn way_on<'a>(scenario: &'a mut Scenario, scene: &str) -> &'a mut WayOn {
    let mut scenes = scenario.scenes.iter_mut();
    let found = scenes.find(|one| one.id.as_str() == scene).unwrap();
    let SceneKind::Ordinary(ordinary) = &mut found.kind else { panic!("{scene} is ordinary") };
    &mut ordinary.way_on
}

/// Options that hold only for who asked Kevine.
fn hide(scenario: &mut Scenario, scene: &str, options: usize) {
    let WayOn::Decision(decision) = way_on(scenario, scene) else { panic!("{scene} decides") };
    for choice in decision.choices.iter_mut().take(options) {
        choice.condition = Some(Condition::Is(Premise::Heard(scene_id("kevine"))));
    }
}

#[test]
fn a_decision_with_one_option_in_view_is_found() {
    let mistakes = broken("visited-lesson", |scenario| hide(scenario, "report", 1));
    assert!(mistakes.contains("fewer than two options in view"), "{mistakes}");
    assert!(mistakes.contains("open, choose corridor.sit, continue to staff-room"), "{mistakes}");
}

#[test]
fn a_state_without_a_way_to_an_ending_is_found() {
    let mistakes = broken("visited-lesson", |scenario| hide(scenario, "report", 2));
    assert!(mistakes.contains("no ending can be reached"), "{mistakes}");
}

#[test]
fn a_scene_and_an_option_that_nobody_comes_to_are_found() {
    let mistakes = broken("visited-lesson", |scenario| {
        *way_on(scenario, "corridor") = WayOn::Next(scene_id("yard"));
    });
    assert!(mistakes.contains("the scene staff-room is never shown"), "{mistakes}");
    let mistakes = broken("visited-lesson", |scenario| {
        let WayOn::Decision(decision) = way_on(scenario, "home") else { panic!() };
        decision.choices.iter_mut().for_each(|choice| choice.target = scene_id("open"));
    });
    assert!(mistakes.contains("the ending booked is never reached"), "{mistakes}");
    let mistakes = broken("visited-lesson", |scenario| {
        let WayOn::Decision(decision) = way_on(scenario, "report") else { panic!() };
        decision.choices[0].condition = Some(Condition::Any(Vec::new()));
    });
    assert!(mistakes.contains("the option report.held is never in view"), "{mistakes}");
}

#[test]
fn what_leads_nowhere_is_found() {
    let mistakes = broken("visited-lesson", |scenario| {
        *way_on(scenario, "yard") = WayOn::Next(scene_id("nowhere"));
    });
    assert!(mistakes.contains("refused: continue to nowhere"), "{mistakes}");
}

#[test]
fn an_ending_that_leads_to_no_plan_is_found() {
    let mistakes = broken("visited-lesson", |scenario| {
        scenario.scenes.retain(|scene| !matches!(scene.kind, SceneKind::Act));
    });
    assert!(mistakes.contains("doesn't lead to the plan"), "{mistakes}");
}

#[test]
fn a_scenario_in_which_too_much_matters_is_not_walked_for_ever() {
    let (_, compilation) = compiled(FIXTURE);
    let text = texts(compilation.scenario("visited-lesson").unwrap()).next().unwrap();
    let mistakes = Walk::through(text, 100).into_mistakes();
    assert_eq!(mistakes.last().map(String::as_str), Some("it has more than 100 states"));
}
