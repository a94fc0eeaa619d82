//! The keyboard's focus, and words for those who don't see what happens.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

use crate::{screens::ANNOUNCER, ui::HEADING};

/// Moves the focus to the heading of what is now shown, and shows its beginning.
pub fn to_heading() {
    let found = document().and_then(|document| document.get_element_by_id(HEADING));
    if let Some(heading) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Has words read out when the reader is next silent.
pub fn announce(words: &str) {
    if let Some(announcer) = document().and_then(|document| document.get_element_by_id(ANNOUNCER)) {
        announcer.set_text_content(Some(words));
    }
}

/// Names the page as browsers list it.
pub fn title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
