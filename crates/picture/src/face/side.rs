//! A head from the side, looking to our right.

use crate::{
    data::{Expression, Gaze, Hair, Nose, Person, Wears},
    palette,
    svg::{Drawing, Path},
};

/// A head in profile, round its own middle.
pub(crate) fn side(d: &mut Drawing, person: &Person, expression: Expression, gaze: Gaze) {
    let skin = palette::skin(person.skin);
    let tone = palette::hair(person);
    let young = 1.0 - person.age.grown();
    let (tip, wing, bridge) = match person.nose {
        Nose::Broad => (8.5, 17.0, 0.0),
        Nose::Round => (9.0, 15.0, -1.0),
        Nose::Straight => (10.5, 16.0, 1.5),
        Nose::Long => (12.5, 18.0, 1.0),
        Nose::Curved => (12.0, 18.0, 3.5),
        Nose::Small => (7.5, 14.0, -1.0),
    };
    let chin = 48.0 - young * 7.0;
    let lip = 31.0 - young * 3.0;
    if let Hair::Puffs(_) = person.hair {
        d.fill(Path::ellipse(-32.0, -42.0, 18.0, 17.0), tone.base);
        d.flow(&[[-40.0, -47.0], [-33.0, -52.0], [-26.0, -47.0]], tone.light, 2.0);
    }
    // The face, from the brow over nose, lips and chin to the nape.
    d.fill(
        Path::flow(&[
            [10.0, -52.0],
            [29.0, -42.0],
            [36.0, -24.0],
            [36.5, -14.0],
            [34.5, -6.0],
            [36.5 + bridge, 2.0],
            [35.0 + tip, wing - 3.5],
            [34.5 + tip * 0.8, wing + 1.0],
            [35.0, wing + 4.0],
            [38.5, lip - 4.5],
            [38.8, lip - 1.5],
            [35.6, lip],
            [37.8, lip + 3.0],
            [36.6, lip + 6.0],
            [33.0, lip + 9.0],
            [34.6, chin - 2.0],
            [28.0, chin + 4.0],
            [14.0, chin - 1.0],
            [-2.0, chin - 9.0],
            [-10.0, chin + 8.0],
        ])
        .and(Path::flow(&[[-36.0, 34.0], [-40.0, 0.0], [-38.0, -30.0], [-14.0, -54.0]]))
        .close(),
        skin.base,
    );
    d.veil(
        Path::flow(&[
            [34.0, chin - 3.0],
            [28.0, chin + 4.0],
            [14.0, chin - 1.0],
            [-2.0, chin - 9.0],
            [-7.0, 22.0],
        ])
        .and(Path::flow(&[[2.0, 24.0], [14.0, chin - 12.0], [27.0, chin - 6.0]]))
        .close(),
        skin.shade,
        70,
    );
    d.veil(Path::ellipse(19.0, 14.0, 9.0, 7.0), skin.blush, 12);
    d.flow(
        &[
            [29.5 + tip * 0.3, wing + 1.5],
            [27.5 + tip * 0.4, wing - 3.0],
            [31.0 + tip * 0.3, wing - 6.0],
        ],
        skin.dark,
        1.4,
    );
    let corners = match expression {
        Expression::Glad => -3.0,
        Expression::Worried => 2.5,
        _ => 0.0,
    };
    d.flow(&[[36.0, lip], [30.0, lip + 0.4], [26.0, lip + corners]], skin.dark, 1.9);
    d.veil(
        Path::blob(&[
            [37.5, lip - 3.8],
            [38.4, lip - 1.0],
            [36.0, lip],
            [37.4, lip + 3.4],
            [34.0, lip + 4.0],
            [29.0, lip + 0.4],
        ]),
        skin.lip,
        85,
    );
    let eye = -1.0 + young * 3.0;
    if gaze == Gaze::Down {
        d.veil(
            Path::blob(&[
                [20.0, eye - 4.0],
                [29.0, eye - 4.0],
                [31.0, eye + 2.0],
                [24.0, eye + 3.6],
                [18.0, eye],
            ]),
            skin.shade,
            50,
        );
        d.flow(&[[18.0, eye], [24.0, eye + 3.6], [32.5, eye + 3.0]], palette::LASH, 2.4);
    } else {
        d.fill(
            Path::blob(&[
                [18.5, eye],
                [25.0, eye - 4.6],
                [30.5, eye - 3.0],
                [31.0, eye + 2.4],
                [24.0, eye + 3.0],
            ]),
            palette::EYE_WHITE,
        );
        d.fill(Path::ellipse(28.0, eye - 0.6, 2.8, 4.0), palette::PUPIL);
        d.flow(&[[17.5, eye - 0.4], [24.0, eye - 5.0], [31.5, eye - 4.0]], palette::LASH, 2.4);
    }
    let lift = if expression == Expression::Worried { 4.0 } else { 0.0 };
    d.line(
        Path::flow(&[
            [16.0, eye - 11.0],
            [24.0, eye - 14.5 - lift * 0.4],
            [33.0, eye - 12.0 - lift],
        ]),
        palette::brow(person),
        3.4,
    );
    hair(d, person);
    d.blob(
        &[[-9.0, -8.0], [-2.0, -11.0], [4.0, -5.0], [2.0, 5.0], [-3.0, 13.0], [-8.0, 10.0]],
        skin.base.mix(skin.light, 0.25),
    );
    d.flow(&[[-5.0, -4.0], [0.0, -4.0], [-2.0, 5.0]], skin.shade, 1.6);
    if person.wears(Wears::HearingAid) {
        d.flow(
            &[[-1.0, -11.0], [-9.0, -9.0], [-11.0, 2.0], [-9.0, 9.0]],
            palette::HEARING_AID,
            3.4,
        );
    }
    if person.wears(Wears::Studs) {
        d.dot([-5.0, 13.0], 2.3, palette::GOLD);
    }
    if person.wears(Wears::RoundGlasses) || person.wears(Wears::SquareGlasses) {
        d.line(Path::ellipse(28.0, eye + 0.5, 7.0, 11.0), palette::ROUND_RIM, 2.2);
        d.line(Path::lines(&[[21.0, eye - 3.0], [-2.0, eye - 5.0]]), palette::ROUND_RIM, 2.2);
    }
}

