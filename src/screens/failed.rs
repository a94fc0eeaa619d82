//! Addresses that lead nowhere, and things that could not be had.

use leptos::prelude::*;

use super::use_dispatch;
use crate::{
    app::{Failure, Message},
    texts::use_texts,
    ui::Heading,
};

/// The address leads nowhere.
pub(super) fn missing() -> impl IntoView {
    let texts = use_texts();
    view! {
        <main class="page" data-screen="missing" data-ready="">
            <Heading text=texts.missing_title() />
            <p>{texts.missing_text()}</p>
            <p><a class="action" href="#/">{texts.missing_home()}</a></p>
        </main>
    }
}

/// Something could not be had: says what, that nothing is lost, and what to do.
pub(super) fn failed(failure: Failure) -> impl IntoView {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let text = match failure {
        Failure::Network => texts.failed_network(),
        Failure::Content => texts.failed_content(),
    };
    view! {
        <main class="page" data-screen="failed" data-ready="">
            <Heading text=texts.failed_title() />
            <p>{text}</p>
            <p>
                <button class="action" on:click=move |_| dispatch.send(Message::Retry)>
                    {texts.failed_retry()}
                </button>
            </p>
        </main>
    }
}
