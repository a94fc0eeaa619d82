//! The interface texts on their way to the page: one file for each language, named by its content.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::tools;

/// A language's texts in the built page.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    pub language: String,
    /// The language's own name for itself, as its texts say it.
    pub name: String,
    pub file: String,
}

/// The text in which a language says its own name: the menu names every language, also those whose texts
/// aren't fetched.
const NAME: &str = "language.name = ";

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
            let path = folder.join(&file);
            let texts = fs::read_to_string(&path)
                .with_context(|| format!("{} could not be read.", tools::shown(&path)))?;
            let name = texts.lines().find_map(|line| line.strip_prefix(NAME));
            let name = name.with_context(|| format!("{file} has no line \"{NAME}…\"."))?;
            // It goes into an attribute as it is.
            if !name.chars().all(|sign| sign.is_alphabetic() || sign == ' ') {
                bail!("{file}: the language's name \"{name}\" should be letters and spaces.");
            }
            let (language, name) = (language.to_owned(), name.to_owned());
            all.push(Found { language, name, file });
        }
    }
    all.sort_by(|a, b| a.language.cmp(&b.language));
    Ok(all)
}
