//! A desk by a louvre window.

use super::{
    louvre::{self, Outside},
    sun,
};
use crate::{
    colour::Colour,
    light::Light,
    palette,
    svg::{Drawing, Path},
};

pub(super) fn draw(d: &mut Drawing, wall: Colour, dado: Colour, table: Colour, light: Light) {
    d.fill(Path::rect(0.0, 0.0, 900.0, 512.0), wall);
    d.fill(Path::rect(0.0, 508.0, 900.0, 160.0), dado);
    d.fill(Path::rect(0.0, 504.0, 900.0, 8.0), dado.darker(0.22));
    // The wall about a window is in its own shade, and darker the farther from it.
    for (x, percent) in [(560.0, 12), (740.0, 16)] {
        d.veil(
            Path::poly(&[[x, 0.0], [900.0, 0.0], [900.0, 664.0], [x + 70.0, 664.0]]),
            wall.darker(0.5),
            percent,
        );
    }
    louvre::draw(d, [92.0, 128.0], [440.0, 344.0], 9, Outside::Block);
    // The table, seen from a chair.
    d.fill(Path::rect(0.0, 660.0, 900.0, 420.0), table);
    d.fill(Path::rect(0.0, 654.0, 900.0, 14.0), table.lighter(0.16));
    for y in [716.0, 790.0, 884.0, 1000.0] {
        d.faint(
            Path::flow(&[[0.0, y], [300.0, y + 7.0], [620.0, y - 5.0], [900.0, y + 4.0]]),
            table.darker(0.18),
            2.4,
            70,
        );
    }
    if let Some(percent) = light.sun() {
        for x in [56.0, 300.0] {
            sun::stripes(d, [x, 676.0], 214.0, 180.0, 330.0, 8, percent);
        }
    }
    d.veil(
        Path::poly(&[[760.0, 668.0], [900.0, 668.0], [900.0, 1080.0], [860.0, 1080.0]]),
        palette::SHADOW,
        14,
    );
}
