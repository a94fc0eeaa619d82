//! Makes a catalogue with many modules of one with few, to measure what a large library costs:
//! `large_library <catalogue.bin> <into.bin> <modules>`.
//!
//! Each module has one scenario, a copy of one in the catalogue with an id and words of its own, so that it can be
//! found. The same numbers always give the same catalogue.

use std::{env, error::Error, fs};

use venster_scenario::{
    Catalogue, Competence, Country, CountryName, Level, ModuleEntry, ModuleId, Role, ScenarioEntry,
    ScenarioId, Theme, encoding, fold,
};

const SUBJECTS: [&str; 12] = [
    "reading hour",
    "staff meeting",
    "school garden",
    "parents' evening",
    "empty chair",
    "class council",
    "unpaid bill",
    "river lesson",
    "borrowed map",
    "second language",
    "quiet pupil",
    "open day",
];
const TURNS: [&str; 10] = [
    "that nobody asked for",
    "on a Thursday",
    "before the rain",
    "with one voice less",
    "after the visit",
    "in two languages",
    "without a list",
    "at the back of the room",
    "and a date to look again",
    "by the gate",
];
const TROUBLES: [&str; 8] = [
    "A colleague is sure, and the pupils are silent.",
    "Two parents want opposite things, and both have a reason.",
    "The figures are due tomorrow, and one of them doesn't fit.",
    "A visitor asks what everybody here has stopped asking.",
    "The rule is clear; the one whom it meets is ten.",
    "What worked next door is on the table, with a stamp on it.",
    "Somebody has been left out of the conversation, again.",
    "The book says one thing and the street another.",
];
const PLACES: [(&str, &str, &str); 8] = [
    ("BE", "Belgium", "Mechelen"),
    ("ZM", "Zambia", "Chipata district"),
    ("RW", "Rwanda", "Huye district"),
    ("VN", "Vietnam", "Quảng Ngãi"),
    ("ZA", "South Africa", "Durban"),
    ("EC", "Ecuador", "Pastaza"),
    ("SR", "Suriname", "Paramaribo"),
    ("BR", "Brazil", "Belém"),
];
const SOURCES: [&str; 6] = [
    "Pulinx Van Avermaet Silencing linguistic diversity",
    "UNESCO Leading together",
    "Gollwitzer Sheeran Implementation intentions and goal achievement",
    "Council of Europe Reference Framework of Competences for Democratic Culture",
    "VVOB Creating pathways to scale",
    "Chansa Crowded classrooms",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(from), Some(into), Some(count)) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("give a catalogue, a file to write, and how many modules".into());
    };
    let small: Catalogue = encoding::decode(&fs::read(from)?)?;
    let large = enlarged(&small, count.parse()?)?;
    fs::write(into, encoding::encode(&large).map_err(|error| error.to_string())?)?;
    Ok(())
}

fn enlarged(small: &Catalogue, count: usize) -> Result<Catalogue, Box<dyn Error>> {
    let mut originals: Vec<(&ModuleEntry, &ScenarioEntry)> = Vec::new();
    for module in &small.modules {
        originals.extend(module.scenarios.iter().map(|entry| (module, entry)));
    }
    let mut modules = Vec::new();
    for (number, &(module, entry)) in (0..count).zip(originals.iter().cycle()) {
        modules.push(enlarged_module(module, entry, number)?);
    }
    let mut countries = Vec::new();
    for (code, name, _) in PLACES {
        let country = Country::parse(code).ok_or("no country")?;
        countries.push(CountryName { country, name: name.into() });
    }
    countries.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Catalogue { language: small.language.clone(), modules, countries })
}

fn enlarged_module(
    module: &ModuleEntry,
    entry: &ScenarioEntry,
    number: usize,
) -> Result<ModuleEntry, Box<dyn Error>> {
    let (subject, turn) = (nth(&SUBJECTS, number)?, nth(&TURNS, number / SUBJECTS.len())?);
    let (code, country, town) = *nth(&PLACES, number * 5)?;
    let title = format!("The {subject} {turn}");
    let teaser = *nth(&TROUBLES, number * 3)?;
    let place = format!("{town}, {country}");
    let (first, second) = (nth(&SOURCES, number)?, nth(&SOURCES, number * 7 + 2)?);
    let theme = *nth(Theme::ALL, number)?;
    let found_by = fold(&format!("{title} {teaser} {place} {} {first} {second}", theme.as_str()));
    let scenario = ScenarioEntry {
        id: ScenarioId::new(&format!("scenario-{number}"))?,
        title: title.into(),
        teaser: teaser.into(),
        place: place.into(),
        country: Country::parse(code).ok_or("no country")?,
        levels: vec![*nth(Level::ALL, number)?, *nth(Level::ALL, number + 2)?],
        roles: vec![*nth(Role::ALL, number)?],
        minutes: 2 + u8::try_from(number % 12)?,
        competences: vec![*nth(Competence::ALL, number)?, *nth(Competence::ALL, number + 9)?],
        found_by: found_by.into(),
        ..entry.clone()
    };
    Ok(ModuleEntry {
        id: ModuleId::new(&format!("module-{number}"))?,
        theme,
        title: format!("{} {}", module.title, number + 1).into(),
        scenarios: vec![scenario],
        ..module.clone()
    })
}

fn nth<T>(list: &[T], number: usize) -> Result<&T, &'static str> {
    list.get(number % list.len().max(1)).ok_or("an empty list")
}
