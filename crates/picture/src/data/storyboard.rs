//! `storyboard.toml`, how a film is drawn: its scenes, the shots in which they are seen, and what moves in each.

use core::ops::Range;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, de::DeserializeOwned};
use toml::{
    Spanned,
    de::{DeTable, DeValue, ValueDeserializer},
};

use super::{
    DataError, Expression, Figure, Gaze, Held, Id, People, Places, Pose, Thing, Trouble,
    error::{self, Spans},
    joined,
};
use crate::{figure::Gesture, light::Light};

/// How a film is drawn: parsed from `storyboard.toml`.
///
/// Its scenes are rooms with people and things; they go on while another one is seen. Its shots are what is seen of them,
/// one after the other. What moves stands with the shot in which it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Storyboard {
    pub(crate) scenes: BTreeMap<Id, Scene>,
    pub(crate) shots: Vec<Shot>,
    lines: Vec<(Id, Range<usize>)>,
}

/// A room with people and things, as they are when the film begins.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Scene {
    /// The room.
    pub(crate) place: Id,
    /// The light.
    pub(crate) light: Light,
    /// Who is there; each once.
    #[serde(default, rename = "figure")]
    pub(crate) figures: Vec<Figure>,
    /// What is there.
    #[serde(default, rename = "thing")]
    pub(crate) things: Vec<Thing>,
}

/// What is seen from one cut to the next.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Shot {
    /// What it is called where it is spoken of.
    pub(crate) name: Id,
    /// The scene.
    pub(crate) scene: Id,
    /// When it begins.
    pub(crate) from: From,
    /// By how much later than that, in milliseconds.
    #[serde(default)]
    pub(crate) plus: i32,
    /// What the camera sees first.
    pub(crate) camera: Camera,
    /// Where the camera goes.
    #[serde(default)]
    pub(crate) pan: Option<Pan>,
    /// What people do.
    #[serde(default, rename = "move")]
    pub(crate) moves: Vec<Move>,
    /// What things do.
    #[serde(default, rename = "shift")]
    pub(crate) shifts: Vec<Shift>,
}

/// A moment of the film.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum From {
    /// Where the film begins.
    Start,
    /// Where a line of the script begins.
    Before(Id),
    /// Where a line of the script ends.
    After(Id),
}

impl TryFrom<String> for From {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let line = |name: &str| Id::try_from(name.to_owned()).map_err(|error| error.to_string());
        match text.split_once(':') {
            None if text == "start" => Ok(Self::Start),
            Some(("before", name)) => Ok(Self::Before(line(name)?)),
            Some(("after", name)) => Ok(Self::After(line(name)?)),
            _ => {
                Err(format!("`{text}` is no moment: write `start`, `before:line` or `after:line`"))
            }
        }
    }
}

impl From {
    fn line(&self) -> Option<&Id> {
        match self {
            Self::Start => None,
            Self::Before(line) | Self::After(line) => Some(line),
        }
    }
}

/// A part of the sheet, sixteen to nine.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Camera {
    /// From the left.
    pub(crate) x: f64,
    /// From above.
    pub(crate) y: f64,
    /// How wide.
    pub(crate) width: f64,
}

/// A way of the camera.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pan {
    /// What it sees in the end.
    pub(crate) to: Camera,
    /// When it begins, in milliseconds from the cut.
    #[serde(default)]
    pub(crate) at: u32,
    /// How long it takes, in milliseconds.
    pub(crate) over: u32,
    /// What it is for; a camera that goes somewhere for nothing stays where it is.
    pub(crate) why: String,
}

/// What somebody does in a span of time.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Move {
    /// Who.
    pub(crate) who: Id,
    /// From when `at` counts; from the cut where nothing is said.
    pub(crate) from: Option<From>,
    /// When it begins, in milliseconds.
    #[serde(default)]
    pub(crate) at: i32,
    /// How long it takes, in milliseconds; at once where nothing is said.
    #[serde(default)]
    pub(crate) over: u32,
    /// Goes to this place.
    pub(crate) to: Option<[f64; 2]>,
    /// Turns the head: -1 to our left, 1 to our right.
    pub(crate) turn: Option<f64>,
    /// Looks there.
    pub(crate) gaze: Option<Gaze>,
    /// Shows this.
    pub(crate) expression: Option<Expression>,
    /// Leans the trunk to our right, in degrees.
    pub(crate) lean: Option<f64>,
    /// Does this with the hand on the side to which they are turned.
    pub(crate) hand: Option<Hand>,
    /// That hand carries this.
    pub(crate) carries: Option<Held>,
    /// Turns what both hands hold, in degrees.
    pub(crate) tilt: Option<f64>,
    /// Moves what both hands hold to the right and down, in units of the head.
    pub(crate) shift: Option<[f64; 2]>,
    /// Says so many syllables.
    pub(crate) says: Option<u32>,
    /// Walks so many steps.
    pub(crate) steps: Option<f64>,
    /// Takes this pose; poses change at once, which is seen unless it happens in a cut.
    pub(crate) pose: Option<Pose>,
}

