//! One scenario: its facts, its text in each language, and what is proven of it.

use std::collections::BTreeMap;

use venster_scenario::{Language, ScenarioId};

use super::{Compiled, Compiler, found_by, pictures::Assets};
use crate::{
    diagnostic::{Place, Report},
    files::{
        glossary::Glossary,
        module_file::ModuleFile,
        review,
        scenario_file::{self, ScenarioFile},
    },
    proofs::{self, Finding},
    scenario::{Given, Lowered, Places, document, document::Document, lower, outline::Outline},
    source::{FileId, Folder, Span},
    translation,
};

impl Compiler<'_> {
    pub(super) fn scenario(
        &mut self,
        path: &str,
        name: &str,
        module: Option<&ModuleFile>,
    ) -> Option<Compiled> {
        let toml = format!("{path}/scenario.toml");
        let Some(file) = self.open(&toml) else {
            self.report
                .error(
                    "no-scenario-file",
                    Place::Path(toml),
                    format!("the folder {path} holds no `scenario.toml`"),
                )
                .hint("every folder in a module is a scenario");
            self.see_all(&format!("{path}/"));
            return None;
        };
        let id = ScenarioId::new(name);
        if let Err(error) = &id {
            self.report.error(
                "id-form",
                Folder::beginning(file),
                format!("the folder {name} names the scenario: {error}"),
            );
        }
        let languages = module.map(|module| module.languages.as_slice()).unwrap_or_default();
        let facts = scenario_file::read(self.folder, file, languages, &mut self.report);

        let mut documents: BTreeMap<Language, Document> = BTreeMap::new();
        for language in languages {
            let text = format!("{path}/{}.md", language.value);
            match self.open(&text) {
                Some(file) => {
                    let mut report = Report::default();
                    let document = document::read(self.folder, file, &mut report);
                    self.report.append(report);
                    documents.insert(language.value.clone(), document);
                }
                None => {
                    self.report
                        .error(
                            "missing-translation",
                            Place::Path(text),
                            format!(
                                "the scenario {name} has no text in the language `{}`",
                                language.value
                            ),
                        )
                        .hint("write it, or take the language out of module.toml")
                        .also(language.span, "the module's languages");
                }
            }
        }
        let (Some(facts), Ok(id)) = (facts, id) else {
            self.see_all(&format!("{path}/"));
            return None;
        };
        self.with_facts(path, &id, &facts, module, documents)
    }

    fn with_facts(
        &mut self,
        path: &str,
        id: &ScenarioId,
        facts: &ScenarioFile,
        module: Option<&ModuleFile>,
        mut documents: BTreeMap<Language, Document>,
    ) -> Option<Compiled> {
        let read_by = match self.open(&format!("{path}/review.md")) {
            Some(file) => review::read(self.folder, file, &mut self.report),
            None => Vec::new(),
        };
        self.country(facts, documents.keys());
        let pictures = self.pictures(path, id);
        let portraits = self.portraits(path, id, facts);
        let source = documents.remove(&facts.source.value);
        for language in documents.keys() {
            // Known even where the source text is missing.
            self.open(&format!("{path}/{language}.translated.toml"));
        }
        let source = source?;
        let languages: Vec<Language> =
            [facts.source.value.clone()].into_iter().chain(documents.keys().cloned()).collect();
        self.complete_films(&source, &languages);
        let outline = Outline::of(&source, &mut self.report);
        let parts = translation::parts(self.folder, &source);
        let mut texts: Vec<(Language, Document)> =
            vec![(facts.source.value.clone(), source.clone())];
        for (language, mut document) in documents {
            let note = self.folder.find(&format!("{path}/{language}.translated.toml"));
            translation::outdated(self.folder, note, &source, &document, &parts, &mut self.report);
            if translation::adopt(&source, &mut document, "scene", &mut self.report) {
                texts.push((language, document));
            }
        }
        let mut lowered: BTreeMap<Language, Lowered> = BTreeMap::new();
        let empty = Glossary::default();
        for (language, document) in texts {
            let given = Given {
                folder: self.folder,
                id,
                file: facts,
                language: &language,
                bibliography: &self.bibliography,
                glossary: self.glossaries.get(&language).unwrap_or(&empty),
                pictures: &pictures,
                films: &self.films,
                languages: &languages,
                portraits: &portraits,
                outline: &outline,
                countries: &self.countries,
                read_by: &read_by,
            };
            let mut report = Report::default();
            let text = lower(&document, given, &mut report);
            let is_sound = !report.has_errors() && !self.report_has_errors_in(document.file);
            // The logic of a translation is the source's: what is wrong with it has been said there.
            report.retain(|one| one.file() == Some(document.file));
            if is_sound {
                prove(&text, document.file, &mut report);
            }
            self.report.append(report);
            lowered.insert(language, text);
        }
        let Assets { all: assets, card, object } =
            self.assets(id, facts.at, &lowered, pictures, portraits);
        let teasers = lowered
            .keys()
            .filter_map(|language| Some((language.clone(), facts.teaser.get(language)?.to_owned())))
            .collect();
        let found_by = lowered
            .iter()
            .map(|(language, text)| {
                let theme = module.and_then(|module| module.title.get(language));
                let teaser = facts.teaser.get(language);
                let words = found_by::words(&text.scenario, theme, teaser, &self.bibliography);
                (language.clone(), words)
            })
            .collect();
        Some(Compiled {
            id: id.clone(),
            folder: path.to_owned(),
            source: facts.source.value.clone(),
            teasers,
            found_by,
            texts: lowered,
            assets,
            card,
            object,
            parts,
        })
    }

    /// Asks for the country's name in each language.
    fn country<'a>(&mut self, facts: &ScenarioFile, languages: impl Iterator<Item = &'a Language>) {
        let country = facts.country.value;
        for language in languages {
            if self.countries.get(country).and_then(|name| name.get(language)).is_none() {
                let code = country.as_str();
                self.report
                    .error(
                        "no-country-name",
                        facts.country.span,
                        format!(
                            "countries.toml has no name for `{code}` in the language `{language}`"
                        ),
                    )
                    .hint(format!("beside the other languages: {language} = \"…\""));
            }
        }
    }

    fn report_has_errors_in(&self, file: FileId) -> bool {
        self.report.errors().any(|one| one.file() == Some(file))
    }
}

/// Runs the proofs over a scenario, and finds the place of what they find.
fn prove(text: &Lowered, file: FileId, report: &mut Report) {
    for finding in proofs::prove(&text.scenario) {
        noted(&finding, &text.places, file, report);
    }
}

/// Notes a finding where the part stands that it is about.
pub(crate) fn noted(finding: &Finding, places: &Places, file: FileId, report: &mut Report) {
    let span: Option<&Span> = match &finding.at {
        proofs::Anchor::Scenario => places.title.as_ref(),
        proofs::Anchor::Scene(id) => places.scenes.get(id),
        proofs::Anchor::Choice(choice) => places.choices.get(choice),
        proofs::Anchor::Block(id) => places.blocks.get(id),
        proofs::Anchor::Exercise(id) => places.exercises.get(id),
    };
    let span = span.copied().unwrap_or(Folder::beginning(file));
    let diagnostic = match finding.severity {
        proofs::Severity::Error => report.error(finding.code, span, &finding.message),
        proofs::Severity::Warning => report.warning(finding.code, span, &finding.message),
    };
    if let Some(hint) = &finding.hint {
        diagnostic.hint(hint);
    }
}
