//! The air of a room.

use super::{Filter, Noise, ms};

/// A room with open windows: a low hum of air, and leaves that a wind moves now and then.
pub fn air(length: usize, noise: &mut Noise) -> Vec<f32> {
    let mut low = [Filter::below(180.0), Filter::below(420.0)];
    let mut leaves = [Filter::above(900.0), Filter::below(3800.0)];
    // The wind drifts towards a strength that it changes every few seconds.
    let (mut wind, mut towards) = (0.3_f32, 0.3_f32);
    let turn = ms(2300.0).max(1);
    (0..length)
        .map(|n| {
            if n.is_multiple_of(turn) {
                towards = noise.between(0.05, 1.0);
            }
            wind += (towards - wind) * 0.000_012;
            let mut deep = noise.number();
            for filter in &mut low {
                deep = filter.next(deep);
            }
            let mut high = noise.number();
            for filter in &mut leaves {
                high = filter.next(high);
            }
            deep * 4.0 + high * 0.16 * wind
        })
        .collect()
}
