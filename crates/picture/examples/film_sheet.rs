//! Draws frames of a film, to be looked at: give it the film's folder and a folder to write into.
//!
//! Without more it writes contact sheets, a frame every two seconds at half its width. With moments in milliseconds after
//! the two folders it writes those frames, whole. Where the folder has no script yet, lines cannot be looked up.

#![allow(clippy::print_stdout, reason = "a command-line program talks to its user by printing")]

use std::{error::Error, fs, path::PathBuf, time::Instant};

use resvg::{
    tiny_skia::{Pixmap, PixmapPaint, Transform},
    usvg,
};
use serde::Deserialize;
use venster_picture::{DataError, FRAME_SIZE, Id, People, Places, Storyboard, Times};

/// Frames of a contact sheet beside and below each other.
const GRID: (u32, u32) = (2, 4);
/// The time between two frames of a contact sheet, in milliseconds.
const STEP: usize = 2_000;

#[derive(Deserialize)]
struct Script {
    duration: u32,
    line: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    id: Id,
    start: u32,
    end: u32,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let film = PathBuf::from(words.next().ok_or("name the film's folder")?);
    let out = PathBuf::from(words.next().ok_or("name a folder to write into")?);
    let moments: Vec<u32> = words.map(|word| word.parse()).collect::<Result<_, _>>()?;
    fs::create_dir_all(&out)?;
    let content = film.join("../..");
    let read = |path: PathBuf| {
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let people = People::parse(&read(content.join("people.toml"))?).map_err(mistakes)?;
    let places = Places::parse(&read(content.join("places.toml"))?).map_err(mistakes)?;
    let text = read(film.join("storyboard.toml"))?;
    let storyboard = Storyboard::parse(&text, &people, &places).map_err(mistakes)?;
    let script: Script = toml::from_str(&read(film.join("script.toml"))?)?;
    let mut times = Times::new(script.duration);
    for line in script.line {
        times.insert(line.id, line.start, line.end);
    }

    let (mut drawing, mut rendering, mut frames) = (0.0, 0.0, 0.0);
    let mut frame = |at: u32, share: f32| -> Result<Pixmap, Box<dyn Error>> {
        let begun = Instant::now();
        let svg = storyboard.frame(&people, &places, &times, at)?;
        drawing += begun.elapsed().as_secs_f64() * 1000.0;
        let begun = Instant::now();
        let tree = usvg::Tree::from_str(&svg, &usvg::Options::default())?;
        let size = |whole: u32| (whole as f32 * share) as u32;
        let (width, height) = FRAME_SIZE;
        let mut sheet = Pixmap::new(size(width), size(height)).ok_or("a frame has a size")?;
        resvg::render(&tree, Transform::from_scale(share, share), &mut sheet.as_mut());
        rendering += begun.elapsed().as_secs_f64() * 1000.0;
        frames += 1.0;
        Ok(sheet)
    };
    for at in &moments {
        frame(*at, 1.0)?.save_png(out.join(format!("{at}.png")))?;
    }
    if moments.is_empty() {
        let all: Vec<u32> = (0..times.duration()).step_by(STEP).collect();
        let ((columns, rows), (width, height)) = (GRID, (FRAME_SIZE.0 / 2, FRAME_SIZE.1 / 2));
        for (number, some) in all.chunks((columns * rows) as usize).enumerate() {
            let mut sheet =
                Pixmap::new(width * columns, height * rows).ok_or("a sheet has a size")?;
            for (index, at) in (0..).zip(some) {
                let (x, y) = ((index % columns * width) as i32, (index / columns * height) as i32);
                let one = frame(*at, 0.5)?;
                let (paint, place) = (PixmapPaint::default(), Transform::identity());
                sheet.draw_pixmap(x, y, one.as_ref(), &paint, place, None);
            }
            sheet.save_png(out.join(format!("sheet-{number}.png")))?;
        }
    }
    println!(
        "a frame takes {:.1} ms to draw, {:.1} to render",
        drawing / frames,
        rendering / frames
    );
    Ok(())
}

fn mistakes(errors: Vec<DataError>) -> String {
    errors.iter().map(|error| format!("{} (byte {})\n", error, error.at.start)).collect()
}
