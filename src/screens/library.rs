//! The front page: what this is, in one sentence, and every scenario one click away.

use venster_engine::{ModulePage, Part, Route};
use venster_scenario::Theme;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{Ui, card, names, play::Crop};
use crate::{
    app::{Entry, FOUND, Found, Group, LibraryView, Message, Offer, Offers, Progress, SearchEdit},
    ui::{Element, classed, element, empty_window, heading, unseen},
};

pub(super) fn library(ui: &Ui, library: &LibraryView) -> Element {
    let is_searched = !library.search.is_everything();
    let soon = !library.empty_themes.is_empty() && !is_searched;
    classed("main", "library")
        .attribute("data-screen", "library")
        .attribute("data-ready", "")
        .child(hero(ui, library))
        .maybe(library.under_way.as_ref().map(|entry| under_way(ui, entry)))
        .child(search(ui, library, is_searched))
        .child(found(ui, library))
        .maybe(soon.then(|| self::soon(ui, &library.empty_themes)))
}

/// What this is, and the scenario that is one click away.
fn hero(ui: &Ui, library: &LibraryView) -> Element {
    let texts = &ui.texts;
    let picture = library.picture.as_deref().map(|file| {
        let picture = |class, address: &str| {
            classed("img", class).attribute("src", address).attribute("alt", "")
        };
        classed("div", "window")
            .child(picture("scene-picture", file))
            .child(picture("crop", &Crop::Wide.of(file)))
    });
    let offer = library.hero.as_ref().map(|entry| {
        let label = match entry.progress {
            Progress::Finished => texts.library_again(&entry.title),
            _ => texts.library_start(&entry.title),
        };
        let open = classed("a", "action")
            .attribute("href", card::address(entry))
            .attribute("data-action", "open")
            .text(label);
        let minutes = texts.library_minutes(&entry.minutes.to_string());
        let promise = classed("p", "aside")
            .child(element("span").text(minutes))
            .child(element("span").text(texts.library_promise()));
        classed("div", "offer").child(open).child(promise)
    });
    let words = classed("div", "words")
        .child(heading(texts.library_title()))
        .child(classed("p", "claim").text(texts.app_claim()))
        .maybe(offer);
    classed("section", "hero").child(words).maybe(picture)
}

/// The scenario that is under way: it goes on where the learner was.
fn under_way(ui: &Ui, entry: &Entry) -> Element {
    let texts = &ui.texts;
    let words = element("div")
        .child(classed("h2", "label").attribute("id", "under-way").text(texts.library_under_way()))
        .child(classed("p", "title").text(&*entry.title))
        .child(element("p").text(&*entry.teaser));
    let open = classed("a", "quiet")
        .attribute("href", card::address(entry))
        .attribute("data-action", "open")
        .attribute("aria-label", texts.library_continue(&entry.title))
        .text(texts.play_continue());
    classed("section", "under-way")
        .attribute("aria-labelledby", "under-way")
        .child(card::sill(entry))
        .child(words)
        .child(open)
}

/// The field for words, and what can be wished for.
fn search(ui: &Ui, library: &LibraryView, is_searched: bool) -> Element {
    let texts = &ui.texts;
    let label = texts.library_search();
    let field = element("input")
        .attribute("type", "search")
        .attribute("id", "search")
        .attribute("autocomplete", "off")
        .attribute("aria-label", &*label)
        .attribute("placeholder", label)
        .value(&library.search.words)
        .on("input", ui.send_with(|event| Message::Search(SearchEdit::Typed(typed(event)))));
    let wishes = library.offers.iter().map(|offers| wishes(ui, library, offers));
    let clear = is_searched.then(|| clear(ui));
    let count = element("p")
        .attribute("id", FOUND)
        .attribute("role", "status")
        .attribute("tabindex", "-1")
        .text(count(ui, library, is_searched));
    classed("div", "search")
        .attribute("role", "search")
        .child(classed("div", "field-of-search").child(field))
        .child(classed("div", "facets").children(wishes).maybe(clear).child(count))
}

/// Gives up all that is looked for.
fn clear(ui: &Ui) -> Element {
    classed("button", "quiet")
        .attribute("type", "button")
        .on("click", ui.send(Message::Search(SearchEdit::Clear)))
        .text(ui.texts.library_clear())
}

/// How many scenarios were found, in words.
fn count(ui: &Ui, library: &LibraryView, is_searched: bool) -> String {
    let found = library.found.count;
    if !is_searched || found == 0 {
        return scenarios(ui, found);
    }
    ui.texts.library_found(&found.to_string(), &scenarios(ui, library.total))
}

