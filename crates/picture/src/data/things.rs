//! Things that lie and stand about.

use serde::Deserialize;

use super::Id;
use crate::{colour::Colour, letters};

/// A thing in a picture.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Thing {
    /// What it is.
    pub what: What,
    /// Where it stands, from the left.
    pub x: f64,
    /// Where it stands, from above; what lies lower is nearer.
    pub y: f64,
    /// How high above that it lies: on a table, on a wall.
    #[serde(default)]
    pub above: f64,
    /// How large; 1 is the size for a classroom.
    #[serde(default = "one")]
    pub size: f64,
    /// How far it is turned, in degrees.
    #[serde(default)]
    pub turn: f64,
    /// What it is called in a storyboard, where it moves.
    #[serde(default)]
    pub name: Option<Id>,
    /// Whether it isn't there yet; a storyboard brings it.
    #[serde(default)]
    pub hidden: bool,
}

fn one() -> f64 {
    1.0
}

/// What things there are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A round mat of woven reed.
    Mat,
    /// The same mat, hanging over a bench.
    HangingMat,
    /// A card with a syllable, on the floor.
    Card(Lettering),
    /// A card that matters now.
    LitCard(Lettering),
    /// A card that lies face down.
    CardFaceDown,
    /// A sheet of paper with some lines on it, on a table.
    Sheet,
    /// A pack of cards with a band round it.
    PackOfCards,
    /// A box of cards.
    BoxOfCards,
    /// A school desk for three; people behind it are drawn before it.
    Desk,
    /// A bench; where it stands is its top.
    Bench,
    /// A sheet of manila with syllables, pinned to a wall; where it stands is its upper edge.
    Chart(Lettering),
    /// A teacher's table.
    Table,
    /// A pair of crutches, lying.
    Crutches,
    /// A wheelchair, empty.
    Wheelchair,
    /// A form with rows, all filled in but one.
    FormWithOneBox,
    /// A form, small, on a table.
    Form,
    /// A phone with keys, its screen lit by a message.
    Phone,
    /// A mug of tea.
    Mug,
    /// A pencil.
    Pencil,
    /// A chalk or two.
    Chalk,
    /// A calendar on the wall.
    Calendar,
    /// A basket of books.
    Basket(Basket),
    /// A book that leans, its cover to us.
    Book(Book),
    /// A table for pupils, low.
    LowTable,
    /// Three books, lying on each other.
    PileOfBooks,
    /// Waffles on a plate.
    PlateOfWaffles,
    /// A box for money.
    CashBox,
    /// An envelope with a bill's window.
    Envelope,
    /// A jar of water from a river.
    Jar,
    /// A map of the world on a wall; where it hangs is the middle of its upper edge.
    WorldMap,
    /// A small blackboard with three quarters on it, as a circle and as a number; where it hangs is the middle of its
    /// upper edge.
    BoardWithFraction,
    /// A basket of plaited reed.
    WickerBasket,
    /// A toy car.
    ToyCar,
}

/// A basket of books.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basket {
    /// What stands on it.
    pub label: Lettering,
    /// Its colour, and that of the stickers.
    pub colour: Sticker,
    /// Whether its books are the thin ones.
    #[serde(default)]
    pub thin: bool,
}

/// A book with a picture on its cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Book {
    /// A puppy.
    Puppy,
    /// A shark.
    Shark,
}

/// The colours of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sticker {
    /// Blue.
    Blue,
    /// Green.
    Green,
    /// Red.
    Red,
    /// Yellow.
    Yellow,
}

impl Sticker {
    pub(crate) fn colour(self) -> Colour {
        match self {
            Self::Blue => Colour::new(0x4a7fae),
            Self::Green => Colour::new(0x5f9468),
            Self::Red => Colour::new(0xc25a45),
            Self::Yellow => Colour::new(0xdfb03c),
        }
    }
}

/// Words in letters that can be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Lettering(String);

/// Text with a letter that cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` cannot be drawn in `{1}`: there are {known}", known = letters::KNOWN)]
pub struct NoLettering(char, String);

impl Lettering {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Lettering {
    type Error = NoLettering;

    fn try_from(text: String) -> Result<Self, NoLettering> {
        match text.chars().find(|&letter| letter != ' ' && !letters::KNOWN.contains(letter)) {
            Some(letter) => Err(NoLettering(letter, text)),
            None => Ok(Self(text)),
        }
    }
}
