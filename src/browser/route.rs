//! The address's hash, and where in its screens the learner was.
//!
//! What belongs to a screen comes later than its address, so the browser can't put a screen back where it was: it
//! would scroll what isn't there yet. Each entry of the history has a number as its state, and how far down its screen
//! was is kept by these numbers as long as the page is open.

use std::cell::{Cell, RefCell};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use venster_engine::Route;
use wasm_bindgen::JsValue;
use web_sys::{History, Window};

use super::page::static_route;

/// The entries of the history that this page has shown.
struct Entries {
    /// The number of the one that is shown.
    now: usize,
    /// How far down each was left, by their numbers.
    tops: Vec<f64>,
    /// How far down the one that is shown is to begin.
    top: f64,
}

/// How long after the last change the address is said, in milliseconds: longer than between two letters, for saying it
/// takes a browser nearly as long as showing what is found takes us, and some refuse to say more than a hundred within
/// half a minute.
const SAID_AFTER: u32 = 300;

thread_local! {
    static ENTRIES: RefCell<Entries> =
        const { RefCell::new(Entries { now: 0, tops: Vec::new(), top: 0.0 }) };
    /// The address that is to be said.
    static NEXT: Cell<Option<String>> = const { Cell::new(None) };
    /// When it is said at the latest.
    static TIMER: Cell<Option<Timeout>> = const { Cell::new(None) };
}

/// What the address names now; a static page has an address of its own, and says it itself.
#[must_use]
pub fn current() -> Route {
    let hash = || web_sys::window()?.location().hash().ok();
    Route::parse(&static_route().or_else(hash).unwrap_or_default())
}

/// Has `went` called whenever the address changes, for as long as the page lives.
pub fn watch(went: impl Fn(Route) + 'static) {
    let Some(window) = web_sys::window() else { return };
    restores_by_itself(&window, false);
    if let Some(history) = history(&window) {
        let known = number(&history);
        let now = known.unwrap_or_default();
        ENTRIES.with_borrow_mut(|entries| entries.now = now);
        if known.is_none() {
            say_number(&history, now, None);
        }
    }
    // A page that is loaded anew is put back by the browser.
    let leaving = window.clone();
    EventListener::new(&window, "pagehide", move |_| {
        say_next();
        restores_by_itself(&leaving, true);
    })
    .forget();
    // Before a link is followed: afterwards it is another entry's address.
    let first = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&window, "click", first, |_| say_next()).forget();
    let back = window.clone();
    EventListener::new(&window, "pageshow", move |_| restores_by_itself(&back, false)).forget();
    EventListener::new(&window.clone(), "hashchange", move |_| {
        arrive(&window);
        went(current());
    })
    .forget();
}

/// How far down the screen that is shown is to begin: at its top, unless the learner went back or forward to it.
#[must_use]
pub fn top() -> f64 {
    ENTRIES.with_borrow(|entries| entries.top)
}

/// Says another address of the screen that is shown, without going anywhere. It is said a moment later, and before
/// the learner goes elsewhere.
pub fn replace(route: &Route) {
    NEXT.set(Some(route.to_string()));
    TIMER.set(Some(Timeout::new(SAID_AFTER, say_next)));
}

fn say_next() {
    let Some(address) = NEXT.take() else { return };
    let Some(history) = web_sys::window().as_ref().and_then(history) else { return };
    let now = ENTRIES.with_borrow(|entries| entries.now);
    say_number(&history, now, Some(&address));
}

/// Notes where the screen was left, while it is still there, and to which the learner has come.
fn arrive(window: &Window) {
    NEXT.set(None);
    let Some(history) = history(window) else { return };
    let left = window.scroll_y().unwrap_or_default();
    let known = number(&history);
    let now = ENTRIES.with_borrow_mut(|entries| {
        if entries.tops.len() <= entries.now {
            entries.tops.resize(entries.now + 1, 0.0);
        }
        if let Some(top) = entries.tops.get_mut(entries.now) {
            *top = left;
        }
        match known {
            Some(number) => {
                entries.now = number;
                entries.top = entries.tops.get(number).copied().unwrap_or_default();
            }
            None => {
                entries.now += 1;
                entries.tops.truncate(entries.now);
                entries.top = 0.0;
            }
        }
        entries.now
    });
    if known.is_none() {
        say_number(&history, now, None);
    }
}

fn history(window: &Window) -> Option<History> {
    window.history().ok()
}

/// The number of the entry that is shown; none where it is new. Another script's state counts as none.
fn number(history: &History) -> Option<usize> {
    let number = history.state().ok()?.as_f64()?;
    (0.0..10_000.0).contains(&number).then_some(number as usize)
}

fn say_number(history: &History, number: usize, address: Option<&str>) {
    let state = JsValue::from_f64(number as f64);
    // A browser refuses where this is done too often; then the address is only a little behind.
    let _ = history.replace_state_with_url(&state, "", address);
}

fn restores_by_itself(window: &Window, does: bool) {
    if let Some(history) = history(window) {
        let how = if does { "auto" } else { "manual" };
        let _ = js_sys::Reflect::set(&history, &"scrollRestoration".into(), &how.into());
    }
}
