//! The parts that scenarios are put together from, with words where tests read them and none elsewhere.

use venster_scenario::{
    Ask, Block, BlockId, BlockKind, Change, Choice, ChoiceId, ChoiceRef, Condition, Country,
    Decision, Direction, Exercise, ExerciseId, ExerciseKind, Inline, ItemId, Kind, Language,
    Ordinary, Paragraph, Person, PersonId, Phase, Place, Plan, PlanItem, PlanLevel, Position,
    Premise, Scenario, ScenarioId, Scene, SceneId, SceneKind, Stance, Stand, Version, WayOn,
};

pub fn scenario_id(id: &str) -> ScenarioId {
    ScenarioId::new(id).unwrap()
}

pub fn scene_id(id: &str) -> SceneId {
    SceneId::new(id).unwrap()
}

pub fn choice_id(id: &str) -> ChoiceId {
    ChoiceId::new(id).unwrap()
}

pub fn exercise_id(id: &str) -> ExerciseId {
    ExerciseId::new(id).unwrap()
}

pub fn person_id(id: &str) -> PersonId {
    PersonId::new(id).unwrap()
}

/// Reads `scene.choice`.
pub fn choice_ref(text: &str) -> ChoiceRef {
    let (scene, choice) = text.split_once('.').unwrap();
    ChoiceRef { scene: scene_id(scene), choice: choice_id(choice) }
}

/// A scenario of these scenes whose protagonist is Yassin.
pub fn scenario(id: &str, people: &[&str], scenes: Vec<Scene>) -> Scenario {
    Scenario {
        id: scenario_id(id),
        language: Language::new("en").unwrap(),
        version: Version(0x9f3c),
        kind: Kind::Scenario,
        title: "Dutch, please".into(),
        lead: vec![paragraph("For ten minutes you are Yassin.")],
        protagonist: person_id("yassin"),
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
        cast: people.iter().map(|id| person(id)).collect(),
        scenes,
        sources: Vec::new(),
        terms: Vec::new(),
    }
}

fn person(id: &str) -> Person {
    Person { id: person_id(id), name: id.into(), role: None, portrait: None }
}

pub fn scene(id: &str, phase: Phase, kind: SceneKind, blocks: Vec<Block>) -> Scene {
    Scene { id: scene_id(id), title: id.into(), phase, condition: None, kind, blocks }
}

pub fn ordinary(ask: Ask, way_on: WayOn) -> SceneKind {
    SceneKind::Ordinary(Ordinary { at_home: false, film: None, ask, way_on })
}

pub fn ask(voices: &[&str], limit: Option<u8>) -> Ask {
    Ask { voices: voices.iter().map(|voice| scene_id(voice)).collect(), limit }
}

pub fn next(scene: &str) -> WayOn {
    WayOn::Next(scene_id(scene))
}

pub fn decision(choices: Vec<Choice>) -> WayOn {
    WayOn::Decision(Decision { question: Vec::new(), choices })
}

/// An option; what happens and the reasoning say its id, so that they can be told apart.
pub fn option(id: &str, target: &str) -> Choice {
    Choice {
        id: choice_id(id),
        label: words(id),
        target: scene_id(target),
        asks: false,
        condition: None,
        evidence: Vec::new(),
        happens: vec![paragraph(id)],
        reasoning: vec![paragraph(&format!("price of {id}"))],
    }
}

pub fn voice(id: &str, person: &str) -> Scene {
    let kind = SceneKind::Voice { person: person_id(person) };
    scene(id, Phase::Stand, kind, vec![paragraph(id)])
}

pub fn ending(id: &str) -> Scene {
    let kind = ordinary(Ask::default(), WayOn::Ending);
    scene(id, Phase::Decide, kind, vec![paragraph(id)])
}

pub fn again(id: &str, person: &str, of: Option<&str>) -> Scene {
    let kind = SceneKind::Again { person: person_id(person), of: of.map(scene_id) };
    scene(id, Phase::Again, kind, vec![paragraph(id)])
}

pub fn known(id: &str) -> Scene {
    scene(id, Phase::Again, SceneKind::Known, vec![paragraph(id)])
}

pub fn act(id: &str, plan: Block) -> Scene {
    scene(id, Phase::Act, SceneKind::Act, vec![plan])
}

pub fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

pub fn block(kind: BlockKind) -> Block {
    Block { id: None, condition: None, kind }
}

pub fn paragraph(text: &str) -> Block {
    block(BlockKind::Paragraph(Paragraph { text: words(text), ..Paragraph::default() }))
}

/// A paragraph that tells a change.
pub fn told(id: &str, person: &str, direction: Direction) -> Block {
    let changes = vec![Change { person: person_id(person), direction }];
    let kind = BlockKind::Paragraph(Paragraph { text: words(id), changes, because: Vec::new() });
    Block { id: Some(BlockId::new(id).unwrap()), condition: None, kind }
}

/// Makes a paragraph a delayed consequence of these choices.
pub fn later(mut block: Block, choices: &[&str]) -> Block {
    if let BlockKind::Paragraph(paragraph) = &mut block.kind {
        paragraph.because = choices.iter().map(|choice| choice_ref(choice)).collect();
    }
    block
}

pub fn only_if(block: Block, condition: Condition) -> Block {
    Block { condition: Some(condition), ..block }
}

pub fn stance(id: &str) -> Block {
    let positions =
        vec![Position { person: person_id("mother"), stand: Stand::Agree, quote: None }];
    let kind = ExerciseKind::Stance(Stance { statement: words(id), positions });
    block(BlockKind::Exercise(Exercise { id: exercise_id(id), kind }.into()))
}

pub fn plan(id: &str) -> Block {
    let item = PlanItem {
        id: ItemId::new("silent").unwrap(),
        text: words("two pupils fall silent"),
        level: PlanLevel::Class,
    };
    let kind = ExerciseKind::Plan(Plan { prompt: Vec::new(), items: vec![item] });
    block(BlockKind::Exercise(Exercise { id: exercise_id(id), kind }.into()))
}

pub fn chose(choice: &str) -> Condition {
    Condition::Is(Premise::Chose(choice_ref(choice)))
}

pub fn heard(voice: &str) -> Condition {
    Condition::Is(Premise::Heard(scene_id(voice)))
}

pub fn agreed(stance: &str) -> Condition {
    Condition::Is(Premise::Agreed(exercise_id(stance)))
}

pub fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}
