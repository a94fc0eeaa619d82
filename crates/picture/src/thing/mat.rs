//! A mat of woven reed.

use crate::{
    colour::Colour,
    palette,
    svg::{Drawing, Path, Point},
};

const REED: Colour = Colour::new(0xdfc088);
const BAND: Colour = Colour::new(0xb98a4c);

/// Lying on the floor, its middle at 0.
pub(super) fn round(d: &mut Drawing) {
    let ring = |share: f64| -> Vec<Point> {
        [
            [-292.0, -74.0],
            [0.0, -98.0],
            [286.0, -74.0],
            [362.0, 6.0],
            [310.0, 62.0],
            [60.0, 96.0],
            [-200.0, 92.0],
            [-340.0, 44.0],
            [-362.0, -6.0],
        ]
        .map(|[x, y]: Point| [x * share, y * share])
        .to_vec()
    };
    let moved = ring(1.0).into_iter().map(|[x, y]| [x + 5.0, y + 11.0]).collect::<Vec<_>>();
    d.veil(Path::blob(&moved), Colour::new(0x6b4630), 34);
    d.blob(&ring(1.0), REED);
    d.line(Path::blob(&ring(0.93)), BAND, 4.0);
    d.line(Path::blob(&ring(0.89)), BAND.lighter(0.2), 2.4);
    d.faint(Path::blob(&ring(0.8)), BAND, 2.0, 60);
    // The weave: short strokes along the band, a little aslant.
    for i in 0..46 {
        let angle = f64::from(i) * std::f64::consts::TAU / 46.0;
        let (x, y) = (angle.cos() * 318.0, angle.sin() * 80.0 - 1.0);
        d.faint(Path::lines(&[[x - 5.0, y - 1.0], [x + 5.0, y + 2.0]]), BAND, 2.2, 70);
    }
}

/// Hanging over a bench; the floor below it at 0.
pub(super) fn hanging(d: &mut Drawing) {
    d.veil(Path::ellipse(6.0, 4.0, 112.0, 12.0), palette::SHADOW, 22);
    let wood = Colour::new(0x8e6740);
    for x in [-84.0, 70.0] {
        d.fill(Path::rect(x, -86.0, 14.0, 88.0), wood.darker(0.2));
    }
    d.fill(Path::rect(-98.0, -98.0, 196.0, 16.0), wood.lighter(0.15));
    // Round, and folded over the bench: what hangs down is half a disc, with its rings.
    let half = |share: f64| -> Vec<Point> {
        [[-88.0, 0.0], [-84.0, 28.0], [-60.0, 66.0], [-24.0, 86.0], [0.0, 89.0]]
            .map(|[x, y]: Point| [x * share, -102.0 + y * share])
            .into_iter()
            .chain(
                [[24.0, 85.0], [60.0, 64.0], [84.0, 27.0], [88.0, 0.0]]
                    .map(|[x, y]: Point| [x * share, -102.0 + y * share]),
            )
            .collect()
    };
    let disc = Path::flow(&half(1.0));
    d.fill(
        disc.clone().and(Path::flow(&[[88.0, -106.0], [0.0, -109.0], [-88.0, -106.0]])).close(),
        REED,
    );
    d.veil(
        Path::poly(&[[22.0, -104.0], [88.0, -104.0], [84.0, -75.0], [60.0, -38.0], [34.0, -20.0]]),
        BAND,
        34,
    );
    d.faint(disc, BAND.darker(0.2), 2.4, 70);
    d.line(Path::flow(&half(0.9)), BAND, 3.4);
    d.faint(Path::flow(&half(0.62)), BAND, 2.2, 70);
    d.faint(Path::flow(&[[-86.0, -99.0], [0.0, -102.0], [86.0, -99.0]]), BAND.darker(0.2), 2.4, 60);
}
