//! Freckles, stubble, beards.

use super::shape::Head;
use crate::{
    data::{Mark, Person},
    palette,
    svg::{Drawing, Path},
};

/// What lies below nose and mouth.
pub(super) fn under_features(d: &mut Drawing, person: &Person, head: &Head) {
    if person.has(Mark::Stubble) {
        d.veil(beard(head), palette::hair(person).base, 18);
    }
    if person.has(Mark::Beard) {
        d.fill(beard(head), palette::hair(person).base);
    }
}

/// What lies over them.
pub(super) fn over_features(d: &mut Drawing, person: &Person, head: &Head) {
    let skin = palette::skin(person.skin);
    let t = head.turn;
    if person.has(Mark::Freckles) {
        let y = head.nose_y - 7.0;
        for [x, dy] in [
            [-22.0, 0.0],
            [-17.0, 3.0],
            [-26.0, 4.5],
            [-13.0, -1.0],
            [13.0, -0.5],
            [18.0, 3.0],
            [23.0, 0.5],
        ] {
            d.dot([x + t * 7.0, y + dy], 1.15, skin.shade);
        }
    }
    if person.has(Mark::Moustache) {
        let (x, y) = (t * 8.0, head.mouth_y - 6.0);
        let half = [[0.0, -2.4], [7.0, -3.4], [14.0, 2.0], [16.0, 5.5], [9.0, 2.6], [0.0, 2.4]];
        let mut points: Vec<_> = half.map(|[dx, dy]| [x + dx, y + dy]).to_vec();
        points.extend(half.iter().rev().skip(1).take(4).map(|[dx, dy]| [x - dx, y + dy]));
        d.blob(&points, palette::hair(person).base);
    }
    if person.has(Mark::Mole) {
        d.dot([-19.0 + t * 7.0, head.mouth_y - 5.0], 1.4, skin.dark);
    }
}

/// From ear to ear along the jaw, with the mouth left free by what is drawn over it.
fn beard(head: &Head) -> Path {
    let (w, t) = (head.w, head.turn);
    let low = head.outline().part(4, 10);
    let y = head.mouth_y;
    low.and(Path::flow(&[
        [-w * 0.93, 11.0],
        [-w * 0.72, 19.0],
        [-17.0 + t * 7.0, y - 9.0],
        [-7.0 + t * 8.0, y - 10.5],
        [t * 8.0, y - 8.5],
        [7.0 + t * 8.0, y - 10.5],
        [17.0 + t * 7.0, y - 9.0],
        [w * 0.72, 19.0],
        [w * 0.93, 11.0],
    ]))
    .close()
}
