//! Parts of the interface that know no scenario and no record.

mod attribute;
mod drawing;
mod element;

pub use attribute::Act;
pub use drawing::{Drawing, Spot, Stroke};
pub use element::{Element, classed, element, turned};

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
