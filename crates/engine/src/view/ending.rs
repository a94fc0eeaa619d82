//! The ending: the path taken, what changed for whom, all options side by side; and the stand again.

use venster_scenario::{
    Block, BlockKind, ChoiceId, Direction, ExerciseId, Inline, PersonId, Position, Scenario, Scene,
    SceneId, Stance, Stand,
};

use super::{Shown, scene::shown};
use crate::{Answer, Attempt, Truth, tree::Node};

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
    /// Every option, the hidden ones excepted.
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
    pub(super) fn new(scenario: &Scenario, attempt: &Attempt, scene: &Scene) -> Option<Self> {
        let truth = attempt.truth(scenario);
        let walk = attempt.tree.walk(attempt.node()?);
        let mut asked: Vec<&SceneId> = Vec::new();
        for (_, voice) in walk.iter().flat_map(|node| node.heard()) {
            if !asked.contains(&voice) {
                asked.push(voice);
            }
        }
        Some(Self {
            blocks: shown(&truth, &scene.blocks),
            people: people(scenario, &truth, &walk),
            path: walk.iter().filter_map(|node| Taken::new(scenario, &truth, node)).collect(),
            asked: asked.len(),
            could_ask: scenario.voices().count(),
        })
    }
}

impl Taken {
    fn new(scenario: &Scenario, truth: &Truth<'_>, node: &Node) -> Option<Self> {
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
        let stand = |node: Option<&&Node>| match node?.answers(exercise).next()? {
            (_, Answer::Stand(stand)) => Some(*stand),
            _ => None,
        };
        let now = walk.get(1..).and_then(|later| later.iter().rev().find_map(|n| stand(Some(n))));
        Self {
            exercise: exercise.clone(),
            statement: stance.statement.clone(),
            before: stand(walk.first()),
            now,
            others: if now.is_some() { stance.positions.clone() } else { Vec::new() },
        }
    }
}

/// What changed for whom: every paragraph that was shown on this way and tells a change.
fn people(scenario: &Scenario, truth: &Truth<'_>, walk: &[&Node]) -> Vec<PersonChanges> {
    let mut told: Vec<Shown> = Vec::new();
    let mut tell = |blocks: &[Block]| {
        for one in shown(truth, blocks) {
            if !told.contains(&one) {
                told.push(one);
            }
        }
    };
    for node in walk {
        if let Some(choice) = node.choice().and_then(|choice| scenario.choice(choice)) {
            tell(&choice.happens);
        }
        let mut entered: Vec<&SceneId> = node.entered().collect();
        entered.reverse();
        for scene in entered.into_iter().filter_map(|scene| scenario.scene(scene)) {
            if scene.ordinary().is_some() {
                tell(&scene.blocks);
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
