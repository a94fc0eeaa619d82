//! Cloth round the head.

use super::Head;
use crate::{
    palette::HairTone,
    svg::{Drawing, Path},
};

pub(super) fn knot(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let x = -head.turn * 14.0;
    d.blob(
        &[[x - 20.0, -56.0], [x - 17.0, -74.0], [x, -79.0], [x + 18.0, -73.0], [x + 20.0, -56.0]],
        tone.dark,
    );
    d.flow(&[[x - 10.0, -60.0], [x - 4.0, -72.0], [x + 6.0, -76.0]], tone.light, 2.2);
}

pub(super) fn wrap(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let (w, t) = (head.w, head.turn);
    let cloth = Path::flow(&[
        [-w - 1.0, -12.0],
        [-w - 5.0, -34.0],
        [-w * 0.72, -60.0],
        [0.0, -69.0],
        [w * 0.72, -60.0],
        [w + 5.0, -34.0],
        [w + 1.0, -12.0],
    ])
    .and(Path::flow(&[
        [w - 3.0, -18.0],
        [w * 0.6 + t * 4.0, -29.0],
        [t * 6.0, -32.0],
        [-w * 0.6 + t * 4.0, -29.0],
        [-w + 3.0, -18.0],
    ]))
    .close();
    d.fill(cloth, tone.base);
    for [x0, y0, x1, y1] in [
        [-w - 1.0, -22.0, w * 0.5, -58.0],
        [-w * 0.8, -46.0, w * 0.1, -66.0],
        [w + 1.0, -24.0, -w * 0.1, -44.0],
    ] {
        d.faint(
            Path::flow(&[
                [x0, y0],
                [(x0 + x1) * 0.5, y0.min(y1) + (y0 - y1).abs() * 0.3],
                [x1, y1],
            ]),
            tone.dark,
            2.0,
            75,
        );
    }
    d.faint(
        Path::flow(&[[-w * 0.7, -52.0], [-w * 0.2, -63.0], [w * 0.2, -65.0]]),
        tone.light,
        3.0,
        60,
    );
}

pub(super) fn scarf_behind(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let w = head.w;
    d.blob(
        &[
            [-w - 3.0, -20.0],
            [-w - 2.0, 24.0],
            [-w - 10.0, 62.0],
            [0.0, 90.0],
            [w + 10.0, 62.0],
            [w + 2.0, 24.0],
            [w + 3.0, -20.0],
            [0.0, -60.0],
        ],
        tone.dark,
    );
}

pub(super) fn scarf(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let (w, t) = (head.w, head.turn);
    // A ring: its outer edge from the crown to the breast, its inner edge round the face.
    for side in [-1.0, 1.0] {
        let half = Path::flow(&[
            [-side * 9.0, -63.0],
            [side * 9.0, -63.4],
            [side * w * 0.72, -55.0],
            [side * (w + 5.0), -24.0],
            [side * (w + 4.0), 14.0],
            [side * (w + 2.0), 46.0],
            [side * 24.0, 68.0],
            [-side * 6.0 + t * 5.0, 72.0],
        ])
        .and(Path::flow(&[
            [-side * 6.0 + t * 5.5, head.chin - 5.0],
            [side * (head.chin_w + 2.0) + t * 5.0, head.chin - 9.0],
            [side * (head.jaw - 2.0) + t * 3.0, head.chin * 0.54],
            [side * (w - 4.0) + t * 2.0, 4.0],
            [side * (w - 6.0) + t * 3.0, -20.0],
            [side * w * 0.5 + t * 5.0, -37.0],
            [-side * 8.0 + t * 6.0, -40.0],
        ]))
        .close();
        d.fill(half, tone.base);
    }
    d.veil(
        Path::flow(&[
            [w * 0.5, -58.0],
            [w + 3.0, -24.0],
            [w + 3.0, 14.0],
            [w + 1.0, 46.0],
            [26.0, 66.0],
            [30.0, 44.0],
            [w - 1.0, 18.0],
            [w - 2.0, -18.0],
        ])
        .close(),
        tone.dark,
        42,
    );
    d.faint(Path::flow(&[[-w - 1.0, 20.0], [-w * 0.5, 56.0], [8.0, 66.0]]), tone.dark, 2.2, 70);
    d.faint(
        Path::flow(&[[-w * 0.86, -34.0], [-w * 0.5, -50.0], [0.0, -54.0]]),
        tone.light,
        3.0,
        60,
    );
}
