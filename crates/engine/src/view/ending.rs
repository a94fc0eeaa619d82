//! The ending: the path taken on the map of all ways, what changed for whom, all options side by side; and the
//! stand again.

use venster_scenario::{
    Block, BlockKind, Choice, ChoiceId, ChoiceRef, Direction, ExerciseId, Inline, PersonId,
    Position, Scenario, Scene, SceneId, SceneKind, Stance, Stand,
};

use super::{Shown, scene::shown};
use crate::{
    Answer, Attempt, Order, Tree, Truth,
    map::{AT_ELSEWHERE, GAP, Map, Network, Point, Return, was_chosen, was_finished},
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
    /// The map on which this way lies among the others.
    pub map: Map,
    /// The other endings, in the author's order: their titles, of those alone that were ever come to.
    pub other_endings: Vec<Option<Box<str>>>,
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
    /// Whether it was told later than the choice that it goes back to.
    pub later: bool,
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
    /// The headings of the scenes in which something came back that goes back to the option taken.
    pub came_back_in: Vec<Box<str>>,
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
    /// Whether it was ever chosen, on this way or on another.
    pub tried: bool,
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
        let tree = &attempt.tree;
        let walk = attempt.node().map(|node| tree.walk(node)).unwrap_or_default();
        let asked = |voice: &SceneId| {
            belonging(&walk).flat_map(|(_, resting)| resting).any(|one| one.heard() == Some(voice))
        };
        let decisions = decisions(scenario, &walk);
        let told = told(scenario, &walk);
        let mut ways = Vec::new();
        let mut path = Vec::new();
        for decision in &decisions {
            ways.push((decision.taken, decision.open.clone()));
            path.push(Taken::new(scenario, tree, decision, &told));
        }
        let mut map = Map::new(&Network::new(scenario, tree, &ways, &scene.id));
        map.returns = returns(&map, &decisions, &told);
        let mut other_endings = Vec::new();
        for other in &scenario.scenes {
            if other.is_ending() && other.id != scene.id {
                let seen = was_finished(tree, &other.id);
                other_endings.push(seen.then(|| other.title.clone()));
            }
        }
        Self {
            blocks: shown(&truth, &scene.blocks),
            people: people(scenario, &told),
            path,
            map,
            other_endings,
            asked: scenario.voices().filter(|(voice, _)| asked(&voice.id)).count(),
            could_ask: scenario.voices().count(),
        }
    }
}

/// A decision on a walk.
struct Decision<'a> {
    /// Where in the walk it is.
    at: usize,
    scene: &'a Scene,
    question: &'a [Inline],
    taken: &'a ChoiceRef,
    /// The options, those excepted that were hidden.
    open: Vec<&'a Choice>,
}

