//! What hands hold, and the two hands that hold it before the body.

use super::{
    body::Body,
    hand::{self, Gesture, Placed},
    limbs::{Lit, arm},
};
use crate::{
    colour::Colour,
    data::{Held, Person},
    palette,
    svg::{Affine, Drawing, Path, Point},
};

/// Both arms and hands, holding something before the body, or resting in the lap.
pub(super) struct Both {
    /// The shoulders, ours left first.
    pub(super) shoulders: [Point; 2],
    /// The elbows.
    pub(super) elbows: [Point; 2],
    /// The middle of what is held.
    pub(super) at: Point,
    /// By how much what is held is turned, in degrees.
    pub(super) tilt: f64,
    /// The side on which a hand is away from it: -1 to our left, 1 to our right.
    pub(super) away: Option<f64>,
}

impl Both {
    pub(super) fn draw(&self, d: &mut Drawing, person: &Person, body: &Body, holds: Held) {
        let [x, y] = self.at;
        let s = body.hand;
        let reach = match holds {
            Held::Nothing => 17.0,
            Held::Card => 36.0,
            Held::Cards | Held::Phone => 39.0,
            Held::Pencil => 34.0,
            Held::Book => 58.0,
            Held::Cup => 34.0,
        } * s;
        let drop = match holds {
            Held::Nothing => 0.0,
            _ => 12.0 * s,
        };
        let (sin, cos) = self.tilt.to_radians().sin_cos();
        let turned = |dx: f64, dy: f64| [x + cos * dx - sin * dy, y + sin * dx + cos * dy];
        let wrists = [turned(-reach, drop), turned(reach, drop)];
        let is_here = |side: f64| self.away != Some(side);
        for (i, (lit, side)) in [(Lit::Bright, -1.0), (Lit::Dim, 1.0)].into_iter().enumerate() {
            if !is_here(side) {
                continue;
            }
            if let (Some(&shoulder), Some(&elbow), Some(&wrist)) =
                (self.shoulders.get(i), self.elbows.get(i), wrists.get(i))
            {
                arm(d, person, body, [shoulder, elbow, wrist], lit);
            }
        }
        let [left, right] = wrists;
        let (bright, dim) = (Lit::Bright.skin(person), Lit::Dim.skin(person));
        let both = |d: &mut Drawing, gesture: Gesture, turns: [f64; 2], other: [bool; 2]| {
            let [lt, rt] = turns;
            let [lo, ro] = other;
            let tilt = self.tilt;
            if is_here(1.0) {
                let at = Placed { wrist: right, turn: rt + tilt, size: s, other: ro };
                hand::draw(d, person, at, gesture, dim);
            }
            if is_here(-1.0) {
                let at = Placed { wrist: left, turn: lt + tilt, size: s, other: lo };
                hand::draw(d, person, at, gesture, bright);
            }
        };
        let held = Affine::at(x, y).turn(self.tilt).scale(s, s);
        match holds {
            Held::Nothing => both(d, Gesture::Rest, [28.0, 152.0], [false, true]),
            Held::Card | Held::Cards => {
                d.within(held, if holds == Held::Card { card } else { cards });
                both(d, Gesture::Wrap, [-18.0, 198.0], [false, true]);
            }
            Held::Phone => {
                d.within(Affine::at(x, y - 6.0 * s).scale(s, s), |d| {
                    d.fill(Path::round_rect(-17.0, -32.0, 34.0, 62.0, 6.0), Colour::new(0x2a2c3a));
                    d.fill(Path::round_rect(-13.0, -26.0, 26.0, 44.0, 2.0), Colour::new(0x3f4358));
                });
                both(d, Gesture::Wrap, [-22.0, 202.0], [false, true]);
            }
            Held::Book => {
                d.within(held, book);
                both(d, Gesture::Wrap, [-12.0, 192.0], [false, true]);
            }
            Held::Cup => {
                d.within(held, |d| {
                    d.fill(
                        Path::blob(&[
                            [-17.0, -26.0],
                            [17.0, -26.0],
                            [15.0, 16.0],
                            [0.0, 21.0],
                            [-15.0, 16.0],
                        ]),
                        Colour::new(0xdfe7ee),
                    );
                    d.fill(Path::ellipse(0.0, -25.0, 17.0, 4.6), Colour::new(0xb9c6d2));
                    d.fill(Path::ellipse(0.0, -24.5, 13.5, 3.2), Colour::new(0x9a5c34));
                });
                both(d, Gesture::Wrap, [-14.0, 194.0], [false, true]);
            }
            Held::Pencil => {
                d.within(held, |d| {
                    d.poly(
                        &[[-40.0, 8.0], [34.0, 4.0], [40.0, 26.0], [-44.0, 30.0]],
                        palette::PAPER,
                    );
                    d.line(Path::lines(&[[-30.0, 15.0], [6.0, 13.0]]), Colour::new(0x8d97b5), 1.6);
                });
                let rest = Placed { wrist: left, turn: 10.0, size: s, other: false };
                let writing = Placed { wrist: right, turn: 200.0, size: s, other: true };
                if is_here(1.0) {
                    let nib = [x - 2.0 * s, y + 8.0 * s];
                    let shaft = Path::lines(&[nib, [x + 26.0 * s, y - 34.0 * s]]);
                    d.line(shaft, Colour::new(0xe0a94a), 5.0 * s);
                }
                if is_here(-1.0) {
                    hand::draw(d, person, rest, Gesture::Rest, bright);
                }
                if is_here(1.0) {
                    hand::draw(d, person, writing, Gesture::Pinch, dim);
                }
            }
        }
    }
}

