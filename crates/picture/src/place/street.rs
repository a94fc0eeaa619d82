//! A street in Mechelen: a stepped gable, a plastered front under a cornice, a brick row house, a bare tree, and far
//! off the flat tower of Saint Rumbold's.

use crate::{
    colour::Colour,
    svg::{Drawing, Path},
};

const STONE: Colour = Colour::new(0xf1e9db);
const GLASS: Colour = Colour::new(0x8299a6);
const LAMP: Colour = Colour::new(0xf2d588);
const DOOR: Colour = Colour::new(0x35574f);

/// Sky and houses, in a frame of 820 by 660 from 0.
pub(super) fn draw(d: &mut Drawing, brick: Colour) {
    sky(d);
    tower(d);
    plain(d, [262.0, 242.0, 298.0, 660.0]);
    stepped(d, brick);
    row_house(d, brick.mix(Colour::new(0x8a4a3c), 0.35));
    tree(d);
}

/// A clear, cold morning in March: pale, and warmer where the sun is low.
fn sky(d: &mut Drawing) {
    d.fill(Path::rect(0.0, 0.0, 820.0, 660.0), Colour::new(0xd3e1e9));
    for (y, tint) in [(110.0, 0xdfe8ea), (230.0, 0xebebe4), (330.0, 0xf3ebdd)] {
        d.fill(Path::rect(0.0, y, 820.0, 660.0 - y), Colour::new(tint));
    }
    for [x, y, wide] in [[60.0, 78.0, 190.0], [300.0, 138.0, 150.0], [596.0, 60.0, 170.0]] {
        d.veil(
            Path::blob(&[
                [x, y],
                [x + wide * 0.3, y - 13.0],
                [x + wide * 0.62, y - 9.0],
                [x + wide, y + 2.0],
                [x + wide * 0.5, y + 9.0],
            ]),
            Colour::WHITE,
            52,
        );
    }
}

/// Saint Rumbold's, pale in the distance: it was never given its spire.
fn tower(d: &mut Drawing) {
    let far = Colour::new(0xbfcacd);
    d.poly(
        &[
            [592.0, 330.0],
            [592.0, 196.0],
            [598.0, 190.0],
            [598.0, 86.0],
            [604.0, 78.0],
            [662.0, 78.0],
            [668.0, 86.0],
            [668.0, 190.0],
            [674.0, 196.0],
            [674.0, 330.0],
        ],
        far,
    );
    d.poly(
        &[
            [640.0, 78.0],
            [662.0, 78.0],
            [668.0, 86.0],
            [668.0, 190.0],
            [674.0, 196.0],
            [674.0, 330.0],
            [640.0, 330.0],
        ],
        far.darker(0.08),
    );
    for x in [610.0, 622.0, 640.0, 652.0] {
        d.fill(Path::rect(x, 98.0, 6.0, 78.0), far.darker(0.22));
    }
    for x in [598.0, 619.0, 641.0, 662.0] {
        d.fill(Path::rect(x, 70.0, 6.0, 12.0), far);
    }
}

/// A window with its surround, sill and reveal; the light comes from our left.
fn window(d: &mut Drawing, [x, y]: [f64; 2], [w, h]: [f64; 2], lit: bool) {
    d.fill(Path::rect(x - 6.0, y - 8.0, w + 12.0, h + 12.0), STONE);
    d.fill(Path::rect(x, y, w, h), if lit { LAMP } else { GLASS });
    if lit {
        // A lamp behind curtains.
        d.fill(Path::rect(x, y, w * 0.2, h), STONE.darker(0.06));
        d.fill(Path::rect(x + w * 0.8, y, w * 0.2, h), STONE.darker(0.06));
    } else {
        d.veil(Path::poly(&[[x, y], [x + w * 0.7, y], [x, y + h * 0.8]]), Colour::WHITE, 24);
    }
    d.veil(Path::rect(x, y, 5.0, h), Colour::new(0x39404a), 40);
    d.veil(Path::rect(x, y, w, 5.0), Colour::new(0x39404a), 30);
    d.line(Path::lines(&[[x + w / 2.0, y], [x + w / 2.0, y + h]]), STONE, 4.0);
    d.line(Path::lines(&[[x, y + h * 0.34], [x + w, y + h * 0.34]]), STONE, 3.0);
    d.fill(Path::rect(x - 10.0, y + h + 4.0, w + 20.0, 8.0), STONE.darker(0.12));
    d.veil(Path::rect(x - 8.0, y + h + 12.0, w + 18.0, 5.0), Colour::new(0x39404a), 22);
}

