//! What this is: whose work, under which licence, what becomes of what a learner does.

use venster_engine::Route;

use super::{Ui, module::section};
use crate::{
    app::AboutView,
    ui::{Element, classed, element, heading},
};

pub(super) fn about(ui: &Ui, view: &AboutView) -> Element {
    let texts = &ui.texts;
    let part =
        |id, title: String, words: String| section(id, &title).child(element("p").text(words));
    let settings = element("a")
        .attribute("href", Route::Settings.to_string())
        .text(texts.about_privacy_settings());
    classed("main", "about")
        .attribute("data-screen", "about")
        .attribute("data-ready", "")
        .child(heading(texts.about_title()))
        .child(classed("p", "why").text(texts.about_lead()))
        .child(part("whose", texts.about_whose_title(), texts.about_whose()))
        .child(
            part("privacy", texts.about_privacy_title(), texts.about_privacy())
                .child(element("p").child(settings)),
        )
        .child(
            part("trace", texts.about_trace_title(), texts.about_trace())
                .child(element("p").text(texts.about_trace_not())),
        )
        .child(part(
            "accessibility",
            texts.about_accessibility_title(),
            texts.about_accessibility(),
        ))
        .child(part("licence", texts.about_licence_title(), texts.about_licence()))
        .child(part(
            "version",
            texts.about_version_title(),
            texts.about_version(view.version, &view.edition),
        ))
}
