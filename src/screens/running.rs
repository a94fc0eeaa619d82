//! Running text as elements: what is read in a scenario and in an article alike. Content never becomes part of the
//! page but through these and what `play::text` adds to them.

use venster_scenario::{Block, BlockKind, Inline, Language, Source, Term, TermId};

use super::Ui;
use crate::{
    app::content_address,
    ui::{Element, classed, element, unseen},
};

/// A block of an article or a guide: there nobody speaks, and nothing is to be done.
pub(super) fn block(ui: &Ui, sources: &[Source], block: &Block) -> Element {
    match &block.kind {
        BlockKind::Paragraph(paragraph) => words(ui, sources, element("p"), &paragraph.text),
        BlockKind::Quote(quote) => {
            let paragraphs = quote.paragraphs.iter();
            classed("blockquote", "document")
                .children(paragraphs.map(|text| words(ui, sources, element("p"), text)))
        }
        BlockKind::List(items) => {
            element("ul").children(items.iter().map(|text| words(ui, sources, element("li"), text)))
        }
        BlockKind::Picture(picture) => element("img")
            .attribute("src", content_address(&picture.file))
            .attribute("alt", &*picture.alternative)
            .attribute("width", picture.width.to_string())
            .attribute("height", picture.height.to_string()),
        BlockKind::Exercise(_) => element("div"),
    }
}

/// Puts running text into an element.
pub(super) fn words(ui: &Ui, sources: &[Source], into: Element, text: &[Inline]) -> Element {
    text.iter().fold(into, |into, one| match one {
        Inline::Text(text) => into.text(&**text),
        Inline::Emphasis(text) => into.child(words(ui, sources, element("em"), text)),
        Inline::Strong(text) => into.child(words(ui, sources, element("strong"), text)),
        Inline::Link { address, text } => into.child(words(ui, sources, elsewhere(address), text)),
        Inline::Term { term, text } => {
            let button = classed("button", "term")
                .attribute("type", "button")
                .attribute("popovertarget", term_element(term));
            into.child(words(ui, sources, button, text))
        }
        Inline::Cite(key) => match (1..).zip(sources).find(|(_, source)| source.key == *key) {
            Some((number, source)) => into.child(cite(ui, number, &source.reference)),
            None => into,
        },
    })
}

/// A source, in a list of them.
pub(super) fn source(source: &Source) -> Element {
    let address = source.address.as_deref();
    let link = address.map(|address| elsewhere(address).text(address));
    element("li").text(&*source.reference).text(" ").maybe(link)
}

/// A link to a page elsewhere, which learns nothing of where it was followed.
pub(super) fn elsewhere(address: &str) -> Element {
    element("a")
        .attribute("href", address)
        .attribute("rel", "noreferrer")
        .attribute("target", "_blank")
}

fn cite(ui: &Ui, number: usize, reference: &str) -> Element {
    let number = number.to_string();
    classed("sup", "cite")
        .attribute("title", reference)
        .child(unseen(ui.texts.play_reference(&number)))
        .child(element("span").attribute("aria-hidden", "true").text(number))
}

/// What terms mean, each opened by the words that it explains.
pub(super) fn terms(
    ui: &Ui,
    terms: &[Term],
    sources: &[Source],
    language: &Language,
) -> Vec<Element> {
    let mut meanings = Vec::new();
    for term in terms {
        let meaning = classed("aside", "meaning")
            .attribute("id", term_element(&term.id))
            .attribute("popover", "auto")
            .attribute("lang", language.as_str())
            .child(element("h2").text(&*term.title))
            .children(term.text.iter().map(|text| words(ui, sources, element("p"), text)));
        meanings.push(meaning);
    }
    meanings
}

fn term_element(term: &TermId) -> String {
    ["term-", term.as_str()].concat()
}
