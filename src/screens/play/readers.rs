//! Who has read a scenario before it was published.

use venster_scenario::Scenario;

use super::Ui;
use crate::ui::{Element, classed, element};

/// While nobody from the country has read it, a sentence that says so.
pub(super) fn nobody_yet(ui: &Ui, scenario: &Scenario) -> Option<Element> {
    let is_unread = !scenario.is_read_there();
    is_unread.then(|| {
        classed("p", "readers aside").text(ui.texts.play_unread(&scenario.place.country_name))
    })
}

/// The readers, as they want to be called.
pub(super) fn named(ui: &Ui, scenario: &Scenario) -> Option<Element> {
    let reader = |words: &str| element("li").text(words);
    let readers = scenario.readers.iter().map(|one| reader(&one.words));
    (!scenario.readers.is_empty()).then(|| {
        classed("div", "readers")
            .child(classed("p", "aside").text(ui.texts.play_read_by()))
            .child(element("ul").children(readers))
    })
}
