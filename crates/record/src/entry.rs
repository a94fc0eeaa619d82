//! What a line of the record says.

use core::fmt;

use thiserror::Error;
use venster_engine::{Clock, Fact, FactId};
use venster_scenario::{ExerciseId, ItemId};

/// A line of the record that this version understands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Something that happened while a scenario was played.
    Played(Fact),
    /// Something that was written beside playing.
    Written(Written),
    /// What is left of a line that was removed.
    Gone(Gone),
}

impl Entry {
    /// Which line it is, the same wherever it is kept.
    #[must_use]
    pub const fn id(&self) -> &FactId {
        match self {
            Self::Played(fact) => &fact.id,
            Self::Written(written) => &written.id,
            Self::Gone(gone) => &gone.id,
        }
    }

    /// Its place in the order of all lines.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        match self {
            Self::Played(fact) => fact.clock,
            Self::Written(written) => written.clock,
            Self::Gone(gone) => gone.clock,
        }
    }
}

impl From<Fact> for Entry {
    fn from(fact: Fact) -> Self {
        Self::Played(fact)
    }
}

impl From<Written> for Entry {
    fn from(written: Written) -> Self {
        Self::Written(written)
    }
}

/// Something that was written beside playing: in the journal, or not yet finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Which line it is.
    pub id: FactId,
    /// Its place in the order of all lines. A draft that is put again takes a new clock.
    pub clock: Clock,
    /// The wall time in milliseconds since 1970.
    pub at: u64,
    /// What was written.
    pub what: Writing,
}

/// What was written beside playing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writing {
    /// The learner came back to a plan.
    Reviewed {
        /// The plan's `answered` fact.
        plan: FactId,
        /// What became of it.
        outcome: Outcome,
        /// In the learner's own words; may be empty.
        words: String,
    },
    /// A form was filled in that belongs to no attempt: *I saw a practice*.
    Noted {
        /// The form.
        form: ExerciseId,
        /// Its first field and the words in it; a form has one at least.
        first: (ItemId, String),
        /// The other fields, in the form's order.
        others: Vec<(ItemId, String)>,
    },
    /// The learner put other words in the place of earlier ones. The latest counts.
    Revised {
        /// The `answered` or `noted` fact whose words they are.
        fact: FactId,
        /// All words of that line anew, in its order; one text at least.
        first: String,
        /// The others.
        others: Vec<String>,
    },
    /// An entry was removed with all its versions.
    Removed {
        /// An `answered` or `noted` fact of the entry; it has one at least.
        first: FactId,
        /// The others.
        others: Vec<FactId>,
    },
    /// What stands in a text field that the learner hasn't left yet.
    Draft {
        /// The field.
        field: Field,
        /// The words so far.
        words: String,
    },
}

/// What became of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was carried out.
    Done,
    /// It was carried out in another way.
    Differently,
    /// There was no occasion, or not yet.
    NotYet,
    /// It was given up.
    Dropped,
}

impl Outcome {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Done, Self::Differently, Self::NotYet, Self::Dropped];

    /// The name in records.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Differently => "differently",
            Self::NotYet => "not-yet",
            Self::Dropped => "dropped",
        }
    }

    /// Reads what [`Outcome::as_str`] writes.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }
}

/// What is left of a line that was removed: neither its kind, nor its time, nor its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// Which line it was.
    pub id: FactId,
    /// Its place in the order of all lines.
    pub clock: Clock,
}

/// Names a text field, so that a draft finds its way back: `k7wq2m3a.0/team-plan/situation`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field(Box<str>);

/// Why a text names no field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "a field's name is one to two hundred lower-case letters, digits, hyphens, full stops and slashes"
)]
pub struct FieldError;

impl Field {
    /// Reads a field's name.
    ///
    /// # Errors
    /// [`FieldError`] unless it is 1 to 200 lower-case letters, digits, `-`, `.` and `/`.
    pub fn new(name: &str) -> Result<Self, FieldError> {
        let allowed =
            |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.' | b'/');
        if (1..=200).contains(&name.len()) && name.bytes().all(allowed) {
            Ok(Self(name.into()))
        } else {
            Err(FieldError)
        }
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
