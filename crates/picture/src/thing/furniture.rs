//! Desks and tables; the floor at 0.

use crate::{
    colour::Colour,
    palette,
    svg::{Drawing, Path},
};

const WOOD: Colour = Colour::new(0xb98a57);

/// A long school desk for three, seen from its front; its top lies at -74.
pub(super) fn desk(d: &mut Drawing) {
    d.veil(Path::ellipse(6.0, 2.0, 112.0, 13.0), palette::SHADOW, 24);
    for x in [-84.0, 68.0] {
        d.poly(
            &[[x, -60.0], [x + 16.0, -60.0], [x + 18.0, 2.0], [x - 2.0, 2.0]],
            WOOD.darker(0.46),
        );
    }
    d.poly(&[[-76.0, -24.0], [76.0, -24.0], [76.0, -15.0], [-76.0, -15.0]], WOOD.darker(0.5));
    d.poly(&[[-80.0, -58.0], [80.0, -58.0], [80.0, -38.0], [-80.0, -38.0]], WOOD.darker(0.4));
    d.poly(&[[-88.0, -84.0], [88.0, -84.0], [102.0, -66.0], [-102.0, -66.0]], WOOD.lighter(0.08));
    d.veil(
        Path::poly(&[[16.0, -84.0], [88.0, -84.0], [102.0, -66.0], [34.0, -66.0]]),
        WOOD.darker(0.4),
        24,
    );
    d.poly(&[[-102.0, -66.0], [102.0, -66.0], [102.0, -57.0], [-102.0, -57.0]], WOOD.darker(0.26));
}

/// A bench, seen from its front; its top lies at 0.
pub(super) fn bench(d: &mut Drawing) {
    d.veil(Path::ellipse(6.0, 52.0, 100.0, 11.0), palette::SHADOW, 24);
    for x in [-78.0, 62.0] {
        d.poly(&[[x, 4.0], [x + 15.0, 4.0], [x + 17.0, 52.0], [x - 2.0, 52.0]], WOOD.darker(0.42));
    }
    d.poly(&[[-86.0, -9.0], [86.0, -9.0], [94.0, 3.0], [-94.0, 3.0]], WOOD.lighter(0.05));
    d.poly(&[[-94.0, 3.0], [94.0, 3.0], [94.0, 12.0], [-94.0, 12.0]], WOOD.darker(0.3));
}

/// A teacher's table, near; its top from -250 to -180.
pub(super) fn table(d: &mut Drawing) {
    d.veil(Path::ellipse(10.0, -14.0, 330.0, 34.0), palette::SHADOW, 22);
    for [x, y] in [[-232.0, -30.0], [214.0, -40.0]] {
        d.poly(&[[x, -190.0], [x + 26.0, -190.0], [x + 24.0, y], [x + 4.0, y]], WOOD.darker(0.5));
    }
    for [x, y] in [[-296.0, 14.0], [262.0, 0.0]] {
        d.poly(&[[x, -180.0], [x + 34.0, -180.0], [x + 32.0, y], [x + 4.0, y]], WOOD.darker(0.34));
    }
    d.poly(&[[-250.0, -258.0], [268.0, -262.0], [316.0, -186.0], [-314.0, -176.0]], WOOD);
    d.veil(
        Path::poly(&[[60.0, -260.5], [268.0, -262.0], [316.0, -186.0], [110.0, -182.5]]),
        WOOD.darker(0.4),
        26,
    );
    d.poly(
        &[[-314.0, -176.0], [316.0, -186.0], [316.0, -164.0], [-314.0, -154.0]],
        WOOD.darker(0.26),
    );
    d.poly(
        &[[-284.0, -154.0], [286.0, -163.0], [284.0, -128.0], [-282.0, -120.0]],
        WOOD.darker(0.4),
    );
    for y in [-240.0, -214.0, -194.0] {
        d.faint(
            Path::flow(&[
                [-270.0 + (y + 258.0) * -0.4, y],
                [0.0, y + 3.0],
                [280.0 + (y + 258.0) * 0.4, y - 6.0],
            ]),
            WOOD.darker(0.2),
            1.8,
            60,
        );
    }
}

/// A low table for pupils, seen from its front; its top lies at -96.
pub(super) fn low_table(d: &mut Drawing) {
    let (top, steel) = (Colour::new(0xe3cfa6), Colour::new(0x8e949f));
    d.veil(Path::ellipse(4.0, 2.0, 150.0, 14.0), palette::SHADOW, 18);
    for x in [-122.0, 122.0] {
        d.line(Path::lines(&[[x, -88.0], [x * 1.04, -2.0]]), steel, 8.0);
    }
    d.poly(&[[-128.0, -112.0], [128.0, -112.0], [148.0, -90.0], [-148.0, -90.0]], top);
    d.fill(Path::round_rect(-148.0, -91.0, 296.0, 11.0, 4.0), top.darker(0.22));
}
