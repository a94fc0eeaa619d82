//! Items of which one or several are selected.

use venster_engine::Answer;
use venster_scenario::{ExerciseId, Select, SelectItem};

use super::{Ui, card, controls, feedback, prompt, send, text};
use crate::{
    app::{ExerciseEdit, PlayView},
    ui::{Element, classed, element},
};

pub(super) fn select(ui: &Ui, play: &PlayView, id: &ExerciseId, select: &Select) -> Element {
    let answer = match play.answer(id) {
        Some(Answer::Select(answer)) => Some(&**answer),
        _ => None,
    };
    let compared = answer.is_some_and(|answer| answer.compared);
    let item = |item: &SelectItem| {
        let (kind, edit) = if select.many {
            ("checkbox", ExerciseEdit::Toggle(item.id.clone()))
        } else {
            ("radio", ExerciseEdit::Only(item.id.clone()))
        };
        let input = element("input")
            .attribute("type", kind)
            .attribute("name", id.as_str())
            .checked(answer.is_some_and(|answer| answer.items.contains(&item.id)))
            .on("change", send(ui, id, edit));
        let words = text::words(ui, &play.scenario, element("span"), &item.text);
        let so = if item.is_true { ui.texts.select_so() } else { ui.texts.select_not() };
        element("li")
            .child(classed("label", "suggestion").child(input).child(words))
            .maybe(compared.then(|| feedback(ui, play, so, &item.feedback)))
    };
    let label = if select.many { ui.texts.select_many() } else { ui.texts.select_one() };
    card(ui, "select", label, prompt(ui, play, &select.prompt))
        .child(classed("ul", "items").children(select.items.iter().map(item)))
        .child(controls(ui, play, id, compared))
}
