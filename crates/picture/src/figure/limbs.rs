//! Arms and legs.

use super::body::Body;
use crate::{
    colour::Colour,
    data::{Below, Feet, Person, Top},
    palette,
    svg::{Drawing, Path, Point},
};

/// The socks of a school's uniform.
const SOCK: Colour = Colour::new(0xe9e4d8);

/// How a limb is lit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lit {
    /// On the side of the light.
    Bright,
    /// On the other side.
    Dim,
}

impl Lit {
    pub(super) fn cloth(self, colour: Colour) -> Colour {
        match self {
            Self::Bright => colour.lighter(0.1),
            Self::Dim => colour.darker(0.18),
        }
    }

    pub(super) fn skin(self, person: &Person) -> Colour {
        let tone = palette::skin(person.skin);
        match self {
            Self::Bright => tone.base,
            Self::Dim => tone.base.mix(tone.shade, 0.55),
        }
    }
}

fn long_sleeves(top: Top) -> bool {
    !matches!(top, Top::Shirt { .. } | Top::Dress { .. } | Top::Chitenge(_))
}

/// An arm from the shoulder over the elbow to the wrist.
pub(super) fn arm(
    d: &mut Drawing,
    person: &Person,
    body: &Body,
    [shoulder, elbow, wrist]: [Point; 3],
    lit: Lit,
) {
    let w = body.arm;
    let between = |[ax, ay]: Point, [bx, by]: Point, share: f64| {
        [ax + (bx - ax) * share, ay + (by - ay) * share]
    };
    let bone = |[x, y]: Point, width: f64| [x, y, width];
    let cloth = lit.cloth(person.clothes.top.cloth());
    let long = long_sleeves(person.clothes.top);
    // What a sleeve covers isn't drawn: at a bent elbow it would show.
    let fore = if long {
        vec![bone(between(elbow, wrist, 0.6), w * 0.62), bone(wrist, w * 0.5)]
    } else {
        vec![
            bone(between(shoulder, elbow, 0.7), w * 0.78),
            bone(elbow, w * 0.8),
            bone(between(elbow, wrist, 0.45), w * 0.72),
            bone(wrist, w * 0.5),
        ]
    };
    d.fill(Path::limb(&fore), lit.skin(person));
    let mut sleeve = vec![bone(shoulder, w * 1.0), bone(between(shoulder, elbow, 0.5), w * 1.04)];
    if long {
        sleeve.extend([
            bone(elbow, w * 0.96),
            bone(between(elbow, wrist, 0.5), w * 0.84),
            bone(between(elbow, wrist, 0.84), w * 0.68),
        ]);
    } else {
        sleeve.push(bone(between(shoulder, elbow, 0.82), w * 1.12));
    }
    d.fill(Path::limb(&sleeve), cloth);
    // The cuff, and the fold at the elbow.
    let dark = cloth.darker(0.3);
    let (end, toward, half) = if long {
        (between(elbow, wrist, 0.92), wrist, w * 0.33)
    } else {
        (between(shoulder, elbow, 0.88), elbow, w * 0.5)
    };
    let [ex, ey] = end;
    let [tx, ty] = toward;
    let [fx, fy] = if long { elbow } else { shoulder };
    let length = ((tx - fx).powi(2) + (ty - fy).powi(2)).sqrt().max(1.0);
    let (nx, ny) = (-(ty - fy) / length, (tx - fx) / length);
    d.line(
        Path::lines(&[[ex - nx * half, ey - ny * half], [ex + nx * half, ey + ny * half]]),
        dark,
        2.4,
    );
}

/// A leg from the hip over the knee to the ankle, with its foot toward `toe`.
pub(super) fn leg(
    d: &mut Drawing,
    person: &Person,
    body: &Body,
    [hip, knee, ankle]: [Point; 3],
    lit: Lit,
) {
    let t = body.thigh;
    let bone = |[x, y]: Point, width: f64| [x, y, width];
    let mid = |[ax, ay]: Point, [bx, by]: Point| [(ax + bx) / 2.0, (ay + by) / 2.0];
    let bare = [
        bone(hip, t),
        bone(mid(hip, knee), t * 0.9),
        bone(knee, t * 0.68),
        bone(mid(knee, ankle), t * 0.62),
        bone(ankle, t * 0.4),
    ];
    d.fill(Path::limb(&bare), lit.skin(person));
    let is_pupil = person.age.grown() < 1.0;
    if is_pupil && matches!(person.clothes.feet, Feet::Shoes(_)) {
        let sock = [[0.64, 0.62], [0.8, 0.56], [1.0, 0.5]].map(|[share, wide]| {
            let [[kx, ky], [ax, ay]] = [knee, ankle];
            [kx + (ax - kx) * share, ky + (ay - ky) * share, t * wide]
        });
        d.fill(Path::limb(&sock), lit.cloth(SOCK));
    }
    match person.clothes.below {
        Below::Trousers(cloth) => {
            let tube = [
                bone(hip, t * 1.12),
                bone(mid(hip, knee), t * 1.04),
                bone(knee, t * 0.9),
                bone(mid(knee, ankle), t * 0.84),
                bone(ankle, t * 0.76),
            ];
            d.fill(Path::limb(&tube), lit.cloth(cloth));
        }
        Below::Shorts(cloth) => {
            d.fill(
                Path::limb(&[
                    bone(hip, t * 1.14),
                    bone(mid(hip, knee), t * 1.12),
                    bone(mid(mid(hip, knee), knee), t * 1.0),
                ]),
                lit.cloth(cloth),
            );
        }
        Below::Skirt(_) | Below::Wrap(_) => {}
    }
}

/// A foot from the ankle, its toes in the direction given.
pub(super) fn foot(
    d: &mut Drawing,
    person: &Person,
    body: &Body,
    [x, y]: Point,
    toe: f64,
    lit: Lit,
) {
    let t = body.thigh;
    let (colour, bare) = match person.clothes.feet {
        Feet::Bare => (lit.skin(person), true),
        Feet::Shoes(colour) => (lit.cloth(colour), false),
    };
    let long = t * 0.95;
    d.blob(
        &[
            [x - toe.signum() * t * 0.26, y - t * 0.3],
            [x + toe * t * 0.3, y - t * 0.26],
            [x + toe * long, y + t * 0.02],
            [x + toe * long, y + t * 0.22],
            [x, y + t * 0.26],
            [x - toe.signum() * t * 0.3, y + t * 0.18],
        ],
        colour,
    );
    if bare {
        let tone = palette::skin(person.skin);
        for i in 0..3 {
            let at = toe * (long - 1.0) - toe.signum() * f64::from(i) * 3.6;
            d.line(Path::lines(&[[x + at, y + t * 0.08], [x + at, y + t * 0.17]]), tone.shade, 1.2);
        }
    }
}
