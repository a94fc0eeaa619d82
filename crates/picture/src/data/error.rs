//! What is wrong in a file of data, where, and what would be right.

use core::ops::Range;
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use toml::{
    Spanned,
    de::{DeTable, DeValue, ValueDeserializer},
};

use super::Id;

/// A mistake, for which nothing can be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key}: {trouble}")]
pub struct DataError {
    /// Where it stands in the file, in bytes.
    pub at: Range<usize>,
    /// The key, as `mwila.hair`, or the part of the file.
    pub key: String,
    /// What is wrong with it.
    pub trouble: Trouble,
}

/// What is wrong, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It is no TOML, or not of the form that is asked for; the text says what is expected.
    #[error("{0}")]
    Form(String),
    /// Nobody is called that.
    #[error("nobody is called `{name}`; {}", there_are(known))]
    NoPerson {
        /// The name that was used.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// No place is called that.
    #[error("no place is called `{name}`; {}", there_are(known))]
    NoPlace {
        /// The name that was used.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// No scene of the storyboard is called that.
    #[error("no scene is called `{name}`; {}", there_are(known))]
    NoScene {
        /// The name that was used.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// Nobody and nothing of that name is in the scene of a shot.
    #[error("`{name}` isn't in the scene `{scene}`; {}", there_are(known))]
    NotInScene {
        /// The name that was used.
        name: String,
        /// The shot's scene.
        scene: String,
        /// Those who or what can move in it.
        known: String,
    },
    /// Somebody is twice in a scene of a storyboard.
    #[error("`{name}` is in this scene already")]
    Twice {
        /// The name that was used.
        name: String,
    },
    /// The script has no such line.
    #[error("no line of the script is called `{name}`; {}", there_are(known))]
    NoLine {
        /// The name that was used.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// A storyboard without shots, or one whose first shot waits for something.
    #[error("the first shot begins `from = \"start\"`")]
    NoFirstShot,
    /// A shot that begins before the one above it.
    #[error("the shot `{shot}` begins at {begins} ms, before the one above it, at {before} ms")]
    ShotTooEarly {
        /// The shot.
        shot: String,
        /// When it begins.
        begins: i64,
        /// When the one before it begins.
        before: i64,
    },
    /// A crop reaches beyond the picture.
    #[error("this crop reaches beyond the picture, which is {picture}")]
    CropOutside {
        /// The picture's own frame.
        picture: String,
    },
}

/// An entry of a file, with where things stand in it.
pub(crate) struct Entry<T> {
    pub(crate) value: T,
    pub(crate) spans: Spans,
}

/// Where an entry's own parts stand.
pub(crate) struct Spans {
    name: Range<usize>,
    parts: BTreeMap<String, Range<usize>>,
}

impl Spans {
    /// The entry's name.
    pub(crate) fn name(&self) -> Range<usize> {
        self.name.clone()
    }

    /// A part of the entry, as `crops.wide` or `figure.2.who`; the entry's name where it isn't written.
    pub(crate) fn part(&self, path: &str) -> Range<usize> {
        self.parts.get(path).cloned().unwrap_or_else(|| self.name())
    }

    pub(crate) fn of(name: Range<usize>, value: &DeValue<'_>) -> Self {
        let mut parts = BTreeMap::new();
        collect(value, "", &mut parts);
        Self { name, parts }
    }
}

/// Reads a file that is a table of entries: all of them, or every entry's first mistake.
pub(crate) fn entries<T: DeserializeOwned>(
    text: &str,
) -> Result<BTreeMap<Id, Entry<T>>, Vec<DataError>> {
    entries_called(text, |_| true)
}

/// Reads those entries of a file whose names pass a test.
pub(crate) fn entries_called<T: DeserializeOwned>(
    text: &str,
    is_meant: impl Fn(&str) -> bool,
) -> Result<BTreeMap<Id, Entry<T>>, Vec<DataError>> {
    let table = DeTable::parse(text).map_err(|error| vec![form(text, &error, None)])?.into_inner();
    let (mut entries, mut errors) = (BTreeMap::new(), Vec::new());
    for (name, value) in table {
        if !is_meant(name.get_ref()) {
            continue;
        }
        let at = name.span();
        let spans = Spans::of(at.clone(), value.get_ref());
        let id = Id::try_from(name.into_inner().into_owned());
        match (id, T::deserialize(ValueDeserializer::from(value))) {
            (Ok(id), Ok(value)) => {
                entries.insert(id, Entry { value, spans });
            }
            (Err(error), _) => {
                let key = text.get(at.clone()).unwrap_or_default().to_owned();
                errors.push(DataError { at, key, trouble: Trouble::Form(error.to_string()) });
            }
            (_, Err(error)) => errors.push(form(text, &error, Some(at))),
        }
    }
    if errors.is_empty() { Ok(entries) } else { Err(errors) }
}

pub(crate) fn form(text: &str, error: &toml::de::Error, entry: Option<Range<usize>>) -> DataError {
    let at = error.span().or(entry).unwrap_or(0..0);
    let key = key_at(text, at.start);
    DataError { at, key, trouble: Trouble::Form(error.message().to_owned()) }
}

fn collect(value: &DeValue<'_>, path: &str, parts: &mut BTreeMap<String, Range<usize>>) {
    let mut step = |name: &str, inner: &Spanned<DeValue<'_>>| {
        let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        collect(inner.get_ref(), &path, parts);
        parts.insert(path, inner.span());
    };
    match value {
        DeValue::Table(table) => {
            table.iter().for_each(|(name, inner)| step(name.get_ref(), inner));
        }
        DeValue::Array(array) => {
            (0..).zip(array.iter()).for_each(|(index, inner): (usize, _)| {
                step(&index.to_string(), inner);
            });
        }
        _ => {}
    }
}

/// The name of the key at a byte of the text, with its table's.
fn key_at(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count();
    let table = text.lines().take(line + 1).filter_map(heading).last().unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |i| i + 1);
    let here = text.lines().nth(line).unwrap_or_default();
    let until_value = before.get(start..).unwrap_or_default();
    let mut keys = vec![table];
    if heading(here).is_none() {
        // Keys of inline tables stand in the same line: those before the value are on the way to it.
        match until_value.split('=').count() {
            0 | 1 => keys.extend(here.split('=').next().map(|key| key.trim().to_owned())),
            _ => {
                let open = until_value.rsplit_once('=').map_or("", |(keys, _)| keys);
                let last = |part: &str| {
                    part.rsplit(['{', ',', ' ']).find(|word| !word.is_empty()).map(str::to_owned)
                };
                keys.extend(open.split('=').filter_map(|part| last(part.trim_end())));
            }
        }
    }
    keys.retain(|key| !key.is_empty());
    if keys.is_empty() { "the whole file".to_owned() } else { keys.join(".") }
}

fn heading(line: &str) -> Option<String> {
    let inner = line.trim().strip_prefix('[')?.split(']').next()?;
    Some(inner.trim_start_matches('[').trim().to_owned())
}

/// What there is in the place of what was asked for.
fn there_are(known: &str) -> String {
    if known.is_empty() { "there is none".to_owned() } else { format!("there are {known}") }
}
