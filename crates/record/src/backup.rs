//! The backup: one text file that a person can read.
//!
//! It begins with comments, lines that start with `#`, and goes on with the record's lines, sorted by
//! their bytes. Values that couldn't be read are comments too, `# unreadable`, a tab, and the value
//! with the escapes of own words: so nothing is lost, and a union of two backups is still `sort -u`.

use std::collections::BinaryHeap;

use crate::line::{escape, unescape};
use crate::{Changes, Line, Record, Unreadable};

const UNREADABLE: &str = "# unreadable\t";

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Backup {
    /// Lines for the record.
    pub lines: Vec<Line>,
    /// What in the file is no line.
    pub damaged: Vec<Damaged>,
    /// Values that couldn't be read when the backup was made.
    pub aside: Vec<String>,
}

/// Something in a backup that is no line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// The line's number in the file, from 1.
    pub number: usize,
    /// The line as it stands there.
    pub text: String,
    /// What is wrong with it.
    pub reason: Unreadable,
}

/// Writes a backup. `heading` says in the learner's language what the file is, a comment for each of
/// its lines; `aside` are the values that couldn't be read.
#[must_use]
pub fn write<'a>(
    heading: &str,
    record: &Record,
    aside: impl IntoIterator<Item = &'a str>,
) -> String {
    let mut text = String::new();
    for line in heading.lines() {
        text.push_str("# ");
        text.push_str(line);
        text.push('\n');
    }
    for value in aside {
        text.push_str(UNREADABLE);
        escape(value, &mut text);
        text.push('\n');
    }
    let lines: BinaryHeap<String> = record.lines().map(Line::encode).collect();
    for line in lines.into_sorted_vec() {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// Reads a backup, or whatever a learner has taken for one. Line ends may have become those of another
/// system.
#[must_use]
pub fn read(text: &str) -> Backup {
    let mut backup = Backup::default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (number, text) in (1..).zip(text.lines()) {
        if text.is_empty() {
            continue;
        }
        let kept = text.strip_prefix(UNREADABLE).and_then(|value| unescape(value).ok());
        if let Some(value) = kept {
            backup.aside.push(value);
        } else if !text.starts_with('#') {
            match Line::decode(text) {
                Ok(line) => backup.lines.push(line),
                Err(reason) => backup.damaged.push(Damaged { number, text: text.into(), reason }),
            }
        }
    }
    backup
}

impl Backup {
    /// Unites the backup with a record; nothing of the record is replaced. Whoever restores also lifts
    /// the erase mark, and keeps [`Backup::unread`].
    pub fn restore(&self, record: &mut Record) -> Changes {
        record.merge(self.lines.iter().cloned())
    }

    /// Everything in the file that isn't understood and is to be set aside, so that the next backup
    /// has it too.
    pub fn unread(&self) -> impl Iterator<Item = &str> {
        self.aside.iter().map(String::as_str).chain(self.damaged.iter().map(|one| &*one.text))
    }
}
