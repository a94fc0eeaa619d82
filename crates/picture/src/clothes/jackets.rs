//! Jackets, cardigans, open shirts: what is worn over something else.

use super::{Neck, skin, tops};
use crate::{
    colour::Colour,
    data::Person,
    svg::{Drawing, Path},
};

/// The lapels, meeting where the jacket is buttoned.
fn lapels(d: &mut Drawing, neck: Neck, cloth: Colour, meet: f64) {
    let (n, m) = (neck.half, neck.middle());
    for side in [-1.0, 1.0] {
        let at = |x: f64, y: f64| [side * x, y];
        let shade = if side < 0.0 { cloth.lighter(0.07) } else { cloth.darker(0.14) };
        let points = [
            at(n + 1.0, -9.0),
            at(n + 10.0, 2.0),
            at(n + 17.0, 20.0),
            at(n + 9.0, 25.0),
            at(n + 13.0, 32.0),
            [m + side * 0.5, meet + 10.0],
            [m, meet],
            at(n + 1.0, 4.0),
        ];
        d.poly(&points, shade);
        d.line(
            Path::lines(&[
                at(n + 10.0, 2.0),
                at(n + 17.0, 20.0),
                at(n + 9.0, 25.0),
                at(n + 13.0, 32.0),
                [m + side * 0.5, meet + 10.0],
            ]),
            cloth.darker(0.36),
            1.5,
        );
    }
    if neck.down > meet + 8.0 {
        d.line(Path::lines(&[[m, meet + 8.0], [m + 1.0, neck.down]]), cloth.darker(0.36), 1.8);
        d.dot([m - 4.0, meet + 18.0], 2.6, cloth.darker(0.4));
    }
}

pub(super) fn suit(d: &mut Drawing, person: &Person, neck: Neck, [cloth, shirt, tie]: [Colour; 3]) {
    let (n, m) = (neck.half, neck.middle());
    d.poly(&[[-n - 5.0, 0.0], [m, 70.0], [n + 5.0, 0.0]], shirt);
    skin(d, person, neck);
    tops::knotted(d, neck, tie, 60.0_f64.min(neck.down));
    tops::collar(d, neck, shirt);
    lapels(d, neck, cloth, 64.0);
}

pub(super) fn blazer(d: &mut Drawing, person: &Person, neck: Neck, cloth: Colour, blouse: Colour) {
    let (n, m) = (neck.half, neck.middle());
    d.poly(&[[-n - 5.0, 0.0], [m, 62.0], [n + 5.0, 0.0]], blouse);
    skin(d, person, neck);
    d.flow(&[[-n - 3.0, 3.0], [m, 18.0], [n + 3.0, 3.0]], blouse.darker(0.18), 2.2);
    lapels(d, neck, cloth, 56.0);
}

fn open_front(d: &mut Drawing, person: &Person, neck: Neck, under: Colour) {
    let (n, m) = (neck.half, neck.middle());
    d.poly(
        &[[-n - 5.0, -1.0], [-15.0 + m, neck.down], [15.0 + m, neck.down], [n + 5.0, -1.0]],
        under,
    );
    skin(d, person, neck);
    d.flow(
        &[[-n - 4.0, 2.0], [-n * 0.5, 13.0], [m, 17.0], [n * 0.5, 13.0], [n + 4.0, 2.0]],
        under.darker(0.16),
        2.8,
    );
}

pub(super) fn cardigan(d: &mut Drawing, person: &Person, neck: Neck, wool: Colour, top: Colour) {
    let (n, m) = (neck.half, neck.middle());
    open_front(d, person, neck, top);
    for side in [-1.0, 1.0] {
        d.flow(
            &[[side * (n + 4.0), -5.0], [side * (n + 4.5), 16.0], [side * 15.0 + m, neck.down]],
            wool.darker(0.26),
            6.0,
        );
    }
}

pub(super) fn overshirt(
    d: &mut Drawing,
    person: &Person,
    neck: Neck,
    cloth: Colour,
    under: Colour,
) {
    let (n, m) = (neck.half, neck.middle());
    open_front(d, person, neck, under);
    for side in [-1.0, 1.0] {
        let at = |x: f64, y: f64| [side * x, y];
        d.poly(
            &[at(n, -9.0), at(n + 15.0, 5.0), at(n + 5.0, 30.0), at(n + 1.0, 6.0)],
            if side < 0.0 { cloth.lighter(0.1) } else { cloth.darker(0.08) },
        );
        d.line(
            Path::lines(&[at(n, -9.0), at(n + 15.0, 5.0), at(n + 5.0, 30.0)]),
            cloth.darker(0.35),
            1.5,
        );
        d.line(
            Path::lines(&[at(n + 3.0, 26.0), [side * 15.0 + m, neck.down]]),
            cloth.darker(0.3),
            2.2,
        );
    }
}
