//! Cards, forms, a calendar.

use crate::{
    colour::Colour,
    data::Lettering,
    letters, palette,
    svg::{Affine, Drawing, Path},
};

const LINE: Colour = Colour::new(0xb9b4a6);
const HAND: Colour = Colour::new(0x4a5b8f);

/// A card with a syllable, lying, its middle at 0.
pub(super) fn card(d: &mut Drawing, text: &Lettering, lit: bool) {
    d.veil(Path::round_rect(-31.0, -19.0, 68.0, 48.0, 5.0), Colour::new(0x6b4a2c), 32);
    d.fill(
        Path::round_rect(-34.0, -24.0, 68.0, 48.0, 5.0),
        if lit { Colour::new(0xfff0c4) } else { palette::PAPER },
    );
    let size = 19.0;
    let x = -letters::width(text.as_str()) * size / 2.0 + 2.0;
    letters::write(d, text.as_str(), [x, 10.0], size, palette::INK, 4.6);
}

/// The same card, its face to the floor.
pub(super) fn card_face_down(d: &mut Drawing) {
    d.veil(Path::round_rect(-31.0, -19.0, 68.0, 48.0, 5.0), Colour::new(0x6b4a2c), 32);
    d.fill(Path::round_rect(-34.0, -24.0, 68.0, 48.0, 5.0), Colour::new(0xf2e8d2));
    d.line(Path::round_rect(-34.0, -24.0, 68.0, 48.0, 5.0), Colour::new(0xd3c29c), 1.4);
}

/// A sheet of manila on a wall: a heading, and syllables in rows below it.
pub(super) fn chart(d: &mut Drawing, text: &Lettering) {
    d.veil(Path::rect(-41.0, 4.0, 90.0, 112.0), palette::SHADOW, 16);
    d.fill(Path::rect(-45.0, 0.0, 90.0, 112.0), Colour::new(0xe9dab0));
    let pen = Colour::new(0x9a4038);
    let x = -letters::width(text.as_str()) * 9.0 / 2.0;
    letters::write(d, text.as_str(), [x, 25.0], 9.0, pen, 3.4);
    for row in 0..4 {
        let y = 44.0 + f64::from(row) * 18.0;
        for (from, to) in [(-34.0, -16.0), (-8.0, 10.0), (18.0, 34.0)] {
            d.faint(Path::lines(&[[from, y], [to, y]]), palette::INK, 3.0, 45);
        }
    }
    for x in [-38.0, 38.0] {
        d.dot([x, 5.0], 2.6, Colour::new(0x6e6a60));
    }
}

/// A sheet that somebody writes on, small, on a table; its middle at 0.
pub(super) fn sheet(d: &mut Drawing) {
    d.poly(&[[-19.0, -6.0], [17.0, -6.0], [22.0, 6.0], [-23.0, 6.0]], palette::PAPER);
    for y in [-2.0, 2.0] {
        d.faint(Path::lines(&[[-14.0, y], [10.0, y]]), HAND, 1.4, 60);
    }
}

/// A pack with a band round it.
pub(super) fn pack(d: &mut Drawing) {
    d.veil(Path::ellipse(6.0, 4.0, 84.0, 10.0), palette::SHADOW, 26);
    for i in 0..7 {
        let i = f64::from(i);
        let (x, y) = ((i % 3.0 - 1.0) * 3.0, -i * 7.0);
        d.poly(
            &[[-70.0 + x, y], [-60.0 + x, y - 13.0], [66.0 + x, y - 13.0], [74.0 + x, y]],
            palette::PAPER,
        );
        d.line(Path::lines(&[[-70.0 + x, y], [74.0 + x, y]]), LINE, 2.0);
    }
    d.poly(&[[-8.0, 1.0], [14.0, 1.0], [8.0, -56.0], [-8.0, -56.0]], Colour::new(0xb8482a));
}

/// A box of cards, open; the table below it at 0.
pub(super) fn box_of_cards(d: &mut Drawing) {
    d.veil(Path::ellipse(8.0, 2.0, 66.0, 10.0), palette::SHADOW, 26);
    let card = Colour::new(0xc9a06a);
    d.poly(&[[-54.0, -52.0], [-40.0, -66.0], [60.0, -66.0], [52.0, -52.0]], card.darker(0.4));
    for (i, y) in [-66.0, -70.0, -68.0].into_iter().enumerate() {
        let x = -34.0 + (i as f64) * 8.0;
        d.poly(&[[x, -50.0], [x + 2.0, y], [x + 62.0, y + 2.0], [x + 60.0, -50.0]], palette::PAPER);
        d.line(Path::lines(&[[x + 2.0, y], [x + 62.0, y + 2.0]]), LINE, 1.6);
    }
    d.poly(&[[-54.0, -52.0], [52.0, -52.0], [48.0, 0.0], [-50.0, 0.0]], card);
    d.poly(&[[52.0, -52.0], [60.0, -66.0], [56.0, -12.0], [48.0, 0.0]], card.darker(0.24));
    d.fill(Path::round_rect(-26.0, -34.0, 46.0, 20.0, 2.0), palette::PAPER);
}

