//! The ordinary scenes as a graph: what leads where, and in which order.

use std::collections::BTreeMap;

use venster_scenario::{Choice, Kind, Scenario, Scene, SceneId, SceneKind, WayOn};

/// A scenario whose scenes are found by number.
#[derive(Debug)]
pub(crate) struct Story<'a> {
    pub(crate) scenario: &'a Scenario,
    numbers: BTreeMap<&'a SceneId, usize>,
}

/// A way on from an ordinary scene.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way<'a> {
    /// The option that has to be chosen; none where the story simply goes on.
    pub(crate) choice: Option<&'a Choice>,
    /// Where it leads, if that is an ordinary scene which exists.
    pub(crate) target: Option<usize>,
}

impl<'a> Story<'a> {
    pub(crate) fn new(scenario: &'a Scenario) -> Self {
        let mut numbers = BTreeMap::new();
        for (number, scene) in scenario.scenes.iter().enumerate() {
            numbers.entry(&scene.id).or_insert(number);
        }
        Self { scenario, numbers }
    }

    pub(crate) fn scene(&self, number: usize) -> Option<&'a Scene> {
        self.scenario.scenes.get(number)
    }

    /// The number of an ordinary scene.
    pub(crate) fn ordinary(&self, id: &SceneId) -> Option<usize> {
        let number = *self.numbers.get(id)?;
        self.scene(number)?.ordinary().map(|_| number)
    }

    /// A voice that exists.
    pub(crate) fn voice(&self, id: &SceneId) -> Option<&'a Scene> {
        let scene = self.scene(*self.numbers.get(id)?)?;
        matches!(scene.kind, SceneKind::Voice { .. }).then_some(scene)
    }

    /// The ways on from a scene, in the author's order.
    pub(crate) fn ways(&self, scene: &'a Scene) -> Vec<Way<'a>> {
        match scene.ordinary().map(|ordinary| &ordinary.way_on) {
            Some(WayOn::Decision(decision)) => decision
                .choices
                .iter()
                .map(|choice| Way { choice: Some(choice), target: self.ordinary(&choice.target) })
                .collect(),
            Some(WayOn::Next(next)) => vec![Way { choice: None, target: self.ordinary(next) }],
            Some(WayOn::Ending) | None => Vec::new(),
        }
    }

    /// The ordinary scenes in an order in which nothing comes before what leads to it.
    ///
    /// # Errors
    /// The scenes that go round in a circle, in the author's order.
    pub(crate) fn order(&self) -> Result<Vec<usize>, Vec<usize>> {
        let mut links: Vec<(usize, usize)> = Vec::new();
        let mut left: Vec<usize> = Vec::new();
        for (number, scene) in self.scenario.scenes.iter().enumerate() {
            if scene.ordinary().is_some() {
                left.push(number);
                links.extend(self.ways(scene).iter().filter_map(|way| Some((number, way.target?))));
            }
        }
        let order = peel(&mut left, &mut links, |link| link.1);
        if left.is_empty() {
            return Ok(order);
        }
        // What only comes after a circle is no part of it.
        peel(&mut left, &mut links, |link| link.0);
        Err(left)
    }
}

/// The scenes after an ending, in the app's order: looking again, what is known, the protagonist's
/// last word, the plan. The stand is taken again after looking again.
pub(crate) fn after_ending(scenario: &Scenario) -> Vec<&Scene> {
    let last = last_word(scenario).map(|scene| &scene.id);
    let mut scenes: Vec<(u8, &Scene)> = scenario
        .scenes
        .iter()
        .filter_map(|scene| match scene.kind {
            SceneKind::Ordinary(_) | SceneKind::Voice { .. } => None,
            SceneKind::Again { .. } if Some(&scene.id) == last => Some((2, scene)),
            SceneKind::Again { .. } => Some((0, scene)),
            SceneKind::Known => Some((1, scene)),
            SceneKind::Act => Some((3, scene)),
        })
        .collect();
    scenes.sort_by_key(|(step, _)| *step);
    scenes.into_iter().map(|(_, scene)| scene).collect()
}

/// The protagonist's last word: the last scene through the protagonist's eyes that everybody sees.
pub(crate) fn last_word(scenario: &Scenario) -> Option<&Scene> {
    scenario.scenes.iter().rev().find(|scene| {
        scene.condition.is_none()
            && matches!(&scene.kind, SceneKind::Again { person, .. } if *person == scenario.protagonist)
    })
}

/// Whether it has to follow the whole arc.
pub(crate) fn is_whole(scenario: &Scenario) -> bool {
    scenario.kind == Kind::Scenario
}

/// Takes away, over and over, the scenes that no link holds back, and says in which order.
fn peel(
    left: &mut Vec<usize>,
    links: &mut Vec<(usize, usize)>,
    held: impl Fn(&(usize, usize)) -> usize,
) -> Vec<usize> {
    let mut order = Vec::new();
    loop {
        let free: Vec<usize> = left
            .iter()
            .copied()
            .filter(|scene| !links.iter().any(|link| held(link) == *scene))
            .collect();
        if free.is_empty() {
            return order;
        }
        left.retain(|scene| !free.contains(scene));
        links.retain(|(from, to)| left.contains(from) && left.contains(to));
        order.extend(free);
    }
}
