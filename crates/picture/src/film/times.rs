//! When a film's lines are heard.

use std::collections::BTreeMap;

use crate::data::{From, Id, Trouble, joined};

/// When each line of a film's script begins and ends, in milliseconds from the beginning, and how long the film is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Times {
    lines: BTreeMap<Id, (u32, u32)>,
    duration: u32,
}

impl Times {
    /// The times of a film that lasts so many milliseconds.
    #[must_use]
    pub fn new(duration: u32) -> Self {
        Self { lines: BTreeMap::new(), duration }
    }

    /// Says when a line begins and ends, in milliseconds from the film's beginning.
    pub fn insert(&mut self, line: Id, start: u32, end: u32) {
        self.lines.insert(line, (start, end));
    }

    /// How long the film is, in milliseconds.
    #[must_use]
    pub fn duration(&self) -> u32 {
        self.duration
    }

    /// A moment, in milliseconds.
    pub(super) fn of(&self, from: &From) -> Result<i64, Trouble> {
        let (line, is_end) = match from {
            From::Start => return Ok(0),
            From::Before(line) => (line, false),
            From::After(line) => (line, true),
        };
        let Some(&(start, end)) = self.lines.get(line) else {
            let known = joined(self.lines.keys());
            return Err(Trouble::NoLine { name: line.to_string(), known });
        };
        Ok(i64::from(if is_end { end } else { start }))
    }
}
