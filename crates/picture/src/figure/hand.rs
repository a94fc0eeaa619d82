//! Hands, with fingers: each from its wrist at 0, the fingers to the right.

use serde::Deserialize;

use crate::{
    colour::Colour,
    data::Person,
    palette,
    svg::{Affine, Drawing, Path, Point},
};

/// What a hand does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Gesture {
    /// The fingers lie over the edge of something held: a card, a book, a box.
    Wrap,
    /// The first finger points, the others are curled.
    Point,
    /// Thumb and first finger hold something thin: a pencil, the edge of a card.
    Pinch,
    /// The hand lies open, on a knee or on the floor.
    Rest,
    /// The fingers close round something: a cup, a handle, a crutch.
    Grip,
}

/// Where a hand is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub(super) wrist: Point,
    /// The direction of the fingers, in degrees from our right, clockwise as seen.
    pub(super) turn: f64,
    pub(super) size: f64,
    /// Whether the thumb lies on the other side.
    pub(super) other: bool,
}

/// A hand; `skin` is its colour in the light that it has.
pub(super) fn draw(d: &mut Drawing, person: &Person, at: Placed, gesture: Gesture, skin: Colour) {
    rolled(d, person, at, if at.other { -1.0 } else { 1.0 }, gesture, skin);
}

/// A hand that may be seen more from its edge: `roll` goes from 1, the thumb on one side, to -1, the thumb on the other.
pub(super) fn rolled(
    d: &mut Drawing,
    person: &Person,
    at: Placed,
    roll: f64,
    gesture: Gesture,
    skin: Colour,
) {
    let tone = palette::skin(person.skin);
    let [x, y] = at.wrist;
    // Even from its edge a hand has a width.
    let roll = roll.abs().max(0.5).copysign(roll);
    let place = Affine::at(x, y).turn(at.turn).scale(at.size, at.size * roll);
    let line = skin.mix(tone.dark, 0.62);
    d.within(place, |d| match gesture {
        Gesture::Wrap => {
            palm(d, skin, 19.0);
            fingers(
                d,
                skin,
                line,
                &[
                    [[13.0, -9.0, 8.4], [25.0, -10.0, 8.2], [33.0, -9.0, 7.4]],
                    [[14.0, -2.6, 8.4], [28.0, -3.0, 8.2], [37.0, -2.4, 7.6]],
                    [[13.0, 4.0, 8.2], [26.0, 4.2, 8.0], [34.5, 4.2, 7.2]],
                    [[11.0, 10.0, 7.6], [21.0, 11.0, 7.2], [28.0, 10.8, 6.4]],
                ],
            );
        }
        Gesture::Point => {
            palm(d, skin, 20.0);
            fingers(
                d,
                skin,
                line,
                &[
                    [[15.0, 3.0, 9.0], [24.0, 5.0, 9.0], [22.0, 9.0, 8.0]],
                    [[13.0, 8.5, 8.6], [20.5, 11.0, 8.4], [18.0, 14.0, 7.4]],
                    [[10.0, 12.0, 8.0], [15.0, 15.0, 7.4], [13.0, 17.0, 6.6]],
                    [[14.0, -6.0, 9.4], [30.0, -8.0, 8.2], [48.0, -7.0, 6.2]],
                ],
            );
            thumb(d, skin, line, &[[5.0, 4.0, 9.0], [15.0, 5.0, 8.4], [24.0, 0.5, 7.0]]);
        }
        Gesture::Pinch => {
            palm(d, skin, 19.0);
            fingers(
                d,
                skin,
                line,
                &[
                    [[12.0, 10.0, 7.6], [20.0, 14.0, 7.2], [24.0, 12.0, 6.4]],
                    [[14.0, 6.0, 8.2], [24.0, 10.0, 7.8], [29.0, 8.0, 6.8]],
                    [[15.0, 1.0, 8.4], [27.0, 5.0, 8.0], [33.0, 3.5, 6.8]],
                    [[15.0, -5.0, 8.6], [28.0, -4.0, 8.0], [38.0, 0.0, 6.4]],
                ],
            );
            thumb(d, skin, line, &[[6.0, -8.0, 8.8], [20.0, -11.0, 8.0], [35.0, -4.0, 6.4]]);
        }
        Gesture::Rest => {
            palm(d, skin, 21.0);
            fingers(
                d,
                skin,
                line,
                &[
                    [[15.0, -8.0, 8.4], [27.0, -10.0, 7.8], [37.0, -9.0, 6.4]],
                    [[17.0, -2.0, 8.6], [31.0, -2.6, 8.0], [42.0, -1.0, 6.6]],
                    [[16.0, 4.0, 8.4], [29.0, 4.6, 7.8], [39.0, 6.0, 6.4]],
                    [[13.0, 9.6, 7.6], [23.0, 11.4, 7.0], [31.0, 13.0, 5.8]],
                ],
            );
            thumb(d, skin, line, &[[4.0, -8.0, 8.8], [13.0, -15.0, 8.0], [23.0, -17.0, 6.4]]);
        }
        Gesture::Grip => {
            palm(d, skin, 18.0);
            fingers(
                d,
                skin,
                line,
                &[
                    [[13.0, -9.0, 9.0], [22.0, -9.6, 9.0], [25.0, -8.0, 8.0]],
                    [[14.0, -2.4, 9.0], [24.0, -2.6, 9.0], [27.0, -1.0, 8.0]],
                    [[13.0, 4.4, 8.6], [22.5, 4.6, 8.6], [25.0, 6.0, 7.6]],
                    [[11.0, 10.6, 7.8], [18.5, 11.2, 7.6], [21.0, 12.0, 6.8]],
                ],
            );
            thumb(d, skin, line, &[[4.0, -9.0, 8.6], [13.0, -14.5, 8.2], [22.0, -15.0, 7.0]]);
        }
    });
}

fn palm(d: &mut Drawing, skin: Colour, long: f64) {
    d.blob(
        &[
            [-5.0, -8.0],
            [long * 0.5, -12.6],
            [long, -11.0],
            [long + 2.0, 0.0],
            [long - 1.0, 12.0],
            [long * 0.45, 13.0],
            [-5.0, 8.0],
        ],
        skin,
    );
}

/// Fingers that lie side by side: each is told from its neighbour by a line.
fn fingers(d: &mut Drawing, skin: Colour, line: Colour, all: &[[[f64; 3]; 3]]) {
    for finger in all {
        let width = finger.iter().map(|[_, _, width]| width).sum::<f64>() / 3.0;
        d.line(Path::flow(&finger.map(|[x, y, _]| [x, y])), skin, width.round());
    }
    for pair in all.windows(2) {
        if let [one, other] = pair {
            let between: Vec<Point> = one
                .iter()
                .zip(other)
                .map(|(a, b)| [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0])
                .collect();
            d.faint(Path::flow(&between), line, 1.7, 85);
        }
    }
}

fn thumb(d: &mut Drawing, skin: Colour, line: Colour, bones: &[[f64; 3]; 3]) {
    let along = bones.map(|[x, y, _]| [x, y]);
    let [_, middle, end] = along;
    let width = (bones.iter().map(|[_, _, width]| width).sum::<f64>() / 3.0).round();
    d.faint(Path::lines(&[middle, end]), line, width + 2.2, 55);
    d.line(Path::flow(&along), skin, width);
}
