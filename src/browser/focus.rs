//! The keyboard's focus, and words for those who don't see what happens.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

use crate::{screens::ANNOUNCER, ui::HEADING};

/// How long the announcer is empty before it gets new words, in milliseconds: readers need to notice.
const ANNOUNCE_AFTER: u32 = 60;

thread_local! {
    /// What is about to be announced; letting go of it takes it back.
    static NEXT: Cell<Option<Timeout>> = const { Cell::new(None) };
}

/// Moves the focus to the heading of what is now shown, and shows its beginning. What was announced of the
/// screen before is no news any more.
pub fn to_heading() {
    to_heading_at(0.0);
}

/// Moves the focus to the heading of what is now shown, and shows it from so far down.
pub fn to_heading_at(top: f64) {
    NEXT.set(None);
    put_into_announcer("");
    to_element(HEADING);
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Moves the focus to the element with this id, if there is one.
pub fn to_element(id: &str) {
    let found = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Lets go of the focus before what has it leaves the page. Left to the browser, that costs a layout of the half
/// changed page.
pub fn let_go() {
    let focused = document().and_then(|document| document.active_element());
    if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Has words read out when the reader is next silent. What stood there goes first, so that the same words
/// are read again.
pub fn announce(words: String) {
    put_into_announcer("");
    let timer = Timeout::new(ANNOUNCE_AFTER, move || put_into_announcer(&words));
    NEXT.set(Some(timer));
}

fn put_into_announcer(words: &str) {
    if let Some(announcer) = document().and_then(|document| document.get_element_by_id(ANNOUNCER)) {
        announcer.set_text_content(Some(words));
    }
}

/// Names the page as browsers list it.
pub fn title(title: &str) {
    // Saying what is so already is work for the browser all the same.
    if let Some(document) = document().filter(|document| document.title() != title) {
        document.set_title(title);
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