fn decisions<'a>(scenario: &'a Scenario, walk: &[&'a Node]) -> Vec<Decision<'a>> {
    let mut decisions = Vec::new();
    for (at, node) in walk.iter().enumerate() {
        let Some(taken) = node.choice() else { continue };
        let Some(scene) = scenario.scene(&taken.scene) else { continue };
        let Some(decision) = scene.decision() else { continue };
        let truth = Truth::until(scenario, walk.get(..at).unwrap_or_default(), node.first());
        let mut open = Vec::new();
        for choice in &decision.choices {
            if choice.id == taken.choice || truth.allows(choice.condition.as_ref()) {
                open.push(choice);
            }
        }
        decisions.push(Decision { at, scene, question: &decision.question, taken, open });
    }
    decisions
}

impl Taken {
    fn new(scenario: &Scenario, tree: &Tree, decision: &Decision<'_>, told: &[Passage]) -> Self {
        let mut options = Vec::new();
        for choice in &decision.open {
            let chosen = choice.id == decision.taken.choice;
            let reference =
                ChoiceRef { scene: decision.scene.id.clone(), choice: choice.id.clone() };
            options.push(OptionTaken {
                id: choice.id.clone(),
                label: choice.label.clone(),
                chosen,
                tried: chosen || was_chosen(tree, &reference),
                reasoning: choice.reasoning.clone(),
            });
        }
        let mut came_back_in: Vec<Box<str>> = Vec::new();
        for passage in told {
            if passage.shown.goes_back_to.as_ref() == Some(decision.taken)
                && let Some(scene) = passage.scene.as_ref().and_then(|id| scenario.scene(id))
                && !came_back_in.contains(&scene.title)
            {
                came_back_in.push(scene.title.clone());
            }
        }
        Self {
            scene: decision.scene.id.clone(),
            title: decision.scene.title.clone(),
            question: decision.question.to_vec(),
            options,
            came_back_in,
        }
    }
}

/// What came back on the way, as it lies on its map: at the decision in whose scene it was told, else on the line
/// after the decision before it, or at the ending.
fn returns(map: &Map, decisions: &[Decision<'_>], told: &[Passage]) -> Vec<Return> {
    let mut returns = Vec::new();
    for passage in told {
        let Some(back) = &passage.shown.goes_back_to else { continue };
        let Some(of) = decisions.iter().position(|one| one.taken == back) else { continue };
        let Some(from) = map.taken_at(of) else { continue };
        let here = decisions.iter().position(|one| Some(&one.scene.id) == passage.scene.as_ref());
        let before = decisions.iter().rposition(|one| one.at <= passage.at);
        let on_line = before.and_then(|before| map.taken_at(before));
        let to = match (here, on_line) {
            _ if passage.at_ending => Some(Point { at: map.end(), row: 0 }),
            (Some(here), _) => {
                map.taken_at(here).map(|point| Point { at: point.at / GAP * GAP, row: 0 })
            }
            (None, Some(point)) => {
                Some(Point { at: point.at / GAP * GAP + AT_ELSEWHERE, row: point.row })
            }
            (None, None) => None,
        };
        if let Some(to) = to.filter(|to| to.at > from.at) {
            let back = Return { from, to };
            if !returns.contains(&back) {
                returns.push(back);
            }
        }
    }
    returns
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

/// Something that was told on a walk.
struct Passage {
    shown: Shown,
    /// After which node of the walk.
    at: usize,
    /// In which scene; none where it is what happened after a choice.
    scene: Option<SceneId>,
    /// Whether that scene is the walk's ending.
    at_ending: bool,
}

/// Everything that was told on this way, under the conditions that held as its scene was left. Each once.
fn told(scenario: &Scenario, walk: &[&Node]) -> Vec<Passage> {
    let mut told: Vec<Passage> = Vec::new();
    let mut tell =
        |length: usize, left: Option<&Order>, scene: Option<&Scene>, passages: &[&[Block]]| {
            let way = walk.get(..length).unwrap_or_default();
            let truth = Truth::until(scenario, way, left);
            for one in passages.iter().flat_map(|blocks| shown(&truth, blocks)) {
                if told.iter().all(|passage| passage.shown != one) {
                    told.push(Passage {
                        shown: one,
                        at: length.saturating_sub(1),
                        scene: scene.map(|scene| scene.id.clone()),
                        at_ending: scene.is_some_and(Scene::is_ending),
                    });
                }
            }
        };
    for (at, (node, resting)) in belonging(walk).enumerate() {
        if let Some(choice) = node.choice() {
            // Where a choice was made was seen, also where no fact says so, as of the first scene.
            if let Some(scene) = scenario.scene(&choice.scene) {
                tell(at, node.first(), Some(scene), &scene.passages());
            }
            if let Some(chosen) = scenario.choice(choice) {
                tell(at + 1, node.first(), None, &[&chosen.happens]);
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
                let left = left.map(|left| &left.order).or(decided);
                tell(at + 1, left, Some(scene), &scene.passages());
            }
        }
    }
    told
}

/// What changed for whom: every paragraph that was told and says so.
fn people(scenario: &Scenario, told: &[Passage]) -> Vec<PersonChanges> {
    let changes = |person: &PersonId| {
        let of_person = |one: &Passage| match &one.shown.block.kind {
            BlockKind::Paragraph(paragraph) => {
                paragraph.changes.iter().find(|change| change.person == *person).map(|change| {
                    Told {
                        direction: change.direction,
                        text: paragraph.text.clone(),
                        later: one.shown.goes_back_to.is_some(),
                    }
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
