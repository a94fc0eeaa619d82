//! Hair from the side, looking to our right, in two goes: what is behind the head, and what lies on it.

use super::hair;
use crate::{
    data::{Hair, Person},
    palette::{self, HairTone},
    svg::{Affine, Drawing, Path},
};

/// What stands out or hangs behind the head.
pub(super) fn behind(d: &mut Drawing, person: &Person) {
    let tone = palette::hair(person);
    match person.hair {
        Hair::Puffs(_) => {
            d.fill(Path::ellipse(-33.0, -45.0, 17.5, 16.5), tone.base);
            d.flow(&[[-41.0, -50.0], [-34.0, -55.0], [-27.0, -51.0]], tone.light, 2.0);
        }
        Hair::CornrowBun(_) => {
            d.fill(Path::ellipse(-39.0, -46.0, 16.5, 15.0), tone.base);
            for y in [0.0, 6.0] {
                let line = [[-50.0, -47.0 + y], [-41.0, -55.0 + y], [-31.0, -52.0 + y]];
                d.flow(&line, tone.light, 1.7);
            }
        }
        Hair::Ponytail(_) => {
            d.fill(
                Path::limb(&[
                    [-36.0, -38.0, 15.0],
                    [-56.0, -22.0, 19.0],
                    [-60.0, 8.0, 16.0],
                    [-54.0, 38.0, 6.0],
                ]),
                tone.base,
            );
            d.faint(
                Path::flow(&[[-46.0, -32.0], [-60.0, -10.0], [-59.0, 18.0]]),
                tone.light,
                2.4,
                70,
            );
        }
        Hair::Braids(_) => {
            for (x, low) in [(-33.0, 52.0), (-24.0, 58.0), (-15.0, 54.0)] {
                hair::braid(d, &tone, &[[x, 4.0], [x - 2.0, 20.0], [x - 1.0, 38.0], [x, low]]);
            }
        }
        Hair::Plaits(_) => {
            for [x, y, turn] in [
                [-37.0, -40.0, -50.0],
                [-15.0, -54.0, -16.0],
                [11.0, -54.0, 14.0],
                [-43.0, -14.0, -76.0],
            ] {
                d.within(Affine::at(x, y).turn(turn), |d| hair::plait(d, &tone));
            }
        }
        _ => {}
    }
}

/// What lies on the head.
pub(super) fn over(d: &mut Drawing, person: &Person) {
    let tone = palette::hair(person);
    match person.hair {
        Hair::Bald => {}
        Hair::Afro(_) | Hair::Curls(_) => {
            let lift = if matches!(person.hair, Hair::Afro(_)) { 13.0 } else { 8.0 };
            d.fill(cap(lift), tone.base);
            for [x, y] in [
                [-32.0, -42.0],
                [-10.0, -58.0],
                [14.0, -55.0],
                [-44.0, -16.0],
                [-22.0, -26.0],
                [-2.0, -40.0],
                [-30.0, 2.0],
            ] {
                d.flow(
                    &[
                        [x - 5.0, y + 2.0],
                        [x - 2.0, y - 2.6],
                        [x + 3.0, y - 2.2],
                        [x + 5.0, y + 1.0],
                    ],
                    tone.light,
                    2.0,
                );
            }
        }
        Hair::Straight(_) | Hair::Wavy(_) | Hair::Bob(_) => long(d, person, &tone),
        Hair::Hijab(_) => scarf(d, &tone),
        Hair::Headwrap(_) => wrap(d, &tone),
        Hair::Receding(_) => {
            d.blob(
                &[
                    [4.0, -16.0],
                    [-2.0, -32.0],
                    [-24.0, -46.0],
                    [-40.0, -30.0],
                    [-43.5, -6.0],
                    [-38.0, 16.0],
                    [-30.0, 26.0],
                    [-14.0, 16.0],
                    [-9.0, -4.0],
                    [2.0, 2.0],
                ],
                tone.base,
            );
            d.faint(
                Path::flow(&[[-34.0, -28.0], [-38.0, -6.0], [-34.0, 12.0]]),
                tone.light,
                2.4,
                60,
            );
        }
        Hair::Fade(_) => {
            let skin = palette::skin(person.skin);
            d.fill(cap(0.0), tone.base.mix(skin.base, 0.3));
            d.blob(
                &[
                    [32.0, -36.0],
                    [33.0, -50.0],
                    [14.0, -62.0],
                    [-14.0, -61.0],
                    [-37.0, -44.0],
                    [-42.0, -22.0],
                    [-28.0, -24.0],
                    [-4.0, -32.0],
                    [16.0, -35.0],
                ],
                tone.base,
            );
            gleam(d, &tone, 4.0);
        }
        Hair::CornrowBun(_) | Hair::Braids(_) | Hair::Puffs(_) | Hair::Plaits(_) => {
            d.fill(cap(0.0), tone.base);
            for line in [
                [[29.0, -38.0], [4.0, -51.0], [-28.0, -46.0]],
                [[20.0, -33.0], [-6.0, -42.0], [-36.0, -34.0]],
                [[12.0, -24.0], [-12.0, -31.0], [-40.0, -18.0]],
                [[6.0, -14.0], [-16.0, -18.0], [-40.0, -2.0]],
            ] {
                d.flow(&line, tone.light, 1.9);
            }
        }
        Hair::Cropped(_) | Hair::SideParted(_) | Hair::Ponytail(_) => {
            d.fill(
                cap(if matches!(person.hair, Hair::SideParted(_)) { 4.0 } else { 0.8 }),
                tone.base,
            );
            gleam(d, &tone, 0.0);
        }
    }
}

