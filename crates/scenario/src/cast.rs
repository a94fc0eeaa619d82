//! The people of a scenario, and what changes for them.

use serde::{Deserialize, Serialize};

use crate::PersonId;

/// Somebody in a scenario's cast, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The cast's id.
    pub id: PersonId,
    /// The name as this language uses it.
    pub name: Box<str>,
    /// What the person is here: "zonal in-service coordinator".
    pub role: Option<Box<str>>,
    /// The file of the portrait, beside the compiled scenario.
    pub portrait: Option<Box<str>>,
}

/// Which way something changes for a person. The words say what; this only sorts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// `+`
    Gain,
    /// `-`
    Loss,
    /// `~`
    Mixed,
}

/// That a paragraph tells what changes for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// For whom.
    pub person: PersonId,
    /// Which way.
    pub direction: Direction,
}
