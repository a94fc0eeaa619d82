//! What holds for every portrait and every picture that is made from the content's own files.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can't read its data has failed"
)]

use std::{collections::BTreeMap, fs, path::PathBuf};

use roxmltree::Document;
use venster_picture::{Expression, People, Pictures, Places, object, picture, portrait, share};

fn content() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

fn read(name: &str) -> String {
    fs::read_to_string(content().join(name)).unwrap()
}

fn people() -> People {
    People::parse(&read("people.toml")).unwrap()
}

fn places() -> Places {
    Places::parse(&read("places.toml")).unwrap()
}

/// Every picture of the content, drawn, by name.
fn pictures() -> BTreeMap<String, String> {
    drawn(&read("03-vulnerability/one-hour-by-level/pictures.toml"))
}

/// Every picture of a file, drawn, by name.
fn drawn(text: &str) -> BTreeMap<String, String> {
    let (people, places) = (people(), places());
    let described = Pictures::parse(text, &people, &places).ok().unwrap();
    described
        .iter()
        .map(|(id, one, _)| (id.to_string(), picture(one, &people, &places).unwrap()))
        .collect()
}

/// Every portrait, by person and expression.
fn portraits() -> BTreeMap<(String, &'static str), String> {
    let people = people();
    let one = |(id, person)| {
        Expression::ALL.map(move |expression| {
            let id: &venster_picture::Id = id;
            ((id.to_string(), expression.as_str()), portrait(person, expression))
        })
    };
    people.iter().flat_map(one).collect()
}

/// Complains of what `crates/author` would refuse, and of names that could collide on a page.
fn assert_sound(name: &str, svg: &str) {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(document.root_element().tag_name().name(), "svg", "{name}");
    for node in document.descendants().filter(|node| node.is_element()) {
        let tag = node.tag_name().name();
        assert!(["svg", "view", "g", "path"].contains(&tag), "{name}: <{tag}>");
        assert_eq!(node.attribute("id").is_some(), tag == "view", "{name}: an id on <{tag}>");
        for attribute in node.attributes() {
            assert!(!attribute.value().contains("NaN"), "{name}: {attribute:?}");
            assert!(!attribute.value().contains("url("), "{name}: {attribute:?}");
        }
    }
}

#[test]
fn everybody_of_the_scenario_is_there() {
    let people = people();
    let known: Vec<&str> = people.iter().map(|(id, _)| id.as_str()).collect();
    for id in [
        "mwila", "chisomo", "aunt", "sakala", "yamikani", "davie", "tembo", "lungu", "milan",
        "ines", "bram", "nele",
    ] {
        assert!(known.contains(&id), "{id}");
    }
    let drawn: Vec<String> = pictures().into_keys().collect();
    assert_eq!(drawn, ["again", "circle", "endline", "sheet", "sill"]);
}

#[test]
fn files_are_sound_svg() {
    for ((id, expression), svg) in portraits() {
        assert_sound(&format!("{id} {expression}"), &svg);
        assert!(svg.contains("width=\"132\" height=\"148\""));
    }
    for (name, svg) in pictures() {
        assert_sound(&name, &svg);
    }
}

#[test]
fn every_pose_of_the_trials_is_sound() {
    for (name, svg) in drawn(include_str!("../examples/trials.toml")) {
        assert_sound(&name, &svg);
    }
}

