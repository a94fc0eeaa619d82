//! Somebody who plays: an attempt at a scenario, the pen, and every fact that was saved.

use venster_engine::{
    Answer, Attempt, Clock, Effect, Event, Fact, Pen, PlanAnswer, ReflectAnswer, Writer, untouched,
    update,
    view::{Screen, Shown, View, kept_answer, view},
};
use venster_scenario::{
    BlockKind, Exercise, ExerciseKind, Plan, PlanLevel, Scenario, SceneId, Stand, plain,
};

#[derive(Debug, Clone)]
pub struct Player<'a> {
    pub scenario: &'a Scenario,
    pub attempt: Attempt,
    pub facts: Vec<Fact>,
    pen: Pen,
    now: u64,
}

impl<'a> Player<'a> {
    /// Opens a scenario for the first time.
    pub fn new(scenario: &'a Scenario) -> Self {
        Self::open(scenario, Vec::new(), "load0")
    }

    /// Opens a scenario where its facts leave off, as a page does that is loaded.
    pub fn open(scenario: &'a Scenario, facts: Vec<Fact>, writer: &str) -> Self {
        let attempt = Attempt::resume(scenario, &facts).unwrap();
        let mut pen = Pen::new(Writer::new(writer).unwrap(), Clock::default());
        facts.iter().for_each(|fact| pen.see(fact.clock));
        Self { scenario, attempt, facts, pen, now: 1_795_300_000_000 }
    }

    /// Does something, keeps the facts, and says whether it was taken. A second passes.
    pub fn act(&mut self, event: Event) -> bool {
        self.now += 1_000;
        let effects = update(self.scenario, &mut self.attempt, event, &mut self.pen, self.now);
        let taken = !effects.is_empty();
        for effect in effects {
            if let Effect::Save(facts) = effect {
                self.facts.extend(facts);
            }
        }
        taken
    }

    pub fn view(&self) -> Option<View> {
        view(self.scenario, &self.attempt)
    }

    /// Where a page opens that is loaded now.
    pub fn resumed(&self) -> Option<Attempt> {
        Attempt::resume(self.scenario, &self.facts)
    }

    /// All that can be done where this is what is shown.
    pub fn offers(&self, view: &View) -> Vec<Event> {
        let mut offers = Vec::new();
        if let Screen::Scene(shown) = &view.screen {
            for option in shown.decision.iter().flat_map(|decision| &decision.options) {
                offers.push(Event::Choose { scene: view.scene.clone(), choice: option.id.clone() });
            }
            if shown.may_ask != Some(0) {
                let silent = shown.voices.iter().filter(|voice| voice.heard.is_none());
                offers.extend(silent.map(|voice| Event::Hear { voice: voice.id.clone() }));
            }
        }
        for exercise in self.exercises(&view.screen) {
            let kept = kept_answer(&self.attempt, &exercise.id);
            let answers = answers(exercise).into_iter().filter(|answer| Some(answer) != kept);
            offers.extend(
                answers.map(|answer| Event::Answer { exercise: exercise.id.clone(), answer }),
            );
        }
        let ways = [&view.continues_to, &view.shortcut].into_iter().flatten();
        offers.extend(ways.map(|to| Event::Continue { to: to.clone() }));
        offers.extend(self.decided().into_iter().map(|scene| Event::GoBack { scene }));
        offers.extend(view.looking_back.then_some(Event::Return));
        offers.extend(self.has_finished().then_some(Event::StartOver));
        offers
    }

    /// The scenes in which something was decided on this way.
    fn decided(&self) -> Vec<SceneId> {
        let walk = self.attempt.node().map(|node| self.attempt.tree.walk(node)).unwrap_or_default();
        walk.iter().filter_map(|node| Some(node.choice()?.scene.clone())).collect()
    }

    /// Whether an ending was shown on this way.
    pub fn has_finished(&self) -> bool {
        let node = self.attempt.node().and_then(|node| self.attempt.tree.node(node));
        node.is_some_and(|node| node.finished().is_some())
    }

    /// The exercises on a screen.
    fn exercises<'s>(&self, screen: &'s Screen) -> Vec<&'s Exercise>
    where
        'a: 's,
    {
        let blocks: Vec<&Shown> = match screen {
            Screen::StandAgain(stand) => {
                let exercise = self.scenario.exercise(&stand.exercise);
                return exercise.into_iter().map(|(_, exercise)| exercise).collect();
            }
            Screen::Scene(scene) => {
                let voices = scene.voices.iter().filter_map(|voice| voice.heard.as_ref());
                scene.blocks.iter().chain(voices.flatten()).collect()
            }
            Screen::Again(scene) | Screen::Known(scene) | Screen::Act(scene) => {
                scene.blocks.iter().collect()
            }
            Screen::Ending(ending) => ending.blocks.iter().collect(),
            Screen::Consequence(_) => Vec::new(),
        };
        let exercise = |shown: &'s Shown| match &shown.block.kind {
            BlockKind::Exercise(exercise) => Some(&**exercise),
            _ => None,
        };
        blocks.into_iter().filter_map(exercise).collect()
    }
}

/// The answers that are tried: every stand, and a plan from each suggestion and from none.
fn answers(exercise: &Exercise) -> Vec<Answer> {
    match &exercise.kind {
        ExerciseKind::Stance(_) => Stand::ALL.map(Answer::Stand).to_vec(),
        ExerciseKind::Plan(Plan { prompt, items }) => {
            let from_none = (None, PlanLevel::Class);
            let from_items = items.iter().map(|item| (Some(item.id.clone()), item.level));
            from_items
                .chain([from_none])
                .map(|(item, level)| {
                    Answer::Plan(Box::new(PlanAnswer {
                        item,
                        level,
                        prompt: plain(prompt),
                        situation: "they fall silent".into(),
                        action: "ask what it was about".into(),
                    }))
                })
                .collect()
        }
        ExerciseKind::Reflect(reflect) => vec![Answer::Reflect(Box::new(ReflectAnswer {
            prompt: plain(&reflect.prompt),
            words: "whether anybody had asked".into(),
        }))],
        kind => untouched(kind).into_iter().collect(),
    }
}
