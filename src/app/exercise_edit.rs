//! What a learner does to an exercise on items.

use venster_scenario::{ExerciseId, ItemId};

/// A change of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExerciseEdit {
    /// Puts an item into a group.
    Put(ItemId, ItemId),
    /// Moves an item by one place.
    Move(ItemId, Direction),
    /// Selects this item and no other.
    Only(ItemId),
    /// Selects or marks an item, or takes that back.
    Toggle(ItemId),
    /// Wants to see what others think.
    Compare,
    /// Takes back the last change.
    Undo,
}

/// Where an item is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first place.
    Up,
    /// Towards the last.
    Down,
}

impl Direction {
    /// The id of the control that moves an item there.
    #[must_use]
    pub fn control(self, exercise: &ExerciseId, item: &ItemId) -> String {
        let name = match self {
            Self::Up => "up-",
            Self::Down => "down-",
        };
        [name, exercise.as_str(), "-", item.as_str()].concat()
    }
}