fn hair(d: &mut Drawing, person: &Person) {
    let tone = palette::hair(person);
    let close = |lift: f64| {
        Path::flow(&[
            [31.0, -30.0],
            [29.0 + lift * 0.4, -45.0 - lift * 0.4],
            [10.0, -57.0 - lift],
            [-18.0, -55.0 - lift],
            [-38.0 - lift, -36.0],
            [-43.0 - lift, -8.0],
            [-39.0, 12.0],
            [-33.0, 25.0],
        ])
        .and(Path::flow(&[
            [-21.0, 21.0],
            [-10.0, 8.0],
            [-6.0, -10.0],
            [3.0, -14.0],
            [7.0, -26.0],
            [18.0, -35.0],
        ]))
        .close()
    };
    match person.hair {
        Hair::Bald => {}
        Hair::Afro(_) | Hair::Curls(_) => {
            d.fill(close(9.0), tone.base);
            for [x, y] in [
                [-30.0, -40.0],
                [-8.0, -56.0],
                [14.0, -52.0],
                [-40.0, -14.0],
                [-20.0, -22.0],
                [-4.0, -36.0],
            ] {
                d.flow(&[[x - 5.0, y + 2.0], [x, y - 3.0], [x + 5.0, y + 1.0]], tone.light, 2.0);
            }
        }
        Hair::Straight(_) | Hair::Wavy(_) | Hair::Bob(_) => {
            let long = if matches!(person.hair, Hair::Bob(_)) { 40.0 } else { 70.0 };
            d.blob(
                &[
                    [31.0, -32.0],
                    [12.0, -59.0],
                    [-20.0, -57.0],
                    [-42.0, -34.0],
                    [-48.0, 6.0],
                    [-46.0, long],
                    [-20.0, long + 3.0],
                    [-9.0, 26.0],
                    [-6.0, -8.0],
                    [10.0, -24.0],
                ],
                tone.base,
            );
            d.faint(
                Path::flow(&[[10.0, -50.0], [-20.0, -44.0], [-36.0, -10.0], [-36.0, long - 12.0]]),
                tone.light,
                2.6,
                70,
            );
        }
        Hair::Hijab(_) | Hair::Headwrap(_) => d.fill(close(8.0), tone.base),
        Hair::CornrowBun(_) | Hair::Braids(_) | Hair::Puffs(_) | Hair::Plaits(_) => {
            d.fill(close(0.0), tone.base);
            for [x0, y0, x1, y1] in
                [[24.0, -38.0, -26.0, -46.0], [12.0, -30.0, -36.0, -24.0], [4.0, -16.0, -36.0, 2.0]]
            {
                d.flow(
                    &[[x0, y0], [(x0 + x1) / 2.0, (y0 + y1) / 2.0 - 5.0], [x1, y1]],
                    tone.light,
                    2.0,
                );
            }
            match person.hair {
                Hair::CornrowBun(_) => {
                    d.fill(Path::ellipse(-40.0, -42.0, 16.0, 15.0), tone.base);
                    d.flow(&[[-50.0, -44.0], [-42.0, -52.0], [-32.0, -48.0]], tone.light, 1.8);
                }
                Hair::Braids(_) => {
                    for [x, y] in [[-30.0, 58.0], [-18.0, 50.0]] {
                        d.fill(
                            Path::limb(&[[x - 2.0, 10.0, 9.0], [x - 4.0, 34.0, 9.0], [x, y, 7.0]]),
                            tone.base,
                        );
                        d.faint(
                            Path::lines(&[[x - 3.0, 16.0], [x - 1.0, y - 4.0]]),
                            tone.light,
                            1.6,
                            70,
                        );
                    }
                }
                _ => {}
            }
        }
        _ => {
            d.fill(close(1.0), tone.base);
            d.faint(
                Path::flow(&[[20.0, -46.0], [-8.0, -52.0], [-28.0, -42.0]]),
                tone.light,
                3.2,
                55,
            );
        }
    }
}
