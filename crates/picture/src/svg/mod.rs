//! Marks on a sheet, and the sheet as SVG text.
//!
//! Everything is a path: places are turned, scaled and mirrored before they are written, numbers are whole
//! tenths, and neighbours in the same paint become one path. So a picture is small, and the same each time.

mod affine;
mod drawing;
mod path;
mod write;

pub(crate) use affine::Affine;
pub(crate) use drawing::{Drawing, Paint};
pub(crate) use path::{Path, Point};
pub(crate) use write::{Grain, View, document};
