//! The way on from an ending: through other eyes, the stand again, what is known, the last word, the plan.

use proptest::prelude::*;
use venster_engine::{Deed, Event, Fact, Truth, last_word, view::Screen};
use venster_scenario::{Scenario, Scene, SceneKind, Stand};

use crate::{
    learner::{Learner, impulses},
    scenarios::{
        parts::{again, heard, not, scene_id},
        school::school,
        story::stories,
    },
};

/// The places from here to the very end, by *Continue* alone.
fn places(learner: &mut Learner) -> Vec<String> {
    let mut places = Vec::new();
    while learner.view().continues_to.is_some() {
        assert!(places.len() < 20, "it never ends: {places:?}");
        learner.go_on();
        places.push(learner.place());
    }
    places
}

/// What has to come after an ending, in the order that authors are promised.
fn expected(learner: &Learner) -> Vec<String> {
    let Learner { scenario, attempt, .. } = learner;
    let truth = Truth::at(scenario, &attempt.tree, attempt.node());
    let mut steps: [Vec<String>; 5] = Default::default();
    let last = scenario.scenes.iter().rposition(|scene| {
        scene.condition.is_none()
            && matches!(&scene.kind, SceneKind::Again { person, .. } if *person == scenario.protagonist)
    });
    for (at, scene) in scenario.scenes.iter().enumerate() {
        let step = match scene.kind {
            _ if Some(at) == last => 3,
            SceneKind::Again { .. } if truth.allows(scene.condition.as_ref()) => 0,
            SceneKind::Known => 2,
            SceneKind::Act => 4,
            _ => continue,
        };
        steps[step].push(scene.id.to_string());
    }
    steps[1].extend(scenario.stance().map(|_| "stand again".into()));
    steps.concat()
}

proptest! {
    #[test]
    fn every_ending_leads_through_all_that_comes_after(scenario in stories(), way in impulses(30)) {
        let mut learner = Learner::new(&scenario);
        learner.follow(&way);
        // From wherever that led, on to an ending.
        for _ in 0..40 {
            if matches!(learner.view().screen, Screen::Ending(_)) {
                break;
            }
            let on = learner.offers().into_iter().find(|event| {
                matches!(event, Event::Choose { .. } | Event::Continue { .. })
            });
            let Some(on) = on else { break };
            learner.must(on);
        }
        if !matches!(learner.view().screen, Screen::Ending(_)) {
            // Already on the way after it, at its very end.
            prop_assert!(learner.offers().contains(&Event::StartOver));
            return Ok(());
        }
        let expected = expected(&learner);
        prop_assert_eq!(places(&mut learner), expected);
        prop_assert_eq!(learner.resumed(), learner.attempt);
    }
}

#[test]
fn scenes_come_in_the_apps_order_where_their_conditions_hold() {
    let mut learner = Learner::new(&school());
    learner.stand("only-dutch", Stand::RatherAgree);
    learner.finish_school();
    assert!(learner.facts.iter().any(|fact| matches!(fact.deed, Deed::Finished { .. })));
    assert_eq!(
        places(&mut learner),
        ["elif-saw", "jonas-saw", "smet-saw", "stand again", "practice", "yassin", "plan"]
    );

    let mut other = Learner::new(&school());
    other.stand("only-dutch", Stand::Disagree);
    other.hear("jonas");
    other.finish_school();
    assert_eq!(places(&mut other), ["elif-saw", "stand again", "practice", "yassin", "plan"]);
}

