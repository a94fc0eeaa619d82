//! The record's two stores, in a real browser, in good order and under every fault that is known of.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failing test panics"
)]

mod elements;
mod stores;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use stores::{Fault, close_by_itself, delete, get, keys, let_open, put, rows, set};
use venster::browser::storage::{Health, Loaded, Saved, Storage, new_writer, preferences};
use venster_engine::{Clock, FactId};
use venster_record::keys::Preference;
use venster_record::{Line, Record, Space, backup};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const BEGAN: &str = "1\tk7wq2m3a.0\t1795300000000\t1795300000000\tbegan\tdutch-please\t9f3c";
const HEARD: &str = "1\tk7wq2m3a.1\t1795300009000\t1795300009000\theard\tk7wq2m3a.0\tmother";
const CHOSE: &str = "1\tk7wq2m3a.2\t1795300031000\t1795300031000\tchose\tk7wq2m3a.0\twall\task";
const PLAN: &str = "1\tk7wq2m3a.3\t1795300041000\t1795300041000\tanswered\tk7wq2m3a.0\tteam\tplan\t-\tteam\tMy plan\tsomebody laughs\tI ask";

/// A space of its own for each test, empty at the start.
async fn fresh(number: u64) -> Space {
    let space = Space::Learner(number);
    for key in keys(&format!("{}/", space.database())) {
        stores::local().remove_item(&key).unwrap();
    }
    delete(&space.database()).await;
    space
}

fn line(text: &str) -> Line {
    Line::decode(text).unwrap()
}

fn id(text: &str) -> FactId {
    FactId::parse(text).unwrap()
}

fn pending(space: Space) -> Vec<String> {
    keys(&space.all_pending())
}

fn texts(loaded: &Loaded) -> Vec<String> {
    loaded.record.lines().map(Line::encode).collect()
}

/// Saves, and gives what `settled` was told, when that was before `save` returned.
fn save_now(storage: &Storage, lines: &[&str]) -> Option<Saved> {
    let told = Rc::new(Cell::new(None));
    let tells = Rc::clone(&told);
    let lines: Vec<Line> = lines.iter().map(|text| line(text)).collect();
    storage.save(&lines, move |saved| tells.set(Some(saved)));
    told.get()
}

/// Saves, and waits for what `settled` is told.
async fn save(storage: &Storage, lines: &[&str]) -> Saved {
    let told = Rc::new(Cell::new(None));
    let tells = Rc::clone(&told);
    let lines: Vec<Line> = lines.iter().map(|text| line(text)).collect();
    storage.save(&lines, move |saved| tells.set(Some(saved)));
    until(|| told.get().is_some()).await;
    told.get().unwrap()
}

/// Waits for a condition, at most 10 s.
async fn until(mut condition: impl FnMut() -> bool) {
    for _ in 0..2_000 {
        if condition() {
            return;
        }
        TimeoutFuture::new(5).await;
    }
    panic!("what was waited for hasn't come");
}

#[wasm_bindgen_test]
async fn a_new_space_is_empty_and_sound() {
    let space = fresh(1).await;
    let (storage, loaded) = Storage::open(space).await;
    assert!(loaded.record.is_empty());
    assert!(loaded.aside.is_empty());
    assert_eq!(loaded.highest, Clock::default());
    assert_eq!(loaded.health, Health::Sound);
    assert_eq!(storage.health(), Health::Sound);
}

#[wasm_bindgen_test]
async fn a_fact_is_in_the_log_at_once_and_moves_to_the_database() {
    let space = fresh(2).await;
    let (storage, _) = Storage::open(space).await;
    assert_eq!(save_now(&storage, &[BEGAN, HEARD]), Some(Saved::Yes));
    assert_eq!(get(&space.pending(&id("k7wq2m3a.0"))).as_deref(), Some(BEGAN));
    assert_eq!(get(&space.pending(&id("k7wq2m3a.1"))).as_deref(), Some(HEARD));
    until(|| pending(space).is_empty()).await;
    let there = rows(&space.database()).await;
    assert_eq!(there, [("k7wq2m3a.0".into(), BEGAN.into()), ("k7wq2m3a.1".into(), HEARD.into())]);
    let (_, loaded) = Storage::open(space).await;
    assert_eq!(texts(&loaded), [BEGAN, HEARD]);
    assert_eq!(loaded.highest.value(), 1_795_300_009_000);
}

