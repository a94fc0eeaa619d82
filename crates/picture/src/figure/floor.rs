//! On the floor with crossed legs: facing us, and from the side.

use super::{
    body::{Body, HEAD, Upper, shadow},
    hand::{self, Gesture, Placed},
    held::{self, Both},
    limbs::{Lit, arm, foot},
};
use crate::{
    clothes,
    data::{Below, Gaze, Held, Person, Top},
    face::{self, Mood},
    palette,
    svg::{Affine, Drawing, Path},
};

pub(super) fn front(d: &mut Drawing, person: &Person, mood: Mood, holds: Held) {
    let body = Body::of(person);
    let (h, t) = (body.hip, body.thigh);
    shadow(d, 4.0, 0.0, h * 2.8, 15.0);
    let pit = -body.trunk - 4.0;
    let below = person.clothes.below.cloth();
    legs_crossed(d, person, &body);
    let bow = if mood.gaze == Gaze::Down { 9.0 } else { 2.0 };
    Upper { at: [0.0, pit], low: body.trunk - t * 0.6, bow, tilt: mood.turn * 11.0 }
        .draw(d, person, &body, mood);
    // The lap, over the hem of what is worn above.
    d.fill(
        Path::flow(&[[-h - 8.0, -t * 0.78], [0.0, -t * 0.95], [h + 8.0, -t * 0.78]])
            .and(Path::flow(&[[h + 4.0, -t * 0.2], [0.0, -t * 0.5], [-h - 4.0, -t * 0.2]]))
            .close(),
        below,
    );
    let s = body.shoulder;
    let at = match holds {
        Held::Nothing => [0.0, -t * 0.95],
        Held::Book => [mood.turn * 8.0, pit + body.trunk * 0.66],
        Held::Pencil => [mood.turn * 10.0, -t * 1.1],
        _ => [mood.turn * 12.0, pit + body.trunk * 0.62],
    };
    Both {
        shoulders: [[-s + 5.0, pit + 27.0], [s - 5.0, pit + 27.0]],
        elbows: [[-s - 14.0, pit + body.trunk * 0.66], [s + 14.0, pit + body.trunk * 0.66]],
        at,
    }
    .draw(d, person, &body, holds);
}

fn legs_crossed(d: &mut Drawing, person: &Person, body: &Body) {
    let (h, t) = (body.hip, body.thigh);
    let below = person.clothes.below.cloth();
    let bare_shin = matches!(person.clothes.below, Below::Shorts(_) | Below::Skirt(_));
    for (way, lit) in [(1.0, Lit::Dim), (-1.0, Lit::Bright)] {
        let shin = if bare_shin { lit.skin(person) } else { lit.cloth(below) };
        d.fill(
            Path::limb(&[
                [way * h * 1.95, -t * 0.5, t * 0.7],
                [way * h * 1.0, -t * 0.34, t * 0.62],
                [-way * h * 0.1, -t * 0.16, t * 0.46],
            ]),
            shin,
        );
        foot(d, person, body, [-way * h * 0.36, -t * 0.2], -way * 0.62, lit);
    }
    for (way, lit) in [(1.0, Lit::Dim), (-1.0, Lit::Bright)] {
        d.fill(
            Path::limb(&[
                [way * h * 0.3, -t * 0.85, t * 1.2],
                [way * h * 1.2, -t * 0.8, t * 1.12],
                [way * h * 2.0, -t * 0.62, t * 0.92],
            ]),
            lit.cloth(below),
        );
        d.faint(
            Path::flow(&[
                [way * h * 0.7, -t * 0.42],
                [way * h * 1.5, -t * 0.42],
                [way * h * 1.95, -t * 0.3],
            ]),
            below.darker(0.4),
            2.2,
            70,
        );
    }
    if let Below::Skirt(cloth) = person.clothes.below {
        // A skirt is spread over both knees.
        d.blob(
            &[
                [-h * 2.2, -t * 0.5],
                [-h * 1.4, -t * 1.25],
                [0.0, -t * 1.35],
                [h * 1.4, -t * 1.25],
                [h * 2.2, -t * 0.5],
                [h * 1.3, -t * 0.26],
                [0.0, -t * 0.42],
                [-h * 1.3, -t * 0.26],
            ],
            cloth,
        );
        d.veil(
            Path::blob(&[
                [h * 0.3, -t * 1.2],
                [h * 1.4, -t * 1.2],
                [h * 2.15, -t * 0.5],
                [h * 1.3, -t * 0.28],
                [h * 0.5, -t * 0.4],
            ]),
            cloth.darker(0.4),
            50,
        );
        d.faint(
            Path::flow(&[[-h * 1.3, -t * 1.0], [-h * 0.7, -t * 0.5]]),
            cloth.darker(0.4),
            2.0,
            70,
        );
    }
}

