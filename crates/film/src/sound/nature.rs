//! What is heard through an open window.

use core::f32::consts::TAU;

use super::{Filter, Noise, ms, silence, swell};
use crate::RATE;

/// A song bird: a few liquid notes, each of which glides.
pub fn bird(noise: &mut Noise) -> Vec<f32> {
    let mut song = Vec::new();
    let notes = noise.between(3.0, 5.99) as usize;
    for _ in 0..notes {
        let from = noise.between(2300.0, 3300.0);
        let to = from * noise.between(0.75, 1.3);
        song.extend(glide(noise.between(70.0, 150.0), &[from, to], 0.12));
        song.extend(silence(noise.between(35.0, 110.0)));
    }
    dull(song, 5200.0)
}

/// A cock, far away: four parts, the third the longest.
pub fn cock(noise: &mut Noise) -> Vec<f32> {
    let base = noise.between(560.0, 640.0);
    let mut cry = Vec::new();
    for (length, tones) in [
        (150.0, [0.8, 1.0].as_slice()),
        (130.0, &[1.0, 1.02]),
        (620.0, &[1.05, 1.32, 1.25]),
        (380.0, &[1.2, 0.9, 0.7]),
    ] {
        let tones: Vec<f32> = tones.iter().map(|tone| tone * base).collect();
        let part = glide(length, &tones, 0.6);
        cry.extend(part);
        cry.extend(silence(55.0));
    }
    dull(cry, 1900.0)
}

/// A tone that goes from frequency to frequency, with some of its overtones.
fn glide(milliseconds: f32, tones: &[f32], overtones: f32) -> Vec<f32> {
    let length = ms(milliseconds);
    let mut phase = 0.0_f32;
    (0..length)
        .map(|n| {
            let place = n as f32 / length.max(1) as f32 * (tones.len().saturating_sub(1)) as f32;
            let (at, rest) = (place as usize, place.fract());
            let from = tones.get(at).copied().unwrap_or_default();
            let to = tones.get(at + 1).copied().unwrap_or(from);
            phase = (phase + (from + (to - from) * rest) / RATE as f32).fract();
            let tone = (TAU * phase).sin();
            let over: f32 =
                (2..7_u8).map(|n| (TAU * phase * f32::from(n)).sin() / f32::from(n)).sum();
            (tone + over * overtones) * swell(n, length).sqrt()
        })
        .collect()
}

fn dull(samples: Vec<f32>, frequency: f32) -> Vec<f32> {
    let mut filter = Filter::below(frequency);
    samples.into_iter().map(|sample| filter.next(sample)).collect()
}
