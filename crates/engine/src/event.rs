//! What a learner does, and what is to be done about it.

use venster_scenario::{ChoiceId, ExerciseId, SceneId, Stand};

use crate::{Answer, Fact};

/// What a learner does. It carries ids, so that what is gone meanwhile is rejected here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Decides.
    Choose {
        /// The scene that offers it.
        scene: SceneId,
        /// The option.
        choice: ChoiceId,
    },
    /// Asks somebody.
    Hear {
        /// The voice's scene.
        voice: SceneId,
    },
    /// Answers an exercise.
    Answer {
        /// The exercise.
        exercise: ExerciseId,
        /// The answer.
        answer: Answer,
    },
    /// Goes on, or by a shortcut.
    Continue {
        /// To the scene that was offered.
        to: SceneId,
    },
    /// Goes back to a decision of this branch, to look or to try another way. Makes no fact.
    GoBack {
        /// The decision's scene.
        scene: SceneId,
    },
    /// Returns from looking back to where resuming opens. Makes no fact.
    Return,
    /// Begins another attempt, after an ending.
    StartOver,
}

/// What is to be done, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Save these facts; only then show.
    Save(Vec<Fact>),
    /// Show the view anew.
    Render,
    /// Move the keyboard's focus.
    Focus(Focus),
    /// Tell those who don't see it.
    Announce(Announcement),
}

/// Where the focus goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// To the heading of what is now shown.
    Heading,
}

/// What is told to those who don't see it happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Announcement {
    /// A stand was kept.
    StandKept(Stand),
    /// A plan was kept.
    PlanKept,
    /// What was written was kept.
    WordsKept,
    /// What others think of it is now shown.
    Compared,
    /// Somebody answered.
    Heard(SceneId),
}
