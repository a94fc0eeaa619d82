//! Hair from behind, and cloth round the head.

use super::hair;
use crate::{
    data::{Hair, Person},
    palette::{self, HairTone},
    svg::{Affine, Drawing, Path},
};

/// What covers the back of a head; `k` is how far its middle has gone to the side.
pub(super) fn draw(d: &mut Drawing, person: &Person, k: f64) {
    let skin = palette::skin(person.skin);
    let tone = palette::hair(person);
    match person.hair {
        Hair::Bald => {
            return d.blob(
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
        }
        Hair::Hijab(_) => return scarf(d, &tone, k, 66.0),
        Hair::Headwrap(_) => return scarf(d, &tone, k, 22.0),
        _ => {}
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
                    let low = 62.0 - f64::abs(q) * 0.3;
                    hair::braid(d, &tone, &[[q + k, 18.0], [q * 1.05 + k, 42.0], [q + k, low]]);
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
                d.within(Affine::at(x + k, y).turn(turn), |d| hair::plait(d, &tone));
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

/// Cloth from the crown down to where it ends.
fn scarf(d: &mut Drawing, tone: &HairTone, k: f64, low: f64) {
    let wide = if low > 40.0 { 52.0 } else { 30.0 };
    d.blob(
        &[
            [-43.0 + k, -8.0],
            [-38.0 + k, -44.0],
            [k, -64.0],
            [38.0 + k, -44.0],
            [43.0 + k, -8.0],
            [wide + k, low],
            [k, low + 10.0],
            [-wide + k, low],
        ],
        tone.base,
    );
    for x in [-16.0, 14.0] {
        d.faint(
            Path::flow(&[[x * 0.4 + k, -50.0], [x * 1.4 + k, -8.0], [x + k, low - 6.0]]),
            tone.dark,
            2.2,
            60,
        );
    }
}
