//! What nobody writes down: people breathe, blink, and shift their weight a little.
//!
//! It follows from the name alone, so that each does it in a time of their own, and every frame is the same each time.

use std::f64::consts::TAU;

use super::motion::is_lowered;
use crate::{data::Figure, svg::Affine};

/// How long a blink takes, in milliseconds.
const BLINK: f64 = 170.0;

/// What somebody does unawares at a moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Life {
    /// By how much the head turns.
    pub(super) turn: f64,
    /// By how much the trunk leans, in degrees.
    pub(super) lean: f64,
    /// How far the eyes are closed, from 0 to 1.
    pub(super) closed: f64,
    /// By how much a breath lifts the body, as a share of its height.
    breath: f64,
}

/// What somebody does unawares, so many milliseconds from the beginning.
pub(super) fn of(figure: &Figure, now: i64) -> Life {
    let seed = seed(figure.who.as_str());
    let t = now as f64 / 1000.0;
    let wave = |index: u64, least: f64, most: f64| {
        let period = least + (most - least) * part(seed, index);
        ((t / period + part(seed, index + 1)) * TAU).sin()
    };
    Life {
        turn: 0.03 * wave(1, 5.0, 9.0) + 0.02 * wave(3, 2.6, 4.1),
        lean: 0.7 * wave(5, 7.0, 12.0) + 0.3 * wave(7, 3.1, 5.3),
        closed: if is_lowered(figure) { 0.0 } else { blink(seed, now as f64) },
        breath: 0.0055 * wave(9, 3.0, 4.4),
    }
}

impl Life {
    /// The place of somebody who breathes: the floor stays where it is.
    pub(super) fn place(&self, place: Affine) -> Affine {
        place.scale(1.0, 1.0 + self.breath)
    }
}

/// How far the eyes are closed. In each span of some seconds they blink once, at a moment of its own.
fn blink(seed: u64, now: f64) -> f64 {
    let span = 3_000.0 + 2_400.0 * part(seed, 20);
    let number = (now / span).floor();
    let begins = number * span + (span - BLINK) * part(seed, 30 + number as u64);
    let u = (now - begins) / BLINK;
    if (0.0..1.0).contains(&u) { (u * TAU / 2.0).sin() } else { 0.0 }
}

/// A number from 0 to 1 that follows from a seed and an index.
fn part(seed: u64, index: u64) -> f64 {
    // The finish of SplitMix64: neighbours have nothing in common.
    let mut z = seed.wrapping_add(index.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    f64::from(((z ^ (z >> 31)) >> 40) as u32) / f64::from(1_u32 << 24)
}

/// A name as a number (FNV-1a).
fn seed(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
