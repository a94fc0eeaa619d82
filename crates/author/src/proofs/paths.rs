//! The least and the most of something over all ways through a scenario.

use std::collections::BTreeMap;

use venster_scenario::Choice;

use super::explore::{Exploration, Situation};
use super::facts::Bits;
use super::story::after_ending;

/// The least and the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub least: usize,
    /// The most.
    pub most: usize,
}

impl Range {
    fn with(self, other: Self) -> Self {
        Self { least: self.least.min(other.least), most: self.most.max(other.most) }
    }

    fn plus(self, more: usize) -> Self {
        Self { least: self.least + more, most: self.most + more }
    }
}

/// Something that adds up along a way.
pub(crate) trait Measure {
    /// What a scene adds.
    fn scene(&self, situation: Situation<'_, '_>) -> usize;

    /// What choosing adds; the option's fact is among those that are true.
    fn choice(&self, choice: &Choice, situation: Situation<'_, '_>, truth: Bits) -> usize;

    /// What comes after the ending adds.
    fn ending(&self, situation: Situation<'_, '_>) -> usize;
}

/// The least and the most over all ways to an ending; none where there is no such way, or where not
/// all ways could be walked.
pub(crate) fn range(exploration: &Exploration<'_>, measure: &dyn Measure) -> Option<Range> {
    if !exploration.complete {
        return None;
    }
    let order = exploration.story.order().ok()?;
    let mut ranges: BTreeMap<(usize, Bits), Range> = BTreeMap::new();
    for number in order.into_iter().rev() {
        for entry in exploration.at(number).map(|found| &found.entries).into_iter().flatten() {
            let range = exploration
                .situations_from(number, *entry)
                .filter_map(|situation| {
                    from_here(exploration, measure, &ranges, situation)
                        .map(|range| range.plus(measure.scene(situation)))
                })
                .reduce(Range::with);
            if let Some(range) = range {
                ranges.insert((number, *entry), range);
            }
        }
    }
    ranges.get(&(0, exploration.entry(0, 0))).copied()
}

fn from_here(
    exploration: &Exploration<'_>,
    measure: &dyn Measure,
    ranges: &BTreeMap<(usize, Bits), Range>,
    situation: Situation<'_, '_>,
) -> Option<Range> {
    if situation.scene.is_ending() {
        let after = measure.ending(situation);
        return Some(Range { least: after, most: after });
    }
    exploration
        .in_view(situation)
        .filter_map(|(way, made)| {
            let truth = situation.truth | made;
            let target = way.target?;
            let on = ranges.get(&(target, exploration.entry(target, truth)))?;
            let chosen = way
                .choice
                .map(|choice| measure.choice(choice, situation, truth))
                .unwrap_or_default();
            Some(on.plus(chosen))
        })
        .reduce(Range::with)
}

/// How many decisions are taken on a way.
pub(crate) fn decisions(exploration: &Exploration<'_>) -> Option<Range> {
    struct Decisions;
    impl Measure for Decisions {
        fn scene(&self, _: Situation<'_, '_>) -> usize {
            0
        }
        fn choice(&self, _: &Choice, _: Situation<'_, '_>, _: Bits) -> usize {
            1
        }
        fn ending(&self, _: Situation<'_, '_>) -> usize {
            0
        }
    }
    range(exploration, &Decisions)
}

/// How many steps a way has: scenes, consequences, and what comes after the ending, the stand among
/// it.
pub(crate) fn steps(exploration: &Exploration<'_>) -> Option<Range> {
    struct Steps<'e, 'a>(&'e Exploration<'a>);
    impl Measure for Steps<'_, '_> {
        fn scene(&self, _: Situation<'_, '_>) -> usize {
            1
        }
        fn choice(&self, _: &Choice, _: Situation<'_, '_>, _: Bits) -> usize {
            1
        }
        fn ending(&self, situation: Situation<'_, '_>) -> usize {
            let scenario = self.0.story.scenario;
            let shown = after_ending(scenario).into_iter().filter(|scene| {
                let condition = scene.condition.as_ref();
                condition.is_none_or(|one| self.0.facts.holds(one, situation.truth))
            });
            shown.count() + usize::from(scenario.stance().is_some())
        }
    }
    range(exploration, &Steps(exploration))
}
