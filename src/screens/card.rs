//! Scenarios as lists show them: a thing on a sill, and a few words.

use venster_engine::Route;

use super::Ui;
use crate::{
    app::{Entry, Group, Progress, entry_link},
    ui::{Element, classed, element},
};

/// The scenarios of a module, each one click away.
pub(super) fn cards(ui: &Ui, group: &Group) -> Element {
    classed("ul", "cards").children(group.entries.iter().map(|entry| card(ui, entry)))
}

fn card(ui: &Ui, entry: &Entry) -> Element {
    let link = element("a")
        .attribute("id", entry_link(&entry.id))
        .attribute("href", address(entry))
        .text(&*entry.title);
    let progress = match entry.progress {
        Progress::New => None,
        Progress::UnderWay => Some(ui.texts.library_is_under_way()),
        Progress::Finished => Some(ui.texts.library_is_finished()),
    };
    classed("li", "card")
        .attribute("data-scenario", entry.id.as_str())
        .child(sill(entry))
        .child(element("h3").child(link))
        .child(element("p").text(&*entry.teaser))
        .child(where_and_how_long(ui, entry))
        .maybe(progress.map(|words| classed("p", "label").text(words)))
}

/// The address of a scenario.
pub(super) fn address(entry: &Entry) -> String {
    Route::Play(entry.id.clone()).to_string()
}

/// Where a scenario plays, and how long it takes.
pub(super) fn where_and_how_long(ui: &Ui, entry: &Entry) -> Element {
    let minutes = ui.texts.library_short_minutes(&entry.minutes.to_string());
    classed("p", "aside").text(&*entry.place).text(" · ").text(minutes)
}

/// The thing on a sill; it says nothing that the title doesn't.
pub(super) fn sill(entry: &Entry) -> Element {
    let class = if entry.has_object { "sill" } else { "sill seen" };
    let picture = entry.picture.as_deref().map(|address| {
        element("img").attribute("src", address).attribute("alt", "").attribute("loading", "lazy")
    });
    classed("div", class).maybe(picture)
}
