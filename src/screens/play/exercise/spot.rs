//! A text in which the learner marks what interprets: each stretch is a checkbox among the words.

use venster_engine::Answer;
use venster_scenario::{ExerciseId, Mark, Spot, Stretch};

use super::{Ui, card, controls, feedback, send, text};
use crate::{
    app::{ExerciseEdit, PlayView},
    ui::{Element, classed, element},
};

pub(super) fn spot(ui: &Ui, play: &PlayView, id: &ExerciseId, spot: &Spot) -> Element {
    let answer = match play.answer(id) {
        Some(Answer::Spot(answer)) => Some(&**answer),
        _ => None,
    };
    let compared = answer.is_some_and(|answer| answer.compared);
    let mark = |mark: &Mark| {
        let input = element("input")
            .attribute("type", "checkbox")
            .checked(answer.is_some_and(|answer| answer.items.contains(&mark.id)))
            .on("change", send(ui, id, ExerciseEdit::Toggle(mark.id.clone())));
        classed("label", "markable").child(input).text(&*mark.words)
    };
    let paragraph = |stretches: &Vec<Stretch>| {
        stretches.iter().fold(element("p"), |paragraph, stretch| match stretch {
            Stretch::Words(words) => text::words(ui, &play.scenario, paragraph, words),
            Stretch::Mark(one) => paragraph.child(mark(one)),
        })
    };
    let others = compared.then(|| {
        let marks = spot.marks().map(|mark| {
            let so = if mark.reads { ui.texts.spot_reads() } else { ui.texts.spot_looks() };
            element("li").child(classed("p", "stretch").text(&*mark.words)).child(feedback(
                ui,
                play,
                so,
                &mark.feedback,
            ))
        });
        classed("ul", "items").children(marks)
    });
    let prompt = classed("span", "statement").text(ui.texts.spot_prompt());
    card(ui, "spot", ui.texts.spot_label(), prompt)
        .child(classed("div", "spot").children(spot.text.iter().map(paragraph)))
        .child(controls(ui, play, id, compared))
        .maybe(others)
}
