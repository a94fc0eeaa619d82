//! Which language the learner reads.

use venster_record::keys::Preference;
use venster_scenario::Language;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlMetaElement};

use super::{page::static_route, storage::preferences};

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

/// The language of the static page that is there, else the one that the learner chose, else the first of the
/// browser's that is offered, else the first offered.
#[must_use]
pub fn chosen(offered: &[Offered]) -> Option<&Offered> {
    let preferred = of_static_page().or_else(|| preferences::read(Preference::Language));
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
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", language.as_str());
    }
}

/// The language of a static page. It was named by its address, and holds for all that is read from there on.
fn of_static_page() -> Option<String> {
    static_route()?;
    root()?.get_attribute("lang")
}

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
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
