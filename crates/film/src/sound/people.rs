//! Children: how they talk when no word can be made out, and how they get up.

use super::{Filter, Noise, add, decay, ms, silence, swell};
use crate::RATE;

/// The first two formants of vowels, in hertz, as children have them.
const VOWELS: [(f32, f32); 5] =
    [(950.0, 1650.0), (640.0, 2350.0), (390.0, 2900.0), (650.0, 1150.0), (430.0, 1050.0)];

/// A few children who talk softly at the other end of a room.
pub fn murmur(length: usize, noise: &mut Noise) -> Vec<f32> {
    let mut room = vec![0.0; length];
    for _ in 0..6 {
        let child = child(length, &mut Noise::new(u64::from(noise.number().to_bits())));
        let near = noise.between(0.4, 1.0);
        add(&mut room, 0, child.into_iter().map(|sample| sample * near));
    }
    // Distance, and other people's backs, take the consonants.
    let mut far = [Filter::below(1700.0), Filter::below(2600.0), Filter::above(200.0)];
    room.into_iter()
        .map(|sample| far.iter_mut().fold(sample, |sample, filter| filter.next(sample)))
        .collect()
}

/// So many children who say the syllable `ma`, as nearly together as children do.
pub fn syllable(children: usize, noise: &mut Noise) -> Vec<f32> {
    let mut room = silence(900.0);
    for _ in 0..children {
        let (late, pitch) = (noise.between(0.0, 170.0), noise.between(225.0, 330.0));
        let (near, long) = (noise.between(0.4, 1.0), noise.between(420.0, 620.0));
        let (length, closed) = (ms(long), ms(noise.between(70.0, 110.0)));
        let [open, ..] = VOWELS;
        let mut mouth = Mouth::default();
        let mut said = Vec::with_capacity(length);
        for n in 0..length {
            if n.is_multiple_of(64) {
                // From the closed lips of the m to the open vowel.
                let share = (n as f32 / closed as f32 - 0.8).clamp(0.0, 1.0);
                mouth.shape(280.0 + (open.0 - 280.0) * share, 1200.0 + (open.1 - 1200.0) * share);
            }
            let falls = 1.05 - 0.18 * n as f32 / length as f32;
            let quiet = if n < closed { 0.35 } else { 1.0 };
            said.push(
                mouth.sound(pitch * falls, noise) * quiet * near * swell(n, length).powf(0.4),
            );
        }
        add(&mut room, ms(late), said);
    }
    let mut far = [Filter::below(3200.0), Filter::above(180.0)];
    room.into_iter()
        .map(|sample| far.iter_mut().fold(sample, |sample, filter| filter.next(sample)))
        .collect()
}

/// One child: turns of speech of some syllables, with pauses in which others talk.
fn child(length: usize, noise: &mut Noise) -> Vec<f32> {
    let pitch = noise.between(225.0, 320.0);
    let mut said = Vec::with_capacity(length);
    said.extend(silence(noise.between(0.0, 3500.0)));
    let mut mouth = Mouth::default();
    while said.len() < length {
        let syllables = noise.between(2.0, 11.0) as usize;
        let melody = noise.between(1.02, 1.22);
        for n in 0..syllables {
            // The voice falls over a turn.
            let falls = melody - 0.22 * n as f32 / syllables as f32;
            let stressed = noise.between(0.45, 1.0);
            let pitch = pitch * falls * (0.97 + 0.08 * stressed);
            let milliseconds = noise.between(110.0, 190.0) + 60.0 * stressed;
            mouth.syllable(milliseconds, pitch, stressed, noise, &mut said);
        }
        said.extend(silence(noise.between(500.0, 4200.0)));
    }
    said.truncate(length);
    said
}

/// A voice and what shapes it.
#[derive(Debug, Default)]
struct Mouth {
    phase: f32,
    first: Filter,
    second: Filter,
    now: (f32, f32),
}

impl Mouth {
    fn syllable(
        &mut self,
        milliseconds: f32,
        pitch: f32,
        loud: f32,
        noise: &mut Noise,
        said: &mut Vec<f32>,
    ) {
        let length = ms(milliseconds);
        let [first, others @ ..] = VOWELS;
        let vowel = noise.one_of(first, &others);
        if self.now == (0.0, 0.0) {
            self.now = vowel;
        }
        let drift = noise.between(-0.05, 0.05);
        for n in 0..length {
            if n.is_multiple_of(64) {
                self.now.0 += (vowel.0 - self.now.0) * 0.06;
                self.now.1 += (vowel.1 - self.now.1) * 0.06;
                self.shape(self.now.0, self.now.1);
            }
            let bend = 1.0 + drift * n as f32 / length as f32;
            said.push(self.sound(pitch * bend, noise) * loud * swell(n, length).powf(0.6));
        }
    }

    /// Moves tongue and lips: the first two formants, in hertz.
    fn shape(&mut self, first: f32, second: f32) {
        self.first.move_to(first, 6.0);
        self.second.move_to(second, 9.0);
    }

    /// The next sample at a pitch in hertz.
    fn sound(&mut self, pitch: f32, noise: &mut Noise) -> f32 {
        let waver = 1.0 + noise.number() * 0.02;
        self.phase = (self.phase + pitch * waver / RATE as f32).fract();
        // The folds open slowly and close at once; some breath comes with it.
        let folds =
            if self.phase < 0.6 { swell((self.phase * 1000.0) as usize, 1200) } else { 0.0 };
        let air = folds - 0.3 + noise.number() * 0.12;
        self.first.next(air) + self.second.next(air) * 0.6
    }
}

/// Children who get up from a mat and walk out: cloth, hands on the floor, feet, for four seconds.
pub fn rising(noise: &mut Noise) -> Vec<f32> {
    let mut sound = silence(4200.0);
    for _ in 0..26 {
        let (at, feet) = (noise.between(0.0, 1500.0), noise.between(2.0, 7.0) as usize);
        let near = noise.between(0.3, 1.0);
        cloth(&mut sound, at, near, noise);
        let (mut step, pace) = (at + noise.between(350.0, 800.0), noise.between(260.0, 420.0));
        for _ in 0..feet {
            foot(&mut sound, step, near, noise);
            step += pace * noise.between(0.85, 1.15);
        }
    }
    let length = sound.len();
    for (n, sample) in sound.iter_mut().enumerate() {
        *sample *= swell(n, length).powf(0.5);
    }
    sound
}

fn cloth(sound: &mut [f32], at: f32, near: f32, noise: &mut Noise) {
    let length = ms(noise.between(180.0, 420.0));
    let mut band = [Filter::above(500.0), Filter::below(2800.0)];
    let rustle: Vec<f32> = (0..length)
        .map(|n| {
            let sample = band.iter_mut().fold(noise.number(), |sample, filter| filter.next(sample));
            sample * swell(n, length) * near * 0.25
        })
        .collect();
    add(sound, ms(at), rustle);
}

fn foot(sound: &mut [f32], at: f32, near: f32, noise: &mut Noise) {
    let (mut floor, mut sand) = (Filter::below(170.0), Filter::around(1500.0, 0.8));
    let (fall, scrape) = (decay(70.0), decay(120.0));
    let step: Vec<f32> = (0..ms(140.0))
        .map(|n| {
            let rise = (n as f32 / 180.0).min(1.0);
            let thud = floor.next(noise.number()) * fall(n) * 1.6;
            (thud + sand.next(noise.number()) * scrape(n) * 0.22) * near * rise
        })
        .collect();
    add(sound, ms(at), step);
}
