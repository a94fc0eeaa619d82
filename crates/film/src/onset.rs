//! When a voice begins in a finished sound track: captions are held against it. Where a line lies is found by laying its own
//! samples over the track, so that a bell or a bench just before it can't be taken for it.

use crate::RATE;

/// How far from the expected time a voice is looked for, in samples on either side.
const AROUND: usize = RATE as usize * 6 / 10;
/// How many samples are taken as one: a voice has enough below three kilohertz to be told by.
const COARSE: usize = 8;
/// How much of a voice is looked for, in samples.
const LENGTH: usize = RATE as usize * 3;
/// The steps in which loudness is looked at, in samples.
const STEP: usize = RATE as usize / 200;
/// How alike what lies there has to be: 1 is the voice alone, sounds of the place beside it lower it.
const ALIKE: f32 = 0.4;

/// The sample at which a voice begins to be heard in a track, near the one at which it should. Both have one channel; none
/// where the voice isn't there.
#[must_use]
pub fn beginning(track: &[f32], voice: &[f32], expected: usize) -> Option<usize> {
    let from = expected.saturating_sub(AROUND);
    let voice = voice.get(..voice.len().min(LENGTH))?;
    let until = (expected + AROUND + voice.len()).min(track.len());
    let (heard, sought) = (coarse(track.get(from..until)?), coarse(voice));
    let length: f32 = sought.iter().map(|one| one * one).sum();
    let mut best = (ALIKE, None);
    for (at, window) in heard.windows(sought.len().max(1)).enumerate() {
        let (mut common, mut own) = (0.0, f32::MIN_POSITIVE);
        for (one, other) in window.iter().zip(&sought) {
            common += one * other;
            own += one * one;
        }
        let alike = common / (own * length).sqrt();
        if alike > best.0 {
            best = (alike, Some(at));
        }
    }
    Some(from + best.1? * COARSE + silence(voice))
}

/// Several samples as one.
fn coarse(samples: &[f32]) -> Vec<f32> {
    samples.chunks_exact(COARSE).map(|chunk| chunk.iter().sum::<f32>() / COARSE as f32).collect()
}

/// How many samples of a voice come before it is heard.
fn silence(voice: &[f32]) -> usize {
    let steps: Vec<f32> = voice.chunks(STEP).map(energy).collect();
    let loudest = steps.iter().copied().fold(0.0, f32::max);
    steps.iter().position(|step| *step > loudest * 0.1).unwrap_or_default() * STEP
}

fn energy(samples: &[f32]) -> f32 {
    let sum: f32 = samples.iter().map(|sample| sample * sample).sum();
    (sum / samples.len().max(1) as f32).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{samples, sound::Noise};

    /// Something that is like itself in one place only.
    fn voice() -> Vec<f32> {
        let mut noise = Noise::new(3);
        let mut low = 0.0;
        (0..samples(900))
            .map(|_| {
                low += (noise.number() - low) * 0.2;
                low
            })
            .collect()
    }

    fn track(at: usize, loud: f32) -> Vec<f32> {
        let mut noise = Noise::new(1);
        let mut track: Vec<f32> = (0..samples(4000)).map(|_| noise.number() * loud).collect();
        for (sample, voice) in track.iter_mut().skip(at).zip(voice()) {
            *sample += voice;
        }
        track
    }

    #[test]
    fn a_voice_is_found_where_it_is_whatever_else_is_heard() {
        let at = samples(1230);
        let mut track = track(at, 0.05);
        // A bell just before it.
        for (n, sample) in track.iter_mut().enumerate().skip(samples(900)).take(samples(600)) {
            *sample += (n as f32 * 0.05).sin() * 0.2;
        }
        for expected in [1230, 1000, 1500] {
            let found = beginning(&track, &voice(), samples(expected)).unwrap();
            assert!(found.abs_diff(at) < samples(10), "{expected}: {found} {at}");
        }
    }

    #[test]
    fn the_silence_before_a_voice_is_no_part_of_it() {
        let at = samples(1000);
        let late: Vec<f32> = std::iter::repeat_n(0.0, samples(80)).chain(voice()).collect();
        let found = beginning(&track(at + samples(80), 0.01), &late, at).unwrap();
        assert!(found.abs_diff(at + samples(80)) < samples(10), "{found}");
    }

    #[test]
    fn nothing_is_found_where_somebody_else_speaks() {
        let mut noise = Noise::new(1);
        let sound: Vec<f32> = (0..samples(4000)).map(|_| noise.number() * 0.1).collect();
        assert_eq!(beginning(&sound, &voice(), samples(1500)), None);
        assert_eq!(beginning(&[], &voice(), samples(1500)), None);
        assert_eq!(beginning(&sound, &[], samples(1500)), None);
    }
}
