//! The ending: the path taken, what changed for whom, all options side by side; and the stand again.

use venster_scenario::{
    Block, BlockKind, ChoiceId, Direction, ExerciseId, Inline, PersonId, Position, Scenario, Scene,
    SceneId, SceneKind, Stance, Stand,
};

use super::{Shown, scene::shown};
use crate::{
    Answer, Attempt, Order, Truth,
    tree::{Node, Rested, Resting, belonging},
};

/// An ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// What stands in it.
    pub blocks: Vec<Shown>,
    /// What changed for whom, in the cast's order.
    pub people: Vec<PersonChanges>,
    /// The decisions of this way.
    pub path: Vec<Taken>,
    /// Who was asked on this way, each once.
    pub asked: usize,
    /// How many could be asked in all.
    pub could_ask: usize,
}

/// What changed for somebody, in the words in which it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonChanges {
    /// For whom.
    pub person: PersonId,
    /// What, in the order in which it was told.
    pub told: Vec<Told>,
}

/// A change that was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Which way.
    pub direction: Direction,
    /// The paragraph's words.
    pub text: Vec<Inline>,
}

/// A decision that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its scene.
    pub scene: SceneId,
    /// The scene's heading.
    pub title: Box<str>,
    /// The question.
    pub question: Vec<Inline>,
    /// Every option, those excepted that were hidden at the decision.
    pub options: Vec<OptionTaken>,
}

/// An option of a decision that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionTaken {
    /// Its id.
    pub id: ChoiceId,
    /// Its words.
    pub label: Vec<Inline>,
    /// Whether it was chosen on this way.
    pub chosen: bool,
    /// What speaks for it, and its price.
    pub reasoning: Vec<Block>,
}

/// The stand again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandAgain {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The statement.
    pub statement: Vec<Inline>,
    /// The stand before.
    pub before: Option<Stand>,
    /// The stand now.
    pub now: Option<Stand>,
    /// Where the others stand; only once the learner has taken a stand again.
    pub others: Vec<Position>,
}

impl Ending {
    pub(super) fn new(scenario: &Scenario, attempt: &Attempt, scene: &Scene) -> Self {
        let truth = attempt.truth(scenario);
        let walk = attempt.node().map(|node| attempt.tree.walk(node)).unwrap_or_default();
        let asked = |voice: &SceneId| {
            belonging(&walk).flat_map(|(_, resting)| resting).any(|one| one.heard() == Some(voice))
        };
        Self {
            blocks: shown(&truth, &scene.blocks),
            people: people(scenario, &walk),
            path: (0..walk.len()).filter_map(|at| Taken::new(scenario, &walk, at)).collect(),
            asked: scenario.voices().filter(|(voice, _)| asked(&voice.id)).count(),
            could_ask: scenario.voices().count(),
        }
    }
}

impl Taken {
    fn new(scenario: &Scenario, walk: &[&Node], at: usize) -> Option<Self> {
        let node = walk.get(at)?;
        let truth = Truth::until(scenario, walk.get(..at)?, node.first());
        let taken = node.choice()?;
        let scene = scenario.scene(&taken.scene)?;
        let decision = scene.decision()?;
        let options = decision
            .choices
            .iter()
            .filter(|choice| choice.id == taken.choice || truth.allows(choice.condition.as_ref()))
            .map(|choice| OptionTaken {
                id: choice.id.clone(),
                label: choice.label.clone(),
                chosen: choice.id == taken.choice,
                reasoning: choice.reasoning.clone(),
            })
            .collect();
        Some(Self {
            scene: scene.id.clone(),
            title: scene.title.clone(),
            question: decision.question.clone(),
            options,
        })
    }
}

impl StandAgain {
    pub(super) fn new(attempt: &Attempt, exercise: &ExerciseId, stance: &Stance) -> Self {
        let walk = attempt.node().map(|node| attempt.tree.walk(node)).unwrap_or_default();
        let stand = |resting: &[Resting]| {
            resting.iter().rev().find_map(|one| match one.answer(exercise)? {
                Answer::Stand(stand) => Some(*stand),
                _ => None,
            })
        };
        let stands: Vec<_> = belonging(&walk).map(|(_, resting)| stand(resting)).collect();
        let (before, later) = stands.split_first().unwrap_or((&None, &[]));
        let now = later.iter().rev().find_map(|stand| *stand);
        Self {
            exercise: exercise.clone(),
            statement: stance.statement.clone(),
            before: *before,
            now,
            others: if now.is_some() { stance.positions.clone() } else { Vec::new() },
        }
    }
}

/// What changed for whom: every paragraph that was shown on this way and tells a change, under the
/// conditions that held as its scene was left.
fn people(scenario: &Scenario, walk: &[&Node]) -> Vec<PersonChanges> {
    let mut told: Vec<Shown> = Vec::new();
    let mut tell = |length: usize, left: Option<&Order>, passages: &[&[Block]]| {
        let way = walk.get(..length).unwrap_or_default();
        let truth = Truth::until(scenario, way, left);
        for one in passages.iter().flat_map(|blocks| shown(&truth, blocks)) {
            if !told.contains(&one) {
                told.push(one);
            }
        }
    };
    for (at, (node, resting)) in belonging(walk).enumerate() {
        if let Some(choice) = node.choice() {
            // Where a choice was made was seen, also where no fact says so, as of the first scene.
            if let Some(scene) = scenario.scene(&choice.scene) {
                tell(at, node.first(), &scene.passages());
            }
            if let Some(chosen) = scenario.choice(choice) {
                tell(at + 1, node.first(), &[&chosen.happens]);
            }
        }
        let decided = walk.get(at + 1).and_then(|next| next.first());
        for (number, one) in (1..).zip(resting) {
            let (Rested::Entered(scene) | Rested::Heard(scene) | Rested::Finished(scene)) =
                &one.what
            else {
                continue;
            };
            let mut later = resting.iter().skip(number);
            let left = later.find(|later| matches!(later.what, Rested::Entered(_)));
            if let Some(scene) = scenario.scene(scene).filter(|scene| in_story(scene)) {
                tell(at + 1, left.map(|left| &left.order).or(decided), &scene.passages());
            }
        }
    }
    let changes = |person: &PersonId| {
        let of_person = |one: &Shown| match &one.block.kind {
            BlockKind::Paragraph(paragraph) => {
                paragraph.changes.iter().find(|change| change.person == *person).map(|change| {
                    Told { direction: change.direction, text: paragraph.text.clone() }
                })
            }
            _ => None,
        };
        told.iter().filter_map(of_person).collect::<Vec<_>>()
    };
    scenario
        .cast
        .iter()
        .map(|person| PersonChanges { person: person.id.clone(), told: changes(&person.id) })
        .filter(|person| !person.told.is_empty())
        .collect()
}

const fn in_story(scene: &Scene) -> bool {
    matches!(scene.kind, SceneKind::Ordinary(_) | SceneKind::Voice { .. })
}
