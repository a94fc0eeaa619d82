//! After the ending: other eyes, the stand again, what is known, the last word, the plan.

use venster_engine::{
    Event, last_word,
    view::{SceneView, StandAgain},
};
use venster_scenario::{Position, Quote, SceneKind, Speaker, Stand};

use super::{Ui, eyebrow, shortcut, stance::steps, story::told, text};
use crate::{
    app::PlayView,
    screens::running,
    texts::Texts,
    ui::{Element, Look, button, classed, element, heading, link, section},
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
        classed("p", "eyes")
            .maybe(text::portrait(scenario, person))
            .child(element("span").text(says))
    });
    let class = if last { "again last-word" } else { "again" };
    let seen = classed("div", class).maybe(eyes).child(told(ui, play, &scene.blocks));
    vec![eyebrow(ui, play), heading(&*play.view.title), seen]
}

/// The stand again, and only then where the others stand.
pub(super) fn stand_again(ui: &Ui, play: &PlayView, again: &StandAgain) -> Vec<Element> {
    let texts = &ui.texts;
    let before = again.before.map_or_else(
        || texts.stand_again_none(),
        |stand| texts.stand_again_before(&texts.stand(stand)),
    );
    let mut parts = vec![
        eyebrow(ui, play),
        heading(texts.stand_again_title()),
        classed("p", "aside").text(before),
        steps(ui, play, &again.exercise, &again.statement, again.now),
    ];
    if again.now.is_some() {
        let moved = element("p").text(moved(texts, again)).text(" ");
        parts.push(moved.text(texts.stand_again_tipped()));
        parts.push(others(ui, play, again));
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

/// Where everybody stands, the learner too.
fn others(ui: &Ui, play: &PlayView, again: &StandAgain) -> Element {
    let texts = &ui.texts;
    let mark =
        |class, is_here: bool, words: String| is_here.then(|| classed("p", class).text(words));
    let stand = |stand: Stand| {
        let here = again.others.iter().filter(|other| other.stand == stand);
        element("li")
            .child(element("h3").text(texts.stand(stand)))
            .maybe(mark("you first", again.before == Some(stand), texts.stand_again_you_first()))
            .maybe(mark("you now", again.now == Some(stand), texts.stand_again_you_now()))
            .children(here.map(|other| position(ui, play, other)))
    };
    section("others", texts.stand_again_others())
        .child(classed("ul", "stands").children(Stand::ALL.into_iter().map(stand)))
}

fn position(ui: &Ui, play: &PlayView, other: &Position) -> Element {
    let speaker = Some(Speaker { person: other.person.clone(), manner: None });
    let paragraphs = other.quote.as_ref().map(|quote| quote.paragraphs.clone());
    let paragraphs = paragraphs.unwrap_or_default();
    text::quote(ui, &play.scenario, &Quote { speaker, paragraphs })
}

/// What is documented, with its sources.
pub(super) fn known(ui: &Ui, play: &PlayView, scene: &SceneView) -> Vec<Element> {
    let sources = element("section")
        .attribute("aria-labelledby", "sources")
        .child(element("h2").attribute("id", "sources").text(ui.texts.known_sources()))
        .child(
            classed("ol", "sources").children(play.scenario.sources.iter().map(running::source)),
        );
    vec![
        eyebrow(ui, play),
        heading(&*play.view.title),
        classed("div", "known").child(told(ui, play, &scene.blocks)),
        sources,
    ]
}

/// The plan for the learner's own class, and the end of the way.
pub(super) fn act(ui: &Ui, play: &PlayView, scene: &SceneView) -> Vec<Element> {
    // Where it isn't so, a notice above the screen says what is.
    let done = if play.is_kept { ui.texts.act_done() } else { String::new() };
    let home = link(Look::Main, "#/", ui.texts.act_home());
    let again = shortcut(ui, &play.view, ui.texts.ending_look_again());
    let over =
        button(Look::Quiet, ui.texts.act_start_over()).on("click", ui.send(Event::StartOver));
    vec![
        eyebrow(ui, play),
        heading(&*play.view.title),
        told(ui, play, &scene.blocks),
        classed("p", "done").text(done),
        classed("p", "way-on").child(home).maybe(again).child(over),
    ]
}
