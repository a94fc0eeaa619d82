//! Parts that are looked at: portraits, marks of how far one has come, notices, sections.

use super::{Element, classed, element};

/// A window through which nothing is seen, above what says that there is nothing.
#[must_use]
pub fn empty_window() -> Element {
    classed("span", "empty-window").attribute("aria-hidden", "true")
}

/// The portrait beside a name; it says nothing that the name doesn't.
#[must_use]
pub fn portrait(address: impl AsRef<str>) -> Element {
    classed("img", "portrait")
        .attribute("loading", "lazy")
        .attribute("src", address)
        .attribute("alt", "")
}

/// How far a step lies from where one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// Behind.
    Done,
    /// Here.
    Now,
    /// To come.
    Ahead,
}

/// A step of a way, with its mark. `count` says in words how many there are; it is shown where there is no room for
/// the others, so the present step alone has it.
#[must_use]
pub fn step(name: impl AsRef<str>, reached: Reached, count: Option<String>) -> Element {
    let class = match reached {
        Reached::Done => "done",
        Reached::Now => "now",
        Reached::Ahead => "ahead",
    };
    classed("li", class)
        .set("aria-current", (reached == Reached::Now).then_some("step"))
        .child(element("span").text(name))
        .maybe(count.map(|count| classed("span", "count").text(count)))
}

/// The steps of a way.
#[must_use]
pub fn steps(label: impl AsRef<str>, steps: Vec<Element>) -> Element {
    classed("ol", "phases").attribute("aria-label", label).children(steps.into_iter())
}

/// Something to be said above a screen, with what to do about it.
#[must_use]
pub fn notice(words: impl AsRef<str>, button: Element) -> Element {
    classed("p", "notice").text(words).text(" ").child(button)
}

/// A part of a screen, named by its heading.
#[must_use]
pub fn section(name: &'static str, title: impl AsRef<str>) -> Element {
    classed("section", name)
        .attribute("aria-labelledby", name)
        .child(element("h2").attribute("id", name).text(title))
}

/// Such a part that can be folded to its heading, for where there is little room.
#[must_use]
pub fn folding(
    name: &'static str,
    title: impl AsRef<str>,
    is_folded: bool,
    parts: Vec<Option<Element>>,
) -> Element {
    let heading = element("h2").attribute("id", name).text(title);
    let whole = classed("details", "fold")
        .set("open", (!is_folded).then_some(""))
        .child(element("summary").child(heading));
    let whole = parts.into_iter().fold(whole, Element::maybe);
    classed("section", name).attribute("aria-labelledby", name).child(whole)
}

/// Names that are hidden: in words how many, and a bar for each.
#[must_use]
pub fn hidden_names(words: &str, count: usize) -> Element {
    let bars = (0..count).map(|_| classed("span", "bar-of-name").attribute("aria-hidden", "true"));
    classed("p", "hidden-names").child(element("span").text(words)).children(bars)
}
