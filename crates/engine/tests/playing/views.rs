//! What is shown: the lead, the phases, consequences, answers that were kept, the window.

use venster_engine::{
    Answer,
    view::{Screen, kept_answer},
};
use venster_scenario::{Block, BlockKind, Phase, Picture, SceneKind, Stand};

use crate::{
    learner::Learner,
    scenarios::{
        parts::{block, choice_ref, exercise_id, paragraph},
        school::school,
    },
};

#[test]
fn whose_place_the_learner_takes_stands_in_the_first_scene_alone() {
    let mut learner = Learner::new(&school());
    let lead = |learner: &Learner| match learner.view().screen {
        Screen::Scene(scene) => scene.lead,
        screen => panic!("no scene: {screen:?}"),
    };
    assert_eq!(lead(&learner), school().lead);
    learner.choose("wall.point");
    learner.go_on_to("team");
    assert_eq!(lead(&learner), []);
}

#[test]
fn a_consequence_tells_what_happens_and_keeps_the_reasoning_ready() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.ask");
    learner.go_on_to("team");
    learner.choose("team.date");
    let view = learner.view();
    let Screen::Consequence(shown) = view.screen else { panic!("a consequence") };
    assert_eq!(shown.choice, choice_ref("team.date"));
    assert_eq!(shown.happens[0].block, paragraph("date"));
    assert_eq!(shown.reasoning[0].block, paragraph("price of date"));
    assert_eq!(view.continues_to.unwrap().as_str(), "home");
    assert_eq!(view.scene.as_str(), "team");
}

/// The phase never goes back on the way through, though each scene only names its own.
#[test]
fn the_phases_follow_the_arc() {
    let mut learner = Learner::new(&school());
    let mut phases = vec![learner.view().phase];
    learner.choose("wall.ask");
    phases.push(learner.view().phase);
    assert_eq!(phases, [Phase::Stand, Phase::Decide], "deciding, though its scene is the stand's");
    learner.go_on_to("team");
    phases.push(learner.view().phase);
    learner.choose("team.date");
    learner.go_on_to("home");
    learner.choose("home.open");
    while learner.view().continues_to.is_some() {
        learner.go_on();
        phases.push(learner.view().phase);
    }
    phases.dedup();
    assert_eq!(phases, [Phase::Stand, Phase::Decide, Phase::Again, Phase::Act]);
}

#[test]
fn of_several_answers_after_the_same_fact_the_latest_counts() {
    let mut learner = Learner::new(&school());
    let stance = exercise_id("only-dutch");
    assert_eq!(kept_answer(&learner.attempt, &stance), None);
    learner.stand("only-dutch", Stand::Agree);
    learner.stand("only-dutch", Stand::Disagree);
    assert_eq!(kept_answer(&learner.attempt, &stance), Some(&Answer::Stand(Stand::Disagree)));
    learner.stand("only-dutch", Stand::Agree);
    assert_eq!(kept_answer(&learner.attempt, &stance), Some(&Answer::Stand(Stand::Agree)));
    assert_eq!(learner.facts.len(), 4, "each is kept");
    learner.choose("wall.point");
    assert_eq!(kept_answer(&learner.attempt, &stance), None, "it rests on the beginning");
}

fn picture(file: &str) -> Block {
    block(BlockKind::Picture(Picture {
        file: file.into(),
        alternative: file.into(),
        width: 9,
        height: 10,
    }))
}

fn seen(learner: &Learner) -> Option<String> {
    learner.view().window.map(|picture| picture.file.to_string())
}

#[test]
fn the_window_shows_a_scenes_own_picture_which_then_does_not_stand_in_it() {
    let mut scenario = school();
    scenario.scenes[0].blocks.push(picture("wall"));
    let learner = Learner::new(&scenario);
    assert_eq!(seen(&learner).as_deref(), Some("wall"));
    let Screen::Scene(scene) = learner.view().screen else { panic!("a scene") };
    assert!(scene.blocks.iter().all(|one| !matches!(one.block.kind, BlockKind::Picture(_))));
}

#[test]
fn the_window_keeps_the_picture_that_was_seen_last() {
    let mut scenario = school();
    scenario.scenes[0].blocks.push(picture("wall"));
    let mut learner = Learner::new(&scenario);
    learner.choose("wall.ask");
    assert_eq!(seen(&learner).as_deref(), Some("wall"), "what happens, happens there");
    learner.go_on_to("team");
    assert_eq!(seen(&learner).as_deref(), Some("wall"), "the scene has none of its own");
}

/// A classroom elsewhere is no background for a decision at home.
#[test]
fn the_window_shows_nothing_of_elsewhere_at_home() {
    let mut scenario = school();
    scenario.scenes[0].blocks.push(picture("wall"));
    for scene in &mut scenario.scenes {
        if let SceneKind::Ordinary(ordinary) = &mut scene.kind {
            ordinary.at_home = scene.id.as_str() == "home";
        }
    }
    let mut learner = Learner::new(&scenario);
    learner.choose("wall.ask");
    learner.go_on_to("team");
    learner.choose("team.date");
    assert_eq!(seen(&learner).as_deref(), Some("wall"));
    learner.go_on_to("home");
    assert_eq!(seen(&learner), None);
}
