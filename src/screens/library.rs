//! The front page: what this is, in one sentence, and a scenario one click away.

use venster_engine::Route;

use super::{Ui, play::Crop};
use crate::{
    app::{Entry, LibraryView, Progress},
    ui::{Element, classed, element, heading},
};

pub(super) fn library(ui: &Ui, library: &LibraryView) -> Element {
    let others = library.entries.get(1..).filter(|others| !others.is_empty());
    classed("main", "library")
        .attribute("data-screen", "library")
        .attribute("data-ready", "")
        .child(hero(ui, library.entries.first()))
        .maybe(others.map(|others| self::others(ui, others)))
}

/// What this is, and the scenario that is one click away: the one under way, else the first.
fn hero(ui: &Ui, entry: Option<&Entry>) -> Element {
    let picture = entry.and_then(|entry| entry.picture.as_deref()).map(|file| {
        let picture = |class, address: &str| {
            classed("img", class).attribute("src", address).attribute("alt", "")
        };
        classed("div", "window")
            .child(picture("scene-picture", file))
            .child(picture("crop", &Crop::Wide.of(file)))
    });
    let offer = entry.map(|entry| {
        let under_way = match entry.progress {
            Progress::New => None,
            Progress::UnderWay => Some(ui.texts.library_under_way()),
            Progress::Finished => Some(ui.texts.library_finished()),
        };
        let class = if under_way.is_some() { "offer begun" } else { "offer" };
        classed("div", class)
            .maybe(under_way.map(|words| classed("p", "label").text(words)))
            .child(element("h2").text(&*entry.title))
            .children(about(ui, entry).into_iter())
            .child(classed("p", "aside").text(ui.texts.library_promise()))
    });
    let words = classed("div", "words")
        .child(heading(ui.texts.library_title()))
        .child(classed("p", "claim").text(ui.texts.app_claim()))
        .maybe(offer);
    classed("section", "hero").child(words).maybe(picture)
}

fn others(ui: &Ui, entries: &[Entry]) -> Element {
    let entry = |entry: &Entry| {
        let title = element("h3").text(&*entry.title);
        classed("li", "entry").child(title).children(about(ui, entry).into_iter())
    };
    element("section")
        .attribute("aria-labelledby", "all")
        .child(element("h2").attribute("id", "all").text(ui.texts.library_all()))
        .child(classed("ul", "entries").children(entries.iter().map(entry)))
}

/// What is said about a scenario below its title, and the way into it.
fn about(ui: &Ui, entry: &Entry) -> [Element; 3] {
    let texts = &ui.texts;
    let minutes = texts.library_minutes(&entry.minutes.to_string());
    let label = match entry.progress {
        Progress::New => texts.library_start(&entry.title),
        Progress::UnderWay => texts.library_continue(&entry.title),
        Progress::Finished => texts.library_again(&entry.title),
    };
    let open = classed("a", "action")
        .attribute("href", Route::Play(entry.id.clone()).to_string())
        .attribute("data-action", "open")
        .text(label);
    [
        element("p").text(&*entry.teaser),
        classed("p", "aside").text(&*entry.place).text(" · ").text(minutes),
        classed("p", "way-in").child(open),
    ]
}
