//! Playing a scenario: events in, facts and effects out; view models to show.
//!
//! Pure: time arrives as a number, ids from a [`Pen`] that was given its randomness. This crate knows
//! nothing of a browser, of storage, of how facts are written down, or of interface texts.
//!
//! Start reading at [`update`], then [`Tree`] (the fold of facts), [`Position::resume`] and [`view`]
//! (what is shown).

mod answering;
mod attempt;
mod course;
mod event;
mod evidence;
mod fact;
pub mod map;
mod position;
mod route;
mod search;
mod tree;
mod truth;
pub mod view;

pub use answering::{fits, untouched};
pub use attempt::{Attempt, update};
pub use course::{after_ending, continues_to, last_word, shortcut};
pub use event::{Announcement, Effect, Event, Focus};
pub use evidence::{FirstChoice, first_choices};
pub use fact::{
    Answer, Clock, Deed, Fact, FactError, FactId, ItemsAnswer, Order, Pen, PlanAnswer,
    ReflectAnswer, SortAnswer, Writer,
};
pub use position::{Position, Showing};
pub use route::{ModulePage, Route};
pub use search::{Facet, Finder, Length, Part, Search, Wish};
pub use tree::{Node, NodeIndex, Rested, Resting, Step, Tree};
pub use truth::Truth;
