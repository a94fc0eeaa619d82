//! What there is to read in a module.

use venster_scenario::{Language, ModuleId, Reading, Source};

use super::Compiled;

/// What a module gives to read in a language.
pub(super) fn read(module: &ModuleId, language: &Language, scenarios: &[Compiled]) -> Reading {
    let mut sources: Vec<Source> = Vec::new();
    for text in scenarios.iter().filter_map(|scenario| scenario.texts.get(language)) {
        for source in &text.scenario.sources {
            if !sources.iter().any(|known| known.key == source.key) {
                sources.push(source.clone());
            }
        }
    }
    Reading {
        module: module.clone(),
        language: language.clone(),
        article: None,
        guide: None,
        sources,
        terms: Vec::new(),
    }
}
