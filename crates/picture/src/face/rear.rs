//! A head from behind; turned, an ear and the edge of a cheek are seen.

use crate::{
    data::{Hair, Person, Wears},
    palette,
    svg::{Affine, Drawing, Path},
};

/// A head from behind, round its own middle; `turn` says to which side its face has gone.
pub(crate) fn rear(d: &mut Drawing, person: &Person, turn: f64) {
    let skin = palette::skin(person.skin);
    let tone = palette::hair(person);
    let s = if turn < 0.0 { -1.0 } else { 1.0 };
    let k = -turn * 7.0;
    // The cheek, with the tip of the nose beyond it.
    if turn.abs() > 0.2 {
        d.blob(
            &[
                [s * 16.0, -22.0],
                [s * 37.0, -22.0],
                [s * 40.5, -6.0],
                [s * 42.5, 8.0],
                [s * 40.0, 24.0],
                [s * 31.0, 38.0],
                [s * 14.0, 40.0],
            ],
            if s < 0.0 { skin.light.mix(skin.base, 0.5) } else { skin.shade.mix(skin.base, 0.4) },
        );
    }
    for side in [-1.0, 1.0] {
        let near = side * turn > 0.2;
        let x = if near { s * 21.0 } else { side * 38.0 - turn * 10.0 };
        if side * turn < -0.5 {
            continue;
        }
        let ear = Path::ellipse(x, 5.0, if near { 7.0 } else { 6.0 }, 12.0);
        d.fill(ear, if side < 0.0 { skin.base } else { skin.base.mix(skin.shade, 0.4) });
        if near {
            d.flow(
                &[[x - 2.5 * s, -1.0], [x + 2.5 * s, 4.0], [x - 1.0 * s, 11.0]],
                skin.shade,
                1.8,
            );
        }
        if person.wears(Wears::HearingAid) && !near {
            d.flow(
                &[[x, -6.0], [x - side * 4.0, 2.0], [x - side * 2.0, 10.0]],
                palette::HEARING_AID,
                3.4,
            );
        }
    }
    if person.hair == Hair::Bald {
        d.blob(
            &[
                [-38.0 + k, -4.0],
                [-34.0 + k, -36.0],
                [k, -55.0],
                [34.0 + k, -36.0],
                [38.0 + k, -4.0],
                [24.0 + k, 36.0],
                [-24.0 + k, 36.0],
            ],
            skin.base,
        );
        return;
    }
    let short = matches!(
        person.hair,
        Hair::Cropped(_) | Hair::Fade(_) | Hair::Receding(_) | Hair::SideParted(_)
    );
    let low = if short { 30.0 } else { 34.0 };
    d.blob(
        &[
            [-39.0 + k, -4.0],
            [-35.0 + k, -36.0],
            [-18.0 + k, -53.0],
            [k, -56.0],
            [18.0 + k, -53.0],
            [35.0 + k, -36.0],
            [39.0 + k, -4.0],
            [33.0 + k, 18.0],
            [19.0 + k, low],
            [k, low + 4.0],
            [-19.0 + k, low],
            [-33.0 + k, 18.0],
        ],
        tone.base,
    );
    if short {
        // Shorter towards the nape, so that the skin shows through.
        d.veil(
            Path::blob(&[
                [-31.0 + k, 10.0],
                [k, 20.0],
                [31.0 + k, 10.0],
                [28.0 + k, 22.0],
                [17.0 + k, low],
                [k, low + 3.0],
                [-17.0 + k, low],
                [-28.0 + k, 22.0],
            ]),
            skin.base,
            38,
        );
    }
    match person.hair {
        Hair::CornrowBun(_) | Hair::Braids(_) => {
            for i in -3..=3 {
                let i = f64::from(i);
                d.flow(
                    &[
                        [i * 10.5 + k, 26.0 - i.abs() * 3.4],
                        [i * 11.6 + k, -14.0],
                        [i * 4.0 + k, -50.0],
                    ],
                    tone.light,
                    2.2,
                );
            }
            if matches!(person.hair, Hair::CornrowBun(_)) {
                d.fill(Path::ellipse(k, -52.0, 19.0, 15.0), tone.base);
                d.flow(&[[k - 14.0, -54.0], [k, -61.0], [k + 14.0, -54.0]], tone.light, 1.8);
                d.flow(&[[k - 13.0, -48.0], [k, -54.0], [k + 13.0, -48.0]], tone.light, 1.8);
            } else {
                for q in [-24.0, -12.0, 0.0, 12.0, 24.0] {
                    d.fill(
                        Path::limb(&[
                            [q + k, 20.0, 8.0],
                            [q * 1.05 + k, 44.0, 8.0],
                            [q + k, 64.0 - f64::abs(q) * 0.3, 6.5],
                        ]),
                        tone.base,
                    );
                    d.faint(Path::lines(&[[q + k, 24.0], [q + k, 58.0]]), tone.light, 1.6, 70);
                }
            }
        }
        Hair::Puffs(_) => {
            for side in [-1.0, 1.0] {
                d.fill(Path::ellipse(side * 27.0 + k, -50.0, 17.0, 16.0), tone.base);
                d.flow(
                    &[
                        [side * 27.0 + k - 7.0, -55.0],
                        [side * 27.0 + k, -59.0],
                        [side * 27.0 + k + 6.0, -55.0],
                    ],
                    tone.light,
                    2.0,
                );
            }
            d.flow(&[[k, -52.0], [k * 0.8, -10.0], [k * 0.6, 32.0]], tone.light, 1.9);
        }
        Hair::Plaits(_) => {
            for [x, y, turn] in [
                [-36.0, -32.0, -62.0],
                [-22.0, -50.0, -26.0],
                [2.0, -55.0, 2.0],
                [24.0, -49.0, 28.0],
                [37.0, -30.0, 64.0],
            ] {
                d.within(Affine::at(x + k, y).turn(turn), |d| {
                    d.blob(
                        &[[-5.0, 3.0], [-5.0, -8.0], [0.0, -20.0], [5.0, -8.0], [5.0, 3.0]],
                        tone.base,
                    );
                    d.line(Path::lines(&[[-3.0, -6.0], [3.0, -6.0]]), tone.light, 1.4);
                    d.line(Path::lines(&[[-2.4, -12.0], [2.4, -12.0]]), tone.light, 1.4);
                });
            }
            for y in [-18.0, 8.0] {
                d.faint(
                    Path::flow(&[[-30.0 + k, y], [k, y - 9.0], [30.0 + k, y]]),
                    tone.light,
                    1.7,
                    80,
                );
            }
            d.faint(Path::flow(&[[k, -52.0], [k * 0.8, 30.0]]), tone.light, 1.7, 80);
        }
        Hair::Straight(_) | Hair::Wavy(_) | Hair::Bob(_) => {
            let long = if matches!(person.hair, Hair::Bob(_)) { 44.0 } else { 78.0 };
            d.blob(
                &[
                    [-41.0 + k, -10.0],
                    [-46.0 + k, long * 0.5],
                    [-34.0 + k, long],
                    [34.0 + k, long],
                    [46.0 + k, long * 0.5],
                    [41.0 + k, -10.0],
                    [k, -54.0],
                ],
                tone.base,
            );
            for x in [-22.0, 0.0, 22.0] {
                d.faint(
                    Path::flow(&[[x * 0.5 + k, -44.0], [x + k, 0.0], [x * 1.1 + k, long - 8.0]]),
                    tone.light,
                    2.2,
                    60,
                );
            }
        }
        Hair::Curls(_) | Hair::Afro(_) => {
            for [x, y] in [
                [-28.0, -34.0],
                [-8.0, -48.0],
                [16.0, -44.0],
                [30.0, -26.0],
                [-20.0, -10.0],
                [6.0, -22.0],
                [24.0, 2.0],
                [-4.0, 10.0],
            ] {
                d.fill(Path::ellipse(x + k, y, 14.0, 13.0), tone.base);
                d.flow(
                    &[[x + k - 6.0, y], [x + k, y - 6.0], [x + k + 6.0, y - 1.0]],
                    tone.light,
                    2.0,
                );
            }
        }
        Hair::Ponytail(_) => {
            d.fill(
                Path::limb(&[[k, -24.0, 18.0], [k * 1.2, 14.0, 24.0], [k, 58.0, 10.0]]),
                tone.base.mix(tone.light, 0.25),
            );
        }
        _ => d.faint(
            Path::flow(&[[-26.0 + k, -32.0], [-10.0 + k, -47.0], [8.0 + k, -48.0]]),
            tone.light,
            3.4,
            60,
        ),
    }
}
