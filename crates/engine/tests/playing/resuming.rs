//! The facts are the attempt: replayed, they are the same tree, and resuming opens where the learner was.

use proptest::prelude::*;
use venster_engine::{Attempt, Event, Tree};
use venster_scenario::Stand;

use crate::{
    learner::{Impulse, Learner, impulses, shuffled},
    scenarios::{school::school, story::stories},
};

proptest! {
    #[test]
    fn facts_in_any_order_are_the_attempt(
        scenario in stories(),
        way in impulses(40),
        order: u64,
    ) {
        let mut learner = Learner::new(&scenario);
        let mut looked_back = false;
        for impulse in &way {
            let Some(event) = learner.event(impulse) else { continue };
            let goes_back = matches!(event, Event::GoBack { .. });
            if !learner.act(event).is_empty() {
                looked_back = goes_back;
            }
            let facts = shuffled(&learner.facts, order);
            prop_assert_eq!(&Tree::fold(&scenario.id, &facts), &learner.attempt.tree);
            let resumed = Attempt::resume(&scenario, &facts).unwrap();
            prop_assert_eq!(resumed == learner.attempt, !learner.view().looking_back);
            prop_assert!(looked_back || !learner.view().looking_back);
        }
        prop_assert!(learner.attempt.tree.loose().is_empty());
    }

    #[test]
    fn a_page_that_is_loaded_anew_goes_on_as_the_old_one(
        scenario in stories(),
        way in impulses(20),
        on in impulses(20),
    ) {
        // What is wild names other things in both and would only hide what is compared here.
        let sane = |impulse: &&Impulse| !matches!(impulse, Impulse::Wild(_));
        let on: Vec<Impulse> = on.iter().filter(sane).cloned().collect();
        let mut old = Learner::new(&scenario);
        old.follow(&way);
        old.act(Event::Return);
        let mut new = Learner::open(&scenario, old.facts.clone(), "tab2");
        old.follow(&on);
        new.follow(&on);
        prop_assert_eq!(old.view(), new.view());
        prop_assert_eq!(old.facts.len(), new.facts.len());
    }

    #[test]
    fn a_fact_that_is_kept_in_two_places_is_one(scenario in stories(), way in impulses(30)) {
        let mut learner = Learner::new(&scenario);
        learner.follow(&way);
        let twice: Vec<_> = learner.facts.iter().chain(&learner.facts).cloned().collect();
        prop_assert_eq!(&Tree::fold(&scenario.id, &twice), &learner.attempt.tree);
    }
}

/// Every kind of fact, and where resuming opens after it.
#[test]
fn resuming_opens_at_the_latest_fact() {
    let mut learner = Learner::new(&school());
    let at = |learner: &Learner, place: &str| {
        assert_eq!(learner.resumed(), learner.attempt);
        assert_eq!(learner.place(), place);
    };
    at(&learner, "wall");
    learner.stand("only-dutch", Stand::RatherAgree);
    at(&learner, "wall");
    learner.hear("mother");
    at(&learner, "wall");
    learner.choose("wall.ask");
    at(&learner, "after wall.ask");
    learner.go_on();
    at(&learner, "joke");
    learner.go_on();
    at(&learner, "team");
    learner.choose("team.month");
    at(&learner, "after team.month");
    learner.go_on();
    learner.hear("smet");
    at(&learner, "staffroom");
    learner.go_on();
    learner.choose("home.shut");
    learner.go_on();
    at(&learner, "apart");
    for place in ["elif-saw", "jonas-saw", "smet-saw", "stand again", "practice", "yassin", "plan"]
    {
        learner.go_on();
        at(&learner, place);
    }
    assert_eq!(learner.view().continues_to, None);
    learner.must(Event::StartOver);
    at(&learner, "wall");
    assert_eq!(learner.act(Event::StartOver), [], "an attempt that has only begun is not over");
}

#[test]
fn a_wall_clock_that_jumps_back_changes_no_order() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.ask");
    learner.now = 5;
    learner.go_on();
    let mut later = Learner::open(&school(), learner.facts.clone(), "a");
    later.now = 0;
    later.go_on();
    assert_eq!(later.resumed(), later.attempt);
    assert_eq!(later.place(), "team");
}
