//! The window through which the story is seen: beside it where there is room, above it elsewhere.

use venster_engine::view::Screen;
use venster_scenario::Picture;

use super::Ui;
use crate::{
    app::{PlayView, content_address},
    ui::{Element, classed, element},
};

/// A part of a picture that says the same where there is less room: a view of this name in its file.
#[derive(Clone, Copy)]
pub(crate) enum Crop {
    /// For the flat arch above the first scene.
    Wide,
    /// For the strip above the others.
    Strip,
}

impl Crop {
    /// The address of this part of a picture.
    pub(crate) fn of(self, picture: &str) -> String {
        let name = match self {
            Self::Wide => "#wide",
            Self::Strip => "#strip",
        };
        [picture, name].concat()
    }
}

/// The element that shows the whole picture, where only a part of it stands above the story.
const WHOLE: &str = "whole-picture";

/// The window, if something is to be seen.
pub(super) fn window(ui: &Ui, play: &PlayView) -> Option<Element> {
    let picture = play.view.window.as_ref()?;
    let scenario = &play.scenario;
    let scene = scenario.scene(&play.view.scene);
    // The place is the story's; a decision at home plays elsewhere.
    let elsewhere =
        !scene.and_then(|scene| scene.ordinary()).is_some_and(|ordinary| ordinary.at_home);
    let place = elsewhere.then(|| element("figcaption").text(&*scenario.place.name));
    let is_first = matches!(play.view.screen, Screen::Scene(_))
        && scenario.first().is_some_and(|first| first.id == play.view.scene);
    let enlarge = classed("button", "enlarge")
        .attribute("type", "button")
        .attribute("popovertarget", WHOLE)
        .attribute("aria-label", ui.texts.play_enlarge());
    let crop = if is_first { Crop::Wide } else { Crop::Strip };
    let cropped = classed("img", "crop")
        .attribute("loading", "lazy")
        .attribute("src", crop.of(&content_address(&picture.file)))
        .attribute("alt", &*picture.alternative);
    let frame = classed("div", "window").child(shown(picture)).child(cropped).child(enlarge);
    let close = classed("button", "quiet")
        .attribute("type", "button")
        .attribute("popovertarget", WHOLE)
        .attribute("popovertargetaction", "hide")
        .text(ui.texts.play_close());
    let whole = classed("div", "whole-picture")
        .attribute("id", WHOLE)
        .attribute("popover", "auto")
        .child(shown(picture))
        .child(close);
    let class = if is_first { "pane first" } else { "pane" };
    Some(classed("figure", class).child(frame).maybe(place).child(whole))
}

/// A picture with what it shows in words. It is lazy, as all pictures of play are: of the three that show a scene one is
/// seen, the browser takes in only that, and only after it has laid out the words.
pub(super) fn shown(picture: &Picture) -> Element {
    classed("img", "scene-picture")
        .attribute("loading", "lazy")
        .attribute("src", content_address(&picture.file))
        .attribute("alt", &*picture.alternative)
        .attribute("width", picture.width.to_string())
        .attribute("height", picture.height.to_string())
}
