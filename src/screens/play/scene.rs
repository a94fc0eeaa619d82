//! Scenes: of the story, through other eyes, of what is known, and the plan.

use leptos::prelude::*;
use venster_engine::{
    Event,
    view::{SceneView, Screen, Shown, View},
};
use venster_scenario::{BlockKind, Exercise, ExerciseKind, SceneKind};

use super::{Playing, Shared, options, part, plan, stance, text, voices};
use crate::{app::PlayView, screens::use_dispatch, texts::use_texts, ui::Heading};

/// A scene of the story.
pub(super) fn scene(
    scenario: &Shared,
    title: &str,
    scene: &SceneView,
    play: Playing,
) -> impl IntoView + use<> {
    let lead = (!scene.lead.is_empty())
        .then(|| view! { <div class="lead">{text::blocks(scenario, &scene.lead)}</div> });
    view! {
        <p class="eyebrow">{scenario.title.to_string()}</p>
        <Heading text=title />
        {lead}
        {told(scenario, scene, play)}
        {voices::voices(scenario, scene, play)}
        {options::options(scenario, play)}
    }
}

/// A moment through somebody else's eyes; the last word too.
pub(super) fn again(
    scenario: &Shared,
    view: &View,
    scene: &SceneView,
    play: Playing,
) -> impl IntoView + use<> {
    let texts = use_texts();
    let found = scenario.scene(&view.scene);
    let person = match found.map(|scene| &scene.kind) {
        Some(SceneKind::Again { person, .. }) => Some(person),
        _ => None,
    };
    let last = venster_engine::last_word(scenario).is_some_and(|last| last.id == view.scene);
    let eyes = person.map(|person| {
        let name = text::name(scenario, person);
        let says = if last { texts.again_last_word(&name) } else { texts.again_eyes(&name) };
        view! { <p class="eyes">{text::portrait(scenario, person)} {says}</p> }
    });
    view! {
        <p class="eyebrow">{scenario.title.to_string()}</p>
        <Heading text=&*view.title />
        {eyes}
        {told(scenario, scene, play)}
    }
}

/// What is documented, with its sources.
pub(super) fn known(
    scenario: &Shared,
    title: &str,
    scene: &SceneView,
    play: Playing,
) -> impl IntoView + use<> {
    let source = |source: &venster_scenario::Source| {
        let reference = source.reference.to_string();
        let address = source.address.as_ref().map(|address| {
            let address = address.to_string();
            view! { " " <a href=address.clone() rel="noreferrer" target="_blank">{address.clone()}</a> }
        });
        view! { <li>{reference} {address}</li> }
    };
    view! {
        <p class="eyebrow">{scenario.title.to_string()}</p>
        <Heading text=title />
        {told(scenario, scene, play)}
        <section aria-labelledby="sources">
            <h2 id="sources">{use_texts().known_sources()}</h2>
            <ol class="sources">{scenario.sources.iter().map(source).collect_view()}</ol>
        </section>
    }
}

/// The plan for the learner's own class, and the end of the way.
pub(super) fn act(
    scenario: &Shared,
    title: &str,
    scene: &SceneView,
    play: Playing,
) -> impl IntoView + use<> {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    view! {
        <p class="eyebrow">{scenario.title.to_string()}</p>
        <Heading text=title />
        {told(scenario, scene, play)}
        <p class="done">{texts.act_done()}</p>
        <p class="way-on">
            <a class="action" href="#/">{texts.act_home()}</a>
            <button class="quiet" on:click=move |_| dispatch.send(Event::StartOver)>
                {texts.act_start_over()}
            </button>
        </p>
    }
}

/// What stands in a scene. Exercises are never conditional: they keep their elements, and what is being
/// typed into them, while the text between them follows what the learner does.
fn told(scenario: &Shared, scene: &SceneView, play: Playing) -> AnyView {
    let text = |segment: usize| {
        let scenario = scenario.clone();
        let shown = part(play, move |play| Some(segments(play)?.nth(segment)?.to_vec()));
        (move || shown.get().map(|shown| text::shown_blocks(&scenario, &shown))).into_any()
    };
    let mut parts = vec![text(0)];
    for (segment, exercise) in (1..).zip(scene.blocks.iter().filter_map(exercise)) {
        parts.push(match &exercise.kind {
            ExerciseKind::Stance(stance) => {
                stance::first(scenario, &exercise.id, stance, play).into_any()
            }
            ExerciseKind::Plan(plan) => plan::plan(scenario, &exercise.id, plan, play).into_any(),
        });
        parts.push(text(segment));
    }
    view! { <div class="told">{parts}</div> }.into_any()
}

/// The text before, between and after the exercises.
fn segments(play: &PlayView) -> Option<impl Iterator<Item = &[Shown]>> {
    let blocks = match &play.view.screen {
        Screen::Scene(scene) | Screen::Again(scene) | Screen::Known(scene) | Screen::Act(scene) => {
            &scene.blocks
        }
        Screen::Consequence(_) | Screen::Ending(_) | Screen::StandAgain(_) => return None,
    };
    Some(blocks.split(|shown| exercise(shown).is_some()))
}

const fn exercise(shown: &Shown) -> Option<&Exercise> {
    match &shown.block.kind {
        BlockKind::Exercise(exercise) => Some(exercise),
        _ => None,
    }
}
