//! The record in the browser: `IndexedDB` is the record, `localStorage` is its write-ahead log.
//!
//! Each line is written to its own pending key at once, and in the same task put into the database.
//! Only when that transaction has completed does the pending key go. So the line survives the end of
//! the page's process in the very task of a click, in every browser in which that was tried: one loses
//! the database's half, another `localStorage`'s.
//!
//! Reading begins here with [`Storage::open`] (`opening`) and [`Storage::save`] (`saving`); `log` and
//! `database` are the two stores, each knowing nothing of the other, and `reading` is what a start finds
//! in them. What happens when a transaction settles is decided by [`venster_record::Outbox`], which is tested without a
//! browser.

mod about;
mod database;
mod erasing;
mod event;
mod health;
mod log;
mod opening;
pub mod preferences;
mod random;
mod reading;
mod saving;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use venster_engine::{Clock, Deed, Fact, FactId};
use venster_record::{Changes, Entry, Line, OpenHint, Outbox, Record, Space};
use wasm_bindgen::prelude::*;

pub use about::about;
pub use health::Health;
pub use random::new_writer;
pub use reading::SetAside;

use database::{Batch, Database};
use health::Connection;
use log::{Hint, Log};

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

impl Inner {
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
