//! What is shown, screen by screen. Content and state; the screens add the interface's words.

use std::sync::Arc;

use venster_engine::{
    Answer, Facet, ModulePage, Part, Search, Wish,
    view::{Screen, View},
};
use venster_scenario::{
    ExerciseId, GuideEntry, Language, ModuleId, Reading, Scenario, ScenarioId, Theme,
};

use super::{Appearance, Failure, PlanForm, Reflection};

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
    Library(Box<LibraryView>),
    /// A module.
    Module(Box<ModuleView>),
    /// A module's article or guide.
    Reading(Box<ReadingView>),
    /// A scenario.
    Play(Box<PlayView>),
    /// What the learner prefers, and what is stored.
    Settings(Box<SettingsView>),
    /// What this is.
    About(AboutView),
    /// An address that leads nowhere.
    Missing,
    /// Something could not be had.
    Failed(Failure),
}

/// The front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryView {
    /// The scenario that is one click away: the first that wasn't begun; where all were, one that was finished.
    pub hero: Option<Entry>,
    /// The picture of what there is to see: the hero's, else that of the first scenario.
    pub picture: Option<String>,
    /// The scenario that is under way and was touched last.
    pub under_way: Option<Entry>,
    /// How many scenarios there are.
    pub total: usize,
    /// What is looked for.
    pub search: Search,
    /// What can be wished for, sort by sort.
    pub offers: Vec<Offers>,
    /// What was found.
    pub found: Found,
    /// Themes for which there is nothing yet.
    pub empty_themes: Vec<Theme>,
}

/// What was found in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How many scenarios.
    pub count: usize,
    /// How many of them are shown.
    pub shown: usize,
    /// These, module by module.
    pub groups: Vec<Group>,
    /// Where nothing was found: the parts of the search without which scenarios would be, and how many.
    pub without: Vec<(Part, usize)>,
}

/// Scenarios of a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub title: Box<str>,
    /// Why it matters.
    pub why: Box<str>,
    /// Its scenarios, as far as they were found.
    pub entries: Vec<Entry>,
}

/// Wishes of a sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offers {
    /// The sort.
    pub facet: Facet,
    /// What can be wished for; the interface names what isn't named here.
    pub offers: Vec<Offer>,
}

/// Something that can be wished for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The wish.
    pub wish: Wish,
    /// What it is called, where the content says so.
    pub name: Option<Box<str>>,
    /// Whether it is wished for.
    pub is_wished: bool,
}

/// A module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleView {
    /// The module, with all of its scenarios.
    pub group: Group,
    /// The title of its article, where it has one.
    pub article: Option<Box<str>>,
    /// Its guide, where it has one.
    pub guide: Option<GuideEntry>,
    /// What there is to read in it; none where that could not be had.
    pub reading: Option<Arc<Reading>>,
}

/// A module's article or guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingView {
    /// Which of them.
    pub page: ModulePage,
    /// The module's title.
    pub module: Box<str>,
    /// What there is to read in it.
    pub reading: Arc<Reading>,
}

/// What the learner prefers, and what is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsView {
    /// How the app looks.
    pub appearance: Appearance,
    /// How many things that the learner did are kept.
    pub kept: usize,
    /// What is known about the stores; none until they have said it.
    pub stores: Option<StoreView>,
    /// What became of a file that was to be restored.
    pub restored: Option<Restored>,
    /// Whether an erasure can be undone.
    pub is_erased: bool,
}

/// What is known about the stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoreView {
    /// How much room this site takes on the device, in kB; none where the browser doesn't say.
    pub kilobytes: Option<u32>,
    /// Whether the browser has promised to keep it; none where it can't be asked.
    pub is_persistent: Option<bool>,
    /// Whether the page came over a line on which a browser offers everything.
    pub is_secure: bool,
}

/// What became of a file that was to be restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restored {
    /// The browser could not read it.
    Unreadable,
    /// There is nothing in it that this app wrote. How many lines it has.
    Foreign(usize),
    /// It was united with what was here.
    Done {
        /// How many lines are new here.
        new: usize,
        /// How many lines could not be read and are set aside.
        damaged: usize,
    },
}

/// What this is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutView {
    /// The version of the app.
    pub version: &'static str,
    /// The version of the content: part of the name of its catalogue.
    pub edition: Box<str>,
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
    /// The address of the thing on a sill that stands for it, else of its picture.
    pub picture: Option<String>,
    /// Whether that is a thing on a sill.
    pub has_object: bool,
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
    /// Whether there is little room, so that long parts are folded at first.
    pub is_narrow: bool,
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
            Self::Settings(_) => "settings",
            Self::About(_) => "about",
            Self::Module(module) => {
                let screen = ["module/", module.group.module.as_str()].concat();
                return Place { screen, scene: String::new() };
            }
            Self::Reading(reading) => {
                let page = if reading.page == ModulePage::Guide { "guide/" } else { "article/" };
                let screen = [page, reading.reading.module.as_str()].concat();
                return Place { screen, scene: String::new() };
            }
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
