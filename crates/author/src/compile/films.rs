//! Films: their scripts, their files, and the captions that are made of them.

mod captions;

use std::collections::BTreeMap;

use venster_picture::Storyboard;
use venster_scenario::{Language, Line, LineKind, Recording};

use super::Compiler;
use crate::{
    diagnostic::{Place, Report},
    files::{
        drawing,
        film_script::{self, FilmScript, ScriptKind},
    },
    hash,
    scenario::document::Document,
    source::{Content, FileId, Folder, Span, Spanned},
};

/// The formats of a film, the one that is tried first at the beginning: it is the smaller.
const FORMATS: [&str; 2] = ["webm", "mp4"];
/// The formats of a poster.
const POSTERS: [&str; 4] = ["avif", "webp", "jpg", "png"];

/// A film that a scenario may show.
#[derive(Debug)]
pub struct FilmSource {
    /// Its script.
    pub script: FilmScript,
    /// The files that the script names, by their names there: those under which they are delivered.
    outputs: BTreeMap<String, String>,
    /// The files themselves, by the names under which they are delivered.
    files: BTreeMap<String, FileId>,
}

/// The films of the content folder.
#[derive(Debug, Default)]
pub struct Films {
    /// By the names of their folders; none where the script can't be read, which has been reported.
    found: BTreeMap<String, Option<FilmSource>>,
}

/// A file of a film, or its captions in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilmFile {
    /// The name under which it is delivered.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Films {
    /// The film of this name; none if there is no such film, and none in it if it can't be read.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Option<&FilmSource>> {
        self.found.get(name).map(Option::as_ref)
    }

    /// What films are called.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.found.keys().map(String::as_str)
    }
}

impl FilmSource {
    /// The film as one language tells it, with captions in all of them. A text that is missing has been
    /// reported, and is empty here.
    #[must_use]
    pub fn recording(&self, name: &str, language: &Language, languages: &[Language]) -> Recording {
        let script = &self.script;
        let delivered = |files: &[Spanned<String>]| -> Vec<Box<str>> {
            let mut names: Vec<&Spanned<String>> = files.iter().collect();
            names.sort_by_key(|file| FORMATS.iter().position(|format| is(&file.value, format)));
            let outputs = names.iter().filter_map(|file| self.outputs.get(&file.value));
            outputs.map(|output| output.as_str().into()).collect()
        };
        let captions = languages
            .iter()
            .map(|language| (language.clone(), captions::name(name, script, language).into()));
        Recording {
            title: script.title.get(language).unwrap_or_default().into(),
            width: script.width,
            height: script.height,
            duration: script.duration,
            poster: self.outputs.get(&script.poster.value).map_or("", String::as_str).into(),
            files: delivered(script.files.get(language)),
            described: delivered(script.described.get(language)),
            captions: captions.collect(),
            lines: lines(script, language),
        }
    }
}

/// The lines of a script in a language.
fn lines(script: &FilmScript, language: &Language) -> Vec<Line> {
    let line = |line: &film_script::ScriptLine| Line {
        start: line.start,
        end: line.end,
        kind: match &line.kind {
            ScriptKind::Narration => LineKind::Narration,
            ScriptKind::Speech(speaker) => {
                LineKind::Speech { speaker: speaker.get(language).unwrap_or_default().into() }
            }
            ScriptKind::Sound => LineKind::Sound,
            ScriptKind::Description => LineKind::Description,
        },
        text: line.text.get(language).unwrap_or_default().into(),
    };
    script.lines.iter().map(line).collect()
}

