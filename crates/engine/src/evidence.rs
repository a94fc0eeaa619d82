//! Evidence: for each decision, the first choice ever made there, whatever the attempt, branch or
//! device. Later choices are exploration and never count (the competence framework's rule).

use venster_scenario::{ChoiceRef, SceneId};

use crate::{Order, Tree, tree::belonging};

/// The first choice that was made at a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstChoice<'a> {
    /// The option.
    pub choice: &'a ChoiceRef,
    /// When it was chosen.
    pub order: &'a Order,
    /// Who had been asked before, on that way, each once. Who was asked while another way was tried,
    /// at a decision that had been taken on this one, is not among them.
    pub heard_before: Vec<&'a SceneId>,
}

/// The first choice of every decision that was come to, in the order in which they were made.
#[must_use]
pub fn first_choices(tree: &Tree) -> Vec<FirstChoice<'_>> {
    let mut chosen: Vec<_> = tree
        .nodes()
        .filter_map(|(index, node)| Some((node.first()?, node.choice()?, index)))
        .collect();
    chosen.sort();
    let mut first: Vec<FirstChoice<'_>> = Vec::new();
    for (order, choice, index) in chosen {
        if first.iter().any(|known| known.choice.scene == choice.scene) {
            continue;
        }
        let mut heard_before: Vec<&SceneId> = Vec::new();
        for resting in belonging(&tree.walk(index)).flat_map(|(_, resting)| resting) {
            if let Some(voice) = resting.heard()
                && resting.order < *order
                && !heard_before.contains(&voice)
            {
                heard_before.push(voice);
            }
        }
        first.push(FirstChoice { choice, order, heard_before });
    }
    first
}
