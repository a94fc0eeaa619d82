//! Lines of every kind, for property tests.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use venster_engine::{
    Answer, Clock, Deed, Fact, FactId, ItemsAnswer, PlanAnswer, ReflectAnswer, SortAnswer,
};
use venster_record::{Entry, Field, Gone, Line, Outcome, Writing, Written};
use venster_scenario::{
    ChoiceId, ChoiceRef, ExerciseId, ItemId, PlanLevel, ScenarioId, SceneId, Stand, Version,
};

/// Few writers and few numbers, so that lines meet and name each other.
pub fn fact_id() -> impl Strategy<Value = FactId> {
    (prop::sample::select(vec!["a", "k7wq2m3a", "z9"]), 0_u32..6)
        .prop_map(|(writer, n)| FactId::parse(&format!("{writer}.{n}")).unwrap())
}

fn clock() -> impl Strategy<Value = Clock> {
    prop_oneof![0_u64..40, Just(Clock::MAX.value())].prop_map(|value| Clock::new(value).unwrap())
}

/// Own words with everything that could end a field or a line.
pub fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z\\\\\t\n\r é\u{1f642}#-]{0,12}",
        any::<String>(),
        Just(String::new()),
        Just("-".to_owned()),
        Just("\\".to_owned()),
    ]
}

fn named<T: std::fmt::Debug>(read: impl Fn(&str) -> T) -> impl Strategy<Value = T> {
    "[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,3})?".prop_map(move |name| read(&name))
}

fn deed() -> impl Strategy<Value = Deed> {
    let scene = || named(|name| SceneId::new(name).unwrap());
    let exercise = || named(|name| ExerciseId::new(name).unwrap());
    prop_oneof![
        (named(|name| ScenarioId::new(name).unwrap()), any::<u32>())
            .prop_map(|(scenario, hash)| Deed::Began { scenario, version: Version(hash) }),
        (fact_id(), scene()).prop_map(|(after, scene)| Deed::Entered { after, scene }),
        (fact_id(), scene()).prop_map(|(after, voice)| Deed::Heard { after, voice }),
        (fact_id(), scene()).prop_map(|(after, ending)| Deed::Finished { after, ending }),
        (fact_id(), scene(), named(|name| ChoiceId::new(name).unwrap())).prop_map(
            |(after, scene, choice)| Deed::Chose { after, choice: ChoiceRef { scene, choice } }
        ),
        (fact_id(), exercise(), answer()).prop_map(|(after, exercise, answer)| Deed::Answered {
            after,
            exercise,
            answer
        }),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        prop::sample::select(Stand::ALL.to_vec()).prop_map(Answer::Stand),
        (vec((item(), item()), 0..3), any::<bool>()).prop_map(|(placed, compared)| {
            Answer::Sort(Box::new(SortAnswer { placed, compared }))
        }),
        items().prop_map(Answer::Rank),
        items().prop_map(Answer::Select),
        items().prop_map(Answer::Spot),
        (words(), words()).prop_map(|(prompt, words)| {
            Answer::Reflect(Box::new(ReflectAnswer { prompt, words }))
        }),
        (
            prop::option::of(named(|name| ItemId::new(name).unwrap())),
            prop::sample::select(PlanLevel::ALL.to_vec()),
            words(),
            words(),
            words(),
        )
            .prop_map(|(item, level, prompt, situation, action)| {
                Answer::Plan(Box::new(PlanAnswer { item, level, prompt, situation, action }))
            }),
    ]
}

fn item() -> impl Strategy<Value = ItemId> {
    named(|name| ItemId::new(name).unwrap())
}

fn items() -> impl Strategy<Value = Box<ItemsAnswer>> {
    (vec(item(), 0..3), any::<bool>())
        .prop_map(|(items, compared)| Box::new(ItemsAnswer { items, compared }))
}

fn draft() -> impl Strategy<Value = Writing> {
    ("[a-z0-9./-]{1,9}", words())
        .prop_map(|(field, words)| Writing::Draft { field: Field::new(&field).unwrap(), words })
}

