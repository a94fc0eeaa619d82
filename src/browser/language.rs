//! Which language the learner reads.

use venster_record::keys::Preference;
use venster_scenario::Language;
use wasm_bindgen::JsCast;
use web_sys::HtmlMetaElement;

use super::storage::preferences;

/// A language in which everything can be read, and where it is.
#[derive(Debug, Clone)]
pub struct Offered {
    /// The language.
    pub language: Language,
    /// Its own name for itself.
    pub name: String,
    /// The address of its catalogue, seen from the page.
    pub catalogue: String,
    /// The address of the interface's texts, seen from the page.
    pub texts: String,
}

/// The languages in which the page names both a catalogue and texts, in the catalogues' order. Empty where
/// the page was built without content.
#[must_use]
pub fn offered() -> Vec<Offered> {
    let texts = named("venster-texts");
    named("venster-catalogue")
        .into_iter()
        .filter_map(|(language, catalogue)| {
            let (_, texts) = texts.iter().find(|(of, _)| *of == language)?;
            Some(Offered {
                language,
                name: texts.get_attribute("data-name").unwrap_or_default(),
                catalogue: catalogue.content(),
                texts: texts.content(),
            })
        })
        .collect()
}

/// The language that the learner chose, else the first of the browser's that is offered, else the first
/// offered.
#[must_use]
pub fn chosen(offered: &[Offered]) -> Option<&Offered> {
    let preferred = preferences::read(Preference::Language);
    let navigator = web_sys::window().map(|window| window.navigator().languages());
    let wishes = preferred.into_iter().chain(
        navigator.iter().flat_map(|languages| languages.iter()).filter_map(|one| one.as_string()),
    );
    let find = |wish: String| {
        let primary = wish.split('-').next().unwrap_or_default().to_ascii_lowercase();
        offered.iter().find(|one| one.language.as_str() == primary)
    };
    wishes.filter_map(find).next().or(offered.first())
}

/// Says in which language the page is, to readers and to the browser's own translation.
pub fn say(language: &Language) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("lang", language.as_str());
    }
}

/// Says it, and keeps it for the next time.
pub fn keep(language: &Language) {
    say(language);
    preferences::write(Preference::Language, Some(language.as_str()));
}

/// What the page names in its metas of this name, by language.
fn named(name: &str) -> Vec<(Language, HtmlMetaElement)> {
    let document = web_sys::window().and_then(|window| window.document());
    let metas = document
        .and_then(|document| document.query_selector_all(&["meta[name=", name, "]"].concat()).ok());
    let Some(metas) = metas else { return Vec::new() };
    (0..metas.length())
        .filter_map(|index| metas.get(index)?.dyn_into::<HtmlMetaElement>().ok())
        .filter_map(|meta| Some((Language::new(&meta.get_attribute("data-lang")?).ok()?, meta)))
        .collect()
}
