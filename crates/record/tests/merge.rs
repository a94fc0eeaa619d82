//! Uniting lines: in any order, any number of times, with the same result.
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
use venster_engine::{Clock, FactId};
use venster_record::{Entry, Line, Record};
use venster_scenario::ScenarioId;

fn line(text: &str) -> Line {
    Line::decode(text).unwrap_or_else(|reason| panic!("{text}: {reason}"))
}

fn record(lines: &[&str]) -> Record {
    lines.iter().map(|text| line(text)).collect()
}

fn texts(lines: &[Line]) -> Vec<String> {
    lines.iter().map(Line::encode).collect()
}

fn united(a: &Record, b: &Record) -> Record {
    let mut both = a.clone();
    both.merge(b.lines().cloned());
    both
}

const BEGAN: &str = "1\tk7wq2m3a.0\t1795300000000\t1795300000000\tbegan\tdutch-please\t9f3c";
const ASK: &str = "1\tk7wq2m3a.2\t1795300031000\t1795300031000\tchose\tk7wq2m3a.0\twall\task";
const POINT: &str = "1\tp04xn8ze.0\t1795300092000\t1795300092000\tchose\tk7wq2m3a.0\twall\tpoint";
const NOTED: &str = "1\ta.0\t10\t10\tnoted\tpractice\twhere\tGhent";
const REVISED: &str = "1\ta.1\t11\t11\trevised\ta.0\tGhent, Belgium";
const REMOVED: &str = "1\tb.0\t12\t12\tremoved\ta.0";
const NOTED_GONE: &str = "1\ta.0\t10\t-\tgone";
const REVISED_GONE: &str = "1\ta.1\t11\t-\tgone";

#[test]
fn facts_come_in_their_order() {
    let record = record(&[POINT, ASK, BEGAN, NOTED]);
    let ids: Vec<String> = record.facts().iter().map(|fact| fact.id.to_string()).collect();
    assert_eq!(ids, ["k7wq2m3a.0", "k7wq2m3a.2", "p04xn8ze.0"]);
    assert_eq!(record.highest().value(), 1_795_300_092_000);
}

#[test]
fn of_two_contents_the_first_in_byte_order_stays() {
    let other = ASK.replace("wall\task", "wall\tpoint");
    for lines in [[ASK, &other], [&other, ASK]] {
        assert_eq!(record(&lines), record(&[ASK]));
    }
}

#[test]
fn a_draft_is_the_latest_of_its_states_until_it_is_a_fact() {
    let early = "1\td.0\t9\t9\tdraft\tplan/situation\tsome";
    let late = "1\td.0\t10\t10\tdraft\tplan/situation\tsomebody";
    let fact = "1\td.0\t11\t11\tanswered\tk.0\tplan\tplan\t-\tclass\tp\tsomebody\t";
    for lines in [[early, late], [late, early]] {
        assert_eq!(record(&lines), record(&[late]));
    }
    assert_eq!(record(&[early, fact, late]), record(&[fact]));
    let mut record = record(&[early, ASK]);
    assert_eq!(record.drafts().len(), 1);
    assert!(record.forget_draft(&FactId::parse("d.0").unwrap()));
    assert!(!record.forget_draft(&FactId::parse("k7wq2m3a.2").unwrap()));
    assert_eq!(record.len(), 1);
}

#[test]
fn what_was_removed_is_emptied_whenever_it_comes() {
    for lines in [[NOTED, REVISED, REMOVED], [REMOVED, REVISED, NOTED], [REVISED, REMOVED, NOTED]] {
        let mut record = Record::default();
        for text in lines {
            record.merge([line(text)]);
        }
        assert_eq!(record, self::record(&[NOTED_GONE, REVISED_GONE, REMOVED]), "{lines:?}");
    }
}

#[test]
fn the_stores_are_told_what_was_emptied_on_either_side() {
    // The words are here.
    let mut here = record(&[NOTED, REVISED]);
    let changes = here.merge([line(REMOVED)]);
    assert_eq!(texts(&changes.new), [REMOVED]);
    assert_eq!(texts(&changes.emptied), [NOTED_GONE, REVISED_GONE]);
    // The words come from elsewhere.
    let changes = here.merge([line(NOTED)]);
    assert_eq!(texts(&changes.emptied), [NOTED_GONE]);
    assert!(changes.new.is_empty());
    // Nothing new.
    assert_eq!(here.merge([line(REMOVED), line(NOTED_GONE)]), Default::default());
    // An emptied line comes where nothing was.
    let changes = Record::default().merge([line(NOTED_GONE)]);
    assert_eq!(texts(&changes.new), [NOTED_GONE]);
}

