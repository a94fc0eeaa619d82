//! The static pages of a release build: rendered by a program of its own, so that this one needs no renderer.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{process, project, tools};

/// Renders a page for each scenario and language into this folder, which holds a release build.
pub fn render(folder: &Path) -> Result<()> {
    let script = script()?;
    let mut render = process::cargo();
    render.args(["run", "--quiet", "--package", "venster-static", "--"]).arg(folder).arg(&script);
    process::run(&mut render, "Rendering the static pages")
}

/// Whether a file of a build, named from its folder, is a static page or a compressed copy of one.
pub fn is_page(name: &str) -> bool {
    let name = name.strip_suffix(".br").or(name.strip_suffix(".gz")).unwrap_or(name);
    name.ends_with(".html") && name != "index.html" && !name.contains('/')
}

/// The script that stands in each page, with names of its own, and small where esbuild can be had.
fn script() -> Result<std::path::PathBuf> {
    let source = project::root().join("pages/static/page.js");
    let script = project::static_script();
    if let Some(esbuild) = tools::node::esbuild() {
        let mut minify = process::program(esbuild);
        minify.args(["--minify", "--format=iife", "--log-level=warning"]);
        minify.arg(format!("--outfile={}", script.display())).arg(&source);
        process::run(&mut minify, "Making the script of static pages smaller")?;
        return Ok(script);
    }
    let text = fs::read_to_string(&source)
        .with_context(|| format!("{} could not be read.", tools::shown(&source)))?;
    fs::write(&script, format!("{{\n{text}}}\n"))
        .with_context(|| format!("{} could not be written.", tools::shown(&script)))?;
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_told_from_the_apps_own() {
        assert!(is_page("wall.html") && is_page("wall.nl.html.br"));
        assert!(!is_page("index.html") && !is_page("index.html.gz") && !is_page("boot.js"));
        assert!(!is_page("film/a.html"));
    }
}