/// A front door with a light above it, and its step.
fn door(d: &mut Drawing, [x, y]: [f64; 2], [w, h]: [f64; 2]) {
    d.fill(Path::rect(x - 7.0, y - 9.0, w + 14.0, h + 9.0), STONE);
    d.fill(Path::rect(x, y, w, h * 0.24), GLASS);
    d.fill(Path::rect(x, y + h * 0.28, w, h * 0.72), DOOR);
    for half in [0.12, 0.56] {
        d.line(Path::rect(x + w * half, y + h * 0.36, w * 0.32, h * 0.24), DOOR.lighter(0.2), 2.0);
    }
    d.dot([x + w * 0.84, y + h * 0.68], 2.6, Colour::new(0xdcae4e));
}

/// Joints of brickwork: some of them, so that a wall is brick and not paint.
fn joints(d: &mut Drawing, [x, w]: [f64; 2], [from, to]: [f64; 2], colour: Colour) {
    let rows = ((to - from) / 15.0) as u32;
    for row in 0..rows {
        let y = from + f64::from(row) * 15.0;
        let mut seed = row.wrapping_mul(2_654_435_761).wrapping_add(x as u32);
        let mut at = x + 4.0;
        while at < x + w - 26.0 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            if (seed >> 16).is_multiple_of(4) {
                d.faint(Path::lines(&[[at, y], [at + 18.0, y]]), colour, 2.2, 45);
            }
            at += 34.0;
        }
    }
}

/// A gable with steps, bands of stone, and anchors in the wall.
fn stepped(d: &mut Drawing, brick: Colour) {
    let left = [
        [12.0, 660.0],
        [12.0, 286.0],
        [42.0, 286.0],
        [42.0, 246.0],
        [70.0, 246.0],
        [70.0, 206.0],
        [96.0, 206.0],
        [96.0, 168.0],
        [120.0, 168.0],
        [120.0, 136.0],
    ];
    let across = 272.0;
    let mut outline = left.to_vec();
    outline.extend(left.iter().rev().map(|[x, y]| [across - x, *y]));
    d.poly(&outline, brick);
    joints(d, [12.0, 248.0], [300.0, 650.0], brick.darker(0.24));
    for [x, y] in left.into_iter().skip(1).step_by(2) {
        let wide = if y < 140.0 { across - 2.0 * x + 8.0 } else { 34.0 };
        d.fill(Path::rect(x - 4.0, y - 6.0, wide, 9.0), STONE);
        d.fill(Path::rect(across - x - wide + 4.0, y - 6.0, wide, 9.0), STONE);
    }
    for y in [330.0, 492.0] {
        d.fill(Path::rect(12.0, y, 248.0, 7.0), STONE.mix(brick, 0.25));
    }
    for [x, y] in [[136.0, 404.0], [32.0, 306.0], [240.0, 306.0]] {
        d.line(Path::lines(&[[x, y - 15.0], [x, y + 15.0]]), Colour::new(0x3a3232), 4.0);
    }
    window(d, [110.0, 226.0], [52.0, 74.0], false);
    for (x, lit) in [(40.0, true), (168.0, false)] {
        window(d, [x, 358.0], [64.0, 104.0], lit);
    }
    window(d, [168.0, 526.0], [64.0, 92.0], false);
    door(d, [48.0, 512.0], [60.0, 148.0]);
    d.veil(Path::rect(242.0, 290.0, 18.0, 370.0), brick.darker(0.6), 16);
}

/// A plastered front of the nineteenth century: cornice, dormer, a roof of slate.
fn plain(d: &mut Drawing, [x, y, w, low]: [f64; 4]) {
    let wall = Colour::new(0xe9e0cf);
    let slate = Colour::new(0x5f6873);
    d.poly(&[[x + 24.0, y - 78.0], [x + w - 24.0, y - 78.0], [x + w, y], [x, y]], slate);
    for i in 1..4 {
        let line = y - 78.0 + f64::from(i) * 19.0;
        d.faint(Path::lines(&[[x + 16.0, line], [x + w - 16.0, line]]), slate.darker(0.3), 1.6, 50);
    }
    for left in [x + 52.0, x + w - 104.0] {
        d.poly(
            &[[left - 6.0, y - 58.0], [left + 26.0, y - 76.0], [left + 58.0, y - 58.0]],
            slate.darker(0.3),
        );
        d.fill(Path::rect(left, y - 58.0, 52.0, 58.0), wall);
        window(d, [left + 9.0, y - 46.0], [34.0, 38.0], false);
    }
    d.fill(Path::rect(x, y, w, low - y), wall);
    d.fill(Path::rect(x - 8.0, y - 6.0, w + 16.0, 13.0), STONE);
    d.veil(Path::rect(x, y + 7.0, w, 7.0), Colour::new(0x5a5044), 24);
    d.fill(Path::rect(x, y + 216.0, w, 8.0), STONE.darker(0.06));
    d.fill(Path::rect(x, low - 66.0, w, 66.0), Colour::new(0x8f9396));
    for (i, lit) in [(0.0, false), (1.0, false), (2.0, true)] {
        let left = x + 26.0 + i * 92.0;
        window(d, [left, y + 70.0], [58.0, 116.0], false);
        window(d, [left, y + 252.0], [58.0, 110.0], lit);
    }
}

