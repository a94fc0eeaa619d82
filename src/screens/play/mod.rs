//! The play screen: one scenario, from the first scene to the plan.

mod consequence;
mod ending;
mod frame;
mod options;
mod plan;
mod scene;
mod stance;
mod stand_again;
mod text;
mod voices;

use std::sync::Arc;

use leptos::prelude::*;
use venster_engine::{
    Event,
    view::{Screen, View},
};
use venster_scenario::{ChoiceRef, Phase, Scenario, SceneId};

use super::use_dispatch;
use crate::{app::PlayView, texts::use_texts};

/// What the parts of the play screen read. None for the moment in which the screen is being left.
pub(crate) type Playing = Memo<Option<PlayView>>;

/// The play screen.
#[component]
pub fn Play(
    /// What is shown.
    play: Playing,
) -> impl IntoView {
    // The parts of one screen follow its state one by one, so that neither the focus nor half-typed
    // words are lost; only another screen replaces them all.
    let place =
        Memo::new(move |_| play.with(|play| play.as_ref().map(|play| Place::of(&play.view))));
    let phase = Memo::new(move |_| play.with(|play| play.as_ref().map(|play| play.view.phase)));
    let body = move || {
        place.track();
        play.get_untracked().map(|now| body(&now, play))
    };
    let terms = play.with_untracked(|play| play.as_ref().map(|play| text::terms(&play.scenario)));
    view! {
        <frame::Frame phase=Signal::derive(move || phase.get().unwrap_or(Phase::Stand)) />
        {body}
        {terms}
    }
}

/// Which screen is shown: while it stays the same, its parts change one by one.
#[derive(Clone, PartialEq)]
struct Place {
    screen: core::mem::Discriminant<Screen>,
    scene: SceneId,
    choice: Option<ChoiceRef>,
}

impl Place {
    fn of(view: &View) -> Self {
        let choice = match &view.screen {
            Screen::Consequence(consequence) => Some(consequence.choice.clone()),
            _ => None,
        };
        Self { screen: core::mem::discriminant(&view.screen), scene: view.scene.clone(), choice }
    }
}

fn body(now: &PlayView, play: Playing) -> AnyView {
    let scenario = &now.scenario;
    let title = &now.view.title;
    let parts = match &now.view.screen {
        Screen::Scene(scene) => scene::scene(scenario, title, scene, play).into_any(),
        Screen::Consequence(consequence) => {
            consequence::consequence(scenario, title, consequence).into_any()
        }
        Screen::Ending(ending) => ending::ending(scenario, title, ending).into_any(),
        Screen::Again(again) => scene::again(scenario, &now.view, again, play).into_any(),
        Screen::StandAgain(_) => stand_again::stand_again(scenario, play).into_any(),
        Screen::Known(known) => scene::known(scenario, title, known, play).into_any(),
        Screen::Act(act) => scene::act(scenario, title, act, play).into_any(),
    };
    view! {
        <main
            class="play"
            data-screen=screen_name(&now.view.screen)
            data-ready=""
            data-scenario=scenario.id.to_string()
            data-scene=now.view.scene.to_string()
        >
            {parts}
            {way_on(&now.view)}
        </main>
    }
    .into_any()
}

const fn screen_name(screen: &Screen) -> &'static str {
    match screen {
        Screen::Ending(_) => "ending",
        _ => "play",
    }
}

/// *Continue*, and the way back from looking back.
fn way_on(view: &View) -> impl IntoView + use<> {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let looks_again = matches!(view.screen, Screen::Ending(_));
    let on = view.continues_to.clone().map(|to| {
        let label = if looks_again { texts.ending_look_again() } else { texts.play_continue() };
        let go = move |_| dispatch.send(Event::Continue { to: to.clone() });
        view! { <button class="action" data-action="continue" on:click=go>{label}</button> }
    });
    let back = view.looking_back.then(|| {
        view! {
            <p class="looking-back">{texts.play_looking_back()}</p>
            <button class="quiet" on:click=move |_| dispatch.send(Event::Return)>
                {texts.play_return()}
            </button>
        }
    });
    view! { <div class="way-on">{on} {back}</div> }
}

/// A part of what is playing, recomputed only when it changes.
fn part<T: PartialEq + Send + Sync + 'static>(
    play: Playing,
    part: impl Fn(&PlayView) -> Option<T> + Send + Sync + 'static,
) -> Memo<Option<T>> {
    Memo::new(move |_| play.with(|play| play.as_ref().and_then(&part)))
}

/// The scenario, shared by the closures that render its parts.
type Shared = Arc<Scenario>;
