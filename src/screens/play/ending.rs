//! The ending: what changed for whom, the way taken, and all options side by side.

use leptos::prelude::*;
use venster_engine::{
    Event,
    view::{Ending, OptionTaken, PersonChanges, Taken},
};

use super::{Shared, text};
use crate::{screens::use_dispatch, texts::use_texts, ui::Heading};

pub(super) fn ending(scenario: &Shared, title: &str, ending: &Ending) -> impl IntoView + use<> {
    let texts = use_texts();
    let asked = (ending.could_ask > 0).then(|| {
        let asked = texts.ending_asked(&ending.asked.to_string(), &ending.could_ask.to_string());
        view! { <p>{asked}</p> }
    });
    let people = ending.people.iter().map(|one| person(scenario, one)).collect_view();
    let path = ending.path.iter().map(|one| taken(scenario, one)).collect_view();
    let options = ending.path.iter().map(|one| side_by_side(scenario, one)).collect_view();
    view! {
        <p class="eyebrow">{scenario.title.to_string()}</p>
        <Heading text=title />
        <div class="told">{text::shown_blocks(scenario, &ending.blocks)}</div>
        <section class="people" aria-labelledby="people">
            <h2 id="people">{texts.ending_people()}</h2>
            <ul>{people}</ul>
        </section>
        <section class="path" aria-labelledby="path">
            <h2 id="path">{texts.ending_path()}</h2>
            {asked}
            <ol>{path}</ol>
        </section>
        <details class="all-options">
            <summary>
                {texts.ending_options()} " " <small>{texts.ending_options_warning()}</small>
            </summary>
            {options}
        </details>
    }
}

fn person(scenario: &Shared, person: &PersonChanges) -> impl IntoView + use<> {
    let told = person
        .told
        .iter()
        .map(|told| view! { <p>{text::inlines(scenario, &told.text)}</p> })
        .collect_view();
    view! {
        <li>
            {text::portrait(scenario, &person.person)}
            <h3>{text::name(scenario, &person.person)}</h3>
            {told}
        </li>
    }
}

fn taken(scenario: &Shared, taken: &Taken) -> impl IntoView + use<> {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let scene = taken.scene.clone();
    let back = move |_| dispatch.send(Event::GoBack { scene: scene.clone() });
    let chosen = taken
        .options
        .iter()
        .find(|option| option.chosen)
        .map(|option| text::inlines(scenario, &option.label));
    view! {
        <li>
            <h3>{taken.title.to_string()}</h3>
            <p>{chosen}</p>
            <button class="quiet" on:click=back>
                {texts.ending_other_way()}
                <crate::ui::Unseen text=format!(": {}", taken.title) />
            </button>
        </li>
    }
}

/// Every option of a decision with what speaks for it and its price.
fn side_by_side(scenario: &Shared, taken: &Taken) -> impl IntoView + use<> {
    let texts = use_texts();
    let option = |option: &OptionTaken| {
        let chosen =
            option.chosen.then(|| view! { " " <span class="label">{texts.ending_chosen()}</span> });
        view! {
            <li class:chosen=option.chosen>
                <h4>{text::inlines(scenario, &option.label)} {chosen}</h4>
                {text::blocks(scenario, &option.reasoning)}
            </li>
        }
    };
    view! {
        <section>
            <h3>{taken.title.to_string()}</h3>
            <ul class="side-by-side">{taken.options.iter().map(option).collect_view()}</ul>
        </section>
    }
}
