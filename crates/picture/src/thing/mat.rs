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
    let cloth = [
        [-62.0, -104.0],
        [0.0, -108.0],
        [66.0, -103.0],
        [72.0, -60.0],
        [68.0, -12.0],
        [0.0, -4.0],
        [-66.0, -12.0],
        [-68.0, -60.0],
    ];
    d.blob(&cloth, REED);
    d.veil(Path::poly(&[[30.0, -104.0], [66.0, -102.0], [68.0, -14.0], [44.0, -8.0]]), BAND, 40);
    for y in [-88.0, -24.0] {
        d.flow(&[[-64.0, y], [0.0, y + 5.0], [66.0, y]], BAND, 3.0);
    }
    d.faint(Path::flow(&[[-60.0, -56.0], [0.0, -51.0], [64.0, -56.0]]), BAND, 2.0, 70);
    for i in 0..12 {
        let x = -60.0 + f64::from(i) * 11.0;
        d.line(Path::lines(&[[x, -10.0 + (x / 40.0).abs()], [x - 1.0, -1.0]]), BAND, 2.0);
    }
}
