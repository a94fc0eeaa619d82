//! Compiled content as files: one for each scenario and language, one for what there is to read in each module and
//! language, a catalogue for each language, the pictures, the films with their captions, and a manifest that says which catalogue and which scenario is which file.
//!
//! Names carry a hash of the content, so that browsers may keep a file for ever. The same folder always
//! gives the same files; what hasn't changed isn't written again.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use thiserror::Error;
use venster_scenario::{
    BlockKind, Catalogue, Competence, CountryName, Footage, Guide, GuideEntry, Language,
    ModuleEntry, Scenario, ScenarioEntry, encoding, fold,
};

use crate::{
    compile::{Compilation, Compiled, Module},
    hash,
};

/// The file that names the catalogues and scenarios.
pub const MANIFEST: &str = "manifest.txt";

/// Where films that are not our own are shown from: the page's policy must allow frames from there.
const YOUTUBE: &str = "https://www.youtube-nocookie.com";

/// How the names of the files end that are made here.
const ENDINGS: [&str; 9] = ["bin", "svg", "webm", "mp4", "vtt", "avif", "webp", "jpg", "png"];

/// Why content couldn't be written.
#[derive(Debug, Error)]
pub enum EmitError {
    /// A value couldn't be encoded.
    #[error("{what} can't be encoded: {error}")]
    Encoding {
        /// What it was.
        what: String,
        /// Why not.
        error: String,
    },
    /// A file couldn't be read, written or removed.
    #[error("{path}: {error}", path = path.display())]
    File {
        /// Its path.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
}

/// What writing has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Files that are new or have changed.
    pub written: usize,
    /// Files that were as they should be.
    pub kept: usize,
    /// Files of an earlier build that were removed.
    pub removed: usize,
}

/// The files of compiled content, by name.
///
/// # Errors
/// [`EmitError::Encoding`], which no content causes.
pub fn files(compilation: &Compilation) -> Result<BTreeMap<String, Vec<u8>>, EmitError> {
    let mut files = BTreeMap::new();
    let mut manifest = String::new();
    for language in offered(compilation) {
        let mut modules = Vec::new();
        for module in &compilation.modules {
            modules.extend(entry(module, language, &mut files)?);
        }
        let scenarios: String = (modules.iter().flat_map(|module: &ModuleEntry| &module.scenarios))
            .map(|entry| format!("scenario\t{}\t{language}\t{}\n", entry.id, entry.file))
            .collect();
        let countries = countries(&modules, compilation, language);
        let catalogue = Catalogue { language: language.clone(), modules, countries };
        let bytes = encode(&catalogue, "the catalogue")?;
        let name = format!("catalogue.{language}.{}.bin", hash::of_file(&bytes));
        manifest.push_str(&format!("catalogue\t{language}\t{name}\n"));
        manifest.push_str(&scenarios);
        files.insert(name, bytes);
    }
    for scenario in compilation.modules.iter().flat_map(|module| &module.scenarios) {
        for asset in &scenario.assets {
            files.insert(asset.name.clone(), asset.svg.as_bytes().to_vec());
        }
        if let Some(card) = &scenario.card {
            manifest.push_str(&format!("share\t{}\t{}\n", scenario.id, card.name));
        }
    }
    for file in &compilation.films {
        files.insert(file.name.clone(), file.bytes.clone());
    }
    if shows_youtube(compilation) {
        manifest.push_str(&format!("frame\t{YOUTUBE}\n"));
    }
    files.insert(MANIFEST.to_owned(), manifest.into_bytes());
    Ok(files)
}

/// Writes files into a folder and removes those that an earlier build left there.
///
/// # Errors
/// [`EmitError::File`] for the first file that can't be written or removed.
pub fn write(files: &BTreeMap<String, Vec<u8>>, out: &Path) -> Result<Written, EmitError> {
    let mut done = Written::default();
    fs::create_dir_all(out).map_err(failed(out))?;
    // The manifest last: whoever reads it finds all that it names.
    let manifest_last = files.iter().filter(|(name, _)| *name != MANIFEST);
    for (name, bytes) in manifest_last.chain(files.get_key_value(MANIFEST)) {
        let path = out.join(name);
        if fs::read(&path).is_ok_and(|old| old == *bytes) {
            done.kept += 1;
        } else {
            fs::write(&path, bytes).map_err(failed(&path))?;
            done.written += 1;
        }
    }
    for entry in fs::read_dir(out).map_err(failed(out))? {
        let path = entry.map_err(failed(out))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if !files.contains_key(name) && is_ours(name) && path.is_file() {
            fs::remove_file(&path).map_err(failed(&path))?;
            done.removed += 1;
        }
    }
    Ok(done)
}

/// Whether any scenario shows a film from there, once a learner asks for it.
fn shows_youtube(compilation: &Compilation) -> bool {
    let scenarios = compilation.modules.iter().flat_map(|module| &module.scenarios);
    let texts = scenarios.flat_map(|compiled| compiled.texts.values());
    let mut films = texts.flat_map(|text| text.scenario.scenes.iter().filter_map(|one| one.film()));
    films.any(|film| matches!(film.footage, Footage::YouTube(_)))
}

