//! The record in the browser: `IndexedDB` is the record, `localStorage` is its write-ahead log.
//!
//! Each line is written to its own pending key at once, and in the same task put into the database.
//! Only when that transaction has completed does the pending key go. So the line survives the end of
//! the page's process in the very task of a click, in every browser in which that was tried: one loses
//! the database's half, another `localStorage`'s.
//!
//! Reading begins here with [`Storage::open`] and [`Storage::save`]; `log` and `database` are the two
//! stores, each knowing nothing of the other, and `reading` is what a start finds in them. What happens
//! when a transaction settles is decided by [`venster_record::Outbox`], which is tested without a
//! browser.

mod database;
mod event;
mod health;
mod log;
pub mod preferences;
mod random;
mod reading;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use venster_engine::{Clock, Deed, Fact, FactId};
use venster_record::{Changes, Entry, Line, Next, OpenHint, Outbox, Parcel, Record, Space};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

pub use health::Health;
pub use random::new_writer;
pub use reading::SetAside;

use database::{Batch, Database, Lost, Row};
use health::Connection;
use log::{Hint, Log};
use reading::Held;

/// How long the start waits for the database, in milliseconds. It is adopted if it comes later.
const OPEN_LIMIT: u32 = 2_500;

/// How long a save waits for the database where the log refuses, in milliseconds.
const SAVE_LIMIT: u32 = 250;

/// One space's record in this browser. Cheap to clone.
#[derive(Clone)]
pub struct Storage(Rc<Inner>);

/// What was there at the start.
pub struct Loaded {
    /// The union of both stores.
    pub record: Record,
    /// The highest clock seen here, for the pen; the erase mark counts.
    pub highest: Clock,
    /// Values that couldn't be read.
    pub aside: Vec<SetAside>,
    /// How well the record is kept.
    pub health: Health,
}

/// What came after the start, from a database that answered late.
pub struct Late {
    /// Lines to unite with the record; the pen has to see their clocks. Pass on what that union emptied
    /// to [`Storage::save`]; everything else is in the database already.
    pub lines: Vec<Line>,
    /// Values that couldn't be read.
    pub aside: Vec<SetAside>,
}

/// What became of lines that were to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// They are in a store.
    Yes,
    /// No store has taken them, or the one that did is in doubt. They are held in memory, and put again
    /// when there is an occasion.
    No,
    /// The record was erased in another tab since this page was loaded. Nothing was written; the page
    /// has to be loaded anew.
    ErasedElsewhere,
}

struct Inner {
    space: Space,
    log: Option<Log>,
    log_refuses: Cell<bool>,
    link: RefCell<Link>,
    outbox: RefCell<Outbox>,
    /// The erase mark that this page knows of.
    mark: Cell<Option<Clock>>,
    told: Cell<Health>,
    on_health: RefCell<OnHealth>,
    on_late: RefCell<OnLate>,
}

/// How this page stands with the database.
enum Link {
    /// It was asked for and hasn't answered.
    Awaited,
    Open(Database),
    /// It was refused, or it closed.
    Closed,
}

/// Whom to tell of a change for better or worse.
type OnHealth = Option<Rc<dyn Fn(Health)>>;

/// Whom to tell of what comes late; it may come before there is somebody.
enum OnLate {
    Nobody(Option<Late>),
    Somebody(Rc<dyn Fn(Late)>),
}

impl Storage {
    /// Opens both stores, unites what they hold and moves over to the database what is in the log only.
    /// Takes at most 2.5 s, and never fails: what is refused shows in [`Loaded::health`].
    pub async fn open(space: Space) -> (Self, Loaded) {
        let inner = Rc::new(Inner {
            space,
            log: Log::find(space),
            log_refuses: Cell::new(false),
            link: RefCell::new(Link::Awaited),
            outbox: RefCell::default(),
            mark: Cell::new(None),
            told: Cell::new(Health::Sound),
            on_health: RefCell::default(),
            on_late: RefCell::new(OnLate::Nobody(None)),
        });
        let rows = inner.first_answer().await;
        let loaded = inner.unite(rows);
        (Self(inner), loaded)
    }

