//! What is looked for in the library: what it finds, and how it stands in an address.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing test panics")]

use proptest::{prelude::*, strategy::ValueTree};
use venster_engine::{Facet, Length, Part, Route, Search, Wish};
use venster_scenario::{
    Competence, Country, Kind, Language, Level, ModuleEntry, ModuleId, Role, ScenarioEntry,
    ScenarioId, Theme, fold,
};

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just("en"), Just("nl"), Just("fr")].prop_map(|code| Language::new(code).unwrap())
}

fn country() -> impl Strategy<Value = Country> {
    prop_oneof![Just("ZM"), Just("BE"), Just("VN")].prop_map(|code| Country::parse(code).unwrap())
}

fn one<T: Copy + core::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn wish() -> impl Strategy<Value = Wish> {
    prop_oneof![
        one(Theme::ALL).prop_map(Wish::Theme),
        one(Level::ALL).prop_map(Wish::Level),
        one(Role::ALL).prop_map(Wish::Role),
        country().prop_map(Wish::Place),
        one(&Length::ALL).prop_map(Wish::Length),
        one(Competence::ALL).prop_map(Wish::Competence),
        language().prop_map(Wish::Language),
    ]
}

fn search() -> impl Strategy<Value = Search> {
    ("[a-zé %&=+#?“ư]{0,6}", prop::collection::vec(wish(), 0..6)).prop_map(|(words, wishes)| {
        let mut search = Search::for_words(words);
        for wish in wishes {
            if !search.wishes().contains(&wish) {
                search.toggle(wish);
            }
        }
        search
    })
}

fn module() -> impl Strategy<Value = ModuleEntry> {
    let lists = (
        prop::collection::vec(one(Level::ALL), 1..3),
        prop::collection::vec(one(Role::ALL), 1..3),
        prop::collection::vec(one(Competence::ALL), 0..5),
        prop::collection::vec(language(), 1..3),
    );
    (one(Theme::ALL), country(), 1..30_u8, lists).prop_map(
        |(theme, country, minutes, (levels, roles, competences, languages))| {
            let entry = ScenarioEntry {
                id: ScenarioId::new("a").unwrap(),
                kind: Kind::Scenario,
                title: "Één uur".into(),
                teaser: "A teaser".into(),
                place: "A place".into(),
                country,
                levels,
                roles,
                minutes,
                competences,
                languages,
                file: "a.bin".into(),
                picture: None,
                object: None,
                found_by: fold("Één uur per niveau, Chipata").into(),
            };
            ModuleEntry {
                id: ModuleId::new("m").unwrap(),
                theme,
                title: "M".into(),
                why: "Why".into(),
                reading: "m.bin".into(),
                article: None,
                guide: None,
                scenarios: vec![entry],
            }
        },
    )
}

fn finds(search: &Search, module: &ModuleEntry) -> bool {
    search.finder().finds(module, &module.scenarios[0])
}

fn words(words: &str) -> Search {
    Search::for_words(words.into())
}

proptest! {
    #[test]
    fn of_one_sort_any_will_do_and_every_sort_has_to_be_met(search in search(), module in module()) {
        let entry = &module.scenarios[0];
        let met = |facet: &Facet| {
            let mut wishes = search.wishes().iter().filter(|wish| wish.facet() == *facet).peekable();
            wishes.peek().is_none() || wishes.any(|wish| wish.is_met_by(&module, entry))
        };
        let expected = Facet::ALL.iter().all(met) && finds(&words(&search.words), &module);
        prop_assert_eq!(finds(&search, &module), expected);
    }

    #[test]
    fn giving_up_a_part_never_loses_what_was_found(search in search(), module in module()) {
        for part in search.parts() {
            let fewer = search.without(part);
            prop_assert!(!fewer.parts().contains(&part));
            prop_assert!(!finds(&search, &module) || finds(&fewer, &module));
        }
        let none = search.parts().into_iter().fold(search, |search, part| search.without(part));
        prop_assert!(none.is_everything());
        prop_assert!(finds(&none, &module));
    }

    #[test]
    fn one_more_wish_of_a_sort_that_is_wished_never_loses_what_was_found(
        search in search(), wish in wish(), module in module()
    ) {
        let mut more = search.clone();
        if search.count(wish.facet()) > 0 && !search.wishes().contains(&wish) {
            more.toggle(wish);
        }
        prop_assert!(!finds(&search, &module) || finds(&more, &module));
    }

    #[test]
    fn a_wish_made_twice_is_taken_back(search in search(), wish in wish()) {
        let mut twice = search.clone();
        twice.toggle(wish.clone());
        prop_assert_eq!(twice.wishes().contains(&wish), !search.wishes().contains(&wish));
        twice.toggle(wish);
        prop_assert_eq!(twice.wishes().len(), search.wishes().len());
    }

    #[test]
    fn a_search_stands_in_an_address_as_it_is(search in search()) {
        let address = Route::Library(search.clone()).to_string();
        prop_assert!(address.starts_with("#/"));
        prop_assert!(address.is_ascii());
        prop_assert_eq!(Route::parse(&address), Route::Library(search));
    }

    #[test]
    fn any_address_can_be_read(query in "[ -~é]{0,30}") {
        let search = Search::parse(&query);
        prop_assert_eq!(Search::parse(&search.query()), search);
    }
}

#[test]
fn an_address_is_read_as_people_write_it() {
    let search =
        Search::parse("q=one+hour%20b%C3%BD&theme=gender&theme=gender&theme=nothing&level=");
    assert_eq!(search.words, "one hour bý");
    assert_eq!(search.wishes(), [Wish::Theme(Theme::Gender)]);
    assert_eq!(Search::parse("q=100%&x&%zz=1").words, "100%");
    assert_eq!(Search::parse("q=%ff").words, "");
    assert_eq!(Search::default().query(), "");
    assert_eq!(Search::default().parts(), []);
}

#[test]
fn words_are_found_without_their_accents() {
    let module = |found_by: &str| {
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let mut module = module().new_tree(&mut runner).unwrap().current();
        module.scenarios[0].found_by = fold(found_by).into();
        module
    };
    assert!(finds(&words("een UUR"), &module("Één uur per niveau")));
    assert!(finds(&words("quang ngai"), &module("Quảng Ngãi, Vietnam")));
    assert!(!finds(&words("rwanda"), &module("Quảng Ngãi, Vietnam")));
    assert!(words("  ").is_everything());
    assert_eq!(words("uur").parts(), [Part::Words]);
}

#[test]
fn every_length_falls_into_one_of_three() {
    let lengths = [1, 5, 6, 10, 11, 200].map(Length::of);
    use Length::{Long, Medium, Short};
    assert_eq!(lengths, [Short, Short, Medium, Medium, Long, Long]);
}