fn scenarios(ui: &Ui, count: usize) -> String {
    match count {
        1 => ui.texts.library_one(),
        _ => ui.texts.library_many(&count.to_string()),
    }
}

/// What can be wished for of one sort: opened by its button, one checkbox for each.
fn wishes(ui: &Ui, library: &LibraryView, offers: &Offers) -> Element {
    let texts = &ui.texts;
    let name = names::facet(texts, offers.facet);
    let id = ["wish-", offers.facet.as_str()].concat();
    let chosen = library.search.count(offers.facet);
    let number = (chosen > 0).then(|| {
        let number = chosen.to_string();
        classed("span", "number")
            .child(element("span").attribute("aria-hidden", "true").text(&*number))
            .child(unseen(texts.library_chosen(&number)))
    });
    let open = classed("button", if chosen > 0 { "quiet facet wished" } else { "quiet facet" })
        .attribute("type", "button")
        .attribute("popovertarget", &*id)
        .child(element("span").text(&*name))
        .maybe(number);
    let choices = classed("fieldset", "choices")
        .attribute("id", id)
        .attribute("popover", "auto")
        .child(classed("legend", "unseen").text(name))
        .children(offers.offers.iter().map(|offer| wish(ui, offer)));
    classed("div", "wishes").child(open).child(choices)
}

fn wish(ui: &Ui, offer: &Offer) -> Element {
    let toggle = Message::Search(SearchEdit::Toggle(offer.wish.clone()));
    let input = element("input")
        .attribute("type", "checkbox")
        .checked(offer.is_wished)
        .on("change", ui.send(toggle));
    classed("label", "choice").child(input).text(names::offer(&ui.texts, offer))
}

/// What was found, module by module; where nothing was, what can be left out.
fn found(ui: &Ui, library: &LibraryView) -> Element {
    let Found { count, shown, groups, without } = &library.found;
    let nothing = (*count == 0).then(|| nothing(ui, library, without));
    let more = (shown < count).then(|| {
        classed("button", "quiet more")
            .attribute("type", "button")
            .on("click", ui.send(Message::Search(SearchEdit::ShowAll)))
            .text(ui.texts.library_show_all(&count.to_string()))
    });
    classed("div", "found")
        .maybe(nothing)
        .children(groups.iter().map(|group| self::group(ui, group)))
        .maybe(more)
}

fn group(ui: &Ui, group: &Group) -> Element {
    let address = Route::Module(group.module.clone(), ModulePage::Overview).to_string();
    let title = element("h2").child(element("a").attribute("href", address).text(&*group.title));
    let words = element("div").child(title).child(classed("p", "aside").text(&*group.why));
    // Its heading is enough to find it by: so many named regions would bury the others.
    classed("section", "group").child(words).child(card::cards(ui, group))
}

fn nothing(ui: &Ui, library: &LibraryView, without: &[(Part, usize)]) -> Element {
    let texts = &ui.texts;
    let part = |(part, count): &(Part, usize)| {
        let name = match part {
            Part::Words => library.search.words.clone(),
            Part::Facet(facet) => names::facet(texts, *facet),
        };
        let leave_out = classed("button", "quiet")
            .attribute("type", "button")
            .on("click", ui.send(Message::Search(SearchEdit::Without(*part))))
            .text(texts.library_leave_out(&name, &scenarios(ui, *count)));
        element("li").child(leave_out)
    };
    let helps = !without.is_empty();
    let note = helps.then(|| element("p").text(texts.library_nothing_note()));
    let parts = helps.then(|| element("ul").children(without.iter().map(part)));
    classed("div", "nothing")
        .child(empty_window())
        .child(element("h2").text(texts.library_nothing()))
        .maybe(note)
        .maybe(parts)
        .maybe((!helps).then(|| clear(ui)))
}

/// The themes for which there is nothing yet: a table of what will be here.
fn soon(ui: &Ui, themes: &[Theme]) -> Element {
    let texts = &ui.texts;
    let theme = |theme: &Theme| {
        element("li")
            .child(element("h3").text(names::theme(texts, *theme)))
            .child(classed("p", "aside").text(names::theme_line(texts, *theme)))
    };
    let words = element("div")
        .child(element("h2").attribute("id", "soon").text(texts.library_soon()))
        .child(classed("p", "aside").text(texts.library_soon_note()));
    classed("section", "soon")
        .attribute("aria-labelledby", "soon")
        .child(words)
        .child(element("ul").children(themes.iter().map(theme)))
}

/// All that stands in the field in which something was typed.
fn typed(event: &web_sys::Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}
