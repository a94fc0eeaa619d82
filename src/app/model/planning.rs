//! The form of a plan: it exists while it is on the screen, what is typed is kept as it is typed, and what
//! is left becomes a fact.

use std::sync::Arc;

use venster_engine::{Answer, Event, PlanAnswer};
use venster_scenario::{ExerciseId, ExerciseKind, Plan, Scenario, plain};

use super::Model;
use crate::app::{Command, Part, PlanEdit, PlanForm};

impl Model {
    /// The plan on the screen has a form, and no other.
    pub(super) fn keep_plan_in_step(&mut self, shown: &[ExerciseId]) {
        let shown = match self.playing() {
            Some((scenario, _)) => shown.iter().find(|id| plan_of(scenario, id).is_some()).cloned(),
            None => None,
        };
        let is_there = |form: &PlanForm| shown.as_ref() == Some(&form.exercise);
        if !self.plan.as_ref().is_some_and(is_there) {
            self.plan = shown.and_then(|exercise| self.form(exercise));
        }
    }

    fn form(&mut self, exercise: ExerciseId) -> Option<PlanForm> {
        let (scenario, attempt) = self.playing()?;
        let node = attempt.node().and_then(|node| attempt.tree.node(node));
        let kept = match node.and_then(|node| node.answers(&exercise).next()) {
            Some((order, Answer::Plan(plan))) => Some((order.clock, PlanAnswer::clone(plan))),
            _ => None,
        };
        let fields = Part::ALL.map(|part| part.field(&scenario.id, &exercise));
        let drafts = self.drafts_of(&fields, kept.as_ref().map(|(clock, _)| *clock));
        let drafts = drafts
            .into_iter()
            .filter_map(|found| Some((*Part::ALL.get(found.field)?, found.words, found.later)));
        let kept = kept.as_ref().map(|(_, plan)| plan);
        Some(PlanForm::new(exercise, kept, drafts))
    }

    pub(super) fn edit_plan(&mut self, edit: PlanEdit, now: u64) -> Vec<Command> {
        let Some(mut form) = self.plan.take() else { return Vec::new() };
        let mut commands = Vec::new();
        match edit {
            PlanEdit::Begin(item) => {
                let begun = self.playing().and_then(|(scenario, _)| {
                    form.begin(plan_of(scenario, &form.exercise.clone())?, &item)
                });
                if let Some(words) = begun {
                    commands.extend(self.type_words(&mut form, Part::Situation, words, now));
                }
            }
            PlanEdit::OwnWords => form.item = None,
            PlanEdit::Level(level) => form.level = level,
            PlanEdit::Typed(part, words) => {
                let draft = self.type_words(&mut form, part, words, now);
                self.plan = Some(form);
                // What is typed stands in the field already.
                return draft.into_iter().collect();
            }
            PlanEdit::Taken(part, words) => {
                let displaced = form.words(part).clone();
                commands.extend(self.type_words(&mut form, part, words, now));
                form.offer(part, displaced);
            }
            PlanEdit::Left => {}
            PlanEdit::Keep => {
                form.incomplete = !form.is_complete();
            }
        }
        commands.extend(self.keep_plan(&mut form, now));
        commands.push(Command::Show);
        self.plan = Some(form);
        commands
    }

    /// Puts words into a part, and keeps them as a draft.
    fn type_words(
        &mut self,
        form: &mut PlanForm,
        part: Part,
        words: String,
        now: u64,
    ) -> Option<Command> {
        let field = part.field(&self.play.as_ref()?.id, &form.exercise);
        form.kept = false;
        form.offered.retain(|(of, offered)| *of != part || *offered != words);
        form.words_mut(part).clone_from(&words);
        self.draft(&field, &words, now)
    }

    /// Makes a fact of the form as it stands, and lets go of the drafts whose words are in it.
    fn keep_plan(&mut self, form: &mut PlanForm, now: u64) -> Vec<Command> {
        let Some((scenario, _)) = self.playing() else { return Vec::new() };
        let scenario = Arc::clone(scenario);
        let prompt = plan_of(&scenario, &form.exercise)
            .map(|plan| plain(&plan.prompt))
            .filter(|prompt| !prompt.is_empty())
            .unwrap_or_else(|| self.texts.plan_prompt());
        let Some(answer) = form.answer(prompt) else { return Vec::new() };
        let fields = Part::ALL.map(|part| part.field(&scenario.id, &form.exercise));
        let ids = self.kept_drafts(&fields, &[&answer.situation, &answer.action]);
        form.kept = form.is_complete();
        let event = Event::Answer {
            exercise: form.exercise.clone(),
            answer: Answer::Plan(Box::new(answer)),
        };
        let mut commands = self.play(event, now);
        commands.extend(self.forget(ids));
        commands
    }
}

fn plan_of<'a>(scenario: &'a Scenario, exercise: &ExerciseId) -> Option<&'a Plan> {
    match &scenario.exercise(exercise)?.1.kind {
        ExerciseKind::Plan(plan) => Some(plan),
        _ => None,
    }
}
