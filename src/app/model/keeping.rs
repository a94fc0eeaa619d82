//! What the settings can do to everything that is kept: restore, erase, take that back.

use venster_record::backup;

use super::Model;
use crate::app::{Appearance, Command, Look, Restored};

/// What was erased, as long as the page is open.
#[derive(Debug)]
pub(super) struct Erased {
    record: venster_record::Record,
    appearance: Appearance,
}

/// The id of the button that takes an erasure back.
pub const UNDO_ERASE: &str = "undo-erase";

/// The id of the button that erases.
pub const ERASE: &str = "erase";

impl Model {
    pub(super) fn choose_look(&mut self, look: Look) -> Vec<Command> {
        self.appearance = self.appearance.with(look);
        vec![Command::Look(look), Command::Show]
    }

    /// Unites a backup with the record. Nothing that is here is replaced, whatever the file holds.
    pub(super) fn restore(&mut self, file: Option<String>) -> Vec<Command> {
        let mut commands = Vec::new();
        let restored = match file {
            None => Restored::Unreadable,
            Some(file) => {
                let backup = backup::read(&file);
                let damaged = backup.damaged.len();
                if backup.lines.is_empty() && backup.aside.is_empty() {
                    Restored::Foreign(damaged)
                } else {
                    let changes = backup.restore(&mut self.record);
                    self.pen.see(self.record.highest());
                    let new = changes.new.len();
                    let mut unread = Vec::new();
                    for text in backup.unread() {
                        unread.push(text.to_owned());
                    }
                    commands.push(Command::Restore(changes, unread));
                    Restored::Done { new, damaged }
                }
            }
        };
        self.restored = Some(restored);
        commands.extend([Command::Show, Command::AskStores]);
        commands
    }

    pub(super) fn erase(&mut self, now: u64) -> Vec<Command> {
        let (_, mark) = self.pen.stamp(now);
        let record = core::mem::take(&mut self.record);
        self.erased = Some(Erased { record, appearance: self.appearance });
        self.appearance = Appearance::default();
        self.restored = None;
        self.typing.clear();
        vec![
            Command::Erase(mark),
            Command::Show,
            Command::Announce(self.texts.settings_erased()),
            Command::FocusElement(UNDO_ERASE.to_owned()),
            Command::AskStores,
        ]
    }

    pub(super) fn undo_erase(&mut self) -> Vec<Command> {
        let Some(Erased { record, appearance }) = self.erased.take() else { return Vec::new() };
        let changes = self.record.merge(record.lines().cloned());
        self.pen.see(self.record.highest());
        self.appearance = appearance;
        let mut commands =
            vec![Command::Restore(changes, Vec::new()), Command::Speak(self.language.clone())];
        for look in appearance.looks() {
            commands.push(Command::Look(look));
        }
        commands.extend([
            Command::Show,
            Command::Announce(self.texts.settings_erase_undone()),
            Command::FocusElement(ERASE.to_owned()),
            Command::AskStores,
        ]);
        commands
    }
}
