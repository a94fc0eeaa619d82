//! The page's elements, changed in place whenever the view changes.
//!
//! The whole page is described anew after each message and compared with what is there, by the renderer
//! of Leptos (`tachys`). No signals are needed for that: docs/decisions/0001-built-for-size.md.

use tachys::view::{Mountable, Render, any_view::AnyViewState};
use web_sys::Event;

use super::focus;
use crate::{
    app::{AppView, Message, Place, ScreenView},
    screens::{self, Turn, Ui},
    texts::Texts,
};

/// What is in the page.
pub struct Page {
    state: AnyViewState,
    dispatch: fn(Message),
    /// What is there, and how often something else has come.
    place: Place,
    turn: Turn,
}

impl Page {
    /// Puts the first view into the page, in the place of a static page where one is there. None where there
    /// is no page.
    pub fn mount(texts: Texts, dispatch: fn(Message), view: &AppView) -> Option<Self> {
        let body = web_sys::window()?.document()?.body()?;
        tell("venster-takes-over");
        let turn = Turn::default();
        let mut state = screens::page(&Ui::new(texts, dispatch, turn), view).build();
        state.mount(&body, None);
        screens::announcer().build().mount(&body, None);
        Some(Self { state, dispatch, place: view.screen.place(), turn })
    }

    /// Changes what differs.
    pub fn show(&mut self, texts: Texts, view: &AppView) {
        let place = view.screen.place();
        self.turn.screen ^= place.screen != self.place.screen;
        self.turn.scene ^= place.scene != self.place.scene;
        if place != self.place {
            focus::let_go();
        }
        self.place = place;
        screens::page(&Ui::new(texts, self.dispatch, self.turn), view).rebuild(&mut self.state);
    }
}

/// What a scenario's static page opens: the hash that the address would have in the app. None on every other page,
/// and as soon as the app has taken over.
#[must_use]
pub fn static_route() -> Option<String> {
    web_sys::window()?.document()?.body()?.get_attribute("data-route")
}

/// Whether what is in the page stays: of a static page much can be read and done while the app is still opening, and
/// all of it where the app can't open.
#[must_use]
pub fn keeps_what_is_there(instead: &ScreenView) -> bool {
    let stays = matches!(instead, ScreenView::Opening | ScreenView::Failed(_));
    if !stays || static_route().is_none() {
        return false;
    }
    if matches!(instead, ScreenView::Failed(_)) {
        say_that_it_cannot_start();
    }
    true
}

/// Has a static page take nothing more: what it took is read now, and what the learner does from here on is for the app.
pub fn say_that_it_reads() {
    tell("venster-reads");
}

/// Says that not even the words of the interface could be had. The program holds no words of its own:
/// boot.js, which starts it, says it in the learner's language.
pub fn say_that_it_cannot_start() {
    tell("venster-unreachable");
}

/// Has the player of films fetched, a script of its own: boot.js, which knows where it is, does it once.
pub fn fetch_player() {
    tell("venster-film");
}

/// Has the looks shown that were chosen: boot.js does it at the start as well.
pub fn show_looks() {
    tell("venster-looks");
}

fn tell(what: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(what)) {
        let _ = window.dispatch_event(&event);
    }
}
