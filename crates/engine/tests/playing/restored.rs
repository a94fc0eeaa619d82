//! Facts made from what a host had kept: choices, voices and where the learner was, and no fact of
//! the scenes between.

use venster_engine::{Deed, Event, Fact, view::Screen};
use venster_scenario::{Premise, Scenario, SceneKind, Version, WayOn};

use crate::{
    learner::{Learner, fact, way},
    scenarios::{
        parts::{choice_ref, person_id, scenario_id, scene_id},
        school::school,
    },
};

/// Began, heard the mother, chose these.
fn restored(choices: &[&str]) -> Vec<Fact> {
    let began = Deed::Began { scenario: scenario_id("dutch-please"), version: Version(1) };
    let mut facts = vec![fact("host.0", 10, began)];
    let mut after = facts[0].id.clone();
    let heard = Deed::Heard { after: after.clone(), voice: scene_id("mother") };
    facts.push(fact("host.1", 11, heard));
    for (number, choice) in choices.iter().enumerate() {
        let deed = Deed::Chose { after, choice: choice_ref(choice) };
        let id = format!("host.{}", number + 2);
        facts.push(fact(&id, 12 + u64::try_from(number).unwrap(), deed));
        after = facts.last().unwrap().id.clone();
    }
    facts
}

fn without_choice(gone: &str) -> Scenario {
    let mut scenario = school();
    for scene in &mut scenario.scenes {
        if let SceneKind::Ordinary(ordinary) = &mut scene.kind
            && let WayOn::Decision(decision) = &mut ordinary.way_on
        {
            decision.choices.retain(|choice| format!("{}.{}", scene.id, choice.id) != gone);
        }
    }
    scenario
}

#[test]
fn the_last_choices_consequence_is_shown() {
    let learner = Learner::open(&school(), restored(&["wall.ask", "team.month"]), "tab1");
    assert_eq!(learner.place(), "after team.month");
    assert_eq!(way(&learner.attempt), ["wall.ask", "team.month"]);
}

#[test]
fn where_a_choice_was_made_was_seen() {
    let mut learner = Learner::open(&school(), restored(&["wall.ask", "team.month"]), "tab1");
    let truth = learner.attempt.truth(&learner.scenario);
    assert!(truth.is(&Premise::Saw(scene_id("wall"))) && truth.is(&Premise::Saw(scene_id("team"))));
    assert!(!truth.is(&Premise::Saw(scene_id("home"))));
    learner.go_on_to("home");
    learner.choose("home.open");
    learner.go_on_to("trial");
    let Screen::Ending(ending) = learner.view().screen else { panic!("an ending") };
    let scenes: Vec<_> = ending.path.iter().map(|taken| taken.scene.as_str()).collect();
    assert_eq!(scenes, ["wall", "team", "home"]);
    assert_eq!(ending.asked, 1);
}

#[test]
fn a_choice_that_went_away_opens_its_scene_though_no_fact_entered_it() {
    let facts = restored(&["wall.ask", "team.date"]);
    let learner = Learner::open(&without_choice("team.date"), facts, "tab1");
    assert_eq!(learner.place(), "team");
    assert_eq!(way(&learner.attempt), ["wall.ask"]);
}

#[test]
fn a_choices_scene_that_has_become_a_voice_does_not_open() {
    let mut scenario = school();
    let team = scenario.scenes.iter_mut().find(|scene| scene.id.as_str() == "team").unwrap();
    team.kind = SceneKind::Voice { person: person_id("jonas") };
    let learner = Learner::open(&scenario, restored(&["wall.ask", "team.date"]), "tab1");
    assert_eq!(learner.place(), "after wall.ask");
}

#[test]
fn an_ending_without_a_fact_of_entering_it_leads_on() {
    let mut facts = restored(&["wall.ask", "team.date", "home.shut"]);
    let after = facts.last().unwrap().id.clone();
    facts.push(fact(
        "host.9",
        20,
        Deed::Finished { after: after.clone(), ending: scene_id("apart") },
    ));
    let learner = Learner::open(&school(), facts.clone(), "tab1");
    assert_eq!(learner.place(), "after home.shut");
    facts.push(fact("host.10", 21, Deed::Entered { after, scene: scene_id("wall") }));
    let mut learner = Learner::open(&school(), facts, "tab1");
    assert_eq!(learner.place(), "stand again");
    learner.go_on_to("plan");
    learner.must(Event::StartOver);
}
