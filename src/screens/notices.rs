//! What is to be said about saving, above every screen.

use leptos::prelude::*;

use super::use_dispatch;
use crate::{
    app::{Message, Notice},
    texts::use_texts,
};

#[component]
pub(super) fn Notices(
    /// What is to be said, the gravest first.
    notices: Signal<Vec<Notice>>,
) -> impl IntoView {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let label = texts.notice_label();
    let one = move |notice: Notice| {
        let text = match notice {
            Notice::Erased => texts.notice_erased(),
            Notice::Memory => texts.notice_memory(),
            Notice::Doubt => texts.notice_doubt(),
            Notice::Waiting => texts.notice_waiting(),
            Notice::Newer => texts.notice_newer(),
            Notice::Aside => texts.notice_aside(),
        };
        let (label, message) = match notice {
            Notice::Erased | Notice::Waiting | Notice::Newer => {
                (texts.notice_reload(), Message::Reload)
            }
            Notice::Memory | Notice::Doubt | Notice::Aside => {
                (texts.notice_backup(), Message::TakeBackup)
            }
        };
        view! {
            <p class="notice">
                {text} " "
                <button on:click=move |_| dispatch.send(message.clone())>{label}</button>
            </p>
        }
    };
    view! {
        <aside class="notices" role="status" aria-label=label>
            {move || notices.get().into_iter().map(&one).collect_view()}
        </aside>
    }
}