    /// Saves lines: before this returns they are in the log and on their way to the database.
    ///
    /// Calls `settled` before returning when the log took them all, or when there is no store to wait
    /// for; else when the database has them, or after 250 ms. It is called exactly once.
    pub fn save(&self, lines: &[Line], settled: impl FnOnce(Saved) + 'static) {
        self.0.save(lines, Box::new(settled));
    }

    /// Saves what a restore brought, lifts the erase mark, and keeps what in the backup couldn't be
    /// read (`unread`). A whole record goes to the database alone where that is open: the log is small.
    pub fn restore<'a>(
        &self,
        changes: Changes,
        unread: impl Iterator<Item = &'a str>,
        settled: impl FnOnce(Saved) + 'static,
    ) {
        let inner = &self.0;
        if let Some(log) = &inner.log {
            if let Hint::Here(mut hint) = log.hint() {
                hint.highest = hint.highest();
                hint.mark = None;
                log.put_hint(&hint);
            }
            for text in unread {
                log.set_text_aside(text);
            }
        }
        inner.mark.set(None);
        let lines: Vec<Line> = changes.into_lines().collect();
        let open = matches!(*inner.link.borrow(), Link::Open(_));
        if !open || inner.outbox.borrow().in_doubt() {
            self.save(&lines, settled);
            return;
        }
        inner.note(&lines);
        let texts =
            lines.iter().filter_map(|line| Some((line.id()?.clone(), line.encode()))).collect();
        let parcel = inner.outbox.borrow_mut().send(texts);
        let storage = self.clone();
        let then = move |completed| {
            if completed {
                settled(Saved::Yes);
            } else {
                storage.save(&lines, settled);
            }
        };
        inner.put(parcel, Batch::default(), Some(Box::new(then)));
    }

    /// Removes a draft from both stores, once its words are a fact. In doubt it stays: the fact may be
    /// lost, and then the next start still offers the words.
    pub fn forget_draft(&self, id: &FactId) {
        let inner = &self.0;
        if inner.erased_elsewhere() || inner.outbox.borrow().in_doubt() {
            return;
        }
        inner.outbox.borrow_mut().forget(id);
        if let Some(log) = &inner.log {
            log.forget(id);
        }
        if let Some(database) = inner.open_database() {
            let delete = vec![JsValue::from_str(&id.to_string())];
            // Where this fails the draft is offered once more: no harm.
            database.write(&Batch { delete, ..Batch::default() }, Box::new(|_| ()));
        }
    }

    /// How well the record is kept now.
    #[must_use]
    pub fn health(&self) -> Health {
        self.0.health()
    }

    /// Has `changed` called whenever that changes; the latest caller is told.
    pub fn on_health(&self, changed: impl Fn(Health) + 'static) {
        *self.0.on_health.borrow_mut() = Some(Rc::new(changed));
    }

    /// Has `arrived` called when a database answers that was late at the start; the latest caller is
    /// told, at once where it has answered already.
    pub fn on_late(&self, arrived: impl Fn(Late) + 'static) {
        let arrived: Rc<dyn Fn(Late)> = Rc::new(arrived);
        let earlier = self.0.on_late.replace(OnLate::Somebody(Rc::clone(&arrived)));
        if let OnLate::Nobody(Some(late)) = earlier {
            arrived(late);
        }
    }
}

/// What the database answered at the start.
enum Answer {
    Open(Database, Vec<Row>),
    Refused,
}

/// The start's wait for the database.
#[derive(Default)]
struct Start {
    answer: Option<Answer>,
    wake: Option<js_sys::Function>,
    over: bool,
}

impl Inner {
    /// Asks for the database and waits for its rows. None when it is refused, or late: then it is
    /// adopted when it comes.
    async fn first_answer(self: &Rc<Self>) -> Option<Vec<Row>> {
        let start = Rc::new(RefCell::new(Start::default()));
        let promise =
            js_sys::Promise::new(&mut |resolve, _| start.borrow_mut().wake = Some(resolve));
        let inner = Rc::clone(self);
        let waiting = Rc::clone(&start);
        self.connect(Box::new(move |answer| {
            if waiting.borrow().over {
                inner.adopt(answer);
            } else {
                waiting.borrow_mut().answer = Some(answer);
                wake(&waiting);
            }
        }));
        let waiting = Rc::clone(&start);
        let timer = Timeout::new(OPEN_LIMIT, move || wake(&waiting));
        // It can't be rejected.
        let _ = JsFuture::from(promise).await;
        drop(timer);
        let mut start = start.borrow_mut();
        start.over = true;
        match start.answer.take() {
            Some(Answer::Open(database, rows)) => {
                self.set_link(Link::Open(database));
                Some(rows)
            }
            Some(Answer::Refused) => {
                self.set_link(Link::Closed);
                None
            }
            None => None,
        }
    }

