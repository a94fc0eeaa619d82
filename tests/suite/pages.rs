//! The library, modules, settings and what this is: what is done to them, and how they are shown.

use std::sync::Arc;

use tachys::view::RenderHtml;
use venster::{
    app::{
        Appearance, Command, Look, Message, Model, Restored, Scheme, ScreenView, SearchEdit,
        SettingsView, Spoken, TextSize,
    },
    screens::{Turn, Ui, page, title},
    texts::Texts,
};
use venster_engine::{Deed, Fact, FactId, ModulePage, Part, Pen, Route, Search, Wish, Writer};
use venster_record::{Entry, Line, Record};
use venster_scenario::{Catalogue, Language, ModuleId, Reading, ScenarioId, Theme, Version, fold};

use crate::{folders, opened::catalogue};

/// A catalogue with a scenario of the small content, and this many copies beside it.
fn shelf(copies: usize) -> Catalogue {
    let (_, compilation) = folders::compiled(folders::FIXTURE);
    let compiled = folders::scenarios(&compilation).next().unwrap();
    let mut shelf = catalogue(folders::texts(compiled).next().unwrap());
    let module = &mut shelf.modules[0];
    module.scenarios[0].found_by = fold(&module.scenarios[0].title).into();
    for number in 0..copies {
        let mut copy = module.scenarios[0].clone();
        copy.id = ScenarioId::new(&format!("copy-{number}")).unwrap();
        copy.title = format!("Copy {number}").into();
        copy.found_by = fold(&copy.title).into();
        module.scenarios.push(copy);
    }
    shelf
}

fn opened_at(route: Route, shelf: &Catalogue, record: Record) -> Model {
    let pen = Pen::new(Writer::from_random([7; 8]), record.highest());
    let spoken =
        Spoken { tongues: Vec::new(), language: shelf.language.clone(), texts: Texts::english() };
    let mut model = Model::new(record, pen, Vec::new(), route, spoken);
    model.update(Message::Catalogue(Ok(Arc::new(shelf.clone()))), 1);
    model
}

fn library(model: &Model) -> venster::app::LibraryView {
    match model.view().screen {
        ScreenView::Library(library) => *library,
        other => panic!("this should be the library: {other:?}"),
    }
}

fn settings(model: &Model) -> SettingsView {
    match model.view().screen {
        ScreenView::Settings(settings) => *settings,
        other => panic!("these should be the settings: {other:?}"),
    }
}

fn html(model: &Model) -> String {
    let ui = Ui::new(Texts::english(), |_| (), Turn::default());
    let html = page(&ui, &model.view()).to_html();
    assert!(!html.contains(" style="), "a style attribute would break the security policy");
    html
}

fn begun(id: &ScenarioId, number: u64) -> Line {
    Line::Known(Entry::Played(Fact {
        id: FactId::parse(&format!("aaaaaaaa.{number}")).unwrap(),
        clock: venster_engine::Clock::new(100 + number).unwrap(),
        at: 100 + number,
        deed: Deed::Began { scenario: id.clone(), version: Version::parse("1").unwrap() },
    }))
}

#[test]
fn what_is_typed_stands_in_the_address_and_is_found() {
    let shelf = shelf(3);
    let mut model = opened_at(Route::default(), &shelf, Record::default());
    assert_eq!(library(&model).found.count, 4);
    let commands = model.update(Message::Search(SearchEdit::Typed("copy 2".into())), 2);
    let route = Route::Library(Search::for_words("copy 2".into()));
    assert_eq!(commands, [Command::Address(route), Command::Show]);
    let found = library(&model).found;
    assert_eq!((found.count, &*found.groups[0].entries[0].title), (1, "Copy 2"));
    assert!(html(&model).contains("Copy 2"));
}

