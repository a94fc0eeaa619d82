//! What holds for every film that is drawn from a storyboard.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can't read its data has failed"
)]

use std::{fs, path::PathBuf};

use roxmltree::Document;
use venster_picture::{DataError, Id, People, Places, Storyboard, Times};

fn read(name: &str) -> String {
    let content = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content");
    fs::read_to_string(content.join(name)).unwrap()
}

fn people() -> People {
    People::parse(&read("people.toml")).unwrap()
}

fn places() -> Places {
    Places::parse(&read("places.toml")).unwrap()
}

fn parse(text: &str) -> Result<Storyboard, Vec<DataError>> {
    Storyboard::parse(text, &people(), &places())
}

fn film() -> Storyboard {
    parse(&read("films/one-hour/storyboard.toml")).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

/// Times for every line of a storyboard, one after the other, six seconds each.
fn times(storyboard: &Storyboard) -> Times {
    let lines: Vec<&Id> = storyboard.lines().collect();
    let mut times = Times::new(6_000 * (lines.len() as u32 + 1));
    for (line, start) in lines.into_iter().zip((6_000..).step_by(6_000)) {
        times.insert(line.clone(), start, start + 4_000);
    }
    times
}

const SMALL: &str = r#"[scene.room]
place = "chipata-classroom"
light = "morning"

[[scene.room.figure]]
who = "mwila"
pose = { kneeling-reaching = { holds = "cards" } }
facing = "left"
x = 600
y = 850
size = 0.9

[[scene.room.thing]]
name = "card"
what = { card = "ma" }
x = 400
y = 820

[[shot]]
name = "only"
scene = "room"
from = "start"
camera = { x = 100, y = 400, width = 700 }
move = [
  { who = "mwila", at = 400, over = 800, turn = 0.3 },
  { who = "mwila", from = "after:hello", over = 500, says = 2 },
]
shift = [{ what = "card", at = 500, over = 700, turn = 170 }]
"#;

/// Everything that is said about the small storyboard when `from` is replaced by `to` in it.
fn said(from: &str, to: &str) -> Vec<String> {
    assert!(SMALL.contains(from), "{from}");
    let text = SMALL.replacen(from, to, 1);
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    let errors = parse(&text).unwrap_err();
    // Who else there is changes with the content.
    let short = |error: &DataError| {
        let text = error.to_string();
        text.split_once("; there are ").map_or(text.clone(), |(said, _)| said.to_owned())
    };
    errors.iter().map(|error| format!("{}: {}", line(error.at.start), short(error))).collect()
}

#[test]
fn frames_are_sound_svg_of_the_same_size() {
    let (storyboard, people, places) = (film(), people(), places());
    let times = times(&storyboard);
    for at in (0..times.duration()).step_by(2_500) {
        let svg = storyboard.frame(&people, &places, &times, at).unwrap();
        let document = Document::parse(&svg).unwrap_or_else(|error| panic!("{at}: {error}"));
        let root = document.root_element();
        assert_eq!(root.attribute("width"), Some("1280"));
        assert_eq!(root.attribute("height"), Some("720"));
        assert!(!svg.contains("NaN"), "{at}");
    }
}

#[test]
fn a_frame_is_the_same_each_time() {
    let (people, places) = (people(), places());
    let once = film();
    let times = times(&once);
    for at in [0, 7_040, 31_000, 52_480, 80_000] {
        let one = once.frame(&people, &places, &times, at).unwrap();
        assert_eq!(one, film().frame(&people, &places, &times, at).unwrap(), "{at}");
    }
}

#[test]
fn nobody_is_frozen() {
    let (storyboard, people, places) = (film(), people(), places());
    let times = times(&storyboard);
    for at in (0..times.duration() - 1_000).step_by(4_000) {
        let frame = |at| storyboard.frame(&people, &places, &times, at).unwrap();
        assert_ne!(frame(at), frame(at + 400), "{at}");
    }
}

#[test]
fn each_line_is_named_once() {
    let storyboard = parse(SMALL).unwrap();
    assert_eq!(storyboard.lines().map(Id::as_str).collect::<Vec<_>>(), ["hello"]);
    assert_eq!(storyboard.references().count(), 1);
}

#[test]
fn mistakes_are_named_with_their_place() {
    let all = [
        said("who = \"mwila\", at", "who = \"mwilla\", at"),
        said("what = \"card\", at", "what = \"kard\", at"),
        said("who = \"mwila\"\npose", "who = \"mwilla\"\npose"),
        said("scene = \"room\"", "scene = \"rom\""),
        said("\"chipata-classroom\"", "\"chipata\""),
        said("from = \"start\"", "from = \"before:hello\""),
        said("\"after:hello\"", "\"behind:hello\""),
        said("over = 800", "over = \"long\""),
        said("name = \"only\"\n", "name = \"only\"\nspeed = 2\n"),
    ];
    insta::assert_snapshot!("storyboard_mistakes", all.concat().join("\n\n"));
}

#[test]
fn lines_and_cuts_must_fit_the_script() {
    let (people, places) = (people(), places());
    let storyboard = parse(SMALL).unwrap();
    let frame = |times: &Times| storyboard.frame(&people, &places, times, 0);
    let error = frame(&Times::new(5_000)).unwrap_err();
    assert_eq!(error.to_string(), "no line of the script is called `hello`; there is none");
    let second = "\n[[shot]]\nname = \"early\"\nscene = \"room\"\nfrom = \"before:hello\"\nplus = -900\n\
                  camera = { x = 0, y = 400, width = 800 }\n";
    let storyboard = parse(&format!("{SMALL}{second}")).unwrap();
    let mut times = Times::new(5_000);
    times.insert(Id::try_from("hello".to_owned()).unwrap(), 800, 1_400);
    let error = storyboard.frame(&people, &places, &times, 0).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the shot `early` begins at -100 ms, before the one above it, at 0 ms"
    );
}
