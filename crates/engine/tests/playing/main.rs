//! The engine as a learner meets it: scenarios played by events, and the facts that this leaves.
//!
//! Where a test is about any scenario, any facts or any way of playing, it is a property; where it is
//! about one sentence of the record's design, it plays the scenario that was written by hand.

#[cfg(test)]
mod after_ending;
#[cfg(test)]
mod asking;
#[cfg(test)]
mod conditions;
#[cfg(test)]
mod ending;
#[cfg(test)]
mod evidence;
#[cfg(test)]
mod films;
#[cfg(test)]
mod learner;
#[cfg(test)]
mod looking_back;
#[cfg(test)]
mod merging;
#[cfg(test)]
mod offers;
#[cfg(test)]
mod restored;
#[cfg(test)]
mod resuming;
#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod vanished;
#[cfg(test)]
mod views;
#[cfg(test)]
mod withstanding;
