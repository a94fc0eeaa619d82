//! Draws everybody and everything on one page, to be looked at: give it a folder to write into.

use std::{
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use venster_picture::{
    DataError, Expression, Object, People, Pictures, Places, object, picture, portrait,
};

/// Poses and rooms that no scenario shows yet.
const TRIALS: &str = include_str!("trials.toml");
/// Things on a sill that no scenario shows yet.
const TRIAL_OBJECTS: [(&str, &str); 7] = [
    ("trial-map", include_str!("trial_objects/map.toml")),
    ("trial-fraction", include_str!("trial_objects/fraction.toml")),
    ("trial-play-corner", include_str!("trial_objects/play_corner.toml")),
    ("trial-waffles", include_str!("trial_objects/waffles.toml")),
    ("trial-bill", include_str!("trial_objects/bill.toml")),
    ("trial-river", include_str!("trial_objects/river.toml")),
    ("trial-baskets", include_str!("trial_objects/baskets.toml")),
];
/// Looks that nobody of a scenario has yet.
const TRIAL_PEOPLE: &str = include_str!("trial_people.toml");

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(std::env::args().nth(1).ok_or("name a folder to write into")?);
    fs::create_dir_all(&out)?;
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let read = |name: &str| fs::read_to_string(content.join(name));
    let people = People::parse(&read("people.toml")?).map_err(mistakes)?;
    let places = Places::parse(&read("places.toml")?).map_err(mistakes)?;
    let trial_people = People::parse(TRIAL_PEOPLE).map_err(mistakes)?;

    let mut scenes = String::new();
    let mut objects = String::new();
    for file in described(&content)? {
        let text = fs::read_to_string(&file)?;
        draw_all(&text, &people, &places, &out, &mut scenes)?;
        if let Some((one, _)) = Pictures::parse(&text, &people, &places).map_err(mistakes)?.object()
        {
            let scenario = file.parent().and_then(Path::file_name).unwrap_or_default();
            draw_object(&scenario.to_string_lossy(), one, &out, &mut objects)?;
        }
    }
    for (name, trial) in TRIAL_OBJECTS {
        if let Some((one, _)) = Pictures::parse(trial, &people, &places).map_err(mistakes)?.object()
        {
            draw_object(name, one, &out, &mut objects)?;
        }
    }
    draw_all(TRIALS, &people, &places, &out, &mut scenes)?;
    let mut faces = String::new();
    for (id, person) in people.iter().chain(trial_people.iter()) {
        write!(faces, "<section><h2>{id}</h2>")?;
        for expression in Expression::ALL {
            let name = format!("{id}-{}.svg", expression.as_str());
            fs::write(out.join(&name), portrait(person, expression))?;
            write!(
                faces,
                "<figure><img class=\"large\" src=\"{name}\"><img class=\"small\" src=\"{name}\">\
                 <figcaption>{}</figcaption></figure>",
                expression.as_str()
            )?;
        }
        faces.push_str("</section>");
    }
    for (name, ground) in [("index.html", "light"), ("dark.html", "dark")] {
        let page = format!(
            "<!doctype html><meta charset=\"utf-8\"><title>Contact sheet</title><style>{STYLE}</style>\
             <body class=\"{ground}\"><main class=\"objects\">{objects}</main>\
             <div class=\"scenes\">{scenes}</div>{faces}"
        );
        fs::write(out.join(name), page)?;
    }
    Ok(())
}

/// Every `pictures.toml` below the modules of the content.
fn described(content: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for module in fs::read_dir(content)? {
        let module = module?.path();
        if module.is_dir() {
            for scenario in fs::read_dir(module)? {
                found.push(scenario?.path().join("pictures.toml"));
            }
        }
    }
    found.retain(|file| file.is_file());
    found.sort();
    Ok(found)
}

fn draw_all(
    text: &str,
    people: &People,
    places: &Places,
    out: &Path,
    scenes: &mut String,
) -> Result<(), Box<dyn Error>> {
    for (id, described, _) in Pictures::parse(text, people, places).map_err(mistakes)?.iter() {
        let begun = Instant::now();
        let svg = picture(described, people, places)?;
        let took = begun.elapsed().as_secs_f64() * 1000.0;
        fs::write(out.join(format!("{id}.svg")), &svg)?;
        write!(
            scenes,
            "<figure><img src=\"{id}.svg\"><figcaption>{id}: {} bytes, {took:.1} ms</figcaption>",
            svg.len()
        )?;
        for crop in ["wide", "strip"] {
            if svg.contains(&format!("id=\"{crop}\"")) {
                write!(scenes, "<img class=\"{crop}\" src=\"{id}.svg#{crop}\">")?;
            }
        }
        scenes.push_str("</figure>");
    }
    Ok(())
}

fn draw_object(
    name: &str,
    described: &Object,
    out: &Path,
    objects: &mut String,
) -> Result<(), Box<dyn Error>> {
    let svg = object(described);
    fs::write(out.join(format!("object-{name}.svg")), &svg)?;
    write!(
        objects,
        "<figure><img src=\"object-{name}.svg\"><figcaption>{name}: {} bytes</figcaption></figure>",
        svg.len()
    )?;
    Ok(())
}

fn mistakes(errors: Vec<DataError>) -> String {
    errors.iter().map(|error| format!("{error}\n")).collect()
}

const STYLE: &str = "body{margin:24px;font:14px sans-serif}.light{background:#fbf7f0;color:#20233d}\
.dark{background:#15182b;color:#f3ecdf}.dark img{filter:brightness(.9)}\
section,.scenes{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}\
.objects{display:flex;flex-wrap:wrap;gap:24px;margin-bottom:24px}.objects figure{width:250px}\
.objects img{width:250px;height:222px;object-fit:cover;border:6px solid #fffefb;\
border-radius:131px 131px 0 0;box-shadow:0 2px 8px #0002}\
.scenes figure{width:440px}\
.scenes img{width:100%;display:block;margin-bottom:8px}.wide{aspect-ratio:1.67}.strip{aspect-ratio:3.05}\
.large{width:400px;border-radius:200px 200px 12px 12px}.small{width:34px;border-radius:17px 17px 3px 3px}\
h2{width:100%}";
