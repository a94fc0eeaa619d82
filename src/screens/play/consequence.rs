//! What happens after a choice, at the people whom it touches.

use leptos::prelude::*;
use venster_engine::view::Consequence;

use super::{Shared, text};
use crate::{texts::use_texts, ui::Heading};

pub(super) fn consequence(
    scenario: &Shared,
    title: &str,
    consequence: &Consequence,
) -> impl IntoView + use<> {
    let texts = use_texts();
    view! {
        <p class="eyebrow">{format!("{} · {title}", scenario.title)}</p>
        <p class="chosen">
            <span class="label">{texts.choice_you()}</span>
            " "
            {text::inlines(scenario, &consequence.label)}
        </p>
        <Heading text=texts.choice_happens() />
        <div class="happens">{text::shown_blocks(scenario, &consequence.happens)}</div>
        <details class="why">
            <summary>{texts.choice_why()}</summary>
            {text::shown_blocks(scenario, &consequence.reasoning)}
        </details>
    }
}
