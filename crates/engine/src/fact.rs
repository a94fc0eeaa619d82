//! Facts of playing: what is known for ever once a learner has done something.
//!
//! An attempt is the fold of its facts ([`crate::Tree`]); how facts are written down, merged and kept
//! is `venster-record`'s.

use core::fmt;

use thiserror::Error;
use venster_scenario::{
    ChoiceRef, ExerciseId, ItemId, PlanLevel, ScenarioId, SceneId, Stand, Version,
};

/// Something that happened while a scenario was played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Which fact it is, the same wherever it is kept.
    pub id: FactId,
    /// Its place in the order of all facts.
    pub clock: Clock,
    /// The wall time in milliseconds since 1970; for dates and time spent, never for order.
    pub at: u64,
    /// What happened.
    pub deed: Deed,
}

impl Fact {
    /// The key by which facts sort: clock, then writer, then sequence.
    #[must_use]
    pub fn order(&self) -> Order {
        Order { clock: self.clock, id: self.id.clone() }
    }
}

/// What happened. `after` names the choice on which a fact rests: the last `Chose` of its branch, else
/// the `Began`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// An attempt began; the fact's id is the attempt's.
    Began {
        /// What is played.
        scenario: ScenarioId,
        /// The logic that it was begun with.
        version: Version,
    },
    /// *Continue* led to a scene. Until then a choice's consequence is what is shown.
    Entered {
        /// The choice on which it rests.
        after: FactId,
        /// The scene.
        scene: SceneId,
    },
    /// Somebody was asked.
    Heard {
        /// The choice on which it rests.
        after: FactId,
        /// The voice's scene.
        voice: SceneId,
    },
    /// An exercise was answered; stands and plans too.
    Answered {
        /// The choice on which it rests.
        after: FactId,
        /// The exercise.
        exercise: ExerciseId,
        /// The answer.
        answer: Answer,
    },
    /// An option was chosen.
    Chose {
        /// The choice on which it rests.
        after: FactId,
        /// The option.
        choice: ChoiceRef,
    },
    /// An ending was shown.
    Finished {
        /// The choice on which it rests.
        after: FactId,
        /// The ending's scene.
        ending: SceneId,
    },
}

impl Deed {
    /// The choice on which it rests; a beginning rests on nothing.
    #[must_use]
    pub const fn after(&self) -> Option<&FactId> {
        match self {
            Self::Began { .. } => None,
            Self::Entered { after, .. }
            | Self::Heard { after, .. }
            | Self::Answered { after, .. }
            | Self::Chose { after, .. }
            | Self::Finished { after, .. } => Some(after),
        }
    }
}

/// An answer to an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// To a stance.
    Stand(Stand),
    /// To items to sort. Answers are in boxes: each fact has room for the largest.
    Sort(Box<SortAnswer>),
    /// To items to rank: all of them, from the first to the last.
    Rank(Box<ItemsAnswer>),
    /// To items to select: those that are.
    Select(Box<ItemsAnswer>),
    /// To a text to mark: the stretches that are marked.
    Spot(Box<ItemsAnswer>),
    /// To a question, in own words.
    Reflect(Box<ReflectAnswer>),
    /// To a plan.
    Plan(Box<PlanAnswer>),
}

/// Which item was put into which group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SortAnswer {
    /// Items with their groups, in the order in which they were put there; an item stands there once at most.
    pub placed: Vec<(ItemId, ItemId)>,
    /// Whether the learner has compared: from then on it is shown what the author thinks.
    pub compared: bool,
}

impl SortAnswer {
    /// The group into which an item was put.
    #[must_use]
    pub fn group(&self, item: &ItemId) -> Option<&ItemId> {
        self.placed.iter().find(|(placed, _)| placed == item).map(|(_, group)| group)
    }

    /// Puts an item into a group, wherever it was.
    pub fn put(&mut self, item: ItemId, group: ItemId) {
        self.placed.retain(|(placed, _)| *placed != item);
        self.placed.push((item, group));
    }
}

