//! Exercises on items and in own words. Nothing is graded: whoever compares is told what others think.

mod rank;
mod reflect;
mod select;
mod sort;
mod spot;

use venster_scenario::{Exercise, ExerciseId, ExerciseKind, Feedback, Inline};

use super::{Ui, plan, stance, text};
use crate::{
    app::{ExerciseEdit, Message, PlayView},
    ui::{Act, Element, classed, element},
};

/// An exercise of any kind.
pub(super) fn exercise(ui: &Ui, play: &PlayView, exercise: &Exercise) -> Element {
    let id = &exercise.id;
    match &exercise.kind {
        ExerciseKind::Stance(stance) => stance::first(ui, play, id, stance),
        ExerciseKind::Sort(sort) => sort::sort(ui, play, id, sort),
        ExerciseKind::Rank(rank) => rank::rank(ui, play, id, rank),
        ExerciseKind::Select(select) => select::select(ui, play, id, select),
        ExerciseKind::Spot(spot) => spot::spot(ui, play, id, spot),
        ExerciseKind::Reflect(reflect) => reflect::reflect(ui, play, id, reflect),
        ExerciseKind::Plan(plan) => plan::plan(ui, play, plan),
    }
}

/// The frame of an exercise: what sort it is, that nothing is graded, and what is asked.
fn card(ui: &Ui, kind: &'static str, label: String, prompt: Element) -> Element {
    let legend = element("legend")
        .child(classed("span", "label").text(label).text(" "))
        .child(classed("span", "aside").text(ui.texts.stance_never_scored()))
        .child(prompt);
    classed("fieldset", "exercise").attribute("data-exercise", kind).child(legend)
}

/// What is asked, as it stands in a frame.
fn prompt(ui: &Ui, play: &PlayView, words: &[Inline]) -> Element {
    text::words(ui, &play.scenario, classed("span", "statement"), words)
}

/// *Compare*, and *Undo* for the last change.
fn controls(ui: &Ui, play: &PlayView, exercise: &ExerciseId, compared: bool) -> Element {
    let undoable = play.undoable.contains(exercise);
    let control = |class, label: String, edit, is_open: bool| {
        classed("button", class)
            .attribute("type", "button")
            .set("aria-disabled", (!is_open).then_some("true"))
            .on("click", send(ui, exercise, edit))
            .text(label)
    };
    classed("div", "controls")
        .child(control(
            "action leaf",
            ui.texts.exercise_compare(),
            ExerciseEdit::Compare,
            !compared,
        ))
        .child(control("quiet", ui.texts.exercise_undo(), ExerciseEdit::Undo, undoable))
}

/// What sends a change of an answer.
fn send(ui: &Ui, exercise: &ExerciseId, edit: ExerciseEdit) -> Act {
    ui.send(Message::Exercise(exercise.clone(), edit))
}

/// What others think of an item, and why.
fn feedback(ui: &Ui, play: &PlayView, verdict: String, feedback: &Feedback) -> Element {
    let paragraphs =
        feedback.iter().map(|words| text::words(ui, &play.scenario, element("p"), words));
    classed("div", "feedback").child(classed("p", "verdict").text(verdict)).children(paragraphs)
}
