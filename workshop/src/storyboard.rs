//! The frames of a storyboard.

use anyhow::{Result, anyhow, bail};
use venster_film::Line;
use venster_picture::{DataError, FRAME_SIZE, Id, People, Places, Storyboard, Times};

use crate::frames::Frames;
use crate::script::Film;

/// A storyboard with what it is drawn from, and the times of the lines that it goes by.
#[derive(Debug)]
pub struct Drawn {
    storyboard: Storyboard,
    people: People,
    places: Places,
    times: Times,
}

impl Drawn {
    /// The storyboard of a film, whose lines have their times.
    pub fn of(film: &Film) -> Result<Self> {
        let (width, height) = FRAME_SIZE;
        if (film.script.width, film.script.height) != (width, height) {
            bail!("Storyboards are drawn at {width}×{height}: say so in script.toml.");
        }
        let drawn = &film.drawn;
        let people = read("people.toml", &drawn.people, People::parse(&drawn.people))?;
        let places = read("places.toml", &drawn.places, Places::parse(&drawn.places))?;
        let storyboard = Storyboard::parse(&drawn.storyboard, &people, &places);
        let storyboard = read("storyboard.toml", &drawn.storyboard, storyboard)?;
        let times = times(&film.lines, film.script.duration)?;
        let unknown: Vec<String> = (storyboard.lines())
            .filter(|id| !film.lines.iter().any(|line| line.id == id.as_str()))
            .map(|id| format!("storyboard.toml names the line `{id}`, which script.toml lacks."))
            .collect();
        if !unknown.is_empty() {
            bail!("{}", unknown.join("\n"));
        }
        Ok(Self { storyboard, people, places, times })
    }
}

impl Frames for Drawn {
    fn svg(&self, at: u32) -> Result<String> {
        self.storyboard
            .frame(&self.people, &self.places, &self.times, at)
            .map_err(|trouble| anyhow!("The frame at {at} ms can't be drawn: {trouble}"))
    }
}

fn times(lines: &[Line], duration: u32) -> Result<Times> {
    let mut times = Times::new(duration);
    for line in lines {
        times.insert(Id::try_from(line.id.clone())?, line.start, line.end);
    }
    Ok(times)
}

/// What was read, or each mistake with its line.
fn read<T>(name: &str, text: &str, read: Result<T, Vec<DataError>>) -> Result<T> {
    read.map_err(|errors| {
        let line = |error: &DataError| {
            text.get(..error.at.start).unwrap_or(text).matches('\n').count() + 1
        };
        let rendered: Vec<String> =
            errors.iter().map(|error| format!("{name}:{}: {error}", line(error))).collect();
        anyhow!("{}", rendered.join("\n"))
    })
}
