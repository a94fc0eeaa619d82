//! The learner's attempts at one scenario, and how an event changes them.

use venster_scenario::{ChoiceId, ChoiceRef, ExerciseId, Premise, Scenario, SceneId, SceneKind};

use crate::{
    Announcement, Answer, Deed, Effect, Event, Fact, FactId, Focus, NodeIndex, Pen, Position,
    Showing, Tree, Truth,
    answering::{announcement, fits},
    continues_to,
    position::{has_ended, shows},
    shortcut,
    tree::Node,
};

/// The learner's attempts at one scenario, with the place where the learner is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The fold of the facts.
    pub tree: Tree,
    /// Where the learner is.
    pub position: Position,
}

impl Attempt {
    /// Takes up a scenario where its facts leave off.
    ///
    /// None for a scenario without scenes, which the compiler makes none of.
    #[must_use]
    pub fn resume<'a>(
        scenario: &Scenario,
        facts: impl IntoIterator<Item = &'a Fact>,
    ) -> Option<Self> {
        let tree = Tree::fold(&scenario.id, facts);
        let position = Position::resume(scenario, &tree)?;
        Some(Self { tree, position })
    }

    /// The node on which all that is done here rests.
    #[must_use]
    pub fn node(&self) -> Option<NodeIndex> {
        self.position.node(&self.tree)
    }

    /// What is true of the way come so far.
    #[must_use]
    pub fn truth<'a>(&'a self, scenario: &'a Scenario) -> Truth<'a> {
        Truth::at(scenario, &self.tree, self.node())
    }
}

/// Takes an event: changes the attempt, and says what is to be done. An event that can't be, since what
/// it names is not offered here, changes nothing and asks for nothing.
///
/// `now` is the wall time in milliseconds since 1970.
pub fn update(
    scenario: &Scenario,
    attempt: &mut Attempt,
    event: Event,
    pen: &mut Pen,
    now: u64,
) -> Vec<Effect> {
    Turn { scenario, attempt, pen, now, facts: Vec::new() }.take(event).unwrap_or_default()
}

/// One event on its way.
struct Turn<'a> {
    scenario: &'a Scenario,
    attempt: &'a mut Attempt,
    pen: &'a mut Pen,
    now: u64,
    facts: Vec<Fact>,
}

