//! Who can be asked before deciding, and what they say.

use leptos::prelude::*;
use venster_engine::{
    Event,
    view::{SceneView, Screen, VoiceView},
};
use venster_scenario::SceneId;

use super::{Playing, Shared, part, text};
use crate::{app::PlayView, screens::use_dispatch, texts::use_texts};

/// The people who can be asked here.
pub(super) fn voices(scenario: &Shared, scene: &SceneView, play: Playing) -> impl IntoView + use<> {
    if scene.voices.is_empty() {
        return None;
    }
    let texts = use_texts();
    let left = part(play, |play| match &play.view.screen {
        Screen::Scene(scene) => Some(scene.may_ask),
        _ => None,
    });
    let none_left = Signal::derive(move || left.get() == Some(Some(0)));
    let title = move || match left.get().flatten() {
        None => texts.ask_title(),
        Some(0) => texts.ask_none_left(),
        Some(count) => texts.ask_limited(&count.to_string()),
    };
    let voices = scene
        .voices
        .iter()
        .map(|voice| self::voice(scenario, voice, none_left, play))
        .collect_view();
    Some(view! {
        <section class="ask" aria-labelledby="ask">
            <h2 id="ask">{title}</h2>
            <ul>{voices}</ul>
        </section>
    })
}

fn voice(
    scenario: &Shared,
    voice: &VoiceView,
    none_left: Signal<bool>,
    play: Playing,
) -> impl IntoView + use<> {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let id = voice.id.clone();
    let heard = {
        let id = id.clone();
        part(play, move |play| Some(find(play, &id)?.heard.clone()))
    };
    let is_heard = Signal::derive(move || heard.with(|heard| matches!(heard, Some(Some(_)))));
    let name = text::name(scenario, &voice.person);
    let portrait = text::portrait(scenario, &voice.person);
    let ask = texts.ask_person(&name);
    let answer = {
        let (scenario, title) = (scenario.clone(), voice.title.clone());
        move || {
            heard.get().flatten().map(|said| {
                view! {
                    <div class="voice">
                        <h3>{title.to_string()}</h3>
                        {text::shown_blocks(&scenario, &said)}
                    </div>
                }
            })
        }
    };
    let hear = move |_| dispatch.send(Event::Hear { voice: id.clone() });
    view! {
        <li>
            <button
                class="person"
                aria-pressed=move || is_heard.get().to_string()
                aria-disabled=move || (!is_heard.get() && none_left.get()).then_some("true")
                on:click=hear
            >
                {portrait}
                {ask}
            </button>
            {answer}
        </li>
    }
}

fn find<'a>(play: &'a PlayView, id: &SceneId) -> Option<&'a VoiceView> {
    match &play.view.screen {
        Screen::Scene(scene) => scene.voices.iter().find(|voice| voice.id == *id),
        _ => None,
    }
}
