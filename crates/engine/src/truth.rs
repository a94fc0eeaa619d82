//! What is true of the way that a learner has come: what conditions read.

use venster_scenario::{ChoiceRef, Condition, ExerciseId, Premise, Scenario};

use crate::{
    Answer, NodeIndex, Order, Rested, Tree,
    tree::{Node, Resting},
};

/// Reads conditions on a walk. All that rests on the walk counts when something is shown.
#[derive(Debug, Clone)]
pub struct Truth<'a> {
    scenario: &'a Scenario,
    walk: Vec<&'a Node>,
    until: Option<&'a Order>,
}

impl<'a> Truth<'a> {
    /// What is true at a node; with none, nothing has been done yet.
    #[must_use]
    pub fn at(scenario: &'a Scenario, tree: &'a Tree, node: Option<NodeIndex>) -> Self {
        let walk = node.map(|node| tree.walk(node)).unwrap_or_default();
        Self { scenario, walk, until: None }
    }

    /// What was true at the end of a walk when something came about: of what rests on the walk, only
    /// what is earlier. With no such moment, all counts.
    pub(crate) fn until(
        scenario: &'a Scenario,
        walk: &[&'a Node],
        moment: Option<&'a Order>,
    ) -> Self {
        Self { scenario, walk: walk.to_vec(), until: moment }
    }

    /// Whether something is shown that is shown under a condition, or under none.
    #[must_use]
    pub fn allows(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| condition.holds(&|premise| self.is(premise)))
    }

    /// Whether a premise holds.
    #[must_use]
    pub fn is(&self, premise: &Premise) -> bool {
        match premise {
            Premise::Chose(choice) => self.walk.iter().any(|node| node.choice() == Some(choice)),
            Premise::Heard(voice) => {
                self.walk.iter().any(|node| self.on(node).any(|one| one.heard() == Some(voice)))
            }
            Premise::Saw(scene) => {
                self.scenario.first().is_some_and(|first| first.id == *scene)
                    || self.walk.iter().any(|node| {
                        node.choice().is_some_and(|choice| choice.scene == *scene)
                            || self
                                .on(node)
                                .any(|one| matches!(&one.what, Rested::Entered(at) if at == scene))
                    })
            }
            Premise::Answered(exercise) => {
                self.walk.iter().any(|node| self.on(node).any(|one| one.answer(exercise).is_some()))
            }
            Premise::Agreed(stance) => self.leans(stance, true),
            Premise::Disagreed(stance) => self.leans(stance, false),
        }
    }

    /// Of several choices the one that was made last on this way.
    #[must_use]
    pub fn last_chosen<'c>(&self, choices: &'c [ChoiceRef]) -> Option<&'c ChoiceRef> {
        self.walk
            .iter()
            .rev()
            .find_map(|node| choices.iter().find(|choice| node.choice() == Some(choice)))
    }

    /// Whether the stand that rests on the beginning leans this way; neither when it was passed over.
    fn leans(&self, stance: &ExerciseId, to_agreeing: bool) -> bool {
        let first = self
            .walk
            .first()
            .and_then(|began| self.on(began).rev().find_map(|one| one.answer(stance)));
        matches!(first, Some(Answer::Stand(stand)) if stand.agrees() == to_agreeing)
    }

    /// What rests on a node of the walk, as far as it counts.
    fn on(&self, node: &'a Node) -> impl DoubleEndedIterator<Item = &'a Resting> {
        let until = self.until;
        node.resting.iter().filter(move |one| until.is_none_or(|moment| one.order < *moment))
    }
}
