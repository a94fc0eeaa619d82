//! What the parts of the release build weigh on the wire: brotli at its highest quality, in bytes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{compress, page, static_pages};

/// The parts of a release build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sizes {
    /// index.html with its policy and its catalogues' names.
    pub index: usize,
    /// Each scenario's static page in each language, with all that its first decision needs in it.
    pub static_pages: Vec<Part>,
    /// The learner's program.
    pub wasm: usize,
    /// The JavaScript that binds the program to the browser, and the file that starts it.
    pub glue: usize,
    /// All style sheets.
    pub styles: usize,
    /// The player of films: its script and its style sheet.
    pub player: usize,
    /// The captions of each film in each language.
    pub captions: Vec<Part>,
    /// The interface texts of each language.
    pub texts: Vec<Part>,
    /// Each font.
    pub fonts: Vec<Part>,
    /// Each language's catalogue.
    pub catalogues: Vec<Part>,
    /// Each scenario in each language.
    pub scenarios: Vec<Part>,
    /// Each scene picture.
    pub pictures: Vec<Part>,
    /// Each portrait.
    pub portraits: Vec<Part>,
    /// Each thing on a sill, which stands for a scenario in the library.
    pub objects: Vec<Part>,
    /// What there is to read in each module, in each language.
    pub readings: Vec<Part>,
}

/// One of several parts of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name without the hash: "catalogue.en".
    pub name: String,
    /// What it weighs.
    pub bytes: usize,
}

/// Measures the release build in this folder. Pictures with one of the names of `portraits` are portraits.
pub fn measure(dist: &Path, portraits: &BTreeSet<String>) -> Result<Sizes> {
    if !dist.join("index.html").is_file() {
        bail!("There is no release build in dist/: run cargo xtask build.");
    }
    let mut sizes = Sizes::default();
    for file in page::files_below(dist)? {
        let path = file.strip_prefix(dist).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        match (folder, name) {
            ("", "index.html") => sizes.index = on_the_wire(&file)?,
            ("", _) if static_pages::is_page(name) && is(name, "html") => {
                // "wall.html" and "wall.nl.html" hold no hash.
                let name = name.trim_end_matches(".html").to_owned();
                sizes.static_pages.push(Part { name, bytes: on_the_wire(&file)? });
            }
            ("", _) if is(name, "wasm") => sizes.wasm += on_the_wire(&file)?,
            ("", _) if is(name, "css") => sizes.styles += on_the_wire(&file)?,
            ("", _) if is(name, "js") => sizes.glue += on_the_wire(&file)?,
            (folder, _) if folder.starts_with("film/") && (is(name, "js") || is(name, "css")) => {
                sizes.player += on_the_wire(&file)?;
            }
            ("content", _) if is(name, "vtt") => sizes.captions.push(part(&file, name)?),
            ("texts", _) if is(name, "txt") => sizes.texts.push(part(&file, name)?),
            ("fonts", _) if is(name, "woff2") => sizes.fonts.push(part(&file, name)?),
            // wasm-bindgen puts the JavaScript of libraries there.
            (folder, _) if folder.starts_with("snippets") => sizes.glue += on_the_wire(&file)?,
            ("content", _) if is(name, "bin") && name.starts_with("catalogue.") => {
                sizes.catalogues.push(part(&file, name)?);
            }
            ("content", _) if is(name, "bin") && name.starts_with("reading.") => {
                sizes.readings.push(part(&file, name)?);
            }
            ("content", _) if is(name, "bin") => sizes.scenarios.push(part(&file, name)?),
            ("content", _) if is(name, "svg") && portraits.contains(&without_hash(name)) => {
                sizes.portraits.push(part(&file, name)?);
            }
            ("content", _) if is(name, "svg") && without_hash(name).ends_with("-object") => {
                sizes.objects.push(part(&file, name)?);
            }
            ("content", _) if is(name, "svg") => sizes.pictures.push(part(&file, name)?),
            _ => {}
        }
    }
    if sizes.wasm == 0 {
        bail!("dist/ holds no program: run cargo xtask build.");
    }
    Ok(sizes)
}

/// The names of the portraits among the compiled pictures: the scenario's name, and an id of its cast. They are drawn where
/// the cast gives somebody a look, or stand in the scenario's folder `portraits`.
pub fn portraits(content: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for file in page::files_below(content)? {
        names.extend(portrait(&file));
        if file.ends_with("scenario.toml")
            && let Some(scenario) = file.parent().and_then(Path::file_name)
        {
            let text = fs::read_to_string(&file)?;
            let scenario = scenario.to_string_lossy();
            names.extend(drawn(&text).iter().map(|person| format!("{scenario}-{person}")));
        }
    }
    Ok(names)
}

