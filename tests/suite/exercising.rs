//! Exercises beside choosing: each change is a fact, can be undone, and is there again when the scenario is resumed.

use venster::app::{
    Command, Direction, ExerciseEdit, Message, Model, PlayView, ReflectionEdit, ScreenView,
};
use venster_engine::{Answer, Deed, Event, view::Screen};
use venster_record::{Entry, Line, Record, Writing};
use venster_scenario::{ExerciseId, ItemId, Scenario};

use crate::{folders, opened::opened_with};

/// The fixture's scenario with every kind of exercise.
fn scenario() -> Scenario {
    let (_, compilation) = folders::compiled(folders::FIXTURE);
    let compiled = compilation.scenario("visited-lesson").unwrap();
    compiled.texts[&compiled.source].scenario.clone()
}

/// The app where an exercise is on the screen, by way of these choices and else the first ones.
fn at(exercise: &str, ways: &[&str], record: Record) -> Model {
    let mut model = opened_with(&scenario(), record);
    for now in 2..200 {
        let play = play(&model);
        if shows(&play, exercise) {
            return model;
        }
        let event = match (&play.view.continues_to, &play.view.screen) {
            (Some(to), _) => Event::Continue { to: to.clone() },
            (None, Screen::Scene(scene)) => {
                let options = &scene.decision.as_ref().unwrap().options;
                let wanted = options.iter().find(|one| ways.contains(&one.id.as_str()));
                let choice = wanted.unwrap_or(&options[0]).id.clone();
                Event::Choose { scene: play.view.scene.clone(), choice }
            }
            (None, other) => panic!("no way on from {other:?}"),
        };
        model.update(Message::Play(event), now);
    }
    panic!("{exercise} is not come to");
}

fn play(model: &Model) -> PlayView {
    match model.view().screen {
        ScreenView::Play(play) => *play,
        other => panic!("this is the play screen: {other:?}"),
    }
}

fn shows(play: &PlayView, exercise: &str) -> bool {
    let blocks = match &play.view.screen {
        Screen::Scene(scene) | Screen::Again(scene) => &scene.blocks,
        _ => return false,
    };
    blocks.iter().any(|shown| match &shown.block.kind {
        venster_scenario::BlockKind::Exercise(found) => found.id.as_str() == exercise,
        _ => false,
    })
}

fn id(name: &str) -> ItemId {
    ItemId::new(name).unwrap()
}

fn edit(model: &mut Model, exercise: &str, edit: ExerciseEdit) -> Vec<Command> {
    model.update(Message::Exercise(ExerciseId::new(exercise).unwrap(), edit), 1_000)
}

fn items(model: &Model, exercise: &str) -> Vec<String> {
    match play(model).answer(&ExerciseId::new(exercise).unwrap()) {
        Some(Answer::Rank(answer) | Answer::Select(answer) | Answer::Spot(answer)) => {
            answer.items.iter().map(ToString::to_string).collect()
        }
        Some(Answer::Sort(answer)) => {
            answer.placed.iter().map(|(item, group)| format!("{item}={group}")).collect()
        }
        other => panic!("{exercise} has {other:?}"),
    }
}

fn answers(model: &Model) -> usize {
    let facts = model.record().facts();
    facts.iter().filter(|fact| matches!(fact.deed, Deed::Answered { .. })).count()
}

#[test]
fn what_is_sorted_is_kept_and_resumed_in_the_middle() {
    let mut model = at("list-or-wish", &["sit"], Record::default());
    edit(&mut model, "list-or-wish", ExerciseEdit::Put(id("refused"), id("stands-there")));
    edit(&mut model, "list-or-wish", ExerciseEdit::Put(id("eleven"), id("stands-there")));
    edit(&mut model, "list-or-wish", ExerciseEdit::Put(id("refused"), id("read-into")));
    let sorted = ["eleven=stands-there", "refused=read-into"];
    assert_eq!(items(&model, "list-or-wish"), sorted);
    let mut record = Record::default();
    record.merge(model.record().lines().cloned());
    let resumed = opened_with(&scenario(), record);
    assert_eq!(items(&resumed, "list-or-wish"), sorted);
    assert!(play(&resumed).undoable.is_empty(), "what an earlier page did can't be undone here");
}

#[test]
fn a_change_is_undone_step_by_step() {
    let mut model = at("minutes", &["sit"], Record::default());
    for mark in ["held", "proud", "held"] {
        edit(&mut model, "minutes", ExerciseEdit::Toggle(id(mark)));
    }
    edit(&mut model, "minutes", ExerciseEdit::Compare);
    for expected in [vec!["proud"], vec!["held", "proud"], vec!["held"], vec![]] {
        edit(&mut model, "minutes", ExerciseEdit::Undo);
        assert_eq!(items(&model, "minutes"), expected);
    }
    assert!(play(&model).undoable.is_empty());
    let before = answers(&model);
    assert_eq!(edit(&mut model, "minutes", ExerciseEdit::Undo), []);
    assert_eq!(answers(&model), before);
}

