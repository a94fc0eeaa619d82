//! Waiting for the first of several events.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::EventTarget;

/// How much longer than the limit is waited, in milliseconds: a page that was frozen, as on a phone in
/// a pocket, wakes with its timers first and learns only then what has happened.
const GRACE: u32 = 500;

struct Wait {
    done: Box<dyn FnOnce(Option<&'static str>)>,
    _listeners: Vec<EventListener>,
    timers: Vec<Timeout>,
}

/// Calls `done` once (in a box, as everywhere here: each closure's type would have the code anew): with the name of the first of these events, or with `None` when none has come
/// within `limit` milliseconds and a little more.
pub(super) fn first_of(
    target: &EventTarget,
    names: [&'static str; 2],
    limit: Option<u32>,
    done: Box<dyn FnOnce(Option<&'static str>)>,
) {
    let wait = Rc::new(RefCell::new(None::<Wait>));
    let finish = |name: Option<&'static str>| {
        let wait = Rc::clone(&wait);
        move || {
            // What is waited for is taken out, and with it the listeners go: hence only once.
            let ended = wait.borrow_mut().take();
            if let Some(ended) = ended {
                (ended.done)(name);
            }
        }
    };
    let listeners = (names.into_iter())
        .map(|name| {
            let finish = finish(Some(name));
            EventListener::new(target, name, move |_| finish())
        })
        .collect();
    let grace = finish(None);
    let timed = Rc::clone(&wait);
    let timer = limit.map(|limit| {
        Timeout::new(limit, move || {
            if let Some(wait) = timed.borrow_mut().as_mut() {
                wait.timers.push(Timeout::new(GRACE, grace));
            }
        })
    });
    let timers = timer.into_iter().collect();
    *wait.borrow_mut() = Some(Wait { done, _listeners: listeners, timers });
}
