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

use venster_engine::view::{CueView, SceneView};
use venster_record::keys;
use venster_scenario::{Cue, Film, Footage, Line, LineKind, Recording, Told};

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
    let cues = scene.film.as_ref().map(|film| film.cues.as_slice()).unwrap_or_default();
    let as_text = play.films_as_text;
    let words = words(ui, play, film, cues);
    let own = told(ui, play, &scene.blocks);
    let component = if as_text { element("div") } else { component(ui, play, film) };
    let (before, text_version) = match &film.footage {
        // What leads up to a film of our own is read in both versions.
        Footage::Own(_) => (Some(own), None),
        // What a scene tells of a film from elsewhere is its text version.
        Footage::YouTube(_) => (None, as_text.then_some(own)),
    };
    let switch = classed("button", "quiet")
        .attribute("data-action", "film-text")
        .on("click", ui.send(Message::ReadFilms(!as_text)))
        .text(if as_text { ui.texts.film_show() } else { ui.texts.film_read() });
    let part = |name: &str| element("div").attribute("data-part", name);
    let component = component
        .set("class", Some(if as_text { "film as-text" } else { "film" }))
        .maybe((!as_text).then(|| part("notices")))
        .maybe((!as_text).then(|| stage(ui, play, film).child(part("controls"))))
        .child(classed("div", "film-words").maybe(text_version).children(words.into_iter()))
        .maybe((!as_text).then(|| part("side")));
    let switch = classed("p", "film-switch").child(switch);
    Some(classed("div", "film-scene").maybe(before).child(switch).child(component))
}

/// The element that the player takes over.
fn component(ui: &Ui, play: &PlayView, film: &Film) -> Element {
    let youtube = match &film.footage {
        Footage::Own(_) => None,
        Footage::YouTube(id) => Some(&**id),
    };
    let duration = match &film.footage {
        Footage::Own(recording) => Some(recording.duration.to_string()),
        Footage::YouTube(_) => None,
    };
    element("venster-film")
        .attribute("data-keep", keys::film(&play.scenario.id, &play.view.scene))
        .attribute("data-texts", ui.texts.player())
        .set("data-duration", duration.as_deref())
        .set("data-youtube", youtube)
}

/// What is seen, with the browser's own controls.
fn stage(ui: &Ui, play: &PlayView, film: &Film) -> Element {
    let picture = match &film.footage {
        Footage::Own(recording) => video(play, recording),
        Footage::YouTube(id) => {
            let address = ["https://www.youtube.com/watch?v=", id].concat();
            element("p")
                .child(text::elsewhere(&address).text(ui.texts.film_elsewhere()))
                .text(" ")
                .text(ui.texts.film_elsewhere_note())
        }
    };
    classed("div", "film-stage").child(classed("div", "film-picture").child(picture))
}

fn video(play: &PlayView, recording: &Recording) -> Element {
    let source = |file: &str| {
        let kind = file.rsplit('.').next().unwrap_or_default();
        element("source")
            .attribute("src", content_address(file))
            .attribute("type", ["video/", kind].concat())
    };
    let track = |language: &str, file: &str| {
        let own = language == play.scenario.language.as_str();
        element("track")
            .attribute("kind", "captions")
            .attribute("src", content_address(file))
            .attribute("srclang", language)
            .attribute("label", language.to_uppercase())
            .set("default", own.then_some(""))
    };
    let described: Vec<_> = recording.described.iter().map(|file| content_address(file)).collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let captions = recording.captions.iter();
    element("video")
        .attribute("controls", "")
        .attribute("playsinline", "")
        .attribute("preload", "metadata")
        .attribute("width", recording.width.to_string())
        .attribute("height", recording.height.to_string())
        .attribute("poster", content_address(&recording.poster))
        .attribute("aria-label", &*recording.title)
        .set("data-described", described.as_deref())
        .children(recording.files.iter().map(|file| source(file)))
        .children(captions.map(|one| track(one.language.as_str(), &one.file)))
}

/// Everything in a film as text: its lines, with the cues in their places.
fn words(ui: &Ui, play: &PlayView, film: &Film, shown: &[CueView]) -> Vec<Element> {
    let told = film.told();
    let heading = told.iter().any(|one| matches!(one, Told::Line(_)));
    let heading = heading.then(|| element("h2").text(ui.texts.film_in_words()));
    let one = |told: Told<'_>| match told {
        Told::Line(told) => Some(line(ui, told)),
        Told::Cue(place) => Some(cue(ui, play, film.cues.get(place)?, shown.get(place)?)),
    };
    heading.into_iter().chain(told.into_iter().filter_map(one)).collect()
}

fn line(ui: &Ui, line: &Line) -> Element {
    let (kind, label) = match &line.kind {
        LineKind::Narration => ("narration", None),
        LineKind::Speech { speaker } => ("speech", Some(speaker.to_string())),
        LineKind::Sound => ("sound", Some(ui.texts.film_heard())),
        LineKind::Description => ("description", Some(ui.texts.film_seen())),
    };
    let label = label.map(|label| element("b").text([&label, ": "].concat()));
    element("p")
        .attribute("data-line", kind)
        .attribute("data-start", line.start.to_string())
        .attribute("data-end", line.end.to_string())
        .maybe(label)
        .text(&*line.text)
}

fn cue(ui: &Ui, play: &PlayView, cue: &Cue, shown: &CueView) -> Element {
    let heading = ["cue-", cue.id.as_str()].concat();
    let again = cue.again.map(|again| again.to_string());
    element("section")
        .attribute("class", "cue")
        .attribute("data-cue", cue.id.as_str())
        .attribute("data-at", cue.at.to_string())
        .set("data-again", again.as_deref())
        .attribute("aria-labelledby", &heading)
        .child(
            element("h2").attribute("id", &heading).attribute("tabindex", "-1").text(&*cue.title),
        )
        .children(shown.blocks.iter().map(|shown| block(ui, play, shown)))
        .child(element("div").attribute("data-part", "actions"))
}
