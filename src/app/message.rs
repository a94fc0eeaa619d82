//! What may happen to the app, and what is to be done about it.

use std::sync::Arc;

use venster_engine::{Event, FactId, Focus, Route};
use venster_record::Line;
use venster_scenario::{Catalogue, ExerciseId, Language, Scenario, ScenarioId};

use super::{ExerciseEdit, Notice, PlanEdit, ReflectionEdit};
use crate::texts::Texts;

/// What may happen: what the learner does, and what the browser answers.
#[derive(Debug, Clone)]
pub enum Message {
    /// The learner plays.
    Play(Event),
    /// The learner does something to an exercise on items.
    Exercise(ExerciseId, ExerciseEdit),
    /// The learner answers a question in own words.
    Reflect(ExerciseId, ReflectionEdit),
    /// The learner writes a plan.
    Plan(PlanEdit),
    /// The learner wants to read in this language.
    Choose(Language),
    /// The learner wants to read films instead of watching them, or to watch them.
    ReadFilms(bool),
    /// The learner wants the language that could not be had.
    ChooseAgain,
    /// Everything in another language came, or didn't.
    Translation(Result<Translation, Failure>),
    /// The learner wants a copy of the record.
    TakeBackup,
    /// The learner wants to try again what failed.
    Retry,
    /// The learner wants the page loaded anew.
    Reload,
    /// This is to be said about saving.
    Notices(Vec<Notice>),
    /// Lines came from a store that was late at the start.
    Arrived(Vec<Line>),
    /// The address is now this.
    Went(Route),
    /// The catalogue came, or didn't.
    Catalogue(Result<Arc<Catalogue>, Failure>),
    /// A scenario came, or didn't.
    Scenario(ScenarioId, Result<Arc<Scenario>, Failure>),
}

impl From<Event> for Message {
    fn from(event: Event) -> Self {
        Self::Play(event)
    }
}

impl From<PlanEdit> for Message {
    fn from(edit: PlanEdit) -> Self {
        Self::Plan(edit)
    }
}

/// All that is read in one language, where something is read in another.
#[derive(Debug, Clone)]
pub struct Translation {
    /// The language.
    pub language: Language,
    /// The words of the interface.
    pub texts: Texts,
    /// What there is to play.
    pub catalogue: Arc<Catalogue>,
    /// The scenario that is on the screen, if there is one and it exists in this language.
    pub scenario: Option<Arc<Scenario>>,
}

/// Why something could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The network gave no answer, or a refusal.
    Network,
    /// What came is not what this release reads.
    Content,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Fetch the catalogue.
    FetchCatalogue,
    /// Fetch a scenario's file.
    FetchScenario(ScenarioId, Box<str>),
    /// Fetch everything in another language, this scenario too.
    FetchTranslation(Language, Option<ScenarioId>),
    /// From now on the page is in this language, and opens in it the next time.
    Speak(Language),
    /// Save lines. What follows waits until they are.
    Save(Vec<Line>),
    /// Keep a line that is put over and over; nothing waits for it.
    Keep(Line),
    /// Take lines out of the stores whose words are kept elsewhere.
    Forget(Vec<FactId>),
    /// Show the view anew.
    Show,
    /// Move the focus.
    Focus(Focus),
    /// Move the focus to the element with this id.
    FocusElement(String),
    /// Have words read out to those who don't see what happened.
    Announce(String),
    /// Hand the learner a copy of the record.
    HandBackup,
    /// Load the page anew.
    Reload,
}
