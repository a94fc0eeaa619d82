//! The things on a sill that stand for a scenario in the library, which cuts them to its window.

use crate::{
    colour::Colour,
    data::{Object, SillTop},
    svg::{Drawing, Grain, Path, View, document},
    thing,
};

/// Width and height of the sheet in CSS pixels.
pub const OBJECT_SIZE: (u32, u32) = (400, 360);

/// Where the sill begins.
const EDGE: f64 = 264.0;
/// The sheet is shown at half its size and smaller: what is less than this only crowds it.
const LEAST: f64 = 1.5;

/// The things on a sill as an SVG file.
#[must_use]
pub fn object(object: &Object) -> String {
    let (width, height) = (f64::from(OBJECT_SIZE.0), f64::from(OBJECT_SIZE.1));
    let mut d = Drawing::new(object.light, LEAST);
    d.fill(Path::rect(0.0, 0.0, width, height), object.wall);
    if let Some(dado) = object.dado {
        d.fill(Path::rect(0.0, 108.0, width, EDGE - 108.0), dado);
        d.fill(Path::rect(0.0, 104.0, width, 8.0), dado.darker(0.2));
    }
    // The sun comes in from the left, past the frame of the window.
    let beam = Path::poly(&[[0.0, 0.0], [222.0, 0.0], [92.0, EDGE], [0.0, EDGE]]);
    if object.light.sun().is_some() {
        d.veil(beam, Colour::new(0xfff3d6), 30);
    }
    match object.top {
        SillTop::Board(colour) => {
            d.fill(Path::rect(0.0, EDGE, width, height - EDGE), colour);
            d.fill(Path::rect(0.0, EDGE, width, 9.0), colour.darker(0.22));
            d.faint(Path::lines(&[[20.0, 310.0], [164.0, 310.0]]), colour.darker(0.25), 2.4, 40);
            d.faint(Path::lines(&[[236.0, 334.0], [384.0, 334.0]]), colour.darker(0.25), 2.4, 40);
        }
        SillTop::Mat => {
            let (reed, band) = (Colour::new(0xdfc088), Colour::new(0xb98a4c));
            d.fill(Path::rect(0.0, EDGE, width, height - EDGE), reed);
            d.fill(Path::rect(0.0, EDGE, width, 9.0), band);
            for row in 0..4 {
                let y = EDGE + 26.0 + f64::from(row) * 22.0;
                let mut x = -20.0 + f64::from(row % 2) * 22.0;
                while x < width {
                    d.faint(Path::lines(&[[x, y], [x + 25.0, y]]), band, 5.0, 62);
                    x += 44.0;
                }
            }
        }
    }
    for one in &object.things {
        thing::draw(&mut d, one);
    }
    let frame = View { name: "", x: 0.0, y: 0.0, width, height };
    document([width, height], frame, &[], &d, Grain::Half)
}
