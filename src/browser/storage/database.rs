//! The database: a space's own, at version 1 with one store for ever, since each line says its version.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode};

use super::event::first_of;

const STORE: &str = "facts";

/// How long a transaction may take, in milliseconds. A full disk can keep one waiting for ever.
const TRANSACTION_LIMIT: u32 = 3_500;

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase` with a durability: `web-sys` counts that among what is unstable.
    type Relaxed;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Relaxed,
        store: &str,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;

    /// `IDBTransaction` with what older browsers don't have.
    type Committed;

    #[wasm_bindgen(method, catch)]
    fn commit(this: &Committed) -> Result<(), JsValue>;
}

/// An open database.
#[derive(Clone)]
pub(super) struct Database {
    handle: IdbDatabase,
    _listeners: Rc<[EventListener; 2]>,
}

/// Why a database closed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lost {
    /// By itself: the site's data were cleared, or the browser's store broke.
    ByItself,
    /// Because another tab wants to delete it.
    Asked,
}

/// A key and the value that was found under it; anything can be there.
pub(super) struct Row {
    pub(super) key: JsValue,
    pub(super) value: JsValue,
}

/// What one transaction does.
#[derive(Default)]
pub(super) struct Batch {
    /// Whether everything goes first.
    pub(super) clear: bool,
    pub(super) put: Vec<Row>,
    pub(super) delete: Vec<JsValue>,
}

/// Opens a database, or makes it. `done` gets none where it is refused, now or later; it may never be
/// called.
pub(super) fn open(name: &str, lost: Rc<dyn Fn(Lost)>, done: Box<dyn FnOnce(Option<Database>)>) {
    let Some(request) = request(name) else {
        done(None);
        return;
    };
    let asked = request.clone();
    let upgrade = EventListener::once(&request, "upgradeneeded", move |_| {
        if let Some(database) = opened(&asked) {
            // Where this is refused, the first transaction is too, and says so.
            let _ = database.create_object_store(STORE);
        }
    });
    let asked = request.clone();
    let answered = move |_: Option<&str>| {
        drop(upgrade);
        done(opened(&asked).map(|handle| Database::new(handle, lost)));
    };
    first_of(&request, ["success", "error"], None, Box::new(answered));
}

fn request(name: &str) -> Option<IdbOpenDbRequest> {
    // The property may throw or be missing, and so may the call.
    let factory = web_sys::window()?.indexed_db().ok().flatten()?;
    // Without a version, whatever version is there is opened; a new one is at version 1.
    factory.open(name).ok()
}

fn opened(request: &IdbRequest) -> Option<IdbDatabase> {
    // After an error the result throws.
    request.result().ok()?.dyn_into().ok()
}

impl Database {
    fn new(handle: IdbDatabase, lost: Rc<dyn Fn(Lost)>) -> Self {
        let told = Rc::clone(&lost);
        let closed = EventListener::new(&handle, "close", move |_| told(Lost::ByItself));
        let ours = handle.clone();
        let asked = EventListener::new(&handle, "versionchange", move |_| {
            ours.close();
            lost(Lost::Asked);
        });
        Self { handle, _listeners: Rc::new([closed, asked]) }
    }

    /// Reads everything. `done` gets none where that fails; it may never be called.
    pub(super) fn read(&self, done: Box<dyn FnOnce(Option<Vec<Row>>)>) {
        let Ok((transaction, keys, values)) = self.ask_for_all() else {
            done(None);
            return;
        };
        let ended = move |how| {
            let list = |request: &IdbRequest| -> Option<js_sys::Array> {
                request.result().ok()?.dyn_into().ok()
            };
            let both = list(&keys).zip(list(&values)).filter(|_| how == Some("complete"));
            done(both.map(|(keys, values)| {
                (keys.iter().zip(values.iter())).map(|(key, value)| Row { key, value }).collect()
            }));
        };
        first_of(&transaction, ["complete", "abort"], None, Box::new(ended));
    }

    fn ask_for_all(&self) -> Result<(IdbTransaction, IdbRequest, IdbRequest), JsValue> {
        let mode = IdbTransactionMode::Readonly;
        let transaction = self.handle.transaction_with_str_and_mode(STORE, mode)?;
        let store = transaction.object_store(STORE)?;
        Ok((transaction, store.get_all_keys()?, store.get_all()?))
    }

    /// Writes in one relaxed transaction that begins in this very task. `done` learns whether it
    /// completed; where the database throws at once, before this returns.
    pub(super) fn write(&self, batch: &Batch, done: Box<dyn FnOnce(bool)>) {
        match self.begin(batch) {
            Ok(transaction) => {
                let ended = move |how| done(how == Some("complete"));
                let names = ["complete", "abort"];
                first_of(&transaction, names, Some(TRANSACTION_LIMIT), Box::new(ended));
            }
            Err(_) => done(false),
        }
    }

    fn begin(&self, batch: &Batch) -> Result<IdbTransaction, JsValue> {
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"durability".into(), &"relaxed".into())?;
        let database: &Relaxed = self.handle.unchecked_ref();
        let transaction = database.transaction(STORE, "readwrite", &options)?;
        let store = transaction.object_store(STORE)?;
        if batch.clear {
            store.clear()?;
        }
        for Row { key, value } in &batch.put {
            store.put_with_key(value, key)?;
        }
        for key in &batch.delete {
            store.delete(key)?;
        }
        // Without it a dying tab loses what it has just put. Older browsers don't have it.
        let _ = transaction.unchecked_ref::<Committed>().commit();
        Ok(transaction)
    }

    pub(super) fn close(&self) {
        self.handle.close();
    }

    /// Whether both are the same connection.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.handle == other.handle
    }
}