/// Who of a scenario's cast has a look.
fn drawn(scenario: &str) -> Vec<&str> {
    let mut person = None;
    let mut found = Vec::new();
    for line in scenario.lines().map(str::trim) {
        if line.starts_with('[') {
            person = line.strip_prefix("[cast.").and_then(|rest| rest.strip_suffix(']'));
        } else if line.starts_with("look") {
            found.extend(person);
        }
    }
    found
}

fn portrait(file: &Path) -> Option<String> {
    let folder = file.parent().filter(|folder| folder.ends_with("portraits"))?;
    let scenario = folder.parent()?.file_name()?.to_string_lossy();
    let name =
        file.file_stem().filter(|_| file.extension().is_some_and(|ending| ending == "svg"))?;
    Some(format!("{scenario}-{}", name.to_string_lossy()))
}

/// The largest of several parts.
pub fn largest(parts: &[Part]) -> Option<&Part> {
    parts.iter().max_by_key(|part| part.bytes)
}

fn part(file: &Path, name: &str) -> Result<Part> {
    Ok(Part { name: without_hash(name), bytes: on_the_wire(file)? })
}

/// What a server that has compressed copies sends: the copy, where the build made one.
fn on_the_wire(file: &Path) -> Result<usize> {
    let read = |path: &Path| {
        fs::read(path).with_context(|| format!("{} could not be read.", path.display()))
    };
    let copy = PathBuf::from(format!("{}.br", file.display()));
    if copy.is_file() {
        return Ok(read(&copy)?.len());
    }
    let bytes = read(file)?;
    if file.extension().is_some_and(|ending| ending == "woff2") {
        // Compressed already, so that no server does it again.
        return Ok(bytes.len());
    }
    Ok(bytes.len().min(compress::brotli(&bytes)?.len()))
}

fn is(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}

/// "wall.en.0a1b2c.bin" is the scenario "wall.en".
fn without_hash(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('.').map_or(stem, |(stem, _)| stem).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_a_look_is_drawn() {
        let scenario =
            "[place]\nlook = \"x\"\n[cast.ada]\nlook = \"ada\"\n[cast.ben]\nname = \"Ben\"\n";
        assert_eq!(drawn(scenario), ["ada"]);
    }

    #[test]
    fn portraits_are_known_by_their_folder() {
        let named = |file: &str| portrait(Path::new(file));
        assert_eq!(named("content/05-a/wall/portraits/mother.svg"), Some("wall-mother".to_owned()));
        assert_eq!(named("content/05-a/wall/portraits/notes.md"), None);
        assert_eq!(named("content/05-a/wall/yard.svg"), None);
    }

    #[test]
    fn a_build_is_measured_by_its_files() {
        let dist = std::env::temp_dir().join(format!("venster-sizes-{}", std::process::id()));
        for folder in ["content", "fonts"] {
            fs::create_dir_all(dist.join(folder)).unwrap();
        }
        for (name, text) in [
            ("index.html", "page"),
            ("wall.nl.html", "a page"),
            ("wall.nl.html.br", "123"),
            ("app-1_bg.wasm", "a program"),
            ("app-1_bg.wasm.br", "12345"),
            ("app-1.js", "glue"),
            ("boot.js", "boot"),
            ("main-1.css", "p{}"),
            ("content/catalogue.en.0a.bin", "list"),
            ("content/wall.en.1b.bin", "scenario"),
            ("content/wall.en.1b.bin.gz", "left out"),
            ("content/reading.wall.en.5f.bin", "to read"),
            ("content/yard.2c.svg", "<svg/>"),
            ("content/wall-object.6a.svg", "<svg> </svg>"),
            ("content/wall-mother.3d.svg", "<svg></svg>"),
            ("content/manifest.txt", "left out"),
            ("fonts/serif-italic.4e.woff2", "a font: aaaaaaaaaaaaaaaaaaaaaaaa"),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        let sizes = measure(&dist, &BTreeSet::from(["wall-mother".to_owned()])).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!((sizes.index, sizes.wasm, sizes.glue, sizes.styles), (4, 5, 8, 3));
        assert_eq!(sizes.static_pages, [Part { name: "wall.nl".into(), bytes: 3 }]);
        assert_eq!(sizes.catalogues, [Part { name: "catalogue.en".into(), bytes: 4 }]);
        assert_eq!(sizes.scenarios, [Part { name: "wall.en".into(), bytes: 8 }]);
        assert_eq!(sizes.readings, [Part { name: "reading.wall.en".into(), bytes: 7 }]);
        assert_eq!(sizes.objects, [Part { name: "wall-object".into(), bytes: 12 }]);
        assert_eq!(sizes.pictures, [Part { name: "yard".into(), bytes: 6 }]);
        assert_eq!(sizes.fonts, [Part { name: "serif-italic".into(), bytes: 32 }]);
        assert_eq!(sizes.portraits, [Part { name: "wall-mother".into(), bytes: 11 }]);
    }
}
