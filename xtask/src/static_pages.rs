//! The static pages of a release build: rendered by a program of its own, so that this one needs no renderer.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{process, project, tools};

/// The scripts that stand in each page.
const SCRIPTS: [&str; 2] = ["looks.js", "page.js"];

/// Renders a page for each scenario and language into this folder, which holds a release build.
pub fn render(folder: &Path) -> Result<()> {
    let scripts = project::static_scripts();
    fs::create_dir_all(&scripts)
        .with_context(|| format!("{} could not be made.", tools::shown(&scripts)))?;
    for name in SCRIPTS {
        script(name, &scripts.join(name))?;
    }
    let mut render = process::cargo();
    render.args(["run", "--quiet", "--package", "venster-static", "--"]).arg(folder).arg(&scripts);
    process::run(&mut render, "Rendering the static pages")
}

/// Whether a file of a build, named from its folder, is a static page or a compressed copy of one.
pub fn is_page(name: &str) -> bool {
    let name = name.strip_suffix(".br").or(name.strip_suffix(".gz")).unwrap_or(name);
    name.ends_with(".html") && name != "index.html" && !name.contains('/')
}

/// Makes a script that stands in a page: with names of its own, and small where esbuild can be had.
fn script(name: &str, to: &Path) -> Result<()> {
    let source = project::root().join("pages/static").join(name);
    if let Some(esbuild) = tools::node::esbuild() {
        let mut minify = process::program(esbuild);
        minify.args(["--minify", "--format=iife", "--log-level=warning"]);
        minify.arg(format!("--outfile={}", to.display())).arg(&source);
        return process::run(&mut minify, "Making the scripts of static pages smaller");
    }
    let text = fs::read_to_string(&source)
        .with_context(|| format!("{} could not be read.", tools::shown(&source)))?;
    fs::write(to, format!("{{\n{text}}}\n"))
        .with_context(|| format!("{} could not be written.", tools::shown(to)))
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