#[test]
fn where_nothing_is_found_each_part_says_what_it_costs() {
    let shelf = shelf(3);
    let mut search = Search::for_words("copy".into());
    let theme = Theme::ALL.iter().find(|theme| **theme != shelf.modules[0].theme).unwrap();
    search.toggle(Wish::Theme(*theme));
    let mut model = opened_at(Route::Library(search), &shelf, Record::default());
    let found = library(&model).found;
    assert_eq!(found.count, 0);
    let theme = Part::Facet(venster_engine::Facet::Theme);
    assert_eq!(found.without, [(theme, 3)], "without the words there is nothing either");
    model.update(Message::Search(SearchEdit::Without(theme)), 2);
    assert_eq!(library(&model).found.count, 3);
}

#[test]
fn a_large_library_shows_its_beginning_until_all_is_asked_for() {
    let shelf = shelf(299);
    let mut model = opened_at(Route::default(), &shelf, Record::default());
    let found = library(&model).found;
    assert_eq!((found.count, found.shown), (300, 12));
    let commands = model.update(Message::Search(SearchEdit::ShowAll), 2);
    let next = Command::FocusElement("to-copy-11".into());
    assert_eq!(commands, [Command::Show, next]);
    assert_eq!(library(&model).found.shown, 300);
    model.update(Message::Search(SearchEdit::Typed("copy".into())), 3);
    assert_eq!(library(&model).found.shown, 12);
}

#[test]
fn a_library_of_some_modules_is_all_shown() {
    let model = opened_at(Route::default(), &shelf(23), Record::default());
    let found = library(&model).found;
    assert_eq!((found.count, found.shown), (24, 24));
    let model = opened_at(Route::default(), &shelf(24), Record::default());
    assert_eq!(library(&model).found.shown, 12);
}

#[test]
fn what_is_under_way_is_offered_and_the_hero_begins_something_new() {
    let shelf = shelf(1);
    let first = shelf.modules[0].scenarios[0].id.clone();
    let second = shelf.modules[0].scenarios[1].id.clone();
    let one: Record = [begun(&first, 0)].into_iter().collect();
    let view = library(&opened_at(Route::default(), &shelf, one));
    assert_eq!(view.under_way.unwrap().id, first);
    assert_eq!(view.hero.unwrap().id, second);
    let both: Record = [begun(&first, 0), begun(&second, 1)].into_iter().collect();
    let view = library(&opened_at(Route::default(), &shelf, both));
    assert_eq!(view.under_way.unwrap().id, second, "the one that was touched last");
    assert!(view.hero.is_none());
}

#[test]
fn a_module_fetches_what_there_is_to_read_once() {
    let shelf = shelf(0);
    let id = shelf.modules[0].id.clone();
    let route = Route::Module(id.clone(), ModulePage::Overview);
    let mut model = opened_at(Route::default(), &shelf, Record::default());
    let commands = model.update(Message::Went(route.clone()), 2);
    let fetch = Command::FetchReading(id.clone(), shelf.modules[0].reading.clone());
    assert_eq!(commands, [fetch, Command::Show, Command::Arrive]);
    assert_eq!(model.view().screen, ScreenView::Opening);
    model.update(Message::Reading(id.clone(), Ok(Arc::new(reading(&id, "en")))), 3);
    assert!(matches!(model.view().screen, ScreenView::Module(_)));
    html(&model);
    // There is neither an article nor a guide.
    model.update(Message::Went(Route::Module(id.clone(), ModulePage::Guide)), 4);
    assert_eq!(model.view().screen, ScreenView::Missing);
    let commands = model.update(Message::Went(route), 5);
    assert_eq!(commands, [Command::Show, Command::Arrive]);
}

#[test]
fn the_scenarios_of_a_module_can_be_played_where_nothing_can_be_fetched_to_read() {
    let shelf = shelf(0);
    let id = shelf.modules[0].id.clone();
    let route = Route::Module(id.clone(), ModulePage::Overview);
    let mut model = opened_at(route, &shelf, Record::default());
    model.update(Message::Reading(id, Err(venster::app::Failure::Network)), 3);
    let words = html(&model);
    assert!(words.contains(&*shelf.modules[0].scenarios[0].title));
}

