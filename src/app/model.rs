//! What the app knows, and how a message changes it. Pure: it tells what is to be done and does none
//! of it.

use std::sync::Arc;

use venster_engine::{
    Announcement, Answer, Attempt, Effect, Event, FactId, Focus, Pen, Route, Tree, update,
    view::{Screen, Shown, View, kept_answer, view},
};
use venster_record::{Entry as LineEntry, Field, Line, Record, Writing, Written};
use venster_scenario::{
    BlockKind, Catalogue, ExerciseId, ExerciseKind, Plan, Scenario, ScenarioEntry, ScenarioId,
    SceneId, SceneKind, plain,
};

use super::{
    AppView, Command, Entry, Failure, LibraryView, Message, Notice, Part, PlanEdit, PlanForm,
    PlayView, Progress, ScreenView, content_address,
};
use crate::texts::Texts;

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
    play: Option<Playing>,
    /// The form of the plan that is on the screen.
    plan: Option<PlanForm>,
    /// The drafts that this page is writing, by their fields.
    typing: Vec<(Field, FactId)>,
    texts: Texts,
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
    pub const fn new(
        record: Record,
        pen: Pen,
        notices: Vec<Notice>,
        route: Route,
        texts: Texts,
    ) -> Self {
        Self {
            record,
            pen,
            notices,
            route,
            moved: false,
            catalogue: Fetch::UnderWay,
            play: None,
            plan: None,
            typing: Vec::new(),
            texts,
        }
    }

    /// The words of the interface.
    #[must_use]
    pub const fn texts(&self) -> &Texts {
        &self.texts
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
                commands.extend(self.shown_after_moving());
                commands
            }
            Message::Scenario(id, answer) => {
                self.take_scenario(&id, answer);
                self.shown_after_moving()
            }
        };
        self.keep_form_in_step();
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
            Announcement::StandKept(stand) => texts.stance_kept(&texts.stand(*stand)),
            Announcement::PlanKept => texts.plan_kept(),
            Announcement::Heard(voice) => {
                let (name, words) = voice_words(scenario, voice).unwrap_or_default();
                texts.announce_heard(&name, &words)
            }
        }
    }

    /// A plan has a form as long as it is on the screen.
    fn keep_form_in_step(&mut self) {
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
            Some((order, Answer::Plan(plan))) => Some((order.clock, plan.clone())),
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

    fn edit_plan(&mut self, edit: PlanEdit, now: u64) -> Vec<Command> {
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
        let event = Event::Answer { exercise: form.exercise.clone(), answer: Answer::Plan(answer) };
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
        let mut commands = self.open();
        commands.extend([Command::Show, Command::Focus(Focus::Heading)]);
        commands
    }

    /// Shows what has come. Where the learner went there inside the app, the focus goes along; when a page
    /// is opened at its address it stays where the browser puts it.
    fn shown_after_moving(&self) -> Vec<Command> {
        let focus = self.moved.then_some(Command::Focus(Focus::Heading));
        [Command::Show].into_iter().chain(focus).collect()
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
        self.moved = true;
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
        // The one under way that was touched last comes first; the others keep their authors' order.
        let latest = entries.iter().filter_map(|(since, _)| *since).max();
        if let Some(place) =
            entries.iter().position(|(since, _)| latest.is_some() && *since == latest)
        {
            let first = entries.remove(place);
            entries.insert(0, first);
        }
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
            plan: self.plan.clone(),
            view,
            answers,
        }))
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

fn plan_of<'a>(scenario: &'a Scenario, exercise: &ExerciseId) -> Option<&'a Plan> {
    match &scenario.exercise(exercise)?.1.kind {
        ExerciseKind::Plan(plan) => Some(plan),
        ExerciseKind::Stance(_) => None,
    }
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
