//! An if-then plan in the learner's own words. What is typed is kept as it is typed.

use venster_scenario::{Plan, PlanItem, PlanLevel};

use super::{Ui, text};
use crate::{
    app::{Part, PlanEdit, PlanForm, PlayView},
    ui::{Element, classed, element},
};

/// The form of a plan.
pub(super) fn plan(ui: &Ui, play: &PlayView, plan: &Plan) -> Element {
    let Some(form) = &play.plan else { return element("div") };
    let (scenario, texts) = (&play.scenario, &ui.texts);
    let prompt =
        (!plan.prompt.is_empty()).then(|| text::words(ui, scenario, element("p"), &plan.prompt));
    let suggestion = |item: &PlanItem| {
        let chosen = form.item.as_ref() == Some(&item.id);
        let radio = radio(ui, "plan-item", chosen, PlanEdit::Begin(item.id.clone()));
        let words = text::words(ui, scenario, element("span"), &item.text);
        classed("label", "suggestion").child(radio).child(words)
    };
    let own = classed("label", "suggestion")
        .child(radio(ui, "plan-item", form.item.is_none(), PlanEdit::OwnWords))
        .child(element("span").text(texts.plan_own()));
    let suggestions = classed("fieldset", "suggestions")
        .child(element("legend").text(texts.plan_start_from()))
        .children(plan.items.iter().map(suggestion))
        .child(own);
    let levels = classed("fieldset", "levels")
        .child(element("legend").text(texts.plan_level()))
        .children(PlanLevel::ALL.into_iter().map(|level| self::level(ui, form, level)));
    let fault = if form.incomplete { texts.plan_needs_both() } else { String::new() };
    let kept = if form.kept && play.is_kept { texts.plan_kept() } else { String::new() };
    let keep = classed("button", "action leaf")
        .attribute("type", "button")
        .on("click", ui.send(PlanEdit::Keep))
        .text(texts.plan_keep());
    classed("div", "plan")
        .attribute("data-exercise", "plan")
        .attribute("role", "group")
        .attribute("aria-label", texts.plan_prompt())
        .maybe(prompt)
        .child(suggestions)
        .children(Part::ALL.into_iter().map(|part| field(ui, form, part)))
        .child(classed("p", "aside").attribute("id", "plan-names").text(texts.plan_names()))
        .child(levels)
        .child(
            classed("p", "fault")
                .attribute("id", "plan-fault")
                .attribute("role", "alert")
                .text(fault),
        )
        .child(keep)
        .child(classed("p", "kept").text(kept))
}

fn radio(ui: &Ui, name: &'static str, checked: bool, edit: PlanEdit) -> Element {
    element("input")
        .attribute("type", "radio")
        .attribute("name", name)
        .checked(checked)
        .on("change", ui.send(edit))
}

fn level(ui: &Ui, form: &PlanForm, level: PlanLevel) -> Element {
    let name = match level {
        PlanLevel::Class => ui.texts.plan_level_class(),
        PlanLevel::Team => ui.texts.plan_level_team(),
        PlanLevel::Institute => ui.texts.plan_level_institute(),
    };
    classed("label", "suggestion")
        .child(radio(ui, "plan-level", form.level == level, PlanEdit::Level(level)))
        .child(element("span").text(name))
}

fn field(ui: &Ui, form: &PlanForm, part: Part) -> Element {
    let label = match part {
        Part::Situation => ui.texts.plan_if(),
        Part::Action => ui.texts.plan_then(),
    };
    let id = ["plan-", part.name()].concat();
    let invalid = (form.incomplete && form.is_missing(part)).then_some("true");
    let typed = move |event: &_| PlanEdit::Typed(part, super::typed(event)).into();
    let words = element("textarea")
        .attribute("id", &*id)
        .attribute("rows", "2")
        .attribute("aria-describedby", "plan-names plan-fault")
        .set("aria-invalid", invalid)
        .value(form.words(part))
        .on("input", ui.send_with(typed))
        .on("blur", ui.send(PlanEdit::Left));
    let offered = form.offered.iter().filter(|(of, _)| *of == part);
    classed("div", "field")
        .child(element("label").attribute("for", &*id).text(label))
        .child(words)
        .children(offered.map(|(_, words)| offer(ui, part, words)))
}

/// Words that another window left in this field.
fn offer(ui: &Ui, part: Part, words: &str) -> Element {
    let take = classed("button", "quiet")
        .attribute("type", "button")
        .on("click", ui.send(PlanEdit::Taken(part, words.to_owned())))
        .text(ui.texts.plan_take_draft());
    classed("p", "draft")
        .child(classed("span", "label").text(ui.texts.plan_draft()).text(" "))
        .text(words)
        .text(" ")
        .child(take)
}
