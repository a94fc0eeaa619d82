//! Every part of the design system in every state.

use std::sync::Arc;

use venster::{
    app::content_address,
    ui::{
        Act, Choice, Element, Look, Reached, brand, button, choice, classed, disclosure, element,
        empty_window, field, folding, heading, hidden_names, link, notice, portrait, section, step,
        steps,
    },
};
use venster_scenario::Scenario;

/// The page.
pub fn page(scenario: &Scenario) -> Element {
    let parts = [
        part("the-focus", "Where the keyboard is", vec![focused()]),
        part("the-buttons", "Buttons and links", buttons()),
        part("the-options", "Options", options()),
        part("the-people", "People who can be asked", people(scenario)),
        part("the-stands", "A stand", vec![stand(None), stand(Some(1))]),
        part("the-lines", "Lines to choose from", vec![lines()]),
        part("the-segments", "Segments", vec![segments()]),
        part("the-fields", "Blanks of a sentence", fields()),
        part("the-disclosures", "What opens", disclosures()),
        part("the-notices", "Notices", vec![notices()]),
        part("the-empty-window", "Where there is nothing", vec![empty_window()]),
        part("the-phases", "Where one is", (0..5).map(phases).collect()),
        part("the-windows", "Windows and portraits", windows(scenario)),
        part("the-hidden", "Hidden names", vec![hidden_names("Ways not taken: 3", 3)]),
        part("the-small-words", "Small words", small_words()),
    ];
    classed("main", "gallery")
        .child(brand("Venster"))
        .child(heading("The parts, in all their states"))
        .children(parts.into_iter())
}

fn part(name: &'static str, title: &str, states: Vec<Element>) -> Element {
    section(name, title).child(classed("div", "states").children(states.into_iter()))
}

fn nothing() -> Act {
    Arc::new(|_| ())
}

fn buttons() -> Vec<Element> {
    let mut all = Vec::new();
    for look in Look::ALL {
        all.push(button(look, "Keep this plan"));
        all.push(button(look, "Keep this plan").attribute("aria-disabled", "true"));
        all.push(link(look, "#buttons", "To the front page"));
    }
    all.push(button(Look::Quiet, "English").attribute("aria-pressed", "true"));
    all
}

/// It has the focus once the page is there, so that its ring can be seen.
fn focused() -> Element {
    button(Look::Quiet, "Stop for now").attribute("autofocus", "")
}

fn options() -> Vec<Element> {
    let option = |words: &str, tried: bool| {
        let tried = tried.then(|| classed("small", "tried").text(" (tried before)"));
        let words = element("span").text(words).maybe(tried);
        element("li").child(classed("button", "option").child(words))
    };
    let long = "Ask for a week, and put the plan to the nineteen first, behind the office, where nobody hears.";
    let list = classed("ul", "options")
        .child(option("Ask her.", false))
        .child(option(long, false))
        .child(option("Wait for the bell.", true));
    let chosen = classed("p", "chosen")
        .child(classed("span", "aside").text("You chose "))
        .child(element("span").text(long));
    vec![list, chosen]
}

