//! Questions that are answered in own words: a field exists while it is on the screen, what is typed is kept as it
//! is typed, and what is left becomes a fact.

use std::sync::Arc;

use venster_engine::{Answer, Event, ReflectAnswer, view::kept_answer};
use venster_scenario::{ExerciseId, ExerciseKind, Reflect, Scenario, plain};

use super::Model;
use crate::app::{Command, Reflection, ReflectionEdit};

impl Model {
    /// The questions on the screen have fields, and no others.
    pub(super) fn keep_reflections_in_step(&mut self, shown: &[ExerciseId]) {
        self.reflections.retain(|one| shown.contains(&one.exercise));
        for exercise in shown {
            if !self.reflections.iter().any(|one| one.exercise == *exercise) {
                let reflection = self.reflection(exercise);
                self.reflections.extend(reflection);
            }
        }
    }

    fn reflection(&mut self, exercise: &ExerciseId) -> Option<Reflection> {
        let (scenario, attempt) = self.playing()?;
        question(scenario, exercise)?;
        let field = Reflection::field(&scenario.id, exercise);
        let node = attempt.node().and_then(|node| attempt.tree.node(node));
        let kept = match node.and_then(|node| node.answers(exercise).next()) {
            Some((order, Answer::Reflect(answer))) => Some((order.clock, answer.words.clone())),
            _ => None,
        };
        let drafts = self.drafts_of(&[field], kept.as_ref().map(|(clock, _)| *clock));
        let drafts = drafts.into_iter().map(|found| (found.words, found.later));
        let kept = kept.as_ref().map(|(_, words)| words.as_str());
        Some(Reflection::new(exercise.clone(), kept, drafts))
    }

    pub(super) fn edit_reflection(
        &mut self,
        exercise: &ExerciseId,
        edit: ReflectionEdit,
        now: u64,
    ) -> Vec<Command> {
        let Some((scenario, _)) = self.playing() else { return Vec::new() };
        let scenario = Arc::clone(scenario);
        let field = Reflection::field(&scenario.id, exercise);
        let Some(place) = self.reflections.iter().position(|one| one.exercise == *exercise) else {
            return Vec::new();
        };
        let mut reflection = self.reflections.remove(place);
        let commands = match edit {
            // What is typed stands in the field already.
            ReflectionEdit::Typed(words) => {
                let draft = self.draft(&field, &words, now);
                reflection.put(words);
                draft.into_iter().collect()
            }
            ReflectionEdit::Taken(words) => {
                let draft = self.draft(&field, &words, now);
                let displaced = reflection.put(words);
                reflection.offer(displaced);
                draft.into_iter().chain([Command::Show]).collect()
            }
            ReflectionEdit::Left => self.keep_reflection(&scenario, &field, &mut reflection, now),
        };
        self.reflections.insert(place, reflection);
        commands
    }

    /// Makes a fact of the words as they stand, and lets go of the drafts whose words are in it.
    fn keep_reflection(
        &mut self,
        scenario: &Scenario,
        field: &str,
        reflection: &mut Reflection,
        now: u64,
    ) -> Vec<Command> {
        let Some(asked) = question(scenario, &reflection.exercise) else { return Vec::new() };
        let is_answered = self
            .playing()
            .is_some_and(|(_, attempt)| kept_answer(attempt, &reflection.exercise).is_some());
        if reflection.kept || (reflection.is_empty() && !is_answered) {
            return Vec::new();
        }
        let ids = self.kept_drafts(&[field.to_owned()], &[&reflection.words]);
        reflection.kept = true;
        let answer =
            ReflectAnswer { prompt: plain(&asked.prompt), words: reflection.words.clone() };
        let event = Event::Answer {
            exercise: reflection.exercise.clone(),
            answer: Answer::Reflect(Box::new(answer)),
        };
        let mut commands = self.play(event, now);
        commands.extend(self.forget(ids));
        commands.push(Command::Show);
        commands
    }
}

fn question<'a>(scenario: &'a Scenario, exercise: &ExerciseId) -> Option<&'a Reflect> {
    match &scenario.exercise(exercise)?.1.kind {
        ExerciseKind::Reflect(reflect) => Some(reflect),
        _ => None,
    }
}
