//! Noses: a plane of shade beside the bridge, a light on it, the wings and nostrils.

use super::shape::Head;
use crate::{
    data::{Nose, Person},
    palette,
    svg::{Drawing, Path},
};

pub(super) fn draw(d: &mut Drawing, person: &Person, head: &Head) {
    let skin = palette::skin(person.skin);
    // Half the width at the wings, half at the bridge, how much lower it ends, how far the bridge bends out.
    let (wing, bridge, lower, bend) = match person.nose {
        Nose::Broad => (11.6, 4.6, 0.0, 0.0),
        Nose::Round => (9.8, 3.8, -0.6, 0.0),
        Nose::Straight => (7.4, 3.2, 0.4, 0.4),
        Nose::Long => (8.2, 3.4, 2.6, 0.8),
        Nose::Curved => (8.4, 3.6, 1.4, 2.6),
        Nose::Small => (7.4, 3.0, -2.0, 0.0),
    };
    let wing = wing * (0.82 + 0.18 * head.grown);
    let x = head.turn * 9.5;
    let (y, top) = (head.nose_y + lower, head.eye_y - 5.0);
    let root = x * 0.5;
    let middle = (top + y) / 2.0;
    // The side that is away from the light.
    let side = Path::flow(&[
        [root + bridge, top],
        [root + bridge * 0.9 + bend + x * 0.15, middle],
        [x + wing * 0.5, y - 8.0],
        [x + wing * 0.98, y - 3.5],
        [x + wing * 0.72, y + 0.4],
        [x + 1.5, y + 1.6],
    ])
    .and(Path::flow(&[
        [x + 2.6, y - 5.0],
        [root + bridge * 0.35 + bend * 0.8 + x * 0.15, middle],
        [root + bridge * 0.4, top],
    ]));
    d.veil(side.close(), skin.shade, 40 + (head.grown * 26.0) as u8);
    d.faint(
        Path::flow(&[
            [root - 0.6, middle - 5.0],
            [x * 0.8 - 1.2 + bend * 0.4, middle + 4.0],
            [x - 1.6, y - 5.5],
        ]),
        skin.light,
        if person.nose == Nose::Broad { 4.4 } else { 3.2 },
        62,
    );
    let base = match person.nose {
        Nose::Round | Nose::Broad => 2.8,
        Nose::Long | Nose::Curved => 2.4,
        Nose::Straight | Nose::Small => 1.6,
    };
    d.faint(
        Path::flow(&[
            [x - wing, y - 4.0],
            [x - wing * 0.86, y - 0.2],
            [x - wing * 0.4, y + 0.2],
            [x, y + base],
            [x + wing * 0.4, y + 0.2],
            [x + wing * 0.86, y - 0.2],
            [x + wing, y - 4.0],
        ]),
        skin.dark,
        1.5,
        80,
    );
    for side in [-1.0, 1.0] {
        d.veil(Path::ellipse(x + side * wing * 0.46, y + 0.1, wing * 0.22, 1.25), skin.dark, 85);
    }
}
