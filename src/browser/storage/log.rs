//! The write-ahead log: one key of `localStorage` for each line that isn't known to be in the database.

use js_sys::JsString;
use venster_engine::FactId;
use venster_record::keys::aside_name;
use venster_record::{HintError, OpenHint, Space};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `Storage` with values as the browser has them: half a surrogate pair would be lost on the way
    /// through a Rust string, and what is set aside keeps every bit.
    type Exact;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get(this: &Exact, key: &str) -> Result<Option<JsString>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setItem)]
    fn set(this: &Exact, key: &str, value: &JsString) -> Result<(), JsValue>;
}

/// `localStorage`, unless reading the very property throws or gives null.
pub(super) fn local_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// A space's part of `localStorage`. Each call may be refused, and says so by `false` or `None`.
pub(super) struct Log {
    storage: web_sys::Storage,
    space: Space,
}

/// A value that was found under a key.
pub(super) struct Found {
    pub(super) key: String,
    value: JsString,
}

impl Found {
    /// The value as text; half surrogate pairs are replaced, which no line has.
    pub(super) fn text(&self) -> String {
        String::from(&self.value)
    }
}

/// What stands in the space's `open` key.
pub(super) enum Hint {
    /// Nothing, or something damaged that was set aside.
    Absent,
    /// A hint.
    Here(OpenHint),
    /// A later version's: to be left alone.
    Later,
}

impl Log {
    pub(super) fn find(space: Space) -> Option<Self> {
        let storage = local_storage()?;
        // Some browsers give the object and refuse its use.
        storage.length().ok()?;
        Some(Self { storage, space })
    }

    /// Writes a line under its own pending key.
    pub(super) fn put(&self, id: &FactId, line: &str) -> bool {
        self.storage.set_item(&self.space.pending(id), line).is_ok()
    }

    /// Sees to it that a line's own pending key holds this.
    pub(super) fn amend(&self, id: &FactId, line: &str) -> bool {
        self.holds(&self.space.pending(id), line) || self.put(id, line)
    }

    fn holds(&self, key: &str, line: &str) -> bool {
        self.storage.get_item(key).ok().flatten().is_some_and(|there| there == line)
    }

    /// Removes a line's pending key, if the line wasn't written anew.
    pub(super) fn remove(&self, id: &FactId, line: &str) {
        let key = self.space.pending(id);
        if self.holds(&key, line) {
            self.remove_key(&key);
        }
    }

    /// Removes a line's pending key, whatever it holds.
    pub(super) fn forget(&self, id: &FactId) {
        self.remove_key(&self.space.pending(id));
    }

    /// Removes a key. Where this is refused the key comes back at the next start, which is harmless.
    pub(super) fn remove_key(&self, key: &str) {
        let _ = self.storage.remove_item(key);
    }

    /// All values under the space's pending keys.
    pub(super) fn pending(&self) -> Vec<Found> {
        self.under(&self.space.all_pending())
    }

    /// All values that were set aside.
    pub(super) fn aside(&self) -> Vec<Found> {
        self.under(&self.space.all_aside())
    }

    /// Removes all keys that begin so.
    pub(super) fn remove_all_under(&self, prefix: &str) {
        for found in self.under(prefix) {
            self.remove_key(&found.key);
        }
    }

    fn under(&self, prefix: &str) -> Vec<Found> {
        let length = self.storage.length().unwrap_or_default();
        // First the keys: other tabs write while we read.
        let keys: Vec<String> = (0..length)
            .filter_map(|index| self.storage.key(index).ok().flatten())
            .filter(|key| key.starts_with(prefix))
            .collect();
        keys.into_iter()
            .filter_map(|key| {
                let value = self.exact().get(&key).ok().flatten()?;
                Some(Found { key, value })
            })
            .collect()
    }

    /// Moves a value that can't be read to a key of its own. Where there is no room it stays.
    pub(super) fn set_aside(&self, found: &Found) {
        if self.keep_aside(&found.key, &found.value) {
            self.remove_key(&found.key);
        }
    }

    /// Sets aside a text that comes from elsewhere: a damaged line of a backup.
    pub(super) fn set_text_aside(&self, text: &str) -> bool {
        self.keep_aside("", &JsString::from(text))
    }

    fn keep_aside(&self, found_under: &str, value: &JsString) -> bool {
        let text = String::from(value);
        // Another value under the same name would take a collision of hashes; a few turns are enough.
        (0..8).any(|turn| {
            let key = self.space.aside(&aside_name(found_under, &text, turn));
            match self.exact().get(&key) {
                Ok(Some(there)) => there == *value,
                Ok(None) => self.exact().set(&key, value).is_ok(),
                Err(_) => false,
            }
        })
    }

    /// Reads the space's hint. A damaged one is set aside and counts as absent.
    pub(super) fn hint(&self) -> Hint {
        let key = self.space.open();
        let Some(value) = self.exact().get(&key).ok().flatten() else { return Hint::Absent };
        match OpenHint::parse(&String::from(&value)) {
            Ok(hint) => Hint::Here(hint),
            Err(HintError::Later) => Hint::Later,
            Err(HintError::Damaged) => {
                self.set_aside(&Found { key, value });
                Hint::Absent
            }
        }
    }

    /// Writes the space's hint.
    pub(super) fn put_hint(&self, hint: &OpenHint) -> bool {
        self.storage.set_item(&self.space.open(), &hint.format()).is_ok()
    }

    fn exact(&self) -> &Exact {
        self.storage.unchecked_ref()
    }
}
