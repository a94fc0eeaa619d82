//! Exercises: what a learner does beside choosing.

mod items;

use serde::{Deserialize, Serialize};

use crate::{Block, ExerciseId, Inline, ItemId, PersonId, Quote};
pub use items::{
    Feedback, Group, Mark, PersonalOrder, Rank, RankItem, Select, SelectItem, Sort, SortItem, Spot,
    Stretch,
};

/// An exercise. Everything may be passed over; nothing is graded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise {
    /// The author's name for it.
    pub id: ExerciseId,
    /// What is to be done.
    pub kind: ExerciseKind,
}

/// The kinds of exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExerciseKind {
    /// Take a stand, before and after.
    Stance(Stance),
    /// Sort items into groups.
    Sort(Sort),
    /// Put items in order, and compare with the orders of others.
    Rank(Rank),
    /// Select one or several items.
    Select(Select),
    /// Mark what interprets, in a text.
    Spot(Spot),
    /// Write in own words, then read somebody else's.
    Reflect(Reflect),
    /// Make an if-then plan.
    Plan(Plan),
}

impl ExerciseKind {
    /// The kind as authors write it after the fence, and as pages mark it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Stance(_) => "stance",
            Self::Sort(_) => "sort",
            Self::Rank(_) => "rank",
            Self::Select(_) => "select",
            Self::Spot(_) => "spot",
            Self::Reflect(_) => "reflect",
            Self::Plan(_) => "plan",
        }
    }
}

/// A statement to agree or disagree with. Elicited, never scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stance {
    /// The statement.
    pub statement: Vec<Inline>,
    /// Where others stand, shown only after the second stand.
    pub positions: Vec<Position>,
}

/// Where somebody stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Somebody in the cast.
    pub person: PersonId,
    /// The person's answer.
    pub stand: Stand,
    /// The person's reason.
    pub quote: Option<Quote>,
}

/// Four steps from agreeing to disagreeing; there is no middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stand {
    /// Agree.
    Agree,
    /// Rather agree.
    RatherAgree,
    /// Rather disagree.
    RatherDisagree,
    /// Disagree.
    Disagree,
}

impl Stand {
    /// All four, from agreeing to disagreeing.
    pub const ALL: [Self; 4] =
        [Self::Agree, Self::RatherAgree, Self::RatherDisagree, Self::Disagree];

    /// The name in content and records.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::RatherAgree => "rather-agree",
            Self::RatherDisagree => "rather-disagree",
            Self::Disagree => "disagree",
        }
    }

    /// Reads what [`Stand::as_str`] writes.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }

    /// Whether it leans to agreeing.
    #[must_use]
    pub const fn agrees(self) -> bool {
        matches!(self, Self::Agree | Self::RatherAgree)
    }
}

/// A question to be answered in own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reflect {
    /// What is asked.
    pub prompt: Vec<Inline>,
    /// What somebody else wrote or says, to compare with: quotes and paragraphs.
    pub compare: Vec<Block>,
}

/// Suggestions for an if-then plan (Gollwitzer & Sheeran 2006); the interface supplies "If … then I …".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// A sentence before the suggestions, where the author wrote one.
    pub prompt: Vec<Inline>,
    /// If-parts to begin from.
    pub items: Vec<PlanItem>,
}

/// A suggested if-part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanItem {
    /// The author's name for it.
    pub id: ItemId,
    /// Its words: "two pupils fall silent when I come near".
    pub text: Vec<Inline>,
    /// Where it would be carried out.
    pub level: PlanLevel,
}

/// Where a plan is carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PlanLevel {
    /// In the learner's own class.
    Class,
    /// With the team.
    Team,
    /// In the institute that trains the learner.
    Institute,
}

impl PlanLevel {
    /// All three, from near to far.
    pub const ALL: [Self; 3] = [Self::Class, Self::Team, Self::Institute];

    /// The name in content and records.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Team => "team",
            Self::Institute => "institute",
        }
    }

    /// Reads what [`PlanLevel::as_str`] writes.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }
}
