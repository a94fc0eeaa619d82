//! What lies on a desk.

use crate::{
    colour::Colour,
    palette,
    svg::{Drawing, Path},
};

/// A phone with keys, lying, its middle at 0.
pub(super) fn phone(d: &mut Drawing) {
    let body = Colour::new(0x2b2e3e);
    d.veil(Path::round_rect(-50.0, -96.0, 112.0, 208.0, 16.0), palette::SHADOW, 28);
    d.fill(Path::round_rect(-56.0, -104.0, 112.0, 208.0, 16.0), body);
    d.fill(Path::round_rect(-52.0, -100.0, 104.0, 196.0, 13.0), body.lighter(0.12));
    d.fill(Path::round_rect(-42.0, -82.0, 84.0, 84.0, 5.0), Colour::new(0xd6e6e0));
    for (i, long) in [62.0, 50.0, 66.0, 34.0].into_iter().enumerate() {
        let y = -66.0 + (i as f64) * 18.0;
        d.line(Path::lines(&[[-32.0, y], [-32.0 + long, y]]), Colour::new(0x3b5a5c), 5.0);
    }
    d.line(Path::ellipse(0.0, 22.0, 14.0, 9.0), Colour::new(0x8a90a6), 3.0);
    for row in 0..4 {
        for column in 0..3 {
            let (x, y) = (-40.0 + f64::from(column) * 28.0, 38.0 + f64::from(row) * 14.0);
            d.fill(Path::round_rect(x, y, 24.0, 9.5, 4.0), Colour::new(0x5c6279));
        }
    }
}

/// A mug of tea, standing, its foot at 0.
pub(super) fn mug(d: &mut Drawing) {
    let enamel = Colour::new(0xdde5ee);
    d.veil(Path::ellipse(18.0, 0.0, 92.0, 18.0), palette::SHADOW, 28);
    d.flow(
        &[[62.0, -112.0], [104.0, -114.0], [104.0, -56.0], [58.0, -36.0]],
        enamel.darker(0.22),
        15.0,
    );
    d.flow(
        &[[62.0, -112.0], [104.0, -114.0], [104.0, -56.0], [58.0, -36.0]],
        enamel.darker(0.08),
        9.0,
    );
    d.fill(
        Path::lines(&[[-66.0, -142.0], [66.0, -142.0]])
            .and(Path::flow(&[
                [64.0, -60.0],
                [58.0, -6.0],
                [0.0, 8.0],
                [-58.0, -6.0],
                [-64.0, -60.0],
            ]))
            .close(),
        enamel,
    );
    d.veil(
        Path::lines(&[[26.0, -142.0], [66.0, -142.0]])
            .and(Path::flow(&[[64.0, -60.0], [58.0, -6.0], [20.0, 6.0], [34.0, -60.0]]))
            .close(),
        Colour::new(0x6d7f96),
        34,
    );
    d.fill(Path::ellipse(0.0, -142.0, 66.0, 17.0), enamel.darker(0.1));
    d.fill(Path::ellipse(0.0, -140.0, 57.0, 13.0), Colour::new(0xa0623a));
    d.veil(Path::ellipse(-14.0, -143.0, 30.0, 6.0), Colour::new(0xd79a6a), 70);
    d.line(Path::ellipse(0.0, -142.0, 66.0, 17.0), Colour::new(0x2f4f9e), 4.0);
    d.flow(&[[-63.0, -84.0], [0.0, -72.0], [63.0, -84.0]], Colour::new(0x2f4f9e), 4.0);
    for x in [-14.0, 14.0] {
        d.faint(
            Path::flow(&[[x, -166.0], [x - 9.0, -182.0], [x + 6.0, -200.0], [x - 4.0, -222.0]]),
            Colour::WHITE,
            6.0,
            55,
        );
    }
}

/// A pencil, its point at 0, lying to our right.
pub(super) fn pencil(d: &mut Drawing) {
    let wood = Colour::new(0xe0a43c);
    d.veil(
        Path::poly(&[[6.0, 10.0], [226.0, 14.0], [226.0, 22.0], [20.0, 18.0]]),
        palette::SHADOW,
        28,
    );
    d.poly(&[[0.0, 0.0], [32.0, -10.0], [32.0, 10.0]], Colour::new(0xf0dcc0));
    d.poly(&[[0.0, 0.0], [11.0, -3.4], [11.0, 3.4]], palette::INK);
    d.poly(&[[32.0, -10.0], [196.0, -10.0], [196.0, 10.0], [32.0, 10.0]], wood);
    d.poly(&[[32.0, 3.5], [196.0, 3.5], [196.0, 10.0], [32.0, 10.0]], wood.darker(0.24));
    d.poly(&[[32.0, -10.0], [196.0, -10.0], [196.0, -4.5], [32.0, -4.5]], wood.lighter(0.24));
    d.poly(&[[196.0, -10.0], [212.0, -10.0], [212.0, 10.0], [196.0, 10.0]], Colour::new(0xb9bcc4));
    d.fill(Path::round_rect(211.0, -10.0, 20.0, 20.0, 6.0), Colour::new(0xc2553f));
}

/// Two pieces of chalk.
pub(super) fn chalk(d: &mut Drawing) {
    for [x, y, turn] in [[-14.0, 0.0, 0.0], [12.0, 9.0, 4.0]] {
        d.line(Path::lines(&[[x - 12.0, y], [x + 12.0, y + turn]]), Colour::new(0xfaf6ea), 7.0);
        d.faint(
            Path::lines(&[[x - 12.0, y + 4.0], [x + 12.0, y + 4.0 + turn]]),
            palette::SHADOW,
            2.0,
            30,
        );
    }
}
