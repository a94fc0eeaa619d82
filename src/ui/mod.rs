//! Parts of the interface that know no scenario and no record.

use leptos::prelude::*;

/// Words for those who listen, not shown.
#[component]
pub fn Unseen(
    /// The words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <span class="unseen">{text}</span> }
}

/// The mark of the app: a small window with an arch.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" width="24" height="29" viewBox="0 0 24 29" fill="none" aria-hidden="true">
            <path
                d="M2 27V12a10 10 0 0 1 20 0v15zM12 2v25M2 13h20"
                stroke="currentColor"
                stroke-width="2"
            ></path>
        </svg>
    }
}

/// The heading of a screen. The focus moves to it when the screen changes.
#[component]
pub fn Heading(
    /// The words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <h1 id=HEADING tabindex="-1">{text}</h1> }
}

/// The id of the heading that takes the focus when the screen changes.
pub const HEADING: &str = "heading";
