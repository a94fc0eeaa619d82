//! The stand again after the ending, and only then where the others stand.

use leptos::prelude::*;
use venster_engine::view::{Screen, StandAgain};
use venster_scenario::Position;

use super::{Playing, Shared, part, stance::steps, text};
use crate::{
    texts::{Texts, use_texts},
    ui::Heading,
};

pub(super) fn stand_again(scenario: &Shared, play: Playing) -> impl IntoView + use<> {
    let texts = use_texts();
    let again = part(play, |play| match &play.view.screen {
        Screen::StandAgain(again) => Some(again.clone()),
        _ => None,
    });
    let now = Signal::derive(move || again.with(|again| again.as_ref().and_then(|a| a.now)));
    let title = texts.stand_again_title();
    let form = again.get_untracked().map(|again| {
        let before = again.before.map_or_else(
            || texts.stand_again_none(),
            |stand| texts.stand_again_before(&texts.stand(stand)),
        );
        let label = texts.stance_label();
        view! {
            <p>{before}</p>
            {steps(scenario, &again.exercise, &label, &again.statement, now)}
        }
    });
    let after = {
        let (scenario, texts) = (scenario.clone(), texts.clone());
        move || {
            again.get().filter(|again| again.now.is_some()).map(|again| {
                view! {
                    <p>{moved(&texts, &again)} " " {texts.stand_again_tipped()}</p>
                    <section class="others" aria-labelledby="others">
                        <h2 id="others">{texts.stand_again_others()}</h2>
                        {again.others.iter().map(|other| position(&scenario, other)).collect_view()}
                    </section>
                }
            })
        }
    };
    view! {
        <p class="eyebrow">{scenario.title.to_string()}</p>
        <Heading text=title />
        {form}
        {after}
    }
}

/// Whether the stand has changed, in words. Not changing is as good an answer.
fn moved(texts: &Texts, again: &StandAgain) -> Option<String> {
    let before = again.before?;
    let same = again.now == Some(before);
    Some(if same { texts.stand_again_same() } else { texts.stand_again_moved() })
}

fn position(scenario: &Shared, position: &Position) -> impl IntoView + use<> {
    let stand = use_texts().stand(position.stand);
    let name = text::name(scenario, &position.person);
    let quote = position.quote.as_ref().map(|quote| text::quote(scenario, quote));
    view! {
        <div class="position">
            <p><b>{name}</b> ": " {stand}</p>
            {quote}
        </div>
    }
}
