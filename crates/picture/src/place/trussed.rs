//! A classroom under a metal roof on wooden trusses.

use super::louvre::{self, Outside};
use crate::{
    colour::Colour,
    data::Board,
    letters, palette,
    svg::{Drawing, Path},
};

pub(super) struct Room<'a> {
    pub(super) wall: Colour,
    pub(super) dado: Colour,
    pub(super) floor: Colour,
    pub(super) timber: Colour,
    pub(super) board: &'a Board,
}

pub(super) fn draw(d: &mut Drawing, room: &Room<'_>) {
    // The wall, plastered and painted: darker to our right, away from the windows.
    d.poly(&[[0.0, 220.0], [900.0, 258.0], [900.0, 480.0], [0.0, 472.0]], room.wall);
    d.poly(&[[0.0, 470.0], [900.0, 478.0], [900.0, 660.0], [0.0, 660.0]], room.dado);
    for (x, percent) in [(600.0, 14), (740.0, 16)] {
        d.veil(
            Path::poly(&[[x, 246.0], [900.0, 258.0], [900.0, 660.0], [x - 60.0, 660.0]]),
            room.wall.darker(0.5),
            percent,
        );
    }
    d.poly(&[[0.0, 466.0], [900.0, 474.0], [900.0, 482.0], [0.0, 474.0]], room.dado.darker(0.22));
    roof(d, room);
    louvre::draw(d, [64.0, 276.0], [196.0, 176.0], 8, Outside::Tree);
    louvre::draw(d, [312.0, 284.0], [176.0, 168.0], 8, Outside::Block);
    blackboard(d, room.board);
    floor(d, room.floor);
}

fn roof(d: &mut Drawing, room: &Room<'_>) {
    let metal = room.timber.mix(Colour::new(0xc9b699), 0.62);
    d.poly(&[[0.0, 0.0], [900.0, 0.0], [900.0, 256.0], [0.0, 220.0]], metal);
    for i in 0..25 {
        let x = f64::from(i) * 38.0;
        d.line(
            Path::lines(&[[x - 2.0, 0.0], [x - 11.0, 200.0 + x * 0.03]]),
            metal.darker(0.16),
            3.0,
        );
    }
    let timber = room.timber;
    d.poly(&[[0.0, 120.0], [900.0, 150.0], [900.0, 170.0], [0.0, 142.0]], timber);
    d.poly(&[[140.0, 128.0], [166.0, 129.0], [420.0, 236.0], [392.0, 234.0]], timber);
    d.poly(&[[700.0, 144.0], [674.0, 143.0], [448.0, 236.0], [476.0, 238.0]], timber.darker(0.14));
    d.poly(&[[412.0, 132.0], [438.0, 132.0], [438.0, 234.0], [412.0, 234.0]], timber.darker(0.14));
    d.poly(&[[0.0, 196.0], [900.0, 236.0], [900.0, 262.0], [0.0, 224.0]], timber.darker(0.1));
    d.veil(
        Path::poly(&[[0.0, 224.0], [900.0, 262.0], [900.0, 276.0], [0.0, 236.0]]),
        palette::SHADOW,
        18,
    );
    d.veil(
        Path::poly(&[[620.0, 0.0], [900.0, 0.0], [900.0, 262.0], [560.0, 248.0]]),
        timber.darker(0.6),
        16,
    );
}

fn floor(d: &mut Drawing, floor: Colour) {
    d.fill(
        Path::flow(&[[0.0, 642.0], [300.0, 634.0], [600.0, 634.0], [900.0, 642.0]])
            .and(Path::lines(&[[900.0, 1080.0], [0.0, 1080.0]]))
            .close(),
        floor,
    );
    d.fill(
        Path::flow(&[[0.0, 642.0], [300.0, 634.0], [600.0, 634.0], [900.0, 642.0]])
            .and(Path::flow(&[[900.0, 668.0], [600.0, 660.0], [300.0, 660.0], [0.0, 668.0]]))
            .close(),
        floor.darker(0.2),
    );
    d.veil(
        Path::poly(&[[690.0, 660.0], [900.0, 664.0], [900.0, 1080.0], [520.0, 1080.0]]),
        floor.darker(0.5),
        20,
    );
    // Worn cement: a few hairlines, always the same.
    for [x0, y0, x1, y1] in
        [[40.0, 720.0, 120.0, 760.0], [700.0, 1010.0, 810.0, 1040.0], [820.0, 760.0, 868.0, 800.0]]
    {
        d.faint(
            Path::flow(&[[x0, y0], [(x0 + x1) / 2.0 + 8.0, (y0 + y1) / 2.0], [x1, y1]]),
            floor.darker(0.3),
            1.6,
            55,
        );
    }
}

fn blackboard(d: &mut Drawing, board: &Board) {
    let chalk = Colour::new(0xeae6d6);
    d.poly(
        &[[556.0, 292.0], [884.0, 302.0], [884.0, 458.0], [556.0, 452.0]],
        Colour::new(0x8b6a48),
    );
    d.poly(
        &[[566.0, 301.0], [880.0, 310.0], [880.0, 449.0], [566.0, 443.0]],
        Colour::new(0x33453f),
    );
    match board {
        Board::Wiped => {
            // The strokes of a duster.
            for (line, percent) in [
                ([[586.0, 338.0], [680.0, 326.0], [780.0, 344.0], [862.0, 336.0]], 10),
                ([[862.0, 352.0], [770.0, 372.0], [680.0, 358.0], [592.0, 376.0]], 13),
                ([[596.0, 394.0], [690.0, 388.0], [770.0, 408.0], [858.0, 398.0]], 9),
                ([[640.0, 420.0], [700.0, 414.0], [780.0, 424.0], [840.0, 416.0]], 7),
            ] {
                d.faint(Path::flow(&line), chalk, 30.0, percent);
            }
        }
        Board::Written(lines) => {
            let mut y = 348.0;
            for line in lines {
                letters::write(d, line.as_str(), [592.0, y], 17.0, chalk, 2.8);
                y += 44.0;
            }
            d.faint(Path::flow(&[[590.0, 418.0], [650.0, 413.0], [720.0, 420.0]]), chalk, 2.0, 45);
        }
    }
    d.poly(
        &[[556.0, 450.0], [884.0, 456.0], [884.0, 464.0], [556.0, 458.0]],
        Colour::new(0xa5835b),
    );
    d.fill(Path::round_rect(640.0, 446.0, 24.0, 7.0, 2.0), palette::PAPER);
}
