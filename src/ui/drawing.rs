//! Drawings of lines: SVG made of whole numbers alone, so that no content can become part of its markup.
//!
//! Colours and widths are given by style sheets, by the classes of the strokes.

use core::fmt::Write as _;

use super::{Element, classed};

/// A drawing, in units of its own.
pub struct Drawing(String);

/// A stroke or an outline.
#[derive(Default)]
pub struct Stroke(String);

/// A place in a drawing: to the right, and down.
pub type Spot = (i32, i32);

impl Drawing {
    /// A drawing that shows this rectangle: its corner, its width and height. One that stretches fills whatever
    /// room its element has, whatever becomes of its proportions.
    #[must_use]
    pub fn new((left, top): Spot, (width, height): Spot, stretches: bool) -> Self {
        let ratio = if stretches { "none" } else { "xMidYMid" };
        let mut markup = String::new();
        let _ = write!(
            markup,
            "<svg viewBox=\"{left} {top} {width} {height}\" preserveAspectRatio=\"{ratio}\" focusable=\"false\">"
        );
        Self(markup)
    }

    /// Adds a stroke of a class.
    pub fn add(&mut self, class: &'static str, stroke: &Stroke) {
        if !stroke.0.is_empty() {
            for part in ["<path class=\"", class, "\" d=\"", &stroke.0, "\"/>"] {
                self.0.push_str(part);
            }
        }
    }

    /// The element that holds it. Those who listen are told nothing of it: what it shows has to stand beside it.
    #[must_use]
    pub fn into_element(mut self, class: &str) -> Element {
        self.0.push_str("</svg>");
        classed("div", class).attribute("aria-hidden", "true").drawn(self.0)
    }
}

impl Stroke {
    /// Goes to a place without drawing.
    #[inline(never)]
    pub fn go(&mut self, to: Spot) {
        self.put('M', to);
    }

    /// Draws a straight line to a place.
    #[inline(never)]
    pub fn line(&mut self, to: Spot) {
        self.put('L', to);
    }

    /// Draws a curve to a place, round this corner.
    pub fn round(&mut self, corner: Spot, to: Spot) {
        self.put('Q', corner);
        self.put(' ', to);
    }

    /// Draws a curve to a place that leaves and arrives in the directions of these two places.
    pub fn curve(&mut self, leaving: Spot, arriving: Spot, to: Spot) {
        self.put('C', leaving);
        self.put(' ', arriving);
        self.put(' ', to);
    }

    /// Draws a dot: it is as large as the stroke is wide.
    pub fn dot(&mut self, at: Spot) {
        self.go(at);
        self.line(at);
    }

    fn put(&mut self, how: char, (right, down): Spot) {
        let _ = write!(self.0, "{how}{right} {down}");
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use tachys::view::RenderHtml as _;

    use super::*;

    #[test]
    fn a_drawing_is_markup_in_its_element() {
        let mut drawing = Drawing::new((0, -4), (10, 8), false);
        let mut stroke = Stroke::default();
        stroke.go((0, 0));
        stroke.round((5, 0), (5, 4));
        drawing.add("a", &stroke);
        drawing.add("b", &Stroke::default());
        assert_eq!(
            drawing.into_element("map").to_html(),
            "<div class=\"map\" aria-hidden=\"true\"><svg viewBox=\"0 -4 10 8\" \
             preserveAspectRatio=\"xMidYMid\" focusable=\"false\"><path class=\"a\" d=\"M0 0Q5 0 5 4\"/></svg></div>"
        );
    }
}
