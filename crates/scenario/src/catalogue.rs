//! What there is to play, in one language: enough for the library, and where each file is.

use serde::{Deserialize, Serialize};

use crate::{
    Competence, Country, Kind, Language, Level, ModuleId, Role, ScenarioId, Theme, Wanted,
};

/// All modules in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The language of its words.
    pub language: Language,
    /// In their authors' order. A theme for which nothing is written yet has none: the list of themes is
    /// closed ([`Theme::ALL`]), and the interface knows their names.
    pub modules: Vec<ModuleEntry>,
    /// The countries in which any of the scenarios plays, in the order of their names.
    pub countries: Vec<CountryName>,
}

impl Catalogue {
    /// Every scenario, in order.
    pub fn scenarios(&self) -> impl Iterator<Item = &ScenarioEntry> {
        self.modules.iter().flat_map(|module| &module.scenarios)
    }

    /// A scenario's entry.
    #[must_use]
    pub fn scenario(&self, id: &ScenarioId) -> Option<&ScenarioEntry> {
        self.scenarios().find(|entry| entry.id == *id)
    }

    /// A module's entry.
    #[must_use]
    pub fn module(&self, id: &ModuleId) -> Option<&ModuleEntry> {
        self.modules.iter().find(|module| module.id == *id)
    }

    /// The module that a scenario is part of.
    #[must_use]
    pub fn module_of(&self, id: &ScenarioId) -> Option<&ModuleEntry> {
        self.modules.iter().find(|module| module.scenarios.iter().any(|entry| entry.id == *id))
    }

    /// What a country is called; empty for one in which no scenario plays.
    #[must_use]
    pub fn country_name(&self, country: Country) -> &str {
        let named = self.countries.iter().find(|named| named.country == country);
        named.map_or("", |named| &named.name)
    }
}

/// A country and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryName {
    /// The country.
    pub country: Country,
    /// Its name in the catalogue's language.
    pub name: Box<str>,
}

/// A module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleEntry {
    /// Its folder's name without the number.
    pub id: ModuleId,
    /// Its theme.
    pub theme: Theme,
    /// Its title.
    pub title: Box<str>,
    /// Why it matters, in one short sentence.
    pub why: Box<str>,
    /// The file of what there is to read in it ([`Reading`](crate::Reading)), beside the catalogue. Every
    /// module has one: where neither an article nor a guide is written it holds the sources of the scenarios.
    pub reading: Box<str>,
    /// The title of its article, where it has one.
    pub article: Option<Box<str>>,
    /// Its guide, where it has one.
    pub guide: Option<GuideEntry>,
    /// Its scenarios, in the order of their folders' names.
    pub scenarios: Vec<ScenarioEntry>,
}

/// A guide to working with a module in a group, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuideEntry {
    /// Its title.
    pub title: Box<str>,
    /// How long its steps take together, in minutes.
    pub minutes: u16,
}

/// A scenario, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioEntry {
    /// Its id.
    pub id: ScenarioId,
    /// What sort it is.
    pub kind: Kind,
    /// Its title.
    pub title: Box<str>,
    /// One sentence about it.
    pub teaser: Box<str>,
    /// Where it plays, as it is shown.
    pub place: Box<str>,
    /// The country in which it plays; [`Catalogue::country_name`] has its name.
    pub country: Country,
    /// For which levels of education.
    pub levels: Vec<Level>,
    /// Whose work it is about.
    pub roles: Vec<Role>,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// The competences for which any of its options is evidence, in the framework's order, each once.
    pub competences: Vec<Competence>,
    /// The languages in which it can be played: the one in which it was written first, then the others in
    /// the order of their codes.
    pub languages: Vec<Language>,
    /// The compiled scenario's file, beside the catalogue.
    pub file: Box<str>,
    /// The picture of its first scene, beside the catalogue.
    pub picture: Option<Box<str>>,
    /// The thing on a sill that stands for it, beside the catalogue. Where there is none, the picture of the
    /// first scene serves.
    pub object: Option<Box<str>>,
    /// All that it can be found by, as [`fold`](crate::fold) writes it: title, teaser, place, country, theme,
    /// who is in it, and the authors and titles of its sources.
    pub found_by: Box<str>,
}

impl ScenarioEntry {
    /// Whether somebody who wants this may mean the scenario.
    #[must_use]
    pub fn is_found_by(&self, wanted: &Wanted) -> bool {
        wanted.is_in(&self.found_by)
    }
}