#[wasm_bindgen_test]
async fn what_a_page_wrote_before_the_app_came_moves_over() {
    let space = fresh(3).await;
    set(&space.pending(&id("k7wq2m3a.0")), BEGAN);
    set(&space.pending(&id("k7wq2m3a.2")), CHOSE);
    set(&space.open(), "1\t1795300031000\t-\tdutch-please");
    let (_, loaded) = Storage::open(space).await;
    assert_eq!(texts(&loaded), [BEGAN, CHOSE]);
    assert_eq!(loaded.record.facts().len(), 2);
    until(|| pending(space).is_empty()).await;
    assert_eq!(rows(&space.database()).await.len(), 2);
}

#[wasm_bindgen_test]
async fn the_hint_knows_the_highest_clock_and_what_is_under_way() {
    let space = fresh(4).await;
    let (storage, _) = Storage::open(space).await;
    assert_eq!(get(&space.open()).as_deref(), Some("1\t0\t-"));
    save_now(&storage, &[BEGAN, HEARD]);
    assert_eq!(get(&space.open()).as_deref(), Some("1\t1795300009000\t-\tdutch-please"));
    // Another tab may have seen more.
    set(&space.open(), "1\t1895300000000\t-\tother");
    save_now(&storage, &[CHOSE]);
    assert_eq!(get(&space.open()).as_deref(), Some("1\t1895300000000\t-\tother"));
    let finished = "1\tk7wq2m3a.9\t1795300099000\t1795300099000\tfinished\tk7wq2m3a.2\tend";
    save_now(&storage, &[finished]);
    until(|| pending(space).is_empty()).await;
    let (_, loaded) = Storage::open(space).await;
    assert_eq!(loaded.highest.value(), 1_895_300_000_000);
    assert_eq!(get(&space.open()).as_deref(), Some("1\t1895300000000\t-"), "it is finished");
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_set_aside_and_costs_nothing_else() {
    let space = fresh(5).await;
    let (storage, _) = Storage::open(space).await;
    save_now(&storage, &[BEGAN, HEARD]);
    until(|| pending(space).is_empty()).await;
    let database = space.database();
    put(&database, "k7wq2m3a.5", "1\tk7wq2m3a.5\t179").await;
    put(&database, "k7wq2m3a.6", 42).await;
    put(&database, "odd", js_sys::Object::new()).await;
    put(&database, "k7wq2m3a.7", wasm_bindgen::JsValue::UNDEFINED).await;
    set(&space.pending(&id("k7wq2m3a.8")), "{\"kind\":\"chose\"}");
    set(&space.pending(&id("k7wq2m3a.2")), CHOSE);
    set(&space.open(), "nonsense");

    let (_, loaded) = Storage::open(space).await;
    assert_eq!(texts(&loaded), [BEGAN, HEARD, CHOSE]);
    let mut aside: Vec<&str> = loaded.aside.iter().map(|one| &*one.text).collect();
    aside.sort_unstable();
    let unreadable =
        ["1\tk7wq2m3a.5\t179", "42", "nonsense", "undefined", "{\"kind\":\"chose\"}", "{}"];
    assert_eq!(aside, unreadable);
    assert!(loaded.aside.iter().all(|one| !one.reason.is_empty()));

    until(|| pending(space).is_empty()).await;
    let rows = rows(&database).await;
    let (aside, lines): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|(key, _)| key.starts_with("aside/"));
    assert_eq!(lines.len(), 3);
    assert_eq!(aside.len(), 4, "the bytes are kept in the store where they were");
    let aside = keys(&space.all_aside());
    assert_eq!(aside.len(), 2);

    // The next start finds them again, and makes nothing new of them.
    let (_, again) = Storage::open(space).await;
    assert_eq!(again.aside.len(), 6);
    assert_eq!(texts(&again), [BEGAN, HEARD, CHOSE]);
    assert_eq!(keys(&space.all_aside()), aside);
    assert!(
        backup::write("x", &again.record, again.aside.iter().map(|one| &*one.text))
            .contains("nonsense")
    );
}

