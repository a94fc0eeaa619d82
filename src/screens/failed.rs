//! Addresses that lead nowhere, and things that could not be had.

use super::Ui;
use crate::{
    app::{Failure, Message},
    ui::{Element, classed, element, empty_window, heading},
};

/// The address leads nowhere.
pub(super) fn missing(ui: &Ui) -> Element {
    let home = classed("a", "action").attribute("href", "#/").text(ui.texts.missing_home());
    page("missing", &ui.texts.missing_title(), &ui.texts.missing_text(), home)
}

/// Something could not be had: says what, that nothing is lost, and what to do.
pub(super) fn failed(ui: &Ui, failure: Failure) -> Element {
    let text = match failure {
        Failure::Network => ui.texts.failed_network(),
        Failure::Content => ui.texts.failed_content(),
    };
    let retry = classed("button", "action")
        .on("click", ui.send(Message::Retry))
        .text(ui.texts.failed_retry());
    page("failed", &ui.texts.failed_title(), &text, retry)
}

fn page(screen: &str, title: &str, text: &str, action: Element) -> Element {
    classed("main", "page")
        .attribute("data-screen", screen)
        .attribute("data-ready", "")
        .child(empty_window())
        .child(heading(title))
        .child(element("p").text(text))
        .child(element("p").child(action))
}
