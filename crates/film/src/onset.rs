//! When a voice is heard to begin, found in a finished sound track: captions are held against it.

use crate::{RATE, sound::Filter};

/// How far from the expected time a beginning is looked for, in samples on either side.
const AROUND: usize = RATE as usize * 4 / 10;
/// The steps in which loudness is looked at, in samples.
const STEP: usize = RATE as usize / 200;

/// The sample at which a voice begins, near the one at which it should. `sound` is one channel of the track; none where
/// nothing rises out of what is heard before.
#[must_use]
pub fn beginning(sound: &[f32], expected: usize) -> Option<usize> {
    let from = expected.saturating_sub(AROUND);
    let part = sound.get(from..(expected + AROUND).min(sound.len()))?;
    // A voice lies between the rumble of a room and the rustle of cloth.
    let mut band = [Filter::above(150.0), Filter::below(3500.0)];
    let heard: Vec<f32> = part
        .iter()
        .map(|sample| band.iter_mut().fold(*sample, |x, filter| filter.next(x)))
        .collect();
    let steps: Vec<f32> = heard.chunks(STEP).map(energy).collect();
    // The quietest fifth is what was there before; the loudest is the voice.
    let mut sorted = steps.clone();
    sorted.sort_by(f32::total_cmp);
    let floor = sorted.get(sorted.len() / 5).copied()?;
    let voice = sorted.get(sorted.len() * 9 / 10).copied()?;
    if voice < floor * 4.0 {
        return None;
    }
    let threshold = (floor * 3.0).max(voice * 0.1);
    // A click is no voice: it has to last for thirty milliseconds.
    let lasting = 6;
    let first = steps.windows(lasting).position(|window| {
        window.iter().filter(|step| **step > threshold).count() + 1 >= lasting
    })?;
    Some(from + first * STEP)
}

fn energy(samples: &[f32]) -> f32 {
    let sum: f32 = samples.iter().map(|sample| sample * sample).sum();
    (sum / samples.len().max(1) as f32).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{samples, sound::Noise};

    #[test]
    fn a_beginning_is_found_where_it_is() {
        let mut noise = Noise::new(1);
        let at = samples(1230);
        let sound: Vec<f32> = (0..samples(3000))
            .map(|n| {
                let voice = if n < at { 0.0 } else { (n as f32 * 0.03).sin() * 0.2 };
                voice + noise.number() * 0.004
            })
            .collect();
        for expected in [1230, 1100, 1350] {
            let found = beginning(&sound, samples(expected)).unwrap();
            assert!(found.abs_diff(at) < samples(15), "{expected}: {found} {at}");
        }
    }

    #[test]
    fn nothing_is_found_where_nobody_begins() {
        let mut noise = Noise::new(1);
        let sound: Vec<f32> = (0..samples(3000)).map(|_| noise.number() * 0.01).collect();
        assert_eq!(beginning(&sound, samples(1500)), None);
        assert_eq!(beginning(&[], samples(1500)), None);
    }
}
