//! Somebody who plays: a scenario, an attempt at it, the pen, and every fact that was saved.

use proptest::{collection::vec, prelude::*, sample::Index};
use venster_engine::{
    Answer, Attempt, Clock, Deed, Effect, Event, Fact, FactId, NodeIndex, Pen, ReflectAnswer,
    Showing, Writer, untouched, update,
    view::{Screen, Shown, View, kept_answer, view},
};
use venster_scenario::{BlockKind, ExerciseId, ExerciseKind, Scenario, SceneId, Stand};

use crate::scenarios::{
    hostile::{a_plan, answer},
    parts::{choice_id, exercise_id, scene_id},
};

#[derive(Debug, Clone)]
pub struct Learner {
    pub scenario: Scenario,
    pub attempt: Attempt,
    pub facts: Vec<Fact>,
    pub pen: Pen,
    pub now: u64,
}

impl Learner {
    /// Opens a scenario for the first time.
    pub fn new(scenario: &Scenario) -> Self {
        Self::open(scenario, Vec::new(), "tab1")
    }

    /// Opens a scenario in a tab, with these facts.
    pub fn open(scenario: &Scenario, facts: Vec<Fact>, writer: &str) -> Self {
        let attempt = Attempt::resume(scenario, &facts).unwrap();
        let mut pen = Pen::new(Writer::new(writer).unwrap(), Clock::default());
        facts.iter().for_each(|fact| pen.see(fact.clock));
        Self { scenario: scenario.clone(), attempt, facts, pen, now: 1_795_300_000_000 }
    }

    /// Does something, and keeps the facts. A second passes.
    pub fn act(&mut self, event: Event) -> Vec<Effect> {
        self.now += 1_000;
        let effects = update(&self.scenario, &mut self.attempt, event, &mut self.pen, self.now);
        for effect in &effects {
            if let Effect::Save(facts) = effect {
                self.facts.extend(facts.iter().cloned());
            }
        }
        effects
    }

    /// Does something that has to be possible.
    pub fn must(&mut self, event: Event) {
        let shown = format!("{event:?} at {:?}", self.attempt.position);
        assert!(!self.act(event).is_empty(), "refused: {shown}");
    }

    pub fn choose(&mut self, choice: &str) {
        let (scene, choice) = choice.split_once('.').unwrap();
        self.must(Event::Choose { scene: scene_id(scene), choice: choice_id(choice) });
    }

    pub fn hear(&mut self, voice: &str) {
        self.must(Event::Hear { voice: scene_id(voice) });
    }

    pub fn stand(&mut self, stance: &str, stand: Stand) {
        self.must(Event::Answer { exercise: exercise_id(stance), answer: Answer::Stand(stand) });
    }

    pub fn go_back(&mut self, scene: &str) {
        self.must(Event::GoBack { scene: scene_id(scene) });
    }

    /// Goes on, as often as it takes to come to a scene.
    pub fn go_on_to(&mut self, scene: &str) {
        for _ in 0..20 {
            self.go_on();
            if self.view().scene.as_str() == scene {
                return;
            }
        }
        panic!("never came to {scene}");
    }

    pub fn go_on(&mut self) {
        let to = self.view().continues_to.expect("it goes on from here");
        self.must(Event::Continue { to });
    }

    /// Plays the scenario written by hand to an ending by the shortest way.
    pub fn finish_school(&mut self) {
        self.choose("wall.point");
        self.go_on_to("team");
        self.choose("team.date");
        self.go_on_to("home");
        self.choose("home.open");
        self.go_on_to("trial");
    }

    pub fn view(&self) -> View {
        view(&self.scenario, &self.attempt).unwrap()
    }

    /// What is shown, in short.
    pub fn place(&self) -> String {
        match &self.attempt.position.showing {
            Showing::Scene(scene) => scene.to_string(),
            Showing::Consequence => format!("after {}", self.choice_here().unwrap()),
            Showing::StandAgain => "stand again".into(),
        }
    }

