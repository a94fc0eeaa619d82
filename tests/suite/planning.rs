//! A plan in the making: what is typed is never lost, and nothing is offered twice.

use venster::app::{Command, Message, Model, Part, PlanEdit, PlanForm, ScreenView};
use venster_engine::{Answer, Deed, Event, Route, view::Screen};
use venster_record::{Entry, Line, Record, Writing};
use venster_scenario::{PlanLevel, Scenario};

use crate::{folders, opened::opened_with};

/// The app at the plan of the fixture's scenario, with everything before it passed over.
fn at_the_plan(scenario: &Scenario, record: Record) -> Model {
    let mut model = opened_with(scenario, record);
    for now in 2..200 {
        let ScreenView::Play(play) = model.view().screen else { panic!("this is the play screen") };
        if play.plan.is_some() && matches!(play.view.screen, Screen::Act(_)) {
            return model;
        }
        let event = match (&play.view.continues_to, &play.view.screen) {
            (Some(to), _) => Event::Continue { to: to.clone() },
            (None, Screen::Scene(scene)) => Event::Choose {
                scene: play.view.scene.clone(),
                choice: scene.decision.as_ref().unwrap().options.first().unwrap().id.clone(),
            },
            (None, other) => panic!("no way on from {other:?}"),
        };
        model.update(Message::Play(event), now);
    }
    panic!("the plan is not come to");
}

fn scenario() -> Scenario {
    let (_, compilation) = folders::compiled(folders::CONTENT);
    let compiled = folders::scenarios(&compilation).next().unwrap();
    folders::texts(compiled).next().unwrap().clone()
}

fn form(model: &Model) -> PlanForm {
    match model.view().screen {
        ScreenView::Play(play) => play.plan.unwrap(),
        other => panic!("this is the play screen: {other:?}"),
    }
}

fn edit(model: &mut Model, edit: PlanEdit, now: u64) -> Vec<Command> {
    model.update(Message::Plan(edit), now)
}

fn typed(part: Part, words: &str) -> PlanEdit {
    PlanEdit::Typed(part, words.to_owned())
}

fn drafts(model: &Model) -> usize {
    let is_draft = |line: &&Line| matches!(line, Line::Known(Entry::Written(written)) if matches!(written.what, Writing::Draft { .. }));
    model.record().lines().filter(is_draft).count()
}

fn plans(model: &Model) -> Vec<(String, String, PlanLevel)> {
    let facts = model.record().facts();
    let plan = |deed: &Deed| match deed {
        Deed::Answered { answer: Answer::Plan(plan), .. } => {
            Some((plan.situation.clone(), plan.action.clone(), plan.level))
        }
        _ => None,
    };
    facts.into_iter().filter_map(|fact| plan(&fact.deed)).collect()
}

#[test]
fn what_is_typed_is_a_draft_until_the_field_is_left() {
    let mut model = at_the_plan(&scenario(), Record::default());
    for (now, words) in (1_000..).zip(["s", "so", "som"]) {
        let commands = edit(&mut model, typed(Part::Situation, words), now);
        assert!(matches!(commands.as_slice(), [Command::Keep(_)]), "{commands:?}");
    }
    assert_eq!((drafts(&model), plans(&model).len()), (1, 0));
    edit(&mut model, PlanEdit::Left, 2_000);
    assert_eq!(drafts(&model), 0);
    assert_eq!(plans(&model), [("som".to_owned(), String::new(), PlanLevel::Class)]);
}

#[test]
fn a_plan_is_kept_when_both_parts_stand() {
    let mut model = at_the_plan(&scenario(), Record::default());
    edit(&mut model, typed(Part::Action, "wait"), 1_000);
    edit(&mut model, PlanEdit::Keep, 1_001);
    assert!(form(&model).incomplete && !form(&model).kept);
    edit(&mut model, typed(Part::Situation, "nobody answers"), 1_002);
    edit(&mut model, PlanEdit::Keep, 1_003);
    assert!(!form(&model).incomplete && form(&model).kept);
}

#[test]
fn a_draft_comes_back_if_it_is_later_than_what_is_kept() {
    let scenario = scenario();
    let mut model = at_the_plan(&scenario, Record::default());
    edit(&mut model, typed(Part::Situation, "first"), 1_000);
    edit(&mut model, PlanEdit::Left, 1_001);
    edit(&mut model, typed(Part::Situation, "second"), 1_002);
    let model = opened_with(&scenario, model.record().clone());
    assert_eq!(form(&model).situation, "second");
    assert!(!form(&model).kept);
}

#[test]
fn words_that_are_displaced_are_offered_again() {
    let mut model = at_the_plan(&scenario(), Record::default());
    edit(&mut model, typed(Part::Situation, "mine"), 1_000);
    edit(&mut model, PlanEdit::Taken(Part::Situation, "theirs".to_owned()), 1_001);
    assert_eq!(form(&model).situation, "theirs");
    assert_eq!(form(&model).offered, [(Part::Situation, "mine".to_owned())]);
}

#[test]
fn a_suggestion_never_writes_over_words_of_ones_own() {
    let scenario = scenario();
    let mut model = at_the_plan(&scenario, Record::default());
    let items = scenario.exercises().find_map(|(_, exercise)| match &exercise.kind {
        venster_scenario::ExerciseKind::Plan(plan) => Some(plan.items.clone()),
        _ => None,
    });
    let items = items.unwrap();
    edit(&mut model, PlanEdit::Begin(items[0].id.clone()), 1_000);
    let suggested = form(&model).situation;
    assert!(!suggested.is_empty());
    edit(&mut model, PlanEdit::Begin(items[1].id.clone()), 1_001);
    assert_ne!(form(&model).situation, suggested);
    edit(&mut model, typed(Part::Situation, "my own"), 1_002);
    edit(&mut model, PlanEdit::Begin(items[0].id.clone()), 1_003);
    assert_eq!(form(&model).situation, "my own");
    assert_eq!(form(&model).level, items[0].level);
}

#[test]
fn the_address_of_another_screen_leaves_the_form() {
    let mut model = at_the_plan(&scenario(), Record::default());
    edit(&mut model, typed(Part::Action, "wait"), 1_000);
    model.update(Message::Went(Route::default()), 1_001);
    assert!(edit(&mut model, typed(Part::Action, "wait longer"), 1_002).is_empty());
}
