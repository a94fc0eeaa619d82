//! What can be pressed, chosen, written in or opened.

use super::{Act, Element, classed, element};

/// How a button or a link looks, by what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do in a view.
    Main,
    /// The one thing to do with a stand, an exercise or a plan.
    Own,
    /// Everything else.
    Quiet,
}

impl Look {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Main, Self::Own, Self::Quiet];

    const fn class(self) -> &'static str {
        match self {
            Self::Main => "action",
            Self::Own => "action leaf",
            Self::Quiet => "quiet",
        }
    }
}

/// A button. Its label says what happens.
#[must_use]
pub fn button(look: Look, label: impl AsRef<str>) -> Element {
    classed("button", look.class()).attribute("type", "button").text(label)
}

/// A link that looks like a button, to another place in the app.
#[must_use]
pub fn link(look: Look, address: &str, label: impl AsRef<str>) -> Element {
    classed("a", look.class()).attribute("href", address).text(label)
}

/// How one of several looks, of which one is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A step of a stand.
    Step,
    /// A line of words, with a visible mark.
    Line,
    /// A part of a control that is one piece.
    Segment,
}

impl Choice {
    const fn class(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Line => "suggestion",
            Self::Segment => "segment",
        }
    }
}

/// One of several that share a name, of which one is chosen.
#[must_use]
pub fn choice(
    look: Choice,
    name: &'static str,
    value: &str,
    checked: bool,
    act: Act,
    words: Element,
) -> Element {
    let radio = element("input")
        .attribute("type", "radio")
        .attribute("name", name)
        .attribute("value", value)
        .checked(checked)
        .on("change", act);
    classed("label", look.class()).child(radio).child(words)
}

/// A blank of a sentence, with the words that stand before it. `described_by` names the elements that say more.
#[must_use]
pub fn field(
    id: &str,
    label: impl AsRef<str>,
    described_by: &str,
    is_invalid: bool,
    words: &str,
    acts: [(&'static str, Act); 2],
) -> Element {
    let mut blank = element("textarea")
        .attribute("id", id)
        .attribute("rows", "1")
        .attribute("aria-describedby", described_by)
        .set("aria-invalid", is_invalid.then_some("true"))
        .value(words);
    for (event, act) in acts {
        blank = blank.on(event, act);
    }
    classed("div", "blank").child(element("label").attribute("for", id).text(label)).child(blank)
}

/// What opens and closes: a line that says what is in it, and more in small letters.
#[must_use]
pub fn disclosure(class: &str, title: impl AsRef<str>, warning: Option<&str>) -> Element {
    let warning = warning.map(|words| element("small").text(words));
    let summary = element("summary").text(title).text(" ").maybe(warning);
    classed("details", class).child(summary)
}
