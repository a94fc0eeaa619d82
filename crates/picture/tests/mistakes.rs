//! What is said about data that cannot be drawn: the line, the key, and what would be right.

#![expect(clippy::unwrap_used, reason = "a test that can't read its data has failed")]

use std::{fs, path::PathBuf};

use venster_picture::{DataError, People, Pictures, Places};

const PERSON: &str = r##"
[ada]
age = 40
skin = "brown"
face = "oval"
hair = { bob = "black" }
brows = "soft"
eyes = "round"
iris = "brown"
nose = "long"
mouth = "wide"
build = "medium"
looks = "left"
clothes = { top = { sweater = { wool = "#446688" } }, below = { trousers = "#333344" }, feet = "bare" }
behind = "#ddeeff"
"##;

const PLACES: &str = r##"
[desk.office-desk]
wall = "#ffffff"
dado = "#eeeeee"
table = "#bb8855"
"##;

const PICTURES: &str = r##"[sheet]
place = "desk"
light = "morning"

[sheet.crops]
strip = { x = 0, y = 100, width = 900, height = 295 }

[[sheet.figure]]
who = "ada"
pose = { standing = { holds = "phone" } }
facing = "left"
x = 100
y = 900
size = 1

[[sheet.thing]]
what = { card = "ma" }
x = 400
y = 800
"##;

/// What is said when `from` is replaced by `to` in a person's entry.
fn person(from: &str, to: &str) -> String {
    assert!(PERSON.contains(from), "{from}");
    let text = PERSON.replacen(from, to, 1);
    said(&text, &People::parse(&text).unwrap_err())
}

fn drawing(from: &str, to: &str) -> String {
    assert!(PICTURES.contains(from), "{from}");
    let (people, places) = (People::parse(PERSON).unwrap(), Places::parse(PLACES).unwrap());
    assert!(Pictures::parse(PICTURES, &people, &places).is_ok());
    let text = PICTURES.replacen(from, to, 1);
    said(&text, &Pictures::parse(&text, &people, &places).err().unwrap())
}

fn said(text: &str, errors: &[DataError]) -> String {
    let lines = errors.iter().map(|error| {
        let line = text[..error.at.start].matches('\n').count() + 1;
        format!("line {line}, {error}\n")
    });
    lines.collect()
}

#[track_caller]
fn says(text: &str, all: &[&str]) {
    for part in all {
        assert!(text.contains(part), "`{part}` isn't in: {text}");
    }
}

#[test]
fn the_files_of_the_content_are_right() {
    let content = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let read = |name: &str| fs::read_to_string(content.join(name)).unwrap();
    assert!(People::parse(&read("people.toml")).is_ok());
    assert!(Places::parse(&read("places.toml")).is_ok());
}

#[test]
fn a_word_that_is_none_is_named_with_those_that_are() {
    says(
        &person("\"brown\"", "\"green\""),
        &["line 4, ada.skin:", "unknown variant `green`", "`umber`", "`fair`"],
    );
    says(&person("{ bob =", "{ bobb ="), &["line 6, ada.hair", "unknown variant `bobb`", "`afro`"]);
    says(&person("bob = \"black\"", "bob = \"blak\""), &["line 6, ada.hair.bob:", "`black`"]);
}

#[test]
fn numbers_and_colours_have_their_bounds() {
    says(&person("40", "2"), &["line 3, ada.age:", "2 is no age", "from 3 to 99"]);
    says(&person("40", "true"), &["line 3, ada.age:", "expected i64"]);
    says(&person("#446688", "blue"), &["ada.clothes", "wool", "`blue` is no colour", "#2f7a6d"]);
}

#[test]
fn what_is_unknown_or_missing_is_an_error() {
    says(&person("looks =", "wears = []\nlook ="), &["line 14, ada.look:", "unknown field `look`"]);
    says(&person("nose = \"long\"", ""), &["ada:", "missing field `nose`"]);
    says(&person("[ada]", "[Ada]"), &["`Ada` is no name"]);
    says(&drawing("size = 1", "sise = 1"), &["sheet.figure", "unknown field `sise`"]);
    says(&drawing("holds", "helds"), &["sheet.figure.pose", "helds", "available keys: holds"]);
    says(&drawing("light =", "lite ="), &["line 3, sheet.lite:", "unknown field `lite`"]);
}

#[test]
fn names_must_be_somebodys() {
    says(
        &drawing("who = \"ada\"", "who = \"eva\""),
        &["line 9, sheet.figure.who: nobody is called `eva`; there are ada"],
    );
    says(
        &drawing("\"desk\"", "\"yard\""),
        &["line 2, sheet.place: no place is called `yard`; there are desk"],
    );
}

#[test]
fn crops_lie_inside_the_picture() {
    says(
        &drawing("y = 100", "y = 900"),
        &["line 6, sheet.crops.strip: this crop reaches beyond the picture"],
    );
    says(
        &drawing("y = 100", "y = nan"),
        &["line 6, sheet.crops.strip: this crop reaches beyond the picture"],
    );
}

#[test]
fn letters_must_have_been_drawn() {
    says(&drawing("\"ma\"", "\"mq\""), &["sheet.thing.what:", "`q` cannot be drawn in `mq`"]);
}

#[test]
fn every_entry_is_read() {
    let text =
        format!("{}{}", PERSON.replace("40", "2"), PERSON.replace("[ada]", "[eva]\nhat = 1"));
    let errors = said(&text, &People::parse(&text).unwrap_err());
    says(&errors, &["line 3, ada.age:", "eva.hat: unknown field"]);
}
