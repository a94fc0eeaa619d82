//! One file for each command.

pub mod build;
pub mod check;
pub mod graph;
pub mod new;
pub mod read;
pub mod stats;
pub mod translated;
