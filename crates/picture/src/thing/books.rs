//! Baskets of books, and books.

use crate::{
    colour::Colour,
    data::{Basket, Book},
    letters, palette,
    svg::{Drawing, Path},
};

const SPINES: [u32; 8] =
    [0x5b4a72, 0xc9785a, 0x3f6b63, 0xd9b96a, 0x47688c, 0x9a4f55, 0x7d8a5a, 0xd8c7a6];

/// A basket, its foot at 0; a sticker on each of its books.
pub(super) fn basket(d: &mut Drawing, basket: &Basket) {
    let colour = basket.colour.colour();
    d.veil(Path::ellipse(6.0, 2.0, 98.0, 13.0), palette::SHADOW, 24);
    d.poly(&[[-86.0, -88.0], [86.0, -88.0], [78.0, -98.0], [-78.0, -98.0]], colour.darker(0.45));
    let mut x = -72.0;
    let mut turn =
        basket.label.as_str().bytes().fold(3_u32, |sum, byte| sum * 31 + u32::from(byte));
    while x < 60.0 {
        turn = turn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let spine = SPINES.get((turn >> 16) as usize % SPINES.len()).copied().unwrap_or_default();
        let book = Standing {
            x,
            wide: if basket.thin { 8.0 } else { 19.0 + f64::from((turn >> 28) % 8) },
            high: if basket.thin { 50.0 } else { 64.0 }
                + f64::from((turn >> 12) % if basket.thin { 9 } else { 22 }),
            lean: if basket.thin { 2.0 } else { f64::from((turn >> 8) % 7) - 3.0 },
            spine: Colour::new(spine),
        };
        book.draw(d, colour);
        x += book.wide + if basket.thin { 1.2 } else { 2.5 };
    }
    d.poly(&[[-90.0, -88.0], [90.0, -88.0], [74.0, 0.0], [-74.0, 0.0]], colour);
    d.veil(
        Path::poly(&[[34.0, -88.0], [90.0, -88.0], [74.0, 0.0], [38.0, 0.0]]),
        colour.darker(0.4),
        50,
    );
    d.fill(Path::round_rect(-95.0, -93.0, 190.0, 16.0, 5.0), colour.darker(0.12));
    d.veil(
        Path::poly(&[[-84.0, -74.0], [-64.0, -74.0], [-58.0, -6.0], [-70.0, -6.0]]),
        colour.lighter(0.6),
        40,
    );
    d.fill(Path::round_rect(-27.0, -58.0, 54.0, 34.0, 3.0), palette::PAPER);
    let size = 14.0;
    let width = letters::width(basket.label.as_str()) * size;
    letters::write(d, basket.label.as_str(), [-width / 2.0 + 1.0, -31.0], size, palette::INK, 3.4);
}

/// A book in a basket, its spine to us.
struct Standing {
    x: f64,
    wide: f64,
    high: f64,
    lean: f64,
    spine: Colour,
}

impl Standing {
    fn draw(&self, d: &mut Drawing, sticker: Colour) {
        let Self { x, wide, high, lean, spine } = *self;
        let top = -86.0 - high;
        let across = |from: f64, to: f64, colour: Colour, d: &mut Drawing| {
            let (left, right) = (x + wide * from, x + wide * to);
            d.poly(
                &[[left, -80.0], [right, -80.0], [right + lean, top], [left + lean, top]],
                colour,
            );
        };
        across(0.0, 1.0, spine, d);
        across(0.72, 1.0, spine.darker(0.2), d);
        if wide > 12.0 {
            for y in [top + 9.0, top + 15.0] {
                d.line(
                    Path::lines(&[[x + lean * 0.9 + 3.0, y], [x + lean * 0.9 + wide - 4.0, y]]),
                    spine.lighter(0.5),
                    2.0,
                );
            }
        }
        let (middle, r) = ([x + wide / 2.0 + lean * 0.4, -110.0], wide.min(17.0) * 0.47);
        d.dot(middle, r, palette::PAPER);
        d.dot(middle, r * 0.76, sticker);
    }
}

