//! What surrounds the story: the phases, and the way to stop.

use leptos::prelude::*;
use venster_scenario::Phase;

use crate::{
    texts::{Texts, use_texts},
    ui::Mark,
};

#[component]
pub(super) fn Frame(
    /// The phase of what is shown.
    phase: Signal<Phase>,
) -> impl IntoView {
    let texts = use_texts();
    let label = texts.phase_label();
    let leave = texts.play_leave();
    let name = texts.app_name();
    let steps = {
        let texts = texts.clone();
        move || {
            let now = phase.get();
            Phase::ALL.into_iter().map(|one| step(&texts, one, now)).collect_view()
        }
    };
    view! {
        <header class="bar">
            <a class="brand" href="#/"><Mark /> <span class="name">{name}</span></a>
            <ol class="phases" aria-label=label>{steps}</ol>
            <a class="quiet" href="#/" data-action="leave">{leave}</a>
        </header>
    }
}

fn step(texts: &Texts, one: Phase, now: Phase) -> impl IntoView + use<> {
    let name = match one {
        Phase::Stand => texts.phase_stand(),
        Phase::Look => texts.phase_look(),
        Phase::Decide => texts.phase_decide(),
        Phase::Again => texts.phase_again(),
        Phase::Act => texts.phase_act(),
    };
    let class = match one.cmp(&now) {
        core::cmp::Ordering::Less => "done",
        core::cmp::Ordering::Equal => "now",
        core::cmp::Ordering::Greater => "ahead",
    };
    view! { <li class=class aria-current=(one == now).then_some("step")>{name}</li> }
}
