//! `places.toml`: the rooms.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{DataError, Id, Lettering, error, joined};
use crate::colour::Colour;

/// All places, by name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Places(BTreeMap<Id, Place>);

/// A room, empty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Place {
    /// A classroom under a metal roof on wooden trusses, with louvre windows and walls painted in two colours.
    #[serde(rename_all = "kebab-case")]
    TrussedClassroom {
        /// The upper, lighter part of the wall.
        wall: Colour,
        /// The lower, painted part.
        dado: Colour,
        /// The floor.
        floor: Colour,
        /// The timber of the roof.
        timber: Colour,
        /// What is on the blackboard.
        board: Board,
    },
    /// A desk by a louvre window, seen from above the table.
    #[serde(rename_all = "kebab-case")]
    OfficeDesk {
        /// The upper, lighter part of the wall.
        wall: Colour,
        /// The lower, painted part.
        dado: Colour,
        /// The table's wood.
        table: Colour,
    },
    /// A classroom with large windows on a street of brick houses.
    #[serde(rename_all = "kebab-case")]
    StreetClassroom {
        /// The wall.
        wall: Colour,
        /// The floor.
        floor: Colour,
    },
    /// The sill of such a window, close.
    #[serde(rename_all = "kebab-case")]
    StreetSill {
        /// The window's frame.
        frame: Colour,
        /// The brick across the street.
        brick: Colour,
    },
}

/// What is on a blackboard.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Board {
    /// Wiped.
    Wiped,
    /// Lines of writing.
    Written(Vec<Lettering>),
}

impl Places {
    /// Reads the text of `places.toml`.
    ///
    /// # Errors
    /// Every entry's first mistake.
    pub fn parse(text: &str) -> Result<Self, Vec<DataError>> {
        let entries = error::entries(text)?;
        Ok(Self(entries.into_iter().map(|(id, entry)| (id, entry.value)).collect()))
    }

    /// A place, by name.
    pub fn get(&self, id: &Id) -> Option<&Place> {
        self.0.get(id)
    }

    /// All places, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &Place)> {
        self.0.iter()
    }

    pub(crate) fn names(&self) -> String {
        joined(self.0.keys())
    }
}
