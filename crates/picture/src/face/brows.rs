//! Brows: their own shape, and how an expression moves their ends.

use super::{Mood, shape::Head};
use crate::{
    data::{Brows, Expression, Person},
    palette,
    svg::{Affine, Drawing, Path},
};

pub(super) fn draw(d: &mut Drawing, person: &Person, head: &Head, mood: Mood) {
    let skin = palette::skin(person.skin);
    let colour = palette::brow(person);
    let moves = mood.moves();
    // From the inner end to the outer: length, thickness inside, how high the arch, how low the tail, how far up.
    let (length, thick, arch, tail, up) = match person.brows {
        Brows::Arched => (20.0, 3.8, 4.4, 0.8, 0.6),
        Brows::Straight => (20.0, 4.2, 1.6, 0.0, 0.0),
        Brows::Thick => (21.0, 6.2, 2.8, 1.0, 0.0),
        Brows::Soft => (18.5, 3.0, 3.0, 1.2, 0.6),
        Brows::Short => (15.5, 4.8, 2.2, 0.2, 0.8),
    };
    let thick = thick * (0.7 + 0.3 * head.grown);
    for side in [-1.0, 1.0] {
        let away = (side * head.turn).max(0.0);
        let uneven =
            if side * head.turn >= 0.0 { moves.brow_uneven } else { -moves.brow_uneven * 0.25 };
        let inner =
            moves.brow_inner + uneven * 0.5 + if person.brows == Brows::Arched { 1.4 } else { 0.3 };
        let outer = moves.brow_outer + uneven;
        let start = if person.brows == Brows::Short { -7.5 } else { -9.5 };
        let place = Affine::at(side * head.eye_x + head.turn * 7.0, head.eye_y - 12.6 - up)
            .scale(side * (1.0 - 0.18 * away), 1.0);
        // How far the brow has risen between its ends.
        let rise = |x: f64| {
            let share = ((x - start) / length).clamp(0.0, 1.0);
            inner + (outer - inner) * share
        };
        let at = |x: f64, y: f64| [start + x * length, y - rise(start + x * length)];
        d.within(place, |d| {
            d.blob(
                &[
                    at(0.0, 1.5),
                    at(0.05, 1.5 - thick),
                    at(0.32, 0.3 - thick - arch * 0.55),
                    at(0.66, -arch - thick * 0.55),
                    at(1.0, tail),
                    at(0.66, -arch + thick * 0.35),
                    at(0.32, 0.8 - arch * 0.5),
                ],
                colour,
            );
        });
    }
    let t = head.turn * 8.0;
    if mood.expression == Expression::Worried {
        let y = head.eye_y - 16.0;
        for side in [-1.0, 1.0] {
            let line = Path::flow(&[[t + side * 2.6, y - 4.0], [t + side * 3.4, y + 1.5]]);
            d.faint(line, skin.dark, 1.4, 60);
        }
        let y = head.eye_y - 28.0;
        d.faint(
            Path::flow(&[[t - 11.0, y + 1.6], [t, y], [t + 11.0, y + 1.6]]),
            skin.dark,
            1.3,
            45,
        );
    } else if person.age.lined() > 0.3 {
        let y = head.eye_y - 26.0;
        d.faint(
            Path::flow(&[[t - 14.0, y + 1.0], [t, y - 1.2], [t + 13.0, y + 1.0]]),
            skin.dark,
            1.2,
            40,
        );
        d.faint(
            Path::flow(&[[t - 10.0, y - 6.0], [t, y - 7.6], [t + 9.0, y - 6.0]]),
            skin.dark,
            1.1,
            32,
        );
    }
}
