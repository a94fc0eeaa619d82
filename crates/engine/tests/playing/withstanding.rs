//! Whatever facts and scenarios there are: nothing panics, nothing runs for ever, what is shown exists.

use std::collections::BTreeSet;

use proptest::prelude::*;
use venster_engine::{
    Attempt, Clock, Effect, Event, Fact, Pen, Tree, Truth, Writer, after_ending, continues_to,
    first_choices, last_word, shortcut, update,
    view::{kept_answer, view},
};
use venster_scenario::{Scenario, ScenarioId};

use crate::{
    learner::{Learner, shuffled, wild_event},
    scenarios::{
        hostile::{hostile_facts, hostile_scenarios},
        parts::{exercise_id, scenario, scenario_id},
        school::school,
        story::stories,
    },
};

/// Sound scenarios, broken ones, and ones that the facts know nothing of.
fn any_scenario() -> impl Strategy<Value = Scenario> {
    let foreign = stories().prop_map(|story| Scenario { id: scenario_id("foreign"), ..story });
    prop_oneof![2 => stories(), 3 => hostile_scenarios(), 1 => foreign]
}

/// Every way to look at an attempt.
fn look(scenario: &Scenario, attempt: &Attempt) {
    let Attempt { tree, position } = attempt;
    let _ = continues_to(scenario, tree, position);
    let _ = shortcut(scenario, tree, position);
    let truth = Truth::at(scenario, tree, attempt.node());
    assert!(after_ending(scenario, &truth).count() <= scenario.scenes.len() + 1);
    let _ = last_word(scenario);
    let _ = kept_answer(attempt, &exercise_id("stance"));
    look_at_tree(tree);
    assert!(view(scenario, attempt).is_some(), "what resuming opens can be shown");
}

fn look_at_tree(tree: &Tree) {
    let evidence = first_choices(tree);
    let mut scenes: Vec<_> = evidence.iter().map(|first| &first.choice.scene).collect();
    scenes.sort();
    scenes.dedup();
    assert_eq!(scenes.len(), evidence.len(), "one first choice for each decision");
    for (index, node) in tree.nodes() {
        assert!(node.parent.is_none_or(|parent| parent < index));
        let root = tree.root(index).unwrap();
        assert_eq!(tree.find(&node.first().unwrap().id), Some(index), "an id names one node");
        assert_eq!(tree.walk(index).first(), tree.node(root).as_ref());
        if let Some(path) = tree.finished_first(root) {
            assert_eq!(tree.root(path), Some(root));
        }
        for first in &evidence {
            let same = node.choice().is_some_and(|choice| choice.scene == first.choice.scene);
            assert!(!same || node.first() >= Some(first.order));
        }
    }
}

fn pen(facts: &[Fact]) -> Pen {
    let highest = facts.iter().map(|fact| fact.clock).max().unwrap_or_default();
    Pen::new(Writer::new("new").unwrap(), highest)
}

/// Of facts with equal ids the earliest, as the record unites them before they are folded.
fn united(mut facts: Vec<Fact>) -> Vec<Fact> {
    facts.sort_by_key(Fact::order);
    let mut seen = Vec::new();
    facts.retain(|fact| {
        let new = !seen.contains(&fact.id);
        seen.push(fact.id.clone());
        new
    });
    facts
}

proptest! {
    #[test]
    fn any_facts_can_be_looked_at(scenario in any_scenario(), facts in hostile_facts()) {
        let attempt = Attempt::resume(&scenario, &facts);
        prop_assert_eq!(attempt.is_some(), !scenario.scenes.is_empty());
        if let Some(attempt) = attempt {
            look(&scenario, &attempt);
        }
    }

    #[test]
    fn any_facts_can_be_played_on(
        scenario in any_scenario(),
        facts in hostile_facts(),
        events in prop::collection::vec(wild_event(), 16),
        continues in prop::collection::vec(any::<bool>(), 16),
    ) {
        let Some(mut attempt) = Attempt::resume(&scenario, &facts) else { return Ok(()) };
        let (mut facts, mut pen) = (facts.clone(), pen(&facts));
        for (event, continues) in events.into_iter().zip(continues) {
            let on = view(&scenario, &attempt).and_then(|view| view.continues_to);
            let event = match on {
                Some(to) if continues => Event::Continue { to },
                _ => event,
            };
            let before = attempt.clone();
            let effects = update(&scenario, &mut attempt, event, &mut pen, 0);
            if effects.is_empty() {
                prop_assert_eq!(&attempt, &before);
            }
            for effect in effects {
                if let Effect::Save(new) = effect {
                    facts.extend(new);
                }
            }
            prop_assert_eq!(&Tree::fold(&scenario.id, &facts), &attempt.tree);
            look(&scenario, &attempt);
        }
    }

    #[test]
    fn the_order_in_which_facts_are_found_is_nothing(facts in hostile_facts(), order: u64) {
        let story: ScenarioId = scenario_id("story");
        let facts = united(facts);
        let tree = Tree::fold(&story, &facts);
        prop_assert_eq!(&Tree::fold(&story, &shuffled(&facts, order)), &tree);

        // Each fact is in a tree or loose. One that rests wrongly on another scenario's is loose there.
        let other = Tree::fold(&scenario_id("other"), &facts);
        let inside = |tree: &Tree| -> usize {
            tree.nodes().map(|(_, node)| node.told_by.len() + node.resting.len()).sum()
        };
        let loose: BTreeSet<_> = tree.loose().iter().chain(other.loose()).collect();
        prop_assert_eq!(inside(&tree) + inside(&other) + loose.len(), facts.len());
    }

    #[test]
    fn a_fact_more_never_takes_one_away(facts in hostile_facts()) {
        let story = scenario_id("story");
        let facts = united(facts);
        let told = |facts: &[Fact]| {
            let tree = Tree::fold(&story, facts);
            let orders: Vec<_> = tree
                .nodes()
                .flat_map(|(_, node)| {
                    let resting = node.resting.iter().map(|one| one.order.clone());
                    node.told_by.clone().into_iter().chain(resting).collect::<Vec<_>>()
                })
                .collect();
            orders
        };
        let all = told(&facts);
        for missing in 0..facts.len() {
            let mut fewer = facts.clone();
            fewer.remove(missing);
            prop_assert!(told(&fewer).iter().all(|order| all.contains(order)));
        }
    }
}

#[test]
fn a_scenario_without_scenes_opens_nowhere() {
    let empty = scenario("story", &[], Vec::new());
    assert_eq!(Attempt::resume(&empty, []), None);
}

/// At the highest clock there is no later one: one writer's facts still sort by their sequence.
#[test]
fn the_highest_clock_breaks_nothing() {
    let mut learner = Learner::new(&school());
    learner.pen.see(Clock::MAX);
    learner.choose("wall.point");
    learner.go_on_to("team");
    assert!(learner.facts.iter().all(|fact| fact.clock == Clock::MAX));
    assert_eq!(learner.resumed(), learner.attempt);
}