#[test]
fn files_are_small() {
    // What is sent is about a quarter to a third of this.
    for ((id, expression), svg) in portraits() {
        assert!(svg.len() < 15_000, "{id} {expression}: {} bytes", svg.len());
    }
    for (name, svg) in pictures() {
        assert!(svg.len() < 102_000, "{name}: {} bytes", svg.len());
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    assert_eq!(portraits(), portraits());
    assert_eq!(pictures(), pictures());
}

#[test]
fn no_two_portraits_are_alike() {
    let all = portraits();
    let mut seen: BTreeMap<&str, &(String, &str)> = BTreeMap::new();
    for (key, svg) in &all {
        if let Some(other) = seen.insert(svg, key) {
            panic!("{key:?} looks like {other:?}");
        }
    }
    assert_eq!(all.len(), people().iter().count() * Expression::ALL.len());
}

#[test]
fn crops_are_where_they_are_asked_for() {
    let all = pictures();
    let views = |name: &str| -> Vec<(String, f64)> {
        let document = Document::parse(&all[name]).unwrap();
        let all = document
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "view")));
        all.map(|view| {
            assert_eq!(view.attribute("preserveAspectRatio"), Some("xMidYMid slice"));
            let numbers: Vec<f64> =
                view.attribute("viewBox").unwrap().split(' ').map(|n| n.parse().unwrap()).collect();
            (view.attribute("id").unwrap().to_owned(), numbers[2] / numbers[3])
        })
        .collect()
    };
    for name in all.keys() {
        let found = views(name);
        let (_, strip) = found.iter().find(|(id, _)| id == "strip").unwrap();
        assert!((strip - 3.05).abs() < 0.01, "{name}: {strip}");
        let wide = found.iter().find(|(id, _)| id == "wide");
        assert_eq!(wide.is_some(), name == "circle", "{name}");
        if let Some((_, wide)) = wide {
            assert!((wide - 1.67).abs() < 0.01, "{name}: {wide}");
        }
    }
}

#[test]
fn a_share_card_shows_the_picture_in_the_window() {
    for (id, svg) in pictures() {
        let card = share(&svg, "0 331 900 539");
        let document = Document::parse(&card).unwrap_or_else(|error| panic!("{id}: {error}"));
        let window = document.descendants().find(|node| node.attribute("clip-path").is_some());
        let path = ("http://www.w3.org/2000/svg", "path");
        let drawn = window.unwrap().descendants().filter(|node| node.has_tag_name(path)).count();
        assert_eq!(drawn, svg.matches("<path").count(), "{id}");
    }
}

#[test]
fn a_mirrored_picture_can_still_be_read() {
    // Letters are lines; mirrored about their own middle, the two strokes of an l or a t stay in their order.
    let (people, places) = (people(), places());
    let head = "place = \"chipata-classroom\"\nlight = \"morning\"\ncrops = {}\n";
    let thing = "[[a.thing]]\nwhat = { card = \"ta\" }\nx = 450\ny = 800\n";
    let draw = |mirrored: bool| {
        let text = format!("[a]\nmirrored = {mirrored}\n{head}{thing}");
        let described = Pictures::parse(&text, &people, &places).ok().unwrap();
        let (_, one, _) = described.iter().next().unwrap();
        let svg = picture(one, &people, &places).unwrap();
        // The card's ink is the last mark: where each of its lines begins.
        let data = svg.rsplit_once(" d=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let starts = data.split('M').skip(1);
        starts
            .map(|part| {
                let number = part.trim_start().split(|c: char| !c.is_ascii_digit()).next().unwrap();
                number.parse::<i32>().unwrap()
            })
            .collect::<Vec<i32>>()
    };
    let (plain, mirrored) = (draw(false), draw(true));
    assert_eq!(plain.len(), mirrored.len());
    for (one, other) in plain.iter().zip(&mirrored) {
        assert!((one - other).abs() <= 4, "{plain:?} {mirrored:?}");
    }
}

#[test]
fn expressions_and_poses_move_more_than_a_name() {
    let people = people();
    let mwila = people.iter().find(|(id, _)| id.as_str() == "mwila").unwrap().1;
    let neutral = portrait(mwila, Expression::Neutral);
    for other in Expression::ALL.into_iter().skip(1) {
        let same = neutral
            .split('<')
            .zip(portrait(mwila, other).split('<'))
            .filter(|(one, two)| one == two)
            .count();
        let all = neutral.split('<').count();
        assert!(all - same > 8, "{other:?} changes {} of {all} elements", all - same);
    }
}

#[test]
fn the_things_on_a_sill_are_small_and_sound() {
    let (people, places) = (people(), places());
    let text = read("03-vulnerability/one-hour-by-level/pictures.toml");
    let pictures = Pictures::parse(&text, &people, &places).ok().unwrap();
    let (described, at) = pictures.object().unwrap();
    assert_eq!(&text[at], "object");
    assert!(pictures.iter().all(|(id, _, _)| id.as_str() != "object"));
    let svg = object(described);
    assert_sound("object", &svg);
    assert!(svg.len() < 15_000, "{} bytes", svg.len());
    assert!(svg.contains("viewBox=\"0 0 400 360\""));
}
