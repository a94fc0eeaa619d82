//! The ending: what changed for whom, the way taken, and all options side by side.

use venster_engine::view::{Ending, OptionTaken, PersonChanges, Taken};
use venster_scenario::Scenario;

use super::{Ui, eyebrow, map, readers, story::told, text};
use crate::{
    app::PlayView,
    ui::{Element, classed, disclosure, element, folding, heading},
};

pub(super) fn ending(ui: &Ui, play: &PlayView, ending: &Ending) -> Vec<Element> {
    let (scenario, texts) = (&*play.scenario, &ui.texts);
    let people = ending.people.iter().map(|one| person(ui, scenario, one));
    let people = element("ul").children(people);
    let asked = (ending.could_ask > 0).then(|| {
        let (asked, total) = (ending.asked.to_string(), ending.could_ask.to_string());
        element("p").text(texts.ending_asked(&asked, &total))
    });
    let options = ending.path.iter().map(|one| side_by_side(ui, scenario, one));
    let all =
        disclosure("all-options", texts.ending_options(), Some(&texts.ending_options_warning()))
            .children(options);
    let way = (!ending.path.is_empty()).then(|| {
        classed("div", "panel")
            .child(map::map(ui, play, ending))
            .child(map::note(ui, ending))
            .child(all)
    });
    let mut parts = vec![
        eyebrow(ui, play).child(classed("span", "aside").text(" · ").text(texts.ending_yours())),
        heading(&*play.view.title),
        told(ui, play, &ending.blocks),
        folding("path", texts.ending_path(), play.is_narrow, vec![asked, way]),
        folding("people", texts.ending_people(), play.is_narrow, vec![Some(people)]),
    ];
    parts.extend(readers::nobody_yet(ui, scenario));
    parts.extend(readers::named(ui, scenario));
    parts
}

fn person(ui: &Ui, scenario: &Scenario, person: &PersonChanges) -> Element {
    let told = person.told.iter().map(|told| {
        let said = element("p").set("class", told.later.then_some("later-on"));
        text::words(ui, scenario, said, &told.text)
    });
    element("li")
        .maybe(text::portrait(scenario, &person.person))
        .child(element("h3").text(text::name(scenario, &person.person)))
        .children(told)
}

/// Every option of a decision with what speaks for it and its price.
fn side_by_side(ui: &Ui, scenario: &Scenario, taken: &Taken) -> Element {
    let option = |option: &OptionTaken| {
        let class = option.chosen.then_some("chosen");
        let chosen = option
            .chosen
            .then(|| classed("span", "label").text(" ").text(ui.texts.ending_chosen()));
        let label = text::words(ui, scenario, element("h4"), &option.label).maybe(chosen);
        element("li")
            .set("class", class)
            .child(label)
            .children(option.reasoning.iter().map(|block| text::block(ui, scenario, block)))
    };
    element("section")
        .child(element("h3").text(&*taken.title))
        .child(classed("ul", "side-by-side").children(taken.options.iter().map(option)))
}
