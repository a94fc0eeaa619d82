//! Running text as elements. Content never becomes part of the page but through these.

use venster_engine::view::Shown;
use venster_scenario::{Block, BlockKind, Inline, Paragraph, PersonId, Quote, Scenario, plain};

use super::{Ui, window};
pub(super) use crate::screens::running::elsewhere;
use crate::{
    app::content_address,
    screens::running,
    ui::{self, Element, classed, element},
};

/// A block as it is shown. Exercises have elements of their own.
pub(super) fn shown(ui: &Ui, scenario: &Scenario, shown: &Shown) -> Element {
    let told = block(ui, scenario, &shown.block);
    let Some(choice) = shown.goes_back_to.as_ref().and_then(|choice| scenario.choice(choice))
    else {
        return told;
    };
    let because = ui.texts.play_goes_back(&plain(&choice.label));
    classed("div", "later").child(classed("p", "because").text(because)).child(told)
}

/// A block.
pub(super) fn block(ui: &Ui, scenario: &Scenario, block: &Block) -> Element {
    match &block.kind {
        BlockKind::Paragraph(paragraph) => self::paragraph(ui, scenario, paragraph),
        BlockKind::Quote(quote) => self::quote(ui, scenario, quote),
        BlockKind::List(items) => element("ul")
            .children(items.iter().map(|text| words(ui, scenario, element("li"), text))),
        BlockKind::Picture(picture) => window::shown(picture),
        BlockKind::Exercise(_) => element("div"),
    }
}

/// A paragraph; where it tells what changes for people it begins with their portraits and names.
fn paragraph(ui: &Ui, scenario: &Scenario, paragraph: &Paragraph) -> Element {
    let text = words(ui, scenario, element("p"), &paragraph.text);
    if paragraph.changes.is_empty() {
        return text;
    }
    let mut faces = Vec::new();
    let mut names = String::new();
    for change in &paragraph.changes {
        faces.extend(portrait(scenario, &change.person));
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(&name(scenario, &change.person));
    }
    let who = classed("p", "who")
        .child(classed("span", "faces").children(faces.into_iter()))
        .child(element("b").text(names));
    classed("div", "change").child(who).child(text)
}

/// Somebody speaking, or a document.
pub(super) fn quote(ui: &Ui, scenario: &Scenario, quote: &Quote) -> Element {
    let paragraphs = quote.paragraphs.iter().map(|text| words(ui, scenario, element("p"), text));
    let Some(speaker) = &quote.speaker else {
        return classed("blockquote", "document")
            .attribute("aria-label", ui.texts.play_document())
            .children(paragraphs);
    };
    let name = name(scenario, &speaker.person);
    let who = match &speaker.manner {
        Some(manner) => ui.texts.play_speaks(&name, manner),
        None => name,
    };
    classed("figure", "speech")
        .maybe(portrait(scenario, &speaker.person))
        .child(element("figcaption").text(who))
        .child(element("blockquote").children(paragraphs))
}

/// The portrait beside a name; it says nothing that the name doesn't.
pub(crate) fn portrait(scenario: &Scenario, person: &PersonId) -> Option<Element> {
    let file = scenario.person(person)?.portrait.as_deref()?;
    Some(ui::portrait(content_address(file)))
}

/// A name as this language uses it.
pub(super) fn name(scenario: &Scenario, person: &PersonId) -> String {
    scenario.person(person).map(|person| person.name.to_string()).unwrap_or_default()
}

/// Puts running text into an element.
pub(super) fn words(ui: &Ui, scenario: &Scenario, into: Element, text: &[Inline]) -> Element {
    running::words(ui, &scenario.sources, into, text)
}

/// What the scenario's terms mean, each opened by the words that it explains.
pub(super) fn terms(ui: &Ui, scenario: &Scenario) -> Vec<Element> {
    running::terms(ui, &scenario.terms, &scenario.sources, &scenario.language)
}
