//! What stands above a scenario: sources, glossaries, modules.

use std::collections::BTreeMap;

use venster_picture::{People, Places};
use venster_scenario::{Language, ModuleId, ScenarioId};

use super::{Compiled, Compiler, Module};
use crate::{
    diagnostic::Place,
    files::{
        bibliography, countries,
        drawing::{self, Looks},
        glossary, module_file,
        table::ByLanguage,
    },
    markdown::BlockKind,
    scenario::Words,
    source::{FileId, Spanned},
};

impl Compiler<'_> {
    /// Goes through the whole folder.
    pub(super) fn modules(&mut self) -> Vec<Module> {
        self.not_text();
        if let Some(file) = self.open("sources.bib") {
            self.bibliography = bibliography::read(self.folder, file, &mut self.report);
        }
        self.glossaries();
        self.looks();
        if let Some(file) = self.open("countries.toml") {
            self.countries = countries::read(self.folder, file, &mut self.report);
        }
        self.films();
        let mut modules: Vec<Module> =
            self.folders_in("").into_iter().filter_map(|name| self.module(&name)).collect();
        modules.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        self.unknown_files();
        self.same_ids(&modules);
        modules
    }

    fn looks(&mut self) {
        let nobody = Looks { people: Some(People::default()), places: Some(Places::default()) };
        self.looks = nobody;
        if let Some(file) = self.open("people.toml") {
            self.looks.people = drawing::people(self.folder, file, &mut self.report);
        }
        if let Some(file) = self.open("places.toml") {
            self.looks.places = drawing::places(self.folder, file, &mut self.report);
        }
    }

    fn glossaries(&mut self) {
        let found: Vec<(FileId, String)> = self
            .folder
            .files()
            .filter_map(|(id, file)| {
                let language = file.path.strip_prefix("glossary.")?.strip_suffix(".md")?;
                Some((id, language.to_owned()))
            })
            .collect();
        for (file, language) in found {
            let Ok(language) = Language::new(&language) else { continue };
            self.seen.insert(file);
            let glossary = glossary::read(self.folder, file, &mut self.report);
            let mut words = Words {
                folder: self.folder,
                bibliography: &self.bibliography,
                glossary: &glossary,
                cited: Vec::new(),
                terms: Vec::new(),
            };
            for entry in &glossary.entries {
                for block in &entry.blocks {
                    if let BlockKind::Paragraph(text) = &block.kind {
                        words.inlines(text, &mut self.report);
                    }
                }
            }
            self.glossaries.insert(language, glossary);
        }
    }

    fn module(&mut self, name: &str) -> Option<Module> {
        let toml = format!("{name}/module.toml");
        let Some(file) = self.open(&toml) else {
            self.report
                .error(
                    "no-module-file",
                    Place::Path(toml),
                    format!("the folder {name} holds no `module.toml`"),
                )
                .hint("every folder of content is a module");
            self.see_all(&format!("{name}/"));
            return None;
        };
        let plain = name.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('-');
        let id = ModuleId::new(plain);
        if let Err(error) = &id {
            self.report.error("id-form", Place::Path(toml), format!("the folder {name}: {error}"));
        }
        let module = module_file::read(self.folder, file, &mut self.report);
        let languages = module.as_ref().map(|module| module.languages.clone()).unwrap_or_default();
        let scenarios: Vec<Compiled> = self
            .folders_in(&format!("{name}/"))
            .into_iter()
            .filter_map(|scenario| {
                self.scenario(&format!("{name}/{scenario}"), &scenario, module.as_ref())
            })
            .collect();
        let (Some(module), Ok(id)) = (module, id) else {
            self.leave_readings(name);
            return None;
        };
        let in_each = |text: &ByLanguage| -> BTreeMap<Language, String> {
            let text = |language: &Spanned<Language>| {
                Some((language.value.clone(), text.get(&language.value)?.to_owned()))
            };
            languages.iter().filter_map(text).collect()
        };
        let (titles, whys) = (in_each(&module.title), in_each(&module.why));
        let readings = self.readings(name, &id, &module, &scenarios);
        let (theme, order) = (module.theme, module.order);
        Some(Module { id, theme, order, titles, whys, readings, scenarios })
    }

    fn same_ids(&mut self, modules: &[Module]) {
        let mut first: BTreeMap<&ScenarioId, &str> = BTreeMap::new();
        for scenario in modules.iter().flat_map(|module| &module.scenarios) {
            if let Some(other) = first.insert(&scenario.id, &scenario.folder) {
                self.report
                    .error(
                        "repeated-id",
                        Place::Path(scenario.folder.clone()),
                        format!("two scenarios are called `{}`", scenario.id),
                    )
                    .hint(format!("the other is {other}"));
            }
        }
        let mut first: BTreeMap<&ModuleId, ()> = BTreeMap::new();
        for module in modules {
            if first.insert(&module.id, ()).is_some() {
                self.report.error(
                    "repeated-id",
                    Place::Path(module.id.to_string()),
                    format!("two modules are called `{}`", module.id),
                );
            }
        }
    }
}
