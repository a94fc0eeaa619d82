//! What is done to the page before and after Trunk builds it: the content is compiled, the style sheets are joined, the
//! fonts are named by their content, the page is told where the catalogues are, and in the release build it gets its
//! security policy and compressed copies of its files.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{compress, fonts, process, project, styles, texts, tools};

/// What the release build may do, and nothing else: no inline script or style, no other origin.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      object-src 'none'; base-uri 'none'";

/// Files that shrink; pictures and films in their own formats don't.
const COMPRESSED: [&str; 9] = ["html", "js", "css", "wasm", "bin", "svg", "json", "txt", "vtt"];

/// Below this a compressed copy saves nothing on the wire.
const SMALLEST_COMPRESSED: usize = 200;

/// A file of the compiled content that the page names, in one language: a catalogue, or a scenario.
#[derive(Debug, PartialEq, Eq)]
struct Content {
    /// The scenario's id; none for a catalogue.
    scenario: Option<String>,
    language: String,
    file: String,
}

/// Compiles the content and joins the style sheets. Trunk calls this before each build, so that `serve` follows the
/// texts as well.
pub fn before_build() -> Result<()> {
    let styles = project::joined_styles();
    let content = project::compiled_content();
    // Trunk looks for both, so they must be there even where there is nothing to compile.
    for folder in styles.parent().into_iter().chain([content.as_path()]) {
        fs::create_dir_all(folder)
            .with_context(|| format!("{} could not be made.", tools::shown(folder)))?;
    }
    let fonts = fonts::copy(&project::root().join("assets/fonts"), &project::hashed_fonts())?;
    let sheet = styles::joined(&project::root().join("assets/styles/main.css"))?;
    fs::write(&styles, fonts::named(&sheet, &fonts)?)
        .with_context(|| format!("{} could not be written.", tools::shown(&styles)))?;
    texts::copy(&project::root().join("assets/texts"), &project::hashed_texts())?;
    let mut venster = venster();
    venster.args(["build", "content", "--out"]).arg(&content);
    process::run(&mut venster, "Compiling content/")
}

/// Checks the content without writing anything.
pub fn check_content() -> Result<()> {
    process::run(venster().args(["check", "content"]), "Checking content/")
}

/// Finishes the page. Trunk calls this after each build, before the new files replace the old.
pub fn after_build() -> Result<()> {
    let Some(folder) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        bail!("Trunk calls after-build by itself: run cargo xtask build.");
    };
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let manifest = folder.join("content/manifest.txt");
    let manifest = fs::read_to_string(&manifest)
        .context("The compiled content has no manifest.txt: venster build should write it.")?;
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index).context("Trunk left no index.html.")?;
    fs::write(
        &index,
        finished(&page, &named(&manifest)?, &texts::found(&folder.join("texts"))?, release)?,
    )
    .context("index.html could not be written.")?;
    if release {
        minify_scripts(&folder)?;
        compress_below(&folder)?;
    }
    Ok(())
}

/// The authors' command.
fn venster() -> std::process::Command {
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--package", "venster-cli", "--"]);
    cargo
}

/// What the manifest names, in its order: lines of "catalogue", the language and the file, or of "scenario", its id,
/// the language and the file, between tabs.
fn named(manifest: &str) -> Result<Vec<Content>> {
    let mut found = Vec::new();
    for line in manifest.lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let (scenario, language, file) = match parts[..] {
            ["catalogue", language, file] => (None, language, file),
            ["scenario", id, language, file] => (Some(id.to_owned()), language, file),
            ["catalogue" | "scenario", ..] => {
                bail!(
                    "manifest.txt: \"{line}\" should be a kind, its id, language and file, between tabs."
                )
            }
            _ => continue,
        };
        for word in [scenario.as_deref().unwrap_or(""), language, file] {
            // They go into attributes as they are.
            if !word.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_.".contains(sign)) {
                bail!(
                    "manifest.txt: \"{word}\" should hold letters, digits, hyphens and dots only."
                );
            }
        }
        found.push(Content { scenario, language: language.to_owned(), file: file.to_owned() });
    }
    if found.iter().all(|content| content.scenario.is_some()) {
        bail!("manifest.txt names no catalogue: is there a module in content/?");
    }
    Ok(found)
}