/// What a hand does.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) enum Hand {
    /// Goes back to where the pose has it.
    Rest,
    /// Goes somewhere.
    Reach {
        /// Where its wrist goes, on the sheet.
        to: [f64; 2],
        /// The direction of its fingers as seen, in degrees clockwise from our right; along the arm where none is given.
        turn: Option<f64>,
        /// How it is held.
        gesture: Gesture,
    },
}

/// What a thing does in a span of time.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Shift {
    /// What.
    pub(crate) what: Id,
    /// From when `at` counts; from the cut where nothing is said.
    pub(crate) from: Option<From>,
    /// When it begins, in milliseconds.
    #[serde(default)]
    pub(crate) at: i32,
    /// How long it takes, in milliseconds; at once where nothing is said.
    #[serde(default)]
    pub(crate) over: u32,
    /// Goes to this place.
    pub(crate) to: Option<[f64; 2]>,
    /// Rises so far above the ground.
    pub(crate) above: Option<f64>,
    /// Turns so far, in degrees.
    pub(crate) turn: Option<f64>,
    /// Comes, or goes.
    pub(crate) hidden: Option<bool>,
}

/// The file's own parts.
const PARTS: &str = "`[scene.…]` and `[[shot]]`";

impl Storyboard {
    /// Reads the text of `storyboard.toml`, and looks up everybody in it.
    ///
    /// # Errors
    /// Every scene's and every shot's first mistake of form, or else everybody, everything and every place that there
    /// isn't. Lines of the script are looked up by whoever has one: see [`Storyboard::lines`].
    pub fn parse(text: &str, people: &People, places: &Places) -> Result<Self, Vec<DataError>> {
        let table = DeTable::parse(text)
            .map_err(|error| vec![error::form(text, &error, None)])?
            .into_inner();
        let mut reading = Reading { text, errors: Vec::new() };
        let (mut scenes, mut shots) = (Vec::new(), Vec::new());
        for (name, value) in table {
            let at = name.span();
            match (name.get_ref().as_ref(), value.into_inner()) {
                ("scene", DeValue::Table(table)) => scenes.extend(reading.scenes(table)),
                ("shot", DeValue::Array(array)) => {
                    shots.extend(array.into_iter().filter_map(|shot| reading.one::<Shot>(shot)));
                }
                _ => reading.wrong(at, format!("a storyboard has {PARTS} only")),
            }
        }
        let mut errors = reading.errors;
        if !errors.is_empty() {
            return Err(errors);
        }
        for (id, scene, spans) in &scenes {
            scene.look_up(id, spans, people, places, &mut errors);
        }
        let scenes: BTreeMap<Id, Scene> =
            scenes.into_iter().map(|(id, scene, _)| (id, scene)).collect();
        let mut lines = Vec::new();
        for (shot, spans) in &shots {
            shot.look_up(spans, &scenes, &mut errors);
            shot.lines(spans, &mut lines);
        }
        if shots.first().is_none_or(|(shot, _)| shot.from != From::Start || shot.plus != 0) {
            let at = shots.first().map_or(0..0, |(_, spans)| spans.part("from"));
            errors.push(DataError {
                at,
                key: "shot.from".to_owned(),
                trouble: Trouble::NoFirstShot,
            });
        }
        let shots = shots.into_iter().map(|(shot, _)| shot).collect();
        if errors.is_empty() { Ok(Self { scenes, shots, lines }) } else { Err(errors) }
    }

    /// The lines of the script that it refers to, each once, in the order of the file.
    pub fn lines(&self) -> impl Iterator<Item = &Id> {
        let mut seen = BTreeSet::new();
        self.lines.iter().map(|(line, _)| line).filter(move |line| seen.insert(*line))
    }

    /// Every reference to a line of the script, with where it stands in the file, in bytes.
    pub fn references(&self) -> impl Iterator<Item = (&Id, Range<usize>)> {
        self.lines.iter().map(|(line, at)| (line, at.clone()))
    }
}

