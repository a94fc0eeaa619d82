//! From every state an ending can be come to.

use std::collections::BTreeSet;

use super::circumstances;
use crate::proofs::explore::{Exploration, Situation};
use crate::proofs::facts::Bits;
use crate::proofs::{Anchor, Finding};

/// A scene from which some learners find no way to an ending.
pub(super) fn no_ending(exploration: &Exploration<'_>) -> Vec<Finding> {
    let alive = alive(exploration);
    let mut stuck = Vec::new();
    let mut lost = Vec::new();
    let mut broken = false;
    for (number, scene) in exploration.story.scenario.scenes.iter().enumerate() {
        let hopeless: Vec<Situation<'_, '_>> = exploration
            .situations(number)
            .filter(|situation| !is_alive(exploration, &alive, *situation))
            .collect();
        let Some(example) = hopeless.iter().min_by_key(|situation| situation.truth.count_ones())
        else {
            continue;
        };
        let at = Anchor::Scene(scene.id.clone());
        match exploration.in_view(*example).next() {
            None => stuck.push((at, *example)),
            // That a link leads nowhere is said where the link is, and not again for what is before.
            Some(_) if exploration.in_view(*example).all(|(way, _)| way.target.is_none()) => {
                broken = true;
            }
            Some(_) => lost.push((at, *example)),
        }
    }
    if stuck.is_empty() && !broken {
        lost.truncate(1);
        stuck = lost;
    }
    stuck
        .into_iter()
        .map(|(at, example)| {
            let read = example.visited.relevant & example.visited.possible;
            let when = circumstances(exploration, example.truth & read, read);
            Finding::error("no-ending", at, format!("From here no ending can be come to{when}."))
                .hint("Give every way a link that leads on to a scene marked `.ending`.")
        })
        .collect()
}

type Node = (usize, Bits);

/// The states, as they are come to, from which an ending can be come to.
fn alive(exploration: &Exploration<'_>) -> BTreeSet<Node> {
    let mut waiting: Vec<Node> = (0..exploration.story.scenario.scenes.len())
        .rev()
        .filter_map(|number| Some((number, exploration.at(number)?)))
        .flat_map(|(number, found)| found.entries.iter().map(move |entry| (number, *entry)))
        .collect();
    let mut alive = BTreeSet::new();
    loop {
        let before = waiting.len();
        waiting.retain(|node| {
            let lives = exploration
                .situations_from(node.0, node.1)
                .any(|situation| goes_on(exploration, &alive, situation));
            if lives {
                alive.insert(*node);
            }
            !lives
        });
        if waiting.len() == before {
            return alive;
        }
    }
}

fn goes_on(
    exploration: &Exploration<'_>,
    alive: &BTreeSet<Node>,
    situation: Situation<'_, '_>,
) -> bool {
    situation.scene.is_ending()
        || exploration.in_view(situation).any(|(way, made)| {
            way.target.is_some_and(|target| {
                alive.contains(&(target, exploration.entry(target, situation.truth | made)))
            })
        })
}

/// Whether an ending can be come to from a situation, if need be by asking or answering more.
fn is_alive(
    exploration: &Exploration<'_>,
    alive: &BTreeSet<Node>,
    situation: Situation<'_, '_>,
) -> bool {
    goes_on(exploration, alive, situation)
        || exploration.situations_from(situation.number, situation.entry).any(|more| {
            more.outcome.made & situation.outcome.made == situation.outcome.made
                && situation.outcome.asked.iter().all(|voice| more.outcome.asked.contains(voice))
                && goes_on(exploration, alive, more)
        })
}
