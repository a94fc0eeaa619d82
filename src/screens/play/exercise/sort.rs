//! Items to sort into groups: for each item a row of radio buttons.

use venster_engine::Answer;
use venster_scenario::{ExerciseId, Group, Sort, SortItem, plain};

use super::{Ui, card, controls, feedback, prompt, send, text};
use crate::{
    app::{ExerciseEdit, PlayView},
    ui::{Element, classed, element},
};

pub(super) fn sort(ui: &Ui, play: &PlayView, id: &ExerciseId, sort: &Sort) -> Element {
    let answer = match play.answer(id) {
        Some(Answer::Sort(answer)) => Some(&**answer),
        _ => None,
    };
    let compared = answer.is_some_and(|answer| answer.compared);
    let items = sort.items.iter().map(|item| {
        let placed = answer.and_then(|answer| answer.group(&item.id));
        let place = |group: &Group| {
            let put = ExerciseEdit::Put(item.id.clone(), group.id.clone());
            let radio = element("input")
                .attribute("type", "radio")
                .attribute("name", [id.as_str(), "-", item.id.as_str()].concat())
                .checked(placed == Some(&group.id))
                .on("change", send(ui, id, put));
            let title = text::words(ui, &play.scenario, element("span"), &group.title);
            classed("label", "step").child(radio).child(title)
        };
        let name = [id.as_str(), "-", item.id.as_str(), "-text"].concat();
        let words = element("p").attribute("id", &*name);
        let places = classed("div", "steps")
            .attribute("role", "radiogroup")
            .attribute("aria-labelledby", &*name)
            .children(sort.groups.iter().map(place));
        element("li").child(text::words(ui, &play.scenario, words, &item.text)).child(places).maybe(
            compared.then(|| {
                let verdict = verdict(ui, sort, item, placed == Some(&item.group));
                feedback(ui, play, verdict, &item.feedback)
            }),
        )
    });
    card(ui, "sort", ui.texts.sort_label(), prompt(ui, play, &sort.prompt))
        .child(classed("ul", "items").children(items))
        .child(controls(ui, play, id, compared))
}

fn verdict(ui: &Ui, sort: &Sort, item: &SortItem, same: bool) -> String {
    if same {
        return ui.texts.sort_same();
    }
    let group = sort.groups.iter().find(|group| group.id == item.group);
    ui.texts.sort_other(&group.map(|group| plain(&group.title)).unwrap_or_default())
}
