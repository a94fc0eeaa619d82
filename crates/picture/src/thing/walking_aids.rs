//! Crutches and a wheelchair: as ordinary as the other things in a room.

use crate::{
    colour::Colour,
    palette,
    svg::{Drawing, Path},
};

/// A pair of wooden crutches, one over the other, lying from our left to our right.
pub(super) fn crutches(d: &mut Drawing) {
    let wood = Colour::new(0xa67a49);
    for (dx, dy, tilt) in [(4.0, -10.0, 0.1), (0.0, 0.0, 0.0)] {
        let at = |x: f64, y: f64| [x + dx, y + dy + x * tilt];
        d.faint(Path::lines(&[at(-92.0, 7.0), at(96.0, 6.0)]), palette::SHADOW, 8.0, 22);
        let colour = if dy < 0.0 { wood.darker(0.2) } else { wood };
        // Two staves that meet below the handle, and the pad under the arm.
        d.line(Path::lines(&[at(-92.0, -7.0), at(24.0, -2.0), at(96.0, 0.0)]), colour, 6.0);
        d.line(Path::lines(&[at(-92.0, 8.0), at(24.0, 2.0)]), colour, 6.0);
        d.line(Path::lines(&[at(-30.0, -5.0), at(-30.0, 6.0)]), colour.darker(0.3), 6.5);
        d.line(Path::lines(&[at(-95.0, -9.0), at(-95.0, 10.0)]), Colour::new(0x4a3b3a), 9.0);
        d.line(Path::lines(&[at(92.0, 0.0), at(98.0, 0.0)]), Colour::new(0x2c2628), 8.0);
    }
}

/// A wheelchair from the side, facing our right; the floor at 0.
pub(super) fn wheelchair(d: &mut Drawing) {
    let (steel, dark) = (Colour::new(0x9aa1ab), Colour::new(0x2f333f));
    d.veil(Path::ellipse(10.0, 0.0, 90.0, 11.0), palette::SHADOW, 22);
    d.fill(Path::round_rect(-44.0, -116.0, 96.0, 16.0, 5.0), Colour::new(0x3f6b8c));
    d.fill(Path::round_rect(-52.0, -196.0, 14.0, 90.0, 5.0), Colour::new(0x3f6b8c));
    d.line(Path::lines(&[[-48.0, -196.0], [-66.0, -200.0]]), dark, 7.0);
    d.line(Path::lines(&[[50.0, -108.0], [66.0, -30.0], [92.0, -24.0]]), steel, 6.0);
    d.line(Path::lines(&[[-40.0, -146.0], [34.0, -146.0], [40.0, -112.0]]), steel, 6.0);
    d.line(Path::ellipse(-22.0, -62.0, 58.0, 58.0), dark, 7.0);
    d.line(Path::ellipse(-22.0, -62.0, 48.0, 48.0), steel, 3.0);
    for i in 0..6 {
        let (sin, cos) = (f64::from(i) * std::f64::consts::PI / 6.0).sin_cos();
        d.faint(
            Path::lines(&[
                [-22.0 - cos * 46.0, -62.0 - sin * 46.0],
                [-22.0 + cos * 46.0, -62.0 + sin * 46.0],
            ]),
            steel,
            1.6,
            80,
        );
    }
    d.line(Path::ellipse(66.0, -16.0, 15.0, 15.0), dark, 6.0);
}
