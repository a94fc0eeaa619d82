//! What is compiled now beside what was released: what went away, and where stored attempts will open.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use thiserror::Error;
use venster_scenario::{Scenario, encoding};

use crate::{
    compile::{Compilation, noted},
    diagnostic::{Diagnostic, Place, Report},
    emit::MANIFEST,
    proofs,
    source::Folder,
};

/// Why a release can't be read.
#[derive(Debug, Error)]
pub enum ReleaseError {
    /// A file of it isn't there.
    #[error("{path}: {error}", path = path.display())]
    File {
        /// Its path.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// A file of it is no scenario that this release of the tools can read.
    #[error("{path}: {error}", path = path.display())]
    Content {
        /// Its path.
        path: PathBuf,
        /// Why not.
        error: encoding::DecodeError,
    },
}

/// The scenarios of a folder of compiled content, each in the first of its languages that the manifest names.
///
/// # Errors
/// [`ReleaseError`] for the first file that can't be read.
pub fn released(release: &Path) -> Result<Vec<Scenario>, ReleaseError> {
    let path = release.join(MANIFEST);
    let manifest = fs::read_to_string(&path).map_err(|error| ReleaseError::File { path, error })?;
    let mut files: BTreeMap<&str, &str> = BTreeMap::new();
    for line in manifest.lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        if let ["scenario", id, _, file] = parts.as_slice() {
            files.entry(id).or_insert(file);
        }
    }
    let mut scenarios = Vec::new();
    for file in files.into_values() {
        let path = release.join(file);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => return Err(ReleaseError::File { path, error }),
        };
        match encoding::decode(&bytes) {
            Ok(scenario) => scenarios.push(scenario),
            Err(error) => return Err(ReleaseError::Content { path, error }),
        }
    }
    Ok(scenarios)
}

/// What went away since a release: scenes, options, whole scenarios. The release gives each scenario once, in
/// whatever language.
#[must_use]
pub fn since_release(
    folder: &Folder,
    compilation: &Compilation,
    released: &[Scenario],
) -> Vec<Diagnostic> {
    let mut report = Report::default();
    for before in released {
        let Some(compiled) = compilation.scenario(before.id.as_str()) else {
            report
                .warning(
                    "scenario-went-away",
                    Place::Path(before.id.to_string()),
                    format!("the released scenario `{}` is gone", before.id),
                )
                .hint("attempts at it stay in the record, and nobody can open them; if it was only renamed, give its folder the old name again");
            continue;
        };
        let path = format!("{}/{}.md", compiled.folder, compiled.source);
        let text = compiled.texts.get(&compiled.source);
        let (Some(text), Some(file)) = (text, folder.find(&path)) else { continue };
        for finding in proofs::against(before, &text.scenario) {
            noted(&finding, &text.places, file, &mut report);
        }
    }
    report.into_sorted(folder)
}