/// What one hand holds before the body, its lower edge near 0.
pub(super) fn beside(d: &mut Drawing, holds: Held) {
    match holds {
        Held::Nothing => {}
        Held::Card => card(d),
        Held::Cards | Held::Pencil => cards(d),
        Held::Book => book(d),
        Held::Phone => {
            d.fill(Path::round_rect(-12.0, -30.0, 24.0, 52.0, 5.0), Colour::new(0x2a2c3a));
        }
        Held::Cup => {
            d.fill(Path::round_rect(-15.0, -26.0, 30.0, 40.0, 6.0), Colour::new(0xdfe7ee));
        }
    }
}

/// One card; its back is to us.
fn card(d: &mut Drawing) {
    d.within(Affine::at(0.0, -4.0).turn(-5.0), |d| {
        d.fill(Path::round_rect(-33.0, -27.0, 66.0, 46.0, 4.0), palette::PAPER);
        d.line(Path::round_rect(-33.0, -27.0, 66.0, 46.0, 4.0), Colour::new(0xd3c29c), 1.2);
    });
}

/// A few cards, fanned; their backs are to us.
pub(super) fn cards(d: &mut Drawing) {
    for (turn, tint) in [(-15.0, 0xe6d9bd), (-4.0, 0xf2e8d2), (7.0, 0xfdf8ec)] {
        d.within(Affine::at(0.0, 4.0).turn(turn), |d| {
            d.fill(Path::round_rect(-25.0, -26.0, 50.0, 36.0, 3.0), Colour::new(tint));
        });
    }
    d.within(Affine::at(0.0, 4.0).turn(7.0), |d| {
        d.line(Path::round_rect(-25.0, -26.0, 50.0, 36.0, 3.0), Colour::new(0xd3c29c), 1.2);
    });
}

/// An open book, its covers to us.
pub(super) fn book(d: &mut Drawing) {
    for side in [-1.0, 1.0] {
        let at = |x: f64, y: f64| [side * x, y];
        d.poly(&[at(0.0, -26.0), at(46.0, -32.0), at(48.0, 18.0), at(0.0, 26.0)], palette::PAPER);
        d.poly(
            &[at(0.0, -23.0), at(44.0, -29.0), at(46.0, 22.0), at(0.0, 30.0)],
            if side < 0.0 { Colour::new(0x4a7fae) } else { Colour::new(0x3d6b95) },
        );
    }
    d.line(Path::lines(&[[0.0, -24.0], [0.0, 29.0]]), Colour::new(0x2f5577), 2.0);
}
