//! Saving: each line goes into the log and to the database at once; what becomes of a transaction.

use std::{cell::Cell, rc::Rc};

use gloo_timers::callback::Timeout;
use venster_record::{Line, Next, Parcel};
use wasm_bindgen::JsValue;

use super::{
    Inner, Link, Saved,
    database::{self, Batch, Database, Lost, Row},
};

/// How long a save waits for the database where the log refuses, in milliseconds.
const SAVE_LIMIT: u32 = 250;

/// Whom to tell whether a transaction completed.
type Then = Option<Box<dyn FnOnce(bool)>>;

/// Whom to tell what became of a save.
type Settled = Box<dyn FnOnce(Saved)>;

impl Inner {
    pub(super) fn save(self: &Rc<Self>, lines: &[Line], settled: Settled) {
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

    /// Puts lines into the database, and does with it what else is asked for, in one transaction; `then`
    /// learns whether that completed.
    pub(super) fn put(self: &Rc<Self>, parcel: Parcel, mut batch: Batch, then: Then) {
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
    pub(super) fn when_lost(self: &Rc<Self>) -> Rc<dyn Fn(Lost)> {
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
}

/// Calls something that is called once only, by whoever comes first.
fn settle(settled: &Cell<Option<Settled>>, saved: Saved) {
    if let Some(settled) = settled.take() {
        settled(saved);
    }
}
