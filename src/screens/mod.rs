//! One module for each screen, and the root that shows the right one.
//!
//! A screen is a pure function of its view model and touches no browser, so that it renders natively as
//! well. What a learner does goes out as a [`Message`].

mod failed;
mod library;
mod notices;
pub mod play;

use leptos::prelude::*;

use crate::{
    app::{AppView, Message, PlayView, ScreenView},
    texts::{Texts, use_texts},
};

/// Where components send what the learner does.
#[derive(Clone, Copy)]
pub struct Dispatch(Callback<Message>);

impl Dispatch {
    /// A dispatch that calls `take` with each message.
    pub fn new(take: impl Fn(Message) + Send + Sync + 'static) -> Self {
        Self(Callback::new(take))
    }

    pub(crate) fn send(self, message: impl Into<Message>) {
        self.0.run(message.into());
    }
}

/// The dispatch around this component. Rendered natively, where nobody can click, there is none.
pub(crate) fn use_dispatch() -> Dispatch {
    use_context().unwrap_or_else(|| Dispatch::new(|_| ()))
}

/// The whole app, in the language of `texts`.
#[component]
pub fn Root(
    /// What is shown.
    view: Signal<AppView>,
    /// The words of the interface.
    texts: Texts,
    /// Where messages go.
    dispatch: Dispatch,
) -> impl IntoView {
    provide_context(texts);
    provide_context(dispatch);
    let kind = Memo::new(move |_| view.with(|view| core::mem::discriminant(&view.screen)));
    let play = Memo::new(move |_| view.with(|view| play_of(&view.screen)));
    let screen = move || {
        kind.track();
        view.with_untracked(|view| match &view.screen {
            ScreenView::Opening => opening().into_any(),
            ScreenView::Library(library) => library::library(library).into_any(),
            ScreenView::Play(_) => play::Play(play::PlayProps { play }).into_any(),
            ScreenView::Missing => failed::missing().into_any(),
            ScreenView::Failed(failure) => failed::failed(*failure).into_any(),
        })
    };
    view! {
        <notices::Notices notices=Signal::derive(move || view.with(|view| view.notices.clone())) />
        {screen}
        <p class="unseen" id=ANNOUNCER aria-live="polite"></p>
    }
}

/// The id of the element whose words are read out to those who don't see what happens.
pub const ANNOUNCER: &str = "announcer";

fn play_of(screen: &ScreenView) -> Option<PlayView> {
    match screen {
        ScreenView::Play(play) => Some((**play).clone()),
        _ => None,
    }
}

/// What is needed is on its way. No skeleton: it is there sooner than one would be seen.
fn opening() -> impl IntoView {
    view! { <main data-screen="opening"><p class="opening">{use_texts().app_loading()}</p></main> }
}
