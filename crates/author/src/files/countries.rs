//! `countries.toml`: what countries are called, by their two letters.

use std::collections::BTreeMap;

use venster_scenario::Country;

use super::table::{self, ByLanguage, Table};
use crate::{
    diagnostic::Report,
    source::{FileId, Folder},
};

/// The names of countries, in each language.
#[derive(Debug, Default)]
pub struct Countries(BTreeMap<Country, ByLanguage>);

impl Countries {
    /// What a country is called.
    #[must_use]
    pub fn get(&self, country: Country) -> Option<&ByLanguage> {
        self.0.get(&country)
    }
}

/// Reads `countries.toml`.
pub fn read(folder: &Folder, file: FileId, report: &mut Report) -> Countries {
    let Some(parsed) = table::parse(folder, file, report) else { return Countries::default() };
    let mut countries = BTreeMap::new();
    for (code, name) in Table::of_file(&parsed, file).every_by_language(report) {
        match Country::parse(&code.value) {
            Some(country) => {
                countries.insert(country, name);
            }
            None => {
                report
                    .error("unknown-country", code.span, format!("`{}` is no country", code.value))
                    .hint("two capital letters: BE, RW, ZM");
            }
        }
    }
    Countries(countries)
}
