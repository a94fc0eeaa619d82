//! On the floor with the back to us, and backs.

use super::{
    body::{Body, HEAD, shadow, trunk},
    limbs::{Lit, arm},
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
    // The shoulder blades and the line of the back.
    d.faint(
        Path::flow(&[
            [-body.shoulder * 0.5, 44.0],
            [-body.shoulder * 0.3, 56.0],
            [-body.shoulder * 0.34, 70.0],
        ]),
        cloth.darker(0.3),
        2.2,
        55,
    );
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

pub(super) fn draw(d: &mut Drawing, person: &Person, side: f64) {
    let body = Body::of(person);
    let below = person.clothes.below.cloth();
    shadow(d, 4.0, 0.0, body.hip * 2.9, 17.0);
    let (h, t) = (body.hip, body.thigh);
    // Knees out to both sides, shins crossed before the body.
    for (way, lit) in [(-1.0, Lit::Bright), (1.0, Lit::Dim)] {
        let cloth = lit.cloth(below);
        d.fill(
            Path::limb(&[
                [way * h * 0.4, -t * 0.62, t * 1.25],
                [way * h * 1.3, -t * 0.6, t * 1.15],
                [way * h * 2.05, -t * 0.55, t * 0.95],
            ]),
            cloth,
        );
        d.faint(
            Path::flow(&[[way * h * 0.8, -t * 0.3], [way * h * 1.5, -t * 0.32]]),
            below.darker(0.35),
            2.2,
            70,
        );
    }
    d.blob(
        &[
            [-h - 4.0, -t * 0.9],
            [0.0, -t * 1.2],
            [h + 4.0, -t * 0.9],
            [h + 9.0, -t * 0.2],
            [0.0, 5.0],
            [-h - 9.0, -t * 0.2],
        ],
        below,
    );
    let pit = -body.trunk - 6.0;
    let s = body.shoulder;
    for (way, lit) in [(-1.0, Lit::Bright), (1.0, Lit::Dim)] {
        arm(
            d,
            person,
            &body,
            [
                [way * (s - 6.0), pit + 28.0],
                [way * (s + 10.0), pit + body.trunk * 0.6],
                [way * (s - 4.0), pit + body.trunk * 0.84],
            ],
            lit,
        );
    }
    d.within(Affine::at(0.0, pit), |d| back_of(d, person, &body, body.trunk - 8.0));
    d.within(
        Affine::at(side * 5.0, pit - body.pit + 5.0).turn(side * 4.0).scale(HEAD, HEAD),
        |d| rear(d, person, side * 0.5),
    );
}
