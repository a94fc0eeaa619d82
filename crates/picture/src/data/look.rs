//! How somebody looks: what is given by nature and by years.

use serde::Deserialize;

use crate::colour::Colour;

/// Years of age, from 3 to 99.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "i64")]
pub struct Age(u8);

/// A number that is nobody's age here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no age that can be drawn: write a number of years from 3 to 99")]
pub struct NoAge(i64);

impl Age {
    /// In years.
    pub fn years(self) -> u8 {
        self.0
    }

    /// How grown up: 0 at six years and before, 1 from eighteen on.
    pub(crate) fn grown(self) -> f64 {
        ((f64::from(self.0) - 6.0) / 12.0).clamp(0.0, 1.0)
    }

    /// How far the years have drawn lines: 0 until forty-two, 1 from seventy-six on.
    pub(crate) fn lined(self) -> f64 {
        ((f64::from(self.0) - 42.0) / 34.0).clamp(0.0, 1.0)
    }
}

impl TryFrom<i64> for Age {
    type Error = NoAge;

    fn try_from(years: i64) -> Result<Self, NoAge> {
        match u8::try_from(years) {
            Ok(years @ 3..=99) => Ok(Self(years)),
            _ => Err(NoAge(years)),
        }
    }
}

/// The colour of the skin, from the darkest to the lightest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Skin {
    /// Very dark, cool.
    Deep,
    /// Dark, warm.
    Umber,
    /// Brown.
    Brown,
    /// Lighter brown.
    Mid,
    /// Light brown.
    Tan,
    /// Olive.
    Olive,
    /// Light, warm.
    Pale,
    /// Very light, pink.
    Fair,
}

/// The outline of the face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaceShape {
    /// Longer than wide, evenly curved.
    Oval,
    /// Nearly as wide as long, full cheeks.
    Round,
    /// A broad jaw with corners.
    Square,
    /// Long and narrow.
    Long,
    /// Wide at the cheekbones, narrow at the chin.
    Heart,
    /// Wide and full, a broad chin.
    Broad,
}

/// The brows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Brows {
    /// High in the middle, tapering.
    Arched,
    /// Level.
    Straight,
    /// Heavy.
    Thick,
    /// Thin and fair.
    Soft,
    /// Short, far apart.
    Short,
}

/// The eyes' shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Eyes {
    /// Pointed, a little raised at the outer corner.
    Almond,
    /// Open and round.
    Round,
    /// The lid covers its own fold.
    Hooded,
    /// The outer corner lies lower.
    Downturned,
}

/// The colour of the iris.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Iris {
    /// Nearly black.
    Dark,
    /// Brown.
    Brown,
    /// Green brown.
    Hazel,
    /// Green.
    Green,
    /// Blue.
    Blue,
    /// Grey.
    Grey,
}

/// The nose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nose {
    /// Wide wings, a soft bridge.
    Broad,
    /// A round tip, short.
    Round,
    /// A straight, narrow bridge.
    Straight,
    /// Long, the tip low.
    Long,
    /// A curved bridge.
    Curved,
    /// Short, hardly drawn: a child's.
    Small,
}

/// The mouth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mouth {
    /// Full lips of the same height.
    Full,
    /// Wide, the lower lip fuller.
    Wide,
    /// Small and full.
    Small,
    /// Thin lips.
    Thin,
    /// A deep bow in the upper lip.
    Bow,
}

/// The hair, and what covers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hair {
    /// None.
    Bald,
    /// Very short all over.
    Cropped(HairColour),
    /// Short at the sides, higher on top.
    Fade(HairColour),
    /// Short at the sides, the crown bare.
    Receding(HairColour),
    /// Short, combed to the side.
    SideParted(HairColour),
    /// Short curls.
    Curls(HairColour),
    /// A round afro.
    Afro(HairColour),
    /// Cornrows gathered in a bun.
    CornrowBun(HairColour),
    /// Cornrows that end in hanging braids.
    Braids(HairColour),
    /// Short plaits that stand out.
    Plaits(HairColour),
    /// Two round puffs.
    Puffs(HairColour),
    /// Straight and long.
    Straight(HairColour),
    /// Straight, cut at the jaw.
    Bob(HairColour),
    /// Waves to the shoulder.
    Wavy(HairColour),
    /// Drawn back into a tail.
    Ponytail(HairColour),
    /// A cloth wound round the head.
    Headwrap(Colour),
    /// A headscarf round face and neck.
    Hijab(Colour),
}

impl Hair {
    /// Whether it hangs, or is wound, over the ears.
    pub(crate) fn covers_ears(self) -> bool {
        matches!(self, Self::Straight(_) | Self::Bob(_) | Self::Wavy(_) | Self::Hijab(_))
    }
}

/// The colour of hair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HairColour {
    /// Black.
    Black,
    /// Black with grey in it.
    Peppered,
    /// Grey.
    Grey,
    /// White.
    White,
    /// Dark brown.
    DarkBrown,
    /// Brown.
    Brown,
    /// Between brown and blond.
    Sandy,
    /// Blond.
    Blond,
    /// Red.
    Red,
}

/// What else is in the face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Freckles on nose and cheeks.
    Freckles,
    /// A beard of some days.
    Stubble,
    /// A short, full beard.
    Beard,
    /// A moustache.
    Moustache,
    /// A gap between the upper teeth.
    ToothGap,
    /// A mole on the cheek.
    Mole,
}

/// What somebody always wears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wears {
    /// Glasses with round rims.
    RoundGlasses,
    /// Glasses with square rims.
    SquareGlasses,
    /// Small studs in the ears.
    Studs,
    /// Rings in the ears.
    Hoops,
    /// A hearing aid.
    HearingAid,
    /// A tailor's measure round the neck.
    TapeMeasure,
    /// A badge on a band.
    Lanyard,
    /// A pen in the breast pocket.
    Pen,
    /// A string of beads.
    Beads,
}

/// The body's build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Build {
    /// Narrow.
    Slight,
    /// In between.
    Medium,
    /// Wide.
    Broad,
}

impl Build {
    /// As a factor of widths.
    pub(crate) fn width(self) -> f64 {
        match self {
            Self::Slight => 0.9,
            Self::Medium => 1.0,
            Self::Broad => 1.16,
        }
    }
}