    /// Opens the database and reads it.
    fn connect(self: &Rc<Self>, done: Box<dyn FnOnce(Answer)>) {
        let opened = move |opened: Option<Database>| match opened {
            Some(database) => {
                let asked = database.clone();
                let read = move |rows| match rows {
                    Some(rows) => done(Answer::Open(database, rows)),
                    None => {
                        database.close();
                        done(Answer::Refused);
                    }
                };
                asked.read(Box::new(read));
            }
            None => done(Answer::Refused),
        };
        database::open(&self.space.database(), self.when_lost(), Box::new(opened));
    }

    /// Unites both stores at the start and moves over what is in the log only.
    fn unite(self: &Rc<Self>, rows: Option<Vec<Row>>) -> Loaded {
        let (mut hint, ours) = match self.log.as_ref().map(Log::hint) {
            Some(Hint::Here(hint)) => (hint, true),
            Some(Hint::Absent) => (OpenHint::default(), true),
            Some(Hint::Later) | None => (OpenHint::default(), false),
        };
        let complete = rows.is_some();
        let database = reading::database(rows.unwrap_or_default());
        let log = self.log.as_ref().map(reading::log).unwrap_or_default();
        self.mark.set(hint.mark);

        let foreign = foreign_ids(&database.lines);
        let mut moving = known_ids(&log.lines);
        let logged = moving.len();
        moving.extend(database.misplaced.iter().map(|(id, _)| id.clone()));
        let mut record = Record::default();
        for emptied in [record.load(database.lines), record.load(log.lines)] {
            moving.extend(emptied.iter().filter_map(Line::id).cloned());
        }
        let erased = hint.mark.map(|mark| record.drop_before(mark)).unwrap_or_default();

        let mut texts = Vec::new();
        for (n, id) in moving.into_iter().enumerate() {
            // A later version's line is never written over, nor one that was erased brought back.
            let Some(line @ Line::Known(entry)) = record.get(&id) else { continue };
            if foreign.contains(&id) && !matches!(entry, Entry::Gone(_)) {
                continue;
            }
            let text = line.encode();
            // Its key may hold an earlier draft, or words that were removed; or be none of its own.
            if let (Some(store), true) = (&self.log, n < logged)
                && store.amend(&id, &text)
            {
                let wrong = log.misplaced.iter().filter(|(misplaced, _)| *misplaced == id);
                wrong.for_each(|(_, key)| store.remove_key(&key.as_string().unwrap_or_default()));
            }
            texts.push((id, text));
        }
        if let Some(store) = &self.log {
            erased.iter().for_each(|id| store.forget(id));
        }
        let mut mend = database.mend;
        // A misplaced line goes only where it is put in its own place at the same time.
        let placed = |id: &FactId| texts.iter().any(|(put, _)| put == id);
        let misplaced = database.misplaced.into_iter().filter(|(id, _)| placed(id));
        mend.delete.extend(misplaced.map(|(_, key)| key));
        mend.delete.extend(erased.iter().map(|id| JsValue::from_str(&id.to_string())));
        let parcel = self.outbox.borrow_mut().send(texts);
        self.put(parcel, mend, None);

        hint.see(record.highest());
        let under_way = record.under_way();
        // What the database holds may be missing: then the hint still knows better.
        if complete {
            hint.under_way = under_way;
        } else {
            under_way.into_iter().for_each(|scenario| hint.begin(scenario));
        }
        if let (Some(log), true) = (&self.log, ours) {
            self.log_refuses.set(!log.put_hint(&hint));
        }
        let mut aside = database.aside;
        aside.extend(log.aside);
        let health = self.health();
        self.told.set(health);
        Loaded { record, highest: hint.highest(), aside, health }
    }

