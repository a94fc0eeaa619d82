//! Small scenarios for tests.

use proptest::prelude::*;
use std::sync::Arc;

use venster_scenario::*;

use super::{Anchor, Finding};

pub(crate) fn scene_id(text: &str) -> SceneId {
    SceneId::new(text).unwrap()
}

/// Reads "scene.choice".
pub(crate) fn chosen(text: &str) -> ChoiceRef {
    let (scene, choice) = text.split_once('.').unwrap();
    ChoiceRef { scene: scene_id(scene), choice: ChoiceId::new(choice).unwrap() }
}

/// Reads "heard:mother".
pub(crate) fn premise(text: &str) -> Premise {
    let (sort, name) = text.split_once(':').unwrap();
    let exercise = || ExerciseId::new(name).unwrap();
    match sort {
        "chose" => Premise::Chose(chosen(name)),
        "heard" => Premise::Heard(scene_id(name)),
        "saw" => Premise::Saw(scene_id(name)),
        "answered" => Premise::Answered(exercise()),
        "agreed" => Premise::Agreed(exercise()),
        "disagreed" => Premise::Disagreed(exercise()),
        other => panic!("{other}"),
    }
}

/// Reads premises joined by " or ", each perhaps after "not ".
pub(crate) fn condition(text: &str) -> Condition {
    let mut parts: Vec<Condition> = text
        .split(" or ")
        .map(|part| match part.strip_prefix("not ") {
            Some(name) => Condition::Not(Box::new(Condition::Is(premise(name)))),
            None => Condition::Is(premise(part)),
        })
        .collect();
    if parts.len() == 1 { parts.remove(0) } else { Condition::Any(parts) }
}

pub(crate) fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.into())]
}

pub(crate) fn many(count: usize) -> String {
    vec!["word"; count].join(" ")
}

pub(crate) fn para(name: &str, words: &str) -> Block {
    let paragraph = Paragraph { text: text(words), ..Paragraph::default() };
    block(name, BlockKind::Paragraph(paragraph))
}

pub(crate) fn block(name: &str, kind: BlockKind) -> Block {
    Block { id: Some(BlockId::new(name).unwrap()), condition: None, kind }
}

pub(crate) fn says(name: &str, person: &str, words: &str) -> Block {
    let speaker = Some(Speaker { person: PersonId::new(person).unwrap(), manner: None });
    block(name, BlockKind::Quote(Quote { speaker, paragraphs: vec![text(words)] }))
}

pub(crate) fn picture() -> Block {
    let kind = BlockKind::Picture(Picture {
        file: "wall.svg".into(),
        alternative: "A sign".into(),
        width: 4,
        height: 3,
    });
    Block { id: None, condition: None, kind }
}

pub(crate) fn stance(name: &str) -> Block {
    let position = |person: &str, stand| Position {
        person: PersonId::new(person).unwrap(),
        stand,
        quote: Some(Quote { speaker: None, paragraphs: vec![text("Because of that.")] }),
    };
    exercise(
        name,
        ExerciseKind::Stance(Stance {
            statement: text("Speak the language of instruction."),
            positions: vec![position("mother", Stand::Agree), position("jonas", Stand::Disagree)],
        }),
    )
}

pub(crate) fn plan(name: &str) -> Block {
    let item = PlanItem {
        id: ItemId::new("silent").unwrap(),
        text: text("two pupils fall silent"),
        level: PlanLevel::Class,
    };
    exercise(name, ExerciseKind::Plan(Plan { prompt: Vec::new(), items: vec![item] }))
}

fn exercise(name: &str, kind: ExerciseKind) -> Block {
    let exercise = Exercise { id: ExerciseId::new(name).unwrap(), kind };
    Block { id: None, condition: None, kind: BlockKind::Exercise(exercise.into()) }
}

/// Changes to a block, one after another.
pub(crate) trait Build {
    fn when(self, text: &str) -> Self;
    fn because(self, choices: &[&str]) -> Self;
    fn changing(self, people: &[&str]) -> Self;
}

impl Build for Block {
    fn when(mut self, text: &str) -> Self {
        self.condition = Some(condition(text));
        self
    }

    fn because(mut self, choices: &[&str]) -> Self {
        if let BlockKind::Paragraph(paragraph) = &mut self.kind {
            paragraph.because = choices.iter().map(|choice| chosen(choice)).collect();
        }
        self
    }

    fn changing(mut self, people: &[&str]) -> Self {
        if let BlockKind::Paragraph(paragraph) = &mut self.kind {
            let change = |person: &&str| Change {
                person: PersonId::new(person).unwrap(),
                direction: Direction::Mixed,
            };
            paragraph.changes = people.iter().map(change).collect();
        }
        self
    }
}

