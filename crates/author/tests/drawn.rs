//! Pictures and portraits that are drawn from data, and what is said where they can't be.

#![expect(clippy::unwrap_used, reason = "a test that can't read its fixture has failed")]

use std::path::Path;

use venster_author::{Compilation, Content, Folder, compile};

const SCENARIO: &str = "06-learning-communities/visited-lesson";

const PEOPLE: &str = r##"
[beatrice]
age = 52
skin = "umber"
face = "oval"
hair = { bob = "black" }
brows = "soft"
eyes = "round"
iris = "brown"
nose = "broad"
mouth = "wide"
build = "medium"
looks = "left"
clothes = { top = { sweater = { wool = "#446688" } }, below = { trousers = "#333344" }, feet = "bare" }
behind = "#ddeeff"
"##;

const PLACES: &str = r##"
[office.office-desk]
wall = "#ffffff"
dado = "#eeeeee"
table = "#bb8855"
"##;

const PICTURES: &str = r##"
[list]
place = "office"
light = "morning"

[list.crops]
strip = { x = 0, y = 400, width = 900, height = 295 }

[[list.thing]]
what = { card = "ma" }
x = 400
y = 800
"##;

/// The fixture with its list drawn and a look for its head teacher, after a change of the files.
fn compiled(change: impl Fn(&mut Vec<(String, Vec<u8>)>)) -> (Vec<String>, Compilation) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/content");
    let mut files: Vec<(String, Vec<u8>)> = Folder::read(&root)
        .unwrap()
        .files()
        .map(|(_, file)| match &file.content {
            Content::Text(text) => (file.path.clone(), text.clone().into_bytes()),
            Content::Bytes(bytes) => (file.path.clone(), bytes.clone()),
        })
        .filter(|(path, _)| *path != format!("{SCENARIO}/list.svg"))
        .collect();
    files.push(("people.toml".into(), PEOPLE.into()));
    files.push(("places.toml".into(), PLACES.into()));
    files.push((format!("{SCENARIO}/pictures.toml"), PICTURES.into()));
    edit(&mut files, &format!("{SCENARIO}/scenario.toml"), "[cast.beatrice]", |heading| {
        format!("{heading}\nlook = \"beatrice\"")
    });
    change(&mut files);
    let folder = Folder::from_files(files);
    let compilation = compile(&folder);
    let found = compilation.diagnostics.iter().filter(|one| one.code != "short-path");
    let said = found.map(|one| {
        let line = match one.place {
            venster_author::Place::Span(span) => folder.position(span).0,
            venster_author::Place::Path(_) => 0,
        };
        format!("{} {line} {}", one.code, one.message)
    });
    (said.collect(), compilation)
}

fn edit(files: &mut [(String, Vec<u8>)], path: &str, from: &str, to: impl FnOnce(&str) -> String) {
    let (_, text) = files.iter_mut().find(|(name, _)| name == path).unwrap();
    let old = String::from_utf8(text.clone()).unwrap();
    assert!(old.contains(from), "{from}");
    *text = old.replacen(from, &to(from), 1).into_bytes();
}

#[test]
fn pictures_and_portraits_are_drawn() {
    let (said, compilation) = compiled(|_| {});
    assert_eq!(said, Vec::<String>::new());
    let scenario = compilation.scenario("visited-lesson").unwrap();
    let drawn = |start: &str| {
        let all: Vec<_> =
            scenario.assets.iter().filter(|asset| asset.name.starts_with(start)).collect();
        assert_eq!(all.len(), 1, "{start}");
        assert!(all[0].svg.starts_with("<svg"));
        assert_eq!(scenario.svg(&all[0].name), Some(all[0].svg.as_str()));
    };
    drawn("visited-lesson-list.");
    drawn("visited-lesson-beatrice.");
    let (_, again) = compiled(|_| {});
    assert_eq!(again.scenario("visited-lesson").unwrap().assets, scenario.assets);
}

#[test]
fn a_mistake_in_the_data_is_named_where_it_stands() {
    let (said, _) = compiled(|files| {
        edit(files, "people.toml", "skin = \"umber\"", |_| "skin = \"mauve\"".into());
    });
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].starts_with("picture-data 4 beatrice.skin: unknown variant `mauve`"),
        "{said:?}"
    );
    let (said, _) = compiled(|files| {
        let pictures = format!("{SCENARIO}/pictures.toml");
        edit(files, &pictures, "\"office\"", |_| "\"yard\"".into());
        edit(files, &pictures, "y = 400", |_| "y = 1400".into());
    });
    assert!(
        said.iter().any(|one| one.starts_with("picture-data 3 list.place: no place")),
        "{said:?}"
    );
    assert!(
        said.iter()
            .any(|one| one.starts_with("picture-data 7 list.crops.strip: this crop reaches")),
        "{said:?}"
    );
}

#[test]
fn a_look_is_somebodys() {
    let (said, _) = compiled(|files| {
        let scenario = format!("{SCENARIO}/scenario.toml");
        edit(files, &scenario, "look = \"beatrice\"", |_| "look = \"beatrix\"".into());
    });
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("unknown-look"), "{said:?}");
}

#[test]
fn what_is_a_file_is_not_drawn_as_well() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\
               <view id='strip' viewBox='0 0 9 3'/></svg>";
    let (said, _) = compiled(|files| {
        files.push((format!("{SCENARIO}/list.svg"), svg.into()));
        files.push((format!("{SCENARIO}/portraits/beatrice.svg"), svg.into()));
    });
    let codes: Vec<&str> = said.iter().map(|one| one.split(' ').next().unwrap()).collect();
    assert_eq!(codes, ["picture-twice", "picture-twice"], "{said:?}");
}

#[test]
fn a_picture_needs_the_crops_that_phones_show() {
    let (said, _) = compiled(|files| {
        edit(files, &format!("{SCENARIO}/pictures.toml"), "strip =", |_| "wide =".into());
        edit(files, &format!("{SCENARIO}/chair.svg"), "id=\"wide\"", |_| "id=\"broad\"".into());
    });
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("missing-crop 1 `chair.svg` has no crop `wide`"), "{said:?}");
    assert!(said[1].starts_with("missing-crop 2 `list.svg` has no crop `strip`"), "{said:?}");
}