/// Some or all items of an exercise; each stands there once at most.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ItemsAnswer {
    /// The items.
    pub items: Vec<ItemId>,
    /// Whether the learner has compared: from then on it is shown what others think.
    pub compared: bool,
}

/// What somebody wrote to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReflectAnswer {
    /// The question as it was shown, so that the words can be understood when the content has changed.
    pub prompt: String,
    /// The learner's own words.
    pub words: String,
}

/// An if-then plan in the learner's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanAnswer {
    /// The suggestion that it began from.
    pub item: Option<ItemId>,
    /// Where it is carried out.
    pub level: PlanLevel,
    /// The prompt as it was shown, so that the words can be understood when the content has changed.
    pub prompt: String,
    /// The if-part.
    pub situation: String,
    /// The then-part.
    pub action: String,
}

/// Why a text is no writer, fact id or clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FactError {
    /// See [`Writer::new`].
    #[error("a writer is one to sixteen lower-case letters and digits")]
    Writer,
    /// See [`FactId::parse`].
    #[error("a fact's id is a writer, a full stop and a number")]
    Id,
    /// See [`Clock::new`].
    #[error("a clock is at most 2^53 - 2")]
    Clock,
}

/// Who wrote a fact: a random id, made new at every page load and kept nowhere else.
///
/// Its letters, and zeros behind them, which sort as the letters do. Each fact names three or four writers, so
/// these are no strings of their own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Writer([u8; Writer::LONGEST]);

impl Writer {
    /// Letters and digits that a random writer is made of.
    const ALPHABET: [u8; 32] = *b"0123456789abcdefghjkmnpqrstvwxyz";

    const LONGEST: usize = 16;

    /// Reads a writer.
    ///
    /// # Errors
    /// [`FactError::Writer`] unless it is one to sixteen lower-case letters and digits.
    pub fn new(text: &str) -> Result<Self, FactError> {
        let letters = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if letters && (1..=Self::LONGEST).contains(&text.len()) {
            Ok(Self::of(text.bytes()))
        } else {
            Err(FactError::Writer)
        }
    }

    fn of(letters: impl Iterator<Item = u8>) -> Self {
        let mut writer = [0; Self::LONGEST];
        writer.iter_mut().zip(letters).for_each(|(place, letter)| *place = letter);
        Self(writer)
    }

    /// A writer from eight random bytes: forty bits, enough for one learner's page loads.
    #[must_use]
    pub fn from_random(bytes: [u8; 8]) -> Self {
        let letter = |byte: u8| {
            let index = usize::from(byte) % Self::ALPHABET.len();
            Self::ALPHABET.get(index).copied().unwrap_or(b'0')
        };
        Self::of(bytes.into_iter().map(letter))
    }
}

impl fmt::Display for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters = self.0.iter().take_while(|letter| **letter > 0);
        letters.copied().map(char::from).try_for_each(|letter| fmt::Write::write_char(f, letter))
    }
}

/// Names a fact: its writer, and the writer's own count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId {
    /// Who wrote it.
    pub writer: Writer,
    /// The how-manieth of that writer, from 0.
    pub sequence: u32,
}

impl FactId {
    /// Reads what [`fmt::Display`] writes: `k7wq2m3a.0`.
    ///
    /// # Errors
    /// [`FactError::Id`] or [`FactError::Writer`].
    pub fn parse(text: &str) -> Result<Self, FactError> {
        let (writer, sequence) = text.split_once('.').ok_or(FactError::Id)?;
        Ok(Self {
            writer: Writer::new(writer)?,
            sequence: canonical(sequence).ok_or(FactError::Id)?,
        })
    }
}

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.writer, self.sequence)
    }
}

/// The order of facts over devices that never met: the greater of the wall clock in milliseconds and
/// one more than the highest clock seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Clock(u64);

