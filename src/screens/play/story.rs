//! The story: scenes with the people who can be asked and the options, and what happens after a choice.

use venster_engine::{
    Event,
    view::{Consequence, DecisionView, SceneView, Shown, VoiceView},
};
use venster_scenario::BlockKind;

use super::{Ui, exercise, eyebrow, film, readers, text};
use crate::{
    app::PlayView,
    ui::{Element, classed, disclosure, element, heading},
};

/// A scene of the story.
pub(super) fn scene(ui: &Ui, play: &PlayView, scene: &SceneView) -> Vec<Element> {
    let scenario = &play.scenario;
    let mut parts = vec![eyebrow(ui, play), heading(&*play.view.title)];
    if !scene.lead.is_empty() {
        let lead = scene.lead.iter().map(|block| text::block(ui, scenario, block));
        let words = element("div").children(lead);
        let portrait = text::portrait(scenario, &scenario.protagonist);
        parts.push(classed("div", "lead").maybe(portrait).child(words));
    }
    match film::film(ui, play, scene) {
        Some(film) => parts.push(film),
        None => parts.push(told(ui, play, &scene.blocks)),
    }
    if !scene.voices.is_empty() {
        parts.push(voices(ui, play, scene));
    }
    parts.extend(scene.decision.as_ref().map(|decision| self::decision(ui, play, decision)));
    if scenario.first().is_some_and(|first| first.id == play.view.scene) {
        parts.extend(readers::nobody_yet(ui, scenario));
    }
    parts
}

/// What stands in a scene.
pub(super) fn told(ui: &Ui, play: &PlayView, blocks: &[Shown]) -> Element {
    classed("div", "told").children(blocks.iter().map(|shown| block(ui, play, shown)))
}

/// A block, with what is to be done in it.
pub(super) fn block(ui: &Ui, play: &PlayView, shown: &Shown) -> Element {
    match &shown.block.kind {
        BlockKind::Exercise(exercise) => exercise::exercise(ui, play, exercise),
        _ => text::shown(ui, &play.scenario, shown),
    }
}

/// The people who can be asked here.
fn voices(ui: &Ui, play: &PlayView, scene: &SceneView) -> Element {
    let title = match scene.may_ask {
        None => ui.texts.ask_title(),
        Some(0) => ui.texts.ask_none_left(),
        Some(count) => ui.texts.ask_limited(&count.to_string()),
    };
    let none_left = scene.may_ask == Some(0);
    let voices = scene.voices.iter().map(|voice| self::voice(ui, play, voice, none_left));
    classed("section", "ask")
        .attribute("aria-labelledby", "ask")
        .child(element("h2").attribute("id", "ask").text(title))
        .child(element("ul").children(voices))
}

/// Somebody who can be asked, and what they say once they were.
fn voice(ui: &Ui, play: &PlayView, voice: &VoiceView, none_left: bool) -> Element {
    let scenario = &play.scenario;
    let name = text::name(scenario, &voice.person);
    let closed = (none_left && voice.heard.is_none()).then_some("true");
    let button = classed("button", "person")
        .attribute("aria-expanded", if voice.heard.is_some() { "true" } else { "false" })
        .set("aria-disabled", closed)
        .on("click", ui.send(Event::Hear { voice: voice.id.clone() }))
        .maybe(text::portrait(scenario, &voice.person))
        .text(ui.texts.ask_person(&name));
    let answer = voice.heard.as_ref().map(|said| {
        classed("div", "voice")
            .child(element("h3").text(&*voice.title))
            .children(said.iter().map(|shown| block(ui, play, shown)))
    });
    element("li").child(button).maybe(answer)
}

/// The options. One click decides.
fn decision(ui: &Ui, play: &PlayView, decision: &DecisionView) -> Element {
    let scenario = &play.scenario;
    let options = decision.options.iter().map(|option| {
        let choose = Event::Choose { scene: play.view.scene.clone(), choice: option.id.clone() };
        let tried = option
            .tried
            .then(|| classed("small", "tried").text(" (").text(ui.texts.choice_tried()).text(")"));
        let label = text::words(ui, scenario, element("span"), &option.label).maybe(tried);
        let button = classed("button", "option")
            .attribute("data-choice", option.id.as_str())
            .on("click", ui.send(choose))
            .child(label);
        element("li").child(button)
    });
    let question = element("h2").attribute("id", "question");
    classed("section", "decision")
        .attribute("aria-labelledby", "question")
        .child(text::words(ui, scenario, question, &decision.question))
        .child(classed("ul", "options").children(options))
}

/// What happens after a choice, at the people whom it touches.
pub(super) fn consequence(ui: &Ui, play: &PlayView, consequence: &Consequence) -> Vec<Element> {
    let scenario = &play.scenario;
    let chosen = classed("p", "chosen")
        .child(classed("span", "aside").text(ui.texts.choice_you()).text(" "));
    let shown = |shown: &Shown| text::shown(ui, scenario, shown);
    let why = disclosure("why", ui.texts.choice_why(), None)
        .children(consequence.reasoning.iter().map(shown));
    vec![
        eyebrow(ui, play).text(" · ").text(&*play.view.title),
        text::words(ui, scenario, chosen, &consequence.label),
        heading(ui.texts.choice_happens()),
        classed("div", "happens").children(consequence.happens.iter().map(shown)),
        why,
    ]
}
