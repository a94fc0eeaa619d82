//! Noise that is the same on every machine: the sequence of a seed.

/// A sequence of numbers that look random (xorshift64*).
#[derive(Debug, Clone)]
pub struct Noise(u64);

impl Noise {
    /// The sequence of a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        // The state must not be 0, and neighbouring seeds must not begin alike.
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d | 1)
    }

    /// The next number, from −1 to 1.
    pub fn number(&mut self) -> f32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let bits = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 40;
        bits as f32 / 8_388_607.5 - 1.0
    }

    /// The next number between two others.
    pub fn between(&mut self, least: f32, most: f32) -> f32 {
        least + (self.number() * 0.5 + 0.5) * (most - least)
    }

    /// One of these.
    pub fn one_of<T: Copy>(&mut self, first: T, others: &[T]) -> T {
        let place = self.between(0.0, others.len() as f32 + 1.0) as usize;
        match place.checked_sub(1) {
            None => first,
            Some(place) => others.get(place).copied().unwrap_or(first),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_spread_evenly() {
        let mut noise = Noise::new(0);
        let numbers: Vec<f32> = (0..20_000).map(|_| noise.number()).collect();
        let mean = numbers.iter().sum::<f32>() / 20_000.0;
        assert!(mean.abs() < 0.02, "{mean}");
        assert!(numbers.iter().all(|number| (-1.0..=1.0).contains(number)));
        let upper = numbers.iter().filter(|number| **number > 0.5).count();
        assert!((4700..5300).contains(&upper), "{upper}");
    }
}