#[test]
fn the_plan_is_one_step_away_and_what_was_left_out_too() {
    let mut learner = Learner::new(&school());
    assert_eq!(learner.view().shortcut, None);
    learner.finish_school();
    for _ in 0..5 {
        assert_eq!(learner.view().shortcut, Some(scene_id("plan")), "{}", learner.place());
        learner.go_on();
    }
    assert_eq!(learner.place(), "yassin");
    assert_eq!(learner.view().shortcut, None, "it goes on there anyway");

    let mut quick = Learner::new(&school());
    quick.finish_school();
    quick.must(Event::Continue { to: scene_id("plan") });
    assert_eq!((quick.place(), quick.resumed()), ("plan".into(), quick.attempt.clone()));
    assert_eq!(quick.view().continues_to, None);
    quick.must(Event::Continue { to: scene_id("elif-saw") });
    assert_eq!(quick.place(), "elif-saw");
    assert_eq!(quick.view().shortcut, Some(scene_id("plan")));

    // Back at a decision of the story nothing has ended.
    quick.go_back("wall");
    assert_eq!(quick.view().shortcut, None);
}

#[test]
fn a_scene_whose_condition_no_longer_holds_still_leads_on() {
    let mut tab = Learner::new(&school());
    tab.finish_school();
    tab.go_on();
    tab.go_on();
    assert_eq!(tab.place(), "jonas-saw");
    // Another tab asked Jonas before deciding; then this one was loaded anew.
    let mut other = Learner::open(&school(), tab.facts.clone(), "tab2");
    other.go_back("wall");
    other.hear("jonas");
    let node = tab.attempt.position.rests_on.clone().unwrap();
    let entered = Deed::Entered { after: node, scene: scene_id("jonas-saw") };
    let fact = other.pen.write(other.now, entered);
    let facts = other.facts.iter().cloned().chain([fact]).collect();
    let mut again = Learner::open(&school(), facts, "tab3");
    assert_eq!(again.place(), "jonas-saw");
    assert_eq!(places(&mut again), ["stand again", "practice", "yassin", "plan"]);
}

#[test]
fn an_ending_is_finished_once_and_by_its_first_sight() {
    let mut learner = Learner::new(&school());
    learner.finish_school();
    learner.go_back("home");
    learner.choose("home.open");
    learner.go_on_to("trial");
    let finished = |learner: &Learner| {
        let is = |fact: &&Fact| matches!(fact.deed, Deed::Finished { .. });
        learner.facts.iter().filter(is).count()
    };
    assert_eq!(finished(&learner), 1);
    learner.go_back("home");
    learner.choose("home.shut");
    learner.go_on_to("apart");
    assert_eq!(finished(&learner), 2, "another ending is another");
}

#[test]
fn where_others_stand_is_shown_after_the_second_stand() {
    let mut learner = Learner::new(&school());
    learner.stand("only-dutch", Stand::Agree);
    learner.finish_school();
    learner.go_on_to("wall");
    let stands = |learner: &Learner| match learner.view().screen {
        Screen::StandAgain(again) => (again.before, again.now, again.others.len()),
        screen => panic!("no stand: {screen:?}"),
    };
    assert_eq!(stands(&learner), (Some(Stand::Agree), None, 0));
    learner.stand("only-dutch", Stand::Agree);
    assert_eq!(stands(&learner), (Some(Stand::Agree), Some(Stand::Agree), 1));
    learner.stand("only-dutch", Stand::Disagree);
    assert_eq!(stands(&learner), (Some(Stand::Agree), Some(Stand::Disagree), 1));
    assert_eq!(learner.resumed(), learner.attempt);
}

#[test]
fn the_last_word_is_the_protagonists_and_everybodys() {
    let of = |scenes: Vec<Scene>| -> Option<String> {
        let scenario = Scenario { scenes, ..school() };
        last_word(&scenario).map(|scene| scene.id.to_string())
    };
    let conditional =
        |id: &str| Scene { condition: Some(not(heard("jonas"))), ..again(id, "yassin", None) };
    assert_eq!(of(vec![again("a", "elif", None)]), None);
    assert_eq!(of(vec![conditional("a")]), None);
    assert_eq!(
        of(vec![again("a", "yassin", None), again("b", "yassin", None), conditional("c")]),
        Some("b".into())
    );
}