/// From the side, looking to our right.
pub(super) fn aside(d: &mut Drawing, person: &Person, mood: Mood, holds: Held) {
    let body = Body::of(person);
    let (h, t) = (body.hip, body.thigh);
    let below = person.clothes.below.cloth();
    shadow(d, h * 0.6, 0.0, h * 2.5, 15.0);
    // The far knee, then the near leg folded before the body.
    d.fill(
        Path::limb(&[
            [0.0, -t * 0.8, t * 1.1],
            [h * 1.3, -t * 1.0, t],
            [h * 2.1, -t * 0.62, t * 0.8],
        ]),
        below.darker(0.22),
    );
    let pit = [h * 0.42, -body.trunk - 4.0];
    let side = profile_trunk(d, person, &body, [-h * 0.1, -t * 0.5], pit);
    let shin = if matches!(person.clothes.below, Below::Trousers(_) | Below::Wrap(_)) {
        below
    } else {
        Lit::Bright.skin(person)
    };
    d.fill(
        Path::limb(&[
            [h * 2.0, -t * 0.42, t * 0.66],
            [h * 1.2, -t * 0.26, t * 0.6],
            [h * 0.5, -t * 0.2, t * 0.46],
        ]),
        shin,
    );
    foot(d, person, &body, [h * 0.3, -t * 0.24], -0.6, Lit::Bright);
    d.fill(
        Path::limb(&[
            [-h * 0.3, -t * 0.62, t * 1.3],
            [h * 1.0, -t * 0.66, t * 1.18],
            [h * 2.1, -t * 0.46, t * 0.86],
        ]),
        below,
    );
    d.faint(
        Path::flow(&[[h * 0.2, -t * 0.3], [h * 1.2, -t * 0.24], [h * 2.0, -t * 0.2]]),
        below.darker(0.36),
        2.2,
        70,
    );
    let [px, py] = pit;
    let s = body.hand;
    let bow = if mood.gaze == Gaze::Down { 14.0 } else { 3.0 };
    d.within(Affine::at(px + 10.0, py - body.pit + 9.0).turn(bow).scale(HEAD, HEAD), |d| {
        face::side(d, person, mood.expression, mood.gaze)
    });
    side(d);
    let wrist = [px + 66.0 * s, py + body.trunk * 0.62];
    let object = Affine::at(px + 104.0 * s, py + body.trunk * 0.54).turn(-8.0).scale(s, s);
    if holds == Held::Book {
        d.within(object, held::book);
    } else if holds != Held::Nothing {
        d.within(object, held::cards);
    }
    arm(
        d,
        person,
        &body,
        [[px - 6.0, py + 30.0], [px - 2.0, py + body.trunk * 0.6], wrist],
        Lit::Bright,
    );
    let gesture = if holds == Held::Nothing { Gesture::Rest } else { Gesture::Wrap };
    hand::draw(
        d,
        person,
        Placed { wrist, turn: -12.0, size: s, other: false },
        gesture,
        palette::skin(person.skin).base,
    );
}

/// A trunk from the side; gives what is drawn after the head: the collar.
pub(super) fn profile_trunk<'a>(
    d: &mut Drawing,
    person: &'a Person,
    body: &Body,
    hip: [f64; 2],
    pit: [f64; 2],
) -> impl Fn(&mut Drawing) + 'a + use<'a> {
    let cloth = person.clothes.top.cloth();
    let ([hx, hy], [px, py]) = (hip, pit);
    let w = body.shoulder * 1.28;
    let tone = palette::skin(person.skin);
    let n = clothes::Neck::of(person, 0.0, 0.0).half;
    d.fill(
        Path::limb(&[[px - 4.0, py + 12.0, n * 2.2], [px + 2.0, py - 30.0, n * 2.0]]),
        tone.base.mix(tone.shade, 0.45),
    );
    let mid = |share: f64, out: f64| [hx + (px - hx) * share + out, hy + (py - hy) * share];
    let [ax, ay] = mid(0.4, -4.0);
    let [bx, by] = mid(0.75, -2.0);
    let outline = Path::limb(&[
        [hx, hy, w],
        [ax, ay, w * 0.96],
        [bx, by, w * 1.02],
        [px - 3.0, py + 10.0, w * 0.56],
    ]);
    d.fill(outline, cloth);
    if let Top::Chitenge(print) = person.clothes.top {
        let places = [(0.12, -0.2), (0.3, 0.16), (0.5, -0.16), (0.66, 0.2), (0.84, -0.1)]
            .map(|(share, out)| mid(share, out * w));
        clothes::printed(d, print, &places, 1.0);
    }
    d.veil(
        Path::limb(&[
            [hx + w * 0.26, hy, w * 0.44],
            [ax + w * 0.3, ay, w * 0.34],
            [bx + w * 0.33, by, w * 0.3],
            [px + 12.0, py + 16.0, w * 0.16],
        ]),
        cloth.darker(0.42),
        45,
    );
    let collar = person.clothes.top.collar();
    let edge = collar.unwrap_or(cloth.darker(0.24));
    move |d: &mut Drawing| {
        d.fill(
            Path::flow(&[[px - n - 3.0, py - 9.0], [px, py - 1.0], [px + n + 1.0, py + 1.0]])
                .and(Path::flow(&[
                    [px + n + 3.0, py + 8.0],
                    [px, py + 8.0],
                    [px - n - 5.0, py + 1.0],
                ]))
                .close(),
            edge,
        );
        if collar.is_some() {
            d.poly(
                &[
                    [px, py + 1.0],
                    [px + n + 2.0, py + 2.0],
                    [px + n + 3.0, py + 21.0],
                    [px + 1.0, py + 9.0],
                ],
                edge,
            );
        }
        d.line(
            Path::lines(&[[px - n - 5.0, py + 1.0], [px, py + 9.0], [px + n + 3.0, py + 20.0]]),
            edge.darker(0.3),
            1.5,
        );
    }
}
