//! The fold of facts: an attempt is a tree of choices, and a branch is a walk from its root.

use venster_scenario::{ChoiceRef, ExerciseId, ScenarioId, SceneId, Version};

use crate::{Answer, Deed, Fact, FactId, Order};

/// All attempts at one scenario, as trees of choices. Made of facts and of nothing else.
///
/// Two equal choices after the same fact are one node: what rests on either rests on both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    loose: Vec<FactId>,
}

/// Which node of a [`Tree`]. It holds for the tree that gave it, for as long as that only grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeIndex(usize);

/// A beginning or a choice, with all that rests on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it follows; a beginning follows nothing.
    pub parent: Option<NodeIndex>,
    /// What it is.
    pub step: Step,
    /// The facts that say so, the earliest first; there is always one.
    pub told_by: Vec<Order>,
    /// What rests on it, in order.
    pub resting: Vec<Resting>,
}

/// A beginning or a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// An attempt began, with this logic.
    Began(Version),
    /// This option was chosen.
    Chose(ChoiceRef),
}

/// Something that rests on a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resting {
    /// Its place among all facts.
    pub order: Order,
    /// What it is.
    pub what: Rested,
}

impl Resting {
    /// The voice, if one was heard.
    #[must_use]
    pub const fn heard(&self) -> Option<&SceneId> {
        match &self.what {
            Rested::Heard(voice) => Some(voice),
            _ => None,
        }
    }

    /// The answer, if this exercise was answered.
    #[must_use]
    pub fn answer(&self, exercise: &ExerciseId) -> Option<&Answer> {
        match &self.what {
            Rested::Answered(answered, answer) if answered == exercise => Some(answer),
            _ => None,
        }
    }
}

/// What can rest on a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rested {
    /// A scene was entered.
    Entered(SceneId),
    /// Somebody was asked.
    Heard(SceneId),
    /// An exercise was answered.
    Answered(ExerciseId, Answer),
    /// An ending was shown.
    Finished(SceneId),
}

impl Node {
    /// When it came about first.
    #[must_use]
    pub fn first(&self) -> Option<&Order> {
        self.told_by.first()
    }

    /// The choice, unless it is a beginning.
    #[must_use]
    pub const fn choice(&self) -> Option<&ChoiceRef> {
        match &self.step {
            Step::Chose(choice) => Some(choice),
            Step::Began(_) => None,
        }
    }

    /// The ending that was shown first.
    #[must_use]
    pub fn finished(&self) -> Option<(&Order, &SceneId)> {
        self.resting.iter().find_map(|resting| match &resting.what {
            Rested::Finished(ending) => Some((&resting.order, ending)),
            _ => None,
        })
    }

    /// Whether this ending was shown here.
    pub(crate) fn has_finished(&self, ending: &SceneId) -> bool {
        let mut resting = self.resting.iter();
        resting.any(|one| matches!(&one.what, Rested::Finished(shown) if shown == ending))
    }

    /// The scenes that were entered, the latest first.
    pub fn entered(&self) -> impl Iterator<Item = &SceneId> {
        self.resting.iter().rev().filter_map(|resting| match &resting.what {
            Rested::Entered(scene) => Some(scene),
            _ => None,
        })
    }

    /// The voices that were heard, the earliest first.
    pub fn heard(&self) -> impl Iterator<Item = (&Order, &SceneId)> {
        self.resting.iter().filter_map(|resting| Some((&resting.order, resting.heard()?)))
    }

    /// The answers to an exercise, the latest first: of answers after the same fact that one counts.
    pub fn answers<'a>(
        &'a self,
        exercise: &ExerciseId,
    ) -> impl Iterator<Item = (&'a Order, &'a Answer)> {
        let answer = |resting: &'a Resting| Some((&resting.order, resting.answer(exercise)?));
        self.resting.iter().rev().filter_map(answer)
    }
}

