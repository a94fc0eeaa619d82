//! Where the learner is in the arc.

use venster_scenario::Phase;

use super::Ui;
use crate::ui::{Element, classed, element};

/// The phases of the arc, the present one marked.
pub(crate) fn phases(ui: &Ui, now: Phase) -> Element {
    let steps = (1..).zip(Phase::ALL).map(|(number, phase)| step(ui, phase, number, now));
    classed("ol", "phases").attribute("aria-label", ui.texts.phase_label()).children(steps)
}

fn step(ui: &Ui, phase: Phase, number: usize, now: Phase) -> Element {
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
    let count = current.map(|_| {
        let (number, total) = (number.to_string(), Phase::ALL.len().to_string());
        classed("span", "count").text(texts.phase_count(&number, &total))
    });
    classed("li", class).set("aria-current", current).child(element("span").text(name)).maybe(count)
}
