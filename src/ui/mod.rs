//! The design system: parts of the interface that know no scenario and no record. docs/design-system.md says which is for what, and
//! `cargo xtask gallery` shows each of them in each of its states.

mod attribute;
mod control;
mod drawing;
mod element;
mod part;
mod shown;

pub use attribute::Act;
pub use control::{Choice, Look, button, choice, disclosure, field, link};
pub use drawing::{Drawing, Spot, Stroke};
pub use element::{Element, classed, element, turned};
pub use part::{
    Reached, empty_window, folding, hidden_names, notice, portrait, section, step, steps,
};

/// The id of the heading that takes the focus when the screen changes.
pub const HEADING: &str = "heading";

/// The heading of a screen. The focus moves to it when the screen changes.
#[must_use]
pub fn heading(words: impl AsRef<str>) -> Element {
    element("h1").attribute("id", HEADING).attribute("tabindex", "-1").text(words)
}

/// Words for those who listen, not shown.
#[must_use]
pub fn unseen(words: impl AsRef<str>) -> Element {
    classed("span", "unseen").text(words)
}

/// The way to the front page: the mark of a small window, and the name.
#[must_use]
pub fn brand(name: impl AsRef<str>) -> Element {
    classed("a", "brand")
        .attribute("href", "#/")
        .child(classed("span", "mark").attribute("aria-hidden", "true"))
        .child(classed("span", "name").text(name))
}
