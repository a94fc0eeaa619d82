//! All states that a learner can come to.
//!
//! A state is an ordinary scene together with the truth of those facts that are still read there or
//! after it. What can be done in a scene before deciding (voices, exercises, the stand) is kept
//! apart as its outcomes, so that a state is walked once however many ways lead to it.

use std::collections::{BTreeMap, BTreeSet};

use venster_scenario::{
    BlockKind, Choice, Exercise, ExerciseKind, Premise, Scenario, Scene, SceneId,
};

use super::facts::{Bits, Facts};
use super::passage::{choices, reference};
use super::story::{Story, Way, after_ending};

/// How many facts may matter at one scene.
pub(crate) const MOST_FACTS: u32 = 12;

/// How many situations are looked at before the exploration is given up.
const MOST_SITUATIONS: usize = 150_000;

/// How many ways of asking and answering one scene may have.
const MOST_OUTCOMES: usize = 1 << 13;

/// What was found on all ways through a scenario.
#[derive(Debug)]
pub(crate) struct Exploration<'a> {
    pub(crate) story: Story<'a>,
    pub(crate) facts: Facts,
    /// What was found at each scene, in the author's order.
    visited: Vec<Visited<'a>>,
    /// Whether every state was come to, and not too many to look at.
    pub(crate) complete: bool,
}

/// What was found at a scene.
#[derive(Debug, Default)]
pub(crate) struct Visited<'a> {
    /// What is read here or later.
    pub(crate) relevant: Bits,
    /// What may be true here, of what is relevant.
    pub(crate) possible: Bits,
    /// What can be done here before going on.
    pub(crate) outcomes: Vec<Outcome<'a>>,
    /// With which facts it can be come to.
    pub(crate) entries: BTreeSet<Bits>,
    /// The ways on, each with the fact that it makes.
    pub(crate) ways: Vec<(Way<'a>, Bits)>,
}

/// Something that can be done in a scene before going on.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Outcome<'a> {
    /// The facts that it makes.
    pub(crate) made: Bits,
    /// The voices asked, of those for which it matters.
    pub(crate) asked: Vec<&'a SceneId>,
}

/// A moment in a scene.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Situation<'e, 'a> {
    pub(crate) number: usize,
    pub(crate) scene: &'a Scene,
    /// The facts with which the scene was come to.
    pub(crate) entry: Bits,
    pub(crate) visited: &'e Visited<'a>,
    pub(crate) outcome: &'e Outcome<'a>,
    /// The facts that are true.
    pub(crate) truth: Bits,
}

impl<'a> Exploration<'a> {
    /// Explores a scenario, sound or not.
    pub(crate) fn of(scenario: &'a Scenario) -> Self {
        let story = Story::new(scenario);
        let facts = Facts::gather(scenario);
        let mut explorer = Self { story, complete: !facts.overflow(), facts, visited: Vec::new() };
        explorer.prepare();
        explorer.walk();
        explorer
    }