/// What has been found while a file is read.
struct Reading<'a> {
    text: &'a str,
    errors: Vec<DataError>,
}

impl Reading<'_> {
    fn scenes(&mut self, table: DeTable<'_>) -> Vec<(Id, Scene, Spans)> {
        let mut scenes = Vec::new();
        for (name, value) in table {
            let at = name.span();
            match Id::try_from(name.into_inner().into_owned()) {
                Ok(id) => scenes.extend(self.one(value).map(|(scene, spans)| (id, scene, spans))),
                Err(error) => self.wrong(at, error.to_string()),
            }
        }
        scenes
    }

    fn one<T: DeserializeOwned>(&mut self, value: Spanned<DeValue<'_>>) -> Option<(T, Spans)> {
        let spans = Spans::of(value.span(), value.get_ref());
        let at = value.span();
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(read) => Some((read, spans)),
            Err(error) => {
                self.errors.push(error::form(self.text, &error, Some(at)));
                None
            }
        }
    }

    fn wrong(&mut self, at: Range<usize>, what: String) {
        let key = self.text.get(at.clone()).unwrap_or_default().to_owned();
        self.errors.push(DataError { at, key, trouble: Trouble::Form(what) });
    }
}

impl Scene {
    fn look_up(
        &self,
        id: &Id,
        spans: &Spans,
        people: &People,
        places: &Places,
        errors: &mut Vec<DataError>,
    ) {
        let mut wrong = |part: String, trouble| {
            let key = format!("scene.{id}.{part}");
            errors.push(DataError { at: spans.part(&part), key, trouble });
        };
        if places.get(&self.place).is_none() {
            let (name, known) = (self.place.to_string(), places.names());
            wrong("place".to_owned(), Trouble::NoPlace { name, known });
        }
        let mut seen = BTreeSet::new();
        for (index, figure) in self.figures.iter().enumerate() {
            let (part, name) = (format!("figure.{index}.who"), figure.who.to_string());
            if people.get(&figure.who).is_none() {
                wrong(part, Trouble::NoPerson { name, known: people.names() });
            } else if !seen.insert(&figure.who) {
                wrong(part, Trouble::Twice { name });
            }
        }
        for (index, thing) in self.things.iter().enumerate() {
            if let Some(name) = thing.name.as_ref().filter(|name| !seen.insert(name)) {
                let name = name.to_string();
                wrong(format!("thing.{index}.name"), Trouble::Twice { name });
            }
        }
    }
}

impl Shot {
    fn look_up(&self, spans: &Spans, scenes: &BTreeMap<Id, Scene>, errors: &mut Vec<DataError>) {
        let mut wrong = |part: String, trouble| {
            let key = format!("shot {}.{part}", self.name);
            errors.push(DataError { at: spans.part(&part), key, trouble });
        };
        let Some(scene) = scenes.get(&self.scene) else {
            let known = joined(scenes.keys());
            let name = self.scene.to_string();
            return wrong("scene".to_owned(), Trouble::NoScene { name, known });
        };
        let missing = |name: &Id, known: String| {
            let (name, scene) = (name.to_string(), self.scene.to_string());
            Trouble::NotInScene { name, scene, known }
        };
        let figures = || scene.figures.iter().map(|figure| &figure.who);
        for (index, one) in self.moves.iter().enumerate() {
            if !figures().any(|who| *who == one.who) {
                wrong(format!("move.{index}.who"), missing(&one.who, joined(figures())));
            }
        }
        let things = || scene.things.iter().filter_map(|thing| thing.name.as_ref());
        for (index, one) in self.shifts.iter().enumerate() {
            if !things().any(|what| *what == one.what) {
                wrong(format!("shift.{index}.what"), missing(&one.what, joined(things())));
            }
        }
    }

    /// The lines of the script that the shot refers to, with where.
    fn lines(&self, spans: &Spans, lines: &mut Vec<(Id, Range<usize>)>) {
        let mut refer = |from: Option<&From>, part: &str| {
            if let Some(line) = from.and_then(From::line) {
                lines.push((line.clone(), spans.part(part)));
            }
        };
        refer(Some(&self.from), "from");
        for (index, one) in self.moves.iter().enumerate() {
            refer(one.from.as_ref(), &format!("move.{index}.from"));
        }
        for (index, one) in self.shifts.iter().enumerate() {
            refer(one.from.as_ref(), &format!("shift.{index}.from"));
        }
    }
}
