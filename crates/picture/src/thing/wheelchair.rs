//! A wheelchair from the side, facing our right; the floor at 0. Somebody may sit in it, between its two sides.

use crate::{
    colour::Colour,
    palette,
    svg::{Drawing, Path, Point},
};

/// How high the seat is.
pub(crate) const SEAT: f64 = 112.0;

/// How high the footrest is.
pub(crate) const REST: f64 = 20.0;

/// Where a hand lies on the near rim.
pub(crate) const RIM: Point = [4.0, -118.0];

const AXLE: Point = [-16.0, -62.0];
const STEEL: Colour = Colour::new(0x9aa1ab);
const TYRE: Colour = Colour::new(0x2f333f);
const CLOTH: Colour = Colour::new(0x3f6b8c);

/// The chair without anybody in it.
pub(super) fn empty(d: &mut Drawing) {
    behind(d);
    before(d);
}

/// Shadow, far wheels, frame, seat and back: what is behind whoever sits in it.
pub(crate) fn behind(d: &mut Drawing) {
    d.veil(Path::ellipse(14.0, 0.0, 104.0, 13.0), palette::SHADOW, 24);
    let [x, y] = AXLE;
    d.line(Path::ellipse(x + 16.0, y - 3.0, 56.0, 56.0), TYRE.lighter(0.14), 6.0);
    d.line(Path::ellipse(82.0, -18.0, 14.0, 14.0), TYRE.lighter(0.14), 6.0);
    d.fill(Path::round_rect(-50.0, -SEAT - 4.0, 104.0, 14.0, 5.0), CLOTH.darker(0.15));
    d.line(
        Path::flow(&[[-52.0, -SEAT], [-58.0, -170.0], [-62.0, -194.0], [-80.0, -200.0]]),
        STEEL,
        6.0,
    );
    d.line(Path::lines(&[[-66.0, -197.0], [-84.0, -201.0]]), TYRE, 9.0);
    d.fill(Path::round_rect(-60.0, -190.0, 13.0, 84.0, 6.0), CLOTH);
}

/// The near side: hanger and footrest, guard, wheels.
pub(crate) fn before(d: &mut Drawing) {
    d.line(
        Path::flow(&[[44.0, -SEAT], [64.0, -96.0], [76.0, -46.0], [82.0, -REST + 2.0]]),
        STEEL,
        6.0,
    );
    d.line(Path::lines(&[[70.0, -REST + 4.0], [108.0, -REST + 2.0]]), TYRE, 7.0);
    d.line(Path::lines(&[[-52.0, -SEAT + 2.0], [46.0, -SEAT + 2.0]]), STEEL.darker(0.2), 6.0);
    d.line(Path::lines(&[[46.0, -SEAT], [50.0, -34.0]]), STEEL, 5.0);
    let [x, y] = AXLE;
    d.fill(
        Path::flow(&[[-46.0, -SEAT], [-34.0, -134.0], [6.0, -138.0], [30.0, -SEAT]]).close(),
        CLOTH.lighter(0.08),
    );
    for i in 0..9 {
        let (sin, cos) = (f64::from(i) * std::f64::consts::PI / 9.0).sin_cos();
        d.faint(
            Path::lines(&[[x - cos * 52.0, y - sin * 52.0], [x + cos * 52.0, y + sin * 52.0]]),
            STEEL,
            1.5,
            75,
        );
    }
    d.line(Path::ellipse(x, y, 58.0, 58.0), TYRE, 7.5);
    d.line(Path::ellipse(x, y, 50.0, 50.0), STEEL.lighter(0.25), 3.0);
    d.dot(AXLE, 6.0, STEEL.darker(0.35));
    d.line(Path::ellipse(52.0, -16.0, 14.0, 14.0), TYRE, 6.5);
    d.dot([52.0, -16.0], 3.4, STEEL);
}