/// The page with what it must know before anything else in its head.
fn finished(
    page: &str,
    contents: &[Content],
    texts: &[texts::Found],
    release: bool,
) -> Result<String> {
    // The policy holds for what comes after it, so it stands directly after the encoding.
    let place = page
        .find("<meta charset")
        .and_then(|start| page.get(start..)?.find('>').map(|length| start + length + 1));
    let Some((before, after)) = place.and_then(|place| page.split_at_checked(place)) else {
        bail!("index.html has no <meta charset>, after which the page's policy would stand.");
    };
    let mut finished = before.to_owned();
    if release {
        finished.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"");
        finished.push_str(POLICY);
        finished.push_str("\">");
    }
    for Content { scenario, language, file } in contents {
        // Scenarios are named so that boot.js can ask for the one that is opened before the program is there.
        let name = scenario.as_ref().map_or_else(
            || "venster-catalogue\"".to_owned(),
            |id| format!("venster-scenario\" data-id=\"{id}\""),
        );
        finished.push_str(&format!(
            "<meta name=\"{name} data-lang=\"{language}\" content=\"content/{file}\">"
        ));
    }
    for texts::Found { language, name, file } in texts {
        finished.push_str(&format!(
            "<meta name=\"venster-texts\" data-lang=\"{language}\" data-name=\"{name}\" content=\"texts/{file}\">"
        ));
    }
    finished.push_str(after);
    Ok(finished)
}

/// Makes the scripts smaller, which Trunk's own minifier can't: it doesn't know the glue's newer syntax. Where esbuild
/// can't be had they stay as they are.
fn minify_scripts(folder: &Path) -> Result<()> {
    let Some(esbuild) = tools::node::esbuild() else {
        println!("There is no esbuild to be had: the scripts stay a little larger.");
        return Ok(());
    };
    for file in files_below(folder)? {
        if file.extension().is_some_and(|ending| ending == "js") {
            let mut minify = process::program(&esbuild);
            minify.args(["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"]);
            minify.arg(format!("--outfile={}", file.display())).arg(&file);
            process::run(&mut minify, "Making the scripts smaller")?;
        }
    }
    Ok(())
}

/// Writes `.br` and `.gz` beside every file that gets smaller by it.
fn compress_below(folder: &Path) -> Result<()> {
    for file in files_below(folder)? {
        let name = file.to_string_lossy().into_owned();
        if !COMPRESSED.iter().any(|ending| name.ends_with(&format!(".{ending}"))) {
            continue;
        }
        let bytes = fs::read(&file).with_context(|| format!("{name} could not be read."))?;
        if bytes.len() <= SMALLEST_COMPRESSED {
            continue;
        }
        for (ending, compressed) in
            [("br", compress::brotli(&bytes)?), ("gz", compress::gzip(&bytes)?)]
        {
            if compressed.len() < bytes.len() {
                fs::write(format!("{name}.{ending}"), compressed)
                    .with_context(|| format!("{name}.{ending} could not be written."))?;
            }
        }
    }
    Ok(())
}

/// Every file in a folder and in the folders in it, in the order of their names.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder)
            .with_context(|| format!("{} could not be read.", tools::shown(&folder)))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("{} broke off.", folder.display()))?;
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>V</title></head>";

    fn content(scenario: Option<&str>, file: &str) -> Content {
        let scenario = scenario.map(str::to_owned);
        Content { scenario, language: "en".to_owned(), file: file.to_owned() }
    }

    fn one_catalogue() -> Vec<Content> {
        vec![content(None, "catalogue.en.0a1b.bin")]
    }

    #[test]
    fn the_release_page_begins_with_its_policy() {
        let page = finished(PAGE, &one_catalogue(), &[], true).unwrap();
        let head = page.split_once("<meta charset=\"utf-8\">").unwrap().1;
        assert!(head.starts_with(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; "
        ));
        assert!(head.contains(
            "<meta name=\"venster-catalogue\" data-lang=\"en\" content=\"content/catalogue.en.0a1b.bin\">"
        ));
        assert!(head.ends_with("<title>V</title></head>"));
    }

    #[test]
    fn a_page_under_work_has_no_policy_since_live_reload_is_inline() {
        let page = finished(PAGE, &one_catalogue(), &[], false).unwrap();
        assert!(!page.contains("Content-Security-Policy"));
        assert!(page.contains("venster-catalogue"));
    }

    #[test]
    fn a_page_without_an_encoding_is_refused() {
        assert!(finished("<html></html>", &[], &[], true).is_err());
    }

    #[test]
    fn the_manifest_names_catalogues_and_scenarios_per_language() {
        let manifest = "scenario\twall\ten\twall.en.9.bin\ncatalogue\ten\tcatalogue.en.0a1b.bin\n";
        let found = named(manifest).unwrap();
        assert_eq!(
            found,
            [content(Some("wall"), "wall.en.9.bin"), content(None, "catalogue.en.0a1b.bin")]
        );
        let page = finished(PAGE, &found, &[], true).unwrap();
        assert!(page.contains(
            "<meta name=\"venster-scenario\" data-id=\"wall\" data-lang=\"en\" content=\"content/wall.en.9.bin\">"
        ));
    }

    #[test]
    fn a_manifest_that_cannot_be_meant_is_refused() {
        for manifest in [
            "",
            "scenario\twall\ten\twall.en.9.bin\n",
            "catalogue\ten\n",
            "catalogue\ten\ta\tb\n",
            "catalogue\ten\t\"><script>\n",
        ] {
            assert!(named(manifest).is_err(), "{manifest:?}");
        }
    }
}
