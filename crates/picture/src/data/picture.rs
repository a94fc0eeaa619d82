//! `pictures.toml`, the pictures of a scenario: the place, the light, who is where, what lies where, the crops.

use core::ops::Range;
use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    DataError, Figure, Id, Object, People, Places, Thing, Trouble,
    error::{self, Spans},
};
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

/// The pictures of a scenario, by name, and the things on a sill that stand for it.
pub struct Pictures {
    pictures: BTreeMap<Id, (Picture, Range<usize>)>,
    object: Option<(Object, Range<usize>)>,
}

/// The entry that is no picture of a scene.
const OBJECT: &str = "object";

impl Pictures {
    /// Reads the text of `pictures.toml`, and looks up everybody in it.
    ///
    /// # Errors
    /// Every entry's first mistake of form, or else everybody and every place that there isn't, and crops that
    /// reach beyond their picture.
    pub fn parse(text: &str, people: &People, places: &Places) -> Result<Self, Vec<DataError>> {
        let (mut pictures, mut errors) = (BTreeMap::new(), Vec::new());
        let scenes = error::entries_called::<Picture>(text, |name| name != OBJECT);
        let objects = error::entries_called::<Object>(text, |name| name == OBJECT);
        let (scenes, objects) = match (scenes, objects) {
            (Ok(scenes), Ok(objects)) => (scenes, objects),
            (Err(errors), Ok(_)) | (Ok(_), Err(errors)) => return Err(errors),
            (Err(mut errors), Err(more)) => {
                // A file that is no TOML is so both times.
                errors.extend(more);
                errors.dedup();
                return Err(errors);
            }
        };
        let object = objects.into_values().next().map(|one| (one.value, one.spans.name()));
        for (id, entry) in scenes {
            let (picture, spans) = (entry.value, entry.spans);
            picture.look_up(&id, &spans, people, places, &mut errors);
            pictures.insert(id, (picture, spans.name()));
        }
        if errors.is_empty() { Ok(Self { pictures, object }) } else { Err(errors) }
    }

    /// All pictures in the order of their names, with where each name stands in the file, in bytes.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &Picture, Range<usize>)> {
        self.pictures.iter().map(|(id, (picture, at))| (id, picture, at.clone()))
    }

    /// The things on a sill, `[object]`, with where that name stands in the file, in bytes.
    #[must_use]
    pub fn object(&self) -> Option<(&Object, Range<usize>)> {
        self.object.as_ref().map(|(object, at)| (object, at.clone()))
    }
}

impl Picture {
    fn look_up(
        &self,
        id: &Id,
        spans: &Spans,
        people: &People,
        places: &Places,
        errors: &mut Vec<DataError>,
    ) {
        let mut wrong = |part: &str, key: &str, trouble| {
            errors.push(DataError { at: spans.part(part), key: format!("{id}.{key}"), trouble });
        };
        if places.get(&self.place).is_none() {
            let (name, known) = (self.place.to_string(), places.names());
            wrong("place", "place", Trouble::NoPlace { name, known });
        }
        for (index, figure) in self.figures.iter().enumerate() {
            if people.get(&figure.who).is_none() {
                let (name, known) = (figure.who.to_string(), people.names());
                let part = format!("figure.{index}.who");
                wrong(&part, "figure.who", Trouble::NoPerson { name, known });
            }
        }
        for (key, crop) in [("crops.wide", self.crops.wide), ("crops.strip", self.crops.strip)] {
            if crop.is_some_and(|crop| !self.frame.holds(crop)) {
                let Frame { x, y, width, height } = self.frame;
                let picture = format!("x {x}, y {y}, width {width}, height {height}");
                wrong(key, key, Trouble::CropOutside { picture });
            }
        }
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
