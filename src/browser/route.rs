//! The address's hash.

use gloo_events::EventListener;
use venster_engine::Route;

/// What the address names now.
#[must_use]
pub fn current() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    Route::parse(&hash.unwrap_or_default())
}

/// Has `went` called whenever the address changes, for as long as the page lives.
pub fn watch(went: impl Fn(Route) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "hashchange", move |_| went(current())).forget();
    }
}