/// A thin book that leans, its cover to us, its lower edge at 0.
pub(super) fn leaning(d: &mut Drawing, book: Book) {
    let ground = match book {
        Book::Puppy => Colour::new(0x8fc1d6),
        Book::Shark => Colour::new(0x35607c),
    };
    d.veil(Path::ellipse(6.0, 2.0, 78.0, 10.0), palette::SHADOW, 24);
    d.poly(&[[-62.0, -4.0], [62.0, 0.0], [64.0, -84.0], [-60.0, -88.0]], palette::PAPER);
    d.poly(&[[-66.0, 0.0], [58.0, 4.0], [60.0, -82.0], [-64.0, -86.0]], ground);
    d.poly(&[[-66.0, 0.0], [-56.0, 0.4], [-54.0, -85.6], [-64.0, -86.0]], ground.darker(0.25));
    match book {
        Book::Puppy => {
            let (coat, ear) = (Colour::new(0xc98f56), Colour::new(0x8a5a34));
            d.blob(
                &[
                    [-26.0, -48.0],
                    [-18.0, -66.0],
                    [2.0, -70.0],
                    [22.0, -64.0],
                    [28.0, -46.0],
                    [20.0, -26.0],
                    [0.0, -18.0],
                    [-18.0, -26.0],
                ],
                coat,
            );
            d.blob(
                &[[-20.0, -64.0], [-34.0, -60.0], [-36.0, -40.0], [-26.0, -34.0], [-20.0, -48.0]],
                ear,
            );
            d.blob(
                &[[22.0, -62.0], [36.0, -58.0], [38.0, -38.0], [28.0, -32.0], [22.0, -46.0]],
                ear,
            );
            d.blob(
                &[
                    [-10.0, -38.0],
                    [2.0, -44.0],
                    [14.0, -38.0],
                    [12.0, -24.0],
                    [2.0, -20.0],
                    [-8.0, -24.0],
                ],
                Colour::new(0xf2e2c8),
            );
            d.fill(Path::ellipse(2.0, -38.0, 5.4, 4.0), Colour::new(0x2c2020));
            for x in [-10.0, 14.0] {
                d.fill(Path::ellipse(x, -49.0, 3.2, 3.8), Colour::new(0x2c2020));
            }
            d.flow(&[[-4.0, -28.0], [2.0, -25.0], [8.0, -28.0]], Colour::new(0x2c2020), 2.0);
            d.dot([46.0, -70.0], 8.0, Colour::new(0xdfb03c));
        }
        Book::Shark => {
            let grey = Colour::new(0xb9c7cf);
            d.blob(
                &[
                    [-48.0, -36.0],
                    [-20.0, -52.0],
                    [20.0, -50.0],
                    [52.0, -40.0],
                    [22.0, -28.0],
                    [-20.0, -26.0],
                ],
                grey,
            );
            d.poly(&[[-6.0, -50.0], [8.0, -72.0], [16.0, -50.0]], grey);
            d.poly(&[[-44.0, -36.0], [-60.0, -54.0], [-58.0, -20.0]], grey);
            d.dot([34.0, -42.0], 2.6, palette::INK);
        }
    }
}

/// Three books on each other, their spines to us, the foot at 0.
pub(super) fn pile(d: &mut Drawing) {
    d.veil(Path::ellipse(8.0, 1.0, 92.0, 12.0), palette::SHADOW, 26);
    for (foot, [x, wide, high], cover) in [
        (0.0, [-86.0, 172.0, 34.0], 0x2f5d6b),
        (-34.0, [-70.0, 150.0, 28.0], 0xb8482a),
        (-62.0, [-78.0, 140.0, 22.0], 0xd9b96a),
    ] {
        let (top, cover) = (foot - high, Colour::new(cover));
        d.fill(Path::round_rect(x, top, wide, high, 5.0), cover);
        d.fill(Path::rect(x + wide - 12.0, top + 5.0, 12.0, high - 10.0), palette::PAPER);
        d.fill(Path::rect(x + 4.0, top, wide - 8.0, 5.0), cover.lighter(0.2));
        for band in [0.16, 0.22] {
            let x = x + wide * band;
            d.line(Path::lines(&[[x, top + 7.0], [x, foot - 4.0]]), cover.lighter(0.5), 2.6);
        }
    }
}
