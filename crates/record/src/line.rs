//! One fact is one line of text.
//!
//! Fields are separated by tabs; the learner's own words come last. In them `\\` stands for a
//! backslash, `\t` for a tab, `\n` and `\r` for the ends of lines; everything else stands for itself.
//! Each line has one spelling: what [`Line::encode`] writes is what [`Line::decode`] read, byte for
//! byte.
//!
//! | field | holds |
//! |---|---|
//! | 1 | the version of the format: `1` |
//! | 2 | the id: writer, full stop, sequence |
//! | 3 | the clock, in decimal digits, at most 2^53 - 2 |
//! | 4 | the wall time in milliseconds since 1970, in decimal digits; of an emptied line `-` |
//! | 5 | the kind |
//! | 6… | what the kind asks for |
//!
//! | kind | fields from the sixth; *words* are the learner's own, with escapes |
//! |---|---|
//! | `began` | scenario, version (hexadecimal digits, no leading zeros) |
//! | `entered` | after, scene |
//! | `heard` | after, voice |
//! | `answered` | after, exercise, `stand`, one of `agree` `rather-agree` `rather-disagree` `disagree` |
//! | `answered` | after, exercise, `sort`, one of `open` `compared`, `item=group` joined by commas or `-` |
//! | `answered` | after, exercise, one of `rank` `select` `spot`, one of `open` `compared`, items joined by commas or `-` |
//! | `answered` | after, exercise, `reflect`, prompt *words*, *words* |
//! | `answered` | after, exercise, `plan`, item or `-`, one of `class` `team` `institute`, prompt *words*, situation *words*, action *words* |
//! | `chose` | after, scene, choice |
//! | `finished` | after, ending |
//! | `reviewed` | the plan's fact, one of `done` `differently` `not-yet` `dropped`, *words* |
//! | `noted` | form, its fields' names joined by commas, *words* for each of them |
//! | `revised` | the fact, *words* for each text of that fact's line |
//! | `removed` | a fact, further facts |
//! | `draft` | field, *words* |
//! | `gone` | nothing |
//!
//! A line of another version, and a line whose kind, kind of answer, state, stand, level or outcome has a
//! name that isn't listed here, comes from a later version: it is kept as it is ([`Foreign`]). What
//! breaks the grammar in any other way is [`Unreadable`], and its bytes are for the caller to keep.
//!
//! An id has one content for ever, for a writer is random and counts what it writes. There are two
//! exceptions: a draft is put over and over with a new clock, and a line that was removed is emptied.

mod decode;
mod encode;
mod words;

use thiserror::Error;
use venster_engine::{Clock, FactId};

use crate::Entry;

pub(crate) use words::{escape, unescape};

/// A line of the record.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// One that this version understands.
    Known(Entry),
    /// One of a later version.
    Foreign(Foreign),
}

impl Line {
    /// Reads a line, without a line end.
    ///
    /// # Errors
    /// [`Unreadable`] where the line is damaged: not a line of this version, and of no later one.
    pub fn decode(text: &str) -> Result<Self, Unreadable> {
        decode::line(text)
    }

    /// The line as text, without a line end.
    #[must_use]
    pub fn encode(&self) -> String {
        match self {
            Self::Known(entry) => encode::entry(entry),
            Self::Foreign(foreign) => foreign.text.clone(),
        }
    }

    /// Which line it is. One of a later version may say so in a way that can't be read here.
    #[must_use]
    pub const fn id(&self) -> Option<&FactId> {
        match self {
            Self::Known(entry) => Some(entry.id()),
            Self::Foreign(foreign) => foreign.id.as_ref(),
        }
    }

    /// Its place in the order of all lines, where that can be read.
    #[must_use]
    pub const fn clock(&self) -> Option<Clock> {
        match self {
            Self::Known(entry) => Some(entry.clock()),
            Self::Foreign(foreign) => foreign.clock,
        }
    }
}

impl Clone for Line {
    // A derived one is put anew wherever it is used, two kilobytes each time.
    #[inline(never)]
    fn clone(&self) -> Self {
        match self {
            Self::Known(entry) => Self::Known(entry.clone()),
            Self::Foreign(foreign) => Self::Foreign(foreign.clone()),
        }
    }
}

impl From<Entry> for Line {
    fn from(entry: Entry) -> Self {
        Self::Known(entry)
    }
}

/// A line of a later version, kept as it is. Only [`Line::decode`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    id: Option<FactId>,
    clock: Option<Clock>,
    text: String,
}

impl Foreign {
    /// The line, byte for byte.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Why a text is no line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// It holds a line end, which no single line does.
    #[error("it is more than one line")]
    LineEnd,
    /// It doesn't begin with a version number and a tab.
    #[error("it doesn't begin with the number of a version")]
    Version,
    /// The second field is no fact id.
    #[error("the id in it is damaged")]
    Id,
    /// The third field is no clock.
    #[error("the clock in it is damaged")]
    Clock,
    /// The fourth field is no wall time.
    #[error("the time in it is damaged")]
    Time,
    /// The kind isn't made of letters and hyphens.
    #[error("its kind is damaged")]
    Kind,
    /// It ends too early.
    #[error("it ends too early")]
    Short,
    /// There is more in it than its kind has.
    #[error("there is more in it than there should be")]
    Long,
    /// A name or a number in it isn't spelt as such names and numbers are.
    #[error("a name in it is damaged")]
    Name,
    /// Own words with an escape that doesn't exist.
    #[error("the words in it are damaged")]
    Words,
}
