//! What the app knows, and how a message changes it. Pure: it tells what is to be done and does none
//! of it.

use std::sync::Arc;

use venster_engine::{
    Answer, Attempt, Effect, Event, Fact, FactId, Focus, Pen, Route, Tree, update,
    view::{Screen, Shown, View, kept_answer, view},
};
use venster_record::{Entry as LineEntry, Field, Line, Record, Writing, Written};
use venster_scenario::{
    BlockKind, Catalogue, ExerciseId, Scenario, ScenarioEntry, ScenarioId, SceneId, SceneKind,
    plain,
};

use super::{
    AppView, Command, Entry, Failure, LibraryView, Message, Notice, PlanDraft, PlayView, Progress,
    ScreenView, content_address,
};

/// The app's state.
#[derive(Debug)]
pub struct Model {
    record: Record,
    pen: Pen,
    notices: Vec<Notice>,
    route: Route,
    catalogue: Fetch<Catalogue>,
    play: Option<Playing>,
    /// The drafts that this page is writing, by their fields.
    typing: Vec<(Field, FactId)>,
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
    pub const fn new(record: Record, pen: Pen, notices: Vec<Notice>, route: Route) -> Self {
        Self {
            record,
            pen,
            notices,
            route,
            catalogue: Fetch::UnderWay,
            play: None,
            typing: Vec::new(),
        }
    }

    /// The learner's record.
    #[must_use]
    pub const fn record(&self) -> &Record {
        &self.record
    }

    /// Takes a message; `now` is the wall time in milliseconds since 1970.
    pub fn update(&mut self, message: Message, now: u64) -> Vec<Command> {
        match message {
            Message::Play(event) => self.play(event, now),
            Message::Typed { field, words } => self.type_words(&field, words, now),
            Message::TakeBackup => vec![Command::HandBackup],
            Message::Reload => vec![Command::Reload],
            Message::Retry => self.retry(),
            Message::Went(route) => self.go(route),
            Message::Notices(notices) => {
                self.notices = notices;
                vec![Command::Show]
            }
            Message::Arrived(lines) => self.unite(lines),
            Message::Catalogue(answer) => {
                self.catalogue = answer.into();
                let mut commands = self.open();
                commands.push(Command::Show);
                commands
            }
            Message::Scenario(id, answer) => {
                self.take_scenario(&id, answer);
                vec![Command::Show]
            }
        }
    }

    fn play(&mut self, event: Event, now: u64) -> Vec<Command> {
        let answered = match &event {
            Event::Answer { exercise, answer } => Some((exercise.clone(), answer.clone())),
            _ => None,
        };
        let Some(Playing { scenario: Fetch::Here(scenario), attempt: Some(attempt), .. }) =
            &mut self.play
        else {
            return Vec::new();
        };
        let scenario = Arc::clone(scenario);
        let effects = update(&scenario, attempt, event, &mut self.pen, now);
        let mut commands: Vec<Command> =
            effects.into_iter().map(|effect| self.carry_out(effect)).collect();
        if let (Some((exercise, answer)), false) = (answered, commands.is_empty()) {
            commands.extend(self.forget_drafts(&scenario.id, &exercise, &answer));
        }
        commands
    }

    fn carry_out(&mut self, effect: Effect) -> Command {
        match effect {
            Effect::Save(facts) => {
                let lines: Vec<Line> = facts.into_iter().map(line).collect();
                self.record.merge(lines.iter().cloned());
                Command::Save(lines)
            }
            Effect::Render => Command::Show,
            Effect::Focus(focus) => Command::Focus(focus),
            Effect::Announce(announcement) => Command::Announce(announcement),
        }
    }

