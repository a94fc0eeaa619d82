//! Colours: opaque, eight bits a channel, and mixed without surprises.

use serde::Deserialize;

/// A colour of a palette, written as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// Text that is no colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no colour: write six hexadecimal digits, as in \"#2f7a6d\"")]
pub struct NoColour(String);

impl Colour {
    /// White.
    pub const WHITE: Self = Self::new(0xff_ff_ff);

    /// A colour from a number such as `0x2f7a6d`.
    pub const fn new(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self { red, green, blue }
    }

    /// This colour with a share of another, from 0 (none of it) to 1 (only it).
    pub fn mix(self, other: Self, share: f64) -> Self {
        let share = share.clamp(0.0, 1.0);
        let one = |from: u8, to: u8| {
            (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8
        };
        Self {
            red: one(self.red, other.red),
            green: one(self.green, other.green),
            blue: one(self.blue, other.blue),
        }
    }

    /// This colour seen in coloured light.
    pub fn under(self, light: Self) -> Self {
        let one = |from: u8, by: u8| (u16::from(from) * u16::from(by) / 255) as u8;
        Self {
            red: one(self.red, light.red),
            green: one(self.green, light.green),
            blue: one(self.blue, light.blue),
        }
    }

    /// A darker shade, towards a warm dark rather than towards black.
    pub fn darker(self, share: f64) -> Self {
        self.mix(Self::new(0x1d_12_20), share)
    }

    /// A lighter tint, towards a warm white.
    pub fn lighter(self, share: f64) -> Self {
        self.mix(Self::new(0xff_f2_dc), share)
    }

    /// How light it looks, from 0 to 255.
    pub fn lightness(self) -> u32 {
        (u32::from(self.red) * 3 + u32::from(self.green) * 6 + u32::from(self.blue)) / 10
    }

    /// As SVG writes it: in three digits where that is the same colour.
    pub(crate) fn write(self, out: &mut String) {
        const DIGITS: [char; 16] =
            ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
        let channels = [self.red, self.green, self.blue];
        let short = channels.iter().all(|channel| channel >> 4 == channel & 15);
        out.push('#');
        for channel in channels {
            let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().unwrap_or('0');
            if !short {
                out.push(digit(channel >> 4));
            }
            out.push(digit(channel & 15));
        }
    }
}

impl TryFrom<String> for Colour {
    type Error = NoColour;

    fn try_from(text: String) -> Result<Self, NoColour> {
        match text.strip_prefix('#') {
            Some(digits) if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) => {
                u32::from_str_radix(digits, 16).map(Self::new).map_err(|_| NoColour(text))
            }
            _ => Err(NoColour(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(colour: Colour) -> String {
        let mut out = String::new();
        colour.write(&mut out);
        out
    }

    #[test]
    fn colours_are_read_and_written() {
        let read = |text: &str| Colour::try_from(text.to_owned());
        assert_eq!(read("#2F7a6d").map(written), Ok("#2f7a6d".to_owned()));
        assert_eq!(read("#aabbcc").map(written), Ok("#abc".to_owned()));
        for wrong in ["2f7a6d", "#2f7a6", "#2f7a6g", "green", "#+f7a6d"] {
            assert_eq!(read(wrong), Err(NoColour(wrong.to_owned())));
        }
    }

    #[test]
    fn mixing_stays_between_the_two() {
        let (dark, light) = (Colour::new(0x102030), Colour::new(0xf0e0d0));
        assert_eq!(dark.mix(light, 0.0), dark);
        assert_eq!(dark.mix(light, 1.0), light);
        assert!(dark.lightness() < dark.lighter(0.2).lightness());
        assert!(light.darker(0.2).lightness() < light.lightness());
    }
}
