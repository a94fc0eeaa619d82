//! A module's article, and its guide: pages to read, and to print.

use venster_engine::ModulePage;
use venster_scenario::{Article, Block, Guide, Source};

use super::{Ui, module, running};
use crate::{
    app::{Message, ReadingView},
    ui::{Element, classed, element, heading},
};

pub(super) fn reading(ui: &Ui, view: &ReadingView) -> Vec<Element> {
    let reading = &view.reading;
    let (what, title, parts) = match (view.page, &reading.article, &reading.guide) {
        (ModulePage::Guide, _, Some(guide)) => {
            (ui.texts.module_guide(), &guide.title, self::guide(ui, guide, &reading.sources))
        }
        (_, Some(article), _) => (
            ui.texts.module_article(),
            &article.title,
            self::article(ui, article, &reading.sources),
        ),
        // The model shows no such page.
        _ => return Vec::new(),
    };
    let back = element("a")
        .attribute("href", module::address(&reading.module))
        .text(ui.texts.module_back(&view.module));
    let print = classed("button", "quiet print")
        .attribute("type", "button")
        .on("click", ui.send(Message::Print))
        .text(ui.texts.module_print());
    let main = classed("main", "reading")
        .attribute("data-screen", "module")
        .attribute("data-ready", "")
        .attribute("lang", reading.language.as_str())
        .child(classed("p", "back").child(back))
        .child(classed("p", "eyebrow").text(what))
        .child(heading(&**title))
        .children(parts.into_iter())
        .maybe(module::sources(ui, &reading.sources))
        .child(print);
    let mut page = vec![main];
    page.extend(running::terms(ui, &reading.terms, &reading.sources, &reading.language));
    page
}

fn article(ui: &Ui, article: &Article, sources: &[Source]) -> Vec<Element> {
    let why = running::words(ui, sources, classed("p", "why"), &article.why);
    let mut parts = vec![why, told(ui, sources, &article.lead)];
    for section in &article.sections {
        parts.push(element("section").child(element("h2").text(&*section.title)).child(told(
            ui,
            sources,
            &section.blocks,
        )));
    }
    parts
}

fn guide(ui: &Ui, guide: &Guide, sources: &[Source]) -> Vec<Element> {
    let mut parts = vec![told(ui, sources, &guide.lead)];
    for section in &guide.sections {
        let minutes = section.minutes.map(|minutes| {
            let minutes = ui.texts.library_minutes(&minutes.to_string());
            classed("p", "label").text(minutes)
        });
        let class = if minutes.is_some() { "step-of-guide" } else { "" };
        parts.push(
            classed("section", class)
                .maybe(minutes)
                .child(element("h2").text(&*section.title))
                .child(told(ui, sources, &section.blocks)),
        );
    }
    parts
}

fn told(ui: &Ui, sources: &[Source], blocks: &[Block]) -> Element {
    classed("div", "told").children(blocks.iter().map(|block| running::block(ui, sources, block)))
}
