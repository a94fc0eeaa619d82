//! Scenarios and facts that no compiler and no app of ours would make: links that dangle, lead in
//! circles or to voices; no scenes at all; facts that rest on themselves or on what comes later.

use proptest::{collection::vec, option, prelude::*};
use venster_engine::{Answer, Clock, Deed, Fact, FactId, PlanAnswer, Writer};
use venster_scenario::{
    Ask, Block, Choice, ChoiceRef, Condition, Phase, PlanLevel, Premise, Scenario, Scene,
    SceneKind, Stand, Version, WayOn,
};

use super::parts::{
    choice_id, decision, exercise_id, later, next, only_if, option as offer, ordinary, paragraph,
    person_id, plan, scenario, scenario_id, scene, scene_id, stance,
};

const SCENES: [&str; 6] = ["s0", "s1", "s2", "s3", "mother", "nowhere"];
const CHOICES: [&str; 3] = ["c0", "c1", "gone"];
const EXERCISES: [&str; 3] = ["stance", "plan", "lost"];

/// A scene's id, which may or may not be there, and may be of any kind.
pub fn scene_name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&SCENES[..])
}

fn choice() -> impl Strategy<Value = ChoiceRef> {
    (scene_name(), prop::sample::select(&CHOICES[..]))
        .prop_map(|(scene, choice)| ChoiceRef { scene: scene_id(scene), choice: choice_id(choice) })
}

/// Scenarios of no to five scenes under six names, in which nothing need fit.
pub fn hostile_scenarios() -> impl Strategy<Value = Scenario> {
    vec(hostile_scene(), 0..6).prop_map(|scenes| scenario("story", &["yassin", "mother"], scenes))
}

fn hostile_scene() -> impl Strategy<Value = Scene> {
    let blocks = vec(hostile_block(), 0..3);
    (scene_name(), option::of(hostile_condition()), hostile_kind(), blocks).prop_map(
        |(id, condition, kind, blocks)| Scene {
            condition,
            ..scene(id, Phase::Decide, kind, blocks)
        },
    )
}

fn hostile_block() -> impl Strategy<Value = Block> {
    prop_oneof![
        Just(stance("stance")),
        Just(plan("plan")),
        hostile_condition().prop_map(|condition| only_if(paragraph("perhaps"), condition)),
        choice().prop_map(|because| later(paragraph("later"), &[&because.to_string()])),
    ]
}

fn hostile_kind() -> impl Strategy<Value = SceneKind> {
    let ways = prop_oneof![
        scene_name().prop_map(next),
        Just(WayOn::Ending),
        vec(hostile_choice(), 0..4).prop_map(decision),
    ];
    let asks = (vec(scene_name().prop_map(scene_id), 0..3), option::of(0..3_u8))
        .prop_map(|(voices, limit)| Ask { voices, limit });
    let person = prop::sample::select(&["yassin", "mother"][..]).prop_map(person_id);
    prop_oneof![
        4 => (asks, ways).prop_map(|(ask, way_on)| ordinary(ask, way_on)),
        1 => person.clone().prop_map(|person| SceneKind::Voice { person }),
        1 => person.prop_map(|person| SceneKind::Again { person, of: None }),
        1 => Just(SceneKind::Known),
        1 => Just(SceneKind::Act),
    ]
}

fn hostile_choice() -> impl Strategy<Value = Choice> {
    (prop::sample::select(&CHOICES[..]), scene_name(), option::of(hostile_condition()))
        .prop_map(|(id, target, condition)| Choice { condition, ..offer(id, target) })
}

fn hostile_condition() -> impl Strategy<Value = Condition> {
    let exercise = prop::sample::select(&EXERCISES[..]).prop_map(exercise_id);
    let premise = prop_oneof![
        choice().prop_map(Premise::Chose),
        scene_name().prop_map(|scene| Premise::Heard(scene_id(scene))),
        scene_name().prop_map(|scene| Premise::Saw(scene_id(scene))),
        exercise.clone().prop_map(Premise::Answered),
        exercise.clone().prop_map(Premise::Agreed),
        exercise.prop_map(Premise::Disagreed),
    ];
    premise.prop_map(Condition::Is).prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|one| Condition::Not(Box::new(one))),
            vec(inner.clone(), 0..3).prop_map(Condition::All),
            vec(inner, 0..3).prop_map(Condition::Any),
        ]
    })
}

/// Facts under few ids and with few clocks, so that they meet: ids are equal, what they rest on is
/// missing, later, no choice, or of another scenario.
pub fn hostile_facts() -> impl Strategy<Value = Vec<Fact>> {
    let fact = (fact_id(), 0..8_u64, hostile_deed()).prop_map(|(id, clock, deed)| Fact {
        id,
        clock: Clock::new(clock).unwrap(),
        at: 0,
        deed,
    });
    vec(fact, 0..24)
}

fn fact_id() -> impl Strategy<Value = FactId> {
    (prop::sample::select(&["a", "b"][..]), 0..8_u32)
        .prop_map(|(writer, sequence)| FactId { writer: Writer::new(writer).unwrap(), sequence })
}

fn hostile_deed() -> impl Strategy<Value = Deed> {
    let began = prop::sample::select(&["story", "story", "story", "other"][..])
        .prop_map(|of| Deed::Began { scenario: scenario_id(of), version: Version(0) });
    let scene = || scene_name().prop_map(scene_id);
    let exercise = prop::sample::select(&EXERCISES[..]).prop_map(exercise_id);
    prop_oneof![
        2 => began,
        4 => (fact_id(), choice()).prop_map(|(after, choice)| Deed::Chose { after, choice }),
        1 => (fact_id(), scene()).prop_map(|(after, scene)| Deed::Entered { after, scene }),
        1 => (fact_id(), scene()).prop_map(|(after, voice)| Deed::Heard { after, voice }),
        1 => (fact_id(), scene()).prop_map(|(after, ending)| Deed::Finished { after, ending }),
        1 => (fact_id(), exercise, answer())
            .prop_map(|(after, exercise, answer)| Deed::Answered { after, exercise, answer }),
    ]
}

/// A stand or a plan.
pub fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        prop::sample::select(&Stand::ALL[..]).prop_map(Answer::Stand),
        Just(Answer::Plan(Box::new(a_plan("they fall silent")))),
    ]
}

/// A plan for this situation.
pub fn a_plan(situation: &str) -> PlanAnswer {
    PlanAnswer {
        item: None,
        level: PlanLevel::Class,
        prompt: "If … then I …".into(),
        situation: situation.into(),
        action: "I wait".into(),
    }
}
