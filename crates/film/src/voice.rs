//! Speech as it comes from a model or a microphone, made ready for the mix.

use crate::{decibels, samples};

/// The level of a voice, and of every sound before it is made quieter, in decibels below full scale.
const LEVEL: f32 = -23.0;
/// What is quieter than this is silence.
const THRESHOLD: f32 = 0.008;
/// What stays before the first sound and after the last, in milliseconds: a soft consonant may be below the threshold.
const EDGE: u32 = 30;

/// Speech without the silence before and after it.
#[must_use]
pub fn cut(speech: &[f32]) -> Vec<f32> {
    let is_heard = |sample: &f32| sample.abs() > THRESHOLD;
    let (Some(first), Some(last)) =
        (speech.iter().position(is_heard), speech.iter().rposition(is_heard))
    else {
        return Vec::new();
    };
    let edge = samples(EDGE);
    let (from, to) = (first.saturating_sub(edge), (last + edge + 1).min(speech.len()));
    let mut cut: Vec<f32> = speech.get(from..to).unwrap_or_default().to_vec();
    // A cut in the room of a recording would click.
    let fade = edge.min(cut.len() / 2).max(1);
    for (n, sample) in cut.iter_mut().take(fade).enumerate() {
        *sample *= n as f32 / fade as f32;
    }
    for (n, sample) in cut.iter_mut().rev().take(fade).enumerate() {
        *sample *= n as f32 / fade as f32;
    }
    cut
}

/// Speech at the level of every voice here: pauses don't count.
#[must_use]
pub fn level(speech: Vec<f32>) -> Vec<f32> {
    let parts = loudness(&speech);
    let loudest = parts.iter().copied().fold(0.0, f32::max);
    let heard: Vec<f32> = parts.into_iter().filter(|part| *part > loudest / 4.0).collect();
    let mean = root_mean_square(&heard);
    scaled(speech, mean)
}

/// A bed of sound at the level of a voice.
pub(crate) fn to_rms(sound: Vec<f32>) -> Vec<f32> {
    let mean = root_mean_square(&sound);
    scaled(sound, mean)
}

/// A single sound whose loudest moment is at the level of a voice.
pub(crate) fn to_loudest(sound: Vec<f32>) -> Vec<f32> {
    let loudest = loudness(&sound).into_iter().fold(0.0, f32::max);
    scaled(sound, loudest)
}

/// How loud each 20 milliseconds are.
fn loudness(sound: &[f32]) -> Vec<f32> {
    sound.chunks(samples(20)).map(root_mean_square).collect()
}

fn root_mean_square(samples: &[f32]) -> f32 {
    let sum: f64 = samples.iter().map(|sample| f64::from(*sample) * f64::from(*sample)).sum();
    (sum / samples.len().max(1) as f64).sqrt() as f32
}

fn scaled(mut sound: Vec<f32>, is: f32) -> Vec<f32> {
    if is > 0.0 {
        let factor = decibels(LEVEL) / is;
        for sample in &mut sound {
            *sample *= factor;
        }
    }
    sound
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RATE;

    fn tone(milliseconds: u32, loud: f32) -> Vec<f32> {
        let step = core::f32::consts::TAU * 200.0 / RATE as f32;
        (0..samples(milliseconds)).map(|n| (step * n as f32).sin() * loud).collect()
    }

    #[test]
    fn silence_before_and_after_is_cut() {
        let mut speech = vec![0.001; samples(700)];
        speech.extend(tone(500, 0.5));
        speech.extend(vec![0.0; samples(900)]);
        let cut = cut(&speech);
        let expected = samples(500) + 2 * samples(EDGE);
        assert!(cut.len().abs_diff(expected) < samples(3), "{} {expected}", cut.len());
        assert!(super::cut(&vec![0.001; 500]).is_empty());
    }

    #[test]
    fn voices_are_equally_loud_whatever_their_pauses() {
        let mut pauses = tone(300, 0.1);
        pauses.extend(vec![0.0; samples(2000)]);
        pauses.extend(tone(300, 0.1));
        let peak = |speech: Vec<f32>| level(speech).into_iter().fold(0.0, f32::max);
        let (with, without) = (peak(pauses), peak(tone(600, 0.7)));
        assert!((with - without).abs() < 0.005, "{with} {without}");
        assert!((without - decibels(LEVEL) * 2.0_f32.sqrt()).abs() < 0.002);
    }
}
