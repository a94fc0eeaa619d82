//! `venster translated`

use std::{fs, path::Path};

use venster_author::translation_note;

use crate::{Failure, folder, print};

pub fn run(scenario: &str, language: &str, content: &Path) -> Result<(), Failure> {
    let (folder, compilation) = folder::open(content)?;
    let compiled = folder::scenario(&folder, &compilation, scenario)?;
    if language == compiled.source.as_str() {
        return Err(Failure::because(format!(
            "{scenario} is written in {language}, not translated"
        )));
    }
    if !compiled.texts.keys().any(|one| one.as_str() == language) {
        return Err(Failure::because(format!("{scenario} has no text in {language}")));
    }
    let path = content.join(&compiled.folder).join(format!("{language}.translated.toml"));
    fs::write(&path, translation_note(&compiled.parts))?;
    print::line(&path.display().to_string());
    Ok(())
}
