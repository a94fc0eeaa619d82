//! Every event that the view offers is taken; every other one changes nothing.

use proptest::prelude::*;
use venster_engine::{Answer, Effect, Event};
use venster_scenario::Stand;

use crate::{
    learner::{Learner, impulses, wild_event},
    scenarios::{
        hostile::a_plan,
        parts::{choice_id, exercise_id, scene_id},
        school::school,
        story::stories,
    },
};

proptest! {
    #[test]
    fn what_is_offered_is_taken_and_nothing_else(
        scenario in stories(),
        way in impulses(24),
        wild in prop::collection::vec(wild_event(), 8),
    ) {
        let mut learner = Learner::new(&scenario);
        learner.follow(&way);
        let offers = learner.offers();
        for event in &offers {
            let effects = learner.clone().act(event.clone());
            prop_assert!(effects.contains(&Effect::Render), "refused: {event:?}");
            let made_facts = matches!(effects.first(), Some(Effect::Save(facts)) if !facts.is_empty());
            prop_assert!(made_facts == (effects.len() == 3), "saving comes first: {effects:?}");
        }
        for event in wild.into_iter().filter(|event| !offers.contains(event)) {
            let mut other = learner.clone();
            prop_assert_eq!(other.act(event), []);
            prop_assert_eq!(&other.attempt, &learner.attempt);
        }
    }
}

#[test]
fn unknown_and_stale_ids_change_nothing() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.point");
    learner.go_on_to("team");
    let before = learner.attempt.clone();
    let choose =
        |scene, choice| Event::Choose { scene: scene_id(scene), choice: choice_id(choice) };
    let stale = [
        choose("team", "gone"),
        choose("gone", "date"),
        choose("wall", "ask"),
        choose("home", "open"),
        choose("team", "month"),
        Event::Hear { voice: scene_id("gone") },
        Event::Hear { voice: scene_id("smet") },
        Event::Hear { voice: scene_id("team") },
        Event::Continue { to: scene_id("staffroom") },
        Event::Continue { to: scene_id("team") },
        Event::GoBack { scene: scene_id("team") },
        Event::GoBack { scene: scene_id("joke") },
        Event::GoBack { scene: scene_id("gone") },
        Event::Return,
        Event::StartOver,
        Event::Answer { exercise: exercise_id("only-dutch"), answer: Answer::Stand(Stand::Agree) },
        Event::Answer {
            exercise: exercise_id("next-week"),
            answer: Answer::Plan(Box::new(a_plan("silence"))),
        },
    ];
    for event in stale {
        assert_eq!(learner.act(event.clone()), [], "{event:?}");
        assert_eq!(learner.attempt, before, "{event:?}");
    }
}

#[test]
fn an_answer_of_another_kind_is_refused() {
    let mut learner = Learner::new(&school());
    let exercise = exercise_id("only-dutch");
    let plan =
        Event::Answer { exercise: exercise.clone(), answer: Answer::Plan(Box::new(a_plan("x"))) };
    assert_eq!(learner.act(plan), []);
    assert_eq!(learner.attempt, Learner::new(&school()).attempt);
    learner.stand("only-dutch", Stand::Agree);
    let again = Event::Answer { exercise, answer: Answer::Stand(Stand::Agree) };
    assert_eq!(learner.act(again), [], "the same stand twice is no second fact");
}

#[test]
fn while_a_consequence_is_shown_its_scene_takes_nothing() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.point");
    let before = learner.attempt.clone();
    let late = [
        Event::Hear { voice: scene_id("mother") },
        Event::Choose { scene: scene_id("wall"), choice: choice_id("ask") },
        Event::Answer {
            exercise: exercise_id("only-dutch"),
            answer: Answer::Stand(Stand::Disagree),
        },
    ];
    for event in late {
        assert_eq!(learner.act(event), []);
    }
    assert_eq!(learner.attempt, before);
}

#[test]
fn looking_alone_begins_nothing() {
    let mut learner = Learner::new(&school());
    assert_eq!(learner.act(Event::Return), []);
    assert_eq!(learner.act(Event::StartOver), []);
    assert!(learner.facts.is_empty());
    assert!(!learner.view().looking_back);
    learner.hear("mother");
    let kinds: Vec<_> = learner.facts.iter().map(|fact| fact.deed.after().is_some()).collect();
    assert_eq!(kinds, [false, true], "the first deed of all begins the attempt");
}
