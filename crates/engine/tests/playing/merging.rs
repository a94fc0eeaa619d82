//! Two tabs of one learner: their facts meet, in any order, and are one tree.

use proptest::prelude::*;
use venster_engine::{Attempt, Deed, Event, Fact, Tree, first_choices};
use venster_scenario::Version;

use crate::{
    learner::{Learner, fact, impulses, shuffled, way},
    scenarios::{
        parts::{choice_ref, scenario_id, scene_id},
        school::school,
        story::stories,
    },
};

/// The record's worked example: two tabs of the same learner; A asked the mother and chose `ask`, B,
/// opened from the same start, chose `point` a minute later.
fn two_tabs() -> Vec<Fact> {
    let began = || fact("k7wq2m3a.0", 0, began("dutch-please")).id;
    vec![
        fact("k7wq2m3a.0", 1_795_300_000_000, self::began("dutch-please")),
        fact(
            "k7wq2m3a.1",
            1_795_300_009_000,
            Deed::Heard { after: began(), voice: scene_id("mother") },
        ),
        fact(
            "k7wq2m3a.2",
            1_795_300_031_000,
            Deed::Chose { after: began(), choice: choice_ref("wall.ask") },
        ),
        fact(
            "p04xn8ze.0",
            1_795_300_092_000,
            Deed::Chose { after: began(), choice: choice_ref("wall.point") },
        ),
    ]
}

fn began(scenario: &str) -> Deed {
    Deed::Began { scenario: scenario_id(scenario), version: Version(0x9f3c) }
}

#[test]
fn the_worked_example_of_the_record() {
    let facts = two_tabs();
    let attempt = Attempt::resume(&school(), &facts).unwrap();
    let learner = Learner::open(&school(), facts.clone(), "third");
    assert_eq!(learner.place(), "after wall.point", "resuming opens the latest");
    assert_eq!(way(&attempt), ["wall.point"], "nothing is finished: this is the path");

    let (root, began) = attempt.tree.nodes().next().unwrap();
    assert_eq!(began.first().unwrap().id, facts[0].id);
    assert_eq!(attempt.tree.finished_first(root), None);
    let branches: Vec<_> =
        attempt.tree.children(root).map(|(_, node)| node.choice().unwrap().to_string()).collect();
    assert_eq!(branches, ["wall.ask", "wall.point"], "the other one is an exploration");

    let evidence = first_choices(&attempt.tree);
    assert_eq!(evidence.len(), 1);
    assert_eq!(evidence[0].choice, &choice_ref("wall.ask"), "the first choice made there");
    assert_eq!(evidence[0].order.id, facts[2].id);
    assert_eq!(evidence[0].heard_before, [&scene_id("mother")]);
}

#[test]
fn the_path_is_the_branch_that_was_finished_first() {
    let mut a = Learner::open(&school(), two_tabs(), "a");
    let ask = a
        .attempt
        .tree
        .nodes()
        .find(|(_, node)| node.choice().is_some_and(|choice| choice.to_string() == "wall.ask"));
    let ask = ask.unwrap().0;
    let (root, _) = a.attempt.tree.nodes().next().unwrap();
    a.go_on_to("team");
    a.choose("team.date");
    a.go_on_to("home");
    a.choose("home.open");
    a.go_on_to("trial");
    let path = a.node();
    assert_eq!(a.attempt.tree.finished_first(root), Some(path));

    // Another way, finished later, is an exploration, though resuming opens it.
    a.go_back("wall");
    a.choose("wall.ask");
    assert_eq!(a.node(), ask, "an equal choice is the same one");
    a.go_on_to("team");
    a.choose("team.silent");
    a.go_on_to("home");
    a.choose("home.shut");
    a.go_on_to("apart");
    assert_ne!(a.node(), path);
    assert_eq!(a.attempt.tree.finished_first(root), Some(path));
    assert_eq!(a.resumed(), a.attempt);

    // Another attempt has a path of its own.
    a.must(Event::StartOver);
    let second = a.node();
    assert_eq!(a.attempt.tree.finished_first(second), None);
    assert_eq!(a.attempt.tree.finished_first(root), Some(path));
}

