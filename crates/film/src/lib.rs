//! How a film is made, as far as that needs no file, no program and no picture: when its lines are said
//! ([`timeline()`]), how it is to be produced ([`Production`]), the sounds of the place ([`sound`]), the mix of voices and
//! sounds ([`mix`]), and what is measured in the result ([`onset`], [`word_error_rate`]).
//!
//! Everything here is a pure function: the same data give the same samples. The workshop (`workshop/`) reads the files,
//! lets the lines be spoken, draws the frames and hands everything to the encoder.

pub mod mix;
pub mod onset;
mod production;
mod recognition;
pub mod sound;
mod timeline;
mod voice;

pub use production::{Effect, Moment, Production, ProductionError, Side, Voices};
pub use recognition::word_error_rate;
pub use timeline::{Clash, Kind, Line, Said, timeline};
pub use voice::{cut, level};

/// Samples a second, of everything that is heard here.
pub const RATE: u32 = 48_000;

/// How many samples a number of milliseconds is.
#[must_use]
pub const fn samples(milliseconds: u32) -> usize {
    milliseconds as usize * RATE as usize / 1000
}

/// How many milliseconds a number of samples is, at least.
#[must_use]
pub fn milliseconds(samples: usize) -> u32 {
    let whole = (samples * 1000).div_ceil(RATE as usize);
    u32::try_from(whole).unwrap_or(u32::MAX)
}

/// A level in decibels as a factor.
#[must_use]
pub fn decibels(level: f32) -> f32 {
    10_f32.powf(level / 20.0)
}
