//! Kneeling on the heels and reaching forward with a pointing finger, to our right.

use super::{
    body::{Body, HEAD, shadow},
    hand::{self, Gesture, Placed},
    held,
    limbs::{Lit, arm, foot},
};
use crate::{
    clothes::{self, Neck},
    data::{Held, Person},
    face::{self, Mood},
    svg::{Affine, Drawing, Path},
};

pub(super) fn draw(d: &mut Drawing, person: &Person, mood: Mood, holds: Held) {
    let body = Body::of(person);
    // Measures are an adult's; a child's are smaller as a whole.
    let k = body.trunk / 166.0;
    shadow(d, 6.0, 0.0, 150.0 * k, 16.0);
    let mood = Mood { turn: 0.62, ..mood };
    let below = person.clothes.below.cloth();
    let cloth = person.clothes.top.cloth();
    foot(d, person, &body, [-112.0 * k, -12.0], -0.6, Lit::Dim);
    let head = Affine::at(66.0 * k, -216.0 * k - body.pit + 10.0).turn(13.0).scale(HEAD, HEAD);
    d.within(head, |d| face::behind(d, person, mood));
    d.within(Affine::SAME.scale(k, k), |d| {
        // The lap: knees forward, seat on the heels.
        d.blob(
            &[
                [-118.0, -6.0],
                [-116.0, -44.0],
                [-92.0, -98.0],
                [-46.0, -112.0],
                [0.0, -100.0],
                [52.0, -72.0],
                [100.0, -44.0],
                [112.0, -18.0],
                [94.0, -2.0],
                [0.0, 5.0],
            ],
            below,
        );
        d.veil(
            Path::blob(&[
                [-112.0, -8.0],
                [-60.0, -30.0],
                [10.0, -38.0],
                [80.0, -40.0],
                [106.0, -18.0],
                [92.0, -3.0],
                [0.0, 4.0],
            ]),
            below.darker(0.4),
            55,
        );
        d.faint(
            Path::flow(&[[-84.0, -66.0], [-30.0, -44.0], [60.0, -52.0]]),
            below.lighter(0.25),
            3.0,
            40,
        );
        // The trunk leans forward.
        let back =
            [[-84.0, -84.0], [-86.0, -130.0], [-62.0, -180.0], [-22.0, -216.0], [10.0, -228.0]];
        let breast = [
            [44.0, -226.0],
            [60.0, -204.0],
            [58.0, -160.0],
            [40.0, -112.0],
            [14.0, -84.0],
            [-30.0, -74.0],
        ];
        d.fill(Path::flow(&back).and(Path::flow(&breast)).close(), cloth);
        d.veil(
            Path::flow(&back)
                .and(Path::flow(&[
                    [-4.0, -214.0],
                    [-38.0, -176.0],
                    [-56.0, -130.0],
                    [-52.0, -80.0],
                ]))
                .close(),
            cloth.lighter(0.3),
            45,
        );
        d.veil(
            Path::flow(&breast)
                .and(Path::flow(&[[0.0, -90.0], [22.0, -130.0], [36.0, -180.0], [36.0, -214.0]]))
                .close(),
            cloth.darker(0.42),
            50,
        );
        d.flow(&[[-84.0, -84.0], [-30.0, -72.0], [16.0, -84.0]], cloth.darker(0.34), 3.0);
    });
    // The far arm reaches to the floor in front.
    let wrist = [152.0 * k, -100.0 * k];
    arm(d, person, &body, [[48.0 * k, -200.0 * k], [104.0 * k, -160.0 * k], wrist], Lit::Dim);
    hand::draw(
        d,
        person,
        Placed { wrist, turn: 48.0, size: body.hand, other: false },
        Gesture::Point,
        Lit::Dim.skin(person),
    );
    d.within(Affine::at(32.0 * k, -218.0 * k).turn(16.0), |d| {
        clothes::neckline(d, person, Neck::of(person, mood.turn, 70.0))
    });
    d.within(head, |d| face::front(d, person, mood));
    // The near arm rests on the thigh.
    let wrist = [24.0 * k, -92.0 * k];
    arm(d, person, &body, [[-22.0 * k, -194.0 * k], [-46.0 * k, -122.0 * k], wrist], Lit::Bright);
    let at = Affine::at(62.0 * k, -100.0 * k).turn(10.0);
    match holds {
        Held::Nothing => {}
        Held::Book => d.within(at, held::book),
        _ => d.within(at, held::cards),
    }
    let gesture = if holds == Held::Nothing { Gesture::Rest } else { Gesture::Wrap };
    hand::draw(
        d,
        person,
        Placed { wrist, turn: 4.0, size: body.hand, other: false },
        gesture,
        Lit::Bright.skin(person),
    );
}
