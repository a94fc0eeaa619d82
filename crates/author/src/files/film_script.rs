//! `films/<name>/script.toml`: what a film is called, its files, and everything that is said, heard and to be
//! seen in it with its times. Captions, transcript and the names of cues are all made from it, so that they agree.

use std::collections::BTreeMap;

use venster_scenario::{IdError, Language};

use super::table::{self, ByLanguage, ListByLanguage, Table};
use crate::{
    diagnostic::{Diagnostic, Place, Report},
    source::{FileId, Folder, Span, Spanned},
};

/// A film's script.
#[derive(Debug)]
pub struct FilmScript {
    /// Where it stands.
    pub span: Span,
    /// What the film is called.
    pub title: ByLanguage,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// How long it is, in milliseconds.
    pub duration: u32,
    /// The picture that stands there until it plays: a file beside the script.
    pub poster: Spanned<String>,
    /// The film in several formats: files beside the script.
    pub files: ListByLanguage,
    /// The same with a voice that tells what is to be seen.
    pub described: ListByLanguage,
    /// Its lines, in the order of their times.
    pub lines: Vec<ScriptLine>,
}

/// A line of a script.
#[derive(Debug)]
pub struct ScriptLine {
    /// The name by which cues call it.
    pub id: Spanned<LineId>,
    /// When it begins, in milliseconds.
    pub start: u32,
    /// When it ends, in milliseconds.
    pub end: u32,
    /// What sort of line it is.
    pub kind: ScriptKind,
    /// Its words.
    pub text: ByLanguage,
}

/// The sorts of line.
#[derive(Debug)]
pub enum ScriptKind {
    /// `narration`
    Narration,
    /// `speech`, and whose.
    Speech(ByLanguage),
    /// `sound`
    Sound,
    /// `description`
    Description,
}

const KINDS: [&str; 4] = ["narration", "speech", "sound", "description"];

/// Names a line of a script. Like every id it is lower-case words of letters and digits with hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineId(String);

impl LineId {
    fn new(text: &str) -> Result<Self, IdError> {
        // The rule is the one of every id.
        venster_scenario::BlockId::new(text).map(|id| Self(id.as_str().to_owned()))
    }

    /// The id as its author wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FilmScript {
    /// The line with a name.
    #[must_use]
    pub fn line(&self, id: &str) -> Option<&ScriptLine> {
        self.lines.iter().find(|line| line.id.value.as_str() == id)
    }

    /// Reports whatever isn't said in one of these languages: every word of a film is there for everybody.
    pub fn complete(&self, languages: &[Language], report: &mut Report) {
        for language in languages {
            if self.title.get(language).is_none() {
                report
                    .error(
                        "film-not-translated",
                        self.title.span.unwrap_or(self.span),
                        format!("this film has no title in the language `{language}`"),
                    )
                    .hint(format!("beside the other languages: {language} = \"…\""));
            }
            if self.files.get(language).is_empty() {
                report
                    .error(
                        "film-not-translated",
                        self.span,
                        format!("this film has no files in the language `{language}`"),
                    )
                    .hint("one list for all languages, files = […], or one for each");
            }
            if self.described.get(language).is_empty() {
                report
                    .warning(
                        "film-not-described",
                        self.span,
                        format!("nobody tells in the language `{language}` what is to be seen in this film"),
                    )
                    .hint(
                        "a list `described = […]`: the film with a voice that says what the descriptions say",
                    );
            }
            for line in &self.lines {
                line.complete(language, report);
            }
        }
    }
}

impl ScriptLine {
    fn complete(&self, language: &Language, report: &mut Report) {
        let id = self.id.value.as_str();
        if self.text.get(language).is_none() {
            report
                .error(
                    "film-not-translated",
                    self.id.span,
                    format!("the line `{id}` has no text in the language `{language}`"),
                )
                .hint(format!("beside the other languages: {language} = \"…\"; captions and transcript are made of it"));
        }
        if let ScriptKind::Speech(speaker) = &self.kind
            && speaker.get(language).is_none()
        {
            report
                .error(
                    "film-not-translated",
                    self.id.span,
                    format!("the line `{id}` doesn't say who speaks, in the language `{language}`"),
                )
                .hint(format!("beside the other languages: {language} = \"…\""));
        }
    }
}

/// The script of a film by the name of its folder, for those who make the film: whether its files are there is not asked.
///
/// # Errors
/// Everything that is wrong with the script; also that there is none.
pub fn film_script(folder: &Folder, film: &str) -> Result<FilmScript, Vec<Diagnostic>> {
    let path = format!("films/{film}/script.toml");
    let Some(file) = folder.find(&path) else {
        let films = folder
            .files()
            .filter_map(|(_, file)| file.path.strip_prefix("films/")?.strip_suffix("/script.toml"));
        let mut missing = Diagnostic::error(
            "no-film-script",
            Place::Path(path),
            format!("there is no film `{film}`"),
        );
        missing.suggest(film, films);
        return Err(vec![missing]);
    };
    let mut report = Report::default();
    match read(folder, file, &mut report) {
        Some(script) if !report.has_errors() => Ok(script),
        _ => Err(report.into_sorted(folder)),
    }
}

