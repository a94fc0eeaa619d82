//! Kneeling on the heels and reaching forward with a pointing finger, to our right.

use super::{
    Manner,
    body::{Body, HEAD, shadow},
    hand::{self, Gesture, Placed},
    held,
    limbs::{Lit, arm, foot},
    reaching::Resting,
};
use crate::{
    clothes::{self, Neck},
    data::{Held, Person},
    face,
    svg::{Affine, Drawing, Path, Point},
};

pub(super) fn draw(d: &mut Drawing, person: &Person, manner: &Manner, holds: Held) {
    let body = Body::of(person);
    // Measures are an adult's; a child's are smaller as a whole.
    let k = body.trunk / 166.0;
    let at = |[x, y]: Point| [x * k, y * k];
    shadow(d, 12.0, 2.0, 158.0 * k, 22.0);
    let mood = manner.mood;
    // The trunk leans about the hips.
    let hip = at([-40.0, -84.0]);
    let [hx, hy] = hip;
    let lean = Affine::at(hx, hy).turn(manner.lean).then(Affine::at(-hx, -hy));
    // A head that turns away from the hands rises.
    let bowed = ((mood.turn + 0.62) / 1.24).clamp(0.0, 1.0);
    let head = lean
        .then(Affine::at((50.0 + 22.0 * bowed) * k, (-202.0 + 6.0 * bowed) * k - body.pit + 12.0))
        .turn(15.0 * bowed)
        .scale(HEAD, HEAD);
    d.within(head, |d| face::behind(d, person, mood));
    d.within(Affine::SAME.scale(k, k), |d| legs(d, person, &body));
    d.within(lean.scale(k, k), |d| trunk(d, person));
    // The far arm reaches to the floor in front.
    let far = Resting {
        shoulder: at([54.0, -184.0]),
        elbow: at([116.0, -146.0]),
        wrist: at([158.0, -82.0]),
        turn: 44.0,
        side: 1.0,
        lit: Lit::Dim,
    }
    .leant(lean);
    if let Some(reach) = &manner.reach {
        far.draw(d, person, &body, reach);
    } else {
        arm(d, person, &body, [far.shoulder, far.elbow, far.wrist], Lit::Dim);
        let placed = Placed { wrist: far.wrist, turn: far.turn, size: body.hand, other: false };
        hand::draw(d, person, placed, Gesture::Point, Lit::Dim.skin(person));
    }
    d.within(lean.then(Affine::at(36.0 * k, -200.0 * k)).turn(18.0), |d| {
        clothes::neckline(d, person, Neck::of(person, mood.turn, 66.0));
    });
    d.within(head, |d| face::front(d, person, mood));
    // The near arm rests on the thigh.
    let wrist = at([26.0, -86.0]);
    let shoulder = lean.apply(at([-20.0, -182.0]));
    arm(d, person, &body, [shoulder, at([-44.0, -112.0]), wrist], Lit::Bright);
    let object = Affine::at(62.0 * k, -96.0 * k).turn(8.0);
    d.within(object, |d| held::beside(d, holds));
    let gesture = if holds == Held::Nothing { Gesture::Rest } else { Gesture::Wrap };
    let placed = Placed { wrist, turn: 4.0, size: body.hand, other: false };
    hand::draw(d, person, placed, gesture, Lit::Bright.skin(person));
}

/// The far knee ahead, the near thigh over its own shin, the foot behind.
fn legs(d: &mut Drawing, person: &Person, body: &Body) {
    let below = person.clothes.below.cloth();
    d.fill(
        Path::limb(&[[-10.0, -66.0, 62.0], [70.0, -58.0, 56.0], [122.0, -34.0, 46.0]]),
        below.darker(0.24),
    );
    foot(d, person, body, [-122.0, -14.0], -0.5, Lit::Dim);
    d.fill(
        Path::limb(&[[-40.0, -20.0, 40.0], [-96.0, -17.0, 28.0], [-124.0, -15.0, 20.0]]),
        if person.clothes.below.skirt().is_some() { Lit::Bright.skin(person) } else { below },
    );
    // The shin under the skirt, then seat and thigh.
    d.blob(
        &[
            [-92.0, -4.0],
            [-96.0, -34.0],
            [-20.0, -46.0],
            [84.0, -46.0],
            [104.0, -24.0],
            [92.0, -1.0],
            [0.0, 5.0],
        ],
        below.darker(0.16),
    );
    d.blob(
        &[
            [-104.0, -30.0],
            [-112.0, -62.0],
            [-92.0, -100.0],
            [-46.0, -112.0],
            [2.0, -100.0],
            [54.0, -82.0],
            [96.0, -66.0],
            [116.0, -42.0],
            [106.0, -22.0],
            [60.0, -22.0],
            [-20.0, -18.0],
            [-76.0, -16.0],
        ],
        below,
    );
    d.veil(
        Path::blob(&[
            [-104.0, -34.0],
            [-60.0, -42.0],
            [20.0, -44.0],
            [84.0, -46.0],
            [108.0, -34.0],
            [100.0, -22.0],
            [40.0, -21.0],
            [-60.0, -16.0],
        ]),
        below.darker(0.4),
        50,
    );
    d.veil(
        Path::limb(&[[-40.0, -96.0, 12.0], [20.0, -84.0, 15.0], [92.0, -60.0, 11.0]]),
        below.lighter(0.4),
        34,
    );
    for line in [
        [[-70.0, -92.0], [-44.0, -70.0], [-10.0, -60.0]],
        [[-88.0, -72.0], [-60.0, -50.0], [-16.0, -42.0]],
        [[-84.0, -12.0], [0.0, -12.0], [86.0, -18.0]],
    ] {
        d.faint(Path::flow(&line), below.darker(0.45), 2.4, 60);
    }
}

/// The trunk leans forward.
fn trunk(d: &mut Drawing, person: &Person) {
    let cloth = person.clothes.top.cloth();
    let back = [
        [-88.0, -82.0],
        [-92.0, -122.0],
        [-72.0, -166.0],
        [-38.0, -198.0],
        [2.0, -213.0],
        [24.0, -214.0],
    ];
    let breast = [
        [52.0, -206.0],
        [70.0, -188.0],
        [68.0, -150.0],
        [46.0, -108.0],
        [16.0, -82.0],
        [-30.0, -72.0],
    ];
    d.fill(Path::flow(&back).and(Path::flow(&breast)).close(), cloth);
    d.veil(
        Path::flow(&back)
            .and(Path::flow(&[[2.0, -200.0], [-36.0, -172.0], [-60.0, -126.0], [-58.0, -78.0]]))
            .close(),
        cloth.lighter(0.3),
        45,
    );
    d.veil(
        Path::flow(&breast)
            .and(Path::flow(&[[0.0, -88.0], [24.0, -122.0], [40.0, -164.0], [40.0, -196.0]]))
            .close(),
        cloth.darker(0.42),
        50,
    );
    d.flow(&[[-88.0, -82.0], [-34.0, -69.0], [16.0, -82.0]], cloth.darker(0.34), 3.0);
    let fold = Path::flow(&[[-66.0, -96.0], [-40.0, -104.0], [-22.0, -100.0]]);
    d.faint(fold, cloth.darker(0.34), 2.2, 60);
}
