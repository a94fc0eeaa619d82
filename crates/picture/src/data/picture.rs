//! One file for each picture of a scenario: the place, the light, who is where, what lies where, the crops.

use serde::Deserialize;

use super::{DataError, Figure, Id, People, Places, Thing, Trouble, error};
use crate::light::Light;

/// A picture, as it is described.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Picture {
    /// The room.
    pub place: Id,
    /// The light.
    pub light: Light,
    /// Whether the room is seen from the other side: everything changes sides, but writing.
    #[serde(default)]
    pub mirrored: bool,
    /// What of the place is seen.
    #[serde(default)]
    pub frame: Frame,
    /// The crops that have a name.
    pub crops: Crops,
    /// Who is there.
    #[serde(default, rename = "figure")]
    pub figures: Vec<Figure>,
    /// What is there.
    #[serde(default, rename = "thing")]
    pub things: Vec<Thing>,
}

/// A part of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

impl Default for Frame {
    fn default() -> Self {
        Self { x: 0.0, y: 60.0, width: 900.0, height: 1020.0 }
    }
}

/// Crops for narrow places.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crops {
    /// On top of a phone's first scene: about five to three.
    pub wide: Option<Frame>,
    /// Above its later scenes: about three to one, with the faces in it.
    pub strip: Option<Frame>,
}

impl Picture {
    /// Reads a picture's file, and looks up everybody in it; the file's name is for what is said about mistakes.
    pub fn parse(
        file: &str,
        text: &str,
        people: &People,
        places: &Places,
    ) -> Result<Self, DataError> {
        let picture: Self = error::read(file, text)?;
        let wrong = |line, key: &str, trouble| {
            Err(DataError { file: file.to_owned(), line, key: key.to_owned(), trouble })
        };
        if places.get(&picture.place).is_none() {
            let (name, known) = (picture.place.to_string(), places.names());
            return wrong(1, "place", Trouble::NoPlace { name, known });
        }
        for (index, figure) in picture.figures.iter().enumerate() {
            if people.get(&figure.who).is_none() {
                let (name, known) = (figure.who.to_string(), people.names());
                let line = error::line_of(text, "[[figure]]", index);
                return wrong(line, "figure.who", Trouble::NoPerson { name, known });
            }
        }
        let crops = [("crops.wide", picture.crops.wide), ("crops.strip", picture.crops.strip)];
        for (key, crop) in crops {
            if crop.is_some_and(|crop| !picture.frame.holds(crop)) {
                let Frame { x, y, width, height } = picture.frame;
                let picture = format!("x {x}, y {y}, width {width}, height {height}");
                let line = error::line_of(text, &format!("[{key}]"), 0);
                return wrong(line, key, Trouble::CropOutside { picture });
            }
        }
        Ok(picture)
    }
}

impl Frame {
    fn holds(self, inner: Self) -> bool {
        inner.x >= self.x
            && inner.y >= self.y
            && inner.x + inner.width <= self.x + self.width
            && inner.y + inner.height <= self.y + self.height
    }
}
