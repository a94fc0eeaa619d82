//! Names that authors give and records keep. Positions are never stored, so these must stay stable.

use core::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a text is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "an id is made of lower-case letters and digits, in words joined by single hyphens, and begins with a letter"
)]
pub struct IdError;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as its author wrote it.
            ///
            /// # Errors
            /// [`IdError`] unless it is lower-case words of letters and digits joined by hyphens.
            pub fn new(text: &str) -> Result<Self, IdError> {
                if is_id(text) { Ok(Self(text.into())) } else { Err(IdError) }
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names a module: the folder of a theme.
    ModuleId
    /// Names a scenario, uniquely over the whole content.
    ScenarioId
    /// Names a scene (voices included), uniquely in its scenario.
    SceneId
    /// Names an option, uniquely in its scene.
    ChoiceId
    /// Names an exercise, uniquely in its scenario.
    ExerciseId
    /// Names a cue of a film, uniquely in its scenario.
    CueId
    /// Names an item of an exercise, uniquely in it.
    ItemId
    /// Names somebody in a scenario's cast.
    PersonId
    /// Names a paragraph or another block that has attributes, uniquely in its scenario.
    BlockId
    /// Names a section of an article or a guide, uniquely in it.
    SectionId
    /// Names a term of the glossary.
    TermId
    /// Names a source as its bibliography does.
    SourceKey
    /// A language, as the primary subtag of BCP 47: `en`, `nl`.
    Language
}

fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// The hash of a scenario's logic, not of its wording: two languages of one scenario share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Version(pub u32);

impl Version {
    /// Reads what [`fmt::Display`] writes: one to eight digits of lower-case hexadecimal, without
    /// leading zeros, so that there is one spelling.
    ///
    /// # Errors
    /// [`IdError`] for anything else.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let hexadecimal = text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if !hexadecimal
            || text.is_empty()
            || text.len() > 8
            || (text.len() > 1 && text.starts_with('0'))
        {
            return Err(IdError);
        }
        u32::from_str_radix(text, 16).map(Self).map_err(|_| IdError)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}", self.0)
    }
}

/// A choice, named across scenes: written `scene.choice`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ChoiceRef {
    /// The scene that offers it.
    pub scene: SceneId,
    /// The option in that scene.
    pub choice: ChoiceId,
}

impl fmt::Display for ChoiceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.scene, self.choice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_words_with_hyphens() {
        for good in ["a", "only-dutch", "pulinx2017", "a1-b2"] {
            assert!(SceneId::new(good).is_ok(), "{good}");
        }
        for bad in ["", "-", "a-", "-a", "a--b", "A", "2a", "é", "a b", "a\tb"] {
            assert!(SceneId::new(bad).is_err(), "{bad}");
        }
    }
}