/// A row house of brick under a roof of tiles, its windows under flat arches.
fn row_house(d: &mut Drawing, brick: Colour) {
    let tile = Colour::new(0x7a5144);
    d.poly(&[[560.0, 332.0], [592.0, 246.0], [820.0, 246.0], [820.0, 332.0]], tile);
    for i in 1..5 {
        let y = 246.0 + f64::from(i) * 17.0;
        d.faint(
            Path::lines(&[[590.0 - f64::from(i) * 6.0, y], [816.0, y]]),
            tile.darker(0.3),
            2.2,
            60,
        );
    }
    d.fill(Path::rect(740.0, 204.0, 34.0, 60.0), brick.darker(0.12));
    d.fill(Path::rect(736.0, 200.0, 42.0, 9.0), STONE.darker(0.1));
    d.fill(Path::rect(562.0, 332.0, 258.0, 328.0), brick);
    joints(d, [562.0, 258.0], [352.0, 650.0], brick.darker(0.24));
    d.fill(Path::rect(556.0, 326.0, 264.0, 11.0), STONE);
    d.fill(Path::rect(562.0, 502.0, 258.0, 6.0), STONE.mix(brick, 0.35));
    for (x, lit) in [(598.0, false), (724.0, true)] {
        window(d, [x, 380.0], [64.0, 96.0], lit && x < 600.0);
        window(d, [x, 532.0], [64.0, 92.0], lit);
        for y in [380.0, 532.0] {
            d.poly(
                &[
                    [x - 8.0, y - 20.0],
                    [x + 72.0, y - 20.0],
                    [x + 66.0, y - 8.0],
                    [x - 2.0, y - 8.0],
                ],
                brick.darker(0.2),
            );
        }
    }
}

/// A plane tree in the last weeks of winter: bare, the buds about to open.
fn tree(d: &mut Drawing) {
    let bark = Colour::new(0x5b504a);
    d.fill(
        Path::limb(&[
            [684.0, 660.0, 26.0],
            [682.0, 560.0, 21.0],
            [678.0, 480.0, 19.0],
            [680.0, 420.0, 16.0],
        ]),
        bark,
    );
    d.veil(
        Path::limb(&[[676.0, 660.0, 7.0], [675.0, 560.0, 6.0], [672.0, 470.0, 5.0]]),
        bark.lighter(0.5),
        34,
    );
    let branches: [[[f64; 3]; 4]; 6] = [
        [[680.0, 440.0, 13.0], [662.0, 370.0, 10.0], [636.0, 300.0, 7.0], [622.0, 220.0, 3.0]],
        [[680.0, 430.0, 14.0], [698.0, 350.0, 10.0], [720.0, 280.0, 7.0], [728.0, 196.0, 3.0]],
        [[681.0, 420.0, 12.0], [680.0, 330.0, 9.0], [674.0, 240.0, 6.0], [682.0, 150.0, 3.0]],
        [[664.0, 378.0, 9.0], [630.0, 352.0, 7.0], [594.0, 336.0, 5.0], [566.0, 296.0, 2.6]],
        [[700.0, 346.0, 9.0], [740.0, 322.0, 7.0], [770.0, 286.0, 5.0], [790.0, 236.0, 2.6]],
        [[680.0, 500.0, 10.0], [722.0, 440.0, 7.0], [754.0, 414.0, 5.0], [786.0, 366.0, 2.6]],
    ];
    for branch in branches {
        d.fill(Path::limb(&branch), bark);
    }
    let twigs = [
        [[640.0, 310.0], [654.0, 262.0], [652.0, 214.0]],
        [[628.0, 262.0], [606.0, 226.0], [600.0, 186.0]],
        [[676.0, 260.0], [650.0, 206.0], [648.0, 160.0]],
        [[678.0, 226.0], [700.0, 184.0], [704.0, 138.0]],
        [[718.0, 286.0], [700.0, 236.0], [704.0, 196.0]],
        [[726.0, 250.0], [748.0, 214.0], [752.0, 170.0]],
        [[764.0, 294.0], [764.0, 250.0], [774.0, 214.0]],
        [[602.0, 340.0], [572.0, 340.0], [548.0, 318.0]],
        [[598.0, 334.0], [592.0, 296.0], [584.0, 262.0]],
        [[752.0, 416.0], [784.0, 412.0], [806.0, 392.0]],
        [[744.0, 320.0], [778.0, 322.0], [804.0, 300.0]],
        [[650.0, 346.0], [618.0, 302.0], [606.0, 276.0]],
    ];
    for twig in twigs {
        d.flow(&twig, bark, 2.8);
    }
    for [_, middle, end] in twigs {
        d.dot(end, 3.0, Colour::new(0x9a6a4c));
        d.dot(middle, 2.4, Colour::new(0x9a6a4c));
    }
}
