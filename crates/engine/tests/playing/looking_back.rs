//! Going back makes no fact; the next choice begins a branch; returning restores.

use proptest::prelude::*;
use venster_engine::{Effect, Event, Focus, NodeIndex};

use crate::{
    learner::{Learner, impulses, way},
    scenarios::{parts::scene_id, school::school, story::stories},
};

proptest! {
    #[test]
    fn going_back_makes_no_fact_and_returning_restores(scenario in stories(), steps in impulses(30)) {
        let mut learner = Learner::new(&scenario);
        learner.follow(&steps);
        learner.act(Event::Return);
        let before = learner.clone();
        let back: Vec<Event> = learner
            .offers()
            .into_iter()
            .filter(|event| matches!(event, Event::GoBack { .. }))
            .collect();
        for event in &back {
            let mut learner = before.clone();
            let Event::GoBack { scene } = event else { continue };
            let effects = learner.act(event.clone());
            prop_assert_eq!(effects, [Effect::Render, Effect::Focus(Focus::Heading)]);
            prop_assert_eq!(&learner.attempt.tree, &before.attempt.tree);
            prop_assert_eq!(&learner.view().scene, scene);
            prop_assert!(learner.view().looking_back);
            prop_assert_eq!(learner.resumed(), before.attempt.clone());
            let walked = way(&before.attempt);
            let here = way(&learner.attempt);
            prop_assert!(walked.starts_with(&here));
            let here_it_was = format!("{scene}.");
            prop_assert!(walked[here.len()].starts_with(&here_it_was));

            let mut returned = learner.clone();
            returned.must(Event::Return);
            prop_assert_eq!(&returned.attempt, &before.attempt);

            // Each option that is offered here is chosen as a branch of this very place.
            let at: Option<NodeIndex> = learner.attempt.node();
            for choose in learner.offers() {
                if let Event::Choose { choice, .. } = &choose {
                    let mut branch = learner.clone();
                    branch.must(choose.clone());
                    let node = branch.attempt.tree.node(branch.node()).unwrap();
                    prop_assert_eq!(node.parent, at);
                    prop_assert_eq!(&node.choice().unwrap().choice, choice);
                    prop_assert_eq!(branch.resumed(), branch.attempt.clone());
                    prop_assert!(branch.facts.len() <= before.facts.len() + 1);
                }
            }
        }
        prop_assert_eq!(back.is_empty(), way(&before.attempt).is_empty());
    }
}

#[test]
fn choosing_the_same_again_right_after_looking_makes_no_fact() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.ask");
    let before = learner.clone();
    learner.go_back("wall");
    learner.choose("wall.ask");
    assert_eq!(learner.facts, before.facts);
    assert_eq!(learner.attempt, before.attempt);
}

#[test]
fn choosing_the_same_again_later_on_opens_its_consequence_again() {
    let mut learner = Learner::new(&school());
    learner.finish_school();
    let (facts, nodes) = (learner.facts.len(), learner.attempt.tree.nodes().count());
    learner.go_back("wall");
    learner.choose("wall.point");
    assert_eq!(learner.facts.len(), facts + 1, "or resuming would open the ending");
    assert_eq!(learner.attempt.tree.nodes().count(), nodes);
    assert_eq!(learner.resumed(), learner.attempt);
}

#[test]
fn only_decisions_of_this_branch_can_be_gone_back_to() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.ask");
    learner.go_on_to("team");
    learner.choose("team.date");
    learner.go_back("wall");
    learner.choose("wall.point");
    learner.go_on_to("team");
    assert_eq!(learner.act(Event::GoBack { scene: scene_id("team") }), []);
    learner.go_back("wall");
    assert_eq!(way(&learner.attempt), [""; 0]);
    assert_eq!(learner.act(Event::GoBack { scene: scene_id("wall") }), []);
}

#[test]
fn what_was_tried_here_is_marked() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.ask");
    learner.go_back("wall");
    let venster_engine::view::Screen::Scene(scene) = learner.view().screen else { panic!() };
    let tried: Vec<bool> =
        scene.decision.unwrap().options.iter().map(|option| option.tried).collect();
    assert_eq!(tried, [false, true]);
}
