//! A film's script and production, as the workshop sees them; and the times that it writes back.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use toml_edit::{DocumentMut, value};
use venster_author::{
    Content, Diagnostic, FilmScript, Folder, ListByLanguage, ScriptKind, Style, film_script, render,
};
use venster_film::{Kind, Line, Production};
use venster_scenario::Language;

/// The language in which the model speaks.
pub const SPOKEN: &str = "en";

/// What is to be made.
#[derive(Debug)]
pub struct Film {
    /// The name of its folder.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// Its script.
    pub script: FilmScript,
    /// How it is produced.
    pub production: Production,
    /// The lines of the script, with their times.
    pub lines: Vec<Line>,
    /// Its storyboard, and what storyboards are drawn from.
    pub drawn: Drawn,
}

/// The texts of the files of which frames are drawn.
#[derive(Debug)]
pub struct Drawn {
    /// `storyboard.toml`.
    pub storyboard: String,
    /// `people.toml`.
    pub people: String,
    /// `places.toml`.
    pub places: String,
}

impl Film {
    /// A line's words in the language in which films are spoken.
    pub fn words(&self, line: &str) -> Option<&str> {
        self.script.line(line)?.text.get(&spoken()?)
    }

    /// What the film is called in that language.
    pub fn title(&self) -> Option<&str> {
        self.script.title.get(&spoken()?)
    }

    /// The names of its files.
    pub fn plain(&self) -> Vec<String> {
        names(&self.script.files)
    }

    /// The names of the files of the described film.
    pub fn described(&self) -> Vec<String> {
        names(&self.script.described)
    }

    /// The recording of a line, where people have made one.
    pub fn recording(&self, line: &str) -> Option<PathBuf> {
        let file = self.folder.join("recordings").join(SPOKEN).join(format!("{line}.wav"));
        file.is_file().then_some(file)
    }

    /// How many lines are recorded.
    pub fn recorded(&self) -> usize {
        self.lines.iter().filter(|line| self.recording(&line.id).is_some()).count()
    }
}

fn spoken() -> Option<Language> {
    Language::new(SPOKEN).ok()
}

fn names(files: &ListByLanguage) -> Vec<String> {
    let files = spoken().map(|language| files.get(&language)).unwrap_or_default();
    files.iter().map(|file| file.value.clone()).collect()
}

/// Reads the film of this name from a content folder.
pub fn read(content: &Path, name: &str) -> Result<Film> {
    let all = Folder::read(content)
        .map_err(|error| anyhow!("{} could not be read: {}", error.path.display(), error.error))?;
    let script = film_script(&all, name).map_err(|errors| refused(&all, &errors))?;
    let text = |path: &str| -> Result<String> {
        match all.find(path).and_then(|file| all.content(file)) {
            Some(Content::Text(text)) => Ok(text.clone()),
            _ => bail!("{} is missing.", content.join(path).display()),
        }
    };
    let production = Production::parse(&text(&format!("films/{name}/production.toml"))?)?;
    let lines = lines(&script);
    let misfits: Vec<String> = production.misfits(&lines).iter().map(ToString::to_string).collect();
    if !misfits.is_empty() {
        bail!("{}", misfits.join("\n"));
    }
    let drawn = Drawn {
        storyboard: text(&format!("films/{name}/storyboard.toml"))?,
        people: text("people.toml")?,
        places: text("places.toml")?,
    };
    let folder = content.join("films").join(name);
    Ok(Film { name: name.to_owned(), folder, script, production, lines, drawn })
}

fn refused(all: &Folder, errors: &[Diagnostic]) -> anyhow::Error {
    let rendered: Vec<String> = errors.iter().map(|one| render(all, one, Style::Plain)).collect();
    anyhow!("{}", rendered.join("\n\n"))
}

fn lines(script: &FilmScript) -> Vec<Line> {
    let line = |line: &venster_author::ScriptLine| Line {
        id: line.id.value.as_str().to_owned(),
        kind: match line.kind {
            ScriptKind::Narration => Kind::Narration,
            ScriptKind::Speech(_) => Kind::Speech,
            ScriptKind::Sound => Kind::Sound,
            ScriptKind::Description => Kind::Description,
        },
        start: line.start,
        end: line.end,
    };
    script.lines.iter().map(line).collect()
}

/// Writes the ends of lines into the script, where they differ, and leaves everything else in it as it is.
pub fn write_ends(film: &Film, timed: &[Line]) -> Result<()> {
    let path = film.folder.join("script.toml");
    let text = fs::read_to_string(&path)
        .with_context(|| format!("{} could not be read.", path.display()))?;
    let changed = with_ends(&text, timed)?;
    if changed != text {
        fs::write(&path, changed)
            .with_context(|| format!("{} could not be written.", path.display()))?;
        println!("The lines' ends in script.toml are now those of what is said.");
    }
    Ok(())
}

/// A script's text with the ends of these lines.
fn with_ends(script: &str, timed: &[Line]) -> Result<String> {
    let mut document: DocumentMut = script.parse()?;
    let tables = document.get_mut("line").and_then(toml_edit::Item::as_array_of_tables_mut);
    for table in tables.into_iter().flat_map(toml_edit::ArrayOfTables::iter_mut) {
        let id = table.get("id").and_then(toml_edit::Item::as_str);
        let Some(line) = timed.iter().find(|line| Some(line.id.as_str()) == id) else { continue };
        let Some(end) = table.get_mut("end") else { continue };
        if end.as_integer() != Some(i64::from(line.end)) {
            // What stands around the number, a comment for instance, stays.
            let around = end.as_value().map(|old| old.decor().clone());
            *end = value(i64::from(line.end));
            if let (Some(new), Some(around)) = (end.as_value_mut(), around) {
                *new.decor_mut() = around;
            }
        }
    }
    Ok(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_ends_of_lines_are_changed() {
        let script = "# Written by hand.\nduration = 9000 # nine seconds\n\n[[line]]\nid = \"asks\"   # who?\nend   = 4000 # an \
                      estimate\nstart = 1000\ntext.en = \"Well?\"\n\n[[line]]\nid = \"bell\"\nstart = 5000\nend = 6000\n";
        let line = |id: &str, end| Line { id: id.to_owned(), kind: Kind::Speech, start: 0, end };
        let changed = with_ends(script, &[line("asks", 3210), line("bell", 6000)]).unwrap();
        assert_eq!(changed, script.replace("4000 # an", "3210 # an"));
    }
}
