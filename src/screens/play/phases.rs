//! Where the learner is in the arc.

use venster_scenario::Phase;

use super::Ui;
use crate::ui::{self, Element, Reached};

/// The phases of the arc, the present one marked.
pub(crate) fn phases(ui: &Ui, now: Phase) -> Element {
    let mut steps = Vec::new();
    for (number, phase) in (1..).zip(Phase::ALL) {
        steps.push(step(ui, phase, number, now));
    }
    ui::steps(ui.texts.phase_label(), steps)
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
    let reached = match phase.cmp(&now) {
        core::cmp::Ordering::Less => Reached::Done,
        core::cmp::Ordering::Equal => Reached::Now,
        core::cmp::Ordering::Greater => Reached::Ahead,
    };
    let count = (phase == now).then(|| {
        let (number, total) = (number.to_string(), Phase::ALL.len().to_string());
        texts.phase_count(&number, &total)
    });
    ui::step(name, reached, count)
}