    /// Keeps words as they are typed: one line for each page load and field, put over and over.
    fn type_words(&mut self, field: &str, words: String, now: u64) -> Vec<Command> {
        let Ok(field) = Field::new(field) else { return Vec::new() };
        let (fresh, clock) = self.pen.stamp(now);
        let known = self.typing.iter().find(|(typed, _)| *typed == field);
        let id = known.map_or(fresh, |(_, id)| id.clone());
        if known.is_none() {
            self.typing.push((field.clone(), id.clone()));
        }
        let what = Writing::Draft { field, words };
        let line = Line::Known(LineEntry::Written(Written { id, clock, at: now, what }));
        self.record.merge([line.clone()]);
        vec![Command::Keep(line)]
    }

    /// Lets go of drafts whose words are now in a fact: this page's, and any with the same words.
    fn forget_drafts(
        &mut self,
        scenario: &ScenarioId,
        exercise: &ExerciseId,
        answer: &Answer,
    ) -> Option<Command> {
        let Answer::Plan(plan) = answer else { return None };
        let field = format!("{scenario}/{exercise}/");
        let own = |id: &FactId| self.typing.iter().any(|(_, typed)| typed == id);
        let kept = |draft: &&Written| match &draft.what {
            Writing::Draft { field: of, words } => {
                of.as_str().starts_with(&field)
                    && (own(&draft.id) || *words == plan.situation || *words == plan.action)
            }
            _ => false,
        };
        let drafts = self.record.drafts();
        let ids: Vec<FactId> = drafts.into_iter().filter(kept).map(|one| one.id.clone()).collect();
        for id in &ids {
            self.record.forget_draft(id);
        }
        self.typing.retain(|(_, id)| !ids.contains(id));
        (!ids.is_empty()).then_some(Command::Forget(ids))
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
        let mut commands = self.open();
        commands.extend([Command::Show, Command::Focus(Focus::Heading)]);
        commands
    }

