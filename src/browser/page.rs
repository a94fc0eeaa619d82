//! The page's elements, changed in place whenever the view changes.
//!
//! The whole page is described anew after each message and compared with what is there, by the renderer
//! of Leptos (`tachys`). No signals are needed for that: docs/decisions/0001-built-for-size.md.

use tachys::view::{Mountable, Render, any_view::AnyViewState};
use web_sys::Event;

use crate::{
    app::AppView,
    screens::{self, Ui},
};

/// What is in the page.
pub struct Page {
    state: AnyViewState,
    /// Which screen is there, and whether the number of screens before it is odd.
    place: String,
    turned: bool,
}

impl Page {
    /// Puts the first view into the page. None where there is no page.
    pub fn mount(ui: &Ui, view: &AppView) -> Option<Self> {
        let body = web_sys::window()?.document()?.body()?;
        let mut state = screens::page(ui, view, false).build();
        state.mount(&body, None);
        screens::announcer().build().mount(&body, None);
        Some(Self { state, place: view.screen.place(), turned: false })
    }

    /// Changes what differs.
    pub fn show(&mut self, ui: &Ui, view: &AppView) {
        let place = view.screen.place();
        self.turned ^= place != self.place;
        self.place = place;
        screens::page(ui, view, self.turned).rebuild(&mut self.state);
    }
}

/// Says that not even the words of the interface could be had. The program holds no words of its own:
/// boot.js, which starts it, says it in the learner's language.
pub fn say_that_it_cannot_start() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("venster-unreachable")) {
        let _ = window.dispatch_event(&event);
    }
}
