//! Evidence: the first choice ever made at each decision, and what had been asked before it.

use proptest::prelude::*;
use venster_engine::{Deed, Event, Fact, Order, first_choices};
use venster_scenario::SceneId;

use crate::{
    learner::{Learner, impulses},
    scenarios::{school::school, story::stories},
};

/// Evidence as a value: the choice, when, and after whom.
fn evidence(learner: &Learner) -> Vec<(String, Order, Vec<SceneId>)> {
    let first = first_choices(&learner.attempt.tree);
    first
        .into_iter()
        .map(|one| {
            let heard = one.heard_before.into_iter().cloned().collect();
            (one.choice.to_string(), one.order.clone(), heard)
        })
        .collect()
}

/// The earliest fact of a choice at each decision, as read off the facts one by one.
fn earliest(facts: &[Fact]) -> Vec<(String, Order)> {
    let mut facts: Vec<&Fact> = facts.iter().collect();
    facts.sort_by_key(|fact| fact.order());
    let mut seen: Vec<&SceneId> = Vec::new();
    let mut earliest = Vec::new();
    for fact in facts {
        if let Deed::Chose { choice, .. } = &fact.deed
            && !seen.contains(&&choice.scene)
        {
            seen.push(&choice.scene);
            earliest.push((choice.to_string(), fact.order()));
        }
    }
    earliest
}

proptest! {
    #[test]
    fn only_the_first_choice_at_a_decision_counts(scenario in stories(), way in impulses(40)) {
        let mut learner = Learner::new(&scenario);
        let mut before = Vec::new();
        for impulse in &way {
            learner.follow(std::slice::from_ref(impulse));
            let now = evidence(&learner);
            // What counts once counts for ever, with those who had been asked before.
            prop_assert!(now.starts_with(&before));
            let bare: Vec<_> = now.iter().map(|(choice, at, _)| (choice.clone(), at.clone())).collect();
            prop_assert_eq!(bare, earliest(&learner.facts));
            before = now;
        }
    }

    #[test]
    fn who_was_asked_on_another_way_was_not_asked_on_this_one(
        scenario in stories(),
        start in impulses(16),
        aside in impulses(16),
    ) {
        let mut learner = Learner::new(&scenario);
        learner.follow(&start);
        let (here, node) = (learner.attempt.position.clone(), learner.attempt.node());
        let is_choice = |event: &Event| matches!(event, Event::Choose { .. });
        let Some(choose) = learner.offers().into_iter().find(is_choice) else { return Ok(()) };
        let Some(Event::GoBack { scene }) =
            learner.offers().into_iter().find(|event| matches!(event, Event::GoBack { .. }))
        else {
            return Ok(());
        };

        let mut straight = learner.clone();
        straight.must(choose.clone());

        // Back, somewhere else, and then on from where it was left, as in another tab.
        let mut round = learner.clone();
        round.must(Event::GoBack { scene });
        round.follow(&aside);
        round.attempt.position = here;
        let asked_here = |learner: &Learner| {
            let here = node.and_then(|node| learner.attempt.tree.node(node));
            here.map(|here| here.heard().count())
        };
        if asked_here(&round) != asked_here(&learner) || round.act(choose).is_empty() {
            return Ok(());
        }
        let own = |learner: &Learner| {
            let last = learner.facts.last().map(Fact::order);
            evidence(learner).into_iter().find(|(_, order, _)| Some(order) == last.as_ref())
        };
        if let (Some((.., straight)), Some((.., round))) = (own(&straight), own(&round)) {
            prop_assert_eq!(straight, round);
        }
    }
}

#[test]
fn a_voice_that_is_heard_while_looking_back_counts_for_the_other_way_alone() {
    let mut learner = Learner::new(&school());
    learner.hear("jonas");
    learner.choose("wall.point");
    learner.go_on_to("team");
    let at_team = learner.attempt.position.clone();
    learner.go_back("wall");
    learner.hear("mother");
    learner.attempt.position = at_team;
    learner.choose("team.date");
    let heard = |learner: &Learner, choice: &str| {
        let all = evidence(learner);
        let (.., heard) = all.into_iter().find(|(one, ..)| one == choice).unwrap();
        heard.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(heard(&learner, "wall.point"), ["jonas"]);
    assert_eq!(heard(&learner, "team.date"), ["jonas"]);
    learner.go_back("wall");
    learner.choose("wall.ask");
    learner.go_on_to("team");
    learner.choose("team.silent");
    learner.go_on_to("home");
    learner.choose("home.open");
    assert_eq!(heard(&learner, "home.open"), ["jonas", "mother"], "here she was asked before");
    assert_eq!(heard(&learner, "team.date"), ["jonas"]);
}

#[test]
fn later_choices_are_no_evidence_in_any_attempt() {
    let mut learner = Learner::new(&school());
    learner.finish_school();
    let first = evidence(&learner);
    let choices: Vec<_> = first.iter().map(|(choice, ..)| choice.as_str()).collect();
    assert_eq!(choices, ["wall.point", "team.date", "home.open"]);
    learner.go_back("team");
    learner.choose("team.silent");
    learner.go_on_to("home");
    learner.choose("home.shut");
    learner.go_on_to("apart");
    learner.must(Event::StartOver);
    learner.hear("mother");
    learner.choose("wall.ask");
    assert_eq!(evidence(&learner), first);
}
