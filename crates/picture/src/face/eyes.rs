//! Eyes: the almond, the iris cut by the lids, the lash line, the fold.

use super::{Mood, shape::Head};
use crate::{
    colour::Colour,
    data::{Eyes, Iris, Person},
    palette,
    svg::{Affine, Drawing, Path, Point},
};

/// The lids of one eye, as heights over its width from -9 (inner corner) to 9.
struct Lids {
    outer: f64,
    upper: f64,
    lower: f64,
}

impl Lids {
    fn bow(x: f64) -> f64 {
        (1.0 - (x / 9.6).powi(2)).max(0.0)
    }

    fn base(&self, x: f64) -> f64 {
        1.2 + (self.outer - 1.2) * (x + 9.0) / 18.0
    }

    fn top(&self, x: f64) -> f64 {
        self.base(x) - self.upper * Self::bow(x).powf(0.75)
    }

    fn bottom(&self, x: f64) -> f64 {
        self.base(x) + self.lower * Self::bow(x)
    }
}

pub(super) fn draw(d: &mut Drawing, person: &Person, head: &Head, mood: Mood) {
    for side in [-1.0, 1.0] {
        let away = (side * head.turn).max(0.0);
        let x = side * head.eye_x + head.turn * 7.0;
        let place = Affine::at(x, head.eye_y).scale(side * head.eye * (1.0 - 0.2 * away), head.eye);
        d.within(place, |d| eye(d, person, mood, side));
    }
}

fn eye(d: &mut Drawing, person: &Person, mood: Mood, side: f64) {
    let skin = palette::skin(person.skin);
    let moves = mood.moves();
    let lash = palette::lash(person);
    let (outer, upper, lower) = match person.eyes {
        Eyes::Almond => (-1.4, 5.4, 3.0),
        Eyes::Round => (0.2, 6.3, 3.6),
        Eyes::Hooded => (-0.2, 4.5, 3.1),
        Eyes::Downturned => (2.4, 5.4, 2.9),
    };
    // On their way down the lids come over the eye; past the middle only a little of it is left.
    let shut = mood.look.lowered.max(mood.look.closed);
    if shut > 0.5 {
        return lowered(d, person, outer, side);
    }
    let upper = upper * moves.open * (1.0 - shut);
    let lids = Lids { outer, upper, lower: lower - moves.cheek };
    let along = |from: f64, to: f64, f: &dyn Fn(f64) -> f64| -> Vec<Point> {
        (0..=4).map(|i| from + (to - from) * f64::from(i) / 4.0).map(|x| [x, f(x)]).collect()
    };
    let upper_edge = along(-9.0, 9.0, &|x| lids.top(x));
    let lower_edge = along(9.0, -9.0, &|x| lids.bottom(x));
    // The white takes a little of the skin's colour: no eye shines out of its face.
    let white = palette::EYE_WHITE.mix(skin.base, 0.1);
    d.fill(Path::flow(&upper_edge).and(Path::flow(&lower_edge)).close(), white);
    let [px, py] = mood.pupils();
    let px = px * side;
    d.fill(disc(&lids, px, py - 1.4, 5.3), iris(person.iris));
    d.fill(disc(&lids, px, py - 1.4, 2.6), palette::PUPIL);
    // The shadow of the lid on the eyeball.
    let shaded = along(9.0, -9.0, &|x| lids.top(x) + 1.9 * Lids::bow(x));
    d.veil(Path::flow(&upper_edge).and(Path::flow(&shaded)).close(), skin.dark, 30);
    // The lash line is thickest towards its outer end.
    let over = along(9.9, -9.4, &|x| lids.top(x) - 1.2 - (x + 9.0) / 18.0 * 1.2);
    d.fill(Path::flow(&upper_edge).and(Path::flow(&over)).close(), lash);
    d.dot([px - 1.7 * side, py - 2.7], 1.15, Colour::WHITE);
    let fold = if person.eyes == Eyes::Hooded { 2.8 } else { 4.2 };
    d.faint(
        Path::flow(&[
            [-6.5, lids.top(-6.5) - fold + 0.6],
            [0.0, lids.top(0.0) - fold + 1.0],
            [8.0, lids.top(8.0) - fold + 0.4],
        ]),
        skin.dark,
        1.3,
        60,
    );
    d.faint(
        Path::flow(&[
            [-5.5, lids.bottom(-5.5) + 0.7],
            [1.0, lids.bottom(1.0) + 0.7],
            [8.0, lids.bottom(8.0) + 0.5],
        ]),
        skin.dark,
        1.0,
        if moves.cheek > 0.0 { 80 } else { 45 },
    );
    let lined = person.age.lined();
    if lined > 0.1 {
        d.faint(Path::flow(&[[-6.0, 6.8], [0.0, 8.4], [6.0, 7.0]]), skin.dark, 1.2, 45);
    }
    if lined > 0.35 || (moves.cheek > 0.0 && lined > 0.1) {
        let creases = [[11.5, -1.0, 15.0, -3.0], [11.5, 2.0, 15.0, 3.0]];
        for [x0, y0, x1, y1] in creases {
            d.faint(Path::lines(&[[x0, y0], [x1, y1]]), skin.dark, 1.0, 45);
        }
    }
}

/// Looking down: the lid comes low, and under its lashes a little of the eye is left.
fn lowered(d: &mut Drawing, person: &Person, outer: f64, side: f64) {
    let skin = palette::skin(person.skin);
    let edge = [[-8.6, 1.6], [-4.0, 3.0], [1.0, 3.4], [5.5, 2.6], [9.0, outer * 0.5 + 0.6]];
    let mut lid = edge.to_vec();
    lid.extend([[5.0, -3.6], [-1.0, -5.2], [-6.0, -3.0]]);
    d.veil(Path::blob(&lid), if side < 0.0 { skin.light } else { skin.shade }, 45);
    d.line(Path::flow(&[[-3.4, 4.4], [0.6, 5.2], [4.6, 4.4]]), iris(person.iris), 2.8);
    d.flow(&edge, palette::lash(person), 2.3);
    d.faint(Path::flow(&[[-7.4, -3.6], [-1.0, -6.8], [8.0, -3.6]]), skin.dark, 1.3, 60);
}

/// A disc, as far as the lids leave it free.
fn disc(lids: &Lids, x: f64, y: f64, radius: f64) -> Path {
    let points: Vec<Point> = (0..8)
        .map(|i| f64::from(i) * std::f64::consts::TAU / 8.0)
        .map(|a| {
            let px = (x + radius * a.cos()).clamp(-8.0, 8.0);
            [px, (y + radius * a.sin()).clamp(lids.top(px), lids.bottom(px))]
        })
        .collect();
    Path::blob(&points)
}

fn iris(colour: Iris) -> Colour {
    Colour::new(match colour {
        Iris::Dark => 0x2b1811,
        Iris::Brown => 0x553018,
        Iris::Hazel => 0x6f5a2b,
        Iris::Green => 0x4d6a4a,
        Iris::Blue => 0x3f6688,
        Iris::Grey => 0x5b6b74,
    })
}
