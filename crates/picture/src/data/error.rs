//! What is wrong in a file of data, where, and what would be right.

use serde::de::DeserializeOwned;

/// A file that cannot be drawn from.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}, {key}: {trouble}")]
pub struct DataError {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
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
    #[error("nobody is called `{name}`; there are {known}")]
    NoPerson {
        /// The name that was used.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// No place is called that.
    #[error("no place is called `{name}`; there are {known}")]
    NoPlace {
        /// The name that was used.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// A crop reaches beyond the picture.
    #[error("this crop reaches beyond the picture, which is {picture}")]
    CropOutside {
        /// The picture's own frame.
        picture: String,
    },
}

/// Reads a file's text.
pub(crate) fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, DataError> {
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let (line, key) = place(text, at);
        let trouble = Trouble::Form(error.message().to_owned());
        DataError { file: file.to_owned(), line, key, trouble }
    })
}

/// The line of the `nth` table that is headed so, from 0; 1 where there is none.
pub(crate) fn line_of(text: &str, heading: &str, nth: usize) -> usize {
    let mut lines = text.lines().enumerate().filter(|(_, line)| line.trim() == heading);
    lines.nth(nth).map_or(1, |(index, _)| index + 1)
}

/// The line in which a byte of the text stands, and the name of the key there, with its table's.
fn place(text: &str, at: usize) -> (usize, String) {
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
    let key = if keys.is_empty() { "the whole file".to_owned() } else { keys.join(".") };
    (line + 1, key)
}

fn heading(line: &str) -> Option<String> {
    let inner = line.trim().strip_prefix('[')?.split(']').next()?;
    Some(inner.trim_start_matches('[').trim().to_owned())
}
