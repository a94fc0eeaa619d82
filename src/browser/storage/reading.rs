//! What both stores hold: lines, values that can't be read, and what has to be put right.

use venster_engine::FactId;
use venster_record::keys::{ASIDE, aside_name};
use venster_record::{Line, Unreadable};
use wasm_bindgen::prelude::*;

use super::database::{Batch, Row};
use super::log::Log;

/// A value that couldn't be read. Its bytes are kept under a key of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The value as text, for the backup.
    pub text: String,
    /// What is wrong with it, in plain words.
    pub reason: String,
}

#[wasm_bindgen]
extern "C" {
    /// The browser's own way to turn anything into a text.
    #[wasm_bindgen(catch, js_name = String)]
    fn browser_text(value: &JsValue) -> Result<String, JsValue>;
}

/// What a store held.
#[derive(Default)]
pub(super) struct Held {
    pub(super) lines: Vec<Line>,
    pub(super) aside: Vec<SetAside>,
    /// Lines of this version under a key that isn't theirs, and that key.
    pub(super) misplaced: Vec<(FactId, JsValue)>,
    /// How the database sets aside what can't be read.
    pub(super) mend: Batch,
}

/// Reads the log, and sets aside what can't be read.
pub(super) fn log(log: &Log) -> Held {
    let mut held = Held::default();
    for found in log.pending() {
        let text = found.text();
        match Line::decode(&text) {
            Ok(line) => {
                held.take(line, found.key.into());
            }
            Err(reason) => {
                log.set_aside(&found);
                held.aside.push(set_aside(text, reason));
            }
        }
    }
    for found in log.aside() {
        held.note_aside(found.text());
    }
    held
}

/// Reads the database's rows.
pub(super) fn database(rows: Vec<Row>) -> Held {
    let mut held = Held::default();
    let (asides, rows): (Vec<Row>, Vec<Row>) = rows
        .into_iter()
        .partition(|row| row.key.as_string().is_some_and(|key| key.starts_with(ASIDE)));
    let taken: Vec<(Option<String>, String)> =
        asides.iter().map(|row| (row.key.as_string(), as_text(&row.value))).collect();
    for row in rows {
        let text = as_text(&row.value);
        // Only a text is a line: another value that looks like one was written by nobody here.
        let read =
            if row.value.is_string() { Line::decode(&text) } else { Err(Unreadable::Version) };
        match read {
            Ok(line) => held.take(line, row.key),
            Err(reason) => {
                let key = aside_key(&row.key, &text, &taken);
                held.mend.put.push(Row { key: JsValue::from_str(&key), value: row.value });
                held.mend.delete.push(row.key);
                held.aside.push(set_aside(text, reason));
            }
        }
    }
    for (_, text) in taken {
        held.note_aside(text);
    }
    held
}

/// A key under which nothing else was set aside earlier.
fn aside_key(found_under: &JsValue, text: &str, taken: &[(Option<String>, String)]) -> String {
    let found_under = as_text(found_under);
    let mut turn = 0;
    loop {
        let key = format!("{ASIDE}{}", aside_name(&found_under, text, turn));
        let other = |(there, value): &(Option<String>, String)| {
            there.as_deref() == Some(&*key) && value != text
        };
        if !taken.iter().any(other) {
            return key;
        }
        turn += 1;
    }
}

impl Held {
    fn take(&mut self, line: Line, key: JsValue) {
        let right = key.as_string().is_some_and(|key| stands_right(&line, &key));
        if let (Line::Known(entry), false) = (&line, right) {
            self.misplaced.push((entry.id().clone(), key));
        }
        self.lines.push(line);
    }

    /// Something that was set aside earlier. The two stores may hold the same.
    fn note_aside(&mut self, text: String) {
        if self.aside.iter().all(|one| one.text != text) {
            // By now a later version of this app may read what an earlier one could not.
            let reason = Line::decode(&text).err().unwrap_or(Unreadable::Version);
            self.aside.push(set_aside(text, reason));
        }
    }
}

/// Whether a line stands under the key that its id asks for, in either store.
fn stands_right(line: &Line, key: &str) -> bool {
    line.id().is_none_or(|id| {
        let id = id.to_string();
        key.strip_suffix(id.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
    })
}

fn set_aside(text: String, reason: Unreadable) -> SetAside {
    SetAside { text, reason: reason.to_string() }
}

/// Any value as text: the browser's own JSON for what is none, and its own words where that fails.
fn as_text(value: &JsValue) -> String {
    let json = || js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string());
    value.as_string().or_else(json).or_else(|| browser_text(value).ok()).unwrap_or_default()
}
