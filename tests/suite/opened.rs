//! The app without a browser, with a scenario opened in it.

use std::sync::Arc;

use venster::{
    app::{Message, Model, Spoken},
    texts::Texts,
};
use venster_engine::{Pen, Route, Writer};
use venster_record::Record;
use venster_scenario::{
    Catalogue, CountryName, ModuleEntry, ModuleId, Scenario, ScenarioEntry, Theme, fold,
};

/// The app with a scenario opened, as the browser would have it once both files have come, and with what
/// was done before.
pub fn opened_with(scenario: &Scenario, record: Record) -> Model {
    // Another page load has another writer.
    let load = u8::try_from(record.len() % 32).unwrap();
    let pen = Pen::new(Writer::from_random([load; 8]), record.highest());
    let route = Route::Play(scenario.id.clone());
    let language = scenario.language.clone();
    let spoken = Spoken { tongues: Vec::new(), language, texts: Texts::english() };
    let mut model = Model::new(record, pen, Vec::new(), route, spoken);
    model.update(Message::Catalogue(Ok(Arc::new(catalogue(scenario)))), 1);
    model.update(Message::Scenario(scenario.id.clone(), Ok(Arc::new(scenario.clone()))), 1);
    model
}

/// A catalogue in which there is nothing else.
pub fn catalogue(scenario: &Scenario) -> Catalogue {
    let entry = ScenarioEntry {
        id: scenario.id.clone(),
        kind: scenario.kind,
        title: scenario.title.clone(),
        teaser: scenario.title.clone(),
        place: scenario.place.name.clone(),
        country: scenario.place.country,
        levels: scenario.levels.clone(),
        roles: scenario.roles.clone(),
        minutes: scenario.minutes,
        competences: Vec::new(),
        languages: vec![scenario.language.clone()],
        file: "scenario.bin".into(),
        picture: None,
        object: None,
        found_by: fold(&scenario.title).into(),
    };
    let module = ModuleEntry {
        id: ModuleId::new("module").unwrap(),
        theme: Theme::Gender,
        title: "Module".into(),
        why: "Why".into(),
        reading: "reading.bin".into(),
        article: None,
        guide: None,
        scenarios: vec![entry],
    };
    let country =
        CountryName { country: scenario.place.country, name: scenario.place.country_name.clone() };
    Catalogue {
        language: scenario.language.clone(),
        modules: vec![module],
        countries: vec![country],
    }
}
