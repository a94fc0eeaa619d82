//! The format of a line: one spelling, nothing lost, nothing that breaks it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failing test panics"
)]

#[allow(dead_code, reason = "each test file uses a part of it")]
mod generated;

use proptest::prelude::*;
use venster_record::{Entry, Line, Unreadable};

/// Every kind of line of version 1 that was ever released. Lines may be added, never changed.
const VERSION_1: &str = include_str!("fixtures/version-1.txt");

#[test]
fn every_kind_of_version_1_is_read_and_written_back() {
    let mut kinds = std::collections::BTreeSet::new();
    for text in VERSION_1.lines() {
        let line = Line::decode(text).unwrap_or_else(|reason| panic!("{text}: {reason}"));
        assert!(matches!(line, Line::Known(_)), "{text}");
        assert_eq!(line.encode(), text);
        kinds.insert(text.split('\t').nth(4).unwrap());
    }
    assert_eq!(kinds.len(), 12);
}

#[test]
fn own_words_may_hold_anything() {
    let text = VERSION_1.lines().find(|line| line.contains("plan\t-")).unwrap();
    let Ok(Line::Known(Entry::Played(fact))) = Line::decode(text) else { panic!("{text}") };
    let venster_engine::Deed::Answered { answer: venster_engine::Answer::Plan(plan), .. } =
        fact.deed
    else {
        panic!("{text}")
    };
    assert_eq!(plan.situation, "somebody says:\n\"only\tDutch\" \\ here");
    assert_eq!(plan.action, "");
}

#[test]
fn a_line_of_a_later_version_is_kept_with_its_id() {
    for (text, id) in [
        ("2\tk7wq2m3a.4\t1795300000000\twhatever\tcomes", Some("k7wq2m3a.4")),
        ("2\tk7wq2m3a.4", Some("k7wq2m3a.4")),
        ("17\t{\"in\":\"another way\"}", None),
        ("2", None),
        ("1\ta.0\t5\t5\tdreamt\tof something", Some("a.0")),
        ("1\ta.0\t5\tat noon\tdreamt", Some("a.0")),
        ("1\ta.0\t5\t5\tanswered\tb.0\torder\tsorted\tx,y,z", Some("a.0")),
        ("1\ta.0\t5\t5\tanswered\tb.0\tview\tstand\tundecided", Some("a.0")),
        ("1\ta.0\t5\t5\tanswered\tb.0\tmy-plan\tplan\t-\tcity\tp\ts\ta", Some("a.0")),
        ("1\ta.0\t5\t5\tanswered\tb.0\tneeds\trank\tjudged\ta,b", Some("a.0")),
        ("1\ta.0\t5\t5\treviewed\tb.0\tforgotten\t", Some("a.0")),
    ] {
        let line = Line::decode(text).unwrap_or_else(|reason| panic!("{text}: {reason}"));
        assert!(matches!(line, Line::Foreign(_)), "{text}");
        assert_eq!(line.id().map(ToString::to_string).as_deref(), id, "{text}");
        assert_eq!(line.encode(), text);
    }
}

