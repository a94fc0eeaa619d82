//! Carries out the app's commands, in their order: what follows a save waits until it is settled.

use std::{
    cell::{Cell, OnceCell, RefCell},
    collections::VecDeque,
    future::Future,
    rc::Rc,
    sync::Arc,
};

use venster_record::{Changes, Line, backup};
use venster_scenario::{Catalogue, Language};
use wasm_bindgen_futures::spawn_local;

use super::{
    appearance, clock, content, files, focus,
    language::{self, Offered},
    page::{self, Page},
    route,
    storage::{self, Health, Loaded, Saved, SetAside, Storage},
};
use crate::{
    app::{Command, Failure, Message, Model, Notice},
    screens,
};

/// The running app. Cheap to clone.
#[derive(Clone)]
pub struct App(Rc<Inner>);

struct Inner {
    model: RefCell<Model>,
    page: RefCell<Option<Page>>,
    storage: Storage,
    surroundings: RefCell<Surroundings>,
    offered: Vec<Offered>,
    work: RefCell<VecDeque<Work>>,
    /// Somebody is at work already, or waits for a save: new work waits its turn.
    at_work: Cell<bool>,
    saving: Cell<bool>,
}

thread_local! {
    /// The app of this page: what happens in the page comes here.
    static APP: OnceCell<App> = const { OnceCell::new() };
}

enum Work {
    Message(Message),
    Command(Command),
}

/// What is known about saving, beside the record itself.
pub struct Surroundings {
    health: Health,
    erased: bool,
    newer: bool,
    aside: Vec<SetAside>,
}

impl Surroundings {
    /// What the stores said at the start.
    #[must_use]
    pub fn new(loaded: &Loaded) -> Self {
        Self {
            health: loaded.health,
            erased: false,
            newer: loaded.record.lines().any(|line| matches!(line, Line::Foreign(_))),
            aside: loaded.aside.clone(),
        }
    }

    /// What is to be said, the gravest first.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        let health = match self.health {
            Health::InDoubt => Some(Notice::Doubt),
            Health::MemoryOnly => Some(Notice::Memory),
            Health::Waiting => Some(Notice::Waiting),
            Health::Sound | Health::LogOnly | Health::DatabaseOnly => None,
        };
        let erased = self.erased.then_some(Notice::Erased);
        let newer = self.newer.then_some(Notice::Newer);
        let aside = (!self.aside.is_empty()).then_some(Notice::Aside);
        [erased, health, newer, aside].into_iter().flatten().collect()
    }
}

impl App {
    /// Starts the page's app and shows it for the first time.
    #[must_use]
    pub fn start(
        model: Model,
        storage: Storage,
        surroundings: Surroundings,
        offered: Vec<Offered>,
    ) -> Self {
        let app = Self(Rc::new(Inner {
            page: RefCell::new(None),
            model: RefCell::new(model),
            storage,
            surroundings: RefCell::new(surroundings),
            offered,
            work: RefCell::default(),
            at_work: Cell::new(false),
            saving: Cell::new(false),
        }));
        APP.with(|page| {
            let _ = page.set(app.clone());
        });
        app.show();
        app
    }

    /// Listens to what the browser tells: the address, the stores.
    pub fn watch(&self) {
        let app = self.clone();
        route::watch(move |route| app.dispatch(Message::Went(route)));
        let app = self.clone();
        self.0.storage.on_health(move |health| {
            app.0.surroundings.borrow_mut().health = health;
            app.tell_notices();
        });
        let app = self.clone();
        self.0.storage.on_erased(move || app.note(Saved::ErasedElsewhere));
        let app = self.clone();
        self.0.storage.on_late(move |late| {
            app.0.surroundings.borrow_mut().aside.extend(late.aside);
            app.dispatch(Message::Arrived(late.lines));
            app.tell_notices();
        });
    }

    /// Takes the catalogue when it comes.
    pub fn await_catalogue(
        &self,
        catalogue: impl Future<Output = Result<Arc<Catalogue>, Failure>> + 'static,
    ) {
        let app = self.clone();
        spawn_local(async move { app.dispatch(Message::Catalogue(catalogue.await)) });
    }

    /// Takes a message. What it leads to is done before this returns, unless a save has to be waited
    /// for.
    pub fn dispatch(&self, message: Message) {
        self.0.work.borrow_mut().push_back(Work::Message(message));
        self.go_on();
    }

    fn go_on(&self) {
        if self.0.at_work.replace(true) {
            return;
        }
        while !self.0.saving.get() {
            let Some(work) = self.0.work.borrow_mut().pop_front() else { break };
            match work {
                Work::Message(message) => {
                    let commands = self.0.model.borrow_mut().update(message, clock::now());
                    let mut work = self.0.work.borrow_mut();
                    for command in commands.into_iter().rev() {
                        work.push_front(Work::Command(command));
                    }
                }
                Work::Command(command) => self.carry_out(command),
            }
        }
        self.0.at_work.set(false);
    }

