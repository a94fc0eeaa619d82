//! The whole content folder at once: everything that can be compiled, and everything that is wrong.

mod files;
mod films;
mod found_by;
mod modules;
mod pictures;
mod readings;
mod scenarios;

use std::collections::{BTreeMap, BTreeSet};

use venster_scenario::{Language, ModuleId, Reading, ScenarioId, Theme};

use crate::{
    diagnostic::{Diagnostic, Report, Severity},
    files::{bibliography::Bibliography, countries::Countries, drawing::Looks, glossary::Glossary},
    scenario::Lowered,
    source::{FileId, Folder},
};

pub use films::{FilmFile, FilmSource, Films};
pub(crate) use scenarios::noted;

/// What came of a content folder.
#[derive(Debug)]
pub struct Compilation {
    /// The modules, in order, as far as they could be read: ask [`Compilation::has_errors`] before
    /// anything is made of them.
    pub modules: Vec<Module>,
    /// The files of the films that are shown, and their captions.
    pub films: Vec<FilmFile>,
    /// Everything that was found, in the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compilation {
    /// Whether anything stands in the way of building.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|one| one.severity == Severity::Error)
    }

    /// A scenario by its id.
    #[must_use]
    pub fn scenario(&self, id: &str) -> Option<&Compiled> {
        self.modules.iter().flat_map(|module| &module.scenarios).find(|one| one.id.as_str() == id)
    }
}

/// A compiled module.
#[derive(Debug)]
pub struct Module {
    /// Its id.
    pub id: ModuleId,
    /// Its theme.
    pub theme: Theme,
    /// Its place among the modules.
    pub order: u8,
    /// Its title in each of its languages.
    pub titles: BTreeMap<Language, String>,
    /// Why it matters, in one short sentence, in each of its languages.
    pub whys: BTreeMap<Language, String>,
    /// What there is to read in it, in each of its languages.
    pub readings: BTreeMap<Language, Reading>,
    /// Its scenarios, in the order of their folders' names.
    pub scenarios: Vec<Compiled>,
}

/// A scenario in every language in which it could be read.
#[derive(Debug)]
pub struct Compiled {
    /// Its id.
    pub id: ScenarioId,
    /// The folder's path.
    pub folder: String,
    /// The language that holds the logic.
    pub source: Language,
    /// One sentence about it, in each language.
    pub teasers: BTreeMap<Language, String>,
    /// All that it can be found by, folded, in each language.
    pub found_by: BTreeMap<Language, String>,
    /// The scenario in each language.
    pub texts: BTreeMap<Language, Lowered>,
    /// The files that go with it.
    pub assets: Vec<Asset>,
    /// The card that is shown where its address is shared, to be made a PNG file: what shows such cards takes no SVG.
    pub card: Option<Asset>,
    /// Which of the files is the thing on a sill that stands for it in the library.
    pub object: Option<String>,
    /// The hash of every part of the source text, for the note that a translation keeps.
    pub parts: BTreeMap<String, String>,
}

impl Compiled {
    /// A picture or portrait by the name under which it is delivered.
    #[must_use]
    pub fn svg(&self, name: &str) -> Option<&str> {
        self.assets.iter().find(|asset| asset.name == name).map(|asset| asset.svg.as_str())
    }
}

/// A picture or portrait that is delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// The name under which it is delivered.
    pub name: String,
    /// The picture itself.
    pub svg: String,
}

/// Compiles a content folder.
#[must_use]
pub fn compile(folder: &Folder) -> Compilation {
    let mut compiler = Compiler {
        folder,
        report: Report::default(),
        seen: BTreeSet::new(),
        bibliography: Bibliography::default(),
        glossaries: BTreeMap::new(),
        looks: Looks::default(),
        films: Films::default(),
        films_shown: BTreeMap::new(),
        countries: Countries::default(),
    };
    let modules = compiler.modules();
    let films = compiler.film_files();
    Compilation { modules, films, diagnostics: compiler.report.into_sorted(folder) }
}

struct Compiler<'a> {
    folder: &'a Folder,
    report: Report,
    seen: BTreeSet<FileId>,
    bibliography: Bibliography,
    glossaries: BTreeMap<Language, Glossary>,
    looks: Looks,
    films: Films,
    /// The films that some text shows, with the languages in which they are told there.
    films_shown: BTreeMap<String, BTreeSet<Language>>,
    countries: Countries,
}
