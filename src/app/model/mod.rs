//! What the app knows, and how a message changes it. Pure: it tells what is to be done and does none
//! of it. `exercising`, `reflecting` and `planning` have what is done beside choosing, `drafting` what is typed,
//! `searching` the library, `reading` the modules, `keeping` what the settings do to the record, `showing` what is seen
//! of it all.

mod drafting;
mod exercising;
mod keeping;
mod planning;
mod reading;
mod reflecting;
mod searching;
mod showing;
mod translating;

use std::sync::Arc;

use venster_engine::{
    Announcement, Answer, Attempt, Effect, Event, FactId, Pen, Route, update, view::view,
};
use venster_record::{Entry as LineEntry, Field, Line, Record};
use venster_scenario::{
    BlockKind, Catalogue, ExerciseId, Language, ModuleId, Reading, Scenario, ScenarioId, SceneId,
    SceneKind, plain,
};

pub use keeping::{ERASE, UNDO_ERASE};
pub use searching::{FOUND, entry_link};

use super::{
    Appearance, Command, Failure, Message, Notice, PlanForm, Reflection, Restored, StoreView,
    Tongue,
};
use crate::texts::Texts;
use keeping::Erased;
use showing::exercises;

/// The app's state.
#[derive(Debug)]
pub struct Model {
    record: Record,
    pen: Pen,
    notices: Vec<Notice>,
    route: Route,
    /// Whether the learner has moved inside the app since the page was opened.
    moved: bool,
    catalogue: Fetch<Catalogue>,
    /// Whether all that was found in the library is shown, however much it is.
    shows_all: bool,
    /// What there is to read in the module that was opened last.
    reading: Option<(ModuleId, Fetch<Reading>)>,
    play: Option<Playing>,
    /// The form of the plan that is on the screen.
    plan: Option<PlanForm>,
    /// The questions on the screen that are answered in own words.
    reflections: Vec<Reflection>,
    /// Answers as they were before the last changes, the latest change last.
    undo: Vec<(ExerciseId, Answer)>,
    /// The drafts that this page is writing, by their fields.
    typing: Vec<(Field, FactId)>,
    /// Whether films are read instead of watched, as long as the page is open.
    films_as_text: bool,
    /// Whether the page had the narrow layouts when it was opened.
    is_narrow: bool,
    texts: Texts,
    tongues: Vec<Tongue>,
    language: Language,
    /// The language that was asked for last, until it is here.
    wanted: Option<Wanted>,
    appearance: Appearance,
    /// The version of the content.
    edition: Box<str>,
    stores: Option<StoreView>,
    /// What became of the file that was restored last.
    restored: Option<Restored>,
    erased: Option<Erased>,
}

/// A language that was asked for.
#[derive(Debug, Clone)]
struct Wanted {
    language: Language,
    failed: bool,
}

/// In which languages everything can be read, and in which it is.
#[derive(Debug, Clone)]
pub struct Spoken {
    /// The languages.
    pub tongues: Vec<Tongue>,
    /// The one that is read now.
    pub language: Language,
    /// The words of the interface in it.
    pub texts: Texts,
}

/// Something that is fetched once.
#[derive(Debug)]
enum Fetch<T> {
    UnderWay,
    Here(Arc<T>),
    Failed(Failure),
}

/// The scenario that is, or will be, on the screen.
#[derive(Debug)]
struct Playing {
    id: ScenarioId,
    scenario: Fetch<Scenario>,
    attempt: Option<Attempt>,
}

impl Model {
    /// The app at its start, with the record as the stores had it.
    #[must_use]
    pub fn new(
        record: Record,
        pen: Pen,
        notices: Vec<Notice>,
        route: Route,
        spoken: Spoken,
    ) -> Self {
        let Spoken { tongues, language, texts } = spoken;
        Self {
            record,
            pen,
            notices,
            route,
            moved: false,
            catalogue: Fetch::UnderWay,
            shows_all: false,
            reading: None,
            play: None,
            plan: None,
            reflections: Vec::new(),
            undo: Vec::new(),
            typing: Vec::new(),
            films_as_text: false,
            is_narrow: false,
            texts,
            tongues,
            language,
            wanted: None,
            appearance: Appearance::default(),
            edition: Box::default(),
            stores: None,
            restored: None,
            erased: None,
        }
    }

    /// The app in a page that looks so, has so much room, and was built with this version of the content.
    #[must_use]
    pub fn in_page(mut self, appearance: Appearance, is_narrow: bool, edition: Box<str>) -> Self {
        self.appearance = appearance;
        self.is_narrow = is_narrow;
        self.edition = edition;
        self
    }

    /// The words of the interface.
    #[must_use]
    pub const fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The language that is read now.
    #[must_use]
    pub const fn language(&self) -> &Language {
        &self.language
    }

    /// The learner's record.
    #[must_use]
    pub const fn record(&self) -> &Record {
        &self.record
    }

