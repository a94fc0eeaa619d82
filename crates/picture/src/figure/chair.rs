//! On a chair, from the side, looking to our right.

use super::{
    body::{Body, HEAD, shadow},
    floor::profile_trunk,
    hand::{self, Gesture, Placed},
    held,
    limbs::{Lit, arm, foot, leg},
};
use crate::{
    clothes,
    colour::Colour,
    data::{Below, Gaze, Held, Person},
    face::{self, Mood},
    palette,
    svg::{Affine, Drawing, Path},
};

/// A wooden chair from the side; its seat lies at `seat`.
pub(super) fn wooden(d: &mut Drawing, seat: f64) {
    let (wood, dark) = (Colour::new(0xb98a57), Colour::new(0x85603c));
    d.line(Path::lines(&[[-40.0, seat * 2.0], [-36.0, seat], [-46.0, -2.0]]), dark, 8.0);
    d.line(Path::lines(&[[44.0, seat], [50.0, -2.0]]), dark, 8.0);
    d.line(Path::lines(&[[-40.0, seat * 0.42], [46.0, seat * 0.42]]), dark, 5.0);
    d.fill(Path::round_rect(-46.0, seat - 2.0, 100.0, 10.0, 4.0), wood);
    d.fill(Path::round_rect(-46.0, seat * 2.02, 12.0, -seat * 0.5, 4.0), wood);
}

pub(super) fn draw(d: &mut Drawing, person: &Person, mood: Mood, holds: Held) {
    let body = Body::of(person);
    let (t, l) = (body.thigh, body.leg);
    let seat = -l * 0.46;
    shadow(d, 20.0, 0.0, l * 0.42, 14.0);
    wooden(d, seat + t * 0.3);
    let hip = [-6.0, seat - t * 0.3];
    let knee = [l * 0.4, seat - t * 0.3];
    let [kx, ky] = knee;
    leg(d, person, &body, [hip, [kx + 9.0, ky], [kx + 14.0, -10.0]], Lit::Dim);
    foot(d, person, &body, [kx + 14.0, -9.0], 0.95, Lit::Dim);
    let pit = [4.0, seat - body.trunk];
    let collar = profile_trunk(d, person, &body, [-4.0, seat - t * 0.1], pit);
    let ankle = [kx - 4.0, -8.0];
    leg(d, person, &body, [hip, knee, ankle], Lit::Bright);
    foot(d, person, &body, ankle, 0.95, Lit::Bright);
    if let Below::Skirt(cloth) | Below::Wrap(crate::data::Print { ground: cloth, .. }) =
        person.clothes.below
    {
        d.blob(
            &[
                [-body.hip, seat - t * 0.9],
                [0.0, seat - t * 0.95],
                [kx - 6.0, ky - t * 0.56],
                [kx + t * 0.5, ky - t * 0.1],
                [kx + t * 0.42, ky + t * 1.1],
                [kx - t * 0.5, ky + t * 1.1],
                [kx - t * 0.7, ky + t * 0.6],
                [-body.hip, seat + t * 0.2],
            ],
            cloth,
        );
        if let Below::Wrap(print) = person.clothes.below {
            let places =
                [[4.0, seat - t * 0.5], [kx * 0.5, ky - t * 0.1], [kx - 10.0, ky + t * 0.5]];
            clothes::printed(d, print, &places, 1.0);
        }
        d.faint(
            Path::flow(&[[0.0, seat - t * 0.2], [kx - t * 0.3, ky], [kx - t * 0.1, ky + t]]),
            cloth.darker(0.4),
            2.2,
            70,
        );
    }
    let [px, py] = pit;
    let s = body.hand;
    let bow = if mood.gaze == Gaze::Down { 14.0 } else { 3.0 };
    d.within(Affine::at(px + 10.0, py - body.pit + 9.0).turn(bow).scale(HEAD, HEAD), |d| {
        face::side(d, person, mood.expression, mood.gaze)
    });
    collar(d);
    let [wx, wy] =
        [px + 62.0 * s, py + body.trunk * if holds == Held::Nothing { 0.84 } else { 0.64 }];
    let object = Affine::at(wx + 38.0 * s, wy - 12.0).turn(-6.0).scale(s, s);
    match holds {
        Held::Nothing => {}
        Held::Book => d.within(object, held::book),
        Held::Phone => d.within(object, |d| {
            d.fill(Path::round_rect(-12.0, -30.0, 24.0, 52.0, 5.0), Colour::new(0x2a2c3a))
        }),
        Held::Cup => d.within(object, |d| {
            d.fill(Path::round_rect(-15.0, -26.0, 30.0, 40.0, 6.0), Colour::new(0xdfe7ee))
        }),
        Held::Cards | Held::Pencil => d.within(object, held::cards),
    }
    arm(
        d,
        person,
        &body,
        [[px - 4.0, py + 30.0], [px - 4.0, py + body.trunk * 0.62], [wx, wy]],
        Lit::Bright,
    );
    let gesture = match holds {
        Held::Nothing => Gesture::Rest,
        Held::Cup | Held::Phone => Gesture::Grip,
        _ => Gesture::Wrap,
    };
    hand::draw(
        d,
        person,
        Placed { wrist: [wx, wy], turn: -8.0, size: s, other: false },
        gesture,
        palette::skin(person.skin).base,
    );
}
