//! An arm that goes where its hand is wanted.

use super::{
    Reach,
    body::Body,
    hand::{self, Placed},
    held,
    limbs::{Lit, arm},
};
use crate::{
    data::{Held, Person},
    svg::{Affine, Drawing, Point},
};

/// An arm where its pose has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Resting {
    pub(super) shoulder: Point,
    pub(super) elbow: Point,
    pub(super) wrist: Point,
    /// The direction of the fingers.
    pub(super) turn: f64,
    /// On which side of the body the arm is: -1 to our left, 1 to our right.
    pub(super) side: f64,
    pub(super) lit: Lit,
}

/// The bones of an arm, in trunks.
const UPPER: f64 = 0.48;
const FORE: f64 = 0.47;
/// How far an elbow stands out at most, in trunks: an arm that is bent more comes towards us.
const OUT: f64 = 0.2;

impl Resting {
    /// The arm after the trunk has leant.
    pub(super) fn leant(self, lean: Affine) -> Self {
        let at = |point| lean.apply(point);
        let [shoulder, elbow, wrist] = [self.shoulder, self.elbow, self.wrist].map(at);
        Self { shoulder, elbow, wrist, ..self }
    }

    /// The arm on its way, with its hand and what that carries.
    pub(super) fn draw(&self, d: &mut Drawing, person: &Person, body: &Body, reach: &Reach) {
        let share = reach.share;
        let wrist = between(self.wrist, self.within_reach(body, reach.to), share);
        let elbow = between(self.elbow, self.bent(body, wrist), share);
        arm(d, person, body, [self.shoulder, elbow, wrist], self.lit);
        let ([ex, ey], [wx, wy]) = (elbow, wrist);
        let along = (wy - ey).atan2(wx - ex).to_degrees();
        let aim = reach.turn.unwrap_or(along);
        let turn = self.turn + shortest(self.turn, aim) * share;
        let s = body.hand;
        if reach.carries != Held::Nothing {
            let (sin, cos) = turn.to_radians().sin_cos();
            let at = Affine::at(wx + cos * 38.0 * s, wy + sin * 38.0 * s - 4.0 * s);
            d.within(at.scale(s, s), |d| held::beside(d, reach.carries));
        }
        let out = turn.to_radians().cos() * self.side;
        // Pointing down, the thumb lies towards the body; pointing out, it lies on top.
        let roll = self.side * (((out - 0.3) / 0.4).clamp(0.0, 1.0) * 2.0 - 1.0);
        let at = Placed { wrist, turn, size: s, other: false };
        hand::rolled(d, person, at, roll, reach.gesture, self.lit.skin(person));
    }

    /// As far towards a place as an arm goes when the shoulder comes along a little.
    fn within_reach(&self, body: &Body, to: Point) -> Point {
        let longest = body.trunk * (UPPER + FORE) * 1.2;
        let far = distance(self.shoulder, to);
        if far <= longest { to } else { between(self.shoulder, to, longest / far) }
    }

    /// Where the elbow goes: out to the side of an arm that hangs, and below one that is lifted.
    fn bent(&self, body: &Body, wrist: Point) -> Point {
        let ([sx, sy], [wx, wy]) = (self.shoulder, wrist);
        let far = distance(self.shoulder, wrist).max(1.0);
        let stretch = (far / (body.trunk * (UPPER + FORE))).max(1.0);
        let (upper, fore) = (body.trunk * UPPER * stretch, body.trunk * FORE * stretch);
        let along = ((upper * upper - fore * fore + far * far) / (2.0 * far)).clamp(-upper, upper);
        let off = (upper * upper - along * along).max(0.0).sqrt().min(body.trunk * OUT);
        let (dx, dy) = ((wx - sx) / far, (wy - sy) / far);
        let off = off * self.side * ((dy - 0.2) / 0.25).clamp(-1.0, 1.0);
        [sx + dx * along + dy * off, sy + dy * along - dx * off]
    }
}

fn between([ax, ay]: Point, [bx, by]: Point, share: f64) -> Point {
    [ax + (bx - ax) * share, ay + (by - ay) * share]
}

fn distance([ax, ay]: Point, [bx, by]: Point) -> f64 {
    (ax - bx).hypot(ay - by)
}

/// The shorter way round from one direction to another, in degrees.
fn shortest(from: f64, to: f64) -> f64 {
    (to - from + 540.0).rem_euclid(360.0) - 180.0
}