/// A form seen from a chair, large, all rows filled in but one; its lower edge at 0.
pub(super) fn form_with_one_box(d: &mut Drawing) {
    let edge = |v: f64| {
        // The sheet narrows towards its upper edge.
        let (left, right) = (-300.0 + v * 78.0, 300.0 - v * 92.0);
        (left, right, -v * 320.0)
    };
    d.veil(
        Path::poly(&[[-288.0, 12.0], [314.0, 2.0], [218.0, -312.0], [-214.0, -312.0]]),
        palette::SHADOW,
        26,
    );
    let (l0, r0, y0) = edge(0.0);
    let (l1, r1, y1) = edge(1.0);
    d.poly(&[[l0, y0], [r0, y0 - 14.0], [r1, y1], [l1, y1]], palette::PAPER);
    let at = |u: f64, v: f64| {
        let (left, right, y) = edge(v);
        [left + (right - left) * u, y - 14.0 * u * (1.0 - v)]
    };
    d.poly(&[at(0.1, 0.955), at(0.5, 0.955), at(0.5, 0.93), at(0.1, 0.93)], LINE);
    d.poly(&[at(0.06, 0.9), at(0.94, 0.9), at(0.94, 0.85), at(0.06, 0.85)], Colour::new(0xe6e0cf));
    let rows = 9;
    let open = 6;
    for row in 0..=rows {
        let v = 0.85 - 0.8 * f64::from(row) / f64::from(rows);
        d.line(Path::lines(&[at(0.06, v), at(0.94, v)]), LINE, 1.8);
    }
    for u in [0.06, 0.5, 0.62, 0.94] {
        d.line(Path::lines(&[at(u, 0.9), at(u, 0.05)]), LINE, 1.8);
    }
    for row in 0..rows {
        let v = 0.85 - 0.8 * (f64::from(row) + 0.62) / f64::from(rows);
        let seed = u32::from(row as u8).wrapping_mul(2_654_435_761);
        scribble(d, &at, [0.1, 0.3 + f64::from(seed % 13) * 0.012], v, seed);
        scribble(d, &at, [0.54, 0.575], v, seed / 7);
        if row == open {
            let (top, low) = (
                0.85 - 0.8 * f64::from(row) / f64::from(rows),
                0.85 - 0.8 * f64::from(row + 1) / f64::from(rows),
            );
            d.poly(
                &[at(0.625, top), at(0.938, top), at(0.938, low), at(0.625, low)],
                Colour::new(0xffeeb8),
            );
            d.line(
                Path::poly(&[at(0.622, top), at(0.94, top), at(0.94, low), at(0.622, low)]),
                Colour::new(0xb8482a),
                3.4,
            );
        } else {
            scribble(d, &at, [0.66, 0.74 + f64::from(seed % 7) * 0.012], v, seed / 3);
        }
    }
}

/// Handwriting as it is seen when it cannot be read.
fn scribble(
    d: &mut Drawing,
    at: &impl Fn(f64, f64) -> [f64; 2],
    [from, to]: [f64; 2],
    v: f64,
    seed: u32,
) {
    let mut points = Vec::new();
    let mut u = from;
    let mut step = seed;
    while u < to {
        step = step.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let tall = if (step >> 20).is_multiple_of(5) { 0.034 } else { 0.014 };
        points.push(at(u, v));
        points.push(at(u + 0.005, v + tall));
        u += 0.0105;
    }
    d.line(Path::flow(&points), HAND, 2.0);
}

/// A form on a table, small, its middle at 0.
pub(super) fn form(d: &mut Drawing) {
    d.poly(&[[-84.0, 26.0], [86.0, 20.0], [76.0, -24.0], [-76.0, -24.0]], palette::PAPER);
    for i in 0..5 {
        let y = 17.0 - f64::from(i) * 8.6;
        d.line(
            Path::lines(&[[-70.0 + f64::from(i), y], [72.0 - f64::from(i), y - 4.0]]),
            LINE,
            1.6,
        );
    }
    d.line(Path::lines(&[[14.0, 18.0], [10.0, -20.0]]), LINE, 1.6);
    for (i, x) in [(0, 40.0), (1, 20.0), (3, 34.0)] {
        let y = 13.0 - f64::from(i) * 8.6;
        d.flow(&[[-60.0, y], [-50.0, y - 3.0], [-40.0, y], [x - 62.0, y - 3.0]], HAND, 1.6);
    }
}

/// A calendar on the wall, its nail at 0.
pub(super) fn calendar(d: &mut Drawing) {
    d.veil(Path::rect(-84.0, 8.0, 176.0, 190.0), palette::SHADOW, 14);
    d.fill(Path::rect(-90.0, 0.0, 180.0, 192.0), palette::PAPER);
    d.fill(Path::rect(-90.0, 0.0, 180.0, 34.0), Colour::new(0x4d7058));
    for i in 1..5 {
        let y = 34.0 + f64::from(i) * 32.0;
        d.line(Path::lines(&[[-84.0, y], [84.0, y]]), LINE, 1.6);
    }
    for i in 1..5 {
        let x = -90.0 + f64::from(i) * 36.0;
        d.line(Path::lines(&[[x, 38.0], [x, 188.0]]), LINE, 1.6);
    }
    d.within(Affine::at(72.0, 114.0), |d| {
        d.line(Path::ellipse(0.0, 0.0, 14.0, 13.0), Colour::new(0xb8482a), 3.0)
    });
    d.dot([0.0, -2.0], 5.0, Colour::new(0xb8482a));
}