/// An option: its id and where it leads.
pub(crate) fn option(name: &str, target: &str) -> Choice {
    Choice {
        id: ChoiceId::new(name).unwrap(),
        label: text(name),
        target: scene_id(target),
        asks: false,
        condition: None,
        evidence: Vec::new(),
        happens: vec![Block {
            id: None,
            ..para("x", "It happens.").changing(&["elif", "mother", "jonas"])
        }],
        reasoning: vec![Block { id: None, ..para("x", "A price.") }],
    }
}

fn scene(name: &str, kind: SceneKind, blocks: Vec<Block>) -> Scene {
    Scene {
        id: scene_id(name),
        title: name.into(),
        phase: Phase::Look,
        condition: None,
        kind,
        blocks,
    }
}

fn ordinary(name: &str, at_home: bool, way_on: WayOn, blocks: Vec<Block>) -> Scene {
    let kind = SceneKind::Ordinary(Ordinary { at_home, film: None, ask: Ask::default(), way_on });
    scene(name, kind, blocks)
}

pub(crate) fn decide(name: &str, choices: Vec<Choice>, blocks: Vec<Block>) -> Scene {
    let decision = Decision { question: text("What do you do?"), choices };
    ordinary(name, false, WayOn::Decision(decision), blocks)
}

pub(crate) fn on(name: &str, next: &str, blocks: Vec<Block>) -> Scene {
    ordinary(name, false, WayOn::Next(scene_id(next)), blocks)
}

pub(crate) fn ending(name: &str, blocks: Vec<Block>) -> Scene {
    ordinary(name, false, WayOn::Ending, blocks)
}

pub(crate) fn voice(name: &str, person: &str, blocks: Vec<Block>) -> Scene {
    scene(name, SceneKind::Voice { person: PersonId::new(person).unwrap() }, blocks)
}

pub(crate) fn again(name: &str, person: &str, blocks: Vec<Block>) -> Scene {
    let kind = SceneKind::Again { person: PersonId::new(person).unwrap(), of: None };
    scene(name, kind, blocks)
}

pub(crate) fn known(blocks: Vec<Block>) -> Scene {
    scene("practice", SceneKind::Known, blocks)
}

pub(crate) fn act(blocks: Vec<Block>) -> Scene {
    scene("act", SceneKind::Act, blocks)
}

pub(crate) fn scenario(scenes: Vec<Scene>) -> Scenario {
    let person = |name: &str| Person {
        id: PersonId::new(name).unwrap(),
        name: name.to_uppercase().into(),
        role: None,
        portrait: None,
    };
    Scenario {
        id: ScenarioId::new("dutch-please").unwrap(),
        language: Language::new("en").unwrap(),
        version: Version(1),
        kind: Kind::Scenario,
        title: "Dutch, please".into(),
        lead: Vec::new(),
        protagonist: PersonId::new("yassin").unwrap(),
        place: Place {
            name: "Ghent".into(),
            country: Country::HOME,
            country_name: "Belgium".into(),
        },
        readers: Vec::new(),
        levels: Vec::new(),
        roles: Vec::new(),
        minutes: 10,
        warnings: Vec::new(),
        cast: ["yassin", "elif", "mother", "jonas"].into_iter().map(person).collect(),
        scenes,
        sources: Vec::new(),
        terms: Vec::new(),
    }
}

/// A scenario in which nothing is found but that it is short.
pub(crate) fn sound() -> Scenario {
    let mut wall = decide(
        "wall",
        vec![option("point", "joke"), option("ask", "team")],
        vec![stance("only-dutch"), picture(), says("greets", "elif", "Sir.")],
    );
    ask(&mut wall, &["mother", "jonas"]);
    let mut elif = again("elif-saw", "elif", vec![para("saw", "He looked.")]);
    elif.condition = Some(condition("not chose:wall.ask"));
    scenario(vec![
        wall,
        voice("mother", "mother", vec![says("she-says", "mother", "At home.")]),
        voice("jonas", "jonas", vec![says("he-says", "jonas", "At school.")]),
        decide("joke", vec![option("laugh", "team"), option("stay", "team")], vec![]),
        decide(
            "team",
            vec![option("month", "yard"), option("date", "yard"), option("silent", "yard")],
            vec![
                para("absent", "Elif isn't here.").because(&["wall.point"]),
                para("question", "Still in your head.").when("heard:mother"),
            ],
        ),
        decide("yard", vec![option("go", "trial"), option("wait", "later")], vec![]),
        ending("trial", vec![]),
        ending("later", vec![]),
        elif,
        known(vec![para("fact", "It is known.")]),
        again("yassin-says", "yassin", vec![para("last", "A year later.")]),
        act(vec![plan("next-week")]),
    ])
}

