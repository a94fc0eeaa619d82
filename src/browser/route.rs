//! The address's hash.

use gloo_events::EventListener;
use venster_engine::Route;

use super::page::static_route;

/// What the address names now; a static page has an address of its own, and says it itself.
#[must_use]
pub fn current() -> Route {
    let hash = || web_sys::window()?.location().hash().ok();
    Route::parse(&static_route().or_else(hash).unwrap_or_default())
}

/// Has `went` called whenever the address changes, for as long as the page lives.
pub fn watch(went: impl Fn(Route) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "hashchange", move |_| went(current())).forget();
    }
}
