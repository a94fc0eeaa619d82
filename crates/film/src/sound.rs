//! The sounds of a place, made by code: each is a pure function of a seed and a length.
//!
//! All are brought to the level of a voice, so that a [`crate::Production`] says how much quieter than the voice they are.

mod filter;
mod hand;
mod nature;
mod noise;
mod people;
mod room;
mod struck;

pub use filter::{Filter, Reverb};
pub use noise::Noise;

use serde::Deserialize;

use crate::{RATE, voice};

/// What makes a sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// A bed: the air of a room with open windows.
    Room,
    /// A bed: children who talk softly at the other end of the room; no word can be made out.
    Murmur,
    /// Children who say one syllable together.
    Chant,
    /// A child who says one syllable.
    Syllable,
    /// A bird outside, a few notes.
    Bird,
    /// A cock, far away.
    Cock,
    /// A wheel rim that is struck as a school bell, several times.
    Bell,
    /// A card that is laid on a mat.
    Card,
    /// A card that is slid over a mat.
    Slide,
    /// A bench that is pushed over the floor.
    Bench,
    /// Chalk on a board.
    Chalk,
    /// The page of a book.
    Page,
    /// Children who get up and walk out, barefoot and in shoes.
    Rising,
}

impl Source {
    /// Its name in `production.toml`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Room => "room",
            Self::Murmur => "murmur",
            Self::Chant => "chant",
            Self::Syllable => "syllable",
            Self::Bird => "bird",
            Self::Cock => "cock",
            Self::Bell => "bell",
            Self::Card => "card",
            Self::Slide => "slide",
            Self::Bench => "bench",
            Self::Chalk => "chalk",
            Self::Page => "page",
            Self::Rising => "rising",
        }
    }

    /// Whether it lasts as long as it is asked to.
    #[must_use]
    pub const fn is_bed(self) -> bool {
        matches!(self, Self::Room | Self::Murmur)
    }

    /// The sound, at the level of a voice. `length` is the number of samples of a bed; what is no bed has its own.
    #[must_use]
    pub fn samples(self, length: usize, seed: u64) -> Vec<f32> {
        let mut noise = Noise::new(seed);
        let dry = match self {
            Self::Room => room::air(length, &mut noise),
            Self::Murmur => people::murmur(length, &mut noise),
            Self::Chant => people::syllable(11, &mut noise),
            Self::Syllable => people::syllable(1, &mut noise),
            Self::Bird => nature::bird(&mut noise),
            Self::Cock => nature::cock(&mut noise),
            Self::Bell => struck::bell(&mut noise),
            Self::Card => hand::card(&mut noise),
            Self::Slide => hand::slide(&mut noise),
            Self::Bench => struck::bench(&mut noise),
            Self::Chalk => hand::chalk(&mut noise),
            Self::Page => hand::page(&mut noise),
            Self::Rising => people::rising(&mut noise),
        };
        let placed = match self.wet() {
            Some(share) => Reverb::room().over(&dry, share, if self.is_bed() { 0 } else { TAIL }),
            None => dry,
        };
        if self.is_bed() { voice::to_rms(faded(placed)) } else { voice::to_loudest(faded(placed)) }
    }

    /// How much of it comes back from the walls; none for the air itself.
    const fn wet(self) -> Option<f32> {
        match self {
            Self::Room => None,
            Self::Murmur | Self::Chant | Self::Syllable | Self::Rising | Self::Chalk => Some(0.35),
            Self::Card | Self::Slide | Self::Page | Self::Bench => Some(0.2),
            // Outside, and far away: most of it has been reflected.
            Self::Bird | Self::Cock | Self::Bell => Some(0.5),
        }
    }
}

/// How long a room goes on sounding, in samples.
const TAIL: usize = RATE as usize * 6 / 10;

/// Without a click at either end.
fn faded(mut samples: Vec<f32>) -> Vec<f32> {
    let edge = (RATE as usize / 100).min(samples.len() / 2).max(1);
    let ramp = |n: usize| (n as f32 + 0.5) / edge as f32;
    for (n, sample) in samples.iter_mut().take(edge).enumerate() {
        *sample *= ramp(n);
    }
    for (n, sample) in samples.iter_mut().rev().take(edge).enumerate() {
        *sample *= ramp(n);
    }
    samples
}

/// Milliseconds as samples, for those who make sounds.
fn ms(milliseconds: f32) -> usize {
    (milliseconds * RATE as f32 / 1000.0) as usize
}

/// A silence of this length.
fn silence(milliseconds: f32) -> Vec<f32> {
    vec![0.0; ms(milliseconds)]
}

/// Adds a sound into another, from a place on; what reaches beyond the end is lost.
fn add(into: &mut [f32], from: usize, sound: impl IntoIterator<Item = f32>) {
    for (sample, more) in into.iter_mut().skip(from).zip(sound) {
        *sample += more;
    }
}

/// From 1 down to a thousandth in so many milliseconds.
fn decay(milliseconds: f32) -> impl Fn(usize) -> f32 {
    let rate = -6.9 / (milliseconds * RATE as f32 / 1000.0);
    move |n| (rate * n as f32).exp()
}

/// From 0 to 1 and back, smoothly, over a number of samples.
fn swell(n: usize, length: usize) -> f32 {
    let phase = n as f32 / length.max(1) as f32;
    0.5 - 0.5 * (core::f32::consts::TAU * phase).cos()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Source; 13] = [
        Source::Room,
        Source::Murmur,
        Source::Chant,
        Source::Syllable,
        Source::Bird,
        Source::Cock,
        Source::Bell,
        Source::Card,
        Source::Slide,
        Source::Bench,
        Source::Chalk,
        Source::Page,
        Source::Rising,
    ];

    #[test]
    fn every_sound_is_the_same_each_time_and_another_for_another_seed() {
        for source in ALL {
            let length = ms(1500.0);
            let once = source.samples(length, 3);
            assert_eq!(once, source.samples(length, 3), "{}", source.name());
            assert_ne!(once, source.samples(length, 4), "{}", source.name());
        }
    }

    #[test]
    fn every_sound_is_a_sound_without_clicks_at_its_ends() {
        for source in ALL {
            let samples = source.samples(ms(2000.0), 1);
            let name = source.name();
            assert!(samples.iter().all(|sample| sample.is_finite()), "{name}");
            let loudest = samples.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
            assert!((0.05..2.0).contains(&loudest), "{name}: {loudest}");
            for edge in [samples.first(), samples.last()] {
                assert!(edge.is_some_and(|edge| edge.abs() < 0.02), "{name}: {edge:?}");
            }
            if source.is_bed() {
                assert_eq!(samples.len(), ms(2000.0), "{name}");
            }
        }
    }

    #[test]
    fn a_name_is_the_one_that_is_read() {
        #[derive(Deserialize)]
        struct One {
            of: Source,
        }
        for source in ALL {
            let one: One = toml::from_str(&format!("of = \"{}\"", source.name())).unwrap();
            assert_eq!(one.of, source);
        }
    }
}
