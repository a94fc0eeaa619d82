//! People and places as SVG text, from data.
//!
//! Everything here is a pure function: the same data give the same bytes. The crate knows nothing
//! of files, of a browser or of scenarios; whoever calls it reads the files and writes the result.
//!
//! Start reading at [`picture()`], which puts a whole picture together, at [`portrait()`], at [`object()`], the things
//! on a sill, and at [`Storyboard::frame`], which draws a moment of a film. [`data`] is what they
//! are given; `face`, `figure`, `clothes`, `place` and `thing` draw; `svg` turns marks into text.

mod clothes;
mod colour;
pub mod data;
mod face;
mod figure;
mod film;
mod letters;
mod light;
mod object;
mod palette;
mod picture;
mod place;
mod portrait;
mod share;
mod svg;
mod thing;

pub use colour::{Colour, NoColour};
pub use data::{
    DataError, Expression, Frame, Id, Object, People, Person, Picture, Pictures, Place, Places,
    Storyboard, Trouble,
};
pub use film::{FRAME_SIZE, Times};
pub use light::Light;
pub use object::{OBJECT_SIZE, object};
pub use picture::picture;
pub use portrait::{SIZE as PORTRAIT_SIZE, portrait};
pub use share::{SHARE_SIZE, share};
