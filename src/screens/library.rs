//! The front page: what this is, in one sentence, and a scenario one click away.

use venster_engine::Route;

use super::Ui;
use crate::{
    app::{Entry, LibraryView, Progress},
    ui::{Element, brand, classed, element, heading, unseen},
};

pub(super) fn library(ui: &Ui, library: &LibraryView) -> [Element; 2] {
    let claim = classed("div", "claim")
        .child(heading(ui.texts.library_title()))
        .child(classed("p", "lead").text(ui.texts.app_claim()));
    let hero = library.entries.first().map(|entry| hero(ui, entry));
    let others = library.entries.get(1..).filter(|others| !others.is_empty());
    let others = others.map(|others| self::others(ui, others));
    let bar = classed("header", "bar").child(brand(ui.texts.app_name()));
    let main = classed("main", "library")
        .attribute("data-screen", "library")
        .attribute("data-ready", "")
        .child(claim)
        .maybe(hero)
        .maybe(others);
    [bar, main]
}

/// The scenario that is one click away: the one under way, else the first.
fn hero(ui: &Ui, entry: &Entry) -> Element {
    let picture = entry.picture.as_deref().map(|file| {
        let picture = element("img").attribute("src", file).attribute("alt", "");
        classed("div", "window").child(picture)
    });
    let title = element("h2").attribute("id", "hero").text(&*entry.title);
    let words = about(ui, classed("div", "words").child(title), entry);
    classed("section", "hero").attribute("aria-labelledby", "hero").maybe(picture).child(words)
}

fn others(ui: &Ui, entries: &[Entry]) -> Element {
    let entry = |entry: &Entry| {
        let title = element("h3").text(&*entry.title);
        about(ui, classed("li", "entry").child(title), entry)
    };
    element("section")
        .attribute("aria-labelledby", "all")
        .child(element("h2").attribute("id", "all").text(ui.texts.library_all()))
        .child(classed("ul", "entries").children(entries.iter().map(entry)))
}

/// What is said about a scenario below its title, and the way into it.
fn about(ui: &Ui, titled: Element, entry: &Entry) -> Element {
    let texts = &ui.texts;
    let minutes = texts.library_minutes(&entry.minutes.to_string());
    let label = match entry.progress {
        Progress::New => texts.library_start(),
        Progress::UnderWay => texts.library_continue(),
        Progress::Finished => texts.library_again(),
    };
    let open = classed("a", "action")
        .attribute("href", Route::Play(entry.id.clone()).to_string())
        .text(label)
        .child(unseen(" ").text(&*entry.title));
    titled
        .child(element("p").text(&*entry.teaser))
        .child(classed("p", "facts").text(&*entry.place).text(" · ").text(minutes))
        .child(element("p").child(open))
}
