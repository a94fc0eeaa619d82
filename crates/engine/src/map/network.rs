//! What lies on a map: the decisions of the way that was taken, and where each of their options leads.

use venster_scenario::{Choice, ChoiceRef, Scenario, SceneId, WayOn};

use crate::Tree;

/// The ways around one that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Network {
    /// The decisions of the way that was taken, in its order.
    pub forks: Vec<Fork>,
    /// The endings, each with whether it has been seen; the one that was come to is the first.
    pub endings: Vec<bool>,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fork {
    /// Its options, in the author's order.
    pub ways: Vec<Way>,
}

/// An option, with where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Whether it is the one that was taken.
    pub taken: bool,
    /// Whether it was ever tried.
    pub seen: bool,
    /// Whether a decision follows that the way taken doesn't come to.
    pub elsewhere: bool,
    /// Where it can come back to the way taken, and where it can end without that.
    pub leads: Vec<Lead>,
}

/// Where a way leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lead {
    /// To this decision of the way taken.
    Fork(usize),
    /// To this ending.
    Ending(usize),
}

impl Network {
    /// The ways around one that passes these decisions, each with the options that were open there, to this ending.
    ///
    /// Conditions of what comes later are not asked: they hold on one way and fail on another.
    #[must_use]
    pub fn new(
        scenario: &Scenario,
        tree: &Tree,
        path: &[(&ChoiceRef, Vec<&Choice>)],
        ending: &SceneId,
    ) -> Self {
        let mut endings = vec![ending];
        for scene in &scenario.scenes {
            if scene.is_ending() && scene.id != *ending {
                endings.push(&scene.id);
            }
        }
        let stops: Vec<&SceneId> = path.iter().map(|(taken, _)| &taken.scene).collect();
        let mut forks = Vec::new();
        for (at, (taken, open)) in path.iter().enumerate() {
            let mut fork = Fork::default();
            for choice in open {
                let is_taken = choice.id == taken.choice;
                let reference = ChoiceRef { scene: taken.scene.clone(), choice: choice.id.clone() };
                let mut way = Way {
                    taken: is_taken,
                    seen: is_taken || was_chosen(tree, &reference),
                    elsewhere: false,
                    leads: Vec::new(),
                };
                if is_taken {
                    way.leads.push(next(at, path.len()));
                } else {
                    follow(scenario, &stops, &endings, at, &choice.target, &mut way);
                }
                fork.ways.push(way);
            }
            forks.push(fork);
        }
        let mut seen = Vec::new();
        for (at, ending) in endings.into_iter().enumerate() {
            seen.push(at == 0 || was_finished(tree, ending));
        }
        Self { forks, endings: seen }
    }
}

/// What the way taken comes to after a decision.
pub(super) const fn next(at: usize, forks: usize) -> Lead {
    if at + 1 < forks { Lead::Fork(at + 1) } else { Lead::Ending(0) }
}

/// Whether an option was ever chosen, on whatever way.
pub(crate) fn was_chosen(tree: &Tree, choice: &ChoiceRef) -> bool {
    tree.nodes().any(|(_, node)| node.choice() == Some(choice))
}

/// Whether an ending was ever come to.
pub(crate) fn was_finished(tree: &Tree, ending: &SceneId) -> bool {
    tree.nodes().any(|(_, node)| node.has_finished(ending))
}

/// Finds out where an option of the decision `at` leads: forward from its target, past decisions that the way
/// taken doesn't come to, as far as that way or an ending.
fn follow(
    scenario: &Scenario,
    stops: &[&SceneId],
    endings: &[&SceneId],
    at: usize,
    target: &SceneId,
    way: &mut Way,
) {
    let mut ahead = vec![target];
    let mut done: Vec<&SceneId> = Vec::new();
    while let Some(id) = ahead.pop() {
        if done.contains(&id) {
            continue;
        }
        done.push(id);
        let scene = scenario.scene(id).and_then(|scene| scene.ordinary());
        match scene.map(|ordinary| &ordinary.way_on) {
            Some(WayOn::Next(next)) => ahead.push(next),
            Some(WayOn::Ending) => {
                if let Some(ending) = endings.iter().position(|ending| *ending == id) {
                    way.leads.push(Lead::Ending(ending));
                }
            }
            Some(WayOn::Decision(decision)) => match stops.iter().rposition(|stop| *stop == id) {
                Some(stop) if stop > at => way.leads.push(Lead::Fork(stop)),
                Some(_) => {}
                None => {
                    way.elsewhere = true;
                    for choice in &decision.choices {
                        ahead.push(&choice.target);
                    }
                }
            },
            None => {}
        }
    }
}
