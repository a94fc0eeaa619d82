//! Voices and sounds together, in two channels.

use crate::{Effect, Line, RATE, decibels, sound::Source};

/// How much quieter sounds are under a voice, in decibels.
const DUCK: f32 = -6.0;
/// The loudest sample that goes to the encoder: what it makes of it may be a little louder.
const CEILING: f32 = -2.5;

/// A sound track: left and right, of the same length.
#[derive(Debug, Clone, PartialEq)]
pub struct Track {
    /// The left channel.
    pub left: Vec<f32>,
    /// The right channel.
    pub right: Vec<f32>,
}

/// A line that is said, with its samples, cut and levelled.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// Its first sample's place in the film.
    pub from: usize,
    /// What is heard.
    pub speech: Vec<f32>,
}

impl Track {
    /// A silence of so many samples.
    #[must_use]
    pub fn silent(length: usize) -> Self {
        Self { left: vec![0.0; length], right: vec![0.0; length] }
    }

    /// Adds what comes from one side, −1 to 1, from a place on.
    pub fn add(&mut self, from: usize, sound: &[f32], side: f32) {
        let angle = (side.clamp(-1.0, 1.0) + 1.0) * core::f32::consts::FRAC_PI_4;
        for (channel, loud) in [(&mut self.left, angle.cos()), (&mut self.right, angle.sin())] {
            for (sample, more) in channel.iter_mut().skip(from).zip(sound) {
                *sample += more * loud;
            }
        }
    }

    /// Makes everything louder by so many decibels, and holds peaks below full scale without distorting them.
    pub fn raise(&mut self, by: f32) {
        let factor = decibels(by);
        for sample in self.left.iter_mut().chain(&mut self.right) {
            *sample *= factor;
        }
        self.hold(decibels(CEILING));
    }

    /// Left and right in turn, as little-endian floats: what encoders take.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let both = self.left.iter().zip(&self.right);
        both.flat_map(|(left, right)| [left.to_le_bytes(), right.to_le_bytes()].concat()).collect()
    }

    /// Turns the loudness down before a peak, and slowly up after it.
    fn hold(&mut self, ceiling: f32) {
        let ahead = RATE as usize / 200;
        let wanted: Vec<f32> = self
            .left
            .iter()
            .zip(&self.right)
            .map(|(left, right)| (ceiling / left.abs().max(right.abs()).max(ceiling)).min(1.0))
            .collect();
        // The smallest factor among the samples that come next, found from the end with what it may rise by.
        let (rise, fall) = (1.0 / (RATE as f32 * 0.15), 1.0 / ahead as f32);
        let mut least = wanted;
        let mut next = 1.0_f32;
        for factor in least.iter_mut().rev() {
            next = factor.min(next + fall);
            *factor = next;
        }
        let mut last = 1.0_f32;
        for factor in &mut least {
            last = factor.min(last + rise);
            *factor = last;
        }
        for channel in [&mut self.left, &mut self.right] {
            for (sample, factor) in channel.iter_mut().zip(&least) {
                *sample *= factor;
            }
        }
    }
}

/// A sound track of this many milliseconds: what is said in the middle, the sounds of the place around and under it.
#[must_use]
pub fn track(spoken: &[Spoken], effects: &[Effect], lines: &[Line], duration: u32) -> Track {
    let length = crate::samples(duration);
    let mut under = Track::silent(length);
    for (seed, effect) in (1_u64..).zip(effects) {
        place(&mut under, effect, seed, lines, duration);
    }
    let loud = ducked(spoken, length);
    for channel in [&mut under.left, &mut under.right] {
        for (sample, loud) in channel.iter_mut().zip(&loud) {
            *sample *= loud;
        }
    }
    for line in spoken {
        under.add(line.from, &line.speech, 0.0);
    }
    under
}

