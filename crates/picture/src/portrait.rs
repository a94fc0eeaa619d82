//! A portrait: head and shoulders, to be read at four hundred pixels and at thirty-four.

use crate::{
    clothes::{self, Neck, Torso},
    data::{Expression, Person, Top},
    face::{self, Mood},
    light::Light,
    svg::{Affine, Drawing, Grain, Path, View, document},
};

/// Width and height of a portrait, in CSS pixels.
pub const SIZE: (u32, u32) = (132, 148);

/// Somebody's portrait as an SVG file.
pub fn portrait(person: &Person, expression: Expression) -> String {
    let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
    let frame = View { name: "", x: 0.0, y: 0.0, width, height };
    let mut d = Drawing::new(Light::Morning, 0.0);
    d.fill(Path::rect(0.0, 0.0, width, height), person.behind);
    // The light comes from our left, also behind them.
    d.veil(
        Path::poly(&[[0.0, 0.0], [70.0, 0.0], [18.0, height], [0.0, height]]),
        person.behind.lighter(0.9),
        40,
    );
    let mood = Mood::portrait(person, expression);
    let young = 1.0 - person.age.grown();
    let size = 0.9 - young * 0.02;
    let place = Affine::at(66.0 - mood.turn * 3.0, 75.0 + young * 7.0).scale(size, size);
    d.within(place, |d| bust(d, person, mood));
    document([width, height], frame, &[], &d, Grain::Tenth)
}

fn bust(d: &mut Drawing, person: &Person, mood: Mood) {
    let grown = person.age.grown();
    let tilt = Affine::SAME.turn(match mood.expression {
        Expression::Thoughtful => mood.turn.signum() * 3.0,
        Expression::Worried => -mood.turn.signum() * 2.0,
        _ => 0.0,
    });
    d.within(tilt, |d| face::behind(d, person, mood));
    d.within(Affine::at(0.0, pit(person)), |d| {
        let wide = (44.0 + grown * 19.0) * person.build.width();
        shoulders(d, person, wide);
        clothes::neckline(d, person, Neck::of(person, mood.turn, 54.0));
    });
    d.within(tilt, |d| face::front(d, person, mood));
}

/// How far the pit of the neck lies below the middle of the head.
pub(crate) fn pit(person: &Person) -> f64 {
    54.0 + person.age.grown() * 7.0
}

fn shoulders(d: &mut Drawing, person: &Person, wide: f64) {
    let cloth = person.clothes.top.cloth();
    let neck = Neck::of(person, 0.0, 0.0).half;
    let torso = Torso {
        side: [
            [neck + 4.0, -2.0],
            [neck + 13.0, 5.0],
            [wide - 12.0, 13.0],
            [wide + 2.0, 27.0],
            [wide + 9.0, 50.0],
            [wide + 12.0, 84.0],
        ],
        hem: [[-wide - 12.0, 86.0], [0.0, 86.0], [wide + 12.0, 86.0]],
        shade: [[wide * 0.62, 84.0], [wide * 0.66, 44.0], [wide * 0.5, 22.0], [neck + 6.0, 4.0]],
        light: [
            [-wide - 2.0, 84.0],
            [-wide * 0.92, 46.0],
            [-wide * 0.72, 24.0],
            [-neck - 12.0, 10.0],
        ],
    };
    d.fill(torso.outline(), cloth);
    if let Top::Chitenge(print) = person.clothes.top {
        let places = [
            [-44.0, 22.0],
            [-58.0, 42.0],
            [-34.0, 44.0],
            [-14.0, 48.0],
            [14.0, 50.0],
            [38.0, 24.0],
            [34.0, 46.0],
            [58.0, 40.0],
            [-70.0, 58.0],
            [72.0, 60.0],
        ];
        clothes::printed(d, print, &places, 0.9);
    }
    torso.planes(d, cloth);
    for side in [-1.0, 1.0] {
        d.flow(
            &[
                [side * (wide - 13.0), 44.0],
                [side * (wide - 15.0), 62.0],
                [side * (wide - 14.0), 84.0],
            ],
            cloth.darker(0.3),
            1.8,
        );
    }
}
