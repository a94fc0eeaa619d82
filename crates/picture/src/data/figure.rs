//! Somebody in a picture: where, in which pose, with which face.

use serde::Deserialize;

use super::Id;

/// Somebody in a picture.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Figure {
    /// Who.
    pub who: Id,
    /// What they do.
    pub pose: Pose,
    /// The side to which they turn.
    pub facing: Facing,
    /// What can be read in the face.
    #[serde(default)]
    pub expression: Expression,
    /// Where the eyes go.
    #[serde(default)]
    pub gaze: Gaze,
    /// Where they touch the floor, from the left.
    pub x: f64,
    /// Where they touch the floor, from above; what lies lower is nearer.
    pub y: f64,
    /// How near they are to us, where that doesn't follow from `y`: somebody who stands behind a table on which others lean.
    #[serde(default)]
    pub near: Option<f64>,
    /// How large, where 1 is a head of a hundred and four units.
    pub size: f64,
}

/// What somebody does with the whole body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Pose {
    /// Stands, and holds something before the body with both hands.
    Standing {
        /// What.
        #[serde(default)]
        holds: Held,
    },
    /// Stands with the back to us.
    StandingBehind,
    /// Walks and carries something.
    Walking {
        /// What.
        carries: Load,
    },
    /// Sits on a chair, seen from the side.
    OnChair {
        /// What is in the hands.
        #[serde(default)]
        holds: Held,
    },
    /// Sits in a wheelchair, seen from the side; with nothing to hold, a hand lies on the wheel.
    InWheelchair {
        /// What is in the hands.
        #[serde(default)]
        holds: Held,
    },
    /// Sits behind a table: only what is above it is drawn.
    AtTable {
        /// What is in the hands.
        #[serde(default)]
        holds: Held,
    },
    /// Sits on the floor with crossed legs, facing us.
    OnFloor {
        /// What is in the hands.
        #[serde(default)]
        holds: Held,
    },
    /// Sits on the floor facing us, and points at something on the floor; the other hand holds something.
    OnFloorReaching {
        /// What.
        #[serde(default)]
        holds: Held,
    },
    /// Sits on the floor, seen from the side.
    OnFloorAside {
        /// What is in the hands.
        #[serde(default)]
        holds: Held,
    },
    /// Sits on the floor with the back to us.
    OnFloorBehind,
    /// Sits on a bench with the back to us; where they touch it is its top.
    OnBenchBehind,
    /// Kneels and reaches forward with a pointing finger; the other hand holds something.
    KneelingReaching {
        /// What.
        #[serde(default)]
        holds: Held,
    },
}

/// What hands can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Held {
    /// Nothing.
    #[default]
    Nothing,
    /// One card.
    Card,
    /// A few cards.
    Cards,
    /// A pencil.
    Pencil,
    /// A phone.
    Phone,
    /// An open book.
    Book,
    /// A cup.
    Cup,
}

/// What somebody carries while walking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Load {
    /// Nothing: the arms swing.
    Nothing,
    /// A chair.
    Chair,
    /// A pile of books.
    Books,
}

/// The side to which somebody turns, as seen by us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Facing {
    /// To our left.
    Left,
    /// To our right.
    Right,
}

impl Facing {
    /// -1 for left, 1 for right.
    pub(crate) fn sign(self) -> f64 {
        match self {
            Self::Left => -1.0,
            Self::Right => 1.0,
        }
    }
}

/// What can be read in a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expression {
    /// Nothing in particular.
    #[default]
    Neutral,
    /// Attentive: thinking something over.
    Thoughtful,
    /// Glad.
    Glad,
    /// In doubt, or worried.
    Worried,
    /// Saying something.
    Speaking,
}

impl Expression {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Neutral, Self::Thoughtful, Self::Glad, Self::Worried, Self::Speaking];

    /// As it is written in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Thoughtful => "thoughtful",
            Self::Glad => "glad",
            Self::Worried => "worried",
            Self::Speaking => "speaking",
        }
    }
}

/// Where the eyes go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gaze {
    /// Where the face is turned.
    #[default]
    Ahead,
    /// Down, to the hands or the floor: the lids are lowered.
    Down,
    /// Farther to the side than the face.
    Aside,
    /// Back over the other side.
    Back,
}
