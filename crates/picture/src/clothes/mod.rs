//! Clothes where they are seen from the front: the neck, and what is worn round it.
//!
//! Everything here is drawn round the pit of the neck: the head above it, the breast below.

mod jackets;
mod print;
mod tops;
mod torso;

pub(crate) use print::printed;
pub(crate) use torso::Torso;

use crate::{
    data::{Person, Top, Wears},
    palette,
    svg::{Drawing, Path},
};

/// Where a neckline is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Neck {
    /// Half the neck's width.
    pub(crate) half: f64,
    /// How far head and breast are turned.
    pub(crate) turn: f64,
    /// How far down the clothes are seen.
    pub(crate) down: f64,
}

impl Neck {
    pub(crate) fn of(person: &Person, turn: f64, down: f64) -> Self {
        let half = (12.0 + 5.5 * person.age.grown()) * (0.6 + 0.4 * person.build.width());
        Self { half, turn, down }
    }

    /// Where the middle of the breast lies.
    fn middle(self) -> f64 {
        self.turn * 3.0
    }
}

/// The neck and everything round it; the torso has been drawn, the head comes after.
pub(crate) fn neckline(d: &mut Drawing, person: &Person, neck: Neck) {
    match person.clothes.top {
        Top::Jersey { wool, shirt, stripe } => tops::jersey(d, person, neck, [wool, shirt, stripe]),
        Top::Shirt { cloth } => tops::shirt(d, person, neck, cloth, None),
        Top::ShirtAndTie { cloth, tie } => tops::shirt(d, person, neck, cloth, Some(tie)),
        Top::Suit { cloth, shirt, tie } => jackets::suit(d, person, neck, [cloth, shirt, tie]),
        Top::Blazer { cloth, blouse } => jackets::blazer(d, person, neck, cloth, blouse),
        Top::Dress { edge, .. } => tops::round(d, person, neck, edge, 4.0),
        Top::Chitenge(print) => tops::notched(d, person, neck, print.figure),
        Top::Cardigan { wool, top } => jackets::cardigan(d, person, neck, wool, top),
        Top::Sweater { wool } => tops::round(d, person, neck, wool.darker(0.25), 6.5),
        Top::Hoodie { cloth } => tops::hood(d, person, neck, cloth),
        Top::Overshirt { cloth, under } => jackets::overshirt(d, person, neck, cloth, under),
    }
    if person.wears(Wears::TapeMeasure) {
        tape(d, neck);
    }
    if person.wears(Wears::Lanyard) {
        lanyard(d, neck);
    }
    if person.wears(Wears::Beads) {
        for i in -4..=4 {
            let u = f64::from(i) / 4.0;
            let y = 4.0 + (1.0 - u * u) * 14.0;
            d.fill(Path::ellipse(u * (neck.half + 3.0), y, 2.5, 2.5), palette::GOLD);
        }
    }
}

/// The neck itself, with the chin's shadow on it.
fn skin(d: &mut Drawing, person: &Person, neck: Neck) {
    let tone = palette::skin(person.skin);
    let (n, k) = (neck.half, neck.turn * 3.0);
    let (left, right) = (-n - 5.0, n + 5.0);
    d.fill(
        Path::flow(&[[-n + k, -40.0], [-n + k * 0.6, -16.0], [-n - 1.0, -4.0], [left, 3.0]])
            .and(Path::flow(&[
                [0.0, 17.0],
                [right, 3.0],
                [n + 1.0, -4.0],
                [n + k * 0.6, -16.0],
                [n + k, -40.0],
            ]))
            .close(),
        tone.base,
    );
    d.veil(
        Path::flow(&[
            [-n + k * 0.8, -24.0],
            [-n * 0.3 + k, -11.0],
            [n * 0.42 + k, -9.0],
            [n * 0.5, 2.0],
            [n * 0.34, 13.0],
        ])
        .and(Path::flow(&[
            [right - 2.0, 3.4],
            [n + 1.0, -4.0],
            [n + k * 0.6, -16.0],
            [n + k, -36.0],
            [-n + k, -36.0],
        ]))
        .close(),
        tone.shade,
        80,
    );
}

fn tape(d: &mut Drawing, neck: Neck) {
    let yellow = crate::colour::Colour::new(0xe8c964);
    for side in [-1.0, 1.0] {
        let x = side * (neck.half + 9.0);
        let line =
            [[side * (neck.half + 4.0), -3.0], [x + side * 6.0, 14.0], [x + side * 5.0, neck.down]];
        d.flow(&line, yellow, 8.0);
        let mut y = 2.0;
        while y < neck.down {
            let at = x + side * (5.6 - (14.0_f64 - y).max(0.0) * 0.45);
            d.line(
                Path::lines(&[[at - 3.4, y], [at + 0.6, y]]),
                crate::colour::Colour::new(0x5b4526),
                1.1,
            );
            y += 7.0;
        }
    }
}

fn lanyard(d: &mut Drawing, neck: Neck) {
    let band = crate::colour::Colour::new(0x2f6f8a);
    let low = neck.down.min(62.0);
    for side in [-1.0, 1.0] {
        d.flow(
            &[
                [side * (neck.half + 4.0), -2.0],
                [side * (neck.half - 2.0), low * 0.5],
                [neck.middle() + side * 2.0, low],
            ],
            band,
            3.0,
        );
    }
    if neck.down > 66.0 {
        d.fill(Path::round_rect(neck.middle() - 11.0, low, 22.0, 28.0, 3.0), palette::PAPER);
    }
}