    /// Takes a message; `now` is the wall time in milliseconds since 1970.
    pub fn update(&mut self, message: Message, now: u64) -> Vec<Command> {
        let commands = match message {
            Message::Play(event) => self.play(event, now),
            Message::Plan(edit) => self.edit_plan(edit, now),
            Message::Exercise(exercise, edit) => self.edit_exercise(exercise, edit, now),
            Message::Reflect(exercise, edit) => self.edit_reflection(&exercise, edit, now),
            Message::Choose(language) => self.choose(language),
            Message::ReadFilms(as_text) => {
                self.films_as_text = as_text;
                vec![Command::Show]
            }
            Message::ChooseAgain => self.choose_again(),
            Message::Translation(answer) => self.translate(answer),
            Message::Search(edit) => self.edit_search(edit),
            Message::Look(look) => self.choose_look(look),
            Message::TakeBackup => vec![Command::HandBackup],
            Message::ChooseFile => vec![Command::AskFile],
            Message::Restore(file) => self.restore(file),
            Message::Erase => self.erase(now),
            Message::UndoErase => self.undo_erase(),
            Message::Stores(stores) => {
                self.stores = Some(stores);
                vec![Command::Show]
            }
            Message::Print => vec![Command::Print],
            Message::Reload => vec![Command::Reload],
            Message::Retry => self.retry(),
            Message::Went(route) => self.go(route),
            Message::Notices(notices) => {
                self.notices = notices;
                vec![Command::Show]
            }
            Message::Arrived(lines) => self.unite(lines),
            // It was asked for before another language was chosen, whose catalogue is here.
            Message::Catalogue(answer)
                if matches!(&self.catalogue, Fetch::Here(here) if here.language == self.language)
                    && answer.as_ref().map_or(true, |late| late.language != self.language) =>
            {
                Vec::new()
            }
            Message::Catalogue(answer) => {
                self.catalogue = answer.into();
                let mut commands = self.open();
                commands.extend(self.shown_after_moving());
                commands
            }
            Message::Scenario(id, answer) => {
                self.take_scenario(&id, answer);
                self.shown_after_moving()
            }
            Message::Reading(id, answer) => {
                self.take_reading(&id, answer);
                self.shown_after_moving()
            }
        };
        self.keep_forms_in_step();
        commands
    }

    fn play(&mut self, event: Event, now: u64) -> Vec<Command> {
        let Some(Playing { scenario: Fetch::Here(scenario), attempt: Some(attempt), .. }) =
            &mut self.play
        else {
            return Vec::new();
        };
        let scenario = Arc::clone(scenario);
        let effects = update(&scenario, attempt, event, &mut self.pen, now);
        effects.into_iter().map(|effect| self.carry_out(&scenario, effect)).collect()
    }

    /// What the learner writes has a form as long as it is on the screen.
    fn keep_forms_in_step(&mut self) {
        let shown = match self.playing() {
            Some((scenario, attempt)) => view(scenario, attempt),
            None => None,
        };
        let shown: Vec<ExerciseId> = match &shown {
            Some(view) => exercises(view).cloned().collect(),
            None => Vec::new(),
        };
        self.keep_plan_in_step(&shown);
        self.keep_reflections_in_step(&shown);
        self.keep_undo_in_step(&shown);
    }

    /// What is being played, if its file is here.
    fn playing(&mut self) -> Option<(&Arc<Scenario>, &mut Attempt)> {
        match &mut self.play {
            Some(Playing { scenario: Fetch::Here(scenario), attempt: Some(attempt), .. }) => {
                Some((scenario, attempt))
            }
            _ => None,
        }
    }

    fn carry_out(&mut self, scenario: &Scenario, effect: Effect) -> Command {
        match effect {
            Effect::Save(facts) => {
                let lines: Vec<Line> =
                    facts.into_iter().map(|fact| Line::Known(LineEntry::Played(fact))).collect();
                self.record.merge(lines.iter().cloned());
                Command::Save(lines)
            }
            Effect::Render => Command::Show,
            Effect::Focus(focus) => Command::Focus(focus),
            Effect::Announce(announcement) => {
                Command::Announce(self.announcement(scenario, &announcement))
            }
        }
    }

    fn announcement(&self, scenario: &Scenario, announcement: &Announcement) -> String {
        let texts = &self.texts;
        match announcement {
            Announcement::StandKept(stand) if !self.is_kept() => texts.stand(*stand),
            Announcement::StandKept(stand) => texts.stance_kept(&texts.stand(*stand)),
            Announcement::PlanKept | Announcement::WordsKept if !self.is_kept() => {
                texts.menu_not_kept()
            }
            Announcement::PlanKept => texts.plan_kept(),
            Announcement::WordsKept => texts.reflect_kept(),
            Announcement::Compared => texts.exercise_compared(),
            Announcement::Heard(voice) => {
                let (name, words) = voice_words(scenario, voice).unwrap_or_default();
                texts.announce_heard(&name, &words)
            }
        }
    }

