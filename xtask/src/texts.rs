//! The interface texts on their way to the page: one file for each language, named by its content.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};

use crate::tools;

/// A language's texts in the built page.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    pub language: String,
    pub file: String,
}

/// Copies the texts of every language without their comments. Each name holds a hash of the text, so
/// that no browser keeps an old one.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)
            .with_context(|| format!("{} could not be emptied.", tools::shown(to)))?;
    }
    fs::create_dir_all(to).with_context(|| format!("{} could not be made.", tools::shown(to)))?;
    for entry in
        fs::read_dir(from).with_context(|| format!("{} is missing.", tools::shown(from)))?
    {
        let path = entry?.path();
        let Some(language) = path.file_stem().and_then(|name| name.to_str()) else { continue };
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{} could not be read.", tools::shown(&path)))?;
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        let texts = lines.collect::<Vec<_>>().join("\n");
        let mut hash = DefaultHasher::new();
        texts.hash(&mut hash);
        let file = to.join(format!("{language}.{:016x}.txt", hash.finish()));
        fs::write(&file, texts)
            .with_context(|| format!("{} could not be written.", tools::shown(&file)))?;
    }
    Ok(())
}

/// The texts in a built page, by language.
pub fn found(folder: &Path) -> Result<Vec<Found>> {
    let mut all = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| {
        format!("{} is missing: does index.html copy it?", tools::shown(folder))
    })?;
    for entry in entries {
        let file = entry?.file_name().to_string_lossy().into_owned();
        if let Some((language, _)) = file.split_once('.') {
            all.push(Found { language: language.to_owned(), file: file.clone() });
        }
    }
    all.sort_by(|a, b| a.language.cmp(&b.language));
    Ok(all)
}
