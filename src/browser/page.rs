//! The page's elements, changed in place whenever the view changes.
//!
//! The whole page is described anew after each message and compared with what is there, by the renderer
//! of Leptos (`tachys`). No signals are needed for that: docs/decisions/0001-built-for-size.md.

use tachys::view::{Mountable, Render, any_view::AnyViewState};

use crate::{
    app::AppView,
    screens::{self, Ui},
    ui::classed,
};

/// What is in the page.
pub struct Page {
    ui: Ui,
    state: AnyViewState,
    /// Which screen is there, and whether the number of screens before it is odd.
    place: String,
    turned: bool,
}

impl Page {
    /// Puts the first view into the page. None where there is no page.
    pub fn mount(ui: Ui, view: &AppView) -> Option<Self> {
        let body = web_sys::window()?.document()?.body()?;
        let mut state = screens::page(&ui, view, false).build();
        state.mount(&body, None);
        screens::announcer().build().mount(&body, None);
        Some(Self { ui, state, place: view.screen.place(), turned: false })
    }

    /// Changes what differs.
    pub fn show(&mut self, view: &AppView) {
        let place = view.screen.place();
        self.turned ^= place != self.place;
        self.place = place;
        screens::page(&self.ui, view, self.turned).rebuild(&mut self.state);
    }
}

/// Says that not even the words of the interface could be had: the one sentence that the program itself
/// holds.
pub fn say_that_it_cannot_start() {
    let body = web_sys::window().and_then(|window| window.document()).and_then(|page| page.body());
    if let Some(body) = body {
        let words = classed("p", "opening").attribute("role", "alert").text(
            "Venster could not be loaded. Nothing of yours is lost. Please check your connection and \
             load this page again.",
        );
        words.into_any().build().mount(&body, None);
    }
}
