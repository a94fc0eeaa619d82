//! `people.toml`: one entry for each person.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    Age, Brows, Build, Clothes, DataError, Eyes, FaceShape, Facing, Hair, Id, Iris, Mark, Mouth,
    Nose, Skin, Wears, error, joined,
};
use crate::colour::Colour;

/// Everybody, by name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct People(BTreeMap<Id, Person>);

/// Somebody, as far as it can be seen.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Person {
    /// How old.
    pub age: Age,
    /// The colour of the skin.
    pub skin: Skin,
    /// The face's outline.
    pub face: FaceShape,
    /// The hair.
    pub hair: Hair,
    /// The brows.
    pub brows: Brows,
    /// The eyes.
    pub eyes: Eyes,
    /// Their colour.
    pub iris: Iris,
    /// The nose.
    pub nose: Nose,
    /// The mouth.
    pub mouth: Mouth,
    /// What else is in the face.
    #[serde(default)]
    pub marks: Vec<Mark>,
    /// What is always worn.
    #[serde(default)]
    pub wears: Vec<Wears>,
    /// The body's build.
    pub build: Build,
    /// The side to which a portrait looks.
    pub looks: Facing,
    /// The clothes.
    pub clothes: Clothes,
    /// What is behind a portrait.
    pub behind: Colour,
}

impl People {
    /// Reads the text of `people.toml`.
    ///
    /// # Errors
    /// Every entry's first mistake.
    pub fn parse(text: &str) -> Result<Self, Vec<DataError>> {
        let entries = error::entries(text)?;
        Ok(Self(entries.into_iter().map(|(id, entry)| (id, entry.value)).collect()))
    }

    /// Somebody, by name.
    pub fn get(&self, id: &Id) -> Option<&Person> {
        self.0.get(id)
    }

    /// Everybody, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &Person)> {
        self.0.iter()
    }

    pub(crate) fn names(&self) -> String {
        joined(self.0.keys())
    }
}

impl Person {
    pub(crate) fn has(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }

    pub(crate) fn wears(&self, thing: Wears) -> bool {
        self.wears.contains(&thing)
    }
}