    fn save(self: &Rc<Self>, lines: &[Line], settled: Settled) {
        if self.erased_elsewhere() {
            settled(Saved::ErasedElsewhere);
            return;
        }
        let mut taken = true;
        let mut texts = Vec::with_capacity(lines.len());
        for line in lines {
            let text = line.encode();
            match line.id() {
                Some(id) => {
                    taken &= self.log.as_ref().is_some_and(|log| log.put(id, &text));
                    texts.push((id.clone(), text));
                }
                // A later version's line without an id that can be read has no key but this one.
                None => taken &= self.log.as_ref().is_some_and(|log| log.set_text_aside(&text)),
            }
        }
        self.log_refuses.set(!taken);
        self.note(lines);
        let parcel = self.outbox.borrow_mut().send(texts);
        let in_doubt = self.outbox.borrow().in_doubt();
        if in_doubt || taken {
            self.put(parcel, Batch::default(), None);
            settled(if taken && !self.outbox.borrow().in_doubt() { Saved::Yes } else { Saved::No });
        } else {
            let settled = Rc::new(Cell::new(Some(settled)));
            let late = Rc::clone(&settled);
            let timer = Timeout::new(SAVE_LIMIT, move || settle(&late, Saved::No));
            let then = move |completed| {
                drop(timer);
                settle(&settled, if completed { Saved::Yes } else { Saved::No });
            };
            self.put(parcel, Batch::default(), Some(Box::new(then)));
        }
        self.tell_health();
    }

    /// The database answered after the start had gone on without it.
    fn adopt(self: &Rc<Self>, answer: Answer) {
        match answer {
            Answer::Refused => self.set_link(Link::Closed),
            Answer::Open(database, rows) => {
                self.set_link(Link::Open(database));
                if !self.erased_elsewhere() {
                    self.take_late(reading::database(rows));
                }
            }
        }
        self.tell_health();
    }

    fn take_late(self: &Rc<Self>, held: Held) {
        let Held { mut lines, aside, mut mend, .. } = held;
        if let Some(mark) = self.mark.get() {
            lines.retain(|line| {
                let erased = line.clock().is_some_and(|clock| clock < mark);
                if let (true, Some(id)) = (erased, line.id()) {
                    mend.delete.push(JsValue::from_str(&id.to_string()));
                }
                !erased
            });
        }
        let parcel = self.outbox.borrow().send_late();
        self.put(parcel, mend, None);
        self.note(&lines);
        let late = Late { lines, aside };
        let told = match &mut *self.on_late.borrow_mut() {
            OnLate::Somebody(told) => Rc::clone(told),
            OnLate::Nobody(kept) => {
                *kept = Some(late);
                return;
            }
        };
        told(late);
    }

    /// Puts lines into the database, and does with it what else is asked for, in one transaction; `then`
    /// learns whether that completed.
    fn put(self: &Rc<Self>, parcel: Parcel, mut batch: Batch, then: Then) {
        let tell = |completed| {
            if let Some(then) = then {
                then(completed);
            }
        };
        let Some(database) = self.open_database() else {
            // After a failure each new line is an occasion to try once more.
            if self.outbox.borrow().in_doubt() {
                self.reopen();
            }
            tell(false);
            return;
        };
        batch.put.extend(parcel.lines().iter().map(|(id, text)| Row {
            key: JsValue::from_str(&id.to_string()),
            value: JsValue::from_str(text),
        }));
        if batch.put.is_empty() && batch.delete.is_empty() {
            tell(true);
            return;
        }
        let inner = Rc::clone(self);
        let used = database.clone();
        let ended = move |completed| {
            if completed {
                inner.arrived(parcel);
            } else {
                inner.failed(&parcel, &used);
            }
            tell(completed);
        };
        database.write(&batch, Box::new(ended));
    }

    /// A transaction completed: now, and only now, its pending keys may go.
    fn arrived(&self, parcel: Parcel) {
        let keys = self.outbox.borrow_mut().completed(parcel);
        if let Some(log) = &self.log {
            keys.iter().for_each(|(id, text)| log.remove(id, text));
        }
    }

    /// A transaction aborted, threw, or gave no answer in time.
    fn failed(self: &Rc<Self>, parcel: &Parcel, used: &Database) {
        let next = self.outbox.borrow_mut().failed(parcel);
        used.close();
        let current = self.open_database().is_some_and(|database| database.is(used));
        if current {
            self.set_link(Link::Closed);
            if next == Next::Reopen {
                self.reopen();
            }
        }
        self.tell_health();
    }

