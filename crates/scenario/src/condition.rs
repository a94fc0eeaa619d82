//! When a paragraph, an option or a scene is shown.

use serde::{Deserialize, Serialize};

use crate::{ChoiceRef, ExerciseId, SceneId};

/// Something that may be true of the way a learner has come.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Premise {
    /// This option was chosen.
    Chose(ChoiceRef),
    /// This voice was heard.
    Heard(SceneId),
    /// This scene was come to.
    Saw(SceneId),
    /// This exercise was answered.
    Answered(ExerciseId),
    /// The first answer to this stance leans to agreeing. Not its opposite: a stance can be passed over.
    Agreed(ExerciseId),
    /// The first answer to this stance leans to disagreeing.
    Disagreed(ExerciseId),
}

/// An expression over premises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Holds where the premise does.
    Is(Premise),
    /// Holds where the condition doesn't.
    Not(Box<Condition>),
    /// Holds where every condition does.
    All(Vec<Condition>),
    /// Holds where at least one condition does.
    Any(Vec<Condition>),
}

impl Condition {
    /// Whether it holds, given what is true of the way that was come.
    ///
    /// The one meaning of conditions: the engine plays by it and the authoring proofs are made with it.
    pub fn holds(&self, truth: &dyn Fn(&Premise) -> bool) -> bool {
        match self {
            Self::Is(premise) => truth(premise),
            Self::Not(condition) => !condition.holds(truth),
            Self::All(conditions) => conditions.iter().all(|one| one.holds(truth)),
            Self::Any(conditions) => conditions.iter().any(|one| one.holds(truth)),
        }
    }

    /// Visits every premise that it reads.
    pub fn visit_premises<'a>(&'a self, visit: &mut dyn FnMut(&'a Premise)) {
        match self {
            Self::Is(premise) => visit(premise),
            Self::Not(condition) => condition.visit_premises(visit),
            Self::All(conditions) | Self::Any(conditions) => {
                conditions.iter().for_each(|one| one.visit_premises(visit));
            }
        }
    }
}
