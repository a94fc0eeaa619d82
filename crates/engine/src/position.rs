//! Where the learner is, and where resuming opens.

use venster_scenario::{Scenario, Scene, SceneId, SceneKind};

use crate::{FactId, NodeIndex, Tree, tree::Node};

/// Where the learner is. Going back to look changes it and makes no fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The choice or beginning on which all that is done here rests; none until something was done.
    pub rests_on: Option<FactId>,
    /// What is shown.
    pub showing: Showing,
}

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Showing {
    /// A scene.
    Scene(SceneId),
    /// What happens after the choice on which all rests.
    Consequence,
    /// The stand again, after the ending. Recorded as entering the stance's scene once more.
    StandAgain,
}

impl Position {
    /// Where a scenario opens that was never begun.
    #[must_use]
    pub fn start(scenario: &Scenario) -> Option<Self> {
        let first = scenario.first()?;
        Some(Self { rests_on: None, showing: Showing::Scene(first.id.clone()) })
    }

    /// Where resuming opens: at the latest fact. A choice shows its consequence; else the scene last
    /// entered after the same choice is shown; with none, that choice's consequence, or the first
    /// scene. What the scenario no longer has is passed over for the nearest scene before it.
    ///
    /// None for a scenario without scenes, which the compiler makes none of.
    #[must_use]
    pub fn resume(scenario: &Scenario, tree: &Tree) -> Option<Self> {
        let Some((mut index, own)) = tree.latest() else { return Self::start(scenario) };
        let mut look_in_scenes = !own;
        loop {
            let node = tree.node(index)?;
            if look_in_scenes && let Some(showing) = last_entered(scenario, node) {
                return Some(Self::at(node, showing));
            }
            if let Some(choice) = node.choice() {
                if scenario.choice(choice).is_some() {
                    return Some(Self::at(node, Showing::Consequence));
                }
                let parent = node.parent.and_then(|parent| tree.node(parent))?;
                if scenario.scene(&choice.scene).is_some_and(|scene| scene.ordinary().is_some()) {
                    return Some(Self::at(parent, Showing::Scene(choice.scene.clone())));
                }
            }
            match node.parent {
                Some(parent) => index = parent,
                None => return Some(Self::at(node, Showing::Scene(scenario.first()?.id.clone()))),
            }
            look_in_scenes = true;
        }
    }

    /// The node on which all that is done here rests.
    #[must_use]
    pub fn node(&self, tree: &Tree) -> Option<NodeIndex> {
        tree.find(self.rests_on.as_ref()?)
    }

    pub(crate) fn at(node: &Node, showing: Showing) -> Self {
        Self { rests_on: node.first().map(|order| order.id.clone()), showing }
    }
}

/// What entering a scene shows: once an ending was come to, the stance's scene is the stand again.
pub(crate) fn shows(scenario: &Scenario, node: Option<&Node>, scene: &SceneId) -> Option<Showing> {
    let is_stance = || scenario.stance().is_some_and(|(stance, ..)| stance.id == *scene);
    match scenario.scene(scene)?.kind {
        SceneKind::Voice { .. } => None,
        _ if node.is_some_and(|node| has_ended(scenario, node)) && is_stance() => {
            Some(Showing::StandAgain)
        }
        _ => Some(Showing::Scene(scene.clone())),
    }
}

/// Whether an ending was come to here: shown by this release, or entered as a scene that now is one.
pub(crate) fn has_ended(scenario: &Scenario, node: &Node) -> bool {
    node.finished().is_some()
        || node.entered().filter_map(|scene| scenario.scene(scene)).any(Scene::is_ending)
}

fn last_entered(scenario: &Scenario, node: &Node) -> Option<Showing> {
    node.entered().find_map(|scene| shows(scenario, Some(node), scene))
}
