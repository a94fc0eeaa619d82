//! What is shown, screen by screen. Content and state; the screens add the interface's words.

use std::sync::Arc;

use venster_engine::{
    Answer,
    view::{Screen, View},
};
use venster_scenario::{ExerciseId, Language, Scenario, ScenarioId};

use super::{Failure, PlanForm, Reflection};

/// Everything that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppView {
    /// The screen.
    pub screen: ScreenView,
    /// What is offered on every screen.
    pub menu: Menu,
    /// What is to be said about saving, the gravest first.
    pub notices: Vec<Notice>,
}

/// What is offered on every screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Menu {
    /// The languages in which everything can be read.
    pub tongues: Vec<Tongue>,
    /// The one that is read now.
    pub language: Language,
    /// Whether what is done is kept on this device.
    pub is_kept: bool,
}

/// A language in which everything can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tongue {
    /// The language.
    pub language: Language,
    /// Its own name for itself.
    pub name: Box<str>,
}

/// A screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScreenView {
    /// What is needed is on its way.
    Opening,
    /// The front page.
    Library(LibraryView),
    /// A scenario.
    Play(Box<PlayView>),
    /// An address that leads nowhere.
    Missing,
    /// Something could not be had.
    Failed(Failure),
}

/// The front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryView {
    /// The scenarios, the one under way last first.
    pub entries: Vec<Entry>,
}

/// A scenario on the front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: ScenarioId,
    /// Its title.
    pub title: Box<str>,
    /// One sentence about it.
    pub teaser: Box<str>,
    /// Where it plays.
    pub place: Box<str>,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// The address of its picture.
    pub picture: Option<String>,
    /// How far the learner has come.
    pub progress: Progress,
}

/// How far a learner has come in a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nothing was done yet.
    New,
    /// It is under way.
    UnderWay,
    /// An ending was reached.
    Finished,
}

/// The play screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlayView {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// What is shown of it.
    pub view: View,
    /// The answers that count here.
    pub answers: Vec<(ExerciseId, Answer)>,
    /// The form of the plan that is on the screen.
    pub plan: Option<PlanForm>,
    /// The questions on the screen that are answered in own words.
    pub reflections: Vec<Reflection>,
    /// The exercises of which a change can be undone.
    pub undoable: Vec<ExerciseId>,
    /// Whether films are read instead of watched.
    pub films_as_text: bool,
    /// Whether what is done is kept on this device.
    pub is_kept: bool,
}

/// Something to be said about saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// It was erased in another window.
    Erased,
    /// Nothing can be stored.
    Memory,
    /// Storing failed and may fail again.
    Doubt,
    /// A store hasn't answered yet: what was done earlier isn't here.
    Waiting,
    /// A newer release has written here.
    Newer,
    /// Something could not be read and is kept aside.
    Aside,
    /// Another language was asked for and could not be had.
    Untranslated,
}

impl PlayView {
    /// The answer that counts for an exercise.
    #[must_use]
    pub fn answer(&self, exercise: &ExerciseId) -> Option<&Answer> {
        self.answers.iter().find(|(id, _)| id == exercise).map(|(_, answer)| answer)
    }
}

/// Where a file of the compiled content is, seen from the page.
#[must_use]
pub fn content_address(name: &str) -> String {
    ["content/", name].concat()
}

/// Where in the app something is shown. What belongs to a screen stays in the page while the screen does,
/// what belongs to a scene while the scene does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The screen; of the play screens, that of this scenario.
    pub screen: String,
    /// The scene in it, or what happens after a choice there.
    pub scene: String,
}

impl ScreenView {
    /// Whether a film is watched here, for which its player is needed.
    #[must_use]
    pub fn shows_film(&self) -> bool {
        match self {
            Self::Play(play) => match &play.view.screen {
                Screen::Scene(scene) => scene.film.is_some() && !play.films_as_text,
                _ => false,
            },
            _ => false,
        }
    }

    /// Where this is shown.
    #[must_use]
    pub fn place(&self) -> Place {
        let screen = match self {
            Self::Opening => "opening",
            Self::Library(_) => "library",
            Self::Missing => "missing",
            Self::Failed(_) => "failed",
            Self::Play(play) => {
                let choice = match &play.view.screen {
                    Screen::Consequence(consequence) => consequence.choice.to_string(),
                    Screen::StandAgain(_) => "again".to_owned(),
                    _ => String::new(),
                };
                return Place {
                    screen: ["play/", play.scenario.id.as_str()].concat(),
                    scene: [play.view.scene.as_str(), "/", &choice].concat(),
                };
            }
        };
        Place { screen: screen.to_owned(), scene: String::new() }
    }
}
