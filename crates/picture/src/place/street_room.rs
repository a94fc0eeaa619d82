//! A classroom whose large windows look on a street, and the sill of such a window.

use super::street;
use crate::{
    colour::Colour,
    palette,
    svg::{Affine, Drawing, Path},
};

/// The room: windows over the whole wall, a radiator below them, a floor of light wood.
pub(super) fn draw(d: &mut Drawing, wall: Colour, floor: Colour) {
    let frame = Colour::new(0xf7f4ec);
    d.fill(Path::rect(0.0, 0.0, 900.0, 700.0), wall);
    d.within(Affine::at(60.0, 116.0).scale(0.95, 0.56), |d| street::draw(d, Colour::new(0xb06a52)));
    for x in [60.0, 319.0, 578.0, 839.0] {
        d.fill(Path::rect(x - 11.0, 106.0, 22.0, 388.0), frame);
        d.fill(Path::rect(x + 7.0, 106.0, 4.0, 388.0), frame.darker(0.14));
    }
    d.fill(Path::rect(49.0, 98.0, 801.0, 22.0), frame);
    d.fill(Path::rect(49.0, 216.0, 801.0, 12.0), frame);
    d.fill(Path::rect(30.0, 484.0, 840.0, 20.0), frame);
    d.fill(Path::rect(30.0, 502.0, 840.0, 7.0), frame.darker(0.22));
    // The radiator.
    d.fill(Path::round_rect(330.0, 532.0, 330.0, 104.0, 6.0), Colour::new(0xf7f4ec));
    for i in 0..16 {
        let x = 344.0 + f64::from(i) * 20.0;
        d.line(Path::lines(&[[x, 540.0], [x, 628.0]]), Colour::new(0xb9b3a4), 3.0);
    }
    d.fill(Path::rect(0.0, 660.0, 900.0, 420.0), floor);
    d.fill(Path::rect(0.0, 652.0, 900.0, 12.0), wall.darker(0.24));
    for i in 0..7 {
        let x = f64::from(i) * 150.0;
        d.line(
            Path::lines(&[
                [450.0 + (x - 450.0) * 0.74, 664.0],
                [450.0 + (x - 450.0) * 1.9, 1080.0],
            ]),
            floor.darker(0.12),
            2.0,
        );
    }
    for (x, w) in [(90.0, 200.0), (350.0, 200.0), (610.0, 200.0)] {
        d.veil(
            Path::poly(&[[x, 690.0], [x + w, 690.0], [x + w + 60.0, 900.0], [x + 30.0, 900.0]]),
            Colour::WHITE,
            14,
        );
    }
}

/// The sill, close: the street behind the pane, the board on which things stand.
pub(super) fn sill(d: &mut Drawing, frame: Colour, brick: Colour) {
    d.fill(Path::rect(0.0, 0.0, 900.0, 1080.0), frame);
    d.within(Affine::at(44.0, 96.0), |d| street::draw(d, brick));
    d.veil(
        Path::poly(&[[250.0, 96.0], [380.0, 96.0], [44.0, 640.0], [44.0, 430.0]]),
        Colour::WHITE,
        13,
    );
    for (x, w) in [(44.0, 392.0), (472.0, 392.0)] {
        // The rebate round each pane: dark above and to our left, where the frame keeps the light away.
        d.line(Path::lines(&[[x, 756.0], [x, 96.0], [x + w, 96.0]]), frame.darker(0.26), 6.0);
        d.line(Path::lines(&[[x + w, 99.0], [x + w, 756.0]]), frame.lighter(0.6), 5.0);
    }
    d.fill(Path::rect(436.0, 40.0, 36.0, 730.0), frame);
    d.fill(Path::rect(466.0, 40.0, 6.0, 730.0), frame.darker(0.14));
    d.fill(Path::round_rect(446.0, 420.0, 14.0, 62.0, 6.0), Colour::new(0xa6abb4));
    d.fill(Path::round_rect(446.0, 438.0, 46.0, 13.0, 6.0), Colour::new(0x8e949f));
    d.fill(Path::rect(0.0, 748.0, 900.0, 44.0), frame.darker(0.05));
    d.fill(Path::rect(0.0, 786.0, 900.0, 10.0), frame.darker(0.2));
    let board = frame.lighter(0.3).darker(0.06);
    d.fill(Path::rect(0.0, 796.0, 900.0, 220.0), board);
    // What the low sun throws on the board: two panes, and the bar between them as shadow.
    for x in [30.0, 462.0] {
        d.veil(
            Path::poly(&[[x, 798.0], [x + 372.0, 798.0], [x + 470.0, 1014.0], [x + 90.0, 1014.0]]),
            palette::SUN,
            34,
        );
    }
    d.fill(Path::rect(0.0, 1016.0, 900.0, 14.0), frame.darker(0.08));
    d.fill(Path::rect(0.0, 1030.0, 900.0, 50.0), frame.darker(0.26));
}
