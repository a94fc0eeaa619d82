//! Measures of a body, and the trunk in its clothes.

use crate::{
    clothes::{self, Neck, Torso},
    data::{Person, Top},
    face::{self, Mood},
    palette,
    portrait::pit,
    svg::{Affine, Drawing, Path, Point},
};

/// The head of a figure, in the unit of a portrait's.
pub(super) const HEAD: f64 = 0.9;

/// How a body is measured, in the unit of its head.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body {
    /// Half the width of the shoulders.
    pub(super) shoulder: f64,
    /// Half the width of the hips.
    pub(super) hip: f64,
    /// From the pit of the neck to the seat.
    pub(super) trunk: f64,
    /// From the seat to the sole.
    pub(super) leg: f64,
    /// The width of the upper arm.
    pub(super) arm: f64,
    /// The width of the thigh.
    pub(super) thigh: f64,
    /// The size of a hand.
    pub(super) hand: f64,
    /// From the middle of the head to the pit of the neck.
    pub(super) pit: f64,
}

impl Body {
    pub(super) fn of(person: &Person) -> Self {
        let grown = person.age.grown();
        let wide = person.build.width();
        Self {
            shoulder: (46.0 + grown * 16.0) * wide,
            hip: (33.0 + grown * 12.0) * wide,
            trunk: 116.0 + grown * 50.0,
            leg: 196.0 + grown * 126.0,
            arm: (21.0 + grown * 9.5) * (0.5 + 0.5 * wide),
            thigh: (30.0 + grown * 13.0) * (0.5 + 0.5 * wide),
            hand: 0.74 + grown * 0.26,
            pit: pit(person) * HEAD,
        }
    }

    /// Where the arms begin when the pit of the neck lies at a height: our left first.
    pub(super) fn shoulders(&self, pit: f64) -> [Point; 2] {
        let x = self.shoulder - 5.0;
        [[-x, pit + 28.0], [x, pit + 28.0]]
    }
}

/// The shadow under somebody.
pub(super) fn shadow(d: &mut Drawing, x: f64, y: f64, rx: f64, ry: f64) {
    d.veil(Path::ellipse(x, y, rx, ry), palette::SHADOW, 24);
}

/// A trunk from the front, its pit of the neck at 0; `low` is where it ends.
pub(super) fn trunk(d: &mut Drawing, person: &Person, body: &Body, low: f64) {
    let cloth = person.clothes.top.cloth();
    let neck = Neck::of(person, 0.0, 0.0).half;
    let (s, h) = (body.shoulder, body.hip);
    let torso = Torso {
        side: [
            [neck + 4.0, -2.0],
            [neck + 12.0, 4.0],
            [s - 9.0, 12.0],
            [s + 1.0, 30.0],
            [(s - 3.0).max(h), low * 0.62],
            [h + 5.0, low],
        ],
        hem: [[-h - 2.0, low + 3.0], [0.0, low + 6.0], [h + 2.0, low + 3.0]],
        shade: [[h * 0.42, low], [h * 0.62, low * 0.6], [s * 0.42, 34.0], [neck + 6.0, 6.0]],
        light: [[-h * 0.82, low], [-h * 0.98, low * 0.6], [-s * 0.78, 34.0], [-neck - 12.0, 8.0]],
    };
    d.fill(torso.outline(), cloth);
    if let Top::Chitenge(print) = person.clothes.top {
        let places: Vec<Point> = [
            [-0.6, 0.2],
            [-0.2, 0.42],
            [0.34, 0.3],
            [0.62, 0.5],
            [-0.55, 0.62],
            [0.1, 0.72],
            [0.5, 0.85],
            [-0.3, 0.88],
        ]
        .map(|[x, y]| [x * s, y * low])
        .to_vec();
        clothes::printed(d, print, &places, 1.0);
    }
    torso.planes(d, cloth);
}

/// A trunk from the front with neck and head; the trunk's pit lies at `[x, y]`.
pub(super) struct Upper {
    /// Where the pit of the neck lies.
    pub(super) at: Point,
    /// How far down the trunk goes from there.
    pub(super) low: f64,
    /// How far the head sinks forward.
    pub(super) bow: f64,
    /// By how much the head is tilted, in degrees.
    pub(super) tilt: f64,
}

impl Upper {
    fn head(&self, body: &Body, mood: Mood) -> Affine {
        let [x, y] = self.at;
        Affine::at(x + mood.turn * (4.0 + self.bow * 0.4), y - body.pit + self.bow)
            .turn(self.tilt)
            .scale(HEAD, HEAD)
    }

    /// Everything but the arms.
    pub(super) fn draw(&self, d: &mut Drawing, person: &Person, body: &Body, mood: Mood) {
        let [x, y] = self.at;
        d.within(self.head(body, mood), |d| face::behind(d, person, mood));
        d.within(Affine::at(x, y), |d| {
            trunk(d, person, body, self.low);
            clothes::neckline(d, person, Neck::of(person, mood.turn, self.low - 2.0));
        });
        d.within(self.head(body, mood), |d| face::front(d, person, mood));
    }
}
