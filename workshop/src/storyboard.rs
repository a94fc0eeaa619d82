//! The frames of a storyboard.

use anyhow::Result;

use crate::frames::Frames;
use crate::script::Film;

/// A storyboard with what it is drawn from.
#[derive(Debug)]
pub struct Drawn {
    duration: u32,
}

impl Drawn {
    /// The storyboard of a film, whose lines have their times.
    pub fn of(film: &Film) -> Result<Self> {
        Ok(Self { duration: film.script.duration })
    }
}

impl Frames for Drawn {
    fn svg(&self, at: u32) -> Result<String> {
        let x = 100.0 + 1000.0 * f64::from(at) / f64::from(self.duration);
        Ok(format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1280 720\" width=\"1280\" height=\"720\"><rect width=\"1280\" height=\"720\" fill=\"#e8dcc0\"/><circle cx=\"{x}\" cy=\"360\" r=\"80\" fill=\"#274\"/></svg>"))
    }
}
