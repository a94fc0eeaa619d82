//! Legs of those who sit on the floor: crossed before us, folded from the side, and from behind.

use super::{
    body::Body,
    limbs::{Lit, foot},
};
use crate::{
    colour::Colour,
    data::{Below, Person},
    svg::{Drawing, Path},
};

/// Crossed, towards us: knees out to both sides, the shins in front of the seat.
pub(super) fn crossed(d: &mut Drawing, person: &Person, body: &Body) {
    let (h, t) = (body.hip, body.thigh);
    let cloth = person.clothes.below.cloth();
    let bare = !matches!(person.clothes.below, Below::Trousers(_));
    // The seat, between the thighs.
    d.blob(
        &[
            [-h, -t * 1.3],
            [0.0, -t * 1.5],
            [h, -t * 1.3],
            [h * 1.1, -t * 0.5],
            [0.0, -t * 0.1],
            [-h * 1.1, -t * 0.5],
        ],
        cloth.darker(0.3),
    );
    shin(d, person, body, 1.0, bare);
    if let Some(cloth) = person.clothes.below.skirt() {
        shin(d, person, body, -1.0, bare);
        return spread(d, body, cloth);
    }
    for (way, lit) in [(1.0, Lit::Dim), (-1.0, Lit::Bright)] {
        let cloth = lit.cloth(cloth);
        d.fill(
            Path::limb(&[
                [way * h * 0.5, -t * 1.22, t * 1.2],
                [way * h * 1.4, -t * 1.14, t * 1.2],
                [way * h * 2.2, -t * 0.74, t],
            ]),
            cloth,
        );
        lit_above(d, body, way, cloth);
    }
    shin(d, person, body, -1.0, bare);
}

/// From the side, looking to our right: the near leg, folded.
pub(super) fn folded(d: &mut Drawing, person: &Person, body: &Body) {
    let (h, t) = (body.hip, body.thigh);
    let below = person.clothes.below.cloth();
    let bare = !matches!(person.clothes.below, Below::Trousers(_));
    d.fill(
        Path::limb(&[
            [h * 2.2, -t * 0.5, t * 0.78],
            [h * 1.2, -t * 0.16, t * 0.66],
            [h * 0.3, t * 0.02, t * 0.5],
        ]),
        if bare { Lit::Bright.skin(person) } else { below },
    );
    foot(d, person, body, [h * 0.1, 0.0], -0.62, Lit::Bright);
    let end = if person.clothes.below.skirt().is_some() { 0.3 } else { 0.0 };
    d.fill(
        Path::limb(&[
            [-h * 0.45, -t * 0.66, t * 1.36],
            [h * 1.0, -t * 0.86, t * 1.26],
            [h * (2.15 + end * 0.4), -t * 0.66, t * (0.98 + end)],
        ]),
        below,
    );
    d.veil(
        Path::limb(&[
            [-h * 0.4, -t * 1.0, t * 0.14],
            [h * 1.0, -t * 1.2, t * 0.32],
            [h * 2.2, -t * 0.84, t * 0.16],
        ]),
        below.lighter(0.4),
        40,
    );
    d.faint(
        Path::flow(&[[-h * 0.4, -t * 0.2], [h * 0.8, -t * 0.32], [h * 1.9, -t * 0.28]]),
        below.darker(0.4),
        2.4,
        70,
    );
}

/// From behind: the seat, and beyond it a knee at either side.
pub(super) fn from_behind(d: &mut Drawing, person: &Person, body: &Body) {
    let (h, t) = (body.hip, body.thigh);
    let below = person.clothes.below.cloth();
    for (way, lit) in [(-1.0, Lit::Bright), (1.0, Lit::Dim)] {
        let cloth = lit.cloth(below);
        d.fill(
            Path::limb(&[
                [way * h * 0.5, -t * 0.66, t * 1.2],
                [way * h * 1.4, -t * 0.78, t * 1.06],
                [way * h * 2.1, -t * 0.86, t * 0.8],
            ]),
            cloth,
        );
        d.faint(
            Path::flow(&[
                [way * h * 0.9, -t * 0.3],
                [way * h * 1.5, -t * 0.42],
                [way * h * 2.0, -t * 0.6],
            ]),
            cloth.darker(0.4),
            2.2,
            60,
        );
    }
    seat(d, person, body);
}