    fn choice_here(&self) -> Option<String> {
        Some(self.attempt.tree.node(self.attempt.node()?)?.choice()?.to_string())
    }

    /// Where a page opens that is loaded now.
    pub fn resumed(&self) -> Attempt {
        Attempt::resume(&self.scenario, &self.facts).unwrap()
    }

    pub fn node(&self) -> NodeIndex {
        self.attempt.node().unwrap()
    }
}

/// Something that a learner does next, before it is known what is offered.
#[derive(Debug, Clone)]
pub enum Impulse {
    /// One of the things that are offered, going on before all if there is a way.
    On(Index),
    /// Any of the things that are offered.
    Offered(Index),
    /// Anything, offered or not.
    Wild(Event),
}

/// Ways of playing: mostly along the offers, now and then something else.
pub fn impulses(most: usize) -> impl Strategy<Value = Vec<Impulse>> {
    vec(
        prop_oneof![
            4 => any::<Index>().prop_map(Impulse::On),
            3 => any::<Index>().prop_map(Impulse::Offered),
            1 => wild_event().prop_map(Impulse::Wild),
        ],
        0..most,
    )
}

/// Events that name what may be there, may be elsewhere, or never was.
pub fn wild_event() -> impl Strategy<Value = Event> {
    let scene = || {
        prop::sample::select(
            &["s0", "s1", "s2", "s3", "mother", "jonas", "again-0", "last-word", "act", "gone"][..],
        )
        .prop_map(scene_id)
    };
    let choice = prop::sample::select(&["c0", "c1", "c2", "gone"][..]).prop_map(choice_id);
    let exercise = prop::sample::select(&["stance", "plan", "gone"][..]).prop_map(exercise_id);
    prop_oneof![
        (scene(), choice).prop_map(|(scene, choice)| Event::Choose { scene, choice }),
        scene().prop_map(|voice| Event::Hear { voice }),
        (exercise, answer()).prop_map(|(exercise, answer)| Event::Answer { exercise, answer }),
        scene().prop_map(|to| Event::Continue { to }),
        scene().prop_map(|scene| Event::GoBack { scene }),
        Just(Event::Return),
        Just(Event::StartOver),
    ]
}

impl Learner {
    /// The event that an impulse comes to here; none where nothing is offered.
    pub fn event(&self, impulse: &Impulse) -> Option<Event> {
        let one_of = |offers: Vec<Event>, index: &Index| {
            (!offers.is_empty()).then(|| index.get(&offers).clone())
        };
        match impulse {
            Impulse::Wild(event) => Some(event.clone()),
            Impulse::Offered(index) => one_of(self.offers(), index),
            Impulse::On(index) => {
                let on =
                    |event: &Event| matches!(event, Event::Choose { .. } | Event::Continue { .. });
                one_of(self.offers().into_iter().filter(on).collect(), index)
            }
        }
    }

    /// Follows impulses, as far as something is offered.
    pub fn follow(&mut self, impulses: &[Impulse]) {
        for impulse in impulses {
            if let Some(event) = self.event(impulse) {
                self.act(event);
            }
        }
    }

    /// All that can be done here, as the view says it.
    pub fn offers(&self) -> Vec<Event> {
        let view = self.view();
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
        for (exercise, kind) in exercises(&view.screen) {
            let kept = kept_answer(&self.attempt, &exercise);
            let answers = answers_to(&kind).into_iter().filter(|answer| Some(answer) != kept);
            offers
                .extend(answers.map(|answer| Event::Answer { exercise: exercise.clone(), answer }));
        }
        offers.extend(
            [view.continues_to, view.shortcut]
                .into_iter()
                .flatten()
                .map(|to| Event::Continue { to }),
        );
        offers.extend(self.decided().into_iter().map(|scene| Event::GoBack { scene }));
        offers.extend(view.looking_back.then_some(Event::Return));
        offers.extend(self.has_ended().then_some(Event::StartOver));
        offers
    }

