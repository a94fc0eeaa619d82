//! What surrounds the story: the phases, and the way to stop.

use venster_scenario::Phase;

use super::Ui;
use crate::ui::{Element, brand, classed};

pub(super) fn frame(ui: &Ui, now: Phase) -> Element {
    let steps = Phase::ALL.into_iter().map(|phase| step(ui, phase, now));
    let phases =
        classed("ol", "phases").attribute("aria-label", ui.texts.phase_label()).children(steps);
    let leave = classed("a", "quiet")
        .attribute("href", "#/")
        .attribute("data-action", "leave")
        .text(ui.texts.play_leave());
    classed("header", "bar").child(brand(ui.texts.app_name())).child(phases).child(leave)
}

fn step(ui: &Ui, phase: Phase, now: Phase) -> Element {
    let texts = &ui.texts;
    let name = match phase {
        Phase::Stand => texts.phase_stand(),
        Phase::Look => texts.phase_look(),
        Phase::Decide => texts.phase_decide(),
        Phase::Again => texts.phase_again(),
        Phase::Act => texts.phase_act(),
    };
    let class = match phase.cmp(&now) {
        core::cmp::Ordering::Less => "done",
        core::cmp::Ordering::Equal => "now",
        core::cmp::Ordering::Greater => "ahead",
    };
    let current = (phase == now).then_some("step");
    classed("li", class).set("aria-current", current).text(name)
}
