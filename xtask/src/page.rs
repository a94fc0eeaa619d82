//! What is done to the page before and after Trunk builds it: the content is compiled, the style sheets are joined, the
//! fonts are named by their content, the page is told where the catalogues are, and in the release build it gets its
//! security policy, the static pages and compressed copies of all files.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{compress, film, fonts, process, project, static_pages, styles, texts, tools};

/// What the release build may do, and nothing else: no inline script or style, no other origin.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      object-src 'none'; base-uri 'none'";

/// Where films that are not our own come from, once a learner asks for them.
const YOUTUBE: &str = "https://www.youtube-nocookie.com";

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
    film::copy(&project::root().join("assets/film"), &project::hashed_film())?;
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
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index).context("Trunk left no index.html.")?;
    fs::write(&index, told(&page, &folder, release)?)
        .context("index.html could not be written.")?;
    if release {
        minify_scripts(&folder)?;
        static_pages::render(&folder)?;
        compress_below(&folder)?;
    }
    Ok(())
}

/// The page of a folder with what it must know of the other files there.
pub fn told(page: &str, folder: &Path, release: bool) -> Result<String> {
    let manifest = fs::read_to_string(folder.join("content/manifest.txt"))
        .context("The compiled content has no manifest.txt: venster build should write it.")?;
    let known = Known {
        contents: named(&manifest)?,
        texts: texts::found(&folder.join("texts"))?,
        film: film::found(folder)?,
        shows_youtube: shows_youtube(&manifest)?,
        card: card(&manifest)?,
    };
    finished(page, &known, release)
}

/// The page without what `told` has told it.
pub fn untold(page: &str) -> String {
    let mut parts = page.split("<meta ");
    let mut untold = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let ours = part.starts_with("http-equiv=\"Content-Security-Policy\"")
            || part.starts_with("name=\"venster-")
            || part.starts_with("property=\"og:image\"");
        match part.split_once('>') {
            Some((_, after)) if ours => untold.push_str(after),
            _ => untold.extend(["<meta ", part]),
        }
    }
    untold
}

