//! After the ending: other eyes, the stand again, what is known, the last word, the plan.

use venster_engine::{
    Event, last_word,
    view::{SceneView, StandAgain},
};
use venster_scenario::{Position, Quote, SceneKind, Source, Speaker};

use super::{Ui, eyebrow, stance::steps, story::told, text};
use crate::{
    app::PlayView,
    texts::Texts,
    ui::{Element, classed, element, heading},
};

/// A moment through somebody else's eyes; the last word too.
pub(super) fn again(ui: &Ui, play: &PlayView, scene: &SceneView) -> Vec<Element> {
    let scenario = &play.scenario;
    let eyes = match scenario.scene(&play.view.scene).map(|scene| &scene.kind) {
        Some(SceneKind::Again { person, .. }) => Some(person),
        _ => None,
    };
    let last = last_word(scenario).is_some_and(|last| last.id == play.view.scene);
    let eyes = eyes.map(|person| {
        let name = text::name(scenario, person);
        let says = if last { ui.texts.again_last_word(&name) } else { ui.texts.again_eyes(&name) };
        classed("p", "eyes").maybe(text::portrait(scenario, person)).text(says)
    });
    let mut parts = vec![eyebrow(&*scenario.title), heading(&*play.view.title)];
    parts.extend(eyes);
    parts.push(told(ui, play, &scene.blocks));
    parts
}

/// The stand again, and only then where the others stand.
pub(super) fn stand_again(ui: &Ui, play: &PlayView, again: &StandAgain) -> Vec<Element> {
    let texts = &ui.texts;
    let before = again.before.map_or_else(
        || texts.stand_again_none(),
        |stand| texts.stand_again_before(&texts.stand(stand)),
    );
    let mut parts = vec![
        eyebrow(&*play.scenario.title),
        heading(texts.stand_again_title()),
        element("p").text(before),
        steps(ui, play, &again.exercise, &again.statement, again.now),
    ];
    if again.now.is_some() {
        let moved = element("p").text(moved(texts, again)).text(" ");
        parts.push(moved.text(texts.stand_again_tipped()));
        parts.push(others(ui, play, &again.others));
    }
    parts
}

/// Whether the stand has changed, in words. Not changing is as good an answer.
fn moved(texts: &Texts, again: &StandAgain) -> String {
    match again.before {
        None => String::new(),
        before if before == again.now => texts.stand_again_same(),
        Some(_) => texts.stand_again_moved(),
    }
}

fn others(ui: &Ui, play: &PlayView, others: &[Position]) -> Element {
    let scenario = &play.scenario;
    // Where somebody stands is said beside the name, as a manner of speaking is.
    let position = |other: &Position| {
        let stand = ui.texts.stand(other.stand);
        let speaker = Speaker { person: other.person.clone(), manner: Some(stand.into()) };
        let paragraphs = other.quote.as_ref().map(|quote| quote.paragraphs.clone());
        let paragraphs = paragraphs.unwrap_or_default();
        text::quote(ui, scenario, &Quote { speaker: Some(speaker), paragraphs })
    };
    classed("section", "others")
        .attribute("aria-labelledby", "others")
        .child(element("h2").attribute("id", "others").text(ui.texts.stand_again_others()))
        .children(others.iter().map(position))
}

/// What is documented, with its sources.
pub(super) fn known(ui: &Ui, play: &PlayView, scene: &SceneView) -> Vec<Element> {
    let source = |source: &Source| {
        let address = source.address.as_deref();
        let link = address.map(|address| text::elsewhere(address).text(address));
        element("li").text(&*source.reference).text(" ").maybe(link)
    };
    let sources = element("section")
        .attribute("aria-labelledby", "sources")
        .child(element("h2").attribute("id", "sources").text(ui.texts.known_sources()))
        .child(classed("ol", "sources").children(play.scenario.sources.iter().map(source)));
    vec![
        eyebrow(&*play.scenario.title),
        heading(&*play.view.title),
        told(ui, play, &scene.blocks),
        sources,
    ]
}

/// The plan for the learner's own class, and the end of the way.
pub(super) fn act(ui: &Ui, play: &PlayView, scene: &SceneView) -> Vec<Element> {
    let home = classed("a", "action").attribute("href", "#/").text(ui.texts.act_home());
    let over = classed("button", "quiet")
        .on("click", ui.send(Event::StartOver))
        .text(ui.texts.act_start_over());
    vec![
        eyebrow(&*play.scenario.title),
        heading(&*play.view.title),
        told(ui, play, &scene.blocks),
        classed("p", "done").text(ui.texts.act_done()),
        classed("p", "way-on").child(home).child(over),
    ]
}