    /// Takes in what came late. Where the learner has done nothing yet, it opens where they were.
    fn unite(&mut self, lines: Vec<Line>) -> Vec<Command> {
        let emptied = self.record.merge(lines).emptied;
        self.pen.see(self.record.highest());
        if let Some(Playing { scenario: Fetch::Here(scenario), attempt: Some(attempt), .. }) =
            &mut self.play
            && let Some(resumed) = Attempt::resume(scenario, self.record.facts())
        {
            attempt.tree = resumed.tree;
            if attempt.position.rests_on.is_none() {
                attempt.position = resumed.position;
            }
        }
        let save = (!emptied.is_empty()).then_some(Command::Save(emptied));
        save.into_iter().chain([Command::Show]).collect()
    }

    fn go(&mut self, route: Route) -> Vec<Command> {
        if route == self.route && self.play.is_some() {
            return Vec::new();
        }
        self.route = route;
        self.moved = true;
        self.shows_all = false;
        self.restored = None;
        let mut commands = self.open();
        commands.extend([Command::Show, Command::Arrive]);
        commands
    }

    /// Shows what has come. Where the learner went there inside the app, the focus goes along; when a page
    /// is opened at its address it stays where the browser puts it.
    fn shown_after_moving(&self) -> Vec<Command> {
        let focus = self.moved.then_some(Command::Arrive);
        [Command::Show].into_iter().chain(focus).collect()
    }

    /// Opens what the address names, and fetches what is missing for it.
    fn open(&mut self) -> Vec<Command> {
        let Route::Play(id) = &self.route else {
            self.play = None;
            return match &self.route {
                Route::Module(id, _) => self.open_reading(&id.clone()),
                Route::Settings => vec![Command::AskStores],
                _ => Vec::new(),
            };
        };
        if let Some(playing) = &mut self.play
            && playing.id == *id
            && let Fetch::Here(scenario) = &playing.scenario
        {
            playing.attempt = Attempt::resume(scenario, self.record.facts());
            return Vec::new();
        }
        let Fetch::Here(catalogue) = &self.catalogue else { return Vec::new() };
        let Some(entry) = catalogue.scenario(id) else { return Vec::new() };
        let fetch = Command::FetchScenario(id.clone(), entry.file.clone());
        self.play = Some(Playing { id: id.clone(), scenario: Fetch::UnderWay, attempt: None });
        vec![fetch]
    }

    fn take_scenario(&mut self, id: &ScenarioId, answer: Result<Arc<Scenario>, Failure>) {
        let Some(playing) = self.play.as_mut().filter(|playing| playing.id == *id) else { return };
        match answer {
            // It was asked for before another language was chosen.
            Ok(scenario) if scenario.language != self.language => {}
            // What is played stays on the screen where its translation can't be had.
            Err(_) if playing.attempt.is_some() => {}
            Ok(scenario) => {
                let attempt = playing.attempt.take();
                playing.attempt =
                    attempt.or_else(|| Attempt::resume(&scenario, self.record.facts()));
                playing.scenario = match playing.attempt {
                    Some(_) => Fetch::Here(scenario),
                    None => Fetch::Failed(Failure::Content),
                };
            }
            Err(failure) => playing.scenario = Fetch::Failed(failure),
        }
    }

    fn retry(&mut self) -> Vec<Command> {
        self.moved = true;
        let mut commands = vec![Command::Show];
        if let Fetch::Failed(_) = self.catalogue {
            self.catalogue = Fetch::UnderWay;
            commands.push(Command::FetchCatalogue);
        } else {
            self.play = None;
            self.reading = None;
            commands.splice(..0, self.open());
        }
        commands
    }
}

impl<T> From<Result<Arc<T>, Failure>> for Fetch<T> {
    fn from(answer: Result<Arc<T>, Failure>) -> Self {
        match answer {
            Ok(here) => Self::Here(here),
            Err(failure) => Self::Failed(failure),
        }
    }
}

/// The words of a block of a voice.
fn words(block: &BlockKind) -> String {
    match block {
        BlockKind::Paragraph(paragraph) => plain(&paragraph.text),
        BlockKind::Quote(quote) => {
            quote.paragraphs.iter().map(|text| plain(text)).collect::<Vec<_>>().join(" ")
        }
        BlockKind::List(items) => {
            items.iter().map(|text| plain(text)).collect::<Vec<_>>().join("; ")
        }
        BlockKind::Picture(picture) => picture.alternative.to_string(),
        BlockKind::Exercise(_) => String::new(),
    }
}

/// Who speaks in a voice, and all that is said.
fn voice_words(scenario: &Scenario, voice: &SceneId) -> Option<(String, String)> {
    let scene = scenario.scene(voice)?;
    let SceneKind::Voice { person } = &scene.kind else { return None };
    let words: Vec<String> = scene.blocks.iter().map(|block| words(&block.kind)).collect();
    Some((scenario.person(person)?.name.to_string(), words.join(" ")))
}
