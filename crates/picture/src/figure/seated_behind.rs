//! Seated with the back to us, on the floor or on a bench, and backs.

use super::{
    Manner,
    body::{Body, HEAD, shadow, trunk},
    floor::pit,
    lap,
    limbs::{Lit, arm},
    reaching::Resting,
};
use crate::{
    clothes::Neck,
    data::Person,
    face::rear,
    palette,
    svg::{Affine, Drawing, Path},
};

/// A back and a neck, the pit of the neck at 0.
pub(super) fn back_of(d: &mut Drawing, person: &Person, body: &Body, low: f64) {
    let tone = palette::skin(person.skin);
    let n = Neck::of(person, 0.0, 0.0).half;
    d.poly(&[[-n, -34.0], [n, -34.0], [n + 4.0, 2.0], [-n - 4.0, 2.0]], tone.base);
    d.poly(
        &[[n * 0.1, -34.0], [n, -34.0], [n + 4.0, 2.0], [n * 0.3, 2.0]],
        tone.base.mix(tone.shade, 0.55),
    );
    trunk(d, person, body, low);
    let cloth = person.clothes.top.cloth();
    // The line of the back, and the fold above the hem.
    d.faint(Path::flow(&[[2.0, 34.0], [0.0, 60.0], [2.0, low * 0.7]]), cloth.darker(0.3), 2.4, 40);
    d.faint(
        Path::flow(&[
            [-body.hip * 0.5, low - 26.0],
            [0.0, low - 20.0],
            [body.hip * 0.45, low - 27.0],
        ]),
        cloth.darker(0.3),
        2.4,
        65,
    );
    let edge = person.clothes.top.collar().unwrap_or(cloth.darker(0.24));
    d.fill(
        Path::flow(&[[-n - 5.0, -6.0], [0.0, -1.0], [n + 5.0, -6.0]])
            .and(Path::flow(&[[n + 7.0, 5.0], [0.0, 13.0], [-n - 7.0, 5.0]]))
            .close(),
        edge,
    );
    d.flow(&[[-n - 7.0, 5.0], [0.0, 13.0], [n + 7.0, 5.0]], edge.darker(0.3), 1.6);
}

/// On the floor, with crossed legs.
pub(super) fn on_floor(d: &mut Drawing, person: &Person, manner: &Manner, side: f64) {
    let body = Body::of(person);
    shadow(d, 10.0, 2.0, body.hip * 2.9, body.thigh * 0.66);
    lap::from_behind(d, person, &body);
    upper(d, person, &body, manner, side);
}

/// On a bench, whose top lies at 0.
pub(super) fn on_bench(d: &mut Drawing, person: &Person, manner: &Manner, side: f64) {
    let body = Body::of(person);
    lap::seat(d, person, &body);
    upper(d, person, &body, manner, side);
}

fn upper(d: &mut Drawing, person: &Person, body: &Body, manner: &Manner, side: f64) {
    let (s, pit, turn) = (body.shoulder, pit(body), manner.mood.turn);
    let lean = Affine::SAME.turn(manner.lean);
    for (way, lit) in [(-1.0, Lit::Bright), (1.0, Lit::Dim)] {
        let shoulder = [way * (s - 6.0), pit + 28.0];
        let elbow = [way * (s + 11.0), pit + body.trunk * 0.6];
        let wrist = [way * (s - 4.0), pit + body.trunk * 0.86];
        match &manner.reach {
            Some(reach) if way == side => {
                Resting { shoulder, elbow, wrist, turn: 90.0, side, lit }
                    .leant(lean)
                    .draw(d, person, body, reach);
            }
            _ => d.within(lean, |d| arm(d, person, body, [shoulder, elbow, wrist], lit)),
        }
    }
    d.within(lean, |d| {
        d.within(Affine::at(0.0, pit), |d| back_of(d, person, body, body.trunk - body.thigh * 0.2));
        // The head is bowed: its crown has gone away from us, and more of the neck is seen.
        let head = Affine::at(turn * 12.0, pit - body.pit + 9.0).turn(turn * 10.0);
        d.within(head.scale(HEAD, HEAD * 0.96), |d| rear(d, person, turn));
    });
}
