//! Erasing: everything of the space goes, and one number stays, the mark. Other tabs learn of it from the mark, which
//! they read before each write, and at once by the event that the browser sends when a key changes: where the key
//! can't be written nothing could be kept from them anyway.

use gloo_events::EventListener;
use venster_engine::Clock;
use venster_record::{
    OpenHint, Outbox,
    keys::{ALL_FILMS, Preference},
};

use super::{Storage, database::Batch, log::Hint, preferences};

impl Storage {
    /// Erases what both stores hold of the space, the learner's preferences and the places in films. What is older than
    /// the mark is gone from then on, also where a store can't be reached now.
    pub fn erase(&self, mark: Clock) {
        let inner = &self.0;
        inner.mark.set(Some(mark));
        // What is on its way arrives before the database is emptied, and is known to nobody afterwards.
        *inner.outbox.borrow_mut() = Outbox::default();
        if let Some(log) = &inner.log {
            if !matches!(log.hint(), Hint::Later) {
                log.put_hint(&OpenHint { highest: mark, mark: Some(mark), under_way: Vec::new() });
            }
            for found in log.pending().into_iter().chain(log.aside()) {
                log.remove_key(&found.key);
            }
            log.remove_all_under(ALL_FILMS);
        }
        for preference in Preference::ALL {
            preferences::write(preference, None);
        }
        if let Some(database) = inner.open_database() {
            // Where this fails the mark keeps what is left from being read.
            database.write(&Batch { clear: true, ..Batch::default() }, Box::new(|_| ()));
        }
    }

    /// Has `erased` called when another tab erases the record, for as long as the page lives.
    pub fn on_erased(&self, erased: impl Fn() + 'static) {
        let Some(window) = web_sys::window() else { return };
        let inner = self.0.clone();
        EventListener::new(&window, "storage", move |_| {
            if inner.erased_elsewhere() {
                erased();
            }
        })
        .forget();
    }
}
