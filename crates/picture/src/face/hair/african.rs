//! Afro hair: free, in rows, in braids, in puffs.

use super::{Cap, Head};
use crate::{
    palette::HairTone,
    svg::{Affine, Drawing, Path, Point},
};

pub(super) fn afro_behind(d: &mut Drawing, head: &Head, tone: &HairTone) {
    d.blob(&cloud(head, 11.0), tone.base);
}

/// A round mass with an edge that is not quite even.
fn cloud(head: &Head, grow: f64) -> Vec<Point> {
    let (w, x0) = (head.w, -head.turn * 4.0);
    let mut points: Vec<Point> = (0..=22)
        .map(|i| {
            let angle = std::f64::consts::PI * (0.9 + 1.2 * f64::from(i) / 22.0);
            let bump = if i % 2 == 0 { 2.6 } else { 0.0 };
            let (rx, ry) = (w + grow + bump, 41.0 + grow * 0.9 + bump);
            [x0 + angle.cos() * rx, -21.0 + angle.sin() * ry]
        })
        .collect();
    points.extend([[w * 0.8, 2.0], [-w * 0.8, 2.0]]);
    points
}

pub(super) fn afro(d: &mut Drawing, head: &Head, tone: &HairTone) {
    d.fill(Cap { lift: 6.0, line: -33.0, temple: -4.0 }.path(head), tone.base);
    let x0 = -head.turn * 4.0;
    for [x, y] in [
        [-28.0, -52.0],
        [-7.0, -62.0],
        [15.0, -59.0],
        [32.0, -48.0],
        [-44.0, -34.0],
        [46.0, -28.0],
        [-16.0, -46.0],
        [6.0, -49.0],
        [24.0, -40.0],
        [-47.0, -12.0],
    ] {
        d.flow(
            &[
                [x + x0 - 4.0, y + 2.4],
                [x + x0 - 2.6, y - 1.6],
                [x + x0 + 2.0, y - 2.2],
                [x + x0 + 4.0, y + 1.2],
            ],
            tone.light,
            2.0,
        );
    }
}

pub(super) fn bun(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let x = -head.turn * 9.0;
    d.fill(Path::ellipse(x, -63.0, 19.0, 14.5), tone.base);
    for y in [-72.0, -66.0, -60.0] {
        let half = 15.0 - (y + 66.0_f64).abs() * 0.5;
        d.flow(&[[x - half, y + 4.0], [x, y], [x + half, y + 4.0]], tone.light, 1.7);
    }
}

/// Rows from the brow to the back, seen from the front.
pub(super) fn cornrows(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let cap = Cap { lift: 0.0, line: -37.0, temple: -6.0 };
    d.fill(cap.path(head), tone.base);
    rows(d, head, tone);
}

fn rows(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let t = head.turn;
    for i in -3..=3 {
        let i = f64::from(i);
        let low = -39.0 + i.abs() * i.abs() * 1.1 + head.bowed * 7.0;
        d.flow(
            &[
                [i * 9.6 + t * 6.0, low],
                [i * 8.4 + t * 2.0, (low - 59.0) / 2.0 - 1.0],
                [i * 5.2 - t * 4.0, -58.0 + i.abs() * 0.9],
            ],
            tone.light,
            2.0,
        );
    }
}

/// Braids that hang beside the neck.
pub(super) fn hanging(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let (w, t) = (head.w, head.turn);
    for side in [-1.0, 1.0] {
        for (inward, long) in [(12.0, 52.0), (5.5, 58.0), (-1.0, 54.0)] {
            let x = side * (w - 1.0 - inward) - t * 2.0;
            braid(
                d,
                tone,
                &[
                    [x, -6.0],
                    [x + side * 2.6, 18.0],
                    [x + side * 1.0, 40.0],
                    [x - side * 1.5, long],
                ],
            );
        }
    }
}

/// A hanging braid, knotted, with its end tied.
pub(in crate::face) fn braid(d: &mut Drawing, tone: &HairTone, line: &[Point]) {
    let bones: Vec<[f64; 3]> = line.iter().map(|&[x, y]| [x, y, 7.4]).collect();
    d.fill(Path::limb(&bones), tone.base);
    if let (Some(&[x0, y0]), Some(&[x1, y1])) = (line.get(1), line.last()) {
        let knots = 5;
        for i in 0..=knots {
            let share = f64::from(i) / f64::from(knots);
            let (x, y) = (x0 + (x1 - x0) * share, y0 - 14.0 + (y1 - y0 + 14.0) * share);
            d.line(
                Path::lines(&[[x - 2.2, y - 1.6], [x + 0.4, y + 0.8], [x + 2.2, y - 1.4]]),
                tone.light,
                1.3,
            );
        }
        d.fill(Path::ellipse(x1, y1 + 2.5, 3.2, 2.6), tone.light);
    }
}

/// One short plait that stands out; its root at 0.
pub(in crate::face) fn plait(d: &mut Drawing, tone: &HairTone) {
    d.blob(
        &[
            [-5.2, 3.0],
            [-5.6, -7.0],
            [-3.4, -16.0],
            [0.0, -20.0],
            [3.4, -16.0],
            [5.6, -7.0],
            [5.2, 3.0],
        ],
        tone.base,
    );
    for y in [-4.0, -9.0, -14.0] {
        d.line(Path::lines(&[[-3.6, y - 1.0], [0.0, y + 1.0], [3.6, y - 1.0]]), tone.light, 1.4);
    }
}

pub(super) fn plaits(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let w = head.w;
    for [x, y, turn] in [
        [-w + 1.0, -36.0, -62.0],
        [-25.0, -54.0, -30.0],
        [-2.0, -60.0, -4.0],
        [22.0, -56.0, 26.0],
        [w - 1.0, -37.0, 60.0],
    ] {
        d.within(Affine::at(x, y).turn(turn), |d| plait(d, tone));
    }
    d.fill(Cap { lift: 0.0, line: -36.0, temple: -5.0 }.path(head), tone.base);
    let t = head.turn * 6.0;
    for [x, to] in [[0.0, -1.0], [-18.0, -15.0], [18.0, 14.0]] {
        d.faint(
            Path::flow(&[[x + t, -40.0 + x.abs() * 0.15], [to + t * 0.3, -54.0]]),
            tone.light,
            1.6,
            80,
        );
    }
}

pub(super) fn puffs(d: &mut Drawing, head: &Head, tone: &HairTone) {
    for side in [-1.0, 1.0] {
        let (x, y) = (side * 29.0 - head.turn * 5.0, -52.0);
        let edge: Vec<Point> = (0..14)
            .map(|i| {
                let angle = f64::from(i) * std::f64::consts::TAU / 14.0;
                let r = if i % 2 == 0 { 15.6 } else { 14.2 };
                [x + r * angle.cos() * 1.08, y + r * angle.sin()]
            })
            .collect();
        d.blob(&edge, tone.base);
        d.flow(&[[x - 7.0, y - 5.0], [x - 1.0, y - 9.0], [x + 6.0, y - 6.0]], tone.light, 1.8);
    }
}

pub(super) fn parted_cap(d: &mut Drawing, head: &Head, tone: &HairTone) {
    d.fill(Cap { lift: 0.0, line: -37.0, temple: -6.0 }.path(head), tone.base);
    let t = head.turn;
    d.flow(&[[t * 6.0, -40.0], [-t * 2.0, -58.0]], tone.light, 1.8);
    for side in [-1.0, 1.0] {
        d.faint(
            Path::flow(&[[side * 16.0 + t * 4.0, -37.0], [side * 23.0, -50.0]]),
            tone.light,
            1.5,
            70,
        );
    }
}
