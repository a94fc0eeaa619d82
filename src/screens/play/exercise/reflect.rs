//! A question answered in own words. What is typed is kept as it is typed.

use venster_scenario::{ExerciseId, Reflect};

use super::{Ui, card, prompt, text};
use crate::{
    app::{Message, PlayView, Reflection, ReflectionEdit},
    screens::play::typed,
    ui::{Element, classed, element},
};

pub(super) fn reflect(ui: &Ui, play: &PlayView, id: &ExerciseId, reflect: &Reflect) -> Element {
    let field = play.reflections.iter().find(|one| one.exercise == *id);
    let others = (!reflect.compare.is_empty()).then(|| {
        classed("details", "why")
            .child(element("summary").text(ui.texts.reflect_others()))
            .children(reflect.compare.iter().map(|block| text::block(ui, &play.scenario, block)))
    });
    let card = card(ui, "reflect", ui.texts.reflect_label(), prompt(ui, play, &reflect.prompt));
    card.children(field.into_iter().flat_map(|field| own_words(ui, play, field))).maybe(others)
}

fn own_words(ui: &Ui, play: &PlayView, field: &Reflection) -> [Element; 2] {
    let exercise = &field.exercise;
    let edit = |edit| ui.send(Message::Reflect(exercise.clone(), edit));
    let names = [exercise.as_str(), "-names"].concat();
    let of = exercise.clone();
    let words = element("textarea")
        .attribute("rows", "3")
        .attribute("aria-label", ui.texts.reflect_label())
        .attribute("aria-describedby", &*names)
        .value(&field.words)
        .on(
            "input",
            ui.send_with(move |event| {
                Message::Reflect(of.clone(), ReflectionEdit::Typed(typed(event)))
            }),
        )
        .on("blur", edit(ReflectionEdit::Left));
    let offer = |words: &String| {
        let take = classed("button", "quiet")
            .attribute("type", "button")
            .on("click", edit(ReflectionEdit::Taken(words.clone())))
            .text(ui.texts.plan_take_draft());
        classed("p", "draft")
            .child(classed("span", "label").text(ui.texts.plan_draft()).text(" "))
            .text(words)
            .text(" ")
            .child(take)
    };
    let kept = if field.kept && !field.is_empty() && play.is_kept {
        ui.texts.reflect_kept()
    } else {
        String::new()
    };
    let keep = classed("button", "action leaf")
        .attribute("type", "button")
        .on("click", edit(ReflectionEdit::Left))
        .text(ui.texts.reflect_keep());
    [
        classed("div", "field")
            .child(words)
            .child(classed("p", "aside").attribute("id", &*names).text(ui.texts.plan_names()))
            .children(field.offered.iter().map(offer)),
        classed("div", "controls").child(keep).child(classed("p", "kept").text(kept)),
    ]
}