pub(crate) trait Edit {
    fn without(self, scene: &str) -> Scenario;
    fn scene_mut(&mut self, scene: &str) -> &mut Scene;
    fn choice_mut(&mut self, choice: &str) -> &mut Choice;
}

impl Edit for Scenario {
    fn without(mut self, scene: &str) -> Scenario {
        self.scenes.retain(|one| one.id.as_str() != scene);
        self
    }

    fn scene_mut(&mut self, scene: &str) -> &mut Scene {
        self.scenes.iter_mut().find(|one| one.id.as_str() == scene).unwrap()
    }

    fn choice_mut(&mut self, choice: &str) -> &mut Choice {
        let choice = chosen(choice);
        let decision = decision_mut(self.scene_mut(choice.scene.as_str()));
        decision.choices.iter_mut().find(|one| one.id == choice.choice).unwrap()
    }
}

pub(crate) fn ordinary_mut(scene: &mut Scene) -> &mut Ordinary {
    match &mut scene.kind {
        SceneKind::Ordinary(ordinary) => ordinary,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn decision_mut(scene: &mut Scene) -> &mut Decision {
    match &mut ordinary_mut(scene).way_on {
        WayOn::Decision(decision) => decision,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn ask(scene: &mut Scene, voices: &[&str]) {
    ordinary_mut(scene).ask.voices = voices.iter().map(|voice| scene_id(voice)).collect();
}

/// What is found, as "code @ place".
pub(crate) fn named(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            let at = match &finding.at {
                Anchor::Scenario => "scenario".to_owned(),
                Anchor::Scene(id) => id.to_string(),
                Anchor::Choice(choice) => choice.to_string(),
                Anchor::Block(id) => id.to_string(),
                Anchor::Exercise(id) => id.to_string(),
            };
            format!("{} @ {at}", finding.code)
        })
        .collect()
}

/// Asserts that this alone is found, but for the lengths of so small a scenario.
#[track_caller]
pub(crate) fn assert_found(scenario: &Scenario, expected: &[&str]) {
    let findings = super::prove(scenario);
    let mut found = named(&findings);
    found.retain(|one| one != "short-path @ scenario");
    assert_eq!(found, expected, "{findings:#?}");
}

/// Any small scenario, sound or not: seven scenes at most, with names that often exist.
pub(crate) fn any_scenario() -> impl Strategy<Value = Scenario> {
    let scenes = prop::collection::vec(any_scene(), 1..7);
    (scenes, any::<bool>()).prop_map(|(scenes, incident)| {
        let mut all =
            scenario(scenes.into_iter().enumerate().map(|(n, scene)| renamed(scene, n)).collect());
        if incident {
            all.kind = Kind::Incident;
        }
        all
    })
}

/// Three scenes in a row that ask any of three voices, with or without a limit; who was heard, and which
/// of their plans were made, is read at the end.
pub(crate) fn any_asking() -> impl Strategy<Value = Scenario> {
    let asks = || (prop::sample::subsequence(vec!["v0", "v1", "v2"], 0..=3), 0..4_u8);
    (asks(), asks(), asks(), prop::collection::vec(any::<bool>(), 6)).prop_map(
        |(a, b, c, reads)| {
            let mut scenes =
                vec![on("s0", "s1", vec![]), on("s1", "s2", vec![]), on("s2", "end", vec![])];
            for (scene, (voices, limit)) in scenes.iter_mut().zip([a, b, c]) {
                ask(scene, &voices);
                ordinary_mut(scene).ask.limit = (limit > 0).then_some(limit);
            }
            let facts =
                ["heard:v0", "heard:v1", "heard:v2", "answered:e0", "answered:e1", "saw:s0"];
            let read = facts.into_iter().zip(reads).filter(|(_, read)| *read);
            scenes
                .push(ending("end", read.map(|(fact, _)| para("p", "Then.").when(fact)).collect()));
            for number in 0..3 {
                let words = para("p", "Before.").when("heard:v1");
                let blocks =
                    if number == 2 { vec![words] } else { vec![plan(&format!("e{number}"))] };
                scenes.push(voice(&format!("v{number}"), "elif", blocks));
            }
            scenario(scenes)
        },
    )
}

fn renamed(mut scene: Scene, number: usize) -> Scene {
    scene.id = scene_id(&format!("s{number}"));
    // Names are unique in a scenario, so a scene keeps one exercise.
    let mut exercises = 0;
    scene.blocks.retain(|block| {
        exercises += usize::from(matches!(block.kind, BlockKind::Exercise(_)));
        exercises < 2 || !matches!(block.kind, BlockKind::Exercise(_))
    });
    if let SceneKind::Ordinary(ordinary) = &mut scene.kind {
        match &mut ordinary.way_on {
            WayOn::Decision(decision) => {
                decision.choices.iter_mut().for_each(|choice| lead_on(&mut choice.target, number));
            }
            WayOn::Next(next) => lead_on(next, number),
            WayOn::Ending => {}
        }
    }
    for block in &mut scene.blocks {
        if let BlockKind::Exercise(exercise) = &mut block.kind {
            Arc::make_mut(exercise).id = ExerciseId::new(&format!("e{number}")).unwrap();
        }
    }
    scene
}

/// Most links back lead on instead, or hardly any scenario would have an end.
fn lead_on(target: &mut SceneId, from: usize) {
    if *target < scene_id(&format!("s{from}")) {
        *target = scene_id(&format!("s{}", from + 1));
    }
}

fn any_name() -> impl Strategy<Value = String> {
    (0..7_usize).prop_map(|number| format!("s{number}"))
}

fn any_premise() -> impl Strategy<Value = String> {
    prop_oneof![
        (0..6_usize, 0..3_usize).prop_map(|(scene, choice)| format!("chose:s{scene}.c{choice}")),
        any_name().prop_map(|scene| format!("heard:{scene}")),
        any_name().prop_map(|scene| format!("saw:{scene}")),
        (0..6_usize).prop_map(|number| format!("answered:e{number}")),
        Just("agreed:e0".to_owned()),
        Just("disagreed:e0".to_owned()),
    ]
}

fn any_condition() -> impl Strategy<Value = Condition> {
    let leaf = any_premise().prop_map(|text| Condition::Is(premise(&text)));
    leaf.prop_recursive(2, 4, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|one| Condition::Not(Box::new(one))),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Condition::All),
            prop::collection::vec(inner, 0..3).prop_map(Condition::Any),
        ]
    })
}

