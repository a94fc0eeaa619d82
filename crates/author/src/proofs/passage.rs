//! The passages of a scenario: every run of blocks, with the place where it stands.

use venster_scenario::{Block, BlockKind, Choice, ChoiceRef, Scenario, Scene};

use super::Anchor;

/// A run of blocks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Passage<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) blocks: &'a [Block],
}

/// Where a passage stands.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place<'a> {
    /// Before the story.
    Lead,
    /// In a scene, or in a cue of its film.
    Scene(&'a Scene),
    /// Where an option's consequence is told.
    Happens(&'a Scene, &'a Choice),
    /// Where an option's reasoning is given.
    Reasoning(&'a Scene, &'a Choice),
}

impl<'a> Place<'a> {
    pub(crate) fn anchor(self) -> Anchor {
        match self {
            Self::Lead => Anchor::Scenario,
            Self::Scene(scene) => Anchor::Scene(scene.id.clone()),
            Self::Happens(scene, choice) | Self::Reasoning(scene, choice) => {
                Anchor::Choice(reference(scene, choice))
            }
        }
    }

    /// The anchor of a block that stands here.
    pub(crate) fn anchor_of(self, block: &Block) -> Anchor {
        match (&block.kind, &block.id) {
            (BlockKind::Exercise(exercise), _) => Anchor::Exercise(exercise.id.clone()),
            (_, Some(id)) => Anchor::Block(id.clone()),
            (_, None) => self.anchor(),
        }
    }
}

/// Every passage, in the author's order.
pub(crate) fn passages(scenario: &Scenario) -> impl Iterator<Item = Passage<'_>> {
    let lead = Passage { place: Place::Lead, blocks: &scenario.lead };
    core::iter::once(lead).chain(scenario.scenes.iter().flat_map(|scene| {
        let own = Passage { place: Place::Scene(scene), blocks: &scene.blocks };
        let cues = scene
            .film()
            .into_iter()
            .flat_map(|film| &film.cues)
            .map(move |cue| Passage { place: Place::Scene(scene), blocks: &cue.blocks });
        core::iter::once(own).chain(cues).chain(choices(scene).flat_map(move |choice| {
            [
                Passage { place: Place::Happens(scene, choice), blocks: &choice.happens },
                Passage { place: Place::Reasoning(scene, choice), blocks: &choice.reasoning },
            ]
        }))
    }))
}

/// The options of a scene; none where nothing is decided.
pub(crate) fn choices(scene: &Scene) -> impl Iterator<Item = &Choice> {
    scene.decision().into_iter().flat_map(|decision| &decision.choices)
}

/// An option's name across scenes.
pub(crate) fn reference(scene: &Scene, choice: &Choice) -> ChoiceRef {
    ChoiceRef { scene: scene.id.clone(), choice: choice.id.clone() }
}
