//! Crutches: as ordinary as the other things in a room.

use crate::{
    colour::Colour,
    palette,
    svg::{Drawing, Path},
};

/// A pair of wooden crutches, side by side on the floor, their tips to our right.
pub(super) fn crutches(d: &mut Drawing) {
    let wood = Colour::new(0xb07f48);
    for (dx, dy, tilt) in [(16.0, -20.0, 0.05), (0.0, 0.0, -0.03)] {
        let at = |x: f64, y: f64| [x + dx, y + dy + x * tilt];
        d.faint(
            Path::lines(&[at(-96.0, 15.0), at(24.0, 8.0), at(104.0, 6.0)]),
            palette::SHADOW,
            6.0,
            26,
        );
        let colour = if dy < 0.0 { wood.darker(0.16) } else { wood };
        // Two staves from the pad under the arm; they meet below the handle.
        for side in [-1.0, 1.0] {
            d.line(
                Path::flow(&[at(-96.0, side * 10.0), at(-40.0, side * 8.0), at(26.0, side * 1.5)]),
                colour,
                4.6,
            );
        }
        d.line(Path::lines(&[at(22.0, 0.0), at(102.0, 0.0)]), colour, 5.4);
        d.line(Path::lines(&[at(-42.0, -8.0), at(-42.0, 8.0)]), colour.darker(0.4), 6.0);
        d.line(Path::lines(&[at(-98.0, -12.0), at(-98.0, 12.0)]), Colour::new(0x4a3b3a), 9.0);
        d.line(Path::lines(&[at(100.0, 0.0), at(106.0, 0.0)]), Colour::new(0x2c2628), 8.0);
    }
}
