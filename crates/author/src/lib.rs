//! The authoring side of Venster: a folder of Markdown and TOML in, compiled scenarios out, or every
//! mistake in it at once.
//!
//! It knows nothing of playing, of a browser or of the learner, and it never runs where learners are.
//!
//! Start reading at [`compile()`], which goes through a whole [`Folder`], and follow one scenario:
//! `markdown` makes a tree of its text, in which `attributes` are read in one place;
//! `scenario` makes a [`venster_scenario::Scenario`] of the tree; [`proofs`] asks whether every
//! way through it holds. `translation` lends a translation the logic of its source. [`emit`] turns
//! the result into files. Nothing stops at a mistake: each becomes a [`Diagnostic`], which
//! [`render()`] shows with its line.

mod attributes;
mod compile;
mod condition;
mod diagnostic;
pub mod emit;
mod files;
mod graph;
mod hash;
mod markdown;
pub mod proofs;
mod read;
mod reading;
mod release;
mod render;
mod scenario;
mod skeleton;
mod source;
mod stats;
mod translation;
mod version;

pub use compile::{Asset, Compilation, Compiled, FilmFile, Module, compile};
pub use diagnostic::{Diagnostic, Label, Place, Severity};
pub use graph::graph;
pub use read::{MailAddress, MailAddressError, Pictures, reading_edition};
pub use release::{ReleaseError, released, since_release};
pub use render::{Style, render};
pub use scenario::{Lowered, Places};
pub use skeleton::{SkeletonError, skeleton};
pub use source::{Content, File, FileId, Folder, FolderError, Span, Spanned};
pub use stats::{Stats, stats};
pub use translation::write as translation_note;
