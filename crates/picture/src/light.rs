//! The light of a time of day, as what it does to every colour.

use serde::Deserialize;

use crate::colour::Colour;

/// The light in which a picture is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Light {
    /// The sun is still low, and its light falls in through the windows.
    Morning,
    /// Even light, without a sun.
    Overcast,
    /// The last hour: warmer, and with longer shadows.
    Late,
}

impl Light {
    /// What a colour becomes in it.
    pub(crate) fn on(self, colour: Colour) -> Colour {
        match self {
            Self::Morning => colour,
            Self::Overcast => colour.mix(Colour::new(0xd8dfe6), 0.05),
            Self::Late => colour
                .mix(colour.under(Colour::new(0xffcc95)), 0.62)
                .mix(Colour::new(0x4a2438), 0.07),
        }
    }

    /// How densely the sun lies on floor and table, in percent; none where it doesn't shine.
    pub(crate) fn sun(self) -> Option<u8> {
        match self {
            Self::Morning => Some(34),
            Self::Overcast => None,
            Self::Late => Some(46),
        }
    }

    /// How far the light of the windows is carried to the side: a lower sun reaches farther.
    pub(crate) fn reach(self) -> f64 {
        match self {
            Self::Morning => 1.0,
            Self::Overcast => 0.0,
            Self::Late => 1.5,
        }
    }
}