#[test]
fn playing_cannot_be_removed() {
    let removes = "1\tb.0\t1795300099000\t5\tremoved\tk7wq2m3a.0\tk7wq2m3a.2\tb.0";
    let record = record(&[BEGAN, ASK, removes]);
    assert_eq!(record.facts().len(), 2);
    assert_eq!(record.len(), 3);
}

#[test]
fn a_later_versions_line_is_no_change_for_a_store_when_it_is_beaten() {
    let later = "2\tk7wq2m3a.2\tin another way";
    let mut record = record(&[later]);
    assert!(record.merge([line(ASK)]).new.is_empty());
}

#[test]
fn an_erase_drops_what_is_before_it() {
    let mut record = record(&[BEGAN, ASK, POINT, "2\tz.0\tno clock", "2\tz.1\t5"]);
    let dropped = record.drop_before(Clock::new(1_795_300_092_000).unwrap());
    assert_eq!(dropped.len(), 3);
    assert_eq!(record, self::record(&[POINT, "2\tz.0\tno clock"]));
}

#[test]
fn under_way_is_what_was_begun_and_not_finished() {
    let name = ScenarioId::new("dutch-please").unwrap();
    let finished = "1\tp04xn8ze.9\t1795300100000\t5\tfinished\tp04xn8ze.0\tend";
    let again = "1\tp04xn8ze.10\t1795300200000\t5\tbegan\tdutch-please\t9f3c";
    assert!(record(&[]).under_way().is_empty());
    assert!(record(&[BEGAN, ASK]).under_way().contains(&name));
    assert!(record(&[BEGAN, ASK, POINT, finished]).under_way().is_empty());
    assert!(record(&[BEGAN, finished]).under_way().contains(&name), "its choice isn't there");
    assert!(record(&[BEGAN, POINT, finished, again]).under_way().contains(&name));
}

proptest! {
    #[test]
    fn uniting_is_commutative_associative_and_idempotent([a, b, c] in generated::parts()) {
        let [a, b, c] = [a, b, c].map(|lines| lines.into_iter().collect::<Record>());
        prop_assert_eq!(united(&a, &b), united(&b, &a));
        prop_assert_eq!(united(&united(&a, &b), &c), united(&a, &united(&b, &c)));
        prop_assert_eq!(united(&a, &a), a);
    }

    #[test]
    fn the_order_in_which_lines_come_changes_nothing([a, b, _] in generated::parts()) {
        let all: Vec<Line> = a.into_iter().chain(b).collect();
        let mut one_by_one = Record::default();
        for line in all.iter().rev() {
            one_by_one.merge([line.clone()]);
        }
        prop_assert_eq!(all.into_iter().collect::<Record>(), one_by_one);
    }

    #[test]
    fn even_with_damaged_ids_nothing_breaks(
        a in vec(generated::line(), 0..20),
        b in vec(generated::line(), 0..20),
    ) {
        let ids: BTreeSet<Option<FactId>> = a.iter().chain(&b).map(|line| line.id().cloned()).collect();
        let (a, b): (Record, Record) = (a.into_iter().collect(), b.into_iter().collect());
        let both = united(&a, &b);
        prop_assert_eq!(&both, &united(&b, &a));
        prop_assert_eq!(&united(&both, &both), &both);
        let there: BTreeSet<Option<FactId>> = both.lines().map(|line| line.id().cloned()).collect();
        prop_assert_eq!(there, ids, "no id is ever lost");
        prop_assert!(both.under_way().len() <= both.len());
    }

    /// A store that held one side and is told of the changes holds the union.
    #[test]
    fn changes_are_what_a_store_needs([a, b, _] in generated::parts()) {
        let mut record: Record = a.into_iter().collect();
        let mut store = record.clone();
        let mut sender: Record = b.into_iter().collect();
        let changes = record.merge(sender.lines().cloned());
        sender.merge(changes.emptied.iter().cloned());
        store.merge(changes.into_lines());
        prop_assert_eq!(&store, &record);
        let emptied = |record: &Record| -> Vec<String> {
            let gone = record.lines().filter(|line| matches!(line, Line::Known(Entry::Gone(_))));
            gone.map(Line::encode).collect()
        };
        for line in emptied(&sender) {
            prop_assert!(emptied(&record).contains(&line));
        }
    }
}
