//! `[object]` of `pictures.toml`: the things on a sill that stand for a scenario in the library.

use serde::Deserialize;

use super::Thing;
use crate::{colour::Colour, light::Light};

/// Things on a sill, as they are described. The sheet is 400 wide and 360 high; the sill begins at 264.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Object {
    /// The wall behind it, or its upper part.
    pub wall: Colour,
    /// The lower part of a wall that is painted in two colours.
    pub dado: Option<Colour>,
    /// What things stand on.
    pub top: Top,
    /// The light.
    #[serde(default = "morning")]
    pub light: Light,
    /// The things, from far to near.
    #[serde(rename = "thing")]
    pub things: Vec<Thing>,
}

/// What things stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Top {
    /// A board of wood or stone in a colour.
    Board(Colour),
    /// A mat of woven reed.
    Mat,
}

fn morning() -> Light {
    Light::Morning
}
