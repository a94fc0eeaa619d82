//! Names by which people and places are called in files.

use std::fmt;

use serde::Deserialize;

/// A name such as `mwila` or `girl-with-plaits`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Id(String);

/// Text that cannot be a name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no name: write small letters, digits and hyphens, beginning with a letter")]
pub struct NoId(String);

impl Id {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Id {
    type Error = NoId;

    fn try_from(text: String) -> Result<Self, NoId> {
        let rest = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        match text.bytes().next() {
            Some(first) if first.is_ascii_lowercase() && text.bytes().all(rest) => Ok(Self(text)),
            _ => Err(NoId(text)),
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The names of what there is, for a message.
pub(crate) fn joined<'a>(ids: impl Iterator<Item = &'a Id>) -> String {
    let names: Vec<&str> = ids.map(Id::as_str).collect();
    names.join(", ")
}
