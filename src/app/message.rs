//! What may happen to the app, and what is to be done about it.

use std::sync::Arc;

use venster_engine::{Clock, Event, FactId, Focus, Part, Route, Wish};
use venster_record::{Changes, Line};
use venster_scenario::{Catalogue, ExerciseId, Language, ModuleId, Reading, Scenario, ScenarioId};

use super::{ExerciseEdit, Look, Notice, PlanEdit, ReflectionEdit, StoreView};
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
    /// The learner looks for something in the library.
    Search(SearchEdit),
    /// The learner wants the app to look so.
    Look(Look),
    /// The learner wants a copy of the record.
    TakeBackup,
    /// The learner wants to give a file to restore.
    ChooseFile,
    /// The learner gave a file to restore; none where it can't be read.
    Restore(Option<String>),
    /// The learner wants everything of theirs erased.
    Erase,
    /// The learner wants back what was erased.
    UndoErase,
    /// This is known about the stores.
    Stores(StoreView),
    /// The learner wants the page on paper.
    Print,
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
    /// What there is to read in a module came, or didn't.
    Reading(ModuleId, Result<Arc<Reading>, Failure>),
}

/// A change of what is looked for in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchEdit {
    /// Words were typed: all that now stands in the field.
    Typed(String),
    /// A wish is made, or taken back.
    Toggle(Wish),
    /// A part is given up.
    Without(Part),
    /// Everything is to be shown again.
    Clear,
    /// All that was found is to be shown, however much it is.
    ShowAll,
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
    /// Fetch what there is to read in a module.
    FetchReading(ModuleId, Box<str>),
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
    /// Move the focus to the heading of a screen at which the learner has arrived, and show what they saw of it
    /// when they go back or forward.
    Arrive,
    /// The address is now this; nothing else changes by it.
    Address(Route),
    /// Move the focus to the element with this id.
    FocusElement(String),
    /// Have words read out to those who don't see what happened.
    Announce(String),
    /// From now on the app looks so, the next time too.
    Look(Look),
    /// Hand the learner a copy of the record.
    HandBackup,
    /// Ask the learner for a file.
    AskFile,
    /// Print the page.
    Print,
    /// Put into the stores what a restore brought, and set aside what in it couldn't be read.
    Restore(Changes, Vec<String>),
    /// Erase everything that the stores hold; what is older than this clock is gone.
    Erase(Clock),
    /// Ask what is known about the stores.
    AskStores,
    /// Load the page anew.
    Reload,
}