/// Facts by clock, then writer and sequence. They mostly come in order, and each goes to its place from
/// the end; the standard sorts are made for speed and weigh kilobytes in what the learner downloads.
fn in_order<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Vec<&'a Fact> {
    let mut sorted: Vec<&Fact> = Vec::new();
    for fact in facts {
        let order = (fact.clock, &fact.id);
        let later = sorted.last().is_some_and(|last| (last.clock, &last.id) > order);
        let place = if later {
            sorted.partition_point(|other| (other.clock, &other.id) <= order)
        } else {
            sorted.len()
        };
        sorted.insert(place, fact);
    }
    sorted
}

impl Tree {
    /// Folds facts, whatever their order, into the attempts at one scenario. Facts of other scenarios
    /// are passed over; facts that rest on nothing known are [loose](Self::loose). Of facts with equal
    /// ids the earliest counts, so that an id names one node at most.
    #[must_use]
    pub fn fold<'a>(scenario: &ScenarioId, facts: impl IntoIterator<Item = &'a Fact>) -> Self {
        let mut tree = Self::default();
        // Every fact that was met, by id, and whether it belongs to another scenario.
        let mut met: Vec<(&FactId, bool)> = Vec::new();
        for fact in in_order(facts) {
            let find = |id: &FactId| met.binary_search_by(|(other, _)| (*other).cmp(id));
            let Err(place) = find(&fact.id) else { continue };
            let elsewhere = match &fact.deed {
                Deed::Began { scenario: of, .. } => of != scenario,
                deed => deed
                    .after()
                    .and_then(|after| met.get(find(after).ok()?))
                    .is_some_and(|(_, elsewhere)| *elsewhere),
            };
            met.insert(place, (&fact.id, elsewhere));
            if !elsewhere {
                tree.insert(scenario, fact);
            }
        }
        tree
    }

    /// Adds a fact that sorts after all that are there.
    pub(crate) fn insert(&mut self, scenario: &ScenarioId, fact: &Fact) {
        if let Deed::Began { scenario: of, version } = &fact.deed {
            if of == scenario {
                self.add_node(None, Step::Began(*version), fact.order());
            }
            return;
        }
        let Some(index) = fact.deed.after().and_then(|after| self.find_before(after, fact)) else {
            self.loose.push(fact.id.clone());
            return;
        };
        let what = match &fact.deed {
            Deed::Chose { choice, .. } => {
                self.choose(index, choice, fact.order());
                return;
            }
            Deed::Began { .. } => return,
            Deed::Entered { scene, .. } => Rested::Entered(scene.clone()),
            Deed::Heard { voice, .. } => Rested::Heard(voice.clone()),
            Deed::Finished { ending, .. } => Rested::Finished(ending.clone()),
            Deed::Answered { exercise, answer, .. } => {
                Rested::Answered(exercise.clone(), answer.clone())
            }
        };
        if let Some(node) = self.nodes.get_mut(index.0) {
            // Mostly one or two rest on a node, and there are as many nodes as choices: a vector left to itself would
            // make room for four.
            node.resting.reserve_exact(1);
            node.resting.push(Resting { order: fact.order(), what });
        }
    }

    fn choose(&mut self, parent: NodeIndex, choice: &ChoiceRef, order: Order) {
        let equal = self.child(parent, choice).and_then(|index| self.nodes.get_mut(index.0));
        match equal {
            Some(node) => node.told_by.push(order),
            None => self.add_node(Some(parent), Step::Chose(choice.clone()), order),
        }
    }

    fn add_node(&mut self, parent: Option<NodeIndex>, step: Step, order: Order) {
        // A vector left to itself would double; an eighth more room at once is enough.
        if self.nodes.len() == self.nodes.capacity() {
            self.nodes.reserve_exact(self.nodes.len() / 8 + 8);
        }
        self.nodes.push(Node { parent, step, told_by: vec![order], resting: Vec::new() });
    }

    /// The node that a fact rests on, if it is there and earlier than the fact.
    fn find_before(&self, id: &FactId, fact: &Fact) -> Option<NodeIndex> {
        let earlier =
            |told: &Order| told.id == *id && (told.clock, &told.id) < (fact.clock, &fact.id);
        self.nodes.iter().position(|node| node.told_by.iter().any(earlier)).map(NodeIndex)
    }

    /// The node that a fact made or joined.
    #[must_use]
    pub fn find(&self, id: &FactId) -> Option<NodeIndex> {
        self.nodes
            .iter()
            .position(|node| node.told_by.iter().any(|told| told.id == *id))
            .map(NodeIndex)
    }

    /// A node.
    #[must_use]
    pub fn node(&self, index: NodeIndex) -> Option<&Node> {
        self.nodes.get(index.0)
    }

    /// Every node, each after its parent.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeIndex, &Node)> {
        self.nodes.iter().enumerate().map(|(index, node)| (NodeIndex(index), node))
    }

    /// What was chosen after a node.
    pub fn children(&self, parent: NodeIndex) -> impl Iterator<Item = (NodeIndex, &Node)> {
        self.nodes().filter(move |(_, node)| node.parent == Some(parent))
    }

    /// The node of an option chosen after a node.
    #[must_use]
    pub fn child(&self, parent: NodeIndex, choice: &ChoiceRef) -> Option<NodeIndex> {
        self.children(parent)
            .find(|(_, node)| node.choice() == Some(choice))
            .map(|(index, _)| index)
    }

    /// The walk from the root to a node, both included.
    #[must_use]
    pub fn walk(&self, to: NodeIndex) -> Vec<&Node> {
        let mut walk = Vec::new();
        let mut next = self.node(to);
        while let Some(node) = next {
            walk.push(node);
            next = node.parent.and_then(|parent| self.node(parent));
        }
        walk.reverse();
        walk
    }

    /// Facts that rest on nothing known here: kept, not folded until what they rest on is there.
    #[must_use]
    pub fn loose(&self) -> &[FactId] {
        &self.loose
    }

    /// The node of the latest fact, and whether that fact is the node's own.
    #[must_use]
    pub fn latest(&self) -> Option<(NodeIndex, bool)> {
        self.nodes()
            .filter_map(|(index, node)| {
                let own = node.told_by.last();
                let resting = node.resting.last().map(|resting| &resting.order);
                own.max(resting).map(|order| (order, index, own >= resting))
            })
            .max()
            .map(|(_, index, own)| (index, own))
    }

    /// The path of an attempt: the branch that was finished first, if one was.
    #[must_use]
    pub fn finished_first(&self, root: NodeIndex) -> Option<NodeIndex> {
        self.nodes()
            .filter(|(index, _)| self.root(*index) == Some(root))
            .filter_map(|(index, node)| node.finished().map(|(order, _)| (order, index)))
            .min()
            .map(|(_, index)| index)
    }

    /// The beginning of a node's branch.
    #[must_use]
    pub fn root(&self, of: NodeIndex) -> Option<NodeIndex> {
        let mut index = of;
        while let Some(parent) = self.node(index)?.parent {
            index = parent;
        }
        Some(index)
    }
}

/// The nodes of a walk, each with what rests on it and belongs to the walk: what is earlier than the
/// walk's own next choice. What was done later, when another way was tried, belongs to that way.
pub(crate) fn belonging<'w, 'a>(
    walk: &'w [&'a Node],
) -> impl Iterator<Item = (&'a Node, &'a [Resting])> + use<'w, 'a> {
    let next = walk.iter().skip(1).map(|next| next.first()).chain([None]);
    walk.iter().zip(next).map(|(node, next)| {
        let earlier = |resting: &Resting| next.is_none_or(|next| resting.order < *next);
        let end = node.resting.partition_point(earlier);
        (*node, node.resting.get(..end).unwrap_or_default())
    })
}
