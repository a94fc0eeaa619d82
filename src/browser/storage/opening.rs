//! The start: both stores are asked, what they hold is united, and what comes late is taken in.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use venster_engine::FactId;
use venster_record::{Entry, Line, OpenHint, Record};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{
    Inner, Late, Link, Loaded, OnLate,
    database::{self, Database, Row},
    log::{Hint, Log},
    reading::{self, Held},
};

/// How long the start waits for the database, in milliseconds. It is adopted if it comes later.
const OPEN_LIMIT: u32 = 2_500;

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
    pub(super) async fn first_answer(self: &Rc<Self>) -> Option<Vec<Row>> {
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
    pub(super) fn unite(self: &Rc<Self>, rows: Option<Vec<Row>>) -> Loaded {
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
