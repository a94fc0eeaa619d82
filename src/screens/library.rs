//! The front page: what this is, in one sentence, and a scenario one click away.

use leptos::prelude::*;

use crate::{
    app::{Entry, LibraryView, Progress},
    texts::use_texts,
    ui::{Heading, Mark},
};

pub(super) fn library(library: &LibraryView) -> impl IntoView + use<> {
    let texts = use_texts();
    let (hero, others) = match library.entries.split_first() {
        Some((first, others)) => (Some(hero(first)), others),
        None => (None, [].as_slice()),
    };
    let others = (!others.is_empty()).then(|| {
        view! {
            <section aria-labelledby="all">
                <h2 id="all">{texts.library_all()}</h2>
                <ul class="entries">{others.iter().map(entry).collect_view()}</ul>
            </section>
        }
    });
    view! {
        <header class="bar">
            <span class="brand"><Mark /> {texts.app_name()}</span>
        </header>
        <main class="library" data-screen="library" data-ready="">
            <div class="claim">
                <Heading text=texts.library_title() />
                <p class="lead">{texts.app_claim()}</p>
            </div>
            {hero}
            {others}
        </main>
    }
}

/// The scenario that is one click away: the one under way, else the first.
fn hero(entry: &Entry) -> impl IntoView + use<> {
    let picture = entry.picture.clone().map(|file| {
        view! { <div class="window"><img src=file alt="" /></div> }
    });
    let open = open(entry);
    view! {
        <section class="hero" aria-labelledby="hero">
            {picture}
            <div class="words">
                <h2 id="hero">{entry.title.to_string()}</h2>
                <p>{entry.teaser.to_string()}</p>
                {facts(entry)}
                <p>{open}</p>
            </div>
        </section>
    }
}

fn entry(entry: &Entry) -> impl IntoView + use<> {
    let open = open(entry);
    view! {
        <li class="entry">
            <h3>{entry.title.to_string()}</h3>
            <p>{entry.teaser.to_string()}</p>
            {facts(entry)}
            <p>{open}</p>
        </li>
    }
}

fn facts(entry: &Entry) -> impl IntoView + use<> {
    let minutes = use_texts().library_minutes(&entry.minutes.to_string());
    view! { <p class="facts">{entry.place.to_string()} " · " {minutes}</p> }
}

fn open(entry: &Entry) -> impl IntoView + use<> {
    let texts = use_texts();
    let label = match entry.progress {
        Progress::New => texts.library_start(),
        Progress::UnderWay => texts.library_continue(),
        Progress::Finished => texts.library_again(),
    };
    let address = venster_engine::Route::Play(entry.id.clone()).to_string();
    let title = entry.title.to_string();
    view! { <a class="action" href=address>{label} <crate::ui::Unseen text=format!(": {title}") /></a> }
}
