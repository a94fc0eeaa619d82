//! Which language the learner reads.

use venster_record::keys::Preference;
use venster_scenario::Language;
use wasm_bindgen::JsCast;
use web_sys::HtmlMetaElement;

use super::storage::preferences;

/// A language of the content, and where its catalogue is.
#[derive(Debug, Clone)]
pub struct Offered {
    /// The language.
    pub language: Language,
    /// Its catalogue's address, seen from the page.
    pub catalogue: String,
    /// The address of the interface's texts, seen from the page.
    pub texts: String,
}

/// The language that the learner chose, else the first of the browser's that is offered, else the first
/// offered. None where the page names no catalogue.
#[must_use]
pub fn chosen() -> Option<Offered> {
    let offered = offered();
    let preferred = preferences::read(Preference::Language);
    let navigator = web_sys::window().map(|window| window.navigator().languages());
    let wishes = preferred.into_iter().chain(
        navigator.iter().flat_map(|languages| languages.iter()).filter_map(|one| one.as_string()),
    );
    let find = |wish: String| {
        let primary = wish.split('-').next().unwrap_or_default().to_ascii_lowercase();
        offered.iter().find(|one| one.language.as_str() == primary)
    };
    wishes.filter_map(find).next().or(offered.first()).cloned()
}

/// The languages in which the page names both a catalogue and texts, in the catalogues' order.
fn offered() -> Vec<Offered> {
    let texts = named("venster-texts");
    named("venster-catalogue")
        .into_iter()
        .filter_map(|(language, catalogue)| {
            let (_, texts) = texts.iter().find(|(of, _)| *of == language)?;
            Some(Offered { language, catalogue, texts: texts.clone() })
        })
        .collect()
}

/// The addresses that the page names in its metas of this name, by language.
fn named(name: &str) -> Vec<(Language, String)> {
    let document = web_sys::window().and_then(|window| window.document());
    let metas = document
        .and_then(|document| document.query_selector_all(&["meta[name=", name, "]"].concat()).ok());
    let Some(metas) = metas else { return Vec::new() };
    (0..metas.length())
        .filter_map(|index| metas.get(index)?.dyn_into::<HtmlMetaElement>().ok())
        .filter_map(|meta| {
            let language = Language::new(&meta.get_attribute("data-lang")?).ok()?;
            Some((language, meta.content()))
        })
        .collect()
}
