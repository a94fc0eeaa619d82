//! An expression as movements of brows, lids and lips.

use crate::data::{Expression, Gaze, Person};

/// How a face is held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mood {
    pub(crate) expression: Expression,
    pub(crate) gaze: Gaze,
    /// How far it is turned: -1 to our left, 1 to our right.
    pub(crate) turn: f64,
}

/// What moves in an expression, in units of the head.
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
    /// A face as it looks in a portrait.
    pub(crate) fn portrait(person: &Person, expression: Expression) -> Self {
        let gaze = match expression {
            Expression::Thoughtful => Gaze::Aside,
            _ => Gaze::Ahead,
        };
        Self { expression, gaze, turn: person.looks.sign() * 0.42 }
    }

    /// Whether the eyes are lowered, and the head with them.
    pub(crate) fn is_lowered(self) -> bool {
        self.gaze == Gaze::Down
    }

    /// Where the pupils go.
    pub(crate) fn pupils(self) -> [f64; 2] {
        let side = if self.turn < 0.0 { -1.0 } else { 1.0 };
        match (self.expression, self.gaze) {
            (Expression::Thoughtful, Gaze::Aside) => [side * 2.6, 0.7],
            (_, Gaze::Ahead) => [side * 0.7, 0.0],
            (_, Gaze::Down) => [side * 0.8, 2.4],
            (_, Gaze::Aside) => [side * 2.9, 0.2],
            (_, Gaze::Back) => [side * -2.7, 0.2],
        }
    }

    /// What the expression moves; lowered eyes take the brows' tension with them.
    pub(crate) fn moves(self) -> Moves {
        let moves = self.of_expression();
        match self.gaze {
            Gaze::Down => Moves { brow_inner: moves.brow_inner + 1.8, ..moves },
            _ => moves,
        }
    }

    fn of_expression(self) -> Moves {
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
        match self.expression {
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
        let held = |expression| Mood { expression, gaze: Gaze::Ahead, turn: 0.4 }.moves();
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
