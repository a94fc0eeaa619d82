//! What is to be said about saving, above every screen.

use super::Ui;
use crate::{
    app::{Message, Notice},
    ui::{self, Element, classed, element},
};

pub(super) fn notices(ui: &Ui, notices: &[Notice]) -> Element {
    classed("div", "notices")
        .attribute("role", "status")
        .attribute("aria-label", ui.texts.notice_label())
        .children(notices.iter().map(|notice| one(ui, *notice)))
}

fn one(ui: &Ui, notice: Notice) -> Element {
    let texts = &ui.texts;
    let text = match notice {
        Notice::Erased => texts.notice_erased(),
        Notice::Memory => texts.notice_memory(),
        Notice::Doubt => texts.notice_doubt(),
        Notice::Waiting => texts.notice_waiting(),
        Notice::Newer => texts.notice_newer(),
        Notice::Aside => texts.notice_aside(),
        Notice::Untranslated => texts.notice_untranslated(),
    };
    let (label, message) = match notice {
        Notice::Erased | Notice::Waiting | Notice::Newer => {
            (texts.notice_reload(), Message::Reload)
        }
        Notice::Memory | Notice::Doubt | Notice::Aside => {
            (texts.notice_backup(), Message::TakeBackup)
        }
        Notice::Untranslated => (texts.failed_retry(), Message::ChooseAgain),
    };
    let button = element("button").on("click", ui.send(message)).text(label);
    ui::notice(text, button)
}
