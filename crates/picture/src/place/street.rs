//! A street in a Flemish town: houses of brick, a bare tree.

use crate::{
    colour::Colour,
    svg::{Drawing, Path},
};

const STONE: Colour = Colour::new(0xf1e9db);
const GLASS: Colour = Colour::new(0x7f98a8);
const LAMP: Colour = Colour::new(0xf2d588);

/// Sky and houses, in a frame of 820 by 660 from 0.
pub(super) fn draw(d: &mut Drawing, brick: Colour) {
    d.fill(Path::rect(0.0, 0.0, 820.0, 660.0), Colour::new(0xdde6ea));
    let cloud =
        Path::flow(&[[0.0, 150.0], [160.0, 120.0], [360.0, 150.0], [560.0, 118.0], [820.0, 140.0]])
            .and(Path::flow(&[[820.0, 260.0], [400.0, 280.0], [0.0, 270.0]]));
    d.fill(cloud.close(), Colour::new(0xe8eef0));
    plain(d, [258.0, 242.0, 300.0, 660.0]);
    stepped(d, brick);
    tiled(d, brick.darker(0.14));
    tree(d);
}

fn window(d: &mut Drawing, x: f64, y: f64, w: f64, h: f64, lit: bool) {
    d.fill(Path::rect(x - 6.0, y - 6.0, w + 12.0, h + 10.0), STONE);
    d.fill(Path::rect(x, y, w, h), if lit { LAMP } else { GLASS });
    if !lit {
        d.veil(Path::poly(&[[x, y], [x + w * 0.7, y], [x, y + h * 0.8]]), Colour::WHITE, 26);
    }
    d.line(Path::lines(&[[x + w / 2.0, y], [x + w / 2.0, y + h]]), STONE, 4.0);
    d.line(Path::lines(&[[x, y + h * 0.34], [x + w, y + h * 0.34]]), STONE, 3.0);
    d.fill(Path::rect(x - 10.0, y + h + 4.0, w + 20.0, 8.0), STONE.darker(0.12));
}

fn courses(d: &mut Drawing, x: f64, w: f64, from: f64, to: f64, colour: Colour) {
    let mut y = from;
    while y < to {
        d.faint(Path::lines(&[[x + 4.0, y], [x + w - 4.0, y]]), colour, 1.4, 70);
        y += 34.0;
    }
}

/// A gable with steps.
fn stepped(d: &mut Drawing, brick: Colour) {
    let left = [
        [14.0, 660.0],
        [14.0, 290.0],
        [46.0, 290.0],
        [46.0, 256.0],
        [78.0, 256.0],
        [78.0, 222.0],
        [108.0, 222.0],
        [108.0, 178.0],
    ];
    let mut outline = left.to_vec();
    outline.extend(left.iter().rev().map(|[x, y]| [276.0 - x, *y]));
    d.poly(&outline, brick);
    courses(d, 14.0, 248.0, 320.0, 650.0, brick.darker(0.16));
    for [x, y] in left.into_iter().skip(1).step_by(2) {
        d.fill(Path::rect(x - 4.0, y - 6.0, 38.0, 9.0), STONE);
        d.fill(Path::rect(276.0 - x - 34.0, y - 6.0, 38.0, 9.0), STONE);
    }
    d.fill(Path::rect(104.0, 172.0, 68.0, 9.0), STONE);
    window(d, 112.0, 232.0, 52.0, 66.0, false);
    for (x, lit) in [(44.0, true), (166.0, false)] {
        window(d, x, 350.0, 64.0, 96.0, lit);
        window(d, x, 512.0, 64.0, 110.0, !lit && x > 200.0);
    }
}

/// A plastered front with a slate roof.
fn plain(d: &mut Drawing, [x, y, w, low]: [f64; 4]) {
    let wall = Colour::new(0xe9e1d2);
    d.poly(
        &[[x + 20.0, y - 84.0], [x + w - 20.0, y - 84.0], [x + w, y], [x, y]],
        Colour::new(0x5c6571),
    );
    d.fill(Path::rect(x + w / 2.0 - 30.0, y - 66.0, 60.0, 66.0), wall);
    window(d, x + w / 2.0 - 20.0, y - 54.0, 40.0, 46.0, false);
    d.fill(Path::rect(x, y, w, low - y), wall);
    d.fill(Path::rect(x - 6.0, y - 4.0, w + 12.0, 14.0), STONE);
    for (i, lit) in [(0.0, false), (1.0, false), (2.0, true)] {
        let left = x + 28.0 + i * 90.0;
        window(d, left, y + 70.0, 58.0, 110.0, false);
        window(d, left, y + 256.0, 58.0, 120.0, lit);
    }
}

/// A lower house under tiles.
fn tiled(d: &mut Drawing, brick: Colour) {
    d.poly(
        &[[560.0, 330.0], [590.0, 236.0], [820.0, 236.0], [820.0, 330.0]],
        Colour::new(0x6b4a41),
    );
    for y in [256.0, 280.0, 304.0] {
        d.faint(Path::lines(&[[588.0, y], [816.0, y]]), Colour::new(0x55382f), 2.0, 80);
    }
    d.fill(Path::rect(562.0, 330.0, 258.0, 330.0), brick);
    courses(d, 562.0, 258.0, 350.0, 650.0, brick.darker(0.18));
    d.fill(Path::rect(556.0, 324.0, 264.0, 10.0), STONE);
    for (x, lit) in [(600.0, true), (724.0, false)] {
        window(d, x, 378.0, 64.0, 96.0, false);
        window(d, x, 532.0, 64.0, 104.0, lit);
    }
}

fn tree(d: &mut Drawing) {
    let bark = Colour::new(0x4d4340);
    d.fill(
        Path::limb(&[
            [672.0, 660.0, 22.0],
            [670.0, 520.0, 17.0],
            [664.0, 400.0, 13.0],
            [668.0, 300.0, 8.0],
        ]),
        bark,
    );
    for branch in [
        [[666.0, 470.0], [630.0, 400.0], [604.0, 320.0], [598.0, 240.0]],
        [[668.0, 430.0], [704.0, 350.0], [730.0, 290.0], [744.0, 210.0]],
        [[668.0, 320.0], [662.0, 260.0], [672.0, 190.0], [666.0, 120.0]],
        [[624.0, 390.0], [594.0, 350.0], [570.0, 336.0], [552.0, 300.0]],
        [[706.0, 350.0], [742.0, 330.0], [768.0, 300.0], [784.0, 252.0]],
    ] {
        d.flow(&branch, bark, 6.5);
    }
    for twig in [
        [[602.0, 310.0], [622.0, 270.0], [630.0, 214.0]],
        [[598.0, 262.0], [580.0, 226.0], [578.0, 184.0]],
        [[664.0, 236.0], [640.0, 196.0], [634.0, 156.0]],
        [[670.0, 206.0], [692.0, 170.0], [700.0, 130.0]],
        [[736.0, 260.0], [716.0, 216.0], [716.0, 172.0]],
        [[774.0, 284.0], [796.0, 262.0], [806.0, 226.0]],
        [[566.0, 330.0], [544.0, 326.0], [528.0, 300.0]],
    ] {
        d.flow(&twig, bark, 3.2);
    }
}