#[test]
fn a_damaged_line_says_what_is_wrong() {
    use Unreadable::{Clock, Id, Kind, LineEnd, Long, Name, Short, Time, Version, Words};
    for (text, reason) in [
        ("", Version),
        ("{\"kind\":\"chose\"}", Version),
        ("0\ta.0\t5\t5\theard\tb.0\tmother", Version),
        ("01\ta.0\t5\t5\theard\tb.0\tmother", Version),
        ("-1\ta.0", Version),
        ("1", Id),
        ("1\t", Id),
        ("1\tA.0\t5\t5\theard\tb.0\tmother", Id),
        ("1\ta.00\t5\t5\theard\tb.0\tmother", Id),
        ("1\ta.0", Short),
        ("1\ta.0\t05\t5\theard\tb.0\tmother", Clock),
        ("1\ta.0\t9007199254740991\t5\theard\tb.0\tmother", Clock),
        ("1\ta.0\t5", Short),
        ("1\ta.0\t5\t5", Short),
        ("1\ta.0\t5\t+5\theard\tb.0\tmother", Time),
        ("1\ta.0\t5\t-\theard\tb.0\tmother", Time),
        ("1\ta.0\t5\t18446744073709551616\theard\tb.0\tmother", Time),
        ("1\ta.0\t5\t5\tgone", Time),
        ("1\ta.0\t5\t-\tgone\tx", Long),
        ("1\ta.0\t5\t5\t", Kind),
        ("1\ta.0\t5\t5\tHeard\tb.0\tmother", Kind),
        ("1\ta.0\t5\t5\theard\tb.0", Short),
        ("1\ta.0\t5\t5\theard\tb\tmother", Name),
        ("1\ta.0\t5\t5\theard\tb.0\tMother", Name),
        ("1\ta.0\t5\t5\theard\tb.0\tmother\t", Long),
        ("1\ta.0\t5\t5\tbegan\tdutch-please\t09f3c", Name),
        ("1\ta.0\t5\t5\tbegan\tdutch-please\t9F3C", Name),
        ("1\ta.0\t5\t5\tanswered\tb.0\tview\tstand\tAgree", Name),
        ("1\ta.0\t5\t5\tanswered\tb.0\tseen\tsort\topen\tground", Name),
        ("1\ta.0\t5\t5\tanswered\tb.0\tseen\tsort\topen\tground=saw,", Name),
        ("1\ta.0\t5\t5\tanswered\tb.0\tseen\tselect\topen\t", Name),
        ("1\ta.0\t5\t5\tanswered\tb.0\tseen\tspot\topen\ta\tb", Long),
        ("1\ta.0\t5\t5\tanswered\tb.0\tmy-plan\tplan\t-\tclass\tp\ts", Short),
        ("1\ta.0\t5\t5\tanswered\tb.0\tmy-plan\tplan\t-\tclass\tp\ts\\x\ta", Words),
        ("1\ta.0\t5\t5\tanswered\tb.0\tmy-plan\tplan\t-\tclass\tp\ts\ta\\", Words),
        ("1\ta.0\t5\t5\tnoted\tpractice\t\twords", Name),
        ("1\ta.0\t5\t5\tnoted\tpractice\twhere,what\twords", Short),
        ("1\ta.0\t5\t5\tremoved", Short),
        ("1\ta.0\t5\t5\trevised\tb.0", Short),
        ("1\ta.0\t5\t5\tdraft\tA field\twords", Name),
        ("1\ta.0\t5\t5\theard\tb.0\tmother\n", LineEnd),
        ("2\tanything\r", LineEnd),
    ] {
        assert_eq!(Line::decode(text), Err(reason), "{text:?}");
        assert!(!reason.to_string().is_empty());
    }
}

/// A line with a piece changed, cut out or put in: what damage and foreign programs do.
fn disturbed() -> impl Strategy<Value = String> {
    (generated::line(), any::<prop::sample::Index>(), 0_usize..9, "[\t\\\\a-z0-9.,\n -]{0,3}")
        .prop_map(|(line, place, cut, piece)| {
            let letters: Vec<char> = line.encode().chars().collect();
            let place = place.index(letters.len() + 1);
            let rest = (place + cut).min(letters.len());
            letters[..place]
                .iter()
                .copied()
                .chain(piece.chars())
                .chain(letters[rest..].iter().copied())
                .collect()
        })
}

proptest! {
    #[test]
    fn what_was_written_is_read(line in generated::line()) {
        let text = line.encode();
        prop_assert!(!text.contains(['\n', '\r']));
        prop_assert_eq!(Line::decode(&text), Ok(line));
    }

    #[test]
    fn what_is_read_is_written_back(text in disturbed()) {
        if let Ok(line) = Line::decode(&text) {
            prop_assert_eq!(line.encode(), text);
        }
    }

    #[test]
    fn nothing_breaks_it(text in any::<String>()) {
        if let Ok(line) = Line::decode(&text) {
            prop_assert_eq!(line.encode(), text);
        }
    }
}
