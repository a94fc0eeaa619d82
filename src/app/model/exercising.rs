//! Exercises on items: what the learner does to one becomes an answer, and can be undone.

use std::sync::Arc;

use venster_engine::{Answer, Event, ItemsAnswer, untouched, view::kept_answer};
use venster_scenario::{ExerciseId, ItemId};

use super::Model;
use crate::app::{Command, Direction, ExerciseEdit};

impl Model {
    /// Only what is on the screen can be undone.
    pub(super) fn keep_undo_in_step(&mut self, shown: &[ExerciseId]) {
        self.undo.retain(|(exercise, _)| shown.contains(exercise));
    }

    pub(super) fn edit_exercise(
        &mut self,
        exercise: ExerciseId,
        edit: ExerciseEdit,
        now: u64,
    ) -> Vec<Command> {
        let Some((scenario, attempt)) = self.playing() else { return Vec::new() };
        let scenario = Arc::clone(scenario);
        let Some((_, found)) = scenario.exercise(&exercise) else { return Vec::new() };
        let before = kept_answer(attempt, &exercise).cloned().or_else(|| untouched(&found.kind));
        let Some(before) = before else { return Vec::new() };
        let moved = match &edit {
            ExerciseEdit::Move(item, direction) => Some((item.clone(), *direction)),
            _ => None,
        };
        let is_undo = edit == ExerciseEdit::Undo;
        let answer = if is_undo {
            let place = self.undo.iter().rposition(|(of, _)| *of == exercise);
            place.map(|place| self.undo.remove(place).1)
        } else {
            edited(before.clone(), edit)
        };
        let Some(answer) = answer else { return Vec::new() };
        let mut commands = self.play(Event::Answer { exercise: exercise.clone(), answer }, now);
        // The focus goes along with what was moved: in its old place stands another item now.
        if let Some((item, direction)) = moved
            && !commands.is_empty()
        {
            commands.push(Command::FocusElement(direction.control(&exercise, &item)));
        }
        if !is_undo && !commands.is_empty() {
            self.undo.push((exercise, before));
        }
        commands
    }
}

/// An answer after a change of it; none where the change is none of this kind of answer.
fn edited(answer: Answer, edit: ExerciseEdit) -> Option<Answer> {
    Some(match (answer, edit) {
        (Answer::Sort(mut sort), ExerciseEdit::Put(item, group)) => {
            sort.put(item, group);
            Answer::Sort(sort)
        }
        (Answer::Sort(mut sort), ExerciseEdit::Compare) => {
            sort.compared = true;
            Answer::Sort(sort)
        }
        (Answer::Rank(mut rank), ExerciseEdit::Move(item, direction)) => {
            shift(&mut rank, &item, direction)?;
            Answer::Rank(rank)
        }
        (Answer::Select(mut select), ExerciseEdit::Only(item)) => {
            select.items = vec![item];
            Answer::Select(select)
        }
        (Answer::Select(mut select), ExerciseEdit::Toggle(item)) => {
            toggle(&mut select, item);
            Answer::Select(select)
        }
        (Answer::Spot(mut spot), ExerciseEdit::Toggle(item)) => {
            toggle(&mut spot, item);
            Answer::Spot(spot)
        }
        (Answer::Rank(answer), ExerciseEdit::Compare) => Answer::Rank(compared(answer)),
        (Answer::Select(answer), ExerciseEdit::Compare) => Answer::Select(compared(answer)),
        (Answer::Spot(answer), ExerciseEdit::Compare) => Answer::Spot(compared(answer)),
        _ => return None,
    })
}

fn compared(mut answer: Box<ItemsAnswer>) -> Box<ItemsAnswer> {
    answer.compared = true;
    answer
}

fn toggle(answer: &mut ItemsAnswer, item: ItemId) {
    let before = answer.items.len();
    answer.items.retain(|one| *one != item);
    if answer.items.len() == before {
        answer.items.push(item);
    }
}

/// Moves an item by one place; nothing where there is none.
fn shift(answer: &mut ItemsAnswer, item: &ItemId, direction: Direction) -> Option<()> {
    let from = answer.items.iter().position(|one| one == item)?;
    let to = match direction {
        Direction::Up => from.checked_sub(1)?,
        Direction::Down => from + 1,
    };
    (to < answer.items.len()).then(|| answer.items.swap(from, to))
}