    /// Opens the database anew and puts everything that isn't known to be in it.
    fn reopen(self: &Rc<Self>) {
        if !matches!(*self.link.borrow(), Link::Closed) {
            return;
        }
        self.set_link(Link::Awaited);
        let inner = Rc::clone(self);
        let opened = move |opened: Option<Database>| {
            inner.set_link(opened.map_or(Link::Closed, Link::Open));
            if inner.open_database().is_some() && !inner.erased_elsewhere() {
                let parcel = inner.outbox.borrow().send_again();
                inner.put(parcel, Batch::default(), None);
            }
            inner.tell_health();
        };
        database::open(&self.space.database(), self.when_lost(), Box::new(opened));
    }

    /// What to do when the database closes on its own account.
    fn when_lost(self: &Rc<Self>) -> Rc<dyn Fn(Lost)> {
        let inner = Rc::downgrade(self);
        Rc::new(move |lost| {
            if let Some(inner) = inner.upgrade() {
                // Asked to, it holds what it held; else what it took may be gone.
                if lost == Lost::ByItself {
                    inner.outbox.borrow_mut().doubt();
                }
                inner.set_link(Link::Closed);
                inner.tell_health();
            }
        })
    }

    fn open_database(&self) -> Option<Database> {
        match &*self.link.borrow() {
            Link::Open(database) => Some(database.clone()),
            Link::Awaited | Link::Closed => None,
        }
    }

    fn set_link(&self, link: Link) {
        let before = self.link.replace(link);
        // Only now, since a connection that is dropped may call back.
        drop(before);
    }

    /// Whether another tab has erased the record since this page was loaded.
    fn erased_elsewhere(&self) -> bool {
        match self.log.as_ref().map(Log::hint) {
            Some(Hint::Here(hint)) => hint.erased_since(self.mark.get()),
            _ => false,
        }
    }

    /// Keeps the hint in step with lines that were written.
    fn note(&self, lines: &[Line]) {
        let mut hint = match self.log.as_ref().map(Log::hint) {
            Some(Hint::Here(hint)) => hint,
            Some(Hint::Absent) => OpenHint { mark: self.mark.get(), ..OpenHint::default() },
            Some(Hint::Later) | None => return,
        };
        for line in lines {
            if let Some(clock) = line.clock() {
                hint.see(clock);
            }
            if let Line::Known(Entry::Played(Fact { deed: Deed::Began { scenario, .. }, .. })) =
                line
            {
                hint.begin(scenario.clone());
            }
        }
        if let Some(log) = &self.log {
            log.put_hint(&hint);
        }
    }

    fn health(&self) -> Health {
        let log = self.log.is_some() && !self.log_refuses.get();
        let connection = match &*self.link.borrow() {
            Link::Open(_) => Connection::Open,
            Link::Awaited => Connection::Awaited,
            Link::Closed => Connection::Closed,
        };
        Health::of(log, connection, self.outbox.borrow().in_doubt())
    }

    fn tell_health(&self) {
        let health = self.health();
        if self.told.replace(health) != health {
            let told = self.on_health.borrow().clone();
            if let Some(told) = told {
                told(health);
            }
        }
    }
}

fn wake(start: &RefCell<Start>) {
    let wake = start.borrow_mut().wake.take();
    if let Some(wake) = wake {
        // A promise's own function never throws.
        let _ = wake.call0(&JsValue::NULL);
    }
}

fn foreign_ids(lines: &[Line]) -> Vec<FactId> {
    let foreign = lines.iter().filter(|line| matches!(line, Line::Foreign(_)));
    foreign.filter_map(Line::id).cloned().collect()
}

fn known_ids(lines: &[Line]) -> Vec<FactId> {
    let known = lines.iter().filter(|line| matches!(line, Line::Known(_)));
    known.filter_map(Line::id).cloned().collect()
}

/// Whom to tell whether a transaction completed.
type Then = Option<Box<dyn FnOnce(bool)>>;

/// Whom to tell what became of a save.
type Settled = Box<dyn FnOnce(Saved)>;

/// Calls something that is called once only, by whoever comes first.
fn settle(settled: &Cell<Option<Settled>>, saved: Saved) {
    if let Some(settled) = settled.take() {
        settled(saved);
    }
}
