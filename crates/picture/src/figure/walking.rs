//! Walking and carrying, from the side, to our right.

use std::f64::consts::TAU;

use super::{
    Manner,
    body::{Body, shadow},
    chair::wooden,
    hand::{self, Gesture, Placed},
    limbs::{Lit, arm, foot, leg},
    profile::Profile,
};
use crate::{
    colour::Colour,
    data::{Load, Person},
    svg::{Affine, Drawing, Path, Point},
};

/// How high the seat of a chair is, before it is made to fit.
const CHAIR: f64 = 76.0;

pub(super) fn draw(d: &mut Drawing, person: &Person, manner: &Manner, carries: Load) {
    let body = Body::of(person);
    let mood = manner.mood;
    let l = body.leg;
    shadow(d, 6.0, 0.0, l * 0.36, 13.0);
    let hip = [0.0, -l];
    let (far_step, near_step) = (Step::at(manner.stride + 0.5, l), Step::at(manner.stride, l));
    far_step.draw(d, person, &body, hip, Lit::Dim);
    let pit = [10.0, -l - body.trunk + 8.0];
    let [px, py] = pit;
    let s = body.hand;
    let swing = (manner.stride * TAU).cos() * 26.0 * s;
    let far_elbow = [px + 20.0, py + body.trunk * 0.6];
    let far = match carries {
        Load::Nothing => [px + 14.0 + swing, py + body.trunk * 0.94],
        Load::Chair | Load::Books => [px + 54.0 * s, py + body.trunk * 0.62],
    };
    arm(d, person, &body, [[px + 8.0, py + 30.0], far_elbow, far], Lit::Dim);
    if carries == Load::Nothing {
        let placed = Placed { wrist: far, turn: 70.0, size: s, other: true };
        hand::draw(d, person, placed, Gesture::Rest, Lit::Dim.skin(person));
    }
    let upper = Profile { person, body: &body, mood, hip: [0.0, -l - 6.0], pit };
    near_step.draw(d, person, &body, hip, Lit::Bright);
    if let Some(cloth) = person.clothes.below.skirt() {
        d.blob(
            &[
                [-body.hip, -l - 8.0],
                [body.hip * 0.9, -l - 8.0],
                [body.hip * 1.3, -l * 0.7],
                [l * 0.26, -l * 0.36],
                [0.0, -l * 0.32],
                [-l * 0.24, -l * 0.36],
                [-body.hip * 1.2, -l * 0.7],
            ],
            cloth,
        );
        d.faint(Path::flow(&[[4.0, -l * 0.9], [l * 0.06, -l * 0.4]]), cloth.darker(0.4), 2.4, 75);
    }
    upper.trunk(d);
    upper.head(d);
    let [wx, wy] = match carries {
        Load::Nothing => [px - 4.0 - swing, py + body.trunk * 0.98],
        Load::Chair => [px + 50.0 * s, py + body.trunk * 0.74],
        Load::Books => [px + 50.0 * s, py + body.trunk * 0.66],
    };
    match carries {
        Load::Nothing => {}
        // Held by the top of its back, its legs before the knees.
        Load::Chair => {
            let size = body.leg * 0.37 / CHAIR;
            d.within(Affine::at(wx + 14.0 * s, wy + 8.0 * s).scale(size, size).turn(-8.0), |d| {
                d.within(Affine::at(40.0, CHAIR * 2.0), |d| wooden(d, -CHAIR));
            });
        }
        Load::Books => {
            for (i, colour) in [0xb8482a, 0x4a7fae, 0xdfb03c, 0x5f9468].into_iter().enumerate() {
                let y = wy + 12.0 * s - (i as f64) * 13.0 * s;
                let colour = Colour::new(colour);
                d.fill(
                    Path::round_rect(wx - 6.0 * s, y - 12.0 * s, 62.0 * s, 12.0 * s, 2.0),
                    colour,
                );
                d.line(
                    Path::lines(&[[wx, y - 6.0 * s], [wx + 50.0 * s, y - 6.0 * s]]),
                    colour.lighter(0.5),
                    2.0,
                );
            }
        }
    }
    arm(
        d,
        person,
        &body,
        [[px - 6.0, py + 30.0], [px - 16.0, py + body.trunk * 0.6], [wx, wy]],
        Lit::Bright,
    );
    let (turn, gesture) = match carries {
        Load::Nothing => (78.0, Gesture::Rest),
        Load::Chair => (20.0, Gesture::Grip),
        Load::Books => (14.0, Gesture::Wrap),
    };
    hand::draw(
        d,
        person,
        Placed { wrist: [wx, wy + 8.0 * s], turn, size: s, other: false },
        gesture,
        Lit::Bright.skin(person),
    );
}

/// A leg in a step.
struct Step {
    knee: Point,
    ankle: Point,
    /// Where the foot hangs from.
    foot: Point,
    toe: f64,
}

impl Step {
    /// A leg of some length; at 0 its foot comes down in front, at one half it leaves the floor behind.
    fn at(stride: f64, leg: f64) -> Self {
        let (sin, cos) = (stride * TAU).sin_cos();
        // How far in front, and how far it is lifted while it swings forward.
        let (front, lifted) = ((1.0 + cos) / 2.0, (-sin).max(0.0) * leg);
        let mix = |behind: f64, before: f64| behind + (before - behind) * front;
        let x = mix(-0.24 * leg, 0.2 * leg);
        Self {
            knee: [mix(-4.0, 0.14 * leg) + lifted * 0.12, mix(-0.5 * leg, -0.52 * leg)],
            ankle: [x, mix(-0.12 * leg, -12.0) - lifted * 0.08],
            foot: [x, mix(-0.1 * leg, -9.0) - lifted * 0.08],
            toe: mix(0.7, 0.95),
        }
    }

    fn draw(&self, d: &mut Drawing, person: &Person, body: &Body, hip: Point, lit: Lit) {
        leg(d, person, body, [hip, self.knee, self.ankle], lit);
        foot(d, person, body, self.foot, self.toe, lit);
    }
}
