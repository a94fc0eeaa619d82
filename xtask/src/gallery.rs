//! The design system to look at: pages with every part in every state, in the app's own styles.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{fonts, process, project, styles, tools};

/// Where the gallery is written: never beside the app.
pub fn folder() -> PathBuf {
    project::root().join("target/gallery")
}

/// Writes the gallery.
pub fn run() -> Result<()> {
    let folder = folder();
    fs::create_dir_all(&folder)
        .with_context(|| format!("{} could not be made.", tools::shown(&folder)))?;
    let assets = project::root().join("assets");
    let names = fonts::copy(&assets.join("fonts"), &folder.join("fonts"))?;
    let sheet = styles::joined(&assets.join("styles/main.css"))?;
    fs::write(folder.join("main.css"), fonts::named(&sheet, &names)?)
        .context("The gallery's styles could not be written.")?;
    copied(&assets.join("styles/gallery.css"), &folder.join("gallery.css"))?;
    copied(&assets.join("icons/favicon.svg"), &folder.join("favicon.svg"))?;
    let mut example = process::cargo();
    example.args(["run", "--quiet", "--package", "venster", "--features", "ssr"]);
    example.args(["--example", "gallery", "--"]).arg(&folder);
    process::run(&mut example, "Drawing the gallery")?;
    println!("\nOpen {}/index.html; the other pages are beside it.", tools::shown(&folder));
    Ok(())
}

fn copied(file: &Path, to: &Path) -> Result<()> {
    fs::copy(file, to).with_context(|| format!("{} could not be copied.", tools::shown(file)))?;
    Ok(())
}