fn place(under: &mut Track, effect: &Effect, seed: u64, lines: &[Line], duration: u32) {
    let at = crate::samples(effect.at.time(lines, duration));
    let until = effect.until.as_ref().map_or(duration, |until| until.time(lines, duration));
    let length = crate::samples(until).saturating_sub(at);
    let loud = decibels(effect.level);
    let quieter =
        |sound: Vec<f32>| sound.into_iter().map(|sample| sample * loud).collect::<Vec<_>>();
    if effect.of == Source::Room {
        // The air is on both sides, and not the same.
        for side in [-1.0, 1.0] {
            let air = effect.of.samples(length, seed * 2 + u64::from(side > 0.0));
            under.add(at, &soft(quieter(air)), side);
        }
    } else {
        let sound = quieter(effect.of.samples(length, seed));
        let sound = if effect.of.is_bed() { soft(sound) } else { sound };
        under.add(at, &sound, effect.side.get());
    }
}

/// A bed that comes and goes over half a second.
fn soft(mut bed: Vec<f32>) -> Vec<f32> {
    let edge = (RATE as usize / 2).min(bed.len() / 2).max(1);
    for (n, sample) in bed.iter_mut().take(edge).enumerate() {
        *sample *= n as f32 / edge as f32;
    }
    for (n, sample) in bed.iter_mut().rev().take(edge).enumerate() {
        *sample *= n as f32 / edge as f32;
    }
    bed
}

/// How loud what is under the voices is at each sample: it makes room for them, gently.
fn ducked(spoken: &[Spoken], length: usize) -> Vec<f32> {
    let mut loud = vec![1.0_f32; length];
    let early = RATE as usize / 5;
    for line in spoken {
        let from = line.from.saturating_sub(early);
        for factor in loud.iter_mut().skip(from).take(line.speech.len() + early) {
            *factor = decibels(DUCK);
        }
    }
    // A quarter of a second to get there.
    let step = 1.0 / (RATE as f32 * 0.25);
    let mut now = 1.0_f32;
    for factor in &mut loud {
        now += (*factor - now).clamp(-step, step);
        *factor = now;
    }
    loud
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Moment, Side, samples};

    fn effect(of: Source, until: Option<&str>, side: f32) -> Effect {
        Effect {
            of,
            at: Moment::try_from("start".to_owned()).unwrap(),
            until: until.map(|until| Moment::try_from(until.to_owned()).unwrap()),
            level: -20.0,
            side: Side::try_from(side).unwrap(),
            line: None,
        }
    }

    fn loudness(samples: &[f32]) -> f32 {
        (samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len() as f32).sqrt()
    }

    #[test]
    fn a_track_has_its_length_and_is_the_same_each_time() {
        let effects = [effect(Source::Room, Some("end"), 0.0), effect(Source::Bell, None, 0.5)];
        let spoken = [Spoken { from: samples(1000), speech: vec![0.1; samples(500)] }];
        let once = track(&spoken, &effects, &[], 3000);
        assert_eq!((once.left.len(), once.right.len()), (samples(3000), samples(3000)));
        assert_eq!(once, track(&spoken, &effects, &[], 3000));
    }

    #[test]
    fn what_comes_from_the_right_is_heard_on_the_right() {
        let track = track(&[], &[effect(Source::Card, None, 0.8)], &[], 500);
        assert!(loudness(&track.right) > loudness(&track.left) * 3.0);
    }

    #[test]
    fn sounds_make_room_for_a_voice() {
        let bed = [effect(Source::Murmur, Some("end"), 0.0)];
        let quiet = Spoken { from: samples(2000), speech: vec![0.0; samples(3000)] };
        let (with, without) = (track(&[quiet], &bed, &[], 6000), track(&[], &bed, &[], 6000));
        let part = |track: &Track| loudness(&track.left[samples(3000)..samples(4500)]);
        let by = part(&with) / part(&without);
        assert!((by - decibels(DUCK)).abs() < 0.02, "{by}");
    }

    #[test]
    fn peaks_are_held_and_the_rest_is_left_alone() {
        let mut track = Track::silent(RATE as usize);
        track.add(0, &vec![0.2; RATE as usize], -1.0);
        track.add(30_000, &[3.0; 40], -1.0);
        track.raise(3.0);
        let most = track.left.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
        assert!(most <= decibels(CEILING) + 1e-4, "{most}");
        assert!((track.left[100] - 0.2 * decibels(3.0)).abs() < 1e-4);
        assert!((track.left[46_000] - 0.2 * decibels(3.0)).abs() < 1e-4);
    }
}
