//! The sheet on which marks are made, one over the other.

use super::{Affine, Path, Point};
use crate::{colour::Colour, light::Light};

/// How a mark is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paint {
    /// Filled.
    Fill {
        /// With what.
        colour: Colour,
        /// How densely, in percent.
        percent: u8,
    },
    /// A line.
    Stroke {
        /// With what.
        colour: Colour,
        /// How densely, in percent.
        percent: u8,
        /// How wide, in tenths.
        width: i32,
    },
}

/// Marks of one paint, above each other's neighbours.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) paint: Paint,
    pub(crate) paths: Vec<Path>,
}

/// A sheet with marks on it.
#[derive(Debug, Clone)]
pub(crate) struct Drawing {
    pub(crate) marks: Vec<Mark>,
    place: Affine,
    light: Light,
    least: f64,
}

impl Drawing {
    /// An empty sheet in a light. Marks smaller than `least` are left out: they would only crowd it.
    pub(crate) fn new(light: Light, least: f64) -> Self {
        Self { marks: Vec::new(), place: Affine::SAME, light, least }
    }

    /// Draws in a place of its own.
    pub(crate) fn within(&mut self, place: Affine, draw: impl FnOnce(&mut Self)) {
        let outer = self.place;
        self.place = outer.then(place);
        draw(self);
        self.place = outer;
    }

    /// Whether left and right have changed places here.
    pub(crate) fn mirrored(&self) -> bool {
        self.place.mirrors()
    }

    /// A filled shape.
    pub(crate) fn fill(&mut self, path: Path, colour: Colour) {
        self.veil(path, colour, 100);
    }

    /// A filled polygon.
    pub(crate) fn poly(&mut self, points: &[Point], colour: Colour) {
        self.fill(Path::poly(points), colour);
    }

    /// A filled, smooth shape through points.
    pub(crate) fn blob(&mut self, points: &[Point], colour: Colour) {
        self.fill(Path::blob(points), colour);
    }

    /// A shape through which something is still seen.
    pub(crate) fn veil(&mut self, path: Path, colour: Colour, percent: u8) {
        let paint = Paint::Fill { colour: self.light.on(colour), percent };
        let path = path.placed(self.place);
        // All go round the same way, so that shapes in one path never cut holes into one another.
        self.add(paint, if path.winding() < 0.0 { path.reversed() } else { path });
    }

    /// A line.
    pub(crate) fn line(&mut self, path: Path, colour: Colour, width: f64) {
        self.faint(path, colour, width, 100);
    }

    /// A smooth line through points.
    pub(crate) fn flow(&mut self, points: &[Point], colour: Colour, width: f64) {
        self.line(Path::flow(points), colour, width);
    }

    /// A round dot.
    pub(crate) fn dot(&mut self, [x, y]: Point, radius: f64, colour: Colour) {
        self.line(Path::lines(&[[x, y]]), colour, radius * 2.0);
    }

    /// A line through which something is still seen.
    pub(crate) fn faint(&mut self, path: Path, colour: Colour, width: f64, percent: u8) {
        let width = (width * self.place.growth() * 10.0).round().max(2.0) as i32;
        let paint = Paint::Stroke { colour: self.light.on(colour), percent, width };
        self.add(paint, path.placed(self.place));
    }

    fn add(&mut self, paint: Paint, path: Path) {
        let wide = match paint {
            Paint::Fill { .. } => 0.0,
            Paint::Stroke { width, .. } => f64::from(width) / 10.0,
        };
        if path.extent() + wide < self.least {
            return;
        }
        match self.marks.last_mut() {
            Some(mark) if mark.paint == paint => mark.paths.push(path),
            _ => self.marks.push(Mark { paint, paths: vec![path] }),
        }
    }
}