impl Clock {
    /// The highest clock: 2^53 - 2, so that it and its successor are exact in a page's script.
    pub const MAX: Self = Self((1 << 53) - 2);

    /// A clock.
    ///
    /// # Errors
    /// [`FactError::Clock`] above [`Clock::MAX`].
    pub const fn new(value: u64) -> Result<Self, FactError> {
        if value <= Self::MAX.0 { Ok(Self(value)) } else { Err(FactError::Clock) }
    }

    /// Reads decimal digits without leading zeros.
    ///
    /// # Errors
    /// [`FactError::Clock`] for anything else, and above [`Clock::MAX`].
    pub fn parse(text: &str) -> Result<Self, FactError> {
        canonical(text).ok_or(FactError::Clock).and_then(Self::new)
    }

    /// The clock as a number.
    #[must_use]
    pub const fn value(self) -> u64 {
        self.0
    }

    /// The clock of the next fact, when this is the highest seen and the wall shows `now`.
    #[must_use]
    pub fn next(self, now: u64) -> Self {
        Self(now.max(self.0.saturating_add(1)).min(Self::MAX.0))
    }
}

/// One spelling for each number, so that equal facts are equal lines.
fn canonical<N: core::str::FromStr + ToString>(digits: &str) -> Option<N> {
    let number: N = digits.parse().ok()?;
    (number.to_string() == digits).then_some(number)
}

/// The place of a fact among all facts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Order {
    /// First by clock,
    pub clock: Clock,
    /// then by writer and sequence.
    pub id: FactId,
}

/// Gives new facts their ids and clocks. One pen for each page load.
#[derive(Debug, Clone)]
pub struct Pen {
    writer: Writer,
    next: u32,
    highest: Clock,
}

impl Pen {
    /// A pen that continues after the highest clock seen.
    #[must_use]
    pub const fn new(writer: Writer, highest: Clock) -> Self {
        Self { writer, next: 0, highest }
    }

    /// Notices a clock, so that later facts sort after it.
    pub fn see(&mut self, clock: Clock) {
        self.highest = self.highest.max(clock);
    }

    /// The highest clock seen or given.
    #[must_use]
    pub const fn highest(&self) -> Clock {
        self.highest
    }

    /// The id and clock of a new fact; `now` is the wall time in milliseconds since 1970.
    pub fn stamp(&mut self, now: u64) -> (FactId, Clock) {
        let id = FactId { writer: self.writer.clone(), sequence: self.next };
        self.next = self.next.saturating_add(1);
        self.highest = self.highest.next(now);
        (id, self.highest)
    }

    /// Writes a new fact; `now` is the wall time in milliseconds since 1970.
    pub fn write(&mut self, now: u64, deed: Deed) -> Fact {
        let (id, clock) = self.stamp(now);
        Fact { id, clock, at: now, deed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_clocks_have_one_spelling() {
        assert_eq!(FactId::parse("k7wq2m3a.0").unwrap().to_string(), "k7wq2m3a.0");
        for bad in ["", "a", "a.", ".0", "a.00", "a.+1", "a.-1", "A.1", "a.1.2", "a.4294967296"] {
            assert!(FactId::parse(bad).is_err(), "{bad}");
        }
        assert_eq!(Clock::parse("9007199254740990"), Ok(Clock::MAX));
        for bad in ["9007199254740991", "", "01", "+1", "1.0", " 1"] {
            assert!(Clock::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_wall_clock_that_jumps_back_breaks_no_order() {
        let mut pen = Pen::new(Writer::from_random([7; 8]), Clock::default());
        let (_, first) = pen.stamp(1_000);
        let (_, second) = pen.stamp(10);
        assert!(second > first);
        pen.see(Clock::new(5_000).unwrap());
        let (_, third) = pen.stamp(2_000);
        assert_eq!(third.value(), 5_001);
    }
}
