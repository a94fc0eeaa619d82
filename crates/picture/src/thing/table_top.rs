//! What stands on a table or a sill: a plate of waffles, a box for money, a jar.

use crate::{
    colour::Colour,
    palette,
    svg::{Drawing, Path},
};

/// Waffles on a plate, its foot at 0.
pub(super) fn plate_of_waffles(d: &mut Drawing) {
    let china = Colour::new(0xf4f1ea);
    d.veil(Path::ellipse(8.0, 2.0, 116.0, 20.0), palette::SHADOW, 26);
    d.fill(Path::ellipse(0.0, -9.0, 114.0, 22.0), china);
    d.fill(Path::ellipse(0.0, -12.0, 84.0, 14.0), china.darker(0.1));
    waffle(d, -74.0, -66.0, [148.0, 52.0], Colour::new(0xc98f3f));
    waffle(d, -66.0, -96.0, [140.0, 32.0], Colour::new(0xd9a252));
}

fn waffle(d: &mut Drawing, x: f64, y: f64, [wide, high]: [f64; 2], colour: Colour) {
    let (groove, crust) = (colour.darker(0.3), colour.lighter(0.25));
    d.fill(Path::round_rect(x, y, wide, high, 11.0), colour);
    d.fill(Path::round_rect(x + 7.0, y + 2.0, wide - 14.0, 5.0, 2.5), crust);
    for row in [0.36, 0.7] {
        let y = y + high * row;
        d.line(Path::lines(&[[x + 4.0, y], [x + wide - 4.0, y]]), groove, 5.0);
    }
    for column in 1..6 {
        let x = x + wide * f64::from(column) / 6.0;
        d.line(Path::lines(&[[x, y + 4.0], [x, y + high - 4.0]]), groove, 5.0);
    }
}

/// A box for money with a handle, its foot at 0.
pub(super) fn cash_box(d: &mut Drawing) {
    let tin = Colour::new(0x2f6f62);
    d.veil(Path::ellipse(6.0, 1.0, 58.0, 9.0), palette::SHADOW, 28);
    d.flow(
        &[[-18.0, -106.0], [-14.0, -122.0], [0.0, -126.0], [14.0, -122.0], [18.0, -106.0]],
        Colour::new(0x8a8d96),
        8.0,
    );
    d.fill(Path::round_rect(-47.0, -86.0, 94.0, 86.0, 4.0), tin);
    d.veil(Path::rect(24.0, -86.0, 23.0, 86.0), tin.darker(0.4), 45);
    d.fill(Path::round_rect(-54.0, -104.0, 108.0, 26.0, 4.0), tin.darker(0.14));
    d.fill(Path::rect(-54.0, -104.0, 108.0, 6.0), tin.lighter(0.16));
    d.dot([0.0, -46.0], 10.0, Colour::new(0xe6b65a));
    d.dot([0.0, -48.0], 3.0, palette::INK);
    d.line(Path::lines(&[[0.0, -46.0], [0.0, -40.0]]), palette::INK, 3.0);
}

/// A jar of river water whose mud has sunk, its foot at 0.
pub(super) fn jar(d: &mut Drawing) {
    let glass = Colour::new(0xe4eee9);
    d.veil(Path::ellipse(8.0, 1.0, 50.0, 9.0), palette::SHADOW, 26);
    let body = |top: f64| Path::round_rect(-40.0, top, 80.0, -top, 12.0);
    d.veil(body(-150.0), glass, 82);
    d.fill(Path::round_rect(-36.0, -96.0, 72.0, 92.0, 10.0), Colour::new(0x9a8254));
    d.fill(Path::round_rect(-36.0, -44.0, 72.0, 40.0, 10.0), Colour::new(0x6f5b3a));
    d.fill(Path::ellipse(0.0, -96.0, 36.0, 6.0), Colour::new(0x5a4a5e));
    d.faint(
        Path::flow(&[[-22.0, -97.0], [-4.0, -99.0], [12.0, -95.0]]),
        Colour::new(0xc9a6d0),
        3.0,
        90,
    );
    d.fill(Path::round_rect(-43.0, -164.0, 86.0, 22.0, 4.0), Colour::new(0x7d8a86));
    d.fill(Path::rect(-43.0, -160.0, 86.0, 5.0), Colour::new(0x98a39f));
    d.faint(Path::lines(&[[-26.0, -130.0], [-26.0, -20.0]]), Colour::WHITE, 6.0, 55);
}
