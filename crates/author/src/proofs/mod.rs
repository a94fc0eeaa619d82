//! Proofs over a compiled scenario: what its parts promise each other, and whether every way
//! through it keeps to that.
//!
//! Everything here is a pure function of the compiled model. Conditions are evaluated by
//! [`Condition::holds`](venster_scenario::Condition::holds) alone, so that what is proven is what
//! is played.

mod against;
mod arc;
mod evidence;
mod explore;
mod facts;
mod finding;
mod lengths;
mod links;
mod passage;
mod paths;
mod resume;
mod states;
mod story;
mod words;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod walker;

use venster_scenario::Scenario;

pub use against::against;
pub use finding::{Anchor, Finding, Severity};
pub use paths::Range;

pub(crate) use explore::Exploration;
pub(crate) use facts::{because, condition_notation};
pub(crate) use passage::{choices, passages, reference};
pub(crate) use paths::{decisions, steps};
pub(crate) use resume::most_characters;
pub(crate) use story::{after_ending, last_word};
pub(crate) use words::{
    all_words, in_block, in_cue_titles, in_quote, in_text, path_time, path_words, words,
};

/// Everything that can be proven of a scenario in one language.
#[must_use]
pub fn prove(scenario: &Scenario) -> Vec<Finding> {
    let exploration = Exploration::of(scenario);
    let mut findings = links::links(&exploration);
    findings.extend(states::states(&exploration));
    findings.extend(arc::arc(&exploration));
    findings.extend(evidence::evidence(scenario));
    findings.extend(resume::resume(&exploration));
    findings.extend(lengths::lengths(&exploration));
    findings
}
