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
                .mix(colour.under(Colour::new(0xffd09a)), 0.6)
                .mix(Colour::new(0xd9772f), 0.06),
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
}