fn maybe(one_in: u32) -> impl Strategy<Value = Option<Condition>> {
    prop_oneof![
        one_in => Just(None),
        1 => any_condition().prop_map(Some),
    ]
}

fn any_block() -> impl Strategy<Value = Block> {
    let because = prop::collection::vec((0..6_usize, 0..3_usize), 0..2);
    let paragraph = (maybe(1), because).prop_map(|(condition, because)| {
        let names: Vec<String> =
            because.into_iter().map(|(scene, choice)| format!("s{scene}.c{choice}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        Block { condition, ..para("p", "Some words <here> & there.").because(&names) }
    });
    prop_oneof![
        4 => paragraph,
        1 => Just(says("q", "elif", "Sir?")),
        1 => Just(picture()),
        2 => Just(stance("e")),
        1 => Just(plan("e")),
    ]
}

fn any_choice() -> impl Strategy<Value = Choice> {
    let blocks = prop::collection::vec(any_block(), 0..2);
    (any_name(), maybe(3), blocks, any::<bool>()).prop_map(|(target, condition, happens, asks)| {
        let evidence = if asks {
            vec![Evidence { competence: Competence::S3, weight: Weight::Some }]
        } else {
            Vec::new()
        };
        Choice { condition, happens, asks, evidence, ..option("c0", &target) }
    })
}

fn any_scene() -> impl Strategy<Value = Scene> {
    let decision = prop::collection::vec(any_choice(), 0..4).prop_map(|mut choices| {
        for (number, choice) in choices.iter_mut().enumerate() {
            choice.id = ChoiceId::new(&format!("c{number}")).unwrap();
        }
        WayOn::Decision(Decision { question: Vec::new(), choices })
    });
    let way_on = prop_oneof![
        3 => decision,
        1 => any_name().prop_map(|next| WayOn::Next(scene_id(&next))),
        1 => Just(WayOn::Ending),
    ];
    let limit = prop::option::weighted(0.3, 0..3_u8);
    let asking = (prop::collection::vec(any_name(), 0..3), limit).prop_map(|(voices, limit)| Ask {
        voices: voices.iter().map(|voice| scene_id(voice)).collect(),
        limit,
    });
    let story = (way_on, asking, any::<bool>()).prop_map(|(way_on, ask, at_home)| {
        SceneKind::Ordinary(Ordinary { at_home, film: None, ask, way_on })
    });
    let person = || PersonId::new("yassin").unwrap();
    let kind = prop_oneof![
        5 => story,
        2 => Just(SceneKind::Voice { person: person() }),
        1 => any_name().prop_map(move |of| SceneKind::Again { person: person(), of: Some(scene_id(&of)) }),
        1 => Just(SceneKind::Known),
        1 => Just(SceneKind::Act),
    ];
    (kind, maybe(6), prop::collection::vec(any_block(), 0..4))
        .prop_map(|(kind, condition, blocks)| Scene { condition, ..scene("s", kind, blocks) })
}