    /// Opens what the address names, and fetches what is missing for it.
    fn open(&mut self) -> Vec<Command> {
        let Route::Play(id) = &self.route else {
            self.play = None;
            return Vec::new();
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
        playing.scenario = answer.into();
        if let Fetch::Here(scenario) = &playing.scenario {
            playing.attempt = Attempt::resume(scenario, self.record.facts());
            if playing.attempt.is_none() {
                playing.scenario = Fetch::Failed(Failure::Content);
            }
        }
    }

    fn retry(&mut self) -> Vec<Command> {
        let mut commands = vec![Command::Show];
        if let Fetch::Failed(_) = self.catalogue {
            self.catalogue = Fetch::UnderWay;
            commands.push(Command::FetchCatalogue);
        } else {
            self.play = None;
            commands.splice(..0, self.open());
        }
        commands
    }

    /// What a voice says, as words to be read out: who speaks, and all that is said.
    #[must_use]
    pub fn voice(&self, voice: &SceneId) -> Option<(String, String)> {
        let Fetch::Here(scenario) = &self.play.as_ref()?.scenario else { return None };
        let scene = scenario.scene(voice)?;
        let SceneKind::Voice { person } = &scene.kind else { return None };
        let words: Vec<String> = scene.blocks.iter().map(|block| words(&block.kind)).collect();
        Some((scenario.person(person)?.name.to_string(), words.join(" ")))
    }

    /// What is shown now.
    #[must_use]
    pub fn view(&self) -> AppView {
        AppView { screen: self.screen(), notices: self.notices.clone() }
    }

    fn screen(&self) -> ScreenView {
        let catalogue = match &self.catalogue {
            Fetch::UnderWay => return ScreenView::Opening,
            Fetch::Failed(failure) => return ScreenView::Failed(*failure),
            Fetch::Here(catalogue) => catalogue,
        };
        match (&self.route, &self.play) {
            (Route::Library, _) => ScreenView::Library(self.library(catalogue)),
            (Route::Play(_), Some(playing)) => self.play_screen(playing),
            (Route::Play(_), None) | (Route::Unknown, _) => ScreenView::Missing,
        }
    }

    fn library(&self, catalogue: &Catalogue) -> LibraryView {
        let facts = self.record.facts();
        let mut entries: Vec<(Option<u64>, Entry)> = catalogue
            .scenarios()
            .map(|entry| {
                let tree = Tree::fold(&entry.id, facts.iter().copied());
                (under_way_since(&tree), front_page_entry(entry, &tree))
            })
            .collect();
        // The one under way that was touched last comes first; the sort is stable, so the others keep
        // their authors' order.
        entries.sort_by_key(|(since, _)| core::cmp::Reverse(*since));
        LibraryView { entries: entries.into_iter().map(|(_, entry)| entry).collect() }
    }

    fn play_screen(&self, playing: &Playing) -> ScreenView {
        let scenario = match &playing.scenario {
            Fetch::UnderWay => return ScreenView::Opening,
            Fetch::Failed(failure) => return ScreenView::Failed(*failure),
            Fetch::Here(scenario) => scenario,
        };
        let shown =
            playing.attempt.as_ref().and_then(|attempt| Some((attempt, view(scenario, attempt)?)));
        let Some((attempt, view)) = shown else { return ScreenView::Failed(Failure::Content) };
        let answers = exercises(&view)
            .filter_map(|id| Some((id.clone(), kept_answer(attempt, id)?.clone())))
            .collect();
        ScreenView::Play(Box::new(PlayView {
            scenario: Arc::clone(scenario),
            drafts: self.drafts_found(&scenario.id),
            view,
            answers,
        }))
    }

    /// Drafts of other page loads for the fields of a scenario, the latest first.
    fn drafts_found(&self, scenario: &ScenarioId) -> Vec<PlanDraft> {
        let prefix = format!("{scenario}/");
        let own = |id: &FactId| self.typing.iter().any(|(_, typed)| typed == id);
        let drafts = self.record.drafts().into_iter().filter(|draft| !own(&draft.id));
        drafts
            .filter_map(|draft| match &draft.what {
                Writing::Draft { field, words } if field.as_str().starts_with(&prefix) => {
                    Some(PlanDraft { field: field.as_str().to_owned(), words: words.clone() })
                }
                _ => None,
            })
            .collect()
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

fn line(fact: Fact) -> Line {
    Line::Known(LineEntry::Played(fact))
}

/// The exercises that are on the screen.
fn exercises(view: &View) -> impl Iterator<Item = &ExerciseId> {
    let blocks: &[Shown] = match &view.screen {
        Screen::Scene(scene) | Screen::Again(scene) | Screen::Known(scene) | Screen::Act(scene) => {
            &scene.blocks
        }
        Screen::Consequence(_) | Screen::Ending(_) | Screen::StandAgain(_) => &[],
    };
    blocks.iter().filter_map(|shown| match &shown.block.kind {
        BlockKind::Exercise(exercise) => Some(&exercise.id),
        _ => None,
    })
}

/// The clock of the latest fact of an attempt that is under way; none when nothing is.
fn under_way_since(tree: &Tree) -> Option<u64> {
    let (latest, _) = tree.latest()?;
    let node = tree.node(latest)?;
    let own = node.told_by.last()?;
    let resting = node.resting.last().map_or(own, |resting| &resting.order);
    node.finished().is_none().then(|| own.max(resting).clock.value())
}

fn front_page_entry(entry: &ScenarioEntry, tree: &Tree) -> Entry {
    let finished = tree.nodes().any(|(_, node)| node.finished().is_some());
    let progress = match (under_way_since(tree), finished) {
        (Some(_), _) => Progress::UnderWay,
        (None, true) => Progress::Finished,
        (None, false) => Progress::New,
    };
    Entry {
        id: entry.id.clone(),
        title: entry.title.clone(),
        teaser: entry.teaser.clone(),
        place: entry.place.clone(),
        minutes: entry.minutes,
        picture: entry.picture.as_deref().map(content_address),
        progress,
    }
}
