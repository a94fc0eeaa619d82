//! What still matters at a scene: the premises that are read in it, or in what may come after it.

use std::collections::{BTreeMap, BTreeSet};

use venster_scenario::{Block, BlockKind, Condition, Premise, Scenario, Scene, SceneId, WayOn};

use super::course::is_after_ending;

/// For each scene the premises that can still make a difference there.
pub struct Premises {
    at: BTreeMap<SceneId, BTreeSet<Premise>>,
}

impl Premises {
    pub fn of(scenario: &Scenario) -> Self {
        let own: BTreeMap<&SceneId, BTreeSet<Premise>> =
            scenario.scenes.iter().map(|scene| (&scene.id, read_in(scenario, scene))).collect();
        let at = scenario.scenes.iter().map(|scene| {
            let later = later(scenario, scene);
            let premises = later.iter().filter_map(|id| own.get(id)).flatten().cloned().collect();
            (scene.id.clone(), premises)
        });
        Self { at: at.collect() }
    }

    pub fn at(&self, scene: &SceneId) -> impl Iterator<Item = &Premise> {
        self.at.get(scene).into_iter().flatten()
    }
}

/// A scene and all that may come after it.
fn later<'a>(scenario: &'a Scenario, scene: &'a Scene) -> Vec<&'a SceneId> {
    let mut later = vec![&scene.id];
    let mut next = 0;
    while let Some(id) = later.get(next) {
        let follows = scenario.scene(id).map(|scene| follows(scenario, scene)).unwrap_or_default();
        for id in follows {
            if !later.contains(&id) {
                later.push(id);
            }
        }
        next += 1;
    }
    later
}

fn follows<'a>(scenario: &'a Scenario, scene: &'a Scene) -> Vec<&'a SceneId> {
    match scene.ordinary().map(|ordinary| &ordinary.way_on) {
        Some(WayOn::Decision(decision)) => {
            decision.choices.iter().map(|choice| &choice.target).collect()
        }
        Some(WayOn::Next(next)) => vec![next],
        // Which of these comes when is the engine's; here each may.
        Some(WayOn::Ending) | None => {
            let after_ending = scenario.scenes.iter().filter(|scene| is_after_ending(scene));
            after_ending.map(|scene| &scene.id).collect()
        }
    }
}

/// What is read in a scene, in the consequences of its options, and in the voices that it asks.
fn read_in(scenario: &Scenario, scene: &Scene) -> BTreeSet<Premise> {
    let mut premises = BTreeSet::new();
    read_condition(scene.condition.as_ref(), &mut premises);
    read_blocks(&scene.blocks, &mut premises);
    for choice in scene.decision().iter().flat_map(|decision| &decision.choices) {
        read_condition(choice.condition.as_ref(), &mut premises);
        read_blocks(&choice.happens, &mut premises);
        read_blocks(&choice.reasoning, &mut premises);
    }
    for voice in scene.ordinary().iter().flat_map(|ordinary| &ordinary.ask.voices) {
        // Whoever was heard is shown so, and counts where the author limits how many are asked.
        premises.insert(Premise::Heard(voice.clone()));
        let blocks = scenario.scene(voice).map(|voice| voice.blocks.as_slice());
        read_blocks(blocks.unwrap_or_default(), &mut premises);
    }
    premises
}

fn read_blocks(blocks: &[Block], premises: &mut BTreeSet<Premise>) {
    for block in blocks {
        read_condition(block.condition.as_ref(), premises);
        if let BlockKind::Paragraph(paragraph) = &block.kind {
            premises.extend(paragraph.because.iter().cloned().map(Premise::Chose));
        }
    }
}

fn read_condition(condition: Option<&Condition>, premises: &mut BTreeSet<Premise>) {
    if let Some(condition) = condition {
        condition.visit_premises(&mut |premise| {
            premises.insert(premise.clone());
        });
    }
}
