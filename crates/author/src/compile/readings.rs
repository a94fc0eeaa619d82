//! What there is to read in a module: its article, its guide, and the sources of everything in it.

use std::collections::BTreeMap;

use venster_scenario::{Language, ModuleId, Reading, Source};

use super::{Compiled, Compiler};
use crate::{
    diagnostic::{Place, Report},
    files::{glossary::Glossary, module_file::ModuleFile},
    reading,
    scenario::{
        Words,
        document::{self, Document},
    },
    source::{FileId, Folder},
    translation,
};

/// What can be read, by the beginning of its files' names.
const TEXTS: [&str; 2] = ["article", "guide"];

impl Compiler<'_> {
    /// What a module gives to read, in each of its languages.
    pub(super) fn readings(
        &mut self,
        folder: &str,
        id: &ModuleId,
        module: &ModuleFile,
        scenarios: &[Compiled],
    ) -> BTreeMap<Language, Reading> {
        let articles = self.translated(folder, "article", module);
        let guides = self.translated(folder, "guide", module);
        let mut readings = BTreeMap::new();
        for language in module.languages.iter().map(|language| &language.value) {
            let empty = Glossary::default();
            let mut words = Words {
                folder: self.folder,
                bibliography: &self.bibliography,
                glossary: self.glossaries.get(language).unwrap_or(&empty),
                cited: Vec::new(),
                terms: Vec::new(),
            };
            let report = &mut self.report;
            let article = articles
                .get(language)
                .and_then(|document| reading::article(document, &mut words, report));
            let guide =
                guides.get(language).map(|document| reading::guide(document, &mut words, report));
            let terms = words.explained();
            let cited = words.cited.iter();
            let mut sources: Vec<Source> =
                cited.filter_map(|key| self.bibliography.source(key, language)).collect();
            for text in scenarios.iter().filter_map(|scenario| scenario.texts.get(language)) {
                for source in &text.scenario.sources {
                    if !sources.iter().any(|known| known.key == source.key) {
                        sources.push(source.clone());
                    }
                }
            }
            let (module, own) = (id.clone(), language.clone());
            let reading = Reading { module, language: own, article, guide, sources, terms };
            readings.insert(language.clone(), reading);
        }
        readings
    }

    /// Looks at the texts of a module of which nothing more is known.
    pub(super) fn leave_readings(&mut self, folder: &str) {
        for text in TEXTS {
            self.seen.extend(self.languages_of(folder, text).into_iter().map(|(file, _)| file));
        }
    }

    /// A text in each language of its module. The first of these holds what is the same in all of them: the
    /// sections, in their order, and the minutes of a guide's steps.
    fn translated(
        &mut self,
        folder: &str,
        text: &str,
        module: &ModuleFile,
    ) -> BTreeMap<Language, Document> {
        let mut found = self.languages_of(folder, text);
        let mut documents = BTreeMap::new();
        if found.is_empty() {
            return documents;
        }
        self.seen.extend(found.iter().map(|(file, _)| *file));
        let mut source: Option<Document> = None;
        for (index, language) in module.languages.iter().enumerate() {
            let own = found.iter().position(|(_, code)| code == language.value.as_str());
            let Some(own) = own else {
                let path = format!("{folder}/{text}.{}.md", language.value);
                self.report
                    .error(
                        "missing-translation",
                        Place::Path(path),
                        format!("the {text} isn't there in the language `{}`", language.value),
                    )
                    .hint("write it, or leave the text out in every language")
                    .also(language.span, "the module's languages");
                continue;
            };
            let (file, _) = found.remove(own);
            let mut report = Report::default();
            let mut document = document::read(self.folder, file, &mut report);
            self.report.append(report);
            match &source {
                Some(source) => {
                    translation::adopt(source, &mut document, "section", &mut self.report);
                }
                None if index == 0 => source = Some(document.clone()),
                // The first language has no text, which has been said.
                None => {}
            }
            documents.insert(language.value.clone(), document);
        }
        for (file, code) in found {
            self.report
                .error(
                    "unknown-language",
                    Folder::beginning(file),
                    format!("`{code}` is none of this module's languages"),
                )
                .suggest(&code, module.languages.iter().map(|one| one.value.as_str()));
        }
        documents
    }

    /// The files of a text, with what their names say for a language.
    fn languages_of(&self, folder: &str, text: &str) -> Vec<(FileId, String)> {
        let prefix = format!("{folder}/{text}.");
        let mut found = Vec::new();
        for (file, entry) in self.folder.files() {
            let rest = entry.path.strip_prefix(&prefix).and_then(|rest| rest.strip_suffix(".md"));
            if let Some(code) = rest {
                found.push((file, code.to_owned()));
            }
        }
        found
    }
}