    /// What was found at a scene.
    pub(crate) fn at(&self, number: usize) -> Option<&Visited<'a>> {
        self.visited.get(number)
    }

    /// Whether a scene of the story is ever come to.
    pub(crate) fn reaches(&self, number: usize) -> bool {
        self.at(number).is_some_and(|visited| !visited.entries.is_empty())
    }

    /// Every situation at a scene that is come to with these facts.
    pub(crate) fn situations_from(
        &self,
        number: usize,
        entry: Bits,
    ) -> impl Iterator<Item = Situation<'_, 'a>> {
        self.at(number)
            .zip(self.story.scene(number))
            .into_iter()
            .flat_map(move |(visited, scene)| {
                visited.outcomes.iter().map(move |outcome| Situation {
                    number,
                    scene,
                    entry,
                    visited,
                    outcome,
                    truth: entry | outcome.made,
                })
            })
            .filter(|situation| self.may_ask(*situation))
    }

    /// Whether a voice was heard before a scene was come to, as far as that is followed.
    pub(crate) fn was_heard(&self, voice: &SceneId, entry: Bits) -> bool {
        self.facts.bit(&Premise::Heard(voice.clone())) & entry != 0
    }

    /// Whether the limit on asking leaves room for whom a situation asks. It counts those of the
    /// scene's voices that were heard anywhere on the way, and these are there without being asked.
    fn may_ask(&self, situation: Situation<'_, 'a>) -> bool {
        let Some(limit) = situation.scene.ordinary().and_then(|ordinary| ordinary.ask.limit) else {
            return true;
        };
        let asked = &situation.outcome.asked;
        let mut heard = carried(self.story.scenario, situation.scene)
            .filter(|voice| self.was_heard(voice, situation.entry));
        let asks = asked.iter().any(|voice| !self.was_heard(voice, situation.entry));
        heard.all(|voice| asked.contains(&voice)) && (!asks || asked.len() <= usize::from(limit))
    }

    /// Every situation at a scene.
    pub(crate) fn situations(&self, number: usize) -> impl Iterator<Item = Situation<'_, 'a>> {
        self.at(number)
            .into_iter()
            .flat_map(|visited| &visited.entries)
            .flat_map(move |entry| self.situations_from(number, *entry))
    }

    /// The facts with which the story can end.
    pub(crate) fn finals(&self) -> BTreeSet<Bits> {
        (0..self.visited.len())
            .filter(|number| self.story.scene(*number).is_some_and(Scene::is_ending))
            .flat_map(|number| self.situations(number))
            .map(|situation| situation.truth)
            .collect()
    }

    /// How many states there are: scenes with the facts that matter there.
    pub(crate) fn states(&self) -> usize {
        (0..self.visited.len())
            .map(|number| {
                let truths: BTreeSet<Bits> =
                    self.situations(number).map(|situation| situation.truth).collect();
                truths.len()
            })
            .sum()
    }

    /// The ways on that are in view, each with the fact that it makes.
    pub(crate) fn in_view<'e>(
        &'e self,
        situation: Situation<'e, 'a>,
    ) -> impl Iterator<Item = &'e (Way<'a>, Bits)> {
        situation.visited.ways.iter().filter(move |(way, _)| {
            way.choice.is_none_or(|choice| self.offers(choice, situation.truth))
        })
    }

    /// Whether an option is in view where these facts are true.
    pub(crate) fn offers(&self, choice: &Choice, truth: Bits) -> bool {
        choice.condition.as_ref().is_none_or(|condition| self.facts.holds(condition, truth))
    }

    /// The facts with which a scene is come to.
    pub(crate) fn entry(&self, target: usize, truth: Bits) -> Bits {
        let relevant = self.at(target).map(|visited| visited.relevant).unwrap_or_default();
        let saw = self.story.scene(target).map(|scene| self.saw(scene)).unwrap_or_default();
        (truth | saw) & relevant
    }

    /// What the scenes after an ending read.
    pub(crate) fn read_after_ending(&self) -> Bits {
        after_ending(self.story.scenario).iter().fold(0, |read, scene| {
            read | self.facts.read_by(scene.condition.as_ref())
                | self.facts.read_in(scene.all_blocks())
        })
    }

    fn saw(&self, scene: &Scene) -> Bits {
        self.facts.bit(&Premise::Saw(scene.id.clone()))
    }

    fn prepare(&mut self) {
        let after = self.read_after_ending();
        let mut visited: Vec<Visited<'a>> = self
            .story
            .scenario
            .scenes
            .iter()
            .map(|scene| {
                let ways = self.story.ways(scene).into_iter().map(|way| {
                    let made = way.choice.map(|choice| Premise::Chose(reference(scene, choice)));
                    (way, made.map(|premise| self.facts.bit(&premise)).unwrap_or_default())
                });
                let ways = ways.collect();
                let relevant = self.reads(scene) | if scene.is_ending() { after } else { 0 };
                Visited { relevant, ways, ..Visited::default() }
            })
            .collect();
        spread_back(&mut visited);
        for (number, (scene, found)) in
            self.story.scenario.scenes.iter().zip(&mut visited).enumerate()
        {
            let outcomes = self.outcomes(number, scene, found.relevant);
            self.complete &= outcomes.is_some();
            found.outcomes = outcomes.unwrap_or_else(|| vec![Outcome::default()]);
            found.possible = found
                .outcomes
                .iter()
                .fold(self.saw(scene), |possible, outcome| possible | outcome.made)
                & found.relevant;
        }
        spread_on(&mut visited);
        self.visited = visited;
    }

    /// What is read in a scene of the story, its voices and its consequences.
    fn reads(&self, scene: &Scene) -> Bits {
        let Some(ordinary) = scene.ordinary() else { return 0 };
        let voices = ordinary.ask.voices.iter().filter_map(|voice| self.story.voice(voice));
        let options = choices(scene).map(|choice| {
            self.facts.read_by(choice.condition.as_ref()) | self.facts.read_in(&choice.happens)
        });
        let counted = carried(self.story.scenario, scene)
            .map(|voice| self.facts.bit(&Premise::Heard(voice.clone())));
        voices
            .map(|voice| self.facts.read_in(&voice.blocks))
            .chain(options)
            .chain(counted)
            .fold(self.facts.read_in(scene.all_blocks()), |all, read| all | read)
    }

    /// Every set of things that can be done in a scene, as far as it matters; none if there are too
    /// many to tell apart.
    fn outcomes(
        &self,
        number: usize,
        scene: &'a Scene,
        relevant: Bits,
    ) -> Option<Vec<Outcome<'a>>> {
        let Some(ordinary) = scene.ordinary() else { return Some(Vec::new()) };
        let mut outcomes = vec![Outcome::default()];
        for made in self.answers(number, scene, relevant) {
            outcomes = grown(&outcomes, &made, |_| true, None)?;
        }
        let limit = ordinary.ask.limit.map_or(usize::MAX, usize::from);
        let carried: BTreeSet<&SceneId> = carried(self.story.scenario, scene).collect();
        let voices: BTreeMap<&SceneId, &Scene> = ordinary
            .ask
            .voices
            .iter()
            .filter_map(|id| self.story.voice(id).map(|voice| (id, voice)))
            .collect();
        for (id, voice) in voices {
            let heard = self.facts.bit(&Premise::Heard(id.clone())) & relevant;
            let answers = self.answers(number, voice, relevant);
            if heard == 0 && answers.is_empty() && self.facts.read_in(&voice.blocks) == 0 {
                continue;
            }
            let mut asked = vec![heard];
            for made in answers {
                asked =
                    asked.iter().flat_map(|had| made.iter().map(move |one| had | one)).collect();
                if asked.len() > MOST_OUTCOMES {
                    return None;
                }
            }
            // Who may have been heard before is limited where it is known who was.
            let may = |outcome: &Outcome<'_>| {
                let new = outcome.asked.iter().filter(|voice| !carried.contains(*voice)).count();
                carried.contains(id) || new < limit
            };
            outcomes = grown(&outcomes, &asked, may, Some(id))?;
        }
        Some(outcomes)
    }

    /// For each exercise of a scene whose answer matters, the facts that each sort of answer makes;
    /// the first is that of passing it over.
    fn answers(&self, number: usize, scene: &'a Scene, relevant: Bits) -> Vec<Vec<Bits>> {
        exercises(scene)
            .filter_map(|exercise| {
                let id = &exercise.id;
                let answered = self.facts.bit(&Premise::Answered(id.clone()));
                let agreed = self.facts.bit(&Premise::Agreed(id.clone()));
                let disagreed = self.facts.bit(&Premise::Disagreed(id.clone()));
                // Only the first scene's answer rests on the beginning.
                let sorts = match (&exercise.kind, number) {
                    (ExerciseKind::Stance(_), 0) => vec![answered | agreed, answered | disagreed],
                    _ => vec![answered],
                };
                let mut made: Vec<Bits> = vec![0];
                made.extend(
                    sorts.into_iter().map(|sort| sort & relevant).filter(|sort| *sort != 0),
                );
                made.dedup();
                (made.len() > 1).then_some(made)
            })
            .collect()
    }

    fn walk(&mut self) {
        let first = self.story.scenario.first().and_then(|scene| self.story.ordinary(&scene.id));
        let Some(first) = first.filter(|_| self.complete) else { return };
        let mut looked_at = 0;
        let mut waiting = vec![(first, self.entry(first, 0))];
        while let Some((number, entry)) = waiting.pop() {
            let Some(found) = self.visited.get_mut(number) else { continue };
            if !found.entries.insert(entry) {
                continue;
            }
            looked_at += found.outcomes.len();
            if looked_at > MOST_SITUATIONS {
                self.complete = false;
                return;
            }
            let mut on: BTreeSet<(usize, Bits)> = BTreeSet::new();
            for situation in self.situations_from(number, entry) {
                on.extend(self.in_view(situation).filter_map(|(way, made)| {
                    let target = way.target?;
                    Some((target, self.entry(target, situation.truth | made)))
                }));
            }
            waiting.extend(on);
        }
    }
}

