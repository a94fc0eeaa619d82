//! The options of a decision. One click decides.

use leptos::prelude::*;
use venster_engine::{Event, view::Screen};
use venster_scenario::SceneId;

use super::{Playing, Shared, part, text};
use crate::{screens::use_dispatch, texts::use_texts};

/// The decision of the scene, if one is taken there.
pub(super) fn options(scenario: &Shared, play: Playing) -> impl IntoView + use<> {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let decision = part(play, |play| match &play.view.screen {
        Screen::Scene(scene) => Some((play.view.scene.clone(), scene.decision.clone()?)),
        _ => None,
    });
    let scenario = scenario.clone();
    move || {
        decision.get().map(|(scene, decision)| {
            let option = |option: &venster_engine::view::OptionView| {
                let tried = option
                    .tried
                    .then(|| view! { " " <small class="tried">{texts.choice_tried()}</small> });
                let (scene, choice): (SceneId, _) = (scene.clone(), option.id.clone());
                let name = choice.to_string();
                let choose = move |_| {
                    dispatch.send(Event::Choose { scene: scene.clone(), choice: choice.clone() });
                };
                view! {
                    <li>
                        <button class="option" data-choice=name on:click=choose>
                            <span>{text::inlines(&scenario, &option.label)} {tried}</span>
                        </button>
                    </li>
                }
            };
            view! {
                <section class="decision" aria-labelledby="question">
                    <h2 id="question">{text::inlines(&scenario, &decision.question)}</h2>
                    <ul class="options">{decision.options.iter().map(option).collect_view()}</ul>
                </section>
            }
        })
    }
}