/// An envelope that lies open to the light, with a window for the address and a red stamp; its middle at 0.
pub(super) fn envelope(d: &mut Drawing) {
    let fold = Colour::new(0xcfc5b4);
    d.veil(Path::rect(-112.0, -64.0, 236.0, 144.0), palette::SHADOW, 22);
    d.fill(Path::round_rect(-118.0, -72.0, 236.0, 144.0, 4.0), palette::PAPER);
    d.line(Path::lines(&[[-116.0, -70.0], [0.0, 10.0], [116.0, -70.0]]), fold, 4.6);
    d.fill(Path::round_rect(-90.0, 8.0, 112.0, 42.0, 5.0), Colour::new(0xdfe7ea));
    for (y, wide) in [(22.0, 80.0), (36.0, 54.0)] {
        d.line(Path::lines(&[[-78.0, y], [-78.0 + wide, y]]), Colour::new(0x8a93a2), 4.0);
    }
    d.fill(Path::rect(66.0, -58.0, 36.0, 40.0), Colour::new(0xb8482a));
    d.faint(Path::rect(71.0, -53.0, 26.0, 30.0), Colour::WHITE, 2.4, 60);
}

/// A map of the world, its upper edge at 0: continents as a class draws them, none in the middle.
pub(super) fn world_map(d: &mut Drawing) {
    let land = [0xd5b26a, 0xc9694a, 0x7fa06f].map(Colour::new);
    let [sand, clay, green] = land;
    d.veil(Path::rect(-130.0, 8.0, 272.0, 176.0), palette::SHADOW, 18);
    d.fill(Path::rect(-136.0, 0.0, 272.0, 176.0), Colour::new(0xf6efe0));
    d.fill(Path::rect(-128.0, 8.0, 256.0, 160.0), Colour::new(0x9fc0c6));
    d.blob(
        &[
            [-108.0, 36.0],
            [-84.0, 24.0],
            [-56.0, 34.0],
            [-66.0, 56.0],
            [-78.0, 78.0],
            [-94.0, 66.0],
        ],
        sand,
    );
    d.blob(&[[-66.0, 92.0], [-46.0, 96.0], [-40.0, 112.0], [-56.0, 146.0], [-66.0, 132.0]], sand);
    d.blob(
        &[
            [-14.0, 76.0],
            [8.0, 66.0],
            [32.0, 76.0],
            [28.0, 98.0],
            [14.0, 134.0],
            [2.0, 130.0],
            [-4.0, 100.0],
        ],
        clay,
    );
    d.blob(
        &[
            [-12.0, 40.0],
            [22.0, 26.0],
            [76.0, 24.0],
            [104.0, 40.0],
            [88.0, 64.0],
            [52.0, 74.0],
            [18.0, 58.0],
        ],
        green,
    );
    d.blob(&[[76.0, 112.0], [96.0, 106.0], [110.0, 118.0], [96.0, 132.0], [78.0, 128.0]], green);
    d.faint(Path::lines(&[[-43.0, 8.0], [-43.0, 168.0]]), Colour::WHITE, 2.2, 60);
    d.faint(Path::lines(&[[42.0, 8.0], [42.0, 168.0]]), Colour::WHITE, 2.2, 60);
}

/// A small blackboard in a frame, its upper edge at 0: three quarters of a circle, and the number.
pub(super) fn board_with_fraction(d: &mut Drawing) {
    let chalk = Colour::new(0xeae6d6);
    d.veil(Path::rect(-150.0, 8.0, 312.0, 186.0), palette::SHADOW, 20);
    d.fill(Path::rect(-156.0, 0.0, 312.0, 186.0), Colour::new(0x7d5a3c));
    d.fill(Path::rect(-142.0, 14.0, 284.0, 158.0), Colour::new(0x33453f));
    let (x, y, r) = (-62.0, 93.0, 54.0);
    // Three quarters, from the top round to the left.
    let mut part = vec![[x, y]];
    for step in 0..=18 {
        let angle = (f64::from(step) / 12.0 - 0.5) * std::f64::consts::PI;
        part.push([x + angle.cos() * r, y + angle.sin() * r]);
    }
    d.veil(Path::poly(&part), chalk, 26);
    d.line(Path::ellipse(x, y, r, r), chalk, 5.0);
    d.line(Path::lines(&[[x, y - r], [x, y + r]]), chalk, 4.4);
    d.line(Path::lines(&[[x - r, y], [x + r, y]]), chalk, 4.4);
    letters::write(d, "3", [58.0, 78.0], 32.0, chalk, 5.0);
    d.line(Path::lines(&[[44.0, 94.0], [98.0, 94.0]]), chalk, 5.0);
    letters::write(d, "4", [56.0, 158.0], 32.0, chalk, 5.0);
}
