//! What somebody writes to a question, while it is on the screen.

use venster_scenario::{ExerciseId, ScenarioId};

/// What stands in the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reflection {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The words.
    pub words: String,
    /// Whether just these words are kept.
    pub kept: bool,
    /// Words that other windows left here.
    pub offered: Vec<String>,
}

/// A change of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReflectionEdit {
    /// Words were typed: all that now stands in the field.
    Typed(String),
    /// Words of another window are taken over.
    Taken(String),
    /// The field is left, or its words are to be kept.
    Left,
}

impl Reflection {
    /// The field as it was left: with the words of the latest draft, if that is later than the words that are kept,
    /// else with those. `drafts` are the words that were found, the latest first, and whether they were typed later.
    #[must_use]
    pub fn new(
        exercise: ExerciseId,
        kept: Option<&str>,
        drafts: impl Iterator<Item = (String, bool)>,
    ) -> Self {
        let words = kept.unwrap_or_default().to_owned();
        let mut reflection = Self { exercise, words, kept: kept.is_some(), offered: Vec::new() };
        let mut put_back = false;
        for (words, later) in drafts {
            if later && !put_back {
                put_back = true;
                reflection.kept &= reflection.words == words;
                reflection.words = words;
            } else {
                reflection.offer(words);
            }
        }
        reflection
    }

    /// How drafts of this field are named.
    #[must_use]
    pub fn field(scenario: &ScenarioId, exercise: &ExerciseId) -> String {
        [scenario.as_str(), "/", exercise.as_str(), "/words"].concat()
    }

    /// Offers words that stand nowhere else here.
    pub fn offer(&mut self, words: String) {
        let known = words.trim().is_empty() || self.words == words || self.offered.contains(&words);
        if !known {
            self.offered.push(words);
        }
    }

    /// Puts words into the field; what stood there is for the caller to offer or to let go.
    pub fn put(&mut self, words: String) -> String {
        self.kept = false;
        self.offered.retain(|offered| *offered != words);
        core::mem::replace(&mut self.words, words)
    }

    /// Whether nothing is written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
    }
}
