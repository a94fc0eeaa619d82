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
            crown(
                d,
                &at,
                &[
                    [0.42, 0.52],
                    [0.4, 0.36],
                    [0.5, 0.3],
                    [0.52, 0.16],
                    [0.64, 0.16],
                    [0.72, 0.06],
                    [0.84, 0.1],
                    [0.9, 0.2],
                    [0.96, 0.26],
                    [0.97, 0.54],
                    [0.88, 0.64],
                    [0.74, 0.58],
                    [0.58, 0.64],
                ],
            );
        }
        Outside::Block => {
            d.poly(
                &[at(0.1, 0.6), at(0.17, 0.6), at(0.18, 0.92), at(0.09, 0.92)],
                Colour::new(0x7b6044),
            );
            crown(
                d,
                &at,
                &[
                    [0.04, 0.32],
                    [0.1, 0.24],
                    [0.18, 0.28],
                    [0.28, 0.26],
                    [0.33, 0.38],
                    [0.41, 0.46],
                    [0.38, 0.6],
                    [0.28, 0.64],
                    [0.18, 0.6],
                    [0.08, 0.68],
                    [0.04, 0.62],
                ],
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
    // Blades of glass, a little open: each is seen as a veil, its polished lower edge, and a gap below that.
    let high = h / f64::from(blades);
    let columns = [x + 4.0, x + w / 2.0 + 4.0];
    let wide = w / 2.0 - 8.0;
    for i in 0..blades {
        let top = y + f64::from(i) * high;
        for left in columns {
            d.veil(Path::rect(left, top, wide, high * 0.72), Colour::WHITE, 32);
        }
    }
    for i in 0..blades {
        let edge = y + (f64::from(i) + 0.74) * high;
        for left in columns {
            d.faint(Path::lines(&[[left, edge], [left + wide, edge]]), Colour::WHITE, 2.2, 85);
        }
    }
    for i in 0..blades {
        let gap = y + (f64::from(i) + 0.86) * high;
        for left in columns {
            d.faint(Path::lines(&[[left, gap], [left + wide, gap]]), steel, 1.2, 42);
        }
    }
    // The clips in which the blades turn.
    for left in columns {
        for side in [left, left + wide] {
            d.faint(Path::lines(&[[side, y], [side, y + h]]), steel.lighter(0.25), 4.0, 80);
        }
    }
    d.line(Path::lines(&[[x + w / 2.0, y], [x + w / 2.0, y + h]]), steel, 8.0);
    d.line(Path::rect(x, y, w, h), steel, 6.0);
    d.fill(Path::rect(x - 18.0, y + h + 12.0, w + 36.0, 10.0), Colour::new(0xb59a78));
}

/// The crown of a tree: its leaves in a few masses, lit from our left and above.
fn crown(d: &mut Drawing, at: &impl Fn(f64, f64) -> [f64; 2], outline: &[[f64; 2]]) {
    let count = outline.len() as f64;
    let [mx, my] =
        outline.iter().fold([0.0, 0.0], |[x, y], &[u, v]| [x + u / count, y + v / count]);
    let shrunk = |share: f64, [dx, dy]: [f64; 2]| -> Vec<[f64; 2]> {
        let place = |&[u, v]: &[f64; 2]| at(mx + (u - mx) * share + dx, my + (v - my) * share + dy);
        outline.iter().map(place).collect()
    };
    let leaf = Colour::new(0x658a5d);
    d.blob(&shrunk(1.0, [0.0, 0.0]), leaf);
    d.blob(&shrunk(0.72, [-0.03, -0.07]), leaf.lighter(0.14));
    d.blob(&shrunk(0.4, [-0.06, -0.11]), leaf.lighter(0.28));
}