impl Compiler<'_> {
    /// Reads every film of the folder.
    pub(super) fn films(&mut self) {
        for name in self.folders_in("films/") {
            let path = format!("films/{name}");
            let script = self.film(&name, &path);
            self.films.found.insert(name, script);
        }
    }

    fn film(&mut self, name: &str, path: &str) -> Option<FilmSource> {
        let toml = format!("{path}/script.toml");
        let Some(file) = self.open(&toml) else {
            self.report
                .error(
                    "no-film-script",
                    Place::Path(toml),
                    format!("the folder {path} holds no `script.toml`"),
                )
                .hint("every folder in films/ is a film, and its script says what is in it");
            self.see_all(&format!("{path}/"));
            return None;
        };
        // Whoever makes the film needs these two; what is shown of it does not.
        self.open(&format!("{path}/production.toml"));
        self.see_all(&format!("{path}/recordings/"));
        let Some(script) = film_script::read(self.folder, file, &mut self.report) else {
            self.see_all(&format!("{path}/"));
            return None;
        };
        self.storyboard(path, &script);
        let mut source = FilmSource { script, outputs: BTreeMap::new(), files: BTreeMap::new() };
        let poster = source.script.poster.clone();
        self.film_file(name, path, &poster, &POSTERS, &mut source);
        for list in list_of_lists(&source.script) {
            for file in &list {
                self.film_file(name, path, file, &FORMATS, &mut source);
            }
            self.formats(&list);
        }
        Some(source)
    }

    /// Reads the storyboard by which a film is drawn, where there is one. A film can be made without.
    fn storyboard(&mut self, path: &str, script: &FilmScript) {
        let Some(file) = self.open(&format!("{path}/storyboard.toml")) else { return };
        let storyboard = drawing::storyboard(self.folder, file, &self.looks, &mut self.report);
        for (line, at) in storyboard.iter().flat_map(Storyboard::references) {
            if script.line(line.as_str()).is_none() {
                let span = Span { file, start: at.start, end: at.end };
                let known = script.lines.iter().map(|line| line.id.value.as_str());
                self.report
                    .error("unknown-line", span, format!("the script has no line `{line}`"))
                    .suggest(line.as_str(), known);
            }
        }
    }

    /// Looks for a file that a script names.
    fn film_file(
        &mut self,
        film: &str,
        path: &str,
        file: &Spanned<String>,
        formats: &[&str],
        source: &mut FilmSource,
    ) {
        let name = &file.value;
        let Some(format) = formats.iter().find(|format| is(name, format)) else {
            self.report
                .error(
                    "film-format",
                    file.span,
                    format!("`{name}` is in none of the known formats"),
                )
                .hint(format!("known here: {}", formats.join(", ")));
            return;
        };
        let Some(id) = self.open(&format!("{path}/{name}")) else {
            let prefix = format!("{path}/");
            let beside: Vec<&str> = (self.folder.files())
                .filter_map(|(_, file)| file.path.strip_prefix(&prefix))
                .collect();
            self.report
                .error("no-film-file", file.span, format!("there is no file `{name}` here"))
                .suggest(name, beside);
            return;
        };
        let bytes = bytes(self.folder, id);
        if !begins_as(format, bytes) {
            self.report.error(
                "film-format",
                file.span,
                format!("`{name}` holds something else than its ending says"),
            );
        }
        let stem = name.strip_suffix(&format!(".{format}")).unwrap_or(name);
        let stem = if stem == film { String::new() } else { format!("-{stem}") };
        let output = format!("film-{film}{stem}.{}.{format}", hash::of_file(bytes));
        source.files.insert(output.clone(), id);
        source.outputs.insert(name.clone(), output);
    }

    /// Every browser plays one of the two formats, none plays both for certain.
    fn formats(&mut self, files: &[Spanned<String>]) {
        let Some(first) = files.first() else { return };
        for format in FORMATS {
            let mut of_format = files.iter().filter(|file| is(&file.value, format));
            match (of_format.next(), of_format.next()) {
                (Some(_), None) => {}
                (Some(_), Some(second)) => {
                    self.report.error(
                        "film-format",
                        second.span,
                        format!("there are two files of the format {format}"),
                    );
                }
                (None, _) => {
                    self.report
                        .warning(
                            "film-format",
                            first.span,
                            format!("there is no {format}, and some browsers play nothing else"),
                        )
                        .hint("a film comes as WebM and as MP4");
                }
            }
        }
    }

    /// Asks every film that a text shows for its words in the languages of the module.
    pub(super) fn complete_films(&mut self, source: &Document, languages: &[Language]) {
        for section in &source.sections {
            let Some(attributes) = &section.attributes else { continue };
            let Some(src) = attributes.pair("src").filter(|_| attributes.has_class("video")) else {
                continue;
            };
            if let Some(Some(film)) = self.films.get(&src.value.value) {
                // What several scenes show is asked once for each language.
                let shown = self.films_shown.entry(src.value.value.clone()).or_default();
                let new: Vec<Language> = languages
                    .iter()
                    .filter(|language| !shown.contains(*language))
                    .cloned()
                    .collect();
                let mut report = Report::default();
                film.script.complete(&new, &mut report);
                self.report.append(report);
                shown.extend(new);
            }
        }
    }

    /// The files of the films that are shown; those that nobody shows are reported.
    pub(super) fn film_files(&mut self) -> Vec<FilmFile> {
        let mut files = Vec::new();
        for (name, film) in &self.films.found {
            let Some(film) = film else { continue };
            let Some(languages) = self.films_shown.get(name) else {
                self.report
                    .warning("unused-film", film.script.span, format!("no text shows `{name}`"))
                    .hint(format!("## Heading {{#id .video src={name}}}"));
                continue;
            };
            for (output, file) in &film.files {
                let bytes = bytes(self.folder, *file).to_vec();
                files.push(FilmFile { name: output.clone(), bytes });
            }
            for language in languages {
                let text = captions::webvtt(&lines(&film.script, language));
                let name = captions::name(name, &film.script, language);
                files.push(FilmFile { name, bytes: text.into_bytes() });
            }
        }
        files
    }
}

/// Every list of files that a script names.
fn list_of_lists(script: &FilmScript) -> Vec<Vec<Spanned<String>>> {
    script.files.lists().chain(script.described.lists()).map(<[_]>::to_vec).collect()
}

fn is(name: &str, format: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending == format)
}

/// Whether a file begins as its format does: a page of an error that was saved as a film doesn't.
fn begins_as(format: &str, bytes: &[u8]) -> bool {
    let at =
        |from: usize, mark: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(mark));
    match format {
        "webm" => at(0, &[0x1a, 0x45, 0xdf, 0xa3]),
        "mp4" | "avif" => at(4, b"ftyp"),
        "webp" => at(0, b"RIFF") && at(8, b"WEBP"),
        "jpg" => at(0, &[0xff, 0xd8]),
        "png" => at(0, b"\x89PNG"),
        _ => false,
    }
}

fn bytes(folder: &Folder, file: FileId) -> &[u8] {
    match folder.content(file) {
        Some(Content::Bytes(bytes)) => bytes,
        Some(Content::Text(text)) => text.as_bytes(),
        None => &[],
    }
}