fn entry(
    module: &Module,
    language: &Language,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<Option<ModuleEntry>, EmitError> {
    let Some(title) = module.titles.get(language) else { return Ok(None) };
    let mut scenarios = Vec::new();
    for compiled in &module.scenarios {
        let Some(text) = compiled.texts.get(language) else { continue };
        let bytes = encode(&text.scenario, compiled.id.as_str())?;
        let file = format!("{}.{language}.{}.bin", compiled.id, hash::of_file(&bytes));
        scenarios.push(scenario_entry(compiled, &text.scenario, &file));
        files.insert(file, bytes);
    }
    let Some(reading) = module.readings.get(language) else { return Ok(None) };
    let bytes = encode(reading, module.id.as_str())?;
    let file = format!("reading.{}.{language}.{}.bin", module.id, hash::of_file(&bytes));
    files.insert(file.clone(), bytes);
    let guide = |guide: &Guide| GuideEntry { title: guide.title.clone(), minutes: guide.minutes() };
    Ok(Some(ModuleEntry {
        id: module.id.clone(),
        theme: module.theme,
        title: title.as_str().into(),
        why: module.whys.get(language).map_or("", String::as_str).into(),
        reading: file.into(),
        article: reading.article.as_ref().map(|article| article.title.clone()),
        guide: reading.guide.as_ref().map(guide),
        scenarios,
    }))
}

/// The countries in which any of the scenarios plays, in the order of their names.
fn countries(
    modules: &[ModuleEntry],
    compilation: &Compilation,
    language: &Language,
) -> Vec<CountryName> {
    let mut countries: Vec<CountryName> = Vec::new();
    for entry in modules.iter().flat_map(|module| &module.scenarios) {
        if countries.iter().any(|known| known.country == entry.country) {
            continue;
        }
        let compiled = compilation.scenario(entry.id.as_str());
        let text = compiled.and_then(|compiled| compiled.texts.get(language));
        countries.extend(text.map(|text| CountryName {
            country: entry.country,
            name: text.scenario.place.country_name.clone(),
        }));
    }
    countries.sort_by_key(|one| fold(&one.name));
    countries
}

fn scenario_entry(compiled: &Compiled, scenario: &Scenario, file: &str) -> ScenarioEntry {
    let picture = scenario.first().and_then(|first| {
        first.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Picture(picture) => Some(picture.file.clone()),
            _ => None,
        })
    });
    let teaser = compiled.teasers.get(&scenario.language);
    ScenarioEntry {
        id: scenario.id.clone(),
        kind: scenario.kind,
        title: scenario.title.clone(),
        teaser: teaser.map_or("", String::as_str).into(),
        place: scenario.place.name.clone(),
        country: scenario.place.country,
        levels: scenario.levels.clone(),
        roles: scenario.roles.clone(),
        minutes: scenario.minutes,
        competences: competences(scenario),
        languages: languages(compiled),
        file: file.into(),
        picture,
        object: compiled.object.as_deref().map(Into::into),
        found_by: compiled.found_by.get(&scenario.language).map_or("", String::as_str).into(),
    }
}

/// The competences for which any of its options is evidence, in the framework's order.
fn competences(scenario: &Scenario) -> Vec<Competence> {
    let decisions = scenario.scenes.iter().filter_map(|scene| scene.decision());
    let choices = decisions.flat_map(|decision| &decision.choices);
    let evidence = choices.flat_map(|choice| &choice.evidence);
    let competences: BTreeSet<Competence> = evidence.map(|evidence| evidence.competence).collect();
    competences.into_iter().collect()
}

/// All languages, those first in which scenarios are written: the plainest addresses are theirs, whatever else is added.
fn offered(compilation: &Compilation) -> Vec<&Language> {
    let scenarios = || compilation.modules.iter().flat_map(|module| &module.scenarios);
    let all: BTreeSet<&Language> =
        compilation.modules.iter().flat_map(|module| module.titles.keys()).collect();
    let mut offered: Vec<&Language> = all.into_iter().collect();
    offered.sort_by_key(|language| !scenarios().any(|scenario| scenario.source == **language));
    offered
}

/// The languages in which it can be played, that of its source first.
fn languages(compiled: &Compiled) -> Vec<Language> {
    let others = compiled.texts.keys().filter(|language| **language != compiled.source);
    let source = compiled.texts.contains_key(&compiled.source).then_some(&compiled.source);
    source.into_iter().chain(others).cloned().collect()
}

fn encode<T: encoding::Compiled>(value: &T, what: &str) -> Result<Vec<u8>, EmitError> {
    encoding::encode(value)
        .map_err(|error| EmitError::Encoding { what: what.to_owned(), error: error.to_string() })
}

/// Whether a file's name is one that this module makes: nothing else is ever removed.
fn is_ours(name: &str) -> bool {
    let mut parts = name.rsplit('.');
    let kind = parts.next().unwrap_or_default();
    let hash = parts.next().unwrap_or_default();
    ENDINGS.contains(&kind) && hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn failed(path: &Path) -> impl Fn(io::Error) -> EmitError {
    let path = path.to_owned();
    move |error| EmitError::File { path: path.clone(), error }
}
