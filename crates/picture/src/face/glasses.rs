//! Glasses.

use super::shape::Head;
use crate::{
    colour::Colour,
    data::{Person, Wears},
    palette,
    svg::{Drawing, Path},
};

/// Whether somebody's glasses are round, and the colour of their rims; nothing for who wears none.
pub(super) fn rim(person: &Person) -> Option<(bool, Colour)> {
    if person.wears(Wears::RoundGlasses) {
        Some((true, palette::ROUND_RIM))
    } else if person.wears(Wears::SquareGlasses) {
        Some((false, palette::square_rim(person)))
    } else {
        None
    }
}

pub(super) fn draw(d: &mut Drawing, person: &Person, head: &Head) {
    let Some((round, rim)) = rim(person) else { return };
    let t = head.turn;
    let y = head.eye_y + 0.5;
    let bridge = head.eye_x - 13.0;
    for side in [-1.0, 1.0] {
        let away = (side * t).max(0.0);
        let x = side * head.eye_x + t * 7.0;
        let half = 13.2 * (1.0 - 0.14 * away);
        let lens = if round {
            Path::ellipse(x, y + 0.5, half, 12.4)
        } else {
            Path::round_rect(x - half, y - 10.0, half * 2.0, 20.5, 5.0)
        };
        d.veil(lens.clone(), Colour::WHITE, 12);
        d.line(lens, rim, 2.4);
        let ear = [side * (head.w + 1.0) - t * 2.0, y - 2.5];
        d.line(Path::lines(&[[x + side * half, y - 3.0], ear]), rim, 2.2);
    }
    d.flow(
        &[[t * 7.0 - bridge, y - 2.0], [t * 7.4, y - 4.4], [t * 7.0 + bridge, y - 2.0]],
        rim,
        2.4,
    );
}