fn people(scenario: &Scenario) -> Vec<Element> {
    let states = [None, Some(("aria-expanded", "true")), Some(("aria-disabled", "true"))];
    let people = scenario.cast.iter().zip(states);
    let person = |(person, state): (&venster_scenario::Person, Option<(&'static str, &str)>)| {
        let face = person.portrait.as_deref().map(|file| portrait(content_address(file)));
        let plain = classed("button", "person").maybe(face).text(format!("Ask {}", person.name));
        state.into_iter().fold(plain, |button, (name, value)| button.attribute(name, value))
    };
    people.map(person).collect()
}

fn stand(taken: Option<usize>) -> Element {
    let name = if taken.is_some() { "taken" } else { "open" };
    let words = ["Agree", "Rather agree", "Rather disagree", "Disagree"];
    let step = |(number, words): (usize, &str)| {
        let checked = taken == Some(number);
        choice(Choice::Step, name, words, checked, nothing(), element("span").text(words))
    };
    let legend = element("legend")
        .child(classed("span", "label").text("Your stand "))
        .child(classed("span", "aside").text("Never scored"))
        .child(
            classed("span", "statement").text("In a reading lesson, level matters more than age."),
        );
    classed("fieldset", "stance")
        .child(legend)
        .child(classed("div", "steps").children(words.into_iter().enumerate().map(step)))
}

fn lines() -> Element {
    let line = |(number, words): (usize, &str)| {
        choice(Choice::Line, "line", words, number == 1, nothing(), element("span").text(words))
    };
    let words =
        ["a pupil offers to help instead of sitting down", "our team makes new level groups"];
    classed("fieldset", "suggestions")
        .child(element("legend").text("Begin from one of these"))
        .children(words.into_iter().enumerate().map(line))
}

fn segments() -> Element {
    let segment = |(number, words): (usize, &str)| {
        choice(
            Choice::Segment,
            "segment",
            words,
            number == 0,
            nothing(),
            element("span").text(words),
        )
    };
    let words = ["in my class", "with my team", "in my institute"];
    classed("fieldset", "levels")
        .child(element("legend").text("Where"))
        .child(classed("div", "segments").children(words.into_iter().enumerate().map(segment)))
}

fn fields() -> Vec<Element> {
    let acts = || [("input", nothing()), ("blur", nothing())];
    let long = "a pupil is placed by a result that is older than a month, and nobody has asked her to read since";
    vec![
        field("empty", "If", "says", false, "", acts()),
        field("filled", "If", "says", false, long, acts()),
        field("wrong", "then I", "says", true, "", acts()),
        classed("p", "fault")
            .attribute("id", "says")
            .text("Say when it happens: a plan needs both parts."),
        classed("p", "kept").text("Your plan is kept on this device."),
    ]
}

fn disclosures() -> Vec<Element> {
    let words = || element("p").text("She shares the decision. Price: adults will be questioned.");
    let warning = Some("This shows the ways that you didn’t take.");
    vec![
        disclosure("why", "Why, and at what price", None).child(words()),
        disclosure("why", "Why, and at what price", None).attribute("open", "").child(words()),
        disclosure("all-options", "All options side by side", warning).child(words()),
        folding("folded", "The way you went", true, vec![Some(words())]),
        folding("unfolded", "What it did to them", false, vec![Some(words())]),
    ]
}

fn notices() -> Element {
    let one = |words: &str| notice(words, element("button").text("Save a copy yourself"));
    classed("div", "notices")
        .attribute("role", "status")
        .attribute("aria-label", "About saving")
        .child(one("Saving failed: this device may be full."))
        .child(one("Something stored here could not be read. It is kept as it is."))
}

fn phases(now: usize) -> Element {
    let names = ["Your stand", "Look", "Decide", "Look again", "In your class"];
    let step = |(number, name): (usize, &str)| {
        let reached = match number.cmp(&now) {
            std::cmp::Ordering::Less => Reached::Done,
            std::cmp::Ordering::Equal => Reached::Now,
            std::cmp::Ordering::Greater => Reached::Ahead,
        };
        step(name, reached, (number == now).then(|| format!("{} of 5", now + 1)))
    };
    let all = names.into_iter().enumerate().map(step).collect();
    classed("div", "playing").child(steps(format!("Where you are: {}", now + 1), all))
}

fn windows(scenario: &Scenario) -> Vec<Element> {
    let portraits = scenario.cast.iter().filter_map(|person| person.portrait.as_deref());
    let mut all: Vec<Element> = portraits.map(|file| portrait(content_address(file))).collect();
    let pictures = scenario.scenes.iter().flat_map(|scene| &scene.blocks);
    let picture = pictures.into_iter().find_map(|block| match &block.kind {
        venster_scenario::BlockKind::Picture(picture) => Some(picture),
        _ => None,
    });
    if let Some(picture) = picture {
        let address = content_address(&picture.file);
        let shown = |class, address: &str| {
            classed("img", class).attribute("src", address).attribute("alt", &*picture.alternative)
        };
        let frame = classed("div", "window")
            .child(shown("scene-picture", &address))
            .child(shown("crop", &format!("{address}#wide")));
        all.push(classed("figure", "pane first").child(frame));
    }
    all
}

fn small_words() -> Vec<Element> {
    vec![
        classed("p", "eyebrow").text("One hour by level"),
        classed("p", "label").text("Your stand"),
        classed("p", "aside").text("Never scored"),
        classed("p", "came-back").text("Came back in “One box”"),
        classed("p", "because").text("Because you chose: ask her"),
    ]
}
