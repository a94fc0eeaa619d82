//! What is seen through the window beside the story.

use venster_scenario::{BlockKind, Picture, Scenario, Scene};

use super::{Screen, Shown};
use crate::{
    Attempt,
    tree::{Rested, belonging},
};

/// The picture in the window. A scene's own picture is taken out of what stands in it; a scene of the story
/// without one, and what happens after a choice, keep the picture that was seen last.
pub(super) fn window(
    scenario: &Scenario,
    attempt: &Attempt,
    scene: &Scene,
    screen: &mut Screen,
) -> Option<Picture> {
    let own = match screen {
        // A film is what is seen, and takes the room.
        Screen::Scene(shown) if shown.film.is_some() => return None,
        Screen::Scene(shown) | Screen::Again(shown) => take(&mut shown.blocks),
        Screen::Consequence(_) => own(scene),
        Screen::Ending(_) | Screen::StandAgain(_) | Screen::Known(_) | Screen::Act(_) => None,
    };
    let stays = matches!(screen, Screen::Scene(_) | Screen::Consequence(_));
    own.or_else(|| stays.then(|| seen_last(scenario, attempt, scene))?)
}

fn take(blocks: &mut Vec<Shown>) -> Option<Picture> {
    let at = blocks.iter().position(|one| matches!(one.block.kind, BlockKind::Picture(_)))?;
    match blocks.remove(at).block.kind {
        BlockKind::Picture(picture) => Some(picture),
        _ => None,
    }
}

fn own(scene: &Scene) -> Option<Picture> {
    scene.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Picture(picture) => Some(picture.clone()),
        _ => None,
    })
}

/// The picture of the latest scene on this way that has one and plays where this scene does: a classroom
/// elsewhere is no background for a decision at home.
fn seen_last(scenario: &Scenario, attempt: &Attempt, scene: &Scene) -> Option<Picture> {
    let at_home = |scene: &Scene| scene.ordinary().is_some_and(|ordinary| ordinary.at_home);
    let walk = attempt.node().map(|node| attempt.tree.walk(node)).unwrap_or_default();
    let scenes = belonging(&walk).flat_map(|(node, resting)| {
        let entered = resting.iter().filter_map(|one| match &one.what {
            Rested::Entered(scene) => Some(scene),
            _ => None,
        });
        node.choice().map(|choice| &choice.scene).into_iter().chain(entered)
    });
    // No fact says that the first scene was entered.
    let first = scenario.first().into_iter();
    first
        .chain(scenes.filter_map(|id| scenario.scene(id)))
        .filter(|seen| at_home(seen) == at_home(scene))
        .filter_map(own)
        .last()
}