#[wasm_bindgen_test]
async fn half_a_character_is_set_aside_bit_by_bit() {
    let space = fresh(6).await;
    let broken = js_sys::JsString::from_char_code(&[0x31, 0xd83d, 0x32]);
    let key = space.pending(&id("a.0"));
    stores::set_exact(&key, &broken);
    let (_, loaded) = Storage::open(space).await;
    assert_eq!(loaded.aside.len(), 1);
    assert_eq!(get(&key), None);
    let aside = keys(&space.all_aside());
    assert_eq!(stores::get_exact(&aside[0]), broken);
}

#[wasm_bindgen_test]
async fn lines_of_a_later_version_are_left_where_they_are() {
    let space = fresh(7).await;
    let (later, kind, nameless) =
        ("2\tb.0\t5\tsomething new", "1\tb.1\t6\t6\tdreamt\tof x", "3\tno-id");
    put(&space.database(), "b.0", later).await;
    put(&space.database(), "strange", nameless).await;
    set(&space.pending(&id("b.1")), kind);
    set(&space.open(), "2\tin another way");
    let before = rows(&space.database()).await;
    let (storage, loaded) = Storage::open(space).await;
    assert!(loaded.aside.is_empty());
    assert_eq!(texts(&loaded), [later, kind, nameless]);
    assert_eq!(save_now(&storage, &[BEGAN]), Some(Saved::Yes));
    until(|| pending(space).len() == 1).await;
    assert_eq!(get(&space.pending(&id("b.1"))).as_deref(), Some(kind));
    assert_eq!(get(&space.open()).as_deref(), Some("2\tin another way"));
    let after = rows(&space.database()).await;
    assert!(before.iter().all(|row| after.contains(row)));

    // Nor is one written over by a line of this version with the same id.
    set(&space.pending(&id("b.0")), "1\tb.0\t5\t5\theard\ta.0\tmother");
    let (_, _) = Storage::open(space).await;
    assert!(rows(&space.database()).await.contains(&("b.0".into(), later.into())));
}

#[wasm_bindgen_test]
async fn a_line_under_a_wrong_key_is_read_and_put_in_its_place() {
    let space = fresh(8).await;
    put(&space.database(), "elsewhere", BEGAN).await;
    set(&format!("{}elsewhere", space.all_pending()), HEARD);
    let (_, loaded) = Storage::open(space).await;
    assert_eq!(texts(&loaded), [BEGAN, HEARD]);
    until(|| pending(space).is_empty()).await;
    let rows = rows(&space.database()).await;
    assert_eq!(
        rows.iter().map(|(key, _)| &**key).collect::<Vec<_>>(),
        ["k7wq2m3a.0", "k7wq2m3a.1"]
    );
}

#[wasm_bindgen_test]
async fn where_local_storage_is_refused_the_database_carries_the_record() {
    for (number, fault) in [
        (10, "localStorage throws"),
        (11, "localStorage is null"),
        (12, "localStorage takes nothing"),
    ] {
        let space = fresh(number).await;
        {
            let _fault = Fault::of(fault);
            let (storage, loaded) = Storage::open(space).await;
            assert_eq!(loaded.health, Health::DatabaseOnly, "{fault}");
            assert_eq!(save_now(&storage, &[BEGAN]), None, "it waits for the database");
            assert_eq!(save(&storage, &[HEARD]).await, Saved::Yes);
            assert_eq!(storage.health(), Health::DatabaseOnly);
        }
        let (_, loaded) = Storage::open(space).await;
        assert_eq!(texts(&loaded), [BEGAN, HEARD], "{fault}");
    }
}

