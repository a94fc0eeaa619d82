//! Straight and wavy hair.

use super::{Cap, Head};
use crate::{
    palette::HairTone,
    svg::{Drawing, Path},
};

pub(super) fn straight_behind(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let w = head.w;
    d.blob(
        &[
            [-w - 3.0, -28.0],
            [-w - 8.0, 6.0],
            [-w - 8.0, 40.0],
            [-w - 5.0, 68.0],
            [-w + 14.0, 76.0],
            [0.0, 72.0],
            [w - 14.0, 76.0],
            [w + 5.0, 68.0],
            [w + 8.0, 40.0],
            [w + 8.0, 6.0],
            [w + 3.0, -28.0],
            [0.0, -56.0],
        ],
        tone.dark,
    );
}

pub(super) fn straight(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let (w, t) = (head.w, head.turn);
    let part = [-6.0 + t * 6.0, -47.0];
    for side in [-1.0, 1.0] {
        let falls = Path::flow(&[
            part,
            [side * w * 0.5 + t * 3.0, -38.0],
            [side * (w - 6.0) + t * 2.0, -14.0],
            [side * (w - 3.0), 14.0],
            [side * (w - 2.0), 38.0],
            [side * (w - 6.0), 62.0],
        ])
        .and(Path::flow(&[
            [side * (w + 6.0), 66.0],
            [side * (w + 9.0), 34.0],
            [side * (w + 7.5), 0.0],
            [side * (w + 5.0), -28.0],
            [side * w * 0.72, -54.0],
            [side * 11.0 - 2.0, -62.6],
            [-2.0 - side * 7.0, -62.6],
        ]))
        .close();
        d.fill(falls, tone.base);
    }
    d.faint(
        Path::flow(&[[part[0] + 4.0, -52.0], [w * 0.66, -42.0], [w + 1.0, -16.0]]),
        tone.light,
        2.8,
        75,
    );
    d.faint(
        Path::flow(&[
            [part[0] - 4.0, -52.0],
            [-w * 0.7, -42.0],
            [-w - 1.5, -12.0],
            [-w - 3.0, 20.0],
        ]),
        tone.light,
        2.8,
        75,
    );
    d.faint(Path::flow(&[part, [part[0] - 1.0, -60.0]]), tone.dark, 1.8, 90);
}

pub(super) fn bob_behind(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let w = head.w;
    d.blob(
        &[
            [-w - 4.0, -24.0],
            [-w - 8.0, 8.0],
            [-w - 7.0, 34.0],
            [-w + 4.0, 46.0],
            [0.0, 42.0],
            [w - 4.0, 46.0],
            [w + 7.0, 34.0],
            [w + 8.0, 8.0],
            [w + 4.0, -24.0],
            [0.0, -56.0],
        ],
        tone.dark,
    );
}

pub(super) fn bob(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let (w, t) = (head.w, head.turn);
    let left = Path::flow(&[
        [-w * 0.34 + t * 5.0, -44.0],
        [-w * 0.78 + t * 3.0, -30.0],
        [-w + 4.0, -6.0],
        [-w + 3.0, 18.0],
        [-w + 4.0, 40.0],
    ])
    .and(Path::flow(&[
        [-w - 5.0, 40.0],
        [-w - 8.5, 16.0],
        [-w - 6.0, -18.0],
        [-w * 0.78, -52.0],
        [-w * 0.3, -62.0],
    ]))
    .close();
    d.fill(left, tone.base);
    let right = Path::flow(&[
        [-w * 0.34 + t * 5.0, -44.0],
        [w * 0.2 + t * 5.0, -39.0],
        [w * 0.72 + t * 3.0, -28.0],
        [w - 4.0, -4.0],
        [w - 3.0, 18.0],
        [w - 4.0, 40.0],
    ])
    .and(Path::flow(&[
        [w + 5.0, 40.0],
        [w + 8.5, 16.0],
        [w + 6.0, -18.0],
        [w * 0.8, -52.0],
        [w * 0.2, -63.5],
        [-w * 0.34, -61.5],
    ]))
    .close();
    d.fill(right, tone.base);
    d.faint(
        Path::flow(&[[-w * 0.2, -52.0], [w * 0.4, -51.0], [w * 0.86, -34.0], [w + 1.0, -8.0]]),
        tone.light,
        2.8,
        75,
    );
    d.faint(
        Path::flow(&[[-w * 0.6, -48.0], [-w - 1.0, -20.0], [-w - 3.0, 12.0]]),
        tone.light,
        2.6,
        75,
    );
}

pub(super) fn wavy_behind(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let w = head.w;
    d.blob(
        &[
            [-w - 4.0, -24.0],
            [-w - 12.0, 2.0],
            [-w - 7.0, 22.0],
            [-w - 14.0, 44.0],
            [-w - 4.0, 66.0],
            [-w + 16.0, 70.0],
            [w - 16.0, 70.0],
            [w + 4.0, 66.0],
            [w + 14.0, 44.0],
            [w + 7.0, 22.0],
            [w + 12.0, 2.0],
            [w + 4.0, -24.0],
            [0.0, -56.0],
        ],
        tone.dark,
    );
}

pub(super) fn wavy(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let (w, t) = (head.w, head.turn);
    let part = [8.0 + t * 5.0, -46.0];
    for side in [-1.0, 1.0] {
        let falls = Path::flow(&[
            part,
            [side * w * 0.55 + t * 3.0, -34.0],
            [side * (w - 5.0), -10.0],
            [side * (w - 1.0), 10.0],
            [side * (w - 4.0), 30.0],
        ])
        .and(Path::flow(&[
            [side * (w + 6.0), 34.0],
            [side * (w + 4.0), 16.0],
            [side * (w + 11.0), 0.0],
            [side * (w + 4.0), -24.0],
            [side * w * 0.76, -56.0],
            [side * 11.0 + 3.0, -63.6],
            [3.0 - side * 7.0, -63.6],
        ]))
        .close();
        d.fill(falls, tone.base);
    }
    d.faint(
        Path::flow(&[
            [part[0] - 5.0, -52.0],
            [-w * 0.6, -46.0],
            [-w - 1.0, -18.0],
            [-w - 5.0, 0.0],
        ]),
        tone.light,
        2.6,
        75,
    );
    d.faint(
        Path::flow(&[[part[0] + 5.0, -52.0], [w * 0.8, -40.0], [w + 2.0, -14.0]]),
        tone.light,
        2.6,
        75,
    );
}

pub(super) fn tail(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let s = if head.turn < 0.0 { 1.0 } else { -1.0 };
    d.blob(
        &[
            [s * 12.0, -52.0],
            [s * 34.0, -50.0],
            [s * 50.0, -26.0],
            [s * 50.0, 6.0],
            [s * 42.0, 32.0],
            [s * 36.0, 12.0],
            [s * 30.0, -20.0],
        ],
        tone.base,
    );
    d.faint(
        Path::flow(&[[s * 34.0, -42.0], [s * 45.0, -22.0], [s * 44.0, 8.0]]),
        tone.light,
        2.4,
        75,
    );
}

pub(super) fn drawn_back(d: &mut Drawing, head: &Head, tone: &HairTone) {
    d.fill(Cap { lift: 2.0, line: -37.0, temple: -6.0 }.path(head), tone.base);
    let (w, t) = (head.w, head.turn);
    for x in [-0.5, 0.0, 0.5] {
        d.faint(
            Path::flow(&[[x * w + t * 6.0, -42.0], [x * w * 0.8 - t * 4.0, -55.0]]),
            tone.light,
            2.0,
            65,
        );
    }
}
