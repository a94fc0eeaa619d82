//! One film, step by step.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use venster_film::mix::{self, Spoken, Track};
use venster_film::{Kind, Said, timeline};

use crate::frames::{self, Frames, Size};
use crate::script::Film;
use crate::speech::{self, Speech};
use crate::storyboard::Drawn;
use crate::{encode, measure, notes, project, script, tools};

/// What is asked for.
#[derive(Debug)]
pub struct Options {
    /// The name of the film's folder.
    pub film: String,
    /// The content folder.
    pub content: PathBuf,
    /// How far to go.
    pub until: Until,
}

/// How far to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Until {
    /// The lines are spoken, and their ends are in the script.
    Timed,
    /// The frames are drawn, and their digest is known.
    Drawn,
    /// The frames at these milliseconds are drawn to be looked at.
    Looked(Vec<u32>),
    /// Everything is made and measured.
    Measured,
    /// What is there is measured.
    OnlyMeasured,
}

/// Makes a film, or a part of it.
pub fn run(options: &Options) -> Result<()> {
    let mut film = script::read(&options.content, &options.film)?;
    let size = Size { width: film.script.width, height: film.script.height };
    let kept = project::kept(&film.name);
    fs::create_dir_all(&kept).with_context(|| format!("{} could not be made.", kept.display()))?;
    match &options.until {
        Until::Timed => timed(&mut film).map(drop),
        Until::Drawn => {
            let digests =
                frames::each(&Drawn::of(&film)?, size, film.script.duration, |_, _| Ok(()))?;
            fs::write(kept.join("frames.txt"), digests.manifest())?;
            println!("Digest of all frames: {}", digests.whole());
            Ok(())
        }
        Until::Looked(moments) => looked(&Drawn::of(&film)?, size, moments, &kept.join("look")),
        Until::Measured => {
            tools::encoder()?;
            let speech = timed(&mut film)?;
            let frames = Drawn::of(&film)?;
            let digest = made(&film, &speech, &frames, size, &kept)?;
            measured(&film, &speech, Some(&digest))
        }
        Until::OnlyMeasured => {
            tools::encoder()?;
            measured(&film, &speech::speak(&film)?, None)
        }
    }
}

/// Lets the lines be said, and times them by how long that takes.
fn timed(film: &mut Film) -> Result<Speech> {
    tools::encoder()?;
    let speech = speech::speak(film)?;
    let said: Vec<Said> =
        speech.iter().map(|(id, speech)| Said { id: id.clone(), length: speech.len() }).collect();
    match timeline(&film.lines, &said, film.script.duration) {
        Ok(timed) => {
            script::write_ends(film, &timed)?;
            film.lines = timed;
            Ok(speech)
        }
        Err(clashes) => {
            let sentences: Vec<String> = clashes.iter().map(ToString::to_string).collect();
            bail!(
                "The lines of {} can't be said as they are timed.\n{}",
                film.name,
                sentences.join("\n")
            )
        }
    }
}

fn looked(frames: &dyn Frames, size: Size, moments: &[u32], into: &Path) -> Result<()> {
    fs::create_dir_all(into).with_context(|| format!("{} could not be made.", into.display()))?;
    for at in moments {
        let file = into.join(format!("{:06}.png", at));
        png(frames, size, *at, &file)?;
        println!("{}", file.display());
    }
    Ok(())
}

fn png(frames: &dyn Frames, size: Size, at: u32, file: &Path) -> Result<()> {
    let bytes = frames::render(frames, size, at)?.encode_png()?;
    fs::write(file, bytes).with_context(|| format!("{} could not be written.", file.display()))
}

/// Makes every file of a film; gives back the digest of its frames.
fn made(
    film: &Film,
    speech: &Speech,
    frames: &dyn Frames,
    size: Size,
    kept: &Path,
) -> Result<String> {
    println!("Mixing the sound.");
    let plain = sound(film, speech, false, &kept.join("sound.f32"))?;
    let described = sound(film, speech, true, &kept.join("described.f32"))?;
    println!("Drawing {} frames.", frames::count(film.script.duration));
    let master = kept.join("master.mp4");
    let digests = encode::master(frames, size, film.script.duration, &master)?;
    fs::write(kept.join("frames.txt"), digests.manifest())?;
    for format in ["webm", "mp4"] {
        println!("Encoding as {format}.");
        let picture = kept.join(format!("picture.{format}"));
        encode::picture(&master, format, &picture)?;
        for (names, sound) in [(film.plain(), &plain), (film.described(), &described)] {
            for name in names.iter().filter(|name| name.ends_with(&format!(".{format}"))) {
                encode::film(&picture, sound, format, &film.folder.join(name))?;
            }
        }
    }
    let at = film.production.poster.time(&film.lines, film.script.duration);
    let poster = kept.join("poster.png");
    png(frames, size, at, &poster)?;
    encode::poster(&poster, &film.folder.join(&film.script.poster.value))?;
    Ok(digests.whole())
}

/// A sound track at the loudness of every film, in a file.
fn sound(film: &Film, speech: &Speech, with_descriptions: bool, file: &Path) -> Result<PathBuf> {
    let mut spoken = Vec::new();
    for line in &film.lines {
        if (line.kind.is_said() || (with_descriptions && line.kind == Kind::Description))
            && let Some(speech) = speech.get(&line.id)
        {
            spoken.push(Spoken { from: line.first_sample(), speech: speech.clone() });
        }
    }
    let mut track: Track =
        mix::track(&spoken, &film.production.sounds, &film.lines, film.script.duration);
    // Holding the peaks takes a little of the loudness; the second pass gives it back.
    for _ in 0..2 {
        fs::write(file, track.bytes())
            .with_context(|| format!("{} could not be written.", file.display()))?;
        let loudness = measure::loudness(file, true)?;
        track.raise((measure::LOUDNESS - loudness.whole) as f32);
    }
    fs::write(file, track.bytes())
        .with_context(|| format!("{} could not be written.", file.display()))?;
    Ok(file.to_path_buf())
}

fn measured(film: &Film, speech: &Speech, digest: Option<&str>) -> Result<()> {
    println!("Measuring.");
    let figures = measure::measure(film, speech)?;
    notes::write(film, &figures, digest)?;
    for file in &figures.files {
        println!(
            "{}: {} kB, {} kbit/s, {:.1} LUFS, {:.1} dBTP",
            file.name,
            file.bytes / 1000,
            file.rate,
            file.loudness.whole,
            file.loudness.peak
        );
    }
    for heard in &figures.misheard {
        println!("{}: word error rate {:.3}", heard.name, heard.share);
    }
    for (line, later) in &figures.beginnings {
        match later {
            Some(later) => println!("{line}: voice {later} ms after its caption"),
            None => println!("{line}: no voice found"),
        }
    }
    let faults = figures.faults();
    if faults.is_empty() {
        println!("Everything is as it should be.");
        return Ok(());
    }
    bail!("{}", faults.join("\n"))
}
