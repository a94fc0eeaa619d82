//! Scenarios to play: one written by hand that has every construct, sound ones of any shape, and ones
//! that no compiler would let through.

pub mod hostile;
pub mod parts;
pub mod school;
pub mod story;
