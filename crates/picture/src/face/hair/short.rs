//! Short hair.

use super::{Cap, Head};
use crate::{
    palette::{HairTone, SkinTone},
    svg::{Drawing, Path},
};

pub(super) fn cropped(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let cap = Cap { lift: 0.5, line: -36.0, temple: -4.0 };
    d.fill(cap.path(head), tone.base);
    let w = head.w;
    d.faint(
        Path::flow(&[[-w + 5.0, -34.0], [-w * 0.55, -50.0], [-4.0, -54.0]]),
        tone.light,
        4.0,
        55,
    );
}

pub(super) fn fade(d: &mut Drawing, head: &Head, tone: &HairTone, skin: &SkinTone) {
    let sides = Cap { lift: -1.0, line: -37.0, temple: -6.0 };
    d.fill(sides.path(head), tone.base.mix(skin.base, 0.3));
    let (w, t) = (head.w, head.turn);
    d.blob(
        &[
            [-w + 3.6, -32.0],
            [-w + 3.0, -47.0],
            [-w * 0.6, -61.0],
            [2.0, -65.5],
            [w * 0.64, -60.5],
            [w - 3.0, -46.0],
            [w - 3.6, -32.0],
            [w * 0.6 + t * 4.0, -40.0],
            [t * 5.0, -41.5],
            [-w * 0.6 + t * 4.0, -40.0],
        ],
        tone.base,
    );
    d.faint(
        Path::flow(&[[-w + 7.0, -44.0], [-w * 0.5, -56.5], [-2.0, -60.5]]),
        tone.light,
        3.6,
        60,
    );
}

pub(super) fn receding(d: &mut Drawing, head: &Head, tone: &HairTone, skin: &SkinTone) {
    let w = head.w;
    for side in [-1.0, 1.0] {
        let at = |x: f64, y: f64| [side * x, y];
        d.blob(
            &[
                at(w + 0.6, 0.0),
                at(w + 2.4, -16.0),
                at(w + 0.6, -34.0),
                at(w * 0.72, -49.0),
                at(w * 0.74, -40.0),
                at(w * 0.87, -27.0),
                at(w * 0.9, -13.0),
                at(w - 2.5, -2.0),
            ],
            tone.base,
        );
        d.faint(Path::flow(&[at(w + 0.5, -12.0), at(w - 0.5, -30.0)]), tone.light, 1.8, 70);
    }
    d.veil(Path::ellipse(-8.0, -43.0, 15.0, 6.0), skin.light, 55);
}

pub(super) fn side_parted(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let (w, t) = (head.w, head.turn);
    let outer = Cap { lift: 5.0, line: 0.0, temple: -4.0 }.outer(head);
    let inner = Path::flow(&[
        [w - 2.5, -4.0],
        [w - 4.0, -18.0],
        [w - 8.0, -31.0],
        [w * 0.5, -38.0],
        [6.0 + t * 4.0, -43.0],
        [-w * 0.36, -47.0],
        [-w * 0.62, -38.0],
        [-w + 7.0, -28.0],
        [-w + 4.0, -16.0],
        [-w + 2.5, -4.0],
    ]);
    d.fill(Path::flow(&outer).and(inner).close(), tone.base);
    for (from, to) in [([-8.0, -53.0], [24.0, -46.0]), ([-2.0, -58.0], [30.0, -50.0])] {
        let [[x0, y0], [x1, y1]] = [from, to];
        d.faint(
            Path::flow(&[[x0, y0], [(x0 + x1) / 2.0, y0 + 0.4], [x1, y1]]),
            tone.light,
            2.2,
            70,
        );
    }
    d.faint(Path::flow(&[[-w * 0.4, -48.0], [-w * 0.55, -56.0]]), tone.dark, 1.8, 80);
}

pub(super) fn curls(d: &mut Drawing, head: &Head, tone: &HairTone) {
    let t = head.turn * 3.0;
    d.fill(Cap { lift: 3.0, line: -30.0, temple: -8.0 }.path(head), tone.dark);
    let locks = [
        [-33.0, -42.0, 13.0],
        [-22.0, -56.0, 13.5],
        [-3.0, -62.0, 14.5],
        [17.0, -58.0, 14.0],
        [32.0, -45.0, 13.0],
        [-39.0, -27.0, 8.5],
        [39.0, -28.0, 8.5],
        [-24.0, -37.0, 10.0],
        [-8.0, -42.0, 11.0],
        [10.0, -42.0, 11.0],
        [26.0, -36.0, 9.5],
    ];
    for [x, y, r] in locks {
        d.fill(Path::ellipse(x + t, y, r, r * 0.94), tone.base);
    }
    for [x, y, r] in locks {
        let x = x + t;
        d.faint(
            Path::flow(&[
                [x - r * 0.56, y + r * 0.16],
                [x - r * 0.42, y - r * 0.36],
                [x + r * 0.08, y - r * 0.56],
                [x + r * 0.5, y - r * 0.22],
            ]),
            tone.light,
            2.2,
            75,
        );
    }
}
