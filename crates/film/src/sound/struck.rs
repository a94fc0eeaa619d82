//! Iron and wood.

use core::f32::consts::TAU;

use super::{Filter, Noise, add, decay, ms, silence};
use crate::RATE;

/// The partials of a wheel rim that hangs from a tree: no harmony, and the high ones die first.
const RIM: [(f32, f32, f32); 7] = [
    (1.0, 0.7, 1500.0),
    (1.52, 1.0, 1250.0),
    (2.27, 0.8, 900.0),
    (2.91, 0.55, 700.0),
    (4.13, 0.45, 420.0),
    (5.44, 0.3, 260.0),
    (7.02, 0.2, 150.0),
];

/// A school bell: a rim that is struck with an iron bar, five times.
pub fn bell(noise: &mut Noise) -> Vec<f32> {
    let base = noise.between(470.0, 500.0);
    let mut sound = silence(4600.0);
    let mut at = 0.0;
    for _ in 0..5 {
        let strength = noise.between(0.75, 1.0);
        for (partial, loud, dies) in RIM {
            // Where the bar hits changes which partials sound.
            let loud = loud * strength * noise.between(0.6, 1.0);
            let step = TAU * base * partial / RATE as f32;
            let (fall, start) = (decay(dies), noise.between(0.0, TAU));
            let tone = (0..ms(1900.0)).map(|n| (start + step * n as f32).sin() * loud * fall(n));
            add(&mut sound, ms(at), tone);
        }
        let (mut clang, fall) = (Filter::above(1500.0), decay(25.0));
        let hit: Vec<f32> =
            (0..ms(30.0)).map(|n| clang.next(noise.number()) * fall(n) * strength).collect();
        add(&mut sound, ms(at), hit);
        at += noise.between(520.0, 600.0);
    }
    sound
}

/// A bench that is pushed over a concrete floor: it sticks and slips, and comes to rest.
pub fn bench(noise: &mut Noise) -> Vec<f32> {
    let mut wood =
        [Filter::around(240.0, 2.5), Filter::around(610.0, 3.0), Filter::around(1350.0, 3.0)];
    let (length, mut slip) = (ms(420.0), 0.0_f32);
    let mut sound: Vec<f32> = (0..length)
        .map(|n| {
            let pace = 42.0 + 35.0 * (n as f32 / length as f32);
            slip = (slip + pace * (1.0 + noise.number() * 0.3) / RATE as f32).fract();
            let grip = (1.0 - slip).powi(3) * noise.number();
            let edge = ((length - n) as f32 / length as f32).sqrt()
                * (n as f32 / ms(60.0) as f32).min(1.0);
            wood.iter_mut().map(|filter| filter.next(grip)).sum::<f32>() * edge
        })
        .collect();
    sound.extend(silence(160.0));
    let (mut thud, fall) = (Filter::below(320.0), decay(90.0));
    let knock: Vec<f32> =
        (0..ms(120.0)).map(|n| thud.next(noise.number()) * fall(n) * 2.0).collect();
    add(&mut sound, length, knock);
    sound
}
