//! Sunlight through louvres: stripes.

use crate::{
    light::Light,
    palette,
    svg::{Drawing, Path},
};

/// Stripes on the floor. In the morning they fall from the windows that we see; late, from those behind us, and
/// reach up the wall.
pub(super) fn on_floor(d: &mut Drawing, light: Light) {
    let Some(percent) = light.sun() else { return };
    match light {
        Light::Late => {
            for (x, wide) in [(420.0, 150.0), (640.0, 140.0)] {
                stripes(d, [x, 672.0], wide, -190.0, 330.0, 9, percent);
                stripes(d, [x + 66.0, 520.0], wide, -52.0, 118.0, 4, percent / 2);
            }
        }
        Light::Morning | Light::Overcast => {
            for (x, wide, slant) in [(140.0, 190.0, 150.0), (372.0, 168.0, 160.0)] {
                stripes(d, [x, 690.0], wide, slant, 270.0, 9, percent);
            }
        }
    }
}

pub(super) fn stripes(
    d: &mut Drawing,
    [x, y]: [f64; 2],
    wide: f64,
    slant: f64,
    deep: f64,
    count: u32,
    percent: u8,
) {
    for i in 0..count {
        let from = f64::from(i) / f64::from(count);
        let to = (f64::from(i) + 0.6) / f64::from(count);
        let (x0, x1, y0, y1) = (x + slant * from, x + slant * to, y + deep * from, y + deep * to);
        d.veil(
            Path::poly(&[[x0, y0], [x0 + wide, y0 + 6.0], [x1 + wide, y1 + 6.0], [x1, y1]]),
            palette::SUN,
            percent,
        );
    }
}
