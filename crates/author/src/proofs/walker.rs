//! The exploration against a walker that forgets nothing and tries everything.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use venster_scenario::*;

use super::explore::{Exploration, exercises};
use super::facts::Bits;
use super::paths::decisions;
use super::sample::{any_asking, any_scenario};
use super::story::Story;

type Truth = BTreeSet<Premise>;

/// Walks every way, one deed at a time, with everything that was ever done in mind.
struct Walker<'a> {
    scenario: &'a Scenario,
    /// Every moment come to: the scene, all that is true, and the voices that are heard in this scene.
    moments: BTreeSet<(SceneId, Truth, BTreeSet<SceneId>)>,
    /// The decisions taken on each way to an ending.
    decisions: BTreeSet<usize>,
    left: usize,
}

impl<'a> Walker<'a> {
    fn walk(scenario: &'a Scenario) -> Option<Self> {
        let mut walker =
            Self { scenario, moments: BTreeSet::new(), decisions: BTreeSet::new(), left: 20_000 };
        let first = scenario.first()?;
        first.ordinary()?;
        walker.enter(first, Truth::new(), 0);
        (walker.left > 0).then_some(walker)
    }

    fn enter(&mut self, scene: &'a Scene, mut truth: Truth, taken: usize) {
        truth.insert(Premise::Saw(scene.id.clone()));
        self.stay(scene, truth, taken);
    }

    fn stay(&mut self, scene: &'a Scene, truth: Truth, taken: usize) {
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        let shown = self.shown(scene, &truth);
        self.moments.insert((scene.id.clone(), truth.clone(), shown.clone()));
        let ordinary = scene.ordinary().unwrap();
        self.answer(scene, scene, &truth, taken);
        for id in &ordinary.ask.voices {
            let Some(voice) = self.scenario.scene(id) else { continue };
            if !matches!(voice.kind, SceneKind::Voice { .. }) {
                continue;
            }
            if shown.contains(id) {
                self.answer(scene, voice, &truth, taken);
            } else if ordinary.ask.limit.is_none_or(|limit| shown.len() < usize::from(limit)) {
                let mut truth = truth.clone();
                truth.insert(Premise::Heard(id.clone()));
                self.stay(scene, truth, taken);
            }
        }
        match &ordinary.way_on {
            WayOn::Ending => drop(self.decisions.insert(taken)),
            WayOn::Next(next) => self.go(next, truth, taken),
            WayOn::Decision(decision) => {
                for choice in &decision.choices {
                    let holds = choice
                        .condition
                        .as_ref()
                        .is_none_or(|one| one.holds(&|premise| truth.contains(premise)));
                    if holds {
                        let mut truth = truth.clone();
                        truth.insert(Premise::Chose(ChoiceRef {
                            scene: scene.id.clone(),
                            choice: choice.id.clone(),
                        }));
                        self.go(&choice.target, truth, taken + 1);
                    }
                }
            }
        }
    }

    /// The voices of a scene that were heard there or on the way.
    fn shown(&self, scene: &Scene, truth: &Truth) -> BTreeSet<SceneId> {
        let voices = &scene.ordinary().unwrap().ask.voices;
        let heard = |voice: &&SceneId| truth.contains(&Premise::Heard((*voice).clone()));
        voices.iter().filter(heard).cloned().collect()
    }

    fn answer(&mut self, scene: &'a Scene, holder: &'a Scene, truth: &Truth, taken: usize) {
        let is_first = self.scenario.first().unwrap().id == scene.id;
        for exercise in exercises(holder) {
            let id = &exercise.id;
            let stands: Vec<Premise> = match exercise.kind {
                ExerciseKind::Stance(_) if is_first => {
                    vec![Premise::Agreed(id.clone()), Premise::Disagreed(id.clone())]
                }
                _ => vec![Premise::Answered(id.clone())],
            };
            if stands.iter().any(|stand| truth.contains(stand)) {
                continue;
            }
            for stand in stands {
                let mut truth = truth.clone();
                truth.insert(Premise::Answered(id.clone()));
                truth.insert(stand);
                self.stay(scene, truth, taken);
            }
        }
    }

