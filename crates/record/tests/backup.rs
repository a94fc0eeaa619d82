//! The backup: readable, complete, and united by `sort -u`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failing test panics"
)]

#[allow(dead_code, reason = "each test file uses a part of it")]
mod generated;

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use venster_record::{Record, Unreadable, backup};

const FACTS: &str = include_str!("fixtures/version-1.txt");

#[test]
fn a_backup_is_a_text_that_people_can_read() {
    let record: Record = backup::read(FACTS).lines.into_iter().collect();
    let text = backup::write("My record in Venster.\nKeep it.", &record, ["half\ta line\n"]);
    assert!(
        text.starts_with(
            "# My record in Venster.\n# Keep it.\n# unreadable\thalf\\ta line\\n\n1\t"
        )
    );
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(lines.is_sorted());
    assert_eq!(lines.len(), FACTS.lines().count());
    let again = backup::read(&text);
    assert_eq!(again.lines.into_iter().collect::<Record>(), record);
    assert_eq!(again.aside, ["half\ta line\n"]);
    assert!(again.damaged.is_empty());
}

#[test]
fn what_another_system_does_to_a_text_does_no_harm() {
    let text = format!("\u{feff}# Venster\r\n\r\n{}", FACTS.replace('\n', "\r\n"));
    assert_eq!(backup::read(&text), backup::read(FACTS));
}

#[test]
fn what_cannot_be_read_is_told_with_its_place_and_kept() {
    let text = "# Venster\n1\ta.0\t5\nDear diary\n2\tlater\n# unreadable\tbad \\x escape\n";
    let backup = backup::read(text);
    assert_eq!(backup.lines.len(), 1, "a later version's line is kept");
    let told: Vec<_> = backup.damaged.iter().map(|one| (one.number, one.reason)).collect();
    assert_eq!(told, [(2, Unreadable::Short), (3, Unreadable::Version)]);
    assert_eq!(backup.unread().collect::<Vec<_>>(), ["1\ta.0\t5", "Dear diary"]);
}

#[test]
fn a_restore_unites_and_replaces_nothing() {
    let mut record: Record =
        backup::read("1\tz.0\t5\t5\theard\tk7wq2m3a.0\tfather\n").lines.into_iter().collect();
    let changes = backup::read(FACTS).restore(&mut record);
    assert_eq!(changes.into_lines().count(), FACTS.lines().count());
    assert_eq!(record.len(), FACTS.lines().count() + 1);
    assert_eq!(backup::read(FACTS).restore(&mut record).into_lines().count(), 0);
}

proptest! {
    #[test]
    fn nothing_is_lost_in_a_backup(
        lines in vec(generated::line(), 0..20),
        aside in vec(generated::words(), 0..4),
    ) {
        let record: Record = lines.into_iter().collect();
        let text = backup::write("", &record, aside.iter().map(String::as_str));
        let again = backup::read(&text);
        prop_assert_eq!(again.damaged, []);
        prop_assert_eq!(again.aside, aside);
        prop_assert_eq!(again.lines.into_iter().collect::<Record>(), record);
    }

    #[test]
    fn sort_u_unites_two_backups([a, b, _] in generated::parts()) {
        let [a, b] = [a, b].map(|lines| lines.into_iter().collect::<Record>());
        let (one, other) = (backup::write("x", &a, []), backup::write("x", &b, []));
        let sorted: BTreeSet<&str> = one.lines().chain(other.lines()).collect();
        let file: Vec<&str> = sorted.into_iter().collect();
        let mut both = a.clone();
        both.merge(b.lines().cloned());
        prop_assert_eq!(backup::read(&file.join("\n")).lines.into_iter().collect::<Record>(), both);
    }

    #[test]
    fn any_file_can_be_read(text in any::<String>()) {
        let backup = backup::read(&text);
        prop_assert!(backup.lines.len() + backup.damaged.len() <= text.lines().count());
    }
}
