//! Translations: the same blocks with the same ids, the logic from the source, and a note of what
//! each scene was translated from.

mod marks;
mod note;

pub use marks::adopt;
pub use note::{outdated, parts, write};
