//! The learner's record: facts as lines of text, united by id, backed up and restored.
//!
//! Everything that a learner does becomes a *fact*, and a fact is one line of text. The same line is
//! the value in both of the browser's stores, what a static page's script writes, and a line of the
//! backup, so that a union of two backups is `sort -u` and then, of lines that share an id, the
//! emptied one, else the first in byte order.
//!
//! This crate is pure: it knows nothing of a browser, of a clock, of randomness or of files. It does
//! not fold facts into an attempt (that is `venster-engine`'s), and it has no JSON and no regular
//! expressions, since all of it is part of what the learner downloads.
//!
//! Start reading at [`line`](mod@line) (the format, as a table), then [`Record`] (the union of lines),
//! [`Outbox`] (when a line counts as kept by the database), [`OpenHint`] and [`backup`].

pub mod backup;
mod entry;
mod ids;
pub mod keys;
pub mod line;
mod lines;
mod open_hint;
mod outbox;
mod record;

pub use entry::{Entry, Field, FieldError, Gone, Outcome, Writing, Written};
pub use keys::Space;
pub use line::{Foreign, Line, Unreadable};
pub use open_hint::{HintError, OpenHint};
pub use outbox::{Next, Outbox, Parcel};
pub use record::{Changes, Record};
