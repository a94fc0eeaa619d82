//! The map of a scenario's ways: the way that was taken, and beside it those that were not, as on the map of
//! an underground line.
//!
//! [`Network`] says what there is and [`Map`] where it lies: stations and lines in whole units, from left to
//! right. Neither has names, so nothing is revealed by drawing a map.

mod layout;
mod network;

pub use layout::{
    AT_ELSEWHERE, AT_OPTION, GAP, Line, Map, Point, Return, START, Station, StationKind,
};
pub use network::{Fork, Lead, Network, Way};
pub(crate) use network::{was_chosen, was_finished};
