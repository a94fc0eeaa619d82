//! What only a browser can do: one module for each capability, and the interpreter that carries out the
//! app's commands with them. Built with feature `csr` alone.

mod appearance;
mod clock;
mod content;
mod files;
mod focus;
mod interpreter;
mod language;
mod page;
mod route;
pub mod storage;
mod width;

use storage::{Storage, new_writer};
use venster_engine::Pen;
use venster_record::Space;

use crate::app::{Model, Spoken, Tongue};
use interpreter::{App, Surroundings};

/// Starts the app: opens the stores, then shows what the address names.
pub fn run() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(start());
}

async fn start() {
    let offered = language::offered();
    let Some(chosen) = language::chosen(&offered) else {
        page::say_that_it_cannot_start();
        return;
    };
    // Both are on their way already: boot.js has asked for them.
    let catalogue = content::fetch_catalogue(chosen);
    let Ok(texts) = content::fetch_texts(chosen).await else {
        page::say_that_it_cannot_start();
        return;
    };
    if page::static_route().is_some() {
        language::keep(&chosen.language);
    } else {
        language::say(&chosen.language);
    }
    page::say_that_it_reads();
    let edition = content::edition(&chosen.catalogue).into();
    let (storage, loaded) = Storage::open(Space::Own).await;
    let pen = Pen::new(new_writer(), loaded.highest);
    let surroundings = Surroundings::new(&loaded);
    let tongues = offered
        .iter()
        .map(|one| Tongue { language: one.language.clone(), name: one.name.as_str().into() });
    let spoken = Spoken { tongues: tongues.collect(), language: chosen.language.clone(), texts };
    let model = Model::new(loaded.record, pen, surroundings.notices(), route::current(), spoken);
    let model = model.in_page(appearance::kept(), width::is_narrow(), edition);
    let app = App::start(model, storage, surroundings, offered);
    app.watch();
    app.await_catalogue(catalogue);
}
