//! The form of a plan: it exists while it is on the screen, what is typed is kept as it is typed, and what
//! is left becomes a fact.

use std::sync::Arc;

use venster_engine::{Answer, Event, FactId, PlanAnswer, view::view};
use venster_record::{Entry as LineEntry, Field, Line, Writing, Written};
use venster_scenario::{ExerciseId, ExerciseKind, Plan, Scenario, plain};

use super::{Model, showing::exercises};
use crate::app::{Command, Part, PlanEdit, PlanForm};

impl Model {
    /// A plan has a form as long as it is on the screen.
    pub(super) fn keep_form_in_step(&mut self) {
        let Some((scenario, attempt)) = self.playing() else {
            self.plan = None;
            return;
        };
        let shown = view(scenario, attempt)
            .and_then(|view| exercises(&view).find(|id| plan_of(scenario, id).is_some()).cloned());
        let known = shown
            .clone()
            .filter(|shown| self.plan.as_ref().is_some_and(|form| form.exercise == *shown));
        if known.is_none() {
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
        let fields = Part::ALL.map(|part| (part, part.field(&scenario.id, &exercise)));
        let drafts = self.record.drafts();
        let drafts = drafts.into_iter().filter_map(|draft| match &draft.what {
            Writing::Draft { field, words } => {
                let (part, _) = fields.iter().find(|(_, name)| name == field.as_str())?;
                let later = kept.as_ref().is_none_or(|(clock, _)| draft.clock > *clock);
                Some((*part, words.clone(), later))
            }
            _ => None,
        });
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

    /// Keeps words as they are typed: one line for each page load and field, put over and over.
    fn type_words(
        &mut self,
        form: &mut PlanForm,
        part: Part,
        words: String,
        now: u64,
    ) -> Option<Command> {
        let field = Field::new(&part.field(&self.play.as_ref()?.id, &form.exercise)).ok()?;
        form.kept = false;
        form.offered.retain(|(of, offered)| *of != part || *offered != words);
        form.words_mut(part).clone_from(&words);
        let (fresh, clock) = self.pen.stamp(now);
        let known = self.typing.iter().find(|(typed, _)| *typed == field);
        let id = known.map_or(fresh, |(_, id)| id.clone());
        if known.is_none() {
            self.typing.push((field.clone(), id.clone()));
        }
        let what = Writing::Draft { field, words };
        let line = Line::Known(LineEntry::Written(Written { id, clock, at: now, what }));
        self.record.merge([line.clone()]);
        Some(Command::Keep(line))
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
        let own = |id: &FactId| self.typing.iter().any(|(_, typed)| typed == id);
        let kept = |draft: &&Written| match &draft.what {
            Writing::Draft { field, words } => {
                fields.iter().any(|name| name == field.as_str())
                    && (own(&draft.id) || *words == answer.situation || *words == answer.action)
            }
            _ => false,
        };
        let drafts = self.record.drafts();
        let ids: Vec<FactId> = drafts.into_iter().filter(kept).map(|one| one.id.clone()).collect();
        form.kept = form.is_complete();
        let event = Event::Answer {
            exercise: form.exercise.clone(),
            answer: Answer::Plan(Box::new(answer)),
        };
        let mut commands = self.play(event, now);
        for id in &ids {
            self.record.forget_draft(id);
        }
        self.typing.retain(|(_, id)| !ids.contains(id));
        if !ids.is_empty() {
            commands.push(Command::Forget(ids));
        }
        commands
    }
}

fn plan_of<'a>(scenario: &'a Scenario, exercise: &ExerciseId) -> Option<&'a Plan> {
    match &scenario.exercise(exercise)?.1.kind {
        ExerciseKind::Plan(plan) => Some(plan),
        ExerciseKind::Stance(_) => None,
    }
}
