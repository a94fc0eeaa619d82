//! What a proof has found, and where.

use venster_scenario::{BlockId, ChoiceRef, ExerciseId, SceneId};

/// Something that an author should know, or must mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The stable name of this sort of finding.
    pub code: &'static str,
    /// Whether it stops a release.
    pub severity: Severity,
    /// Where in the scenario it is.
    pub at: Anchor,
    /// What is the matter, in plain words.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// Whether a finding stops a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It must be mended.
    Error,
    /// It should be looked at.
    Warning,
}

/// The part of a scenario that a finding is about. Whoever knows the source text turns it into a
/// line and a column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// The scenario as a whole.
    Scenario,
    /// A scene, voices and what comes after the ending included.
    Scene(SceneId),
    /// An option.
    Choice(ChoiceRef),
    /// A paragraph or another block with an id.
    Block(BlockId),
    /// An exercise.
    Exercise(ExerciseId),
}

impl Finding {
    pub(super) fn error(code: &'static str, at: Anchor, message: impl Into<String>) -> Self {
        Self { code, severity: Severity::Error, at, message: message.into(), hint: None }
    }

    pub(super) fn warning(code: &'static str, at: Anchor, message: impl Into<String>) -> Self {
        Self { code, severity: Severity::Warning, at, message: message.into(), hint: None }
    }

    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}
