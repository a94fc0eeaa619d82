//! The way on from an ending: everything that is for this learner, once, and at last the plan.

use venster_engine::{Event, view::Screen};
use venster_scenario::{Kind, Scene, SceneKind};

use crate::player::Player;

/// What is wrong on the way from an ending to the last screen.
pub fn after_ending(player: &Player<'_>) -> Vec<String> {
    let mut player = player.clone();
    let scenario = player.scenario;
    let mut shown = Vec::new();
    let mut stands = 0;
    let mut ends_with_plan = false;
    while let Some(to) = player.view().and_then(|view| view.continues_to) {
        if !player.act(Event::Continue { to: to.clone() }) {
            return vec![format!("after the ending, refused: continue to {to}")];
        }
        let Some(view) = player.view() else {
            return vec![format!("after the ending, {to} shows nothing")];
        };
        ends_with_plan = matches!(view.screen, Screen::Act(_));
        match view.screen {
            Screen::StandAgain(_) => stands += 1,
            _ => shown.push(view.scene),
        }
        if shown.len() > scenario.scenes.len() || stands > scenario.scenes.len() {
            return vec!["the way on from this ending has no end".to_owned()];
        }
    }
    let mut mistakes = Vec::new();
    let truth = player.attempt.truth(scenario);
    for scene in scenario.scenes.iter().filter(|scene| is_after_ending(scene)) {
        let times = shown.iter().filter(|id| **id == scene.id).count();
        let due = usize::from(truth.allows(scene.condition.as_ref()));
        if times != due {
            mistakes.push(format!("after this ending {} is shown {times} times", scene.id));
        }
    }
    if stands != usize::from(scenario.stance().is_some()) {
        mistakes.push(format!("after this ending the stand is taken {stands} times"));
    }
    // An incident takes two minutes and may do without a plan.
    let may_lack_plan = scenario.kind == Kind::Incident
        && !scenario.scenes.iter().any(|scene| matches!(scene.kind, SceneKind::Act));
    if !ends_with_plan && !may_lack_plan {
        mistakes.push("this ending doesn't lead to the plan".to_owned());
    }
    mistakes
}

/// Whether a scene comes after the ending and not in the story.
pub const fn is_after_ending(scene: &Scene) -> bool {
    matches!(scene.kind, SceneKind::Again { .. } | SceneKind::Known | SceneKind::Act)
}
