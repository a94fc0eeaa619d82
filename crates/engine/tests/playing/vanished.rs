//! A later release: scenes and options have gone, and what was played stays.

use proptest::{collection::vec, prelude::*};
use venster_engine::{Attempt, Event, Position, Showing, Tree, continues_to, view::view};
use venster_scenario::{Ask, Scenario, Scene, SceneKind, WayOn};

use crate::{
    learner::{Learner, impulses},
    scenarios::{
        parts::{ordinary, person_id, scene_id},
        school::school,
        story::{stories, without},
    },
};

/// All places on the way to the latest fact, the earliest first, as the record's rules make them.
fn places(tree: &Tree, scenario: &Scenario) -> Vec<(Position, bool)> {
    let Some((latest, own)) = tree.latest() else { return Vec::new() };
    let walk = tree.walk(latest);
    let mut places = Vec::new();
    for (at, node) in walk.iter().enumerate() {
        let rests_on = Some(node.first().unwrap().id.clone());
        let exists = node.choice().is_some_and(|choice| scenario.choice(choice).is_some());
        if node.choice().is_some() {
            let showing = Showing::Consequence;
            places.push((Position { rests_on: rests_on.clone(), showing }, exists));
        }
        if own && at + 1 == walk.len() {
            break;
        }
        let mut entered: Vec<_> = node.entered().collect();
        entered.reverse();
        for (number, scene) in entered.iter().enumerate() {
            let found = scenario.scene(scene);
            let is_story = |scene: &Scene| !matches!(scene.kind, SceneKind::Voice { .. });
            let after_ending = node.finished().is_some() && number > 0;
            let stance = scenario.stance().is_some_and(|(holds, ..)| holds.id == **scene);
            let showing = if after_ending && stance {
                Showing::StandAgain
            } else {
                Showing::Scene((*scene).clone())
            };
            places.push((
                Position { rests_on: rests_on.clone(), showing },
                found.is_some_and(is_story),
            ));
        }
    }
    places
}

proptest! {
    #[test]
    fn resuming_opens_the_nearest_place_before_that_still_exists(
        scenario in stories(),
        way in impulses(16),
        scenes in vec(any::<bool>(), 6),
        options in vec(prop::bool::weighted(0.3), 24),
    ) {
        let mut learner = Learner::new(&scenario);
        learner.follow(&way);
        let later = without(&scenario, &scenes, &options);
        let resumed = Attempt::resume(&later, &learner.facts).unwrap();
        prop_assert_eq!(&resumed.tree, &learner.attempt.tree, "no fact is dropped");
        prop_assert!(view(&later, &resumed).is_some());
        let first = &later.scenes[0].id;
        let nearest = places(&resumed.tree, &later).into_iter().rev().find(|(_, exists)| *exists);
        match nearest {
            Some((place, _)) if place.rests_on == resumed.position.rests_on => {
                prop_assert_eq!(&resumed.position, &place);
            }
            // The first scene is where no place before exists; a choice that went away from it is
            // made there again.
            _ => prop_assert_eq!(&resumed.position.showing, &Showing::Scene(first.clone())),
        }

        // And from there the story goes on.
        let mut on = Learner::open(&later, learner.facts.clone(), "tab2");
        for event in on.offers() {
            let mut on = on.clone();
            on.must(event);
            prop_assert!(on.attempt.tree.loose().is_empty());
        }
        on.follow(&way);
        let follows = continues_to(&on.scenario, &on.attempt.tree, &on.attempt.position);
        prop_assert_eq!(follows, on.view().continues_to);
    }
}

#[test]
fn without_the_choice_and_its_scene_the_scene_before_opens() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.ask");
    learner.go_on_to("team");
    learner.choose("team.date");
    let later = only(|id| id != "team");
    let later = Learner::open(&later, learner.facts.clone(), "tab2");
    assert_eq!(later.place(), "joke", "not the consequence that came before it");
}

#[test]
fn a_scene_that_has_become_a_voice_does_not_open() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.ask");
    learner.go_on_to("joke");
    let mut later = school();
    let joke = later.scenes.iter_mut().find(|scene| scene.id.as_str() == "joke").unwrap();
    joke.kind = SceneKind::Voice { person: person_id("elif") };
    assert_eq!(Learner::open(&later, learner.facts, "tab2").place(), "after wall.ask");
}

/// Who stood in it is at the ending, though no fact says that one was shown.
#[test]
fn a_scene_that_has_become_an_ending_leads_through_all_that_comes_after() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.point");
    learner.go_on_to("team");
    let mut later = school();
    let team = later.scenes.iter_mut().find(|scene| scene.id.as_str() == "team").unwrap();
    team.kind = ordinary(Ask::default(), WayOn::Ending);
    let mut later = Learner::open(&later, learner.facts, "tab2");
    assert_eq!(later.place(), "team");
    let mut places = Vec::new();
    while later.view().continues_to.is_some() {
        later.go_on();
        places.push(later.place());
    }
    assert_eq!(places, ["elif-saw", "jonas-saw", "stand again", "practice", "yassin", "plan"]);
    later.must(Event::StartOver);
}

fn only(keep: impl Fn(&str) -> bool) -> Scenario {
    let mut scenario = school();
    scenario.scenes.retain(|scene| keep(scene.id.as_str()));
    scenario
}

fn drop_option(choice: &str) -> Scenario {
    let mut scenario = school();
    for scene in &mut scenario.scenes {
        if let SceneKind::Ordinary(ordinary) = &mut scene.kind
            && let WayOn::Decision(decision) = &mut ordinary.way_on
        {
            decision.choices.retain(|one| format!("{}.{}", scene.id, one.id) != choice);
        }
    }
    scenario
}

#[test]
fn a_choice_that_went_away_is_made_again_at_its_scene() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.ask");
    learner.go_on_to("team");
    learner.choose("team.date");
    let later = Learner::open(&drop_option("team.date"), learner.facts.clone(), "tab2");
    assert_eq!(later.place(), "team");
    let later = Learner::open(&drop_option("wall.ask"), learner.facts.clone(), "tab2");
    assert_eq!(later.place(), "after team.date", "what still exists opens as ever");
}

#[test]
fn a_scene_that_went_away_opens_what_was_shown_before_it() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.ask");
    learner.go_on_to("joke");
    let gone = |scene: &'static str| only(move |id| id != scene);
    let open = |scenario: &Scenario| Learner::open(scenario, learner.facts.clone(), "tab2").place();
    assert_eq!(open(&gone("joke")), "after wall.ask");
    assert_eq!(open(&only(|id| id != "joke" && id != "wall")), "team", "the first that is left");
}

/// Without its first scene the story opens with the second, and who was there is still there.
#[test]
fn a_scene_that_has_become_the_first_is_not_the_stand_again() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.point");
    learner.go_on_to("team");
    let mut later = only(|id| id != "wall" && id != "joke");
    let stance = school().scenes[0].blocks[0].clone();
    later.scenes[0].blocks.insert(0, stance);
    let later = Learner::open(&later, learner.facts.clone(), "tab2");
    assert_eq!(later.attempt.position.showing, Showing::Scene(scene_id("team")));
    assert!(later.view().continues_to.is_none(), "the decision is still to be taken");
}
