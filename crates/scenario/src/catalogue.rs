//! What there is to play, in one language: enough for the front page, and where each scenario's file is.

use serde::{Deserialize, Serialize};

use crate::{Kind, Language, Level, ModuleId, Role, ScenarioId, Theme};

/// All modules in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The language of its words.
    pub language: Language,
    /// In their authors' order.
    pub modules: Vec<ModuleEntry>,
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
    /// Its scenarios, in the order of their folders' names.
    pub scenarios: Vec<ScenarioEntry>,
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
    /// For which levels of education.
    pub levels: Vec<Level>,
    /// Whose work it is about.
    pub roles: Vec<Role>,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// The compiled scenario's file, beside the catalogue.
    pub file: Box<str>,
    /// The picture of its first scene, beside the catalogue.
    pub picture: Option<Box<str>>,
}