#[wasm_bindgen_test]
async fn a_log_that_is_full_later_is_told_once() {
    let space = fresh(13).await;
    let (storage, loaded) = Storage::open(space).await;
    assert_eq!(loaded.health, Health::Sound);
    let told = Rc::new(RefCell::new(Vec::new()));
    let tells = Rc::clone(&told);
    storage.on_health(move |health| tells.borrow_mut().push(health));
    {
        let _fault = Fault::of("localStorage takes no lines");
        assert_eq!(save(&storage, &[BEGAN]).await, Saved::Yes);
        assert_eq!(save(&storage, &[HEARD]).await, Saved::Yes);
    }
    assert_eq!(save(&storage, &[CHOSE]).await, Saved::Yes);
    assert_eq!(*told.borrow(), [Health::DatabaseOnly, Health::Sound]);
}

#[wasm_bindgen_test]
async fn where_the_database_is_refused_the_log_carries_the_record() {
    let faults = ["indexedDB throws", "indexedDB is missing", "open throws", "open fails"];
    for (number, fault) in (20..).zip(faults) {
        let space = fresh(number).await;
        let fault_until_dropped = Fault::of(fault);
        let (storage, loaded) = Storage::open(space).await;
        assert_eq!(loaded.health, Health::LogOnly, "{fault}");
        assert_eq!(save_now(&storage, &[BEGAN, HEARD]), Some(Saved::Yes));
        assert_eq!(pending(space).len(), 2);
        let (_, again) = Storage::open(space).await;
        assert_eq!(texts(&again), [BEGAN, HEARD], "{fault}");
        drop(fault_until_dropped);
        // Another day the browser allows it.
        let (_, sound) = Storage::open(space).await;
        assert_eq!(texts(&sound), [BEGAN, HEARD]);
        assert_eq!(sound.health, Health::Sound);
        until(|| pending(space).is_empty()).await;
    }
}

#[wasm_bindgen_test]
async fn with_both_refused_it_says_that_it_cannot_save() {
    let space = fresh(30).await;
    let _log = Fault::of("localStorage throws");
    let _database = Fault::of("indexedDB throws");
    let (storage, loaded) = Storage::open(space).await;
    assert_eq!(loaded.health, Health::MemoryOnly);
    assert!(!loaded.health.saves());
    assert_eq!(save(&storage, &[BEGAN]).await, Saved::No);
    storage.forget_draft(&id("a.0"));
    assert_eq!(preferences::read(Preference::Language), None);
    preferences::write(Preference::Language, Some("nl"));
}

#[wasm_bindgen_test]
async fn a_database_that_answers_late_is_adopted() {
    let space = fresh(31).await;
    put(&space.database(), "k7wq2m3a.0", BEGAN).await;
    let fault = Fault::of("open waits");
    let (storage, loaded) = Storage::open(space).await;
    assert_eq!(loaded.health, Health::Waiting);
    assert!(loaded.record.is_empty());
    assert_eq!(save_now(&storage, &[HEARD]), Some(Saved::Yes));
    assert_eq!(pending(space).len(), 1);
    let record = Rc::new(RefCell::new(loaded.record));
    let united = Rc::clone(&record);
    let health = Rc::new(Cell::new(loaded.health));
    let tells = Rc::clone(&health);
    storage.on_health(move |health| tells.set(health));
    storage.on_late(move |late| drop(united.borrow_mut().merge(late.lines)));
    drop(fault);
    let_open();
    until(|| !record.borrow().is_empty()).await;
    assert_eq!(health.get(), Health::Sound);
    until(|| pending(space).is_empty()).await;
    assert_eq!(rows(&space.database()).await.len(), 2);
}

