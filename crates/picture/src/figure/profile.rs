//! A trunk from the side with head and near arm, looking to our right: on a chair, on the floor, walking.

use super::{
    body::{Body, HEAD},
    hand::{self, Gesture, Placed},
    held,
    limbs::{Lit, arm},
};
use crate::{
    clothes::{self, Neck},
    colour::Colour,
    data::{Held, Person, Top},
    face::{self, Mood},
    palette,
    svg::{Affine, Drawing, Path, Point},
};

/// The upper half of somebody, from the side.
pub(super) struct Profile<'a> {
    pub(super) person: &'a Person,
    pub(super) body: &'a Body,
    pub(super) mood: Mood,
    /// Where the trunk begins.
    pub(super) hip: Point,
    /// Where the pit of the neck lies.
    pub(super) pit: Point,
}

impl Profile<'_> {
    /// Neck and trunk.
    pub(super) fn trunk(&self, d: &mut Drawing) {
        let cloth = self.person.clothes.top.cloth();
        let tone = palette::skin(self.person.skin);
        let ([hx, hy], [px, py]) = (self.hip, self.pit);
        let w = self.body.shoulder * 1.24;
        let n = self.half_neck();
        d.fill(
            Path::limb(&[[px - 3.0, py + 12.0, n * 2.3], [px + 5.0, py - 32.0, n * 2.0]]),
            tone.base.mix(tone.shade, 0.45),
        );
        let mid = |share: f64, out: f64| [hx + (px - hx) * share + out, hy + (py - hy) * share];
        // The back is rounder than the breast: the shoulder blades stand out behind the line from hip to neck.
        let back = [
            mid(-0.04, -w * 0.5),
            mid(0.22, -w * 0.47),
            mid(0.55, -w * 0.55),
            mid(0.8, -w * 0.53),
            mid(0.95, -w * 0.34),
            [px - n - 4.0, py - 3.0],
        ];
        let breast = [
            [px + n + 3.0, py + 3.0],
            mid(0.86, w * 0.36),
            mid(0.68, w * 0.46),
            mid(0.4, w * 0.42),
            mid(0.16, w * 0.46),
            mid(-0.04, w * 0.46),
        ];
        d.fill(Path::flow(&back).and(Path::flow(&breast)).close(), cloth);
        if let Top::Chitenge(print) = self.person.clothes.top {
            let places = [(0.12, -0.2), (0.3, 0.16), (0.5, -0.16), (0.66, 0.2), (0.84, -0.1)]
                .map(|(share, out)| mid(share, out * w));
            clothes::printed(d, print, &places, 1.0);
        }
        let inner =
            [mid(-0.04, w * 0.1), mid(0.3, w * 0.14), mid(0.66, w * 0.18), mid(0.9, w * 0.12)];
        d.veil(Path::flow(&breast).and(Path::flow(&inner)).close(), cloth.darker(0.42), 42);
        let ridge =
            [mid(0.9, -w * 0.3), mid(0.66, -w * 0.4), mid(0.3, -w * 0.36), mid(-0.02, -w * 0.38)];
        d.veil(Path::flow(&back).and(Path::flow(&ridge)).close(), cloth.lighter(0.3), 42);
    }

    /// The head, and over its neck the collar.
    pub(super) fn head(&self, d: &mut Drawing) {
        let [px, py] = self.pit;
        let lowered = self.mood.lowered();
        let (bow, on) = (3.0 + 13.0 * lowered, 10.0 + 5.0 * lowered);
        let place = Affine::at(px + on, py - self.body.pit + 7.0).turn(bow).scale(HEAD, HEAD);
        d.within(place, |d| face::side(d, self.person, self.mood.expression, self.mood.gaze));
        self.collar(d);
    }

    /// The near arm before the body, and what its hand holds.
    pub(super) fn holding(&self, d: &mut Drawing, holds: Held) {
        let [px, py] = self.pit;
        let (s, trunk) = (self.body.hand, self.body.trunk);
        let low = if holds == Held::Nothing { 0.86 } else { 0.66 };
        let wrist = [px + 60.0 * s, py + trunk * low];
        let [wx, wy] = wrist;
        d.within(Affine::at(wx + 33.0 * s, wy - 10.0 * s).turn(-7.0).scale(s, s), |d| {
            held::beside(d, holds);
        });
        let elbow = [px - 4.0, py + trunk * 0.64];
        arm(d, self.person, self.body, [[px - 6.0, py + 29.0], elbow, wrist], Lit::Bright);
        let gesture = match holds {
            Held::Nothing => Gesture::Rest,
            Held::Cup | Held::Phone => Gesture::Grip,
            _ => Gesture::Wrap,
        };
        let placed = Placed { wrist, turn: -10.0, size: s, other: false };
        hand::draw(d, self.person, placed, gesture, Lit::Bright.skin(self.person));
    }

    fn half_neck(&self) -> f64 {
        Neck::of(self.person, 0.0, 0.0).half
    }

    fn collar(&self, d: &mut Drawing) {
        let ([px, py], n) = (self.pit, self.half_neck());
        let top = self.person.clothes.top;
        let collar = top.collar();
        let edge: Colour = collar.unwrap_or(top.cloth().darker(0.24));
        d.fill(
            Path::flow(&[[px - n - 4.0, py - 11.0], [px, py - 2.0], [px + n + 2.0, py]])
                .and(Path::flow(&[
                    [px + n + 4.0, py + 8.0],
                    [px, py + 9.0],
                    [px - n - 6.0, py + 1.0],
                ]))
                .close(),
            edge,
        );
        if collar.is_some() {
            d.poly(
                &[
                    [px, py + 2.0],
                    [px + n + 3.0, py + 2.0],
                    [px + n + 4.0, py + 21.0],
                    [px + 2.0, py + 10.0],
                ],
                edge,
            );
        }
        d.line(
            Path::lines(&[[px - n - 6.0, py + 1.0], [px, py + 10.0], [px + n + 4.0, py + 20.0]]),
            edge.darker(0.3),
            1.5,
        );
    }
}
