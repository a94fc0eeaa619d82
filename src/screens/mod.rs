//! One module for each screen, and the root that shows the right one.
//!
//! A screen is a pure function of its view and touches no browser, so that it renders natively as well.
//! What a learner does goes out as a [`Message`].

mod about;
mod bar;
mod card;
mod failed;
mod library;
mod module;
mod names;
mod notices;
pub mod play;
mod reading;
mod running;
mod settings;

use std::sync::Arc;

use tachys::view::any_view::{AnyView, IntoAny};
use venster_engine::ModulePage;
use web_sys::Event;

use crate::{
    app::{AppView, Message, ScreenView},
    texts::Texts,
    ui::{Act, Element, classed, element, turned},
};

/// The id of the element whose words are read out to those who don't see what happens.
pub const ANNOUNCER: &str = "announcer";

/// What every screen needs beside its view: the words of the interface, and where messages go.
#[derive(Clone)]
pub struct Ui {
    texts: Texts,
    dispatch: fn(Message),
    turn: Turn,
}

/// How often the page has come to another screen, and to another scene: whether that number is odd. What
/// was described for one place is never changed into what stands in the next, so that nothing of the old
/// (an opened detail, a focus) is left in the new.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turn {
    /// Of screens.
    pub screen: bool,
    /// Of scenes.
    pub scene: bool,
}

impl Ui {
    /// An interface in the language of `texts`. Rendered natively, where nobody can click, `dispatch`
    /// does nothing.
    #[must_use]
    pub const fn new(texts: Texts, dispatch: fn(Message), turn: Turn) -> Self {
        Self { texts, dispatch, turn }
    }

    /// What sends a message when something happens to an element.
    fn send(&self, message: impl Into<Message>) -> Act {
        let (message, dispatch) = (message.into(), self.dispatch);
        Arc::new(move |_| dispatch(message.clone()))
    }

    /// What sends a message made of the event.
    fn send_with(&self, message: impl Fn(&Event) -> Message + Send + Sync + 'static) -> Act {
        let dispatch = self.dispatch;
        Arc::new(move |event| dispatch(message(&event)))
    }
}

/// The whole page.
#[must_use]
pub fn root(ui: &Ui, view: &AppView) -> Vec<Element> {
    let phases = match &view.screen {
        ScreenView::Play(play) => Some(play::phases(ui, play.view.phase)),
        _ => None,
    };
    let mut parts =
        vec![notices::notices(ui, &view.notices), bar::bar(ui, &view.menu, phases, &view.screen)];
    match &view.screen {
        ScreenView::Opening => parts.push(opening(ui)),
        ScreenView::Library(library) => parts.push(library::library(ui, library)),
        ScreenView::Module(module) => parts.extend(module::module(ui, module)),
        ScreenView::Reading(reading) => parts.extend(reading::reading(ui, reading)),
        ScreenView::Play(play) => parts.extend(play::play(ui, play)),
        ScreenView::Settings(settings) => {
            parts.push(settings::settings(ui, settings, &view.menu));
        }
        ScreenView::About(about) => parts.push(about::about(ui, about)),
        ScreenView::Missing => parts.push(failed::missing(ui)),
        ScreenView::Failed(failure) => parts.push(failed::failed(ui, *failure)),
    }
    parts
}

/// What the page is called, as browsers list it.
#[must_use]
pub fn title(texts: &Texts, screen: &ScreenView) -> String {
    let screen = match screen {
        ScreenView::Play(play) => play.scenario.title.to_string(),
        ScreenView::Module(module) => module.group.title.to_string(),
        ScreenView::Reading(reading) => {
            let title = match (&reading.reading.article, &reading.reading.guide) {
                (_, Some(guide)) if reading.page == ModulePage::Guide => &guide.title,
                (Some(article), _) => &article.title,
                _ => &reading.module,
            };
            title.to_string()
        }
        ScreenView::Settings(_) => texts.settings_title(),
        ScreenView::About(_) => texts.nav_about(),
        ScreenView::Missing => texts.missing_title(),
        ScreenView::Failed(_) => texts.failed_title(),
        ScreenView::Library(_) | ScreenView::Opening => return texts.app_name(),
    };
    [&screen, " · ", &texts.app_name()].concat()
}

/// The page as the renderer keeps it.
#[must_use]
pub fn page(ui: &Ui, view: &AppView) -> AnyView {
    turned(root(ui, view).into_iter().map(Element::into_any).collect(), ui.turn.screen)
}

/// The element whose words are read out. It stays while everything else changes.
#[must_use]
pub fn announcer() -> AnyView {
    classed("p", "unseen").attribute("id", ANNOUNCER).attribute("aria-live", "polite").into_any()
}

/// What is needed is on its way. No skeleton: it is there sooner than one would be seen.
fn opening(ui: &Ui) -> Element {
    let words = classed("p", "opening").text(ui.texts.app_loading());
    element("main").attribute("data-screen", "opening").child(words)
}
