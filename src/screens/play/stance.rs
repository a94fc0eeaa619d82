//! A stance: four steps from agreeing to disagreeing, as radio buttons. Elicited, never scored.

use venster_engine::{Answer, Event};
use venster_scenario::{ExerciseId, Inline, Stance, Stand};

use super::{Ui, text};
use crate::{
    app::PlayView,
    ui::{Choice, Element, choice, classed, element},
};

/// The stand before anything is known.
pub(super) fn first(ui: &Ui, play: &PlayView, exercise: &ExerciseId, stance: &Stance) -> Element {
    let taken = match play.answer(exercise) {
        Some(Answer::Stand(stand)) => Some(*stand),
        _ => None,
    };
    steps(ui, play, exercise, &stance.statement, taken)
}

/// The statement with its four steps.
pub(super) fn steps(
    ui: &Ui,
    play: &PlayView,
    exercise: &ExerciseId,
    statement: &[Inline],
    taken: Option<Stand>,
) -> Element {
    let step = |stand: Stand| {
        let take = Event::Answer { exercise: exercise.clone(), answer: Answer::Stand(stand) };
        let words = element("span").text(ui.texts.stand(stand));
        let is_taken = taken == Some(stand);
        choice(Choice::Step, "stance", stand.as_str(), is_taken, ui.send(take), words)
    };
    let legend = element("legend")
        .child(classed("span", "label").text(ui.texts.stance_label()).text(" "))
        .child(classed("span", "aside").text(ui.texts.stance_never_scored()))
        .child(text::words(ui, &play.scenario, classed("span", "statement"), statement));
    classed("fieldset", "stance")
        .attribute("data-exercise", "stance")
        .child(legend)
        .child(classed("div", "steps").children(Stand::ALL.into_iter().map(step)))
}
