//! An if-then plan in the learner's own words. What is typed is kept as it is typed.

use venster_scenario::{Plan, PlanItem, PlanLevel};

use super::{Ui, text};
use crate::{
    app::{Part, PlanEdit, PlanForm, PlayView},
    ui::{self, Choice, Element, Look, button, choice, classed, element},
};

/// The form of a plan.
pub(super) fn plan(ui: &Ui, play: &PlayView, plan: &Plan) -> Element {
    let Some(form) = &play.plan else { return element("div") };
    let (scenario, texts) = (&play.scenario, &ui.texts);
    let prompt =
        (!plan.prompt.is_empty()).then(|| text::words(ui, scenario, element("p"), &plan.prompt));
    let suggestion = |item: &PlanItem| {
        let chosen = form.item.as_ref() == Some(&item.id);
        let act = ui.send(PlanEdit::Begin(item.id.clone()));
        let words = text::words(ui, scenario, element("span"), &item.text);
        choice(Choice::Line, "plan-item", item.id.as_str(), chosen, act, words)
    };
    let (act, words) = (ui.send(PlanEdit::OwnWords), element("span").text(texts.plan_own()));
    let own = choice(Choice::Line, "plan-item", "", form.item.is_none(), act, words);
    let suggestions = classed("fieldset", "suggestions")
        .child(element("legend").text(texts.plan_start_from()))
        .children(plan.items.iter().map(suggestion))
        .child(own);
    let levels = PlanLevel::ALL.into_iter().map(|level| self::level(ui, form, level));
    let levels = classed("fieldset", "levels")
        .child(element("legend").text(texts.plan_level()))
        .child(classed("div", "segments").children(levels));
    let kept = if form.kept && play.is_kept { texts.plan_kept() } else { String::new() };
    let keep = button(Look::Own, texts.plan_keep()).on("click", ui.send(PlanEdit::Keep));
    classed("div", "plan")
        .attribute("data-exercise", "plan")
        .attribute("role", "group")
        .attribute("aria-label", texts.plan_prompt())
        .maybe(prompt)
        .child(suggestions)
        .children(Part::ALL.into_iter().map(|part| field(ui, form, part)))
        .child(classed("p", "aside").attribute("id", "plan-names").text(texts.plan_names()))
        .child(levels)
        .child(keep)
        .child(classed("p", "kept").text(kept))
}

fn level(ui: &Ui, form: &PlanForm, level: PlanLevel) -> Element {
    let name = match level {
        PlanLevel::Class => ui.texts.plan_level_class(),
        PlanLevel::Team => ui.texts.plan_level_team(),
        PlanLevel::Institute => ui.texts.plan_level_institute(),
    };
    let act = ui.send(PlanEdit::Level(level));
    let words = element("span").text(name);
    choice(Choice::Segment, "plan-level", level.as_str(), form.level == level, act, words)
}

fn field(ui: &Ui, form: &PlanForm, part: Part) -> Element {
    let (label, needed) = match part {
        Part::Situation => (ui.texts.plan_if(), ui.texts.plan_needs_if()),
        Part::Action => (ui.texts.plan_then(), ui.texts.plan_needs_then()),
    };
    let id = ["plan-", part.name()].concat();
    let fault = [&id, "-fault"].concat();
    let described_by = ["plan-names ", &fault].concat();
    let is_invalid = form.incomplete && form.is_missing(part);
    let typed = move |event: &_| PlanEdit::Typed(part, super::typed(event)).into();
    let acts = [("input", ui.send_with(typed)), ("blur", ui.send(PlanEdit::Left))];
    let offered = form.offered.iter().filter(|(of, _)| *of == part);
    let alert = classed("p", "fault")
        .attribute("id", &fault)
        .attribute("role", "alert")
        .text(if is_invalid { &needed } else { "" });
    ui::field(&id, label, &described_by, is_invalid, form.words(part), acts)
        .child(alert)
        .children(offered.map(|(_, words)| offer(ui, part, words)))
}

/// Words that another window left in this field.
fn offer(ui: &Ui, part: Part, words: &str) -> Element {
    let take = button(Look::Quiet, ui.texts.plan_take_draft())
        .on("click", ui.send(PlanEdit::Taken(part, words.to_owned())));
    classed("p", "draft")
        .child(classed("span", "label").text(ui.texts.plan_draft()).text(" "))
        .text(words)
        .text(" ")
        .child(take)
}