/// Hair that follows the skull: over the brow, before the ear, round it, to the nape.
fn cap(lift: f64) -> Path {
    Path::flow(&[
        [32.5, -33.0],
        [32.0 + lift * 0.4, -43.0 - lift * 0.5],
        [12.0, -56.5 - lift],
        [-16.0, -56.0 - lift],
        [-38.0 - lift * 0.8, -40.0 - lift * 0.5],
        [-45.0 - lift, -12.0],
        [-41.5 - lift * 0.5, 10.0],
        [-34.0, 27.0],
    ])
    .and(Path::flow(&[
        [-24.0, 25.0],
        [-13.0, 16.0],
        [-9.0, 2.0],
        [-5.0, -9.0],
        [2.0, -8.0],
        [4.0, 3.0],
        [7.5, -4.0],
        [10.0, -20.0],
        [17.0, -31.0],
    ]))
    .close()
}

fn gleam(d: &mut Drawing, tone: &HairTone, lift: f64) {
    d.faint(
        Path::flow(&[[20.0, -47.0 - lift], [-6.0, -52.0 - lift], [-28.0, -42.0 - lift]]),
        tone.light,
        3.2,
        55,
    );
}

fn long(d: &mut Drawing, person: &Person, tone: &HairTone) {
    let low = if matches!(person.hair, Hair::Bob(_)) { 40.0 } else { 70.0 };
    d.blob(
        &[
            [32.0, -34.0],
            [30.0, -48.0],
            [10.0, -61.0],
            [-20.0, -59.0],
            [-43.0, -38.0],
            [-49.0, 4.0],
            [-47.0, low],
            [-20.0, low + 4.0],
            [-4.0, low - 6.0],
            [4.0, 14.0],
            [9.0, -10.0],
            [18.0, -28.0],
        ],
        tone.base,
    );
    for line in [
        [[16.0, -46.0], [-8.0, -30.0], [-16.0, 4.0], [-14.0, low - 14.0]],
        [[6.0, -52.0], [-24.0, -42.0], [-36.0, -8.0], [-36.0, low - 10.0]],
    ] {
        d.faint(Path::flow(&line), tone.light, 2.4, 65);
    }
}

fn scarf(d: &mut Drawing, tone: &HairTone) {
    d.fill(
        Path::flow(&[
            [31.0, -34.0],
            [28.0, -50.0],
            [4.0, -63.0],
            [-28.0, -56.0],
            [-48.0, -26.0],
            [-46.0, 20.0],
            [-42.0, 60.0],
        ])
        .and(Path::flow(&[
            [22.0, 68.0],
            [30.0, 54.0],
            [12.0, 44.0],
            [6.0, 22.0],
            [10.0, -6.0],
            [20.0, -26.0],
        ]))
        .close(),
        tone.base,
    );
    d.faint(Path::flow(&[[4.0, -20.0], [-8.0, 14.0], [-2.0, 44.0]]), tone.dark, 2.4, 60);
    d.faint(Path::flow(&[[12.0, -52.0], [-18.0, -50.0], [-36.0, -24.0]]), tone.light, 3.0, 55);
}

fn wrap(d: &mut Drawing, tone: &HairTone) {
    d.blob(&[[-36.0, -40.0], [-50.0, -58.0], [-40.0, -70.0], [-20.0, -64.0]], tone.dark);
    d.fill(
        Path::flow(&[
            [35.0, -28.0],
            [32.0, -52.0],
            [10.0, -66.0],
            [-20.0, -65.0],
            [-45.0, -44.0],
            [-49.0, -8.0],
            [-38.0, 16.0],
        ])
        .and(Path::flow(&[[-14.0, 0.0], [-4.0, -12.0], [14.0, -23.0]]))
        .close(),
        tone.base,
    );
    for line in [
        [[32.0, -40.0], [0.0, -40.0], [-38.0, -2.0]],
        [[24.0, -54.0], [-10.0, -54.0], [-44.0, -18.0]],
    ] {
        d.faint(Path::flow(&line), tone.dark, 2.2, 70);
    }
}
