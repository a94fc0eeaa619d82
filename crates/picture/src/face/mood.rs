//! An expression as movements of brows, lids and lips.

use crate::data::{Expression, Gaze, Person};

/// How a face is held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mood {
    pub(crate) expression: Expression,
    pub(crate) gaze: Gaze,
    /// How far it is turned: -1 to our left, 1 to our right.
    pub(crate) turn: f64,
    /// What the expression moves, or what is between two of them.
    pub(crate) moves: Moves,
    /// Where the eyes go, or what is between two places.
    pub(crate) look: Look,
}

/// Where the eyes go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    /// How far the pupils go to the side to which the face is turned.
    pub(crate) aside: f64,
    /// How far they go down.
    pub(crate) down: f64,
    /// How far the lids are lowered and the head with them, from 0 to 1.
    pub(crate) lowered: f64,
    /// How far the lids are closed for a blink, from 0 to 1.
    pub(crate) closed: f64,
}

/// What moves in an expression, in units of the head.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Moves {
    /// By how much the inner ends of the brows rise.
    pub(crate) brow_inner: f64,
    /// By how much the outer ends rise.
    pub(crate) brow_outer: f64,
    /// By how much more the brow on the side of the turn rises.
    pub(crate) brow_uneven: f64,
    /// How far the eyes are open, where 1 is as usual.
    pub(crate) open: f64,
    /// How far the lower lid rises.
    pub(crate) cheek: f64,
    /// How far the corners of the mouth rise.
    pub(crate) corners: f64,
    /// How far the lips part.
    pub(crate) parted: f64,
    /// The mouth's width, where 1 is as usual.
    pub(crate) width: f64,
    /// How far the mouth goes to one side.
    pub(crate) aslant: f64,
}

impl Mood {
    /// A face that holds still.
    pub(crate) fn of(expression: Expression, gaze: Gaze, turn: f64) -> Self {
        let (moves, look) = (Moves::of(expression), Look::of(expression, gaze));
        Self { expression, gaze, turn, moves, look }
    }

    /// A face as it looks in a portrait.
    pub(crate) fn portrait(person: &Person, expression: Expression) -> Self {
        let gaze = match expression {
            Expression::Thoughtful => Gaze::Aside,
            _ => Gaze::Ahead,
        };
        Self::of(expression, gaze, person.looks.sign() * 0.42)
    }

    /// How far the eyes are lowered, and the head with them, from 0 to 1.
    pub(crate) fn lowered(self) -> f64 {
        self.look.lowered
    }

    /// Where the pupils go. While a head turns through the middle, they pass it too.
    pub(crate) fn pupils(self) -> [f64; 2] {
        let side = (self.turn * 10.0).clamp(-1.0, 1.0);
        [side * self.look.aside, self.look.down]
    }

    /// What the expression moves; lowered eyes take the brows' tension with them.
    pub(crate) fn moves(self) -> Moves {
        Moves { brow_inner: self.moves.brow_inner + 1.8 * self.look.lowered, ..self.moves }
    }
}

impl Look {
    pub(crate) fn of(expression: Expression, gaze: Gaze) -> Self {
        let (aside, down) = match (expression, gaze) {
            (Expression::Thoughtful, Gaze::Aside) => (2.6, 0.7),
            (_, Gaze::Ahead) => (0.7, 0.0),
            (_, Gaze::Down) => (0.8, 2.4),
            (_, Gaze::Aside) => (2.9, 0.2),
            (_, Gaze::Back) => (-2.7, 0.2),
        };
        let lowered = if gaze == Gaze::Down { 1.0 } else { 0.0 };
        Self { aside, down, lowered, closed: 0.0 }
    }

    /// What lies between this and another look.
    pub(crate) fn toward(self, other: Self, share: f64) -> Self {
        let mix = |from: f64, to: f64| from + (to - from) * share;
        Self {
            aside: mix(self.aside, other.aside),
            down: mix(self.down, other.down),
            lowered: mix(self.lowered, other.lowered),
            closed: mix(self.closed, other.closed),
        }
    }
}

impl Moves {
    /// What lies between these moves and others.
    pub(crate) fn toward(self, other: Self, share: f64) -> Self {
        let mix = |from: f64, to: f64| from + (to - from) * share;
        Self {
            brow_inner: mix(self.brow_inner, other.brow_inner),
            brow_outer: mix(self.brow_outer, other.brow_outer),
            brow_uneven: mix(self.brow_uneven, other.brow_uneven),
            open: mix(self.open, other.open),
            cheek: mix(self.cheek, other.cheek),
            corners: mix(self.corners, other.corners),
            parted: mix(self.parted, other.parted),
            width: mix(self.width, other.width),
            aslant: mix(self.aslant, other.aslant),
        }
    }

    pub(crate) fn of(expression: Expression) -> Self {
        let still = Moves {
            brow_inner: 0.0,
            brow_outer: 0.0,
            brow_uneven: 0.0,
            open: 1.0,
            cheek: 0.0,
            corners: 1.1,
            parted: 0.0,
            width: 1.0,
            aslant: 0.0,
        };
        match expression {
            Expression::Neutral => still,
            Expression::Thoughtful => Moves {
                brow_inner: -1.4,
                brow_outer: 0.6,
                brow_uneven: 2.9,
                open: 0.88,
                corners: -0.3,
                width: 0.84,
                aslant: 2.6,
                ..still
            },
            Expression::Glad => Moves {
                brow_inner: 1.2,
                brow_outer: 2.2,
                open: 0.86,
                cheek: 2.0,
                corners: 5.2,
                parted: 5.4,
                width: 1.3,
                ..still
            },
            Expression::Worried => Moves {
                brow_inner: 5.6,
                brow_outer: -2.6,
                open: 1.04,
                corners: -2.9,
                width: 0.88,
                ..still
            },
            Expression::Speaking => Moves {
                brow_inner: 1.8,
                brow_outer: 2.4,
                open: 1.08,
                corners: 0.6,
                parted: 8.4,
                width: 0.92,
                ..still
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_expression_moves_brows_or_lips_so_far_that_it_is_seen() {
        let held = |expression| Mood::of(expression, Gaze::Ahead, 0.4).moves();
        for (index, one) in Expression::ALL.into_iter().enumerate() {
            for other in Expression::ALL.into_iter().skip(index + 1) {
                let (a, b) = (held(one), held(other));
                let brows = (a.brow_inner - b.brow_inner).abs()
                    + (a.brow_outer - b.brow_outer).abs()
                    + (a.brow_uneven - b.brow_uneven).abs();
                let lips = (a.corners - b.corners).abs()
                    + (a.parted - b.parted).abs()
                    + (a.aslant - b.aslant).abs();
                // In a portrait of 34 pixels a unit is a quarter of one: less than a pixel is not seen.
                assert!(brows.max(lips) >= 4.0, "{one:?} and {other:?}: {brows} {lips}");
            }
        }
    }
}
