//! What somebody wears.

use serde::Deserialize;

use crate::colour::Colour;

/// Everything worn from the neck down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clothes {
    /// Above the waist.
    pub top: Top,
    /// Below it.
    pub below: Below,
    /// On the feet.
    pub feet: Feet,
}

/// What is worn above the waist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Top {
    /// A uniform: a jersey with a neck like a V over a shirt.
    Jersey {
        /// The jersey.
        wool: Colour,
        /// The shirt under it.
        shirt: Colour,
        /// The stripe along its neck.
        stripe: Colour,
    },
    /// A shirt or a blouse with a collar.
    Shirt {
        /// Its cloth.
        cloth: Colour,
    },
    /// A shirt with a tie.
    ShirtAndTie {
        /// Its cloth.
        cloth: Colour,
        /// The tie.
        tie: Colour,
    },
    /// A suit's jacket over shirt and tie.
    Suit {
        /// The jacket.
        cloth: Colour,
        /// The shirt.
        shirt: Colour,
        /// The tie.
        tie: Colour,
    },
    /// A jacket over a blouse.
    Blazer {
        /// The jacket.
        cloth: Colour,
        /// The blouse.
        blouse: Colour,
    },
    /// A plain top or the upper part of a dress, with a round neck.
    Dress {
        /// Its cloth.
        cloth: Colour,
        /// The edge at the neck.
        edge: Colour,
    },
    /// A blouse of printed cotton.
    Chitenge(Print),
    /// A cardigan over a top.
    Cardigan {
        /// The cardigan.
        wool: Colour,
        /// The top.
        top: Colour,
    },
    /// A sweater with a round neck.
    Sweater {
        /// The wool.
        wool: Colour,
    },
    /// A sweater with a hood.
    Hoodie {
        /// The cloth.
        cloth: Colour,
    },
    /// An open shirt over another.
    Overshirt {
        /// The outer shirt.
        cloth: Colour,
        /// What is under it.
        under: Colour,
    },
}

impl Top {
    /// The colour that is seen most.
    pub(crate) fn cloth(self) -> Colour {
        match self {
            Self::Jersey { wool: cloth, .. }
            | Self::Shirt { cloth }
            | Self::ShirtAndTie { cloth, .. }
            | Self::Suit { cloth, .. }
            | Self::Blazer { cloth, .. }
            | Self::Dress { cloth, .. }
            | Self::Chitenge(Print { ground: cloth, .. })
            | Self::Cardigan { wool: cloth, .. }
            | Self::Sweater { wool: cloth }
            | Self::Hoodie { cloth }
            | Self::Overshirt { cloth, .. } => cloth,
        }
    }

    /// What shows at the neck, also from behind.
    pub(crate) fn collar(self) -> Option<Colour> {
        match self {
            Self::Jersey { shirt, .. } | Self::Suit { shirt, .. } => Some(shirt),
            Self::Shirt { cloth } | Self::ShirtAndTie { cloth, .. } => Some(cloth.lighter(0.22)),
            Self::Blazer { blouse, .. } => Some(blouse),
            Self::Cardigan { top, .. } | Self::Overshirt { under: top, .. } => Some(top),
            Self::Dress { edge, .. } => Some(edge),
            Self::Chitenge(_) | Self::Sweater { .. } | Self::Hoodie { .. } => None,
        }
    }
}

/// Printed cotton: a ground and two colours on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Print {
    /// The ground.
    pub ground: Colour,
    /// The larger figure.
    pub figure: Colour,
    /// The smaller one.
    pub spot: Colour,
}

/// What is worn below the waist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Below {
    /// A skirt.
    Skirt(Colour),
    /// Long trousers.
    Trousers(Colour),
    /// Short trousers.
    Shorts(Colour),
    /// A wrap of printed cotton.
    Wrap(Print),
}

impl Below {
    /// The colour of a skirt or a wrap, for whoever wears one.
    pub(crate) fn skirt(self) -> Option<Colour> {
        match self {
            Self::Skirt(cloth) => Some(cloth),
            Self::Wrap(print) => Some(print.ground),
            Self::Trousers(_) | Self::Shorts(_) => None,
        }
    }

    /// The colour that is seen most.
    pub(crate) fn cloth(self) -> Colour {
        match self {
            Self::Skirt(cloth) | Self::Trousers(cloth) | Self::Shorts(cloth) => cloth,
            Self::Wrap(print) => print.ground,
        }
    }
}

/// What is on the feet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feet {
    /// Nothing.
    Bare,
    /// Shoes.
    Shoes(Colour),
}
