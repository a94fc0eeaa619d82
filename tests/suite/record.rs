//! What was played, written down as lines, torn apart and united again, is what was played.

use std::sync::LazyLock;

use proptest::{
    collection::vec, prelude::*, sample::Index, strategy::ValueTree, test_runner::TestRunner,
};
use venster_engine::{Answer, Attempt, Deed, Event, Fact};
use venster_record::{Entry, Line, Record};
use venster_scenario::{Language, Scenario};

use crate::{
    folders::{FIXTURE, compiled},
    player::Player,
};

static SCENARIO: LazyLock<Scenario> = LazyLock::new(|| {
    let english = Language::new("en").unwrap();
    let (_, mut compilation) = compiled(FIXTURE);
    let scenarios = compilation.modules.iter_mut().flat_map(|module| &mut module.scenarios);
    let mut texts = scenarios.filter(|one| one.id.as_str() == "visited-lesson");
    texts.next().unwrap().texts.remove(&english).unwrap().scenario
});

/// Something that a learner does next.
#[derive(Debug, Clone)]
enum Impulse {
    /// Decides or goes on, if that is offered.
    On(Index),
    /// Any of the things that are offered; with these words, if it takes any.
    Offered(Index, String),
    /// Loads the page anew.
    Reload,
}

fn impulse() -> impl Strategy<Value = Impulse> {
    // A record is lines of fields, so its own signs are among the words.
    let words = "[a-zë \\t\\n\\r\\\\#.-]{0,12}";
    prop_oneof![
        6 => any::<Index>().prop_map(Impulse::On),
        5 => (any::<Index>(), words).prop_map(|(index, words)| Impulse::Offered(index, words)),
        1 => Just(Impulse::Reload),
    ]
}

/// Plays, and returns at last from looking back, of which no fact tells.
fn played(impulses: &[Impulse]) -> Player<'static> {
    let mut player = Player::new(&SCENARIO);
    for (number, impulse) in (1..).zip(impulses) {
        let offers = player.offers(&player.view().unwrap());
        let on = |event: &&Event| matches!(event, Event::Choose { .. } | Event::Continue { .. });
        match impulse {
            Impulse::Reload => {
                player = Player::open(&SCENARIO, player.facts, &format!("load{number}"));
            }
            Impulse::On(index) => {
                let offers: Vec<&Event> = offers.iter().filter(on).collect();
                if !offers.is_empty() {
                    act(&mut player, (*index.get(&offers)).clone());
                }
            }
            Impulse::Offered(index, words) => {
                if !offers.is_empty() {
                    act(&mut player, in_these_words(index.get(&offers).clone(), words));
                }
            }
        }
    }
    if player.view().unwrap().looking_back {
        assert!(player.act(Event::Return));
    }
    player
}

/// Does what is offered. Only who went back is elsewhere than where the page would open.
fn act(player: &mut Player<'_>, event: Event) {
    let goes_back = matches!(event, Event::GoBack { .. });
    // The words of an answer may be those that are kept already.
    let may_change_nothing = matches!(event, Event::Answer { .. });
    let taken = player.act(event);
    assert!(taken || may_change_nothing, "what is offered is taken");
    assert_eq!(player.view().unwrap().looking_back && taken, goes_back);
}

fn in_these_words(mut event: Event, words: &str) -> Event {
    if let Event::Answer { answer: Answer::Plan(plan), .. } = &mut event {
        plan.situation = words.to_owned();
    }
    event
}

/// A record as a device has it that was given some of the facts.
fn kept<'a>(facts: impl Iterator<Item = &'a Fact>) -> Record {
    let texts = facts.map(|fact| Line::Known(Entry::Played(fact.clone())).encode());
    texts.map(|text| Line::decode(&text).unwrap()).collect()
}

fn united(one: &Record, other: &Record) -> Record {
    let mut both = one.clone();
    both.merge(other.lines().cloned());
    both
}

proptest! {
    #[test]
    fn an_attempt_is_the_same_after_its_facts_were_written_torn_apart_and_united(
        impulses in vec(impulse(), 0..60),
        devices in vec((any::<bool>(), any::<bool>()), 1..40),
    ) {
        let player = played(&impulses);
        // Each fact is on one device at least, some are on both.
        let placed = || player.facts.iter().zip(devices.iter().cycle());
        let one = kept(placed().filter(|(_, (here, _))| *here).map(|(fact, _)| fact));
        let other = kept(placed().filter(|(_, (here, there))| *there || !here).map(|(fact, _)| fact));
        for record in [united(&one, &other), united(&other, &one)] {
            let facts: Vec<&Fact> = record.facts();
            prop_assert_eq!(&facts, &player.facts.iter().collect::<Vec<_>>());
            let attempt = Attempt::resume(&SCENARIO, facts);
            prop_assert_eq!(attempt.as_ref(), Some(&player.attempt));
        }
    }
}

/// A property of plays that never get anywhere would say little.
#[test]
fn plays_get_far_and_try_other_ways() {
    let mut runner = TestRunner::deterministic();
    let plays: Vec<_> = (0..100)
        .map(|_| played(&vec(impulse(), 60).new_tree(&mut runner).unwrap().current()))
        .collect();
    let branches = |player: &Player<'_>| {
        let Attempt { tree, .. } = &player.attempt;
        tree.nodes().any(|(index, _)| tree.children(index).count() > 1)
    };
    let has_plan = |player: &Player<'_>| {
        let plan =
            |fact: &Fact| matches!(fact.deed, Deed::Answered { answer: Answer::Plan(_), .. });
        player.facts.iter().any(plan)
    };
    assert!(plays.iter().any(Player::has_finished));
    assert!(plays.iter().any(branches));
    assert!(plays.iter().any(has_plan));
}