/// What one sits on, from behind.
pub(super) fn seat(d: &mut Drawing, person: &Person, body: &Body) {
    let (h, t) = (body.hip, body.thigh);
    d.blob(
        &[
            [-h - 4.0, -t * 1.2],
            [0.0, -t * 1.4],
            [h + 4.0, -t * 1.2],
            [h + 15.0, -t * 0.5],
            [h + 6.0, t * 0.04],
            [0.0, t * 0.14],
            [-h - 6.0, t * 0.04],
            [-h - 15.0, -t * 0.5],
        ],
        person.clothes.below.cloth(),
    );
}

/// The shin of one leg, from its knee across to the other side, with the foot.
fn shin(d: &mut Drawing, person: &Person, body: &Body, way: f64, bare: bool) {
    let (h, t) = (body.hip, body.thigh);
    let lit = if way < 0.0 { Lit::Bright } else { Lit::Dim };
    let down = if way < 0.0 { 0.1 } else { 0.0 };
    foot(d, person, body, [-way * h * 0.62, t * down], -way * 0.66, lit);
    let colour = if bare { lit.skin(person) } else { lit.cloth(person.clothes.below.cloth()) };
    let line = [
        [way * h * 2.12, -t * 0.5, t * 0.86],
        [way * h * 1.1, -t * (0.16 - down), t * 0.76],
        [-way * h * 0.3, t * (down - 0.02), t * 0.5],
    ];
    d.fill(Path::limb(&line), colour);
    let under = line.map(|[x, y, wide]| [x, y + wide * 0.34, wide * 0.34]);
    d.veil(Path::limb(&under), colour.darker(0.4), 45);
}

/// The light on a thigh.
fn lit_above(d: &mut Drawing, body: &Body, way: f64, cloth: Colour) {
    let (h, t) = (body.hip, body.thigh);
    d.veil(
        Path::limb(&[
            [way * h * 0.6, -t * 1.5, t * 0.12],
            [way * h * 1.5, -t * 1.4, t * 0.34],
            [way * h * 2.2, -t * 0.92, t * 0.2],
        ]),
        cloth.lighter(0.4),
        if way < 0.0 { 34 } else { 16 },
    );
}

/// A skirt over both knees, hollow between them.
fn spread(d: &mut Drawing, body: &Body, cloth: Colour) {
    let (h, t) = (body.hip, body.thigh);
    let half = |way: f64| {
        [
            [way * h * 0.5, -t * 1.66],
            [way * h * 1.5, -t * 1.58],
            [way * h * 2.35, -t * 1.12],
            [way * h * 2.62, -t * 0.6],
            [way * h * 2.3, -t * 0.18],
            [way * h * 1.5, t * 0.06],
            [way * h * 0.7, -t * 0.06],
        ]
    };
    let mut outline = half(1.0).to_vec();
    outline.push([0.0, t * 0.02]);
    outline.extend(half(-1.0).into_iter().rev());
    d.blob(&outline, cloth);
    for way in [-1.0, 1.0] {
        let cloth = if way < 0.0 { cloth } else { cloth.darker(0.2) };
        lit_above(d, body, way, cloth);
        for [from, to] in [[0.5, 2.3], [0.42, 1.6]] {
            d.faint(
                Path::flow(&[
                    [way * h * from, -t * 0.92],
                    [way * h * (from + to) * 0.55, -t * 0.62],
                    [way * h * to, -t * 0.14 * to],
                ]),
                cloth.darker(0.4),
                2.2,
                70,
            );
        }
    }
    d.veil(
        Path::blob(&[
            [-h * 0.62, -t * 1.2],
            [0.0, -t * 1.34],
            [h * 0.62, -t * 1.2],
            [h * 0.9, -t * 0.7],
            [h * 0.3, -t * 0.12],
            [-h * 0.5, -t * 0.2],
        ]),
        cloth.darker(0.45),
        42,
    );
}
