//! A module: why it matters, what one can do afterwards, its scenarios, what there is to read, its sources.

use venster_engine::{ModulePage, Route};
use venster_scenario::{ArticleSectionKind, ModuleId, Reading, Source};

use super::{Ui, card, running};
use crate::{
    app::ModuleView,
    ui::{Element, classed, element, heading},
};

pub(super) fn module(ui: &Ui, module: &ModuleView) -> Vec<Element> {
    let texts = &ui.texts;
    let group = &module.group;
    let reading = module.reading.as_deref();
    let missing = reading.is_none().then(|| classed("p", "aside").text(texts.module_no_reading()));
    let main = classed("main", "module")
        .attribute("data-screen", "module")
        .attribute("data-ready", "")
        .child(classed("p", "eyebrow").text(texts.module_eyebrow()))
        .child(heading(&*group.title))
        .child(classed("p", "why").text(&*group.why))
        .maybe(missing)
        .maybe(reading.and_then(|reading| outcomes(ui, reading)))
        .child(section("scenarios", &texts.module_scenarios()).child(card::cards(ui, group)))
        .maybe(to_read(ui, module))
        .maybe(reading.and_then(|reading| sources(ui, &reading.sources)));
    let mut page = vec![main];
    if let Some(reading) = reading {
        page.extend(running::terms(ui, &reading.terms, &reading.sources, &reading.language));
    }
    page
}

/// A part of the screen, with its heading.
pub(super) fn section(id: &'static str, title: &str) -> Element {
    element("section")
        .attribute("aria-labelledby", id)
        .child(element("h2").attribute("id", id).text(title))
}

/// What one can do afterwards: the article says it.
fn outcomes(ui: &Ui, reading: &Reading) -> Option<Element> {
    let article = reading.article.as_ref()?;
    let outcomes =
        (article.sections.iter()).find(|section| section.kind == ArticleSectionKind::Outcomes)?;
    let blocks = outcomes.blocks.iter().map(|block| running::block(ui, &reading.sources, block));
    Some(section("outcomes", &outcomes.title).child(classed("div", "told").children(blocks)))
}

/// The article, and the guide for whoever works with the module in a group.
fn to_read(ui: &Ui, module: &ModuleView) -> Option<Element> {
    let texts = &ui.texts;
    module.reading.as_ref()?;
    if module.article.is_none() && module.guide.is_none() {
        return None;
    }
    let one = |page, what: String, title: &str, minutes: Option<String>| {
        let address = Route::Module(module.group.module.clone(), page).to_string();
        let link = element("a").attribute("href", address).text(title);
        element("li")
            .child(classed("p", "label").text(what))
            .child(element("h3").child(link))
            .maybe(minutes.map(|minutes| classed("p", "aside").text(minutes)))
    };
    let article = (module.article.as_deref())
        .map(|title| one(ModulePage::Article, texts.module_article(), title, None));
    let guide = module.guide.as_ref().map(|guide| {
        let minutes = texts.module_guide_minutes(&guide.minutes.to_string());
        one(ModulePage::Guide, texts.module_guide(), &guide.title, Some(minutes))
    });
    let list = classed("ul", "to-read").maybe(article).maybe(guide);
    Some(section("to-read", &texts.module_read()).child(list))
}

/// The sources, numbered as they are cited.
pub(super) fn sources(ui: &Ui, sources: &[Source]) -> Option<Element> {
    (!sources.is_empty()).then(|| {
        let list = classed("ol", "sources").children(sources.iter().map(running::source));
        section("sources", &ui.texts.module_sources()).child(list)
    })
}

/// The address of a module's own page.
pub(super) fn address(module: &ModuleId) -> String {
    Route::Module(module.clone(), ModulePage::Overview).to_string()
}