#[test]
fn what_rests_on_either_of_two_equal_choices_rests_on_both() {
    let start = Learner::new(&school());
    let mut a = start.clone();
    a.hear("mother");
    let mut b = Learner::open(&school(), a.facts.clone(), "tab2");
    b.now += 60_000;
    a.choose("wall.ask");
    a.go_on_to("team");
    b.choose("wall.ask");
    b.go_on_to("joke");

    let both: Vec<Fact> = a.facts.iter().chain(&b.facts[2..]).cloned().collect();
    let merged = Learner::open(&school(), both, "tab3");
    let (root, _) = merged.attempt.tree.nodes().next().unwrap();
    let children: Vec<_> = merged.attempt.tree.children(root).collect();
    assert_eq!(children.len(), 1);
    assert_eq!(children[0].1.told_by.len(), 2);
    assert_eq!(
        children[0].1.entered().map(|scene| scene.as_str()).collect::<Vec<_>>(),
        ["joke", "team", "joke"]
    );
    assert_eq!(merged.place(), "joke", "B went there last");
    assert_eq!(first_choices(&merged.attempt.tree).len(), 1);
}

/// Two endings on one node: the scenario changed between two tabs.
#[test]
fn of_two_endings_on_one_branch_the_first_counts() {
    let mut facts = two_tabs();
    let finished = |id, clock: u64, after: &Fact, ending| {
        let deed = Deed::Finished { after: after.id.clone(), ending: scene_id(ending) };
        fact(id, 1_795_300_200_000 + clock, deed)
    };
    let (ask, point) = (facts[2].clone(), facts[3].clone());
    facts.push(finished("x.0", 1, &ask, "trial"));
    facts.push(finished("x.1", 2, &point, "trial"));
    facts.push(finished("x.2", 3, &ask, "apart"));
    let tree = Tree::fold(&school().id, &facts);
    let (root, _) = tree.nodes().next().unwrap();
    let path = tree.finished_first(root).unwrap();
    assert_eq!(Some(path), tree.find(&ask.id));
    let (order, ending) = tree.node(path).unwrap().finished().unwrap();
    assert_eq!((order.id.to_string(), ending), ("x.0".into(), &scene_id("trial")));
}

#[test]
fn a_voice_that_both_tabs_asked_was_asked_once() {
    let mut facts = two_tabs();
    let heard = Deed::Heard { after: facts[0].id.clone(), voice: scene_id("mother") };
    facts.push(fact("p04xn8ze.1", 1_795_300_010_000, heard));
    let tree = Tree::fold(&school().id, &facts);
    assert_eq!(first_choices(&tree)[0].heard_before, [&scene_id("mother")]);
}

#[test]
fn facts_of_other_scenarios_are_passed_over_and_none_of_them_is_loose() {
    let mut facts = two_tabs();
    let other = fact("zz.0", 1_795_300_100_000, began("other"));
    let choice = Deed::Chose { after: other.id.clone(), choice: choice_ref("wall.ask") };
    let chose = fact("zz.1", 1_795_300_101_000, choice);
    let entered = Deed::Entered { after: chose.id.clone(), scene: scene_id("team") };
    facts.extend([other, chose, fact("zz.2", 1_795_300_102_000, entered)]);
    assert_eq!(Tree::fold(&school().id, &facts), Tree::fold(&school().id, &two_tabs()));
    assert_eq!(Tree::fold(&scenario_id("other"), &facts).nodes().count(), 2);
}