#[wasm_bindgen_test]
async fn what_comes_before_somebody_listens_is_kept() {
    let space = fresh(32).await;
    put(&space.database(), "k7wq2m3a.0", BEGAN).await;
    let fault = Fault::of("open waits");
    let (storage, _) = Storage::open(space).await;
    drop(fault);
    let_open();
    until(|| storage.health() == Health::Sound).await;
    let told = Rc::new(Cell::new(0));
    let tells = Rc::clone(&told);
    storage.on_late(move |late| tells.set(late.lines.len()));
    assert_eq!(told.get(), 1);
}

#[wasm_bindgen_test]
async fn a_transaction_that_fails_leaves_key_and_doubt() {
    let faults =
        ["transaction throws", "put throws", "transactions abort", "transactions never end"];
    for (number, fault) in (40..).zip(faults) {
        let space = fresh(number).await;
        let (storage, _) = Storage::open(space).await;
        let told = Rc::new(RefCell::new(Vec::new()));
        let tells = Rc::clone(&told);
        storage.on_health(move |health| tells.borrow_mut().push(health));
        {
            let _fault = Fault::of(fault);
            save_now(&storage, &[BEGAN]);
            until(|| storage.health() == Health::InDoubt).await;
            assert_eq!(*told.borrow(), [Health::InDoubt], "{fault}");
        }
        // It was put again into the database that was opened anew, or is with the next line; but no
        // key goes, and nothing counts as saved.
        assert_eq!(save(&storage, &[HEARD]).await, Saved::No, "{fault}");
        for _ in 0..2_000 {
            if rows(&space.database()).await.len() == 2 {
                break;
            }
            TimeoutFuture::new(5).await;
        }
        assert_eq!(rows(&space.database()).await.len(), 2, "{fault}");
        assert_eq!(pending(space).len(), 2, "{fault}");
        assert_eq!(storage.health(), Health::InDoubt);
        // A new start finds both, united by id.
        let (_, loaded) = Storage::open(space).await;
        assert_eq!(texts(&loaded), [BEGAN, HEARD]);
        assert_eq!(loaded.health, Health::Sound);
    }
}

#[wasm_bindgen_test]
async fn without_log_a_silent_database_is_waited_for_a_quarter_of_a_second() {
    let space = fresh(50).await;
    let _log = Fault::of("localStorage throws");
    let (storage, _) = Storage::open(space).await;
    let _database = Fault::of("transactions never end");
    let before = js_sys::Date::now();
    assert_eq!(save(&storage, &[BEGAN]).await, Saved::No);
    let waited = js_sys::Date::now() - before;
    assert!((240.0..1_500.0).contains(&waited), "{waited}");
}

#[wasm_bindgen_test]
async fn a_browser_without_commit_saves_all_the_same() {
    let space = fresh(51).await;
    let _fault = Fault::of("commit is missing");
    let (storage, _) = Storage::open(space).await;
    save_now(&storage, &[BEGAN]);
    until(|| pending(space).is_empty()).await;
    assert_eq!(storage.health(), Health::Sound);
}

#[wasm_bindgen_test]
async fn a_database_that_closes_by_itself_is_doubted() {
    let space = fresh(52).await;
    let (storage, _) = Storage::open(space).await;
    {
        let _watched = Fault::of("the database is watched");
        save_now(&storage, &[BEGAN]);
        until(|| pending(space).is_empty()).await;
        close_by_itself();
    }
    until(|| storage.health() == Health::InDoubt).await;
    assert_eq!(save(&storage, &[HEARD]).await, Saved::No);
    assert_eq!(pending(space).len(), 1, "the line is in the log");
}

#[wasm_bindgen_test]
async fn a_database_that_is_deleted_elsewhere_lets_go_and_leaves_the_log() {
    let space = fresh(53).await;
    let (storage, _) = Storage::open(space).await;
    save_now(&storage, &[BEGAN]);
    until(|| pending(space).is_empty()).await;
    // This would wait for ever if the connection stayed open.
    delete(&space.database()).await;
    assert_eq!(storage.health(), Health::LogOnly);
    assert_eq!(save_now(&storage, &[HEARD]), Some(Saved::Yes));
    assert_eq!(pending(space).len(), 1);
}

