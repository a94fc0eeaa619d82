//! The order of what follows: from a scene, from a consequence, and after the ending.

use venster_scenario::{PersonId, Scenario, Scene, SceneId, SceneKind, WayOn};

use crate::{Position, Showing, Tree, Truth, position::has_ended};

/// Where *Continue* leads from a position; none where a decision is to be made, and at the very end.
#[must_use]
pub fn continues_to(scenario: &Scenario, tree: &Tree, position: &Position) -> Option<SceneId> {
    let node = position.node(tree);
    match &position.showing {
        Showing::Consequence => {
            let choice = tree.node(node?)?.choice()?;
            Some(scenario.choice(choice)?.target.clone())
        }
        Showing::Scene(id) => {
            let scene = scenario.scene(id)?;
            match scene.ordinary().map(|ordinary| &ordinary.way_on) {
                Some(WayOn::Decision(_)) => None,
                Some(WayOn::Next(next)) => Some(next.clone()),
                Some(WayOn::Ending) => {
                    after_ending(scenario, &Truth::at(scenario, tree, node)).next()
                }
                None => after(scenario, &Truth::at(scenario, tree, node), id),
            }
        }
        Showing::StandAgain => {
            let stance = scenario.stance()?.0;
            after(scenario, &Truth::at(scenario, tree, node), &stance.id)
        }
    }
}

/// Where else than by *Continue* somebody may go who has come to an ending: straight to the plan, and from the plan to what
/// comes before it. None where *Continue* leads there anyway.
#[must_use]
pub fn shortcut(scenario: &Scenario, tree: &Tree, position: &Position) -> Option<SceneId> {
    let node = position.node(tree)?;
    let here = match &position.showing {
        Showing::Consequence => return None,
        _ if !has_ended(scenario, tree.node(node)?) => return None,
        Showing::Scene(scene) => Some(scene),
        Showing::StandAgain => None,
    };
    let is_act =
        |id: &SceneId| scenario.scene(id).is_some_and(|scene| matches!(scene.kind, SceneKind::Act));
    let truth = Truth::at(scenario, tree, Some(node));
    let mut after = after_ending(scenario, &truth);
    let to = if here.is_some_and(is_act) {
        after.next().filter(|first| !is_act(first))
    } else {
        after.find(is_act)
    };
    to.filter(|to| continues_to(scenario, tree, position).as_ref() != Some(to))
}

/// The scenes after an ending, in the order in which they are shown: the same moments through other
/// eyes, the stance's scene for the stand again, what is known, the last word, the plan.
pub fn after_ending<'a>(
    scenario: &'a Scenario,
    truth: &'a Truth<'a>,
) -> impl Iterator<Item = SceneId> + 'a {
    in_order(scenario)
        .filter(|scene| truth.allows(scene.condition.as_ref()))
        .map(|scene| scene.id.clone())
}

/// All that can come after an ending, in order, whatever its conditions.
fn in_order(scenario: &Scenario) -> impl Iterator<Item = &Scene> {
    let last_word = last_word(scenario);
    let last_id = last_word.map(|scene| &scene.id);
    let kind = move |wanted: fn(&SceneKind) -> bool| {
        let scenes = scenario.scenes.iter();
        scenes.filter(move |scene| wanted(&scene.kind) && Some(&scene.id) != last_id)
    };
    kind(|kind| matches!(kind, SceneKind::Again { .. }))
        .chain(scenario.stance().map(|(scene, ..)| scene))
        .chain(kind(|kind| matches!(kind, SceneKind::Known)))
        .chain(last_word)
        .chain(kind(|kind| matches!(kind, SceneKind::Act)))
}

/// The protagonist's last word: the last unconditional scene of looking again through those eyes.
#[must_use]
pub fn last_word(scenario: &Scenario) -> Option<&Scene> {
    let is_protagonist = |person: &PersonId| *person == scenario.protagonist;
    scenario.scenes.iter().rev().find(|scene| {
        scene.condition.is_none()
            && matches!(&scene.kind, SceneKind::Again { person, .. } if is_protagonist(person))
    })
}

/// What comes after one of these scenes, also where its own condition no longer holds: what another
/// tab did may have changed that since it was entered.
fn after(scenario: &Scenario, truth: &Truth<'_>, scene: &SceneId) -> Option<SceneId> {
    in_order(scenario)
        .skip_while(|one| one.id != *scene)
        .skip(1)
        .find(|one| truth.allows(one.condition.as_ref()))
        .map(|one| one.id.clone())
}