    fn carry_out(&self, command: Command) {
        let app = self.clone();
        match command {
            Command::FetchCatalogue => {
                let language = self.0.model.borrow().language().clone();
                if let Some(offered) = self.offered(&language) {
                    self.await_catalogue(content::fetch_catalogue(offered));
                }
            }
            Command::FetchTranslation(language, playing) => {
                if let Some(offered) = self.offered(&language).cloned() {
                    spawn_local(async move {
                        let answer = content::fetch_translation(offered, playing).await;
                        app.dispatch(Message::Translation(answer));
                    });
                }
            }
            Command::Speak(language) => language::keep(&language),
            Command::FetchScenario(id, file) => spawn_local(async move {
                let scenario = content::fetch_scenario(&file).await;
                app.dispatch(Message::Scenario(id, scenario));
            }),
            Command::FetchReading(id, file) => spawn_local(async move {
                let reading = content::fetch_reading(&file).await;
                app.dispatch(Message::Reading(id, reading));
            }),
            Command::Save(lines) => {
                self.0.saving.set(true);
                self.0.storage.save(&lines, move |saved| app.saved(saved));
            }
            Command::Keep(line) => self.0.storage.save(&[line], move |saved| app.note(saved)),
            Command::Forget(drafts) => {
                drafts.iter().for_each(|draft| self.0.storage.forget_draft(draft));
            }
            Command::Show => self.show(),
            Command::Focus(_) => focus::to_heading(),
            Command::Arrive => focus::to_heading_at(route::top()),
            Command::Address(route) => route::replace(&route),
            Command::Look(look) => appearance::keep(look),
            Command::FocusElement(id) => focus::to_element(&id),
            Command::Announce(announcement) => focus::announce(announcement),
            Command::HandBackup => self.hand_backup(),
            Command::AskFile => {
                files::ask(move |file| app.dispatch(Message::Restore(file)));
            }
            Command::Print => {
                if let Some(window) = web_sys::window() {
                    let _ = window.print();
                }
            }
            Command::Restore(changes, unread) => self.restore(changes, unread),
            Command::Erase(mark) => {
                self.0.storage.erase(mark);
                appearance::show();
            }
            Command::AskStores => spawn_local(async move {
                let stores = storage::about().await;
                app.dispatch(Message::Stores(stores));
            }),
            Command::Reload => {
                if let Some(window) = web_sys::window() {
                    let _ = window.location().reload();
                }
            }
        }
    }

    fn show(&self) {
        let model = self.0.model.borrow();
        let view = model.view();
        let mut page = self.0.page.borrow_mut();
        if page.is_none() && page::keeps_what_is_there(&view.screen) {
            return;
        }
        focus::title(&screens::title(model.texts(), &view.screen));
        let shows_film = view.screen.shows_film();
        let texts = model.texts().clone();
        match &mut *page {
            Some(page) => page.show(texts, &view),
            None => *page = Page::mount(texts, dispatch, &view),
        }
        if shows_film {
            page::fetch_player();
        }
    }

    fn offered(&self, language: &Language) -> Option<&Offered> {
        self.0.offered.iter().find(|one| one.language == *language)
    }

    /// A save is settled: what waited for it goes on.
    fn saved(&self, saved: Saved) {
        self.0.saving.set(false);
        self.note(saved);
        self.go_on();
    }

    fn note(&self, saved: Saved) {
        if saved == Saved::ErasedElsewhere {
            self.0.surroundings.borrow_mut().erased = true;
            self.tell_notices();
        }
    }

    fn tell_notices(&self) {
        let notices = self.0.surroundings.borrow().notices();
        self.dispatch(Message::Notices(notices));
    }

    /// Puts into the stores what a restore brought. What in it couldn't be read goes along in the next backup.
    fn restore(&self, changes: Changes, unread: Vec<String>) {
        let app = self.clone();
        let texts = unread.iter().map(String::as_str);
        self.0.storage.restore(changes, texts, move |saved| app.note(saved));
        let mut surroundings = self.0.surroundings.borrow_mut();
        for text in unread {
            if surroundings.aside.iter().all(|aside| aside.text != text) {
                surroundings.aside.push(SetAside { text, reason: String::new() });
            }
        }
    }

    fn hand_backup(&self) {
        let model = self.0.model.borrow();
        let texts = model.texts();
        let surroundings = self.0.surroundings.borrow();
        let aside = surroundings.aside.iter().map(|aside| aside.text.as_str());
        let text = backup::write(&texts.backup_heading(), model.record(), aside);
        files::hand_over(&[&texts.backup_name(), ".txt"].concat(), &text);
    }
}

/// Takes a message from the page.
fn dispatch(message: Message) {
    APP.with(|app| {
        if let Some(app) = app.get() {
            app.dispatch(message);
        }
    });
}
