//! Where everybody and everything is at a moment.

use super::life::Life;
use crate::{
    data::{Figure, Gaze, Hand, Held, Move, Shift, Thing},
    face::{Look, Mood, Moves},
    figure::{Gesture, Manner, Reach, is_mirrored, resting_turn},
    svg::{Affine, Point},
};

/// How far a hand is lifted in the middle of a long way, as a share of that way.
const LIFT: f64 = 0.16;
/// How far the lips part in a syllable, in units of the head.
const SYLLABLE: f64 = 8.0;

/// Somebody as moves leave them.
#[derive(Debug, Clone)]
pub(super) struct Actor {
    /// Who it is, in which pose, where.
    pub(super) figure: Figure,
    moves: Moves,
    look: Look,
    turn: f64,
    lean: f64,
    tilt: f64,
    shift: Point,
    parted: f64,
    stride: f64,
    hand: Away,
    carries: Held,
}

/// A hand that may be away from where the pose has it.
#[derive(Debug, Clone, Copy)]
struct Away {
    to: Point,
    share: f64,
    /// The direction of its fingers, and how much that direction counts against that of the arm.
    turn: Option<f64>,
    gesture: Gesture,
}

/// How far a movement has come that began so many milliseconds ago: from 0 to 1, slow at both ends.
pub(super) fn eased(since: i64, over: u32) -> f64 {
    if since < 0 {
        return 0.0;
    }
    if since >= i64::from(over) {
        return 1.0;
    }
    let u = since as f64 / f64::from(over);
    u * u * (3.0 - 2.0 * u)
}

fn mix(from: f64, to: f64, share: f64) -> f64 {
    from + (to - from) * share
}

fn toward([ax, ay]: Point, [bx, by]: Point, share: f64) -> Point {
    [mix(ax, bx, share), mix(ay, by, share)]
}

impl Actor {
    /// Somebody as the scene begins.
    pub(super) fn still(figure: &Figure) -> Self {
        Self {
            figure: figure.clone(),
            moves: Moves::of(figure.expression),
            look: Look::of(figure.expression, figure.gaze),
            turn: resting_turn(figure),
            lean: 0.0,
            tilt: 0.0,
            shift: [0.0, 0.0],
            parted: 0.0,
            stride: 0.0,
            hand: Away { to: [0.0, 0.0], share: 0.0, turn: None, gesture: Gesture::Rest },
            carries: Held::Nothing,
        }
    }

    /// What a move that began so many milliseconds ago has done.
    pub(super) fn go(&mut self, one: &Move, since: i64) {
        if since < 0 {
            return;
        }
        let share = eased(since, one.over);
        if let Some(pose) = one.pose {
            self.figure.pose = pose;
        }
        if let Some(to) = one.to {
            let from = [self.figure.x, self.figure.y];
            // Who walks goes evenly.
            let even = (since as f64 / f64::from(one.over.max(1))).min(1.0);
            [self.figure.x, self.figure.y] =
                toward(from, to, if one.steps.is_some() { even } else { share });
        }
        if let Some(steps) = one.steps {
            self.stride += steps * (since as f64 / f64::from(one.over.max(1))).min(1.0);
        }
        if let Some(turn) = one.turn {
            self.turn = mix(self.turn, turn, share);
        }
        if let Some(expression) = one.expression {
            self.moves = self.moves.toward(Moves::of(expression), share);
            self.figure.expression = expression;
        }
        if let Some(gaze) = one.gaze {
            self.look = self.look.toward(Look::of(self.figure.expression, gaze), share);
            self.figure.gaze = gaze;
        }
        if let Some(lean) = one.lean {
            self.lean = mix(self.lean, lean, share);
        }
        if let Some(tilt) = one.tilt {
            self.tilt = mix(self.tilt, tilt, share);
        }
        if let Some(shift) = one.shift {
            self.shift = toward(self.shift, shift, share);
        }
        if let Some(carries) = one.carries {
            self.carries = carries;
        }
        if let Some(syllables) = one.says.filter(|_| share < 1.0) {
            let u = since as f64 / f64::from(one.over);
            self.parted = SYLLABLE * (u * f64::from(syllables) * std::f64::consts::PI).sin().abs();
        }
        match one.hand {
            None => {}
            Some(Hand::Rest) => self.hand.share = mix(self.hand.share, 0.0, share),
            Some(Hand::Reach { to, turn, gesture }) => self.hand.reach(to, turn, gesture, share),
        }
    }

    /// How they hold themselves, in their own place.
    pub(super) fn manner(&self, place: Affine, alive: &Life) -> Manner {
        let mut moves = self.moves;
        if self.parted > moves.parted {
            // Lips that speak are rounder than lips that smile.
            let share = self.parted / SYLLABLE;
            moves.parted = self.parted;
            moves.corners *= 1.0 - share;
            moves.width *= 1.0 - 0.16 * share;
        }
        let closed = self.look.closed.max(alive.closed);
        let look = Look { closed, ..self.look };
        let mood = Mood {
            expression: self.figure.expression,
            gaze: self.figure.gaze,
            turn: self.turn + alive.turn,
            moves,
            look,
        };
        let side = self.figure.facing.sign();
        let mirrored = is_mirrored(self.figure.pose) && side < 0.0;
        let reach = (self.hand.share > 0.0 || self.carries != Held::Nothing).then(|| {
            let [x, y] = place.undo(self.hand.to);
            let turn = self.hand.turn.map(|turn| if mirrored { 180.0 - turn } else { turn });
            Reach {
                to: if mirrored { [-x, y] } else { [x, y] },
                share: self.hand.share,
                turn,
                gesture: self.hand.gesture,
                carries: self.carries,
            }
        });
        Manner {
            mood,
            lean: self.lean + alive.lean,
            reach,
            tilt: self.tilt,
            shift: self.shift,
            stride: self.stride,
        }
    }
}

impl Away {
    fn reach(&mut self, to: Point, turn: Option<f64>, gesture: Gesture, share: f64) {
        if self.share == 0.0 {
            // From where the pose has it.
            *self = Self { to, share, turn, gesture };
            return;
        }
        let [[ax, ay], [bx, by]] = [self.to, to];
        // A hand doesn't slide over what lies between: it is lifted.
        let lift = (ax - bx).hypot(ay - by) * LIFT * 4.0 * share * (1.0 - share);
        let [x, y] = toward(self.to, to, share);
        self.to = [x, y - lift];
        self.share = mix(self.share, 1.0, share);
        self.turn = match (self.turn, turn) {
            (Some(from), Some(to)) => Some(mix(from, to, share)),
            _ => turn,
        };
        self.gesture = gesture;
    }
}

/// What a thing's move that began so many milliseconds ago has done.
pub(super) fn shift(thing: &mut Thing, one: &Shift, since: i64) {
    if since < 0 {
        return;
    }
    let share = eased(since, one.over);
    if let Some(to) = one.to {
        [thing.x, thing.y] = toward([thing.x, thing.y], to, share);
    }
    if let Some(above) = one.above {
        thing.above = mix(thing.above, above, share);
    }
    if let Some(turn) = one.turn {
        thing.turn = mix(thing.turn, turn, share);
    }
    if let Some(hidden) = one.hidden {
        thing.hidden = hidden;
    }
}

/// Whether the eyes of somebody are lowered, so that a blink isn't seen.
pub(super) fn is_lowered(figure: &Figure) -> bool {
    figure.gaze == Gaze::Down
}
