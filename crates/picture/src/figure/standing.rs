//! Standing, from the front and from behind.

use super::{
    Manner,
    body::{Body, HEAD, Upper, shadow},
    hand::{self, Gesture, Placed},
    held::Both,
    limbs::{Lit, arm, foot, leg},
    reaching::Resting,
    seated_behind::back_of,
};
use crate::{
    clothes,
    data::{Below, Held, Person},
    face::rear,
    svg::{Affine, Drawing, Path, Point},
};

pub(super) fn front(d: &mut Drawing, person: &Person, manner: &Manner, side: f64, holds: Held) {
    let body = Body::of(person);
    shadow(d, 6.0, 0.0, body.shoulder * 1.3, 14.0);
    legs(d, person, &body, 1.0);
    let (pit, mood) = (-body.leg - body.trunk, manner.mood);
    // The trunk leans about the hips.
    let hip = -body.leg;
    let lean = Affine::at(0.0, hip).turn(manner.lean).then(Affine::at(0.0, -hip));
    let s = body.shoulder;
    let elbows = [[-s - 13.0, pit + body.trunk * 0.64], [s + 13.0, pit + body.trunk * 0.64]];
    let shoulders = body.shoulders(pit);
    d.within(lean, |d| {
        Upper {
            at: [0.0, pit],
            low: body.trunk + 6.0,
            bow: 7.0 * mood.lowered(),
            tilt: mood.turn * 9.0,
        }
        .draw(d, person, &body, mood);
        hem(d, person, &body, -body.leg + 6.0);
        let low = if holds == Held::Nothing { 0.98 } else { 0.66 };
        let [dx, dy] = manner.shift;
        Both {
            shoulders,
            elbows,
            at: [side * 5.0 + dx, pit + body.trunk * low + dy],
            tilt: manner.tilt,
            away: manner.reach.map(|_| side),
        }
        .draw(d, person, &body, holds);
    });
    if let Some(reach) = &manner.reach {
        let [left, right] = shoulders;
        let [elbow_left, elbow_right] = elbows;
        let is_left = side < 0.0;
        Resting {
            shoulder: if is_left { left } else { right },
            elbow: if is_left { elbow_left } else { elbow_right },
            wrist: [side * (s - 6.0), pit + body.trunk * 0.98],
            turn: 90.0,
            side,
            lit: if is_left { Lit::Bright } else { Lit::Dim },
        }
        .leant(lean)
        .draw(d, person, &body, reach);
    }
}

pub(super) fn behind(d: &mut Drawing, person: &Person, manner: &Manner) {
    let turn = manner.mood.turn;
    let body = Body::of(person);
    shadow(d, 6.0, 0.0, body.shoulder * 1.3, 14.0);
    legs(d, person, &body, -1.0);
    let pit = -body.leg - body.trunk;
    let s = body.shoulder;
    for (way, lit) in [(-1.0, Lit::Bright), (1.0, Lit::Dim)] {
        let elbow = [way * (s + 12.0), pit + body.trunk * 0.66];
        let wrist = [way * (s + 5.0), pit + body.trunk * 1.08];
        arm(d, person, &body, [[way * (s - 5.0), pit + 28.0], elbow, wrist], lit);
        let at = Placed { wrist, turn: 90.0 + way * 4.0, size: body.hand, other: way > 0.0 };
        hand::draw(d, person, at, Gesture::Rest, lit.skin(person));
    }
    d.within(Affine::at(0.0, pit), |d| back_of(d, person, &body, body.trunk + 6.0));
    hem(d, person, &body, -body.leg + 6.0);
    d.within(Affine::at(turn * 6.0, pit - body.pit).scale(HEAD, HEAD), |d| {
        rear(d, person, turn * 0.9)
    });
}

/// Legs, feet, and the skirt if one is worn.
fn legs(d: &mut Drawing, person: &Person, body: &Body, toward: f64) {
    let (h, l) = (body.hip, body.leg);
    for (way, lit) in [(-1.0, Lit::Bright), (1.0, Lit::Dim)] {
        let ankle = [way * h * 0.5, -12.0];
        leg(d, person, body, [[way * h * 0.48, -l + 8.0], [way * h * 0.5, -l * 0.5], ankle], lit);
        foot(
            d,
            person,
            body,
            [way * h * 0.5, -9.0],
            way * if toward > 0.0 { 0.42 } else { 0.3 },
            lit,
        );
    }
    if let Some(cloth) = person.clothes.below.skirt() {
        let hem = -l * if matches!(person.clothes.below, Below::Wrap(_)) { 0.12 } else { 0.36 };
        let top = -l - 12.0;
        let wide = h * 1.84;
        let outline: Vec<Point> = vec![
            [-h - 3.0, top],
            [-h - 9.0, top * 0.82],
            [-wide, hem - 6.0],
            [-wide * 0.5, hem + 4.0],
            [0.0, hem + 6.0],
            [wide * 0.5, hem + 4.0],
            [wide, hem - 6.0],
            [h + 9.0, top * 0.82],
            [h + 3.0, top],
        ];
        let outline = Path::flow(&outline);
        d.fill(outline.clone().close(), cloth);
        let shade = outline.part(5, 8).and(Path::flow(&[
            [h * 0.2, top],
            [h * 0.55, top + (hem - top) * 0.4],
            [wide * 0.42, hem],
        ]));
        d.veil(shade.close(), cloth.darker(0.4), 55);
        for x in [-0.6, -0.1, 0.3] {
            d.faint(
                Path::flow(&[[x * h, top * 0.86], [x * wide * 0.9, hem + 2.0]]),
                cloth.darker(0.4),
                2.4,
                75,
            );
        }
        if let Below::Wrap(print) = person.clothes.below {
            let places: Vec<Point> = (0..12)
                .map(|i| {
                    let (col, row) = (f64::from(i % 3) - 1.0, f64::from(i / 3));
                    [
                        col * h * 0.85 + if i / 3 % 2 == 0 { 6.0 } else { -8.0 },
                        top * 0.86 + (hem - top) * (0.1 + row * 0.24),
                    ]
                })
                .collect();
            clothes::printed(d, print, &places, 1.1);
        }
    }
}

/// The edge of what is worn above, over what is worn below.
fn hem(d: &mut Drawing, person: &Person, body: &Body, y: f64) {
    let dark = person.clothes.top.cloth().darker(0.34);
    d.flow(&[[-body.hip - 4.0, y], [0.0, y + 5.0], [body.hip + 4.0, y]], dark, 3.4);
}