fn reading(module: &ModuleId, language: &str) -> Reading {
    Reading {
        module: module.clone(),
        language: Language::new(language).unwrap(),
        article: None,
        guide: None,
        sources: Vec::new(),
        terms: Vec::new(),
    }
}

#[test]
fn settings_and_about_need_no_catalogue() {
    for route in [Route::Settings, Route::About] {
        let pen = Pen::new(Writer::from_random([7; 8]), Record::default().highest());
        let language = Language::new("en").unwrap();
        let spoken = Spoken { tongues: Vec::new(), language, texts: Texts::english() };
        let mut model = Model::new(Record::default(), pen, Vec::new(), route, spoken);
        model.update(Message::Catalogue(Err(venster::app::Failure::Network)), 1);
        html(&model);
        assert!(title(&Texts::english(), &model.view().screen).ends_with(" · Venster"));
    }
}

#[test]
fn everything_that_is_erased_comes_back_when_that_is_undone() {
    let shelf = shelf(0);
    let record: Record = [begun(&shelf.modules[0].scenarios[0].id, 0)].into_iter().collect();
    let mut model = opened_at(Route::Settings, &shelf, record.clone());
    model.update(Message::Look(Look::Scheme(Scheme::Dark)), 2);
    let commands = model.update(Message::Erase, 3);
    let Some(Command::Erase(mark)) = commands.first() else { panic!("{commands:?}") };
    assert!(*mark > record.highest());
    assert!(model.record().is_empty());
    assert_eq!(settings(&model).appearance, Appearance::default());
    let commands = model.update(Message::UndoErase, 4);
    assert_eq!(*model.record(), record);
    assert_eq!(settings(&model).appearance.scheme, Scheme::Dark);
    assert!(commands.contains(&Command::Look(Look::Scheme(Scheme::Dark))));
    let restored = commands.iter().find_map(|command| match command {
        Command::Restore(changes, _) => Some(changes.clone()),
        _ => None,
    });
    assert_eq!(restored.unwrap().new.len(), record.len());
    assert_eq!(model.update(Message::UndoErase, 5), [], "there is nothing to undo any more");
}

#[test]
fn a_file_that_is_none_of_ours_changes_nothing() {
    let shelf = shelf(0);
    let record: Record = [begun(&shelf.modules[0].scenarios[0].id, 0)].into_iter().collect();
    let mut model = opened_at(Route::Settings, &shelf, record.clone());
    for (file, restored) in [
        (None, Restored::Unreadable),
        (Some("Dear diary,\ntoday".to_owned()), Restored::Foreign(2)),
        (Some(String::new()), Restored::Foreign(0)),
    ] {
        let commands = model.update(Message::Restore(file), 2);
        assert_eq!(settings(&model).restored, Some(restored));
        assert_eq!(*model.record(), record);
        assert!(!commands.iter().any(|command| matches!(command, Command::Restore(..))));
    }
    let other = begun(&ScenarioId::new("another").unwrap(), 5).encode();
    model.update(Message::Restore(Some(format!("# a copy\n{other}\n%%%\n"))), 3);
    assert_eq!(settings(&model).restored, Some(Restored::Done { new: 1, damaged: 1 }));
    assert_eq!(model.record().len(), 2);
}

#[test]
fn looks_are_kept_as_they_are_read() {
    for size in [TextSize::Usual, TextSize::Large, TextSize::Larger] {
        let looks = Appearance::default().with(Look::TextSize(size));
        let [scheme, text_size, motion] = looks.looks().map(Look::value);
        assert_eq!(Appearance::kept(scheme, text_size, motion), looks);
    }
    assert_eq!(Appearance::kept(Some("pink"), Some(""), None), Appearance::default());
}
