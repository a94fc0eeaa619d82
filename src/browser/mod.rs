//! What only a browser can do: one module for each capability, and the interpreter that carries out the
//! app's commands with them. Built with feature `csr` alone.

mod clock;
mod content;
mod files;
mod focus;
mod interpreter;
mod language;
mod route;
pub mod storage;

use leptos::{mount::mount_to_body, prelude::*};
use storage::{Storage, new_writer};
use venster_engine::Pen;
use venster_record::Space;

use crate::{
    app::Model,
    screens::{Dispatch, Root},
    texts::Texts,
};
use interpreter::{App, Surroundings};

/// Starts the app: opens the stores, then shows what the address names.
pub fn run() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // Leptos has its own way to start tasks, but only once it is mounted.
    wasm_bindgen_futures::spawn_local(start());
}

async fn start() {
    let language = language::chosen();
    // On its way while the stores open.
    let catalogue = content::fetch_catalogue(&language);
    let (storage, loaded) = Storage::open(Space::Own).await;
    let pen = Pen::new(new_writer(), loaded.highest);
    let surroundings = Surroundings::new(&loaded);
    let model = Model::new(loaded.record, pen, surroundings.notices(), route::current());
    let view = RwSignal::new(model.view());
    let app = App::new(model, storage, surroundings, language, view);
    let dispatch = {
        let app = StoredValue::new_local(app.clone());
        Dispatch::new(move |message| app.with_value(|app| app.dispatch(message)))
    };
    mount_to_body(move || {
        view! { <Root view=view.into() texts=Texts::english() dispatch=dispatch /> }
    });
    app.watch();
    app.await_catalogue(catalogue);
}
