//! A head from behind; turned, an ear and the edge of a cheek are seen.

use super::rear_hair;
use crate::{
    data::{Hair, Person, Wears},
    palette,
    svg::{Drawing, Path},
};

/// A head from behind, round its own middle; `turn` says to which side its face has gone.
pub(crate) fn rear(d: &mut Drawing, person: &Person, turn: f64) {
    let skin = palette::skin(person.skin);
    let side = turn.signum();
    // While it turns through the middle, no cheek is seen.
    let out = (turn.abs() / 0.4).min(1.0);
    let at = |x: f64, y: f64| [side * (10.0 + (x - 10.0) * out), y];
    let hides_ears =
        person.hair.covers_ears() || matches!(person.hair, Hair::Afro(_) | Hair::Headwrap(_));
    // The cheek beyond the ear.
    d.blob(
        &[
            at(16.0, -22.0),
            at(36.0, -22.0),
            at(39.0, -6.0),
            at(41.0, 8.0),
            at(38.0, 24.0),
            at(29.0, 37.0),
            at(14.0, 40.0),
        ],
        if side < 0.0 { skin.light.mix(skin.base, 0.5) } else { skin.shade.mix(skin.base, 0.4) },
    );
    if !hides_ears {
        ear(d, person, -side, -side * 36.5 - turn * 7.0, 5.5);
    }
    rear_hair::draw(d, person, -turn * 7.0);
    if !hides_ears {
        ear(d, person, side, side * 31.0, 6.5);
    }
}

fn ear(d: &mut Drawing, person: &Person, side: f64, x: f64, wide: f64) {
    let skin = palette::skin(person.skin);
    d.fill(
        Path::ellipse(x, 5.0, wide, 11.5),
        if side < 0.0 { skin.base } else { skin.base.mix(skin.shade, 0.4) },
    );
    d.flow(&[[x - side * 1.5, -3.0], [x + side * 2.0, 3.0], [x - side, 11.0]], skin.shade, 1.6);
    if person.wears(Wears::HearingAid) {
        d.flow(
            &[[x, -6.0], [x - side * 4.0, 2.0], [x - side * 2.0, 10.0]],
            palette::HEARING_AID,
            3.4,
        );
    }
}
