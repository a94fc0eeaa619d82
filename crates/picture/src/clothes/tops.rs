//! Jerseys, shirts, sweaters, dresses, hoods.

use super::{Neck, skin};
use crate::{
    colour::Colour,
    data::{Person, Wears},
    palette,
    svg::{Drawing, Path},
};

/// The two halves of a collar, with their points.
pub(super) fn collar(d: &mut Drawing, neck: Neck, cloth: Colour) {
    let (n, m) = (neck.half, neck.middle());
    for side in [-1.0, 1.0] {
        let at = |x: f64, y: f64| [side * x, y];
        let points = [
            at(n - 1.0, -11.0),
            at(n + 9.5, 3.0),
            at(n - 3.0, 21.0),
            [m + side * 0.6, 13.0],
            at(n - 4.0, 3.0),
        ];
        d.poly(&points, if side < 0.0 { cloth } else { cloth.darker(0.08) });
        d.line(
            Path::lines(&[at(n + 9.5, 3.0), at(n - 3.0, 21.0), [m + side * 0.6, 13.0]]),
            cloth.darker(0.3),
            1.4,
        );
    }
}

pub(super) fn jersey(
    d: &mut Drawing,
    person: &Person,
    neck: Neck,
    [wool, shirt, stripe]: [Colour; 3],
) {
    let (n, m) = (neck.half, neck.middle());
    let low = 46.0;
    d.poly(&[[-n - 8.0, 1.0], [m, low], [n + 8.0, 1.0]], shirt);
    skin(d, person, neck);
    collar(d, neck, shirt);
    d.line(
        Path::lines(&[[-n - 10.0, 2.0], [m, low + 3.0], [n + 10.0, 2.0]]),
        wool.darker(0.3),
        6.0,
    );
    d.line(Path::lines(&[[-n - 12.0, 7.0], [m, low + 9.0], [n + 12.0, 7.0]]), stripe, 2.0);
}

pub(super) fn shirt(
    d: &mut Drawing,
    person: &Person,
    neck: Neck,
    cloth: Colour,
    tie: Option<Colour>,
) {
    let m = neck.middle();
    skin(d, person, neck);
    if let Some(tie) = tie {
        knotted(d, neck, tie, neck.down);
    } else {
        let dark = cloth.darker(0.28);
        d.line(Path::lines(&[[m, 14.0], [m, neck.down]]), dark, 1.6);
        let mut y = 30.0;
        while y < neck.down - 4.0 {
            d.dot([m + 3.6, y], 1.7, dark);
            y += 22.0;
        }
    }
    collar(d, neck, cloth.lighter(0.16));
    if person.wears(Wears::Pen) && neck.down > 50.0 {
        d.line(Path::lines(&[[32.0, 50.0], [52.0, 50.0]]), cloth.darker(0.25), 3.0);
        d.line(Path::lines(&[[44.0, 37.0], [44.0, 50.0]]), Colour::new(0x23356b), 3.4);
    }
}

pub(super) fn knotted(d: &mut Drawing, neck: Neck, tie: Colour, down: f64) {
    let m = neck.middle();
    d.poly(&[[m - 3.6, 22.0], [m + 3.6, 22.0], [m + 8.0, down], [m - 8.0, down]], tie);
    d.poly(&[[m + 0.5, 22.0], [m + 3.6, 22.0], [m + 8.0, down], [m + 2.0, down]], tie.darker(0.2));
    d.poly(
        &[[m - 6.0, 11.0], [m + 6.0, 11.0], [m + 4.0, 23.0], [m - 4.0, 23.0]],
        tie.lighter(0.08),
    );
}

/// A round neck with an edge.
pub(super) fn round(d: &mut Drawing, person: &Person, neck: Neck, edge: Colour, width: f64) {
    let n = neck.half;
    skin(d, person, neck);
    d.flow(
        &[
            [-n - 6.0, 1.0],
            [-n * 0.6, 14.0],
            [neck.middle(), 19.0],
            [n * 0.6, 14.0],
            [n + 6.0, 1.0],
        ],
        edge,
        width,
    );
}

/// A neck with a small notch in front, as blouses of printed cotton have it.
pub(super) fn notched(d: &mut Drawing, person: &Person, neck: Neck, edge: Colour) {
    let (n, m) = (neck.half, neck.middle());
    let tone = palette::skin(person.skin);
    d.fill(
        Path::flow(&[[-n - 7.0, 2.0], [-n * 0.5, 14.0], [m, 32.0]])
            .and(Path::flow(&[[n * 0.5, 14.0], [n + 7.0, 2.0]]))
            .close(),
        tone.base,
    );
    skin(d, person, neck);
    d.line(
        Path::flow(&[[-n - 7.0, 1.0], [-n * 0.7, 13.0], [m - 1.0, 33.0]]).and(Path::flow(&[
            [m + 1.0, 33.0],
            [n * 0.7, 13.0],
            [n + 7.0, 1.0],
        ])),
        edge,
        4.6,
    );
}

pub(super) fn hood(d: &mut Drawing, person: &Person, neck: Neck, cloth: Colour) {
    let (n, m) = (neck.half, neck.middle());
    for side in [-1.0, 1.0] {
        d.blob(
            &[
                [side * (n + 2.0), -16.0],
                [side * (n + 15.0), -7.0],
                [side * (n + 15.0), 9.0],
                [side * 12.0, 23.0],
                [m, 23.0],
                [side * (n - 2.0), 6.0],
            ],
            if side < 0.0 { cloth.lighter(0.12) } else { cloth.darker(0.12) },
        );
    }
    skin(d, person, neck);
    d.flow(
        &[[-n - 7.0, -1.0], [-n * 0.5, 14.0], [m, 19.0], [n * 0.5, 14.0], [n + 7.0, -1.0]],
        cloth.darker(0.3),
        4.0,
    );
    for side in [-1.0, 1.0] {
        let x = m + side * 9.0;
        d.flow(
            &[[x, 19.0], [x + side * 1.5, 34.0], [x, 48.0_f64.min(neck.down)]],
            palette::PAPER,
            2.4,
        );
    }
}
