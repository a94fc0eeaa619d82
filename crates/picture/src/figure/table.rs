//! Behind a table: only what is above it; its top lies at 0.

use super::{
    Manner,
    body::{Body, Upper},
    held::Both,
    limbs::Lit,
    reaching::Resting,
};
use crate::{
    data::{Held, Person},
    svg::{Affine, Drawing},
};

pub(super) fn draw(d: &mut Drawing, person: &Person, manner: &Manner, side: f64, holds: Held) {
    let body = Body::of(person);
    let (pit, mood) = (-body.trunk * 0.72, manner.mood);
    let lean = Affine::SAME.turn(manner.lean);
    let s = body.shoulder;
    let shoulders = body.shoulders(pit);
    let elbows = [[-s - 16.0, -14.0], [s + 16.0, -14.0]];
    let [dx, dy] = manner.shift;
    let at = [side * 5.0 + dx, if holds == Held::Book { -26.0 } else { -14.0 } + dy];
    d.within(lean, |d| {
        let bow = 12.0 * mood.lowered();
        Upper { at: [0.0, pit], low: body.trunk * 0.74, bow, tilt: mood.turn * 10.0 }
            .draw(d, person, &body, mood);
    });
    // Elbows and hands stay on the table when the trunk leans.
    let shoulders = shoulders.map(|place| lean.apply(place));
    let away = manner.reach.map(|_| side);
    Both { shoulders, elbows, at, tilt: manner.tilt, away }.draw(d, person, &body, holds);
    if let Some(reach) = &manner.reach {
        let [left, right] = shoulders;
        let is_left = side < 0.0;
        Resting {
            shoulder: if is_left { left } else { right },
            elbow: [side * (s + 16.0), -14.0],
            wrist: [side * 34.0, -6.0],
            turn: if is_left { 10.0 } else { 170.0 },
            side,
            lit: if is_left { Lit::Bright } else { Lit::Dim },
        }
        .draw(d, person, &body, reach);
    }
}
