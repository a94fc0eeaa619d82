//! Draws everybody and everything on one page, to be looked at: give it a folder to write into.

use std::{
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use venster_picture::{Expression, People, Picture, Places, picture, portrait};

/// Poses and rooms that no scenario shows yet.
const TRIALS: &str = include_str!("trials.toml");
/// Looks that nobody of a scenario has yet.
const TRIAL_PEOPLE: &str = include_str!("trial_people.toml");

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(std::env::args().nth(1).ok_or("name a folder to write into")?);
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    fs::create_dir_all(&out)?;
    let people = People::parse("people.toml", &fs::read_to_string(content.join("people.toml"))?)?;
    let places = Places::parse("places.toml", &fs::read_to_string(content.join("places.toml"))?)?;
    let (mut faces, mut scenes) = (String::new(), String::new());
    let trial_people = People::parse("trial_people.toml", TRIAL_PEOPLE)?;
    for (id, person) in people.iter().chain(trial_people.iter()) {
        write!(faces, "<section><h2>{id}</h2>")?;
        for expression in Expression::ALL {
            let name = format!("{id}-{}.svg", expression.as_str());
            fs::write(out.join(&name), portrait(person, expression))?;
            write!(
                faces,
                "<figure><img class=\"large\" src=\"{name}\"><img class=\"small\" src=\"{name}\">"
            )?;
            write!(faces, "<figcaption>{}</figcaption></figure>", expression.as_str())?;
        }
        faces.push_str("</section>");
    }
    let folder = content.join("03-vulnerability/one-hour-by-level/pictures");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    let mut all: Vec<(String, String)> = Vec::new();
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        all.push((name, fs::read_to_string(file)?));
    }
    for (index, trial) in TRIALS.split("#---\n").enumerate() {
        all.push((format!("trial-{}", index + 1), trial.to_owned()));
    }
    for (name, text) in all {
        let described = Picture::parse(&format!("{name}.toml"), &text, &people, &places)?;
        let begun = Instant::now();
        let svg = picture(&described, &people, &places)?;
        let took = begun.elapsed().as_secs_f64() * 1000.0;
        fs::write(out.join(format!("{name}.svg")), &svg)?;
        write!(
            scenes,
            "<figure><img src=\"{name}.svg\"><figcaption>{name}: {} bytes, {took:.1} ms</figcaption>",
            svg.len()
        )?;
        for crop in ["wide", "strip"] {
            if svg.contains(&format!("id=\"{crop}\"")) {
                write!(scenes, "<img class=\"{crop}\" src=\"{name}.svg#{crop}\">")?;
            }
        }
        scenes.push_str("</figure>");
    }
    for ground in ["light", "dark"] {
        fs::write(
            out.join(if ground == "light" { "index.html" } else { "dark.html" }),
            format!(
                "<!doctype html><meta charset=\"utf-8\"><title>Contact sheet</title><style>{STYLE}</style><body class=\"{ground}\"><main class=\"scenes\">{scenes}</main>{faces}"
            ),
        )?;
    }
    Ok(())
}

const STYLE: &str = "body{margin:24px;font:14px sans-serif}.light{background:#fbf7f0;color:#20233d}.dark{background:#15182b;color:#f3ecdf}
.dark img{filter:brightness(.9)}section,.scenes{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}.scenes figure{width:440px}.scenes img{width:100%;display:block;margin-bottom:8px}
.wide{aspect-ratio:1.67}.strip{aspect-ratio:3.05}.large{width:400px;border-radius:200px 200px 12px 12px}.small{width:34px;border-radius:17px 17px 3px 3px}h2{width:100%}";
