//! A desk by a louvre window.

use super::louvre::{self, Outside};
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
    for (x, percent) in [(560.0, 12), (740.0, 16)] {
        d.veil(
            Path::poly(&[[x, 0.0], [900.0, 0.0], [900.0, 664.0], [x - 70.0, 664.0]]),
            wall.darker(0.5),
            percent,
        );
    }
    louvre::draw(d, [116.0, 150.0], [386.0, 300.0], 11, Outside::Block);
    if let Some(percent) = light.sun() {
        let fan = percent / 2;
        d.veil(
            Path::poly(&[[250.0, 0.0], [380.0, 0.0], [130.0, 660.0], [0.0, 660.0], [0.0, 620.0]]),
            palette::SUN,
            fan,
        );
        d.veil(
            Path::poly(&[[540.0, 508.0], [700.0, 508.0], [650.0, 628.0], [470.0, 628.0]]),
            palette::SUN,
            fan,
        );
    }
    // The table, seen from a chair.
    d.poly(&[[0.0, 660.0], [900.0, 660.0], [900.0, 1080.0], [0.0, 1080.0]], table);
    d.poly(&[[0.0, 654.0], [900.0, 654.0], [900.0, 668.0], [0.0, 668.0]], table.lighter(0.16));
    for y in [716.0, 790.0, 884.0, 1000.0] {
        d.faint(
            Path::flow(&[[0.0, y], [300.0, y + 7.0], [620.0, y - 5.0], [900.0, y + 4.0]]),
            table.darker(0.18),
            2.4,
            70,
        );
    }
    if let Some(percent) = light.sun() {
        super::sun::stripes(d, [30.0, 690.0], 330.0, 70.0 * light.reach(), 200.0, 6, percent / 2);
    }
    d.veil(
        Path::poly(&[[700.0, 668.0], [900.0, 668.0], [900.0, 1080.0], [560.0, 1080.0]]),
        table.darker(0.5),
        18,
    );
}
