//! The build with a large library: the same program and the same scenario, with a catalogue of many modules.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{page, process, project, tools};

/// How many modules the library has for the budget.
pub const MODULES: usize = 300;

/// Puts such a build beside the other, and gives its folder.
pub fn beside(dist: &Path) -> Result<PathBuf> {
    let into = project::root().join("target/dist-large");
    if into.exists() {
        fs::remove_dir_all(&into)
            .with_context(|| format!("{} could not be emptied.", tools::shown(&into)))?;
    }
    let mut enlarged = 0;
    for file in page::files_below(dist)? {
        let path = file.strip_prefix(dist).unwrap_or(&file);
        let to = into.join(path);
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("{} could not be made.", tools::shown(folder)))?;
        }
        if !is_catalogue(path) {
            fs::copy(&file, &to)
                .with_context(|| format!("{} could not be copied.", tools::shown(&file)))?;
        } else if path.extension().is_some_and(|kind| kind == "bin") {
            // Under the same name, by which the page knows it. Its compressed copies are left out.
            enlarge(&file, &to)?;
            enlarged += 1;
        }
    }
    if enlarged == 0 {
        bail!("There is no catalogue in {}.", tools::shown(dist));
    }
    Ok(into)
}

fn is_catalogue(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    path.starts_with("content") && name.starts_with("catalogue.")
}

fn enlarge(from: &Path, into: &Path) -> Result<()> {
    let mut example = process::cargo();
    example.args(["run", "--quiet", "--package", "venster-scenario", "--example", "large_library"]);
    example.arg("--").arg(from).arg(into).arg(MODULES.to_string());
    process::run(&mut example, "Making a catalogue of many modules")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_catalogues_are_enlarged() {
        assert!(is_catalogue(Path::new("content/catalogue.en.0a1b.bin")));
        assert!(is_catalogue(Path::new("content/catalogue.en.0a1b.bin.br")));
        assert!(!is_catalogue(Path::new("content/one-hour-by-level.en.0a1b.bin")));
        assert!(!is_catalogue(Path::new("catalogue.en.0a1b.bin")));
    }
}