    /// The decisions of this branch.
    fn decided(&self) -> Vec<SceneId> {
        let Some(node) = self.attempt.node() else { return Vec::new() };
        let walk = self.attempt.tree.walk(node);
        let scenes = walk.iter().filter_map(|node| Some(node.choice()?.scene.clone()));
        scenes
            .filter(|scene| self.scenario.scene(scene).is_some_and(|s| s.decision().is_some()))
            .collect()
    }

    fn has_ended(&self) -> bool {
        let node = self.attempt.node().and_then(|node| self.attempt.tree.node(node));
        node.is_some_and(|node| node.finished().is_some())
    }
}

/// The sort of answer that an exercise on screen takes.
enum Takes {
    Stand,
    Plan,
    /// An exercise on items: the answer in which nothing is done yet, and it compared.
    Items(Vec<Answer>),
    Words,
}

fn answers_to(takes: &Takes) -> Vec<Answer> {
    match takes {
        Takes::Stand => Stand::ALL.map(Answer::Stand).to_vec(),
        Takes::Plan => ["they fall silent", "they don't"]
            .map(|text| Answer::Plan(Box::new(a_plan(text))))
            .to_vec(),
        Takes::Items(answers) => answers.clone(),
        Takes::Words => {
            let words = |words: &str| ReflectAnswer { prompt: "Why?".into(), words: words.into() };
            ["because", ""].map(|text| Answer::Reflect(Box::new(words(text)))).to_vec()
        }
    }
}

fn on_items(kind: &ExerciseKind) -> Vec<Answer> {
    let open = untouched(kind);
    let compared = open.clone().map(|mut answer| {
        match &mut answer {
            Answer::Sort(answer) => answer.compared = true,
            Answer::Rank(answer) | Answer::Select(answer) | Answer::Spot(answer) => {
                answer.compared = true;
            }
            Answer::Stand(_) | Answer::Plan(_) | Answer::Reflect(_) => {}
        }
        answer
    });
    open.into_iter().chain(compared).collect()
}

fn exercises(screen: &Screen) -> Vec<(ExerciseId, Takes)> {
    let blocks: Vec<&Shown> = match screen {
        Screen::StandAgain(stand) => return vec![(stand.exercise.clone(), Takes::Stand)],
        Screen::Scene(scene) => scene.shown(),
        Screen::Again(scene) | Screen::Known(scene) | Screen::Act(scene) => {
            scene.blocks.iter().collect()
        }
        Screen::Ending(ending) => ending.blocks.iter().collect(),
        Screen::Consequence(_) => Vec::new(),
    };
    let exercise = |shown: &&Shown| match &shown.block.kind {
        BlockKind::Exercise(exercise) => Some(match exercise.kind {
            ExerciseKind::Stance(_) => (exercise.id.clone(), Takes::Stand),
            ExerciseKind::Plan(_) => (exercise.id.clone(), Takes::Plan),
            ExerciseKind::Reflect(_) => (exercise.id.clone(), Takes::Words),
            _ => (exercise.id.clone(), Takes::Items(on_items(&exercise.kind))),
        }),
        _ => None,
    };
    blocks.iter().filter_map(exercise).collect()
}

/// What was chosen on the way to a position, in order.
pub fn way(attempt: &Attempt) -> Vec<String> {
    let walk = attempt.node().map(|node| attempt.tree.walk(node)).unwrap_or_default();
    walk.iter().filter_map(|node| Some(node.choice()?.to_string())).collect()
}

/// A fact written by hand; its clock is its time.
pub fn fact(id: &str, clock: u64, deed: Deed) -> Fact {
    Fact { id: FactId::parse(id).unwrap(), clock: Clock::new(clock).unwrap(), at: clock, deed }
}

/// Facts in any other order: each order has a number.
pub fn shuffled(facts: &[Fact], order: u64) -> Vec<Fact> {
    let mut facts = facts.to_vec();
    let mut left = order;
    for at in (1..facts.len()).rev() {
        // Knuth's MMIX generator, which is random enough for an order.
        left = left.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        facts.swap(at, usize::try_from(left >> 33).unwrap() % (at + 1));
    }
    facts
}
