//! What the learner prefers, what is kept where, and what can be done with it.

use super::{Ui, bar, module::section};
use crate::{
    app::{
        ERASE, Look, Menu, Message, Motion, Restored, Scheme, SettingsView, StoreView, TextSize,
        UNDO_ERASE,
    },
    ui::{Element, classed, element, heading},
};

/// The element that asks whether everything is really to be erased.
const SURE: &str = "erase-sure";

pub(super) fn settings(ui: &Ui, view: &SettingsView, menu: &Menu) -> Element {
    classed("main", "settings")
        .attribute("data-screen", "settings")
        .attribute("data-ready", "")
        .child(heading(ui.texts.settings_title()))
        .child(looks(ui, view, menu))
        .child(kept(ui, view, menu))
        .child(copies(ui, view))
        .child(erase(ui, view))
}

fn looks(ui: &Ui, view: &SettingsView, menu: &Menu) -> Element {
    let texts = &ui.texts;
    let looks = view.appearance;
    let scheme = |scheme, name| (Look::Scheme(scheme), looks.scheme == scheme, name);
    let size = |size, name| (Look::TextSize(size), looks.text_size == size, name);
    let motion = |motion, name| (Look::Motion(motion), looks.motion == motion, name);
    section("looks", &texts.settings_looks())
        .child(
            classed("div", "setting")
                .attribute("role", "group")
                .attribute("aria-labelledby", "settings-language")
                .child(
                    classed("p", "legend")
                        .attribute("id", "settings-language")
                        .text(texts.menu_language()),
                )
                .child(bar::tongues(ui, menu)),
        )
        .child(setting(
            ui,
            "scheme",
            &texts.settings_scheme(),
            &[
                scheme(Scheme::System, texts.settings_scheme_system()),
                scheme(Scheme::Light, texts.settings_scheme_light()),
                scheme(Scheme::Dark, texts.settings_scheme_dark()),
            ],
        ))
        .child(setting(
            ui,
            "text-size",
            &texts.settings_text_size(),
            &[
                size(TextSize::Usual, texts.settings_size_usual()),
                size(TextSize::Large, texts.settings_size_large()),
                size(TextSize::Larger, texts.settings_size_larger()),
            ],
        ))
        .child(setting(
            ui,
            "motion",
            &texts.settings_motion(),
            &[
                motion(Motion::System, texts.settings_motion_system()),
                motion(Motion::Less, texts.settings_motion_less()),
            ],
        ))
}

/// One choice: how it is called, and what can be chosen.
fn setting(ui: &Ui, group: &'static str, name: &str, looks: &[(Look, bool, String)]) -> Element {
    let look = |(look, is_chosen, name): &(Look, bool, String)| {
        let input = element("input")
            .attribute("type", "radio")
            .attribute("name", group)
            .checked(*is_chosen)
            .on("change", ui.send(Message::Look(*look)));
        classed("label", "suggestion").child(input).text(name)
    };
    classed("fieldset", "setting")
        .child(element("legend").text(name))
        .child(classed("div", "levels").children(looks.iter().map(look)))
}

/// What is stored, where, and how well, in plain words.
fn kept(ui: &Ui, view: &SettingsView, menu: &Menu) -> Element {
    let texts = &ui.texts;
    let kept = match view.kept {
        _ if !menu.is_kept => texts.settings_not_kept(),
        0 => texts.settings_kept_none(),
        1 => texts.settings_kept_one(),
        kept => texts.settings_kept_many(&kept.to_string()),
    };
    let about = view.stores.as_ref();
    let room = about.and_then(|stores| stores.kilobytes).map(|kilobytes| {
        let size = match kilobytes {
            0..1_000 => [&*kilobytes.to_string(), "\u{a0}kB"].concat(),
            _ => [&*(kilobytes.saturating_add(500) / 1_000).to_string(), "\u{a0}MB"].concat(),
        };
        element("p").text(texts.settings_room(&size))
    });
    let promise = about.and_then(|stores| match stores {
        StoreView { is_secure: false, .. } => Some(texts.settings_insecure()),
        StoreView { is_persistent: Some(true), .. } => Some(texts.settings_persistent()),
        StoreView { is_persistent: Some(false), .. } => Some(texts.settings_not_persistent()),
        StoreView { is_persistent: None, .. } => None,
    });
    section("kept", &texts.settings_data())
        .child(element("p").text(kept))
        .maybe(room)
        .maybe(promise.map(|words| element("p").text(words)))
}

fn copies(ui: &Ui, view: &SettingsView) -> Element {
    let texts = &ui.texts;
    let said = match view.restored {
        None => String::new(),
        Some(Restored::Unreadable) => texts.settings_restore_unreadable(),
        Some(Restored::Foreign(_)) => texts.settings_restore_foreign(),
        Some(Restored::Done { new, damaged }) => {
            let mut said = match new {
                0 => texts.settings_restored_same(),
                _ => texts.settings_restored_new(&new.to_string()),
            };
            if damaged > 0 {
                said.push(' ');
                said.push_str(&texts.settings_restored_damaged(&damaged.to_string()));
            }
            said
        }
    };
    let went_well = matches!(view.restored, Some(Restored::Done { .. }));
    section("copy", &texts.settings_copy())
        .child(element("p").text(texts.settings_copy_note()))
        .child(button(ui, Message::TakeBackup, texts.settings_take_copy()))
        .child(element("h3").text(texts.settings_restore()))
        .child(element("p").text(texts.settings_restore_note()))
        .child(button(ui, Message::ChooseFile, texts.settings_restore_choose()))
        .child(
            classed("p", if went_well { "kept" } else { "fault" })
                .attribute("role", "status")
                .text(said),
        )
}

fn erase(ui: &Ui, view: &SettingsView) -> Element {
    let texts = &ui.texts;
    let open = classed("button", "quiet")
        .attribute("type", "button")
        .attribute("id", ERASE)
        .attribute("popovertarget", SURE)
        .text(texts.settings_erase());
    let close = |class, label| {
        classed("button", class)
            .attribute("type", "button")
            .attribute("popovertarget", SURE)
            .attribute("popovertargetaction", "hide")
            .text(label)
    };
    let sure = classed("div", "meaning")
        .attribute("id", SURE)
        .attribute("popover", "auto")
        .attribute("role", "dialog")
        .attribute("aria-labelledby", "erase-title")
        .child(classed("h3", "").attribute("id", "erase-title").text(texts.settings_erase()))
        .child(element("p").text(texts.settings_erase_sure()))
        .child(
            classed("p", "both")
                .child(
                    close("action", texts.settings_erase_yes())
                        .on("click", ui.send(Message::Erase)),
                )
                .child(close("quiet", texts.settings_erase_no())),
        );
    let undo = view.is_erased.then(|| {
        classed("p", "undo").child(element("span").text(texts.settings_erased())).child(
            button(ui, Message::UndoErase, texts.settings_undo_erase()).attribute("id", UNDO_ERASE),
        )
    });
    section("erase-section", &texts.settings_erase_title())
        .child(element("p").text(texts.settings_erase_note()))
        .child(open)
        .child(sure)
        .maybe(undo)
}

fn button(ui: &Ui, message: Message, label: String) -> Element {
    classed("button", "quiet").attribute("type", "button").on("click", ui.send(message)).text(label)
}
