//! The player of films on its way to the page: a script of several modules and its style sheet, in a folder that is
//! named by what is in it, so that no browser keeps an old one. In the release build the modules become one file.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{page, process, tools};

/// The module that boot.js imports; it imports the others.
const FIRST: &str = "film.js";

/// Copies the player into a folder below this one.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)
            .with_context(|| format!("{} could not be emptied.", tools::shown(to)))?;
    }
    let mut files = Vec::new();
    let mut hash = DefaultHasher::new();
    for path in page::files_below(from)? {
        let Some(name) = path.file_name() else { continue };
        if path.extension().is_some_and(|ending| ending == "js" || ending == "css") {
            let text = fs::read(&path)
                .with_context(|| format!("{} could not be read.", tools::shown(&path)))?;
            (name, &text).hash(&mut hash);
            files.push((name.to_owned(), text));
        }
    }
    let folder = to.join(format!("{:016x}", hash.finish()));
    fs::create_dir_all(&folder)
        .with_context(|| format!("{} could not be made.", tools::shown(&folder)))?;
    for (name, text) in files {
        let file = folder.join(name);
        fs::write(&file, text)
            .with_context(|| format!("{} could not be written.", tools::shown(&file)))?;
    }
    Ok(())
}

/// The player's folder in a built page, as the page names it: `film/0a1b…`.
pub fn found(page: &Path) -> Result<String> {
    let folder = page.join("film");
    let mut names = fs::read_dir(&folder)
        .with_context(|| format!("{} is missing: does index.html copy it?", tools::shown(&folder)))?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<String>>>()?;
    match (names.pop(), names.is_empty()) {
        (Some(name), true) => Ok(format!("film/{name}")),
        _ => bail!("{} should hold one folder, the player's.", tools::shown(&folder)),
    }
}

/// Makes one small file of the player's modules, and its style sheet smaller.
pub fn join(page: &Path, esbuild: &Path) -> Result<()> {
    let folder = page.join(found(page)?);
    let first = folder.join(FIRST);
    for (file, how) in
        [(first.clone(), ["--bundle", "--format=esm"].as_slice()), (folder.join("film.css"), &[])]
    {
        let mut join = process::program(esbuild);
        join.args(how).args(["--minify", "--log-level=warning", "--allow-overwrite"]);
        join.arg(format!("--outfile={}", file.display())).arg(&file);
        process::run(&mut join, "Making the player of films one file")?;
    }
    for file in page::files_below(&folder)? {
        if file != first && is_script(&file) {
            fs::remove_file(&file)
                .with_context(|| format!("{} could not be removed.", file.display()))?;
        }
    }
    Ok(())
}

fn is_script(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "js")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_named_by_what_is_in_it() {
        let place = std::env::temp_dir().join(format!("venster-film-{}", std::process::id()));
        let (from, page) = (place.join("from"), place.join("page"));
        fs::create_dir_all(&from).unwrap();
        let named = |text: &str| {
            fs::write(from.join(FIRST), text).unwrap();
            fs::write(from.join("README.md"), "left out").unwrap();
            copy(&from, &page.join("film")).unwrap();
            found(&page).unwrap()
        };
        let (one, other) = (named("1"), named("2"));
        assert_ne!(one, other);
        assert_eq!(one, named("1"));
        let files = page::files_below(&page.join(&one)).unwrap();
        fs::remove_dir_all(&place).unwrap();
        assert_eq!(files, [page.join(&one).join(FIRST)]);
    }
}
