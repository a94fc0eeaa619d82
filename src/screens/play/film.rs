//! A film: its picture with the browser's own controls, and everything in it as text.
//!
//! What is rendered here is complete without any script: the film plays, and below it stands what is said, heard and
//! to be seen, with the cues in their places. Where the player comes (`assets/film`), it takes the browser's controls
//! away for its own, shows the words as a transcript that follows, and opens each cue when it comes. The text version
//! is the same without the picture, so that the two can't differ.
//!
//! What the player goes by, and changes nothing of but attributes and classes:
//!
//! | mark | what it is |
//! |---|---|
//! | `venster-film` | the component; the player defines this element |
//! | `data-keep` | the key under which the place in the film is kept |
//! | `data-texts` | the player's words, a line each: key, equals sign, text |
//! | `data-duration` | how long the film is, in milliseconds |
//! | `data-youtube` | the film's id there, where it isn't our own |
//! | `video` | the film, with its sources and a track of captions for each language |
//! | `data-described` | on the video: the addresses of the version in which a voice tells what is to be seen |
//! | `data-line` | a line of the script, with its kind; `data-start` and `data-end` are milliseconds |
//! | `data-cue` | a cue; `data-at` and, where it may be looked at again, `data-again` are milliseconds |
//! | `data-part` | an empty element that is the player's own to fill: `notices`, `controls`, `side`, `actions` |
//! | `data-action="film-text"` | the switch to the text version, outside the component; the player presses it too |

use venster_engine::view::SceneView;
use venster_record::keys;
use venster_scenario::{Film, Footage, Line, LineKind, Recording, Told};

use super::{
    Ui,
    story::{block, told},
    text,
};
use crate::{
    app::{Message, PlayView, content_address},
    ui::{Element, classed, element},
};

/// The film of a scene, and what stands in the scene beside it.
pub(super) fn film(ui: &Ui, play: &PlayView, scene: &SceneView) -> Option<Element> {
    let film = play.scenario.scene(&play.view.scene)?.film()?;
    let as_text = play.films_as_text;
    let own = told(ui, play, &scene.blocks);
    let (before, text_version) = match &film.footage {
        // What leads up to a film of our own is read in both versions.
        Footage::Own(_) => (Some(own), None),
        // What a scene tells of a film from elsewhere is its text version.
        Footage::YouTube(_) => (None, as_text.then_some(own)),
    };
    let label = if as_text { ui.texts.film_show() } else { ui.texts.film_read() };
    let switch = classed("button", "quiet")
        .attribute("data-action", "film-text")
        .on("click", ui.send(Message::ReadFilms(!as_text)))
        .text(label);
    let words = words(ui, play, film, scene, text_version);
    let component = if as_text {
        classed("div", "film as-text").child(words)
    } else {
        component(ui, play, film)
            .child(part("notices"))
            .child(stage(ui, play, film))
            .child(words)
            .child(part("side"))
    };
    let switch = classed("p", "film-switch").child(switch);
    Some(classed("div", "film-scene").maybe(before).child(switch).child(component))
}

/// An element that is the player's to fill.
fn part(name: &str) -> Element {
    element("div").attribute("data-part", name)
}

/// An attribute that is a number.
#[inline(never)]
fn number(element: Element, name: &'static str, number: u32) -> Element {
    element.attribute(name, number.to_string())
}

/// The element that the player takes over.
fn component(ui: &Ui, play: &PlayView, film: &Film) -> Element {
    let component = classed("venster-film", "film")
        .attribute("data-keep", keys::film(&play.scenario.id, &play.view.scene))
        .attribute("data-texts", ui.texts.player());
    match &film.footage {
        Footage::Own(recording) => number(component, "data-duration", recording.duration),
        Footage::YouTube(id) => component.attribute("data-youtube", id),
    }
}

/// What is seen, with the browser's own controls.
fn stage(ui: &Ui, play: &PlayView, film: &Film) -> Element {
    let picture = match &film.footage {
        Footage::Own(recording) => video(play, recording),
        Footage::YouTube(id) => {
            let address = ["https://www.youtube.com/watch?v=", id].concat();
            element("div")
                .child(element("p").text(ui.texts.film_elsewhere_note()))
                .child(text::elsewhere(&address).text(ui.texts.film_elsewhere()))
        }
    };
    let picture = classed("div", "film-picture").child(picture);
    classed("div", "film-stage").child(picture).child(part("controls"))
}

fn video(play: &PlayView, recording: &Recording) -> Element {
    let mut described = String::new();
    for file in &recording.described {
        described.push_str(&content_address(file));
        described.push(' ');
    }
    let video = element("video")
        .attribute("controls", "")
        .attribute("playsinline", "")
        .attribute("preload", "metadata")
        .attribute("poster", content_address(&recording.poster))
        .attribute("aria-label", &recording.title)
        .attribute("data-described", described);
    let mut video = number(number(video, "width", recording.width), "height", recording.height);
    for file in &recording.files {
        let kind = if file.ends_with("webm") { "video/webm" } else { "video/mp4" };
        let source = element("source").attribute("src", content_address(file));
        video = video.child(source.attribute("type", kind));
    }
    for (language, file) in &recording.captions {
        let own = *language == play.scenario.language;
        let track = element("track")
            .attribute("kind", "captions")
            .attribute("src", content_address(file))
            .attribute("srclang", language.as_str())
            .attribute("label", language.as_str())
            .set("default", own.then_some(""));
        video = video.child(track);
    }
    video
}

/// Everything in a film as text: its lines, with the cues in their places.
fn words(
    ui: &Ui,
    play: &PlayView,
    film: &Film,
    scene: &SceneView,
    before: Option<Element>,
) -> Element {
    let mut words = classed("div", "film-words").maybe(before);
    if let Footage::Own(_) = &film.footage {
        words = words.child(element("h2").text(ui.texts.film_in_words()));
    }
    for told in film.told() {
        let told = match told {
            Told::Line(told) => Some(line(ui, told)),
            Told::Cue(place) => cue(ui, play, film, scene, place),
        };
        words = words.maybe(told);
    }
    words
}

fn line(ui: &Ui, line: &Line) -> Element {
    let (kind, label) = match &line.kind {
        LineKind::Narration => ("narration", String::new()),
        LineKind::Speech { speaker } => ("speech", speaker.to_string()),
        LineKind::Sound => ("sound", ui.texts.film_heard()),
        LineKind::Description => ("description", ui.texts.film_seen()),
    };
    let told = element("p").attribute("data-line", kind);
    let told = number(number(told, "data-start", line.start), "data-end", line.end);
    // A narrator needs no name.
    let label = (!label.is_empty()).then(|| element("b").text(label).text(": "));
    told.maybe(label).text(&line.text)
}

fn cue(ui: &Ui, play: &PlayView, film: &Film, scene: &SceneView, place: usize) -> Option<Element> {
    let cue = film.cues.get(place)?;
    let shown = scene.film.as_ref()?.cues.get(place)?;
    let heading = ["cue-", cue.id.as_str()].concat();
    let title = element("h2").attribute("id", &heading).attribute("tabindex", "-1");
    let section = classed("section", "cue")
        .attribute("aria-labelledby", heading)
        .attribute("data-cue", cue.id.as_str());
    let mut section = number(section, "data-at", cue.at);
    if let Some(again) = cue.again {
        section = number(section, "data-again", again);
    }
    section = section.child(title.text(&cue.title));
    for shown in &shown.blocks {
        section = section.child(block(ui, play, shown));
    }
    Some(section.child(part("actions")))
}
