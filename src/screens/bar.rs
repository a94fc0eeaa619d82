//! The bar above every screen: the way to the front page, where the learner is, and the menu.

use venster_engine::Route;
use venster_scenario::{Person, Scenario};

use super::{Ui, play::portrait};
use crate::{
    app::{Menu, Message, ScreenView, Tongue},
    ui::{Element, brand, classed, element},
};

/// The menu's element, which its button opens.
const MENU: &str = "menu";

/// The bar. While something is played it says where in it the learner is, and the menu how to stop; elsewhere both
/// lead to the other pages.
pub(super) fn bar(ui: &Ui, menu: &Menu, phases: Option<Element>, screen: &ScreenView) -> Element {
    let playing = match screen {
        ScreenView::Play(play) => Some(&*play.scenario),
        _ => None,
    };
    let pages = |class| playing.is_none().then(|| pages(ui, screen, class));
    let name = ui.texts.menu_open();
    let open = classed("button", "quiet menu-button")
        .attribute("type", "button")
        .attribute("popovertarget", MENU)
        .child(classed("span", "lines").attribute("aria-hidden", "true"))
        .child(element("span").text(&*name));
    let content = classed("div", "menu")
        .attribute("id", MENU)
        .attribute("popover", "auto")
        .attribute("role", "group")
        .attribute("aria-label", name)
        .maybe(playing.map(|_| leave(ui, menu)))
        .maybe(pages("pages"))
        .child(languages(ui, menu))
        .maybe(playing.map(|scenario| people(ui, scenario)));
    let class = if playing.is_some() { "bar playing" } else { "bar" };
    classed("header", class)
        .child(brand(ui.texts.app_name()))
        .maybe(phases)
        .maybe(pages("pages wide"))
        .child(open)
        .child(content)
}

/// The ways to the other pages.
fn pages(ui: &Ui, screen: &ScreenView, class: &str) -> Element {
    let texts = &ui.texts;
    let is_library = matches!(screen, ScreenView::Library(_));
    let is_settings = matches!(screen, ScreenView::Settings(_));
    let is_about = matches!(screen, ScreenView::About(_));
    let page = |route: Route, is_here: bool, name: String| {
        let link = element("a")
            .attribute("href", route.to_string())
            .set("aria-current", is_here.then_some("page"))
            .text(name);
        element("li").child(link)
    };
    let list = element("ul")
        .child(page(Route::default(), is_library, texts.nav_scenarios()))
        .child(page(Route::Settings, is_settings, texts.nav_settings()))
        .child(page(Route::About, is_about, texts.nav_about()));
    classed("nav", class).attribute("aria-label", texts.nav_label()).child(list)
}

/// The way to stop, and that nothing is lost by it.
fn leave(ui: &Ui, menu: &Menu) -> Element {
    let texts = &ui.texts;
    let kept = if menu.is_kept { texts.menu_kept() } else { texts.menu_not_kept() };
    let link = classed("a", "quiet")
        .attribute("href", "#/")
        .attribute("data-action", "leave")
        .text(texts.play_leave());
    element("div").child(link).child(classed("p", "aside").text(kept))
}

fn languages(ui: &Ui, menu: &Menu) -> Element {
    section("menu-language", &ui.texts.menu_language()).child(tongues(ui, menu))
}

/// A button for each language.
pub(super) fn tongues(ui: &Ui, menu: &Menu) -> Element {
    let tongue = |tongue: &Tongue| {
        let code = tongue.language.as_str();
        let now = if tongue.language == menu.language { "true" } else { "false" };
        classed("button", "quiet tongue")
            .attribute("type", "button")
            .attribute("lang", code)
            .attribute("data-lang", code)
            .attribute("aria-pressed", now)
            .on("click", ui.send(Message::Choose(tongue.language.clone())))
            .text(&*tongue.name)
    };
    classed("div", "tongues").children(menu.tongues.iter().map(tongue))
}

/// Who is in the story.
fn people(ui: &Ui, scenario: &Scenario) -> Element {
    let person = |person: &Person| {
        let role = person.role.as_deref().map(|role| classed("span", "aside").text(role));
        element("li")
            .maybe(portrait(scenario, &person.id))
            .child(element("b").text(&*person.name))
            .maybe(role)
    };
    section("menu-people", &ui.texts.menu_people())
        .child(classed("ul", "cast").children(scenario.cast.iter().map(person)))
}

fn section(id: &'static str, title: &str) -> Element {
    element("section")
        .attribute("aria-labelledby", id)
        .child(classed("h2", "label").attribute("id", id).text(title))
}
