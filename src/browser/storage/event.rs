//! Waiting for the first of several events.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::EventTarget;

struct Wait {
    done: Box<dyn FnOnce(Option<&'static str>)>,
    _listeners: Vec<EventListener>,
    _timer: Option<Timeout>,
}

/// Calls `done` once: with the name of the first of these events, or with `None` when none has come
/// within `limit` milliseconds.
pub(super) fn first_of(
    target: &EventTarget,
    names: [&'static str; 2],
    limit: Option<u32>,
    done: impl FnOnce(Option<&'static str>) + 'static,
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
    let timer = limit.map(|limit| Timeout::new(limit, finish(None)));
    *wait.borrow_mut() = Some(Wait { done: Box::new(done), _listeners: listeners, _timer: timer });
}
