//! Mouths: lips of their own, closed, smiling or speaking.

use super::{Mood, mood::Moves, shape::Head};
use crate::{
    data::{Mark, Mouth, Person},
    palette,
    svg::{Affine, Drawing, Path, Point},
};

struct Lips {
    half: f64,
    upper: f64,
    lower: f64,
    bow: f64,
}

pub(super) fn draw(d: &mut Drawing, person: &Person, head: &Head, mood: Mood) {
    let moves = mood.moves();
    let (half, upper, lower, bow) = match person.mouth {
        Mouth::Full => (13.2, 5.0, 6.6, 1.5),
        Mouth::Wide => (16.0, 3.6, 5.8, 1.0),
        Mouth::Small => (10.4, 4.2, 5.8, 1.2),
        Mouth::Thin => (13.6, 2.0, 3.2, 0.6),
        Mouth::Bow => (12.0, 5.0, 5.0, 2.6),
    };
    let size = 0.86 + 0.14 * head.grown;
    let lips =
        Lips { half: half * moves.width * size, upper: upper * size, lower: lower * size, bow };
    let side = if head.turn < 0.0 { -1.0 } else { 1.0 };
    let x = head.turn * 8.0 + side * moves.aslant;
    let narrow = 1.0 - 0.06 * head.turn.abs();
    d.within(
        Affine::at(x, head.mouth_y).scale(narrow, 1.0).turn(-side * moves.aslant * 1.2),
        |d| {
            if moves.parted > 0.0 {
                parted(d, person, &lips, &moves);
            } else {
                closed(d, person, &lips, &moves);
            }
        },
    );
    folds(d, person, head, &moves, lips.half + 4.0, x);
}

/// The height of the line between the lips: it hangs from the corners, and dips where the upper lip does.
fn seam(lips: &Lips, moves: &Moves, x: f64) -> f64 {
    let u = x / lips.half;
    let dip = lips.bow * 0.7 * (1.0 - 2.6 * u.abs()).clamp(-0.35, 1.0);
    -moves.corners * (u * u - 0.35) + if moves.parted > 0.0 { 0.0 } else { dip }
}

/// The edge of the upper lip, from our left to our right.
fn upper_edge(lips: &Lips, moves: &Moves) -> Vec<Point> {
    let (w, h) = (lips.half, lips.upper);
    [(-1.0, 0.0), (-0.62, 0.62), (-0.24, 1.0), (0.0, 1.0), (0.24, 1.0), (0.62, 0.62), (1.0, 0.0)]
        .map(|(u, high): (f64, f64)| {
            let dip = if u == 0.0 { lips.bow } else { 0.0 };
            [u * w, seam(lips, moves, u * w) - h * high + dip]
        })
        .to_vec()
}

fn line_between(lips: &Lips, moves: &Moves, reach: f64) -> Vec<Point> {
    [1.0, 0.46, 0.0, -0.46, -1.0]
        .map(|u: f64| [u * (lips.half + reach), seam(lips, moves, u * (lips.half + reach))])
        .to_vec()
}

fn closed(d: &mut Drawing, person: &Person, lips: &Lips, moves: &Moves) {
    let skin = palette::skin(person.skin);
    let between = line_between(lips, moves, 0.0);
    d.fill(Path::flow(&upper_edge(lips, moves)).and(Path::flow(&between)).close(), skin.lip);
    let w = lips.half;
    let under: Vec<Point> = [(-0.88, 0.1), (-0.5, 0.82), (0.0, 1.0), (0.5, 0.82), (0.88, 0.1)]
        .map(|(u, low): (f64, f64)| [u * w, seam(lips, moves, u * w) + lips.lower * low])
        .to_vec();
    d.fill(Path::flow(&under).and(Path::flow(&between)).close(), skin.lip_light);
    d.flow(&line_between(lips, moves, -0.4), skin.dark, 1.7);
}

fn parted(d: &mut Drawing, person: &Person, lips: &Lips, moves: &Moves) {
    let skin = palette::skin(person.skin);
    let (w, open) = (lips.half, moves.parted);
    // Beside the corners a smile leaves less room for lips.
    let lower = lips.lower * if moves.corners > 2.0 { 0.72 } else { 0.85 };
    let edge = |grow: f64| -> Vec<Point> {
        [(1.0, 0.0), (0.66, 0.66), (0.0, 1.0), (-0.66, 0.66), (-1.0, 0.0)]
            .map(|(u, low): (f64, f64)| {
                [u * w * 0.98, seam(lips, moves, u * w) + (open + grow) * low]
            })
            .to_vec()
    };
    let whole = Path::flow(&upper_edge(lips, moves)).and(Path::flow(&edge(lower)));
    d.fill(whole.close(), skin.lip);
    let inner_top: Vec<Point> = [-0.9, -0.45, 0.0, 0.45, 0.9]
        .map(|u: f64| [u * w, seam(lips, moves, u * w) - 0.3])
        .to_vec();
    let inner = |share: f64| -> Vec<Point> {
        [(0.9, 0.04), (0.6, 0.68), (0.0, 1.0), (-0.6, 0.68), (-0.9, 0.04)]
            .map(|(u, low): (f64, f64)| [u * w, seam(lips, moves, u * w) + open * low * share])
            .to_vec()
    };
    let mouth = Path::flow(&inner_top).and(Path::flow(&inner(1.0))).close();
    d.fill(mouth, palette::MOUTH);
    let teeth = if moves.corners > 2.0 { 0.7 } else { 0.36 };
    d.fill(Path::flow(&inner_top).and(Path::flow(&inner(teeth))).close(), palette::TEETH);
    if person.has(Mark::ToothGap) {
        d.line(
            Path::lines(&[
                [0.0, seam(lips, moves, 0.0)],
                [0.0, seam(lips, moves, 0.0) + open * 0.6],
            ]),
            palette::MOUTH,
            1.6,
        );
    }
    if moves.corners <= 2.0 {
        let y = seam(lips, moves, 0.0) + open * 0.8;
        d.veil(Path::ellipse(0.0, y, w * 0.36, open * 0.16), skin.lip_light, 80);
    }
    d.fill(Path::flow(&edge(lower)).and(Path::flow(&edge(0.0)).reversed()).close(), skin.lip_light);
}

/// The folds from nose to mouth: of age, and of a smile.
fn folds(d: &mut Drawing, person: &Person, head: &Head, moves: &Moves, reach: f64, x: f64) {
    let skin = palette::skin(person.skin);
    let lined = person.age.lined();
    let smile = moves.corners > 2.0;
    // A young cheek has no fold, also when it smiles.
    if lined < 0.15 && (!smile || head.grown < 0.8) {
        return;
    }
    let percent = if smile { 16 + (head.grown * 32.0) as u8 } else { 30 + (lined * 30.0) as u8 };
    for side in [-1.0, 1.0] {
        let (y0, y1) = (head.nose_y - 1.0, head.mouth_y - moves.corners * 0.4 + 1.0);
        let fold = Path::flow(&[
            [x + side * (reach * 0.62 + 1.5), y0],
            [x + side * (reach * 0.9 + 1.5), (y0 + y1) / 2.0],
            [x + side * reach, y1],
        ]);
        d.faint(fold, skin.dark, 1.4, percent);
    }
}
