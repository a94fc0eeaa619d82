//! The release build with other content in it: the program doesn't know what it plays, so it needn't be built anew.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{page, process, project, static_pages, tools};

/// What is to be put where.
#[derive(Debug)]
pub struct Options {
    /// The content folder.
    pub content: PathBuf,
    /// The folder of the build with that content.
    pub into: PathBuf,
}

impl Options {
    /// The small content of the tests, for journeys.
    pub fn fixtures() -> Self {
        Self { content: project::root().join("tests/fixtures/content"), into: project::furnished() }
    }
}

/// Copies the release build, and puts the compiled content in place of the project's own.
pub fn run(options: &Options) -> Result<()> {
    let Options { content, into } = options;
    let dist = project::dist();
    let index = fs::read_to_string(dist.join("index.html"))
        .context("There is no release build in dist/: run cargo xtask build.")?;
    if into.exists() && !into.join("content/manifest.txt").is_file() {
        bail!("{} holds something else than a build.", tools::shown(into));
    }
    if into.exists() {
        fs::remove_dir_all(into)
            .with_context(|| format!("{} could not be emptied.", tools::shown(into)))?;
    }
    for file in page::files_below(&dist)? {
        let path = file.strip_prefix(&dist).unwrap_or(&file);
        let name = path.to_string_lossy();
        let is_page = name.starts_with("index.html") || static_pages::is_page(&name);
        // Compressed copies are made anew, with those of the content.
        let is_copy = name.ends_with(".br") || name.ends_with(".gz");
        if !path.starts_with("content") && !is_page && !is_copy {
            copied(&file, &into.join(path))?;
        }
    }
    let compiled = into.join("content");
    fs::create_dir_all(&compiled)
        .with_context(|| format!("{} could not be made.", tools::shown(&compiled)))?;
    let mut venster = page::venster();
    venster.arg("build").arg(content).arg("--out").arg(&compiled);
    process::run(&mut venster, &format!("Compiling {}", tools::shown(content)))?;
    fs::write(into.join("index.html"), page::told(&page::untold(&index), into, true)?)
        .context("index.html could not be written.")?;
    static_pages::render(into)?;
    page::compress_below(into)?;
    println!("\n{} holds the release build with other content.", tools::shown(into));
    Ok(())
}

fn copied(file: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("{} could not be made.", tools::shown(folder)))?;
    }
    fs::copy(file, to).with_context(|| format!("{} could not be copied.", tools::shown(file)))?;
    Ok(())
}
