//! What only a browser can do: one module for each capability, and the interpreter that carries out the
//! app's commands with them. Built with feature `csr` alone.

mod clock;
mod content;
mod files;
mod focus;
mod interpreter;
mod language;
mod page;
mod route;
pub mod storage;

use storage::{Storage, new_writer};
use venster_engine::Pen;
use venster_record::Space;

use crate::app::Model;
use interpreter::{App, Surroundings};

/// Starts the app: opens the stores, then shows what the address names.
pub fn run() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(start());
}

async fn start() {
    let language = language::chosen();
    // Both are on their way already: boot.js has asked for them.
    let catalogue = content::fetch_catalogue(&language);
    let Ok(texts) = content::fetch_texts(language.as_ref()).await else {
        page::say_that_it_cannot_start();
        return;
    };
    let (storage, loaded) = Storage::open(Space::Own).await;
    let pen = Pen::new(new_writer(), loaded.highest);
    let surroundings = Surroundings::new(&loaded);
    let model = Model::new(loaded.record, pen, surroundings.notices(), route::current(), texts);
    let app = App::new(model, storage, surroundings, language);
    app.mount();
    app.watch();
    app.await_catalogue(catalogue);
}