/// Reads a script. What is wrong with its files is reported where they are looked for.
pub fn read(folder: &Folder, file: FileId, report: &mut Report) -> Option<FilmScript> {
    let parsed = table::parse(folder, file, report)?;
    let mut table = Table::of_file(&parsed, file);
    let title = table.by_language("title", true, report);
    let width = table.count("width", report);
    let height = table.count("height", report);
    let duration = table.count("duration", report);
    let poster = table.text("poster", report);
    let files = table.list_by_language("files", true, report);
    let described = table.list_by_language("described", false, report);
    let end = duration.as_ref().map_or(u32::MAX, |duration| duration.value);
    let rows = table.each("line", report);
    let lines: Vec<ScriptLine> =
        rows.into_iter().filter_map(|row| script_line(row, end, report)).collect();
    table.finish(report);
    for size in [&width, &height, &duration].into_iter().flatten().filter(|size| size.value == 0) {
        report.error("value", size.span, "this is a whole number from 1");
    }
    order(&lines, report);
    if !lines.iter().any(|line| matches!(line.kind, ScriptKind::Description)) {
        report
            .error(
                "film-without-description",
                Folder::beginning(file),
                "nothing says what is to be seen in this film",
            )
            .hint(
                "[[line]] with kind = \"description\": it is told to those who don't see the film",
            );
    }
    if !lines.is_empty() && lines.iter().all(|line| matches!(line.kind, ScriptKind::Description)) {
        report
            .warning(
                "film-without-captions",
                Folder::beginning(file),
                "nothing is said or heard in this film, so it has no captions",
            )
            .hint("[[line]] with kind = \"narration\", \"speech\" or \"sound\"");
    }
    Some(FilmScript {
        span: Folder::beginning(file),
        title: title?,
        width: width?.value,
        height: height?.value,
        duration: duration?.value,
        poster: poster?,
        files,
        described,
        lines,
    })
}

fn script_line(mut row: Table<'_>, film_ends: u32, report: &mut Report) -> Option<ScriptLine> {
    let id = row.text("id", report);
    let kind = row.text("kind", report);
    let start = row.count("start", report);
    let end = row.count("end", report);
    let text = row.by_language("text", true, report);
    let is_speech = kind.as_ref().is_some_and(|kind| kind.value == "speech");
    let speaker = is_speech.then(|| row.by_language("speaker", true, report)).flatten();
    row.finish(report);
    if let (Some(start), Some(end)) = (&start, &end) {
        if end.value <= start.value {
            report
                .error("line-times", end.span, "this line ends before it begins")
                .also(start.span, "it begins here");
        } else if end.value > film_ends {
            report
                .error("line-times", end.span, "this line ends after the film")
                .hint("times are milliseconds from the film's beginning, as its duration is");
        }
    }
    let id = id?;
    let name = match LineId::new(&id.value) {
        Ok(value) => Spanned { value, span: id.span },
        Err(error) => {
            report.error("id-form", id.span, format!("`{}`: {error}", id.value));
            return None;
        }
    };
    let word = kind?;
    let kind = match word.value.as_str() {
        "narration" => ScriptKind::Narration,
        "speech" => ScriptKind::Speech(speaker?),
        "sound" => ScriptKind::Sound,
        "description" => ScriptKind::Description,
        other => {
            report
                .error("unknown-line-kind", word.span, format!("`{other}` is no kind of line"))
                .suggest(other, KINDS);
            return None;
        }
    };
    Some(ScriptLine { id: name, start: start?.value, end: end?.value, kind, text: text? })
}

/// Reports lines that stand in another order than they are heard, and names that stand twice.
fn order(lines: &[ScriptLine], report: &mut Report) {
    let mut names: BTreeMap<&LineId, Span> = BTreeMap::new();
    for line in lines {
        if let Some(first) = names.insert(&line.id.value, line.id.span) {
            let name = line.id.value.as_str();
            report
                .error("repeated-id", line.id.span, format!("two lines are called `{name}`"))
                .also(first, "the other");
        }
    }
    for (before, after) in lines.iter().zip(lines.iter().skip(1)) {
        if after.start < before.start {
            report
                .error(
                    "line-order",
                    after.id.span,
                    "this line begins earlier than the one above it",
                )
                .also(before.id.span, "the one above")
                .hint("lines stand in the order of their times");
        }
    }
}
