//! Behind a table: only what is above it; its top lies at 0.

use super::{
    body::{Body, Upper},
    held::Both,
};
use crate::{
    data::{Held, Person},
    face::Mood,
    svg::Drawing,
};

pub(super) fn draw(d: &mut Drawing, person: &Person, mood: Mood, holds: Held) {
    let body = Body::of(person);
    let pit = -body.trunk * 0.72;
    let bow = if mood.is_lowered() { 12.0 } else { 0.0 };
    Upper { at: [0.0, pit], low: body.trunk * 0.74, bow, tilt: mood.turn * 10.0 }
        .draw(d, person, &body, mood);
    let s = body.shoulder;
    Both {
        shoulders: body.shoulders(pit),
        elbows: [[-s - 16.0, -14.0], [s + 16.0, -14.0]],
        at: [mood.turn * 10.0, if holds == Held::Book { -26.0 } else { -14.0 }],
    }
    .draw(d, person, &body, holds);
}
