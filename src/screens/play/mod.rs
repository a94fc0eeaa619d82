//! The play screen: one scenario, from the first scene to the plan.

mod after;
mod ending;
mod exercise;
mod film;
mod map;
mod phases;
mod plan;
mod readers;
mod stance;
mod story;
mod text;
mod window;

pub(super) use phases::phases;
pub(super) use text::portrait;
pub(super) use window::Crop;

use venster_engine::{
    Event,
    view::{Screen, View},
};

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::Ui;
use crate::{
    app::PlayView,
    ui::{Element, Look, button, classed},
};

/// The play screen: the window, the story, and what the story's terms mean.
pub(super) fn play(ui: &Ui, play: &PlayView) -> Vec<Element> {
    let view = &play.view;
    let mut parts = match &view.screen {
        Screen::Scene(scene) => story::scene(ui, play, scene),
        Screen::Consequence(consequence) => story::consequence(ui, play, consequence),
        Screen::Ending(ending) => ending::ending(ui, play, ending),
        Screen::Again(again) => after::again(ui, play, again),
        Screen::StandAgain(again) => after::stand_again(ui, play, again),
        Screen::Known(known) => after::known(ui, play, known),
        Screen::Act(act) => after::act(ui, play, act),
    };
    parts.push(way_on(ui, view, play.is_kept));
    let class = match &view.screen {
        _ if view.window.is_some() => "play seen",
        Screen::Ending(_) => "play wide end",
        Screen::StandAgain(_) => "play wide",
        Screen::Scene(scene) if scene.film.is_some() => "play wide",
        _ => "play narrow",
    };
    let main = classed("main", class)
        .attribute("data-screen", screen_name(&view.screen))
        .attribute("data-ready", "")
        .attribute("data-scenario", play.scenario.id.as_str())
        .attribute("data-scene", view.scene.as_str())
        .attribute("lang", play.scenario.language.as_str())
        .maybe(window::window(ui, play))
        .child(classed("div", "text").turned(parts, ui.turn.scene));
    let mut page = vec![main];
    page.extend(text::terms(ui, &play.scenario));
    page
}

const fn screen_name(screen: &Screen) -> &'static str {
    match screen {
        Screen::Ending(_) => "ending",
        _ => "play",
    }
}

/// *Continue*, and the way back from looking back.
fn way_on(ui: &Ui, view: &View, is_kept: bool) -> Element {
    let texts = &ui.texts;
    // The plan is the end of the way: what leads elsewhere from there stands among its own buttons.
    let shortcut = match view.screen {
        Screen::Act(_) => None,
        _ => shortcut(ui, view, texts.ending_to_plan()),
    };
    let on = view.continues_to.clone().map(|to| {
        let looks_again = matches!(view.screen, Screen::Ending(_));
        let label = if looks_again { texts.ending_look_again() } else { texts.play_continue() };
        button(Look::Main, label)
            .attribute("data-action", "continue")
            .on("click", ui.send(Event::Continue { to }))
    });
    let back = view.looking_back.then(|| {
        [
            classed("p", "looking-back").text(texts.play_looking_back_note()),
            button(Look::Quiet, texts.play_return()).on("click", ui.send(Event::Return)),
        ]
    });
    // Said where it matters: after a choice. Where it isn't so, a notice says it on every screen.
    let kept = matches!(view.screen, Screen::Consequence(_)) && is_kept;
    let kept = kept.then(|| classed("span", "aside").text(texts.play_kept()));
    classed("div", "way-on")
        .maybe(on)
        .maybe(shortcut)
        .maybe(kept)
        .children(back.into_iter().flatten())
}

/// Where else one may go.
fn shortcut(ui: &Ui, view: &View, label: String) -> Option<Element> {
    let to = view.shortcut.clone()?;
    Some(
        button(Look::Quiet, label)
            .attribute("data-action", "shortcut")
            .on("click", ui.send(Event::Continue { to })),
    )
}

/// All that stands in the field in which something was typed.
fn typed(event: &web_sys::Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// What scenario it is, above a screen's heading, and whether one has gone back in it.
fn eyebrow(ui: &Ui, play: &PlayView) -> Element {
    let back = play
        .view
        .looking_back
        .then(|| classed("span", "aside").text(" · ").text(ui.texts.play_looking_back()));
    classed("p", "eyebrow").text(&*play.scenario.title).maybe(back)
}