/// A fact whose `after` isn't there, is no beginning or choice, or isn't earlier.
#[test]
fn facts_that_rest_on_nothing_are_kept_apart_until_that_changes() {
    let facts = two_tabs();
    let chose = |after: &Fact, id: &str, clock| {
        let deed = Deed::Chose { after: after.id.clone(), choice: choice_ref("team.date") };
        fact(id, clock, deed)
    };
    let on_heard = chose(&facts[1], "x.0", 1_795_300_200_000);
    let on_later = chose(&facts[3], "x.1", 1_795_300_092_000 - 1);
    let on_missing = chose(&facts[2], "x.2", 1_795_300_200_000);
    let on_itself = {
        let id = fact("x.3", 0, began("x"));
        chose(&id, "x.3", 1_795_300_200_000)
    };
    let mut without = facts.clone();
    without.remove(2);
    let missing: Vec<Fact> = without
        .iter()
        .cloned()
        .chain([on_heard.clone(), on_later.clone(), on_missing.clone(), on_itself.clone()])
        .collect();
    let tree = Tree::fold(&school().id, &missing);
    let expected = Tree::fold(&school().id, &without);
    assert_eq!(tree.nodes().collect::<Vec<_>>(), expected.nodes().collect::<Vec<_>>());
    let ids = [&on_later.id, &on_heard.id, &on_missing.id, &on_itself.id];
    assert_eq!(tree.loose().iter().collect::<Vec<_>>(), ids);

    let mut all = missing;
    all.push(facts[2].clone());
    let tree = Tree::fold(&school().id, &all);
    assert_eq!(tree.loose().len(), 3, "what it rests on has come");
    assert!(tree.find(&on_missing.id).is_some());
}

proptest! {
    #[test]
    fn two_tabs_meet_in_any_order(
        scenario in stories(),
        start in impulses(8),
        ways in (impulses(16), impulses(16)),
        later in 0..20_000_u64,
        order: u64,
    ) {
        let mut a = Learner::new(&scenario);
        a.follow(&start);
        let known = a.facts.len();
        let mut b = Learner::open(&scenario, a.facts.clone(), "tab2");
        b.now = a.now + later;
        a.follow(&ways.0);
        b.follow(&ways.1);
        let both: Vec<Fact> = a.facts.iter().chain(&b.facts[known..]).cloned().collect();
        let merged = Attempt::resume(&scenario, &both).unwrap();
        prop_assert_eq!(Attempt::resume(&scenario, &shuffled(&both, order)).unwrap(), merged.clone());
        prop_assert!(merged.tree.loose().is_empty());

        // Neither tab loses its way, and equal choices after the same fact are one.
        for tab in [&a, &b] {
            let at = tab.attempt.position.rests_on.as_ref();
            let node = at.map(|id| merged.tree.find(id).unwrap());
            let walk = node.map(|node| merged.tree.walk(node)).unwrap_or_default();
            let choices: Vec<_> = walk.iter().filter_map(|node| Some(node.choice()?.to_string())).collect();
            prop_assert_eq!(choices, way(&tab.attempt));
        }
        for (index, _) in merged.tree.nodes() {
            let mut choices: Vec<_> = merged.tree.children(index).map(|(_, node)| node.choice()).collect();
            choices.sort();
            let all = choices.len();
            choices.dedup();
            prop_assert_eq!(all, choices.len());
        }

        // Every fact is in the tree once: as a node's own, or resting on one.
        let folded: usize =
            merged.tree.nodes().map(|(_, node)| node.told_by.len() + node.resting.len()).sum();
        prop_assert_eq!(folded, both.len());

        // Resuming opens what the latest fact says, where that says it alone.
        let latest = both.iter().max_by_key(|fact| fact.order());
        let opens = Learner::open(&scenario, both.clone(), "tab3").place();
        match latest.map(|fact| &fact.deed) {
            Some(Deed::Chose { choice, .. }) => prop_assert_eq!(opens, format!("after {choice}")),
            Some(Deed::Entered { scene, .. }) if opens != "stand again" => {
                prop_assert_eq!(opens, scene.to_string());
            }
            _ => {}
        }
    }
}