/// The authors' command.
pub fn venster() -> std::process::Command {
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
            if !is_plain(word) {
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

/// The card of the first scenario that has one: lines of "share", the scenario's id and the file, between tabs.
fn card(manifest: &str) -> Result<Option<String>> {
    let line = manifest.lines().find_map(|line| line.strip_prefix("share\t"));
    let Some((_, file)) = line.and_then(|line| line.split_once('\t')) else { return Ok(None) };
    if !is_plain(file) {
        bail!("manifest.txt: \"{file}\" should hold letters, digits, hyphens and dots only.");
    }
    Ok(Some(file.to_owned()))
}

/// Whether a word may go into an attribute as it is.
fn is_plain(word: &str) -> bool {
    word.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_.".contains(sign))
}

/// Whether films from YouTube are shown, once a learner asks for one: the manifest names where frames come from.
fn shows_youtube(manifest: &str) -> Result<bool> {
    let mut frames = manifest.lines().filter_map(|line| line.strip_prefix("frame\t"));
    match frames.find(|origin| *origin != YOUTUBE) {
        Some(other) => bail!("manifest.txt: frames come from {YOUTUBE} alone, not from {other}."),
        None => Ok(manifest.lines().any(|line| line.starts_with("frame\t"))),
    }
}

/// What the page must know before anything else.
#[derive(Debug, Default)]
struct Known {
    contents: Vec<Content>,
    texts: Vec<texts::Found>,
    /// The folder of the player of films.
    film: String,
    shows_youtube: bool,
    /// The picture that stands for the site where its address is shared.
    card: Option<String>,
}

/// The page with what it must know in its head.
fn finished(page: &str, known: &Known, release: bool) -> Result<String> {
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
        if known.shows_youtube {
            finished.push_str("; frame-src ");
            finished.push_str(YOUTUBE);
        }
        finished.push_str("\">");
    }
    for Content { scenario, language, file } in &known.contents {
        // Scenarios are named so that boot.js can ask for the one that is opened before the program is there.
        let name = scenario.as_ref().map_or_else(
            || "venster-catalogue\"".to_owned(),
            |id| format!("venster-scenario\" data-id=\"{id}\""),
        );
        finished.push_str(&format!(
            "<meta name=\"{name} data-lang=\"{language}\" content=\"content/{file}\">"
        ));
    }
    for texts::Found { language, name, file } in &known.texts {
        finished.push_str(&format!(
            "<meta name=\"venster-texts\" data-lang=\"{language}\" data-name=\"{name}\" content=\"texts/{file}\">"
        ));
    }
    finished.push_str(&format!("<meta name=\"venster-film\" content=\"{}\">", known.film));
    if let Some(card) = &known.card {
        finished.push_str(&format!("<meta property=\"og:image\" content=\"content/{card}\">"));
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
    film::join(folder, &esbuild)?;
    for file in files_below(folder)? {
        if file.extension().is_some_and(|ending| ending == "js")
            && !file.starts_with(folder.join("film"))
        {
            let mut minify = process::program(&esbuild);
            minify.args(["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"]);
            minify.arg(format!("--outfile={}", file.display())).arg(&file);
            process::run(&mut minify, "Making the scripts smaller")?;
        }
    }
    Ok(())
}

/// Writes `.br` and `.gz` beside every file that gets smaller by it.
pub fn compress_below(folder: &Path) -> Result<()> {
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

    fn one_catalogue() -> Known {
        knowing(vec![content(None, "catalogue.en.0a1b.bin")])
    }

    fn knowing(contents: Vec<Content>) -> Known {
        Known { contents, film: "film/0a".to_owned(), ..Known::default() }
    }

    #[test]
    fn the_release_page_begins_with_its_policy() {
        let page = finished(PAGE, &one_catalogue(), true).unwrap();
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
    fn a_share_card_is_named_and_taken_away_again() {
        let known =
            Known { card: card("share\twall\twall-share.0a1b.png\n").unwrap(), ..Known::default() };
        let page = finished(PAGE, &known, true).unwrap();
        assert!(
            page.contains("<meta property=\"og:image\" content=\"content/wall-share.0a1b.png\">")
        );
        assert_eq!(untold(&page), PAGE);
        assert!(card("share\twall\t\"><script>\n").is_err());
        assert_eq!(card("catalogue\ten\tc.bin\n").unwrap(), None);
    }

    #[test]
    fn frames_are_allowed_only_where_a_film_needs_one() {
        let mut known = one_catalogue();
        assert!(!finished(PAGE, &known, true).unwrap().contains("frame-src"));
        known.shows_youtube = shows_youtube("frame\thttps://www.youtube-nocookie.com\n").unwrap();
        let page = finished(PAGE, &known, true).unwrap();
        assert!(page.contains("; frame-src https://www.youtube-nocookie.com\">"));
        assert!(shows_youtube("frame\thttps://example.org\n").is_err());
    }

    #[test]
    fn what_a_page_was_told_can_be_taken_back() {
        let told = finished(PAGE, &one_catalogue(), true).unwrap();
        assert!(told.contains("<meta name=\"venster-film\" content=\"film/0a\">"));
        assert_eq!(untold(&told), PAGE);
    }

    #[test]
    fn a_page_under_work_has_no_policy_since_live_reload_is_inline() {
        let page = finished(PAGE, &one_catalogue(), false).unwrap();
        assert!(!page.contains("Content-Security-Policy"));
        assert!(page.contains("venster-catalogue"));
    }

    #[test]
    fn a_page_without_an_encoding_is_refused() {
        assert!(finished("<html></html>", &Known::default(), true).is_err());
    }

    #[test]
    fn the_manifest_names_catalogues_and_scenarios_per_language() {
        let manifest = "scenario\twall\ten\twall.en.9.bin\ncatalogue\ten\tcatalogue.en.0a1b.bin\n";
        let found = named(manifest).unwrap();
        assert_eq!(
            found,
            [content(Some("wall"), "wall.en.9.bin"), content(None, "catalogue.en.0a1b.bin")]
        );
        let page = finished(PAGE, &knowing(found), true).unwrap();
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
