//! A steel window with glass blades, and what is seen through them.

use crate::{
    colour::Colour,
    svg::{Drawing, Path},
};

/// What stands outside a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outside {
    /// A mango tree, houses farther off.
    Tree,
    /// The next classroom, a tree beside it.
    Block,
}

pub(super) fn draw(
    d: &mut Drawing,
    [x, y]: [f64; 2],
    [w, h]: [f64; 2],
    blades: u32,
    outside: Outside,
) {
    let steel = Colour::new(0x5f5040);
    d.fill(Path::rect(x - 10.0, y - 10.0, w + 20.0, h + 20.0), Colour::new(0x7d6a55));
    d.fill(Path::rect(x, y, w, h), Colour::new(0xf4efdb));
    let at = |u: f64, v: f64| [x + w * u, y + h * v];
    // Everything stays inside the frame: nothing can be cut off.
    d.fill(
        Path::flow(&[at(0.0, 0.7), at(0.3, 0.64), at(0.7, 0.66), at(1.0, 0.7)])
            .and(Path::lines(&[at(1.0, 1.0), at(0.0, 1.0)]))
            .close(),
        Colour::new(0xc3cba6),
    );
    match outside {
        Outside::Tree => {
            d.poly(
                &[at(0.1, 0.74), at(0.44, 0.74), at(0.44, 0.9), at(0.1, 0.9)],
                Colour::new(0xd9b99a),
            );
            d.poly(
                &[at(0.05, 0.75), at(0.12, 0.68), at(0.44, 0.68), at(0.5, 0.75)],
                Colour::new(0xa9aaa0),
            );
            d.poly(
                &[at(0.74, 0.6), at(0.79, 0.6), at(0.8, 0.9), at(0.73, 0.9)],
                Colour::new(0x7b6044),
            );
            d.blob(
                &[
                    at(0.5, 0.5),
                    at(0.52, 0.28),
                    at(0.66, 0.12),
                    at(0.84, 0.1),
                    at(0.97, 0.26),
                    at(0.98, 0.52),
                    at(0.84, 0.66),
                    at(0.64, 0.64),
                ],
                Colour::new(0x6f9367),
            );
            d.blob(
                &[
                    at(0.52, 0.44),
                    at(0.56, 0.28),
                    at(0.66, 0.18),
                    at(0.76, 0.24),
                    at(0.72, 0.44),
                    at(0.6, 0.54),
                ],
                Colour::new(0x8aac7c),
            );
        }
        Outside::Block => {
            d.poly(
                &[at(0.1, 0.6), at(0.17, 0.6), at(0.18, 0.92), at(0.09, 0.92)],
                Colour::new(0x7b6044),
            );
            d.blob(
                &[
                    at(0.02, 0.5),
                    at(0.06, 0.34),
                    at(0.18, 0.26),
                    at(0.33, 0.36),
                    at(0.38, 0.56),
                    at(0.26, 0.72),
                    at(0.08, 0.7),
                ],
                Colour::new(0x6f9367),
            );
            d.poly(
                &[at(0.58, 0.4), at(1.0, 0.4), at(1.0, 0.92), at(0.58, 0.92)],
                Colour::new(0xe0c3a2),
            );
            d.poly(
                &[at(0.52, 0.42), at(0.58, 0.3), at(1.0, 0.3), at(1.0, 0.42)],
                Colour::new(0xa3a69d),
            );
            d.poly(
                &[at(0.74, 0.56), at(0.87, 0.56), at(0.87, 0.92), at(0.74, 0.92)],
                Colour::new(0x8a6d52),
            );
        }
    }
    d.fill(
        Path::flow(&[at(0.0, 0.86), at(0.3, 0.82), at(0.7, 0.84), at(1.0, 0.87)])
            .and(Path::lines(&[at(1.0, 1.0), at(0.0, 1.0)]))
            .close(),
        Colour::new(0xd6b98c),
    );
    let high = h / f64::from(blades);
    for parity in [0_u32, 1] {
        for i in 0..blades {
            for column in 0..2_u32 {
                if (i + column) % 2 != parity {
                    continue;
                }
                let left = x + f64::from(column) * w / 2.0 + 4.0;
                let top = y + f64::from(i) * high;
                d.veil(
                    Path::poly(&[
                        [left, top + 2.0],
                        [left + w / 2.0 - 8.0, top + 2.0],
                        [left + w / 2.0 - 10.0, top + high * 0.62],
                        [left + 2.0, top + high * 0.62],
                    ]),
                    Colour::WHITE,
                    if parity == 0 { 50 } else { 34 },
                );
            }
        }
    }
    for i in 0..blades {
        let line = y + f64::from(i) * high + high * 0.64;
        d.faint(Path::lines(&[[x + 4.0, line], [x + w - 4.0, line]]), Colour::WHITE, 2.0, 90);
    }
    d.line(Path::lines(&[[x + w / 2.0, y], [x + w / 2.0, y + h]]), steel, 8.0);
    d.line(Path::rect(x, y, w, h), steel, 6.0);
    d.fill(Path::rect(x - 18.0, y + h + 12.0, w + 36.0, 10.0), Colour::new(0xb59a78));
}