impl Turn<'_> {
    fn take(mut self, event: Event) -> Option<Vec<Effect>> {
        let then = match event {
            Event::Choose { scene, choice } => Some(self.choose(scene, choice)?),
            Event::Hear { voice } => Some(self.hear(voice)?),
            Event::Answer { exercise, answer } => {
                self.answer(exercise, answer)?.map(Effect::Announce)
            }
            Event::Continue { to } => Some(self.go_on(to)?),
            Event::GoBack { scene } => Some(self.go_back(&scene)?),
            Event::Return => Some(self.turn_back()?),
            Event::StartOver => Some(self.start_over()?),
        };
        let mut effects = Vec::with_capacity(3);
        if !self.facts.is_empty() {
            effects.push(Effect::Save(self.facts));
        }
        effects.push(Effect::Render);
        effects.extend(then);
        Some(effects)
    }

    fn choose(&mut self, scene: SceneId, choice: ChoiceId) -> Option<Effect> {
        let offered = self.scenario.scene(&scene)?.choice(&choice)?;
        let shown = self.attempt.position.showing == Showing::Scene(scene.clone());
        let truth = self.attempt.truth(self.scenario);
        if !shown || !truth.allows(offered.condition.as_ref()) {
            return None;
        }
        let choice = ChoiceRef { scene, choice };
        let after = self.rests_on();
        let before = self.attempt.tree.find(&after);
        let known = before.and_then(|before| self.attempt.tree.child(before, &choice));
        let consequence = |id| Position { rests_on: Some(id), showing: Showing::Consequence };
        // Choosing again what was chosen already leads to the same place; a fact is needed only where
        // resuming would open elsewhere.
        if let Some(first) = known.and_then(|known| self.attempt.tree.node(known)?.first())
            && self.resumes_at(&consequence(first.id.clone()))
        {
            self.attempt.position = consequence(first.id.clone());
            return Some(Effect::Focus(Focus::Heading));
        }
        let id = self.write(Deed::Chose { after, choice });
        let node = self.attempt.tree.find(&id).and_then(|node| self.attempt.tree.node(node))?;
        self.attempt.position = Position::at(node, Showing::Consequence);
        Some(Effect::Focus(Focus::Heading))
    }

    fn hear(&mut self, voice: SceneId) -> Option<Effect> {
        let Showing::Scene(scene) = &self.attempt.position.showing else { return None };
        let ask = &self.scenario.scene(scene)?.ordinary()?.ask;
        let truth = self.attempt.truth(self.scenario);
        let heard = |voice: &SceneId| truth.is(&Premise::Heard(voice.clone()));
        let room = ask.limit.is_none_or(|limit| {
            ask.voices.iter().filter(|voice| heard(voice)).count() < usize::from(limit)
        });
        let speaks = matches!(self.scenario.scene(&voice)?.kind, SceneKind::Voice { .. });
        if !speaks || !ask.voices.contains(&voice) || heard(&voice) || !room {
            return None;
        }
        let after = self.rests_on();
        self.write(Deed::Heard { after, voice: voice.clone() });
        Some(Effect::Announce(Announcement::Heard(voice)))
    }

    /// Takes an answer; gives what is to be told of it, where its own control doesn't say it.
    fn answer(&mut self, exercise: ExerciseId, answer: Answer) -> Option<Option<Announcement>> {
        let (scene, found) = self.scenario.exercise(&exercise)?;
        let shown = match &self.attempt.position.showing {
            Showing::Scene(shown) => *shown == scene.id || self.hears(shown, &scene.id),
            Showing::StandAgain => {
                self.scenario.stance().is_some_and(|(_, stance, _)| *stance == exercise)
            }
            Showing::Consequence => false,
        };
        let node = self.node();
        let kept = node.and_then(|node| node.answers(&exercise).next()).map(|(_, kept)| kept);
        if !shown || !fits(&found.kind, &answer) || kept == Some(&answer) {
            return None;
        }
        let announcement = announcement(kept, &answer);
        let after = self.rests_on();
        self.write(Deed::Answered { after, exercise, answer });
        Some(announcement)
    }

    /// Whether a voice is asked in a scene and was heard, so that it is shown there.
    fn hears(&self, scene: &SceneId, voice: &SceneId) -> bool {
        let ordinary = self.scenario.scene(scene).and_then(|scene| scene.ordinary());
        ordinary.is_some_and(|ordinary| ordinary.ask.voices.contains(voice))
            && self.attempt.truth(self.scenario).is(&Premise::Heard(voice.clone()))
    }

    fn go_on(&mut self, to: SceneId) -> Option<Effect> {
        let Attempt { tree, position } = &*self.attempt;
        let offers = [continues_to, shortcut].map(|way| way(self.scenario, tree, position));
        if !offers.contains(&Some(to.clone())) {
            return None;
        }
        // All that can fail comes before anything is written.
        let node = self.node();
        let showing = shows(self.scenario, node, &to)?;
        let ends = self.scenario.scene(&to)?.is_ending()
            && node.is_none_or(|node| node.finished().is_none());
        let after = self.rests_on();
        let position = Position { rests_on: Some(after.clone()), showing };
        if !self.resumes_at(&position) {
            self.write(Deed::Entered { after: after.clone(), scene: to.clone() });
        }
        if ends {
            self.write(Deed::Finished { after, ending: to });
        }
        self.attempt.position = position;
        Some(Effect::Focus(Focus::Heading))
    }

    fn go_back(&mut self, scene: &SceneId) -> Option<Effect> {
        let walk = self.attempt.tree.walk(self.attempt.node()?);
        let decided = walk
            .iter()
            .rev()
            .find(|node| node.choice().is_some_and(|choice| choice.scene == *scene))?;
        self.scenario.scene(scene)?.decision()?;
        let before = self.attempt.tree.node(decided.parent?)?;
        self.attempt.position = Position::at(before, Showing::Scene(scene.clone()));
        Some(Effect::Focus(Focus::Heading))
    }

    fn turn_back(&mut self) -> Option<Effect> {
        let there = Position::resume(self.scenario, &self.attempt.tree)?;
        if there == self.attempt.position {
            return None;
        }
        self.attempt.position = there;
        Some(Effect::Focus(Focus::Heading))
    }

    fn start_over(&mut self) -> Option<Effect> {
        let first = self.scenario.first()?.id.clone();
        if !has_ended(self.scenario, self.node()?) {
            return None;
        }
        let began = self.begin();
        self.attempt.position = Position { rests_on: Some(began), showing: Showing::Scene(first) };
        Some(Effect::Focus(Focus::Heading))
    }

    /// The node on which all that is done here rests, once something was done.
    fn node(&self) -> Option<&Node> {
        self.attempt.tree.node(self.attempt.node()?)
    }

    /// What a new fact rests on. The first deed of all begins an attempt: looking alone makes none.
    fn rests_on(&mut self) -> FactId {
        if let Some(id) = self.attempt.position.rests_on.clone() {
            return id;
        }
        let began = self.begin();
        self.attempt.position.rests_on = Some(began.clone());
        began
    }

    fn begin(&mut self) -> FactId {
        let Scenario { id, version, .. } = self.scenario;
        self.write(Deed::Began { scenario: id.clone(), version: *version })
    }

    fn write(&mut self, deed: Deed) -> FactId {
        let fact = self.pen.write(self.now, deed);
        self.attempt.tree.insert(&self.scenario.id, &fact);
        let id = fact.id.clone();
        self.facts.push(fact);
        id
    }

    fn resumes_at(&self, position: &Position) -> bool {
        Position::resume(self.scenario, &self.attempt.tree).as_ref() == Some(position)
    }
}
