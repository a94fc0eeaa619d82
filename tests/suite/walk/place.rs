//! Where a learner is: what tells one state from another, and how both are told to people.

use std::collections::BTreeSet;

use venster_engine::{Answer, Event, Showing};
use venster_scenario::{ChoiceRef, Premise, SceneId};

use super::{course::is_after_ending, premises::Premises};
use crate::player::Player;

/// Where a learner is, and what is true of all that is still asked there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    place: String,
    truth: BTreeSet<Premise>,
}

impl Key {
    pub fn of(premises: &Premises, player: &Player<'_>) -> Self {
        let truth = player.attempt.truth(player.scenario);
        let here = scene_here(player);
        let asked = here.iter().flat_map(|scene| premises.at(scene));
        let truth = asked.filter(|premise| truth.is(premise)).cloned().collect();
        Self { place: place(player), truth }
    }
}

/// The scene at whose place in the story the learner is.
fn scene_here(player: &Player<'_>) -> Option<SceneId> {
    match &player.attempt.position.showing {
        Showing::Scene(scene) => Some(scene.clone()),
        Showing::Consequence => Some(choice_here(player)?.scene),
        // The stance's scene was long ago; now it stands among those after the ending.
        Showing::StandAgain => player
            .scenario
            .scenes
            .iter()
            .find(|scene| is_after_ending(scene))
            .map(|one| one.id.clone()),
    }
}

fn choice_here(player: &Player<'_>) -> Option<ChoiceRef> {
    player.attempt.tree.node(player.attempt.node()?)?.choice().cloned()
}

/// What is shown, in few words.
pub fn place(player: &Player<'_>) -> String {
    match &player.attempt.position.showing {
        Showing::Scene(scene) => scene.to_string(),
        Showing::Consequence => match choice_here(player) {
            Some(choice) => format!("the consequence of {choice}"),
            None => "the consequence of nothing".to_owned(),
        },
        Showing::StandAgain => "the stand again".to_owned(),
    }
}

/// An event, in few words.
pub fn told(event: &Event) -> String {
    match event {
        Event::Choose { scene, choice } => format!("choose {scene}.{choice}"),
        Event::Hear { voice } => format!("hear {voice}"),
        Event::Answer { exercise, answer: Answer::Stand(stand) } => {
            format!("answer {exercise} with {}", stand.as_str())
        }
        Event::Answer { exercise, .. } => format!("answer {exercise}"),
        Event::Continue { to } => format!("continue to {to}"),
        Event::GoBack { scene } => format!("go back to {scene}"),
        Event::Return => "return".to_owned(),
        Event::StartOver => "start over".to_owned(),
    }
}