#[wasm_bindgen_test]
async fn after_an_erase_elsewhere_nothing_is_written() {
    let space = fresh(60).await;
    let (storage, _) = Storage::open(space).await;
    save_now(&storage, &[BEGAN]);
    until(|| pending(space).is_empty()).await;
    set(&space.open(), "1\t1795300100000\t1795300100000");
    assert_eq!(save_now(&storage, &[HEARD]), Some(Saved::ErasedElsewhere));
    assert!(pending(space).is_empty());
    assert_eq!(rows(&space.database()).await.len(), 1);
    assert_eq!(get(&space.open()).as_deref(), Some("1\t1795300100000\t1795300100000"));

    // A crash brought this back into the log; the next start drops it in both stores.
    set(&space.pending(&id("k7wq2m3a.2")), CHOSE);
    let (storage, loaded) = Storage::open(space).await;
    assert!(loaded.record.is_empty());
    assert_eq!(loaded.highest.value(), 1_795_300_100_000, "the mark counts as a clock seen");
    assert!(pending(space).is_empty());
    let left = RefCell::new(1);
    for _ in 0..2_000 {
        *left.borrow_mut() = rows(&space.database()).await.len();
        if *left.borrow() == 0 {
            break;
        }
    }
    assert_eq!(*left.borrow(), 0);

    // A restore lifts the mark and brings everything back.
    let file = format!("# a backup\n{BEGAN}\n{HEARD}\nbroken\n");
    let backup = backup::read(&file);
    let mut record = loaded.record;
    let changes = backup.restore(&mut record);
    let told = Rc::new(Cell::new(None));
    let tells = Rc::clone(&told);
    storage.restore(changes, backup.unread(), move |saved| tells.set(Some(saved)));
    until(|| told.get().is_some()).await;
    assert_eq!(told.get(), Some(Saved::Yes));
    let (_, loaded) = Storage::open(space).await;
    assert_eq!(texts(&loaded), [BEGAN, HEARD]);
    assert_eq!(loaded.aside.len(), 1);
    assert_eq!(loaded.aside[0].text, "broken");
}

#[wasm_bindgen_test]
async fn what_was_removed_is_emptied_in_both_stores_when_they_meet() {
    let space = fresh(61).await;
    let removed = "1\tp04xn8ze.0\t1795300200000\t1795300200000\tremoved\tk7wq2m3a.3";
    put(&space.database(), "k7wq2m3a.3", PLAN).await;
    set(&space.pending(&id("p04xn8ze.0")), removed);
    let (_, loaded) = Storage::open(space).await;
    let gone = "1\tk7wq2m3a.3\t1795300041000\t-\tgone";
    assert_eq!(texts(&loaded), [gone, removed]);
    until(|| pending(space).is_empty()).await;
    let there = rows(&space.database()).await;
    assert_eq!(there[0].1, gone);

    // The words come back in the log, as after a crash.
    set(&space.pending(&id("k7wq2m3a.3")), PLAN);
    let _fault = Fault::of("transactions abort");
    let (_, loaded) = Storage::open(space).await;
    assert_eq!(texts(&loaded), [gone, removed]);
    assert_eq!(get(&space.pending(&id("k7wq2m3a.3"))).as_deref(), Some(gone));
}

#[wasm_bindgen_test]
async fn a_draft_is_put_over_and_over_and_goes_from_both_stores() {
    let space = fresh(62).await;
    let (storage, _) = Storage::open(space).await;
    let draft = |clock: u32, words: &str| {
        format!("1\td0.0\t{clock}\t{clock}\tdraft\tteam/situation\t{words}")
    };
    save_now(&storage, &[&draft(10, "some")]);
    save_now(&storage, &[&draft(11, "somebody")]);
    until(|| pending(space).is_empty()).await;
    // The log has a later state than the database, as when a tab was killed.
    set(&space.pending(&id("d0.0")), &draft(12, "somebody laughs"));
    let (storage, loaded) = Storage::open(space).await;
    assert_eq!(loaded.record.drafts().len(), 1);
    assert_eq!(texts(&loaded), [draft(12, "somebody laughs")]);
    until(|| pending(space).is_empty()).await;
    storage.forget_draft(&id("d0.0"));
    let (_, loaded) = Storage::open(space).await;
    assert!(loaded.record.is_empty());
}