#[test]
fn one_of_several_undo_concerns_its_own_exercise() {
    let mut model = at("minutes", &["sit"], Record::default());
    edit(&mut model, "minutes", ExerciseEdit::Toggle(id("held")));
    edit(&mut model, "who-needs-it", ExerciseEdit::Toggle(id("children")));
    edit(&mut model, "minutes", ExerciseEdit::Undo);
    assert_eq!(items(&model, "minutes"), Vec::<String>::new());
    assert_eq!(items(&model, "who-needs-it"), ["children"]);
}

#[test]
fn what_is_moved_takes_the_focus_along_and_stops_at_the_ends() {
    let mut model = at("needs", &["note"], Record::default());
    let exercise = ExerciseId::new("needs").unwrap();
    let first = {
        let commands = edit(&mut model, "needs", ExerciseEdit::Move(id("date"), Direction::Up));
        let control = Direction::Up.control(&exercise, &id("date"));
        let moved = commands.contains(&Command::FocusElement(control));
        (moved, commands.is_empty())
    };
    // It either moved, with the focus, or stood first already, and then nothing happened at all.
    assert_ne!(first.0, first.1);
    for _ in 0..3 {
        edit(&mut model, "needs", ExerciseEdit::Move(id("date"), Direction::Down));
    }
    assert_eq!(items(&model, "needs").last().map(String::as_str), Some("date"));
    let before = answers(&model);
    assert_eq!(edit(&mut model, "needs", ExerciseEdit::Move(id("date"), Direction::Down)), []);
    assert_eq!(answers(&model), before);
}

#[test]
fn a_change_that_is_none_of_this_exercise_changes_nothing() {
    let mut model = at("minutes", &["sit"], Record::default());
    let before = answers(&model);
    for (exercise, wrong) in [
        ("minutes", ExerciseEdit::Put(id("held"), id("proud"))),
        ("minutes", ExerciseEdit::Toggle(id("nothing"))),
        ("minutes", ExerciseEdit::Move(id("held"), Direction::Up)),
        ("list-or-wish", ExerciseEdit::Put(id("eleven"), id("elsewhere"))),
        ("who-needs-it", ExerciseEdit::Put(id("sector"), id("children"))),
        ("visits", ExerciseEdit::Compare),
        ("nowhere", ExerciseEdit::Compare),
    ] {
        assert_eq!(edit(&mut model, exercise, wrong), [], "{exercise}");
    }
    assert_eq!(answers(&model), before);
    assert!(play(&model).undoable.is_empty());
}

fn reflect(model: &mut Model, edit: ReflectionEdit, now: u64) -> Vec<Command> {
    model.update(Message::Reflect(ExerciseId::new("before-you-came").unwrap(), edit), now)
}

fn drafts(model: &Model) -> usize {
    let is_draft = |line: &&Line| matches!(line, Line::Known(Entry::Written(written)) if matches!(written.what, Writing::Draft { .. }));
    model.record().lines().filter(is_draft).count()
}

#[test]
fn what_is_written_is_a_draft_until_it_is_left() {
    let mut model = at("before-you-came", &[], Record::default());
    assert!(play(&model).reflections[0].is_empty());
    // Nothing written is nothing to keep.
    assert_eq!(reflect(&mut model, ReflectionEdit::Left, 1_000), []);
    reflect(&mut model, ReflectionEdit::Typed("whether".into()), 1_001);
    let typed = reflect(&mut model, ReflectionEdit::Typed("whether he had slept".into()), 1_002);
    assert!(matches!(typed[..], [Command::Keep(_)]), "{typed:?}");
    assert_eq!(drafts(&model), 1);
    assert!(!play(&model).reflections[0].kept);
    let left = reflect(&mut model, ReflectionEdit::Left, 1_003);
    assert!(left.iter().any(|one| matches!(one, Command::Save(_))), "{left:?}");
    assert!(left.iter().any(|one| matches!(one, Command::Forget(_))), "{left:?}");
    assert_eq!(drafts(&model), 0);
    assert!(play(&model).reflections[0].kept);
    // Leaving it again keeps nothing twice.
    let before = answers(&model);
    assert_eq!(reflect(&mut model, ReflectionEdit::Left, 1_004), []);
    assert_eq!(answers(&model), before);
}

#[test]
fn words_that_were_never_left_are_there_again() {
    let mut model = at("before-you-came", &[], Record::default());
    reflect(&mut model, ReflectionEdit::Typed("half a".into()), 1_000);
    let mut record = Record::default();
    record.merge(model.record().lines().cloned());
    let resumed = at("before-you-came", &[], record);
    let reflection = &play(&resumed).reflections[0];
    assert_eq!((reflection.words.as_str(), reflection.kept), ("half a", false));
}

#[test]
fn words_that_are_taken_away_are_kept_as_none() {
    let mut model = at("before-you-came", &[], Record::default());
    reflect(&mut model, ReflectionEdit::Typed("something".into()), 1_000);
    reflect(&mut model, ReflectionEdit::Left, 1_001);
    reflect(&mut model, ReflectionEdit::Typed(String::new()), 1_002);
    reflect(&mut model, ReflectionEdit::Left, 1_003);
    let words = match play(&model).answer(&ExerciseId::new("before-you-came").unwrap()) {
        Some(Answer::Reflect(answer)) => answer.words.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!((words.as_str(), drafts(&model)), ("", 0));
}