    fn go(&mut self, target: &SceneId, truth: Truth, taken: usize) {
        if let Some(scene) = self.scenario.scene(target).filter(|scene| scene.ordinary().is_some())
        {
            self.enter(scene, truth, taken);
        }
    }
}

fn states_are_the_walkers(scenario: &Scenario) -> Result<(), TestCaseError> {
    let exploration = Exploration::of(scenario);
    // Going round in a circle, the walker would never come back.
    if Story::new(scenario).order().is_err() {
        return Ok(());
    }
    let Some(walker) = Walker::walk(scenario) else { return Ok(()) };
    prop_assert!(exploration.complete);
    let mut walked: BTreeMap<usize, BTreeSet<Bits>> = BTreeMap::new();
    for (scene, truth, _) in &walker.moments {
        let number = exploration.story.ordinary(scene).unwrap();
        let relevant = exploration.at(number).unwrap().relevant;
        let bits = truth.iter().fold(0, |bits, one| bits | exploration.facts.bit(one));
        walked.entry(number).or_default().insert(bits & relevant);
    }
    let mut explored: BTreeMap<usize, BTreeSet<Bits>> = BTreeMap::new();
    for number in 0..scenario.scenes.len() {
        let truths: BTreeSet<Bits> =
            exploration.situations(number).map(|situation| situation.truth).collect();
        if !truths.is_empty() {
            explored.insert(number, truths);
        }
    }
    prop_assert_eq!(explored, walked);
    let taken = decisions(&exploration).map(|found| (found.least, found.most));
    let least_and_most = walker.decisions.first().copied().zip(walker.decisions.last().copied());
    prop_assert_eq!(taken, least_and_most);
    Ok(())
}

fn voices_are_the_walkers(scenario: &Scenario) -> Result<(), TestCaseError> {
    let exploration = Exploration::of(scenario);
    // Going round in a circle, the walker would never come back.
    if Story::new(scenario).order().is_err() {
        return Ok(());
    }
    let Some(walker) = Walker::walk(scenario) else { return Ok(()) };
    let mut walked: BTreeSet<(SceneId, SceneId, Bits)> = BTreeSet::new();
    for (scene, truth, shown) in &walker.moments {
        for voice in shown {
            let read = exploration.facts.read_in(&scenario.scene(voice).unwrap().blocks);
            let bits = truth.iter().fold(0, |bits, one| bits | exploration.facts.bit(one));
            if read != 0 {
                walked.insert((scene.clone(), voice.clone(), bits & read));
            }
        }
    }
    let mut explored = BTreeSet::new();
    for (number, scene) in scenario.scenes.iter().enumerate() {
        for situation in exploration.situations(number) {
            for voice in &situation.outcome.asked {
                let read = exploration.facts.read_in(&scenario.scene(voice).unwrap().blocks);
                if read != 0 {
                    explored.insert((scene.id.clone(), (*voice).clone(), situation.truth & read));
                }
            }
        }
    }
    prop_assert_eq!(explored, walked);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn the_states_are_those_of_a_walker_who_forgets_nothing(scenario in any_scenario()) {
        states_are_the_walkers(&scenario)?;
    }

    #[test]
    fn every_voice_is_heard_with_what_the_walker_heard_it_with(scenario in any_scenario()) {
        voices_are_the_walkers(&scenario)?;
    }

    #[test]
    fn no_scenario_is_too_odd(scenario in any_scenario(), other in any_scenario()) {
        let _ = super::prove(&scenario);
        let _ = super::against(&scenario, &other);
        let _ = crate::stats::stats(&scenario).to_string();
        let _ = crate::graph::graph(&scenario);
        let _ = crate::read::reading_edition(&scenario, &|_| None, None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn limits_on_asking_are_the_walkers(scenario in any_asking()) {
        states_are_the_walkers(&scenario)?;
        voices_are_the_walkers(&scenario)?;
    }
}
