//! A stance: four steps from agreeing to disagreeing, as radio buttons. Elicited, never scored.

use leptos::prelude::*;
use venster_engine::{Answer, Event};
use venster_scenario::{ExerciseId, Inline, Stance, Stand};

use super::{Playing, Shared, part, text};
use crate::{screens::use_dispatch, texts::use_texts};

/// The stand before anything is known.
pub(super) fn first(
    scenario: &Shared,
    exercise: &ExerciseId,
    stance: &Stance,
    play: Playing,
) -> impl IntoView + use<> {
    let taken = {
        let exercise = exercise.clone();
        part(play, move |play| match play.answer(&exercise)? {
            Answer::Stand(stand) => Some(*stand),
            Answer::Plan(_) => None,
        })
    };
    let label = use_texts().stance_label();
    steps(scenario, exercise, &label, &stance.statement, taken.into())
}

/// The statement with its four steps.
pub(super) fn steps(
    scenario: &Shared,
    exercise: &ExerciseId,
    label: &str,
    statement: &[Inline],
    taken: Signal<Option<Stand>>,
) -> impl IntoView + use<> {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let step = |stand: Stand| {
        let exercise = exercise.clone();
        let take = move |_| {
            let answer = Answer::Stand(stand);
            dispatch.send(Event::Answer { exercise: exercise.clone(), answer });
        };
        view! {
            <label class="step">
                <input
                    type="radio"
                    name="stance"
                    value=stand.as_str()
                    prop:checked=move || taken.get() == Some(stand)
                    on:change=take
                />
                <span>{texts.stand(stand)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="stance" data-exercise="stance">
            <legend>
                <span class="label">{label.to_owned()}</span>
                " "
                <span class="aside">{texts.stance_never_scored()}</span>
                <span class="statement">{text::inlines(scenario, statement)}</span>
            </legend>
            <div class="steps">{Stand::ALL.map(step).collect_view()}</div>
        </fieldset>
    }
}
