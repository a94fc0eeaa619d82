//! What is drawn for still pictures and portraits stays what it was, byte by byte, when something is taught to move.
//!
//! Where a picture is meant to change, `stills.txt` changes with it: the test says the new line.

use std::{fs, path::PathBuf};

use venster_picture::{Expression, People, Pictures, Places, picture, portrait};

/// A hash of some text (FNV-1a).
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[test]
fn still_pictures_are_what_they_were() {
    let content = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let read = |name: &str| fs::read_to_string(content.join(name)).unwrap();
    let people = People::parse(&read("people.toml")).unwrap();
    let places = Places::parse(&read("places.toml")).unwrap();
    let mut found = Vec::new();
    let scenario = read("03-vulnerability/one-hour-by-level/pictures.toml");
    for text in [scenario.as_str(), include_str!("../examples/trials.toml")] {
        for (id, one, _) in Pictures::parse(text, &people, &places).ok().unwrap().iter() {
            found.push(format!("{id} {:016x}", hash(&picture(one, &people, &places).unwrap())));
        }
    }
    for (id, person) in people.iter() {
        let all: String = Expression::ALL.map(|one| portrait(person, one)).concat();
        found.push(format!("{id} {:016x}", hash(&all)));
    }
    let known: Vec<&str> = include_str!("stills.txt").lines().collect();
    let changed: Vec<&String> = found
        .iter()
        // Whoever is new has no line yet.
        .filter(|line| known.iter().any(|one| one.split(' ').next() == line.split(' ').next()))
        .filter(|line| !known.contains(&line.as_str()))
        .collect();
    assert!(changed.is_empty(), "these have changed: {changed:#?}");
    assert!(found.len() >= known.len(), "some of stills.txt are gone");
}