/// The voices of a limited asking that may have been heard in another scene.
pub(super) fn carried<'a>(
    scenario: &'a Scenario,
    scene: &'a Scene,
) -> impl Iterator<Item = &'a SceneId> {
    let asks_too = move |voice: &SceneId| {
        let mut others = scenario.scenes.iter().filter(move |other| other.id != scene.id);
        others.any(|other| other.ordinary().is_some_and(|one| one.ask.voices.contains(voice)))
    };
    let limited = scene.ordinary().filter(|ordinary| ordinary.ask.limit.is_some());
    limited
        .into_iter()
        .flat_map(|ordinary| &ordinary.ask.voices)
        .filter(move |voice| asks_too(voice))
}

/// The exercises that stand in a scene, in the cues of its film too.
pub(crate) fn exercises(scene: &Scene) -> impl Iterator<Item = &Exercise> {
    scene.all_blocks().into_iter().filter_map(|block| match &block.kind {
        BlockKind::Exercise(exercise) => Some(&**exercise),
        _ => None,
    })
}

/// What comes after a scene matters at it.
fn spread_back(visited: &mut [Visited<'_>]) {
    until_settled(|| {
        let mut changed = false;
        for number in (0..visited.len()).rev() {
            let later = visited.get(number).map(|found| {
                found
                    .ways
                    .iter()
                    .filter_map(|(way, _)| visited.get(way.target?))
                    .fold(found.relevant, |relevant, target| relevant | target.relevant)
            });
            if let Some((later, found)) = later.zip(visited.get_mut(number)) {
                changed |= later != found.relevant;
                found.relevant = later;
            }
        }
        changed
    });
}

/// What may be true at a scene may be true after it.
fn spread_on(visited: &mut [Visited<'_>]) {
    until_settled(|| {
        let mut changed = false;
        for number in 0..visited.len() {
            let Some(found) = visited.get(number) else { continue };
            let on: Vec<(usize, Bits)> = found
                .ways
                .iter()
                .filter_map(|(way, made)| Some((way.target?, found.possible | made)))
                .collect();
            for (target, possible) in on {
                if let Some(found) = visited.get_mut(target) {
                    let more = found.possible | (possible & found.relevant);
                    changed |= more != found.possible;
                    found.possible = more;
                }
            }
        }
        changed
    });
}

/// Repeats a step that only ever adds, until it adds nothing.
fn until_settled(mut step: impl FnMut() -> bool) {
    while step() {}
}

/// The outcomes with and without one thing more; none if they become too many.
fn grown<'a>(
    outcomes: &[Outcome<'a>],
    made: &[Bits],
    may: impl Fn(&Outcome<'a>) -> bool,
    voice: Option<&'a SceneId>,
) -> Option<Vec<Outcome<'a>>> {
    let mut all: BTreeSet<Outcome<'a>> = outcomes.iter().cloned().collect();
    for outcome in outcomes.iter().filter(|outcome| may(outcome)) {
        all.extend(made.iter().map(|made| {
            let asked = outcome.asked.iter().copied().chain(voice).collect();
            Outcome { made: outcome.made | made, asked }
        }));
        if all.len() > MOST_OUTCOMES {
            return None;
        }
    }
    Some(all.into_iter().collect())
}
