//! What lies in a play corner: baskets, a car.

use crate::{
    colour::Colour,
    palette,
    svg::{Drawing, Path},
};

/// A basket of plaited reed with a handle, its foot at 0.
pub(super) fn wicker_basket(d: &mut Drawing) {
    let reed = Colour::new(0xc98f4e);
    let (dark, light) = (reed.darker(0.32), reed.lighter(0.3));
    d.veil(Path::ellipse(8.0, 1.0, 74.0, 10.0), palette::SHADOW, 26);
    d.flow(
        &[[-42.0, -86.0], [-34.0, -132.0], [0.0, -152.0], [34.0, -132.0], [42.0, -86.0]],
        dark,
        10.0,
    );
    d.flow(&[[-40.0, -88.0], [-32.0, -131.0], [0.0, -149.0]], light, 3.0);
    d.poly(&[[-66.0, -88.0], [66.0, -88.0], [50.0, 0.0], [-50.0, 0.0]], reed);
    for row in 0..3 {
        let y = -68.0 + f64::from(row) * 23.0;
        let half = 61.0 - f64::from(row) * 4.0;
        d.line(Path::lines(&[[-half, y], [half, y]]), dark, 5.0);
    }
    for column in -2..=2 {
        let x = f64::from(column);
        d.line(Path::lines(&[[x * 25.0, -84.0], [x * 20.0, -4.0]]), light, 4.0);
    }
    d.fill(Path::round_rect(-70.0, -94.0, 140.0, 12.0, 6.0), dark);
}

/// A toy car, its wheels on 0.
pub(super) fn toy_car(d: &mut Drawing) {
    let tin = Colour::new(0x2f5d8a);
    let rubber = Colour::new(0x2b2b33);
    d.veil(Path::ellipse(4.0, 2.0, 62.0, 8.0), palette::SHADOW, 26);
    d.blob(
        &[
            [-54.0, -14.0],
            [-50.0, -38.0],
            [-30.0, -44.0],
            [-18.0, -68.0],
            [18.0, -68.0],
            [32.0, -44.0],
            [50.0, -38.0],
            [54.0, -14.0],
        ],
        tin,
    );
    d.poly(&[[-22.0, -44.0], [-14.0, -60.0], [-2.0, -60.0], [-2.0, -44.0]], Colour::new(0xcfe0e6));
    d.poly(&[[4.0, -44.0], [4.0, -60.0], [15.0, -60.0], [23.0, -44.0]], Colour::new(0xcfe0e6));
    d.line(Path::lines(&[[-46.0, -28.0], [46.0, -28.0]]), tin.lighter(0.25), 3.0);
    for x in [-30.0, 30.0] {
        d.dot([x, -12.0], 14.0, rubber);
        d.dot([x, -12.0], 5.0, Colour::new(0xd9d2c4));
    }
}
