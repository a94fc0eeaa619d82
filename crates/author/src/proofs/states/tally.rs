//! Where each condition, delayed consequence and option comes to count, and how.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use venster_scenario::{Block, Choice, ExerciseKind, Premise, Scene, SceneId, SceneKind};

use crate::proofs::explore::{Exploration, MOST_FACTS, exercises};
use crate::proofs::facts::{Bits, because};
use crate::proofs::passage::{choices, reference};
use crate::proofs::story::{after_ending, last_word};

/// What becomes of one condition, or one delayed consequence, over all states in which it counts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    /// It came to be shown or hidden at all.
    pub(super) met: bool,
    pub(super) held: bool,
    pub(super) failed: bool,
    /// The choices that it can go back to.
    pub(super) reasons: Bits,
}

impl Tally {
    fn count(&mut self, holds: bool) {
        self.met = true;
        self.held |= holds;
        self.failed |= !holds;
    }
}

/// Tallies by the place in memory of what they are about: the scenario outlives them.
#[derive(Default)]
pub(super) struct Tallies {
    blocks: HashMap<*const Block, Tally>,
    choices: HashMap<*const Choice, Tally>,
    scenes: HashMap<*const Scene, Tally>,
}

impl Tallies {
    pub(super) fn of(exploration: &Exploration<'_>) -> Self {
        let mut tallies = Self::default();
        for (number, scene) in exploration.story.scenario.scenes.iter().enumerate() {
            tallies.count_scene(exploration, number, scene);
        }
        tallies.count_after_ending(exploration);
        tallies
    }

    pub(super) fn block(&self, block: &Block) -> Tally {
        self.blocks.get(&core::ptr::from_ref(block)).copied().unwrap_or_default()
    }

    pub(super) fn choice(&self, choice: &Choice) -> Tally {
        self.choices.get(&core::ptr::from_ref(choice)).copied().unwrap_or_default()
    }

    pub(super) fn scene(&self, scene: &Scene) -> Tally {
        self.scenes.get(&core::ptr::from_ref(scene)).copied().unwrap_or_default()
    }

    fn count_scene<'a>(&mut self, exploration: &Exploration<'a>, number: usize, scene: &'a Scene) {
        let mut here = BTreeSet::new();
        let mut heard: BTreeMap<&SceneId, BTreeSet<Bits>> = BTreeMap::new();
        for situation in exploration.situations(number) {
            here.insert(situation.truth);
            for voice in &situation.outcome.asked {
                heard.entry(*voice).or_default().insert(situation.truth);
            }
        }
        for (voice, truths) in heard {
            if let Some(voice) = exploration.story.voice(voice) {
                self.count_blocks(exploration, &voice.blocks, truths);
            }
        }
        for choice in choices(scene) {
            let made = exploration.facts.bit(&Premise::Chose(reference(scene, choice)));
            let mut chosen = BTreeSet::new();
            let tally = self.choices.entry(core::ptr::from_ref(choice)).or_default();
            for truth in &here {
                let offered = exploration.offers(choice, *truth);
                tally.count(offered);
                if offered {
                    chosen.insert(truth | made);
                }
            }
            self.count_blocks(exploration, &choice.happens, chosen);
        }
        self.count_blocks(exploration, scene.all_blocks(), here);
    }

    fn count_after_ending(&mut self, exploration: &Exploration<'_>) {
        let read = exploration.read_after_ending();
        let scenario = exploration.story.scenario;
        let finals: BTreeSet<Bits> =
            exploration.finals().iter().map(|truth| truth & read).collect();
        let mut answerable: Bits = 0;
        for scene in after_ending(scenario) {
            // Whoever passed the stand over at first may take it once looking again is done.
            let looks_again = matches!(scene.kind, SceneKind::Again { .. })
                && last_word(scenario).is_none_or(|last| last.id != scene.id);
            if let (false, Some((_, stance, _))) = (looks_again, scenario.stance()) {
                answerable |= exploration.facts.bit(&Premise::Answered(stance.clone()));
            }
            for exercise in exercises(scene) {
                if !matches!(exercise.kind, ExerciseKind::Stance(_)) {
                    answerable |= exploration.facts.bit(&Premise::Answered(exercise.id.clone()));
                }
            }
            let truths: BTreeSet<Bits> =
                finals.iter().flat_map(|truth| with_any(*truth, answerable)).collect();
            let mut shown = BTreeSet::new();
            let tally = self.scenes.entry(core::ptr::from_ref(scene)).or_default();
            for truth in truths {
                let condition = scene.condition.as_ref();
                let holds = condition.is_none_or(|one| exploration.facts.holds(one, truth));
                tally.count(holds);
                if holds {
                    shown.insert(truth);
                }
            }
            self.count_blocks(exploration, &scene.blocks, shown);
        }
    }

    fn count_blocks<'b>(
        &mut self,
        exploration: &Exploration<'_>,
        blocks: impl IntoIterator<Item = &'b Block, IntoIter: Clone>,
        truths: BTreeSet<Bits>,
    ) {
        let blocks = blocks.into_iter();
        let read = exploration.facts.read_in(blocks.clone());
        let truths: BTreeSet<Bits> = truths.iter().map(|truth| truth & read).collect();
        for block in blocks.filter(|block| depends(block)) {
            let reasons = exploration.facts.because(block);
            let tally = self.blocks.entry(core::ptr::from_ref(block)).or_default();
            for truth in &truths {
                tally.met = true;
                tally.reasons |= reasons & truth;
                // A delayed consequence that is not due asks nothing of its condition.
                if let Some(condition) = &block.condition
                    && (reasons == 0 || reasons & truth != 0)
                {
                    tally.count(exploration.facts.holds(condition, *truth));
                }
            }
        }
    }
}

/// Whether a block is shown to some only.
pub(super) fn depends(block: &Block) -> bool {
    block.condition.is_some() || !because(block).is_empty()
}

/// A set of facts with any of some others.
fn with_any(truth: Bits, others: Bits) -> Vec<Bits> {
    let mut all = vec![truth];
    let mut left = others & !truth;
    while left != 0 && all.len() <= 1 << MOST_FACTS {
        let one = left & left.wrapping_neg();
        all.extend(all.clone().iter().map(|truth| truth | one));
        left &= !one;
    }
    all
}