#[wasm_bindgen_test]
async fn two_tabs_write_side_by_side() {
    let space = fresh(63).await;
    let (a, _) = Storage::open(space).await;
    let (b, _) = Storage::open(space).await;
    let point = "1\tp04xn8ze.0\t1795300092000\t1795300092000\tchose\tk7wq2m3a.0\twall\tpoint";
    save_now(&a, &[BEGAN, HEARD]);
    save_now(&b, &[point]);
    save_now(&a, &[CHOSE]);
    let (_, loaded) = Storage::open(space).await;
    let all: Record = [BEGAN, HEARD, CHOSE, point].into_iter().map(line).collect();
    assert_eq!(loaded.record, all);
}

#[wasm_bindgen_test]
async fn spaces_know_nothing_of_each_other() {
    let (one, other) = (fresh(64).await, fresh(65).await);
    let (storage, _) = Storage::open(one).await;
    save_now(&storage, &[BEGAN]);
    let (_, loaded) = Storage::open(other).await;
    assert!(loaded.record.is_empty());
}

#[wasm_bindgen_test]
fn a_preference_is_a_plain_key() {
    preferences::write(Preference::Language, Some("nl"));
    assert_eq!(get("venster/1/language").as_deref(), Some("nl"));
    assert_eq!(preferences::read(Preference::Language).as_deref(), Some("nl"));
    preferences::write(Preference::Language, None);
    assert_eq!(preferences::read(Preference::Language), None);
}

#[wasm_bindgen_test]
fn writers_are_random() {
    assert_ne!(new_writer(), new_writer());
    assert_eq!(new_writer().to_string().len(), 8);
}

#[wasm_bindgen_test]
async fn in_doubt_a_draft_stays_for_the_next_start() {
    let space = fresh(66).await;
    let (storage, _) = Storage::open(space).await;
    save_now(&storage, &["1\td0.0\t10\t10\tdraft\tteam/situation\tsome words"]);
    until(|| pending(space).is_empty()).await;
    let _fault = Fault::of("transactions abort");
    save_now(&storage, &[PLAN]);
    until(|| storage.health() == Health::InDoubt).await;
    storage.forget_draft(&id("d0.0"));
    assert!(rows(&space.database()).await.iter().any(|(key, _)| key == "d0.0"));
}

#[wasm_bindgen_test]
async fn ten_thousand_facts_are_read_in_good_time() {
    let space = fresh(67).await;
    let (storage, loaded) = Storage::open(space).await;
    let mut record = loaded.record;
    let heard = |n| format!("1\tk7wq2m3a.{n}\t{}\t5\theard\tk7wq2m3a.0\tmother\n", n + 1);
    let file: String = (1..=10_000).map(heard).collect();
    let told = Rc::new(Cell::new(None));
    let tells = Rc::clone(&told);
    let backup = backup::read(&file);
    storage.restore(backup.restore(&mut record), backup.unread(), move |saved| {
        tells.set(Some(saved));
    });
    assert!(pending(space).is_empty(), "a whole record isn't put into the log");
    until(|| told.get().is_some()).await;
    assert_eq!(told.get(), Some(Saved::Yes));
    let before = js_sys::Date::now();
    let (_, loaded) = Storage::open(space).await;
    assert_eq!(loaded.record.len(), 10_000);
    assert_eq!(loaded.health, Health::Sound);
    let took = js_sys::Date::now() - before;
    assert!(took < 2_500.0, "{took} ms");
}