fn writing() -> impl Strategy<Value = Writing> {
    let field = || (named(|name| ItemId::new(name).unwrap()), words());
    prop_oneof![
        1 => (fact_id(), prop::sample::select(Outcome::ALL.to_vec()), words())
            .prop_map(|(plan, outcome, words)| Writing::Reviewed { plan, outcome, words }),
        1 => (named(|name| ExerciseId::new(name).unwrap()), field(), vec(field(), 0..3))
            .prop_map(|(form, first, others)| Writing::Noted { form, first, others }),
        1 => (fact_id(), words(), vec(words(), 0..3))
            .prop_map(|(fact, first, others)| Writing::Revised { fact, first, others }),
        2 => (fact_id(), vec(fact_id(), 0..3))
            .prop_map(|(first, others)| Writing::Removed { first, others }),
        1 => draft(),
    ]
}

/// An entry of any kind.
pub fn entry() -> impl Strategy<Value = Entry> {
    prop_oneof![
        4 => (fact_id(), clock(), any::<u64>(), deed())
            .prop_map(|(id, clock, at, deed)| Entry::Played(Fact { id, clock, at, deed })),
        4 => (fact_id(), clock(), any::<u64>(), writing())
            .prop_map(|(id, clock, at, what)| Entry::Written(Written { id, clock, at, what })),
        1 => (fact_id(), clock()).prop_map(|(id, clock)| Entry::Gone(Gone { id, clock })),
    ]
}

/// A line of this version or of a later one.
pub fn line() -> impl Strategy<Value = Line> {
    prop_oneof![
        9 => entry().prop_map(Line::from),
        1 => (fact_id(), "[2-9]\t", "\t[0-9]{1,4}\t[a-z\t]{0,9}")
            .prop_map(|(id, version, rest)| Line::decode(&format!("{version}{id}{rest}")).unwrap()),
        1 => "[2-9]\t[A-Z\t]{0,9}".prop_map(|text| Line::decode(&text).unwrap()),
        1 => (fact_id(), clock(), "\tnew-kind\t[a-z\t]{0,9}").prop_map(|(id, clock, rest)| {
            Line::decode(&format!("1\t{id}\t{}\tsoon{rest}", clock.value())).unwrap()
        }),
    ]
}

/// Parts of one learner's record as devices, tabs and backups have them: an id has one content, but
/// that drafts come in several states and that what can be removed may be emptied.
pub fn parts() -> impl Strategy<Value = [Vec<Line>; 3]> {
    let states = vec((clock(), draft()), 1..4);
    let world = vec((line(), states), 0..24).prop_map(|lines| {
        let mut contents = BTreeMap::<Option<FactId>, Vec<Line>>::new();
        for (line, states) in lines {
            let mut one = vec![line.clone()];
            match &line {
                Line::Known(Entry::Written(Written {
                    id, what: Writing::Draft { .. }, ..
                })) => {
                    one.extend(states.into_iter().map(|(clock, what)| {
                        Line::from(Entry::Written(Written { id: id.clone(), clock, at: 0, what }))
                    }));
                }
                Line::Known(entry) if removable(entry) => {
                    let (id, clock) = (entry.id().clone(), entry.clock());
                    one.push(Line::from(Entry::Gone(Gone { id, clock })));
                }
                _ => {}
            }
            contents.entry(line.id().cloned()).or_insert(one);
        }
        contents.into_values().flatten().collect::<Vec<Line>>()
    });
    world.prop_flat_map(|lines| {
        let some = || prop::sample::subsequence(lines.clone(), 0..=lines.len()).prop_shuffle();
        [some().boxed(), some().boxed(), some().boxed()]
    })
}

fn removable(entry: &Entry) -> bool {
    match entry {
        Entry::Played(fact) => matches!(fact.deed, Deed::Answered { .. }),
        Entry::Written(written) => {
            !matches!(written.what, Writing::Removed { .. } | Writing::Draft { .. })
        }
        Entry::Gone(_) => false,
    }
}
