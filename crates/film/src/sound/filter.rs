//! Filters of second order, and the walls of a room.

use core::f32::consts::TAU;

use crate::RATE;

/// A filter of second order.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    b: [f32; 3],
    a: [f32; 2],
    state: [f32; 2],
}

impl Filter {
    /// Lets pass what is below a frequency, in hertz.
    #[must_use]
    pub fn below(frequency: f32) -> Self {
        let mut filter = Self::default();
        let (cos, alpha) = angle(frequency, 0.707);
        filter.set([(1.0 - cos) / 2.0, 1.0 - cos, (1.0 - cos) / 2.0], cos, alpha);
        filter
    }

    /// Lets pass what is above a frequency, in hertz.
    #[must_use]
    pub fn above(frequency: f32) -> Self {
        let mut filter = Self::default();
        let (cos, alpha) = angle(frequency, 0.707);
        filter.set([(1.0 + cos) / 2.0, -1.0 - cos, (1.0 + cos) / 2.0], cos, alpha);
        filter
    }

    /// Lets pass what is around a frequency, in hertz: the sharper the less of it.
    #[must_use]
    pub fn around(frequency: f32, sharp: f32) -> Self {
        let mut filter = Self::default();
        filter.move_to(frequency, sharp);
        filter
    }

    /// Moves a filter of [`Filter::around`] to another frequency while it sounds.
    pub fn move_to(&mut self, frequency: f32, sharp: f32) {
        let (cos, alpha) = angle(frequency, sharp);
        self.set([alpha, 0.0, -alpha], cos, alpha);
    }

    /// The next sample.
    pub fn next(&mut self, sample: f32) -> f32 {
        let ([b0, b1, b2], [a1, a2], [s1, s2]) = (self.b, self.a, self.state);
        let out = b0 * sample + s1;
        self.state = [b1 * sample - a1 * out + s2, b2 * sample - a2 * out];
        out
    }

    fn set(&mut self, b: [f32; 3], cos: f32, alpha: f32) {
        let whole = 1.0 + alpha;
        self.b = b.map(|b| b / whole);
        self.a = [-2.0 * cos / whole, (1.0 - alpha) / whole];
    }
}

fn angle(frequency: f32, sharp: f32) -> (f32, f32) {
    let (sin, cos) = (TAU * frequency / RATE as f32).sin_cos();
    (cos, sin / (2.0 * sharp))
}

/// The walls of a room: echoes that get denser and duller.
#[derive(Debug, Clone)]
pub struct Reverb {
    combs: Vec<Comb>,
    passes: Vec<Comb>,
}

impl Reverb {
    /// A classroom with hard walls: it goes on sounding for about half a second.
    #[must_use]
    pub fn room() -> Self {
        let comb = |milliseconds: f32, back| Comb::new(super::ms(milliseconds), back);
        Self {
            combs: [29.7, 37.1, 41.1, 43.7].map(|delay| comb(delay, 0.66)).into(),
            passes: [5.0, 1.7].map(|delay| comb(delay, 0.6)).into(),
        }
    }

    /// A sound with its echoes: `share` of it has come back from the walls, `tail` samples longer than the sound.
    #[must_use]
    pub fn over(mut self, dry: &[f32], share: f32, tail: usize) -> Vec<f32> {
        let quiet = core::iter::repeat_n(0.0, tail);
        let sound = dry.iter().copied().chain(quiet);
        sound
            .map(|sample| {
                let mut echo =
                    self.combs.iter_mut().map(|comb| comb.echo(sample)).sum::<f32>() / 4.0;
                for pass in &mut self.passes {
                    echo = pass.pass(echo);
                }
                sample * (1.0 - share) + echo * share
            })
            .collect()
    }
}

/// What comes back after a time.
#[derive(Debug, Clone)]
struct Comb {
    line: std::collections::VecDeque<f32>,
    back: f32,
    dull: f32,
}

impl Comb {
    fn new(delay: usize, back: f32) -> Self {
        Self { line: core::iter::repeat_n(0.0, delay.max(1)).collect(), back, dull: 0.0 }
    }

    /// Echo after echo, each duller than the one before.
    fn echo(&mut self, sample: f32) -> f32 {
        let out = self.line.pop_front().unwrap_or_default();
        self.dull = out * 0.7 + self.dull * 0.3;
        self.line.push_back(sample + self.dull * self.back);
        out
    }

    /// As loud as before, and denser.
    fn pass(&mut self, sample: f32) -> f32 {
        let out = self.line.pop_front().unwrap_or_default();
        let inside = sample + out * self.back;
        self.line.push_back(inside);
        out - inside * self.back
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How loud a tone is behind a filter.
    fn passed(mut filter: Filter, frequency: f32) -> f32 {
        let tone = |n: usize| (TAU * frequency * n as f32 / RATE as f32).sin();
        let out = (0..RATE as usize / 2).map(|n| filter.next(tone(n)));
        out.skip(RATE as usize / 4).fold(0.0, |most, sample| f32::max(most, sample.abs()))
    }

    #[test]
    fn filters_let_pass_what_they_say() {
        assert!(passed(Filter::below(1000.0), 100.0) > 0.98);
        assert!(passed(Filter::below(1000.0), 7900.0) < 0.03);
        assert!(passed(Filter::above(1000.0), 100.0) < 0.03);
        assert!(passed(Filter::above(1000.0), 7900.0) > 0.98);
        assert!(passed(Filter::around(1000.0, 8.0), 1000.0) > 0.95);
        assert!(passed(Filter::around(1000.0, 8.0), 3000.0) < 0.1);
    }

    #[test]
    fn a_room_goes_on_sounding_and_stops() {
        let wet = Reverb::room().over(&[1.0], 0.5, RATE as usize * 2);
        let loudest = |from: usize, to: usize| {
            let part =
                wet.iter().skip(RATE as usize * from / 10).take(RATE as usize * (to - from) / 10);
            part.fold(0.0_f32, |most, sample| most.max(sample.abs()))
        };
        assert!(loudest(1, 2) > 0.001);
        assert!(loudest(10, 20) < 0.001);
    }
}
