//! What came of it: loudness, peaks, rates, what a recogniser understands, and whether captions begin with the voice.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use venster_film::{Kind, Line, RATE, onset, word_error_rate};

use crate::script::{Film, SPOKEN};
use crate::speech::{Speech, samples};
use crate::{encode, process, project, tools};

/// The loudness of the finished sound, in LUFS.
pub const LOUDNESS: f64 = -18.0;
/// The most that a file may weigh, in bytes.
const HEAVIEST: u64 = 12_000_000;
/// The most that a file may take of a line, in kbit/s.
const WIDEST: u64 = 1200;
/// How far a caption may be from the voice, in milliseconds.
const APART: u32 = 100;
/// The most of what is said that the recogniser may get wrong.
const MISHEARD: f32 = 0.08;

/// How loud something is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Loudness {
    /// Over the whole film, in LUFS.
    pub whole: f64,
    /// The highest true peak, in dBTP.
    pub peak: f64,
}

/// The figures of one file.
#[derive(Debug)]
pub struct FileFigures {
    /// Its name.
    pub name: String,
    /// Bytes.
    pub bytes: u64,
    /// Kilobits a second, picture and sound together.
    pub rate: u64,
    /// How loud it is.
    pub loudness: Loudness,
}

/// What a recogniser got wrong in one file.
#[derive(Debug)]
pub struct Misheard {
    /// The file's name.
    pub name: String,
    /// The share of wrong words, names included.
    pub share: f32,
}

/// Everything that was measured.
#[derive(Debug)]
pub struct Figures {
    /// File by file.
    pub files: Vec<FileFigures>,
    /// What the recogniser got wrong, in the film and in the described one.
    pub misheard: Vec<Misheard>,
    /// For each line that is said, how many milliseconds later its voice begins than its caption; none where nothing was
    /// found.
    pub beginnings: Vec<(String, Option<i64>)>,
}

/// The loudness of a file, or of raw sound in two channels.
pub fn loudness(file: &Path, is_raw: bool) -> Result<Loudness> {
    let mut meter = Command::new("ffmpeg");
    meter.args(["-hide_banner", "-nostdin", "-nostats"]);
    if is_raw {
        meter.args(["-f", "f32le", "-ar", &RATE.to_string(), "-ac", "2"]);
    }
    meter.arg("-i").arg(file).args([
        "-vn",
        "-af",
        "ebur128=peak=true:framelog=verbose",
        "-f",
        "null",
        "-",
    ]);
    let output = process::output(&mut meter, &format!("Measuring {}", file.display()))?;
    summary(&String::from_utf8_lossy(&output.stderr))
        .with_context(|| format!("ffmpeg does not say how loud {} is.", file.display()))
}

/// The figures at the end of what the meter says.
fn summary(said: &str) -> Option<Loudness> {
    let (_, summary) = said.rsplit_once("Summary:")?;
    let figure = |name: &str| -> Option<f64> {
        let line = summary.lines().find_map(|line| line.trim().strip_prefix(name))?;
        line.split_whitespace().next()?.parse().ok()
    };
    Some(Loudness { whole: figure("I:")?, peak: figure("Peak:")? })
}

/// Measures the finished files of a film.
pub fn measure(film: &Film, speech: &Speech) -> Result<Figures> {
    let mut figures = Figures { files: Vec::new(), misheard: Vec::new(), beginnings: Vec::new() };
    let (plain, described) = (film.plain(), film.described());
    for name in plain.iter().chain(&described) {
        let file = film.folder.join(name);
        let bytes = encode::size(&file)?;
        figures.files.push(FileFigures {
            name: name.clone(),
            bytes,
            rate: bytes * 8 / u64::from(film.script.duration.max(1)),
            loudness: loudness(&file, false)?,
        });
    }
    for (names, with_descriptions) in [(&plain, false), (&described, true)] {
        let Some(name) = names.first() else { continue };
        let said = said(film, with_descriptions);
        let file = film.folder.join(name);
        let heard = recognised(&file)?;
        println!("Heard in {name}:\n{heard}");
        figures
            .misheard
            .push(Misheard { name: name.clone(), share: word_error_rate(&said, &heard) });
    }
    if let Some(name) = plain.first() {
        let sound = samples(&film.folder.join(name))?;
        for line in film.lines.iter().filter(|line| line.kind.is_said()) {
            let voice = speech.get(&line.id).map(Vec::as_slice).unwrap_or_default();
            figures.beginnings.push((line.id.clone(), later(&sound, voice, line)));
        }
    }
    Ok(figures)
}

impl Figures {
    /// Everything that isn't as it should be, in sentences.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for file in &self.files {
            let name = &file.name;
            if file.bytes > HEAVIEST {
                faults.push(format!("{name} weighs {} bytes; {HEAVIEST} is the most.", file.bytes));
            }
            if file.rate > WIDEST {
                faults.push(format!("{name} takes {} kbit/s; {WIDEST} is the most.", file.rate));
            }
            if (file.loudness.whole - LOUDNESS).abs() > 0.5 {
                faults.push(format!(
                    "{name} has {:.1} LUFS; it should have {LOUDNESS}.",
                    file.loudness.whole
                ));
            }
            if file.loudness.peak > -1.0 {
                faults.push(format!(
                    "{name} peaks at {:.1} dBTP; −1 is the most.",
                    file.loudness.peak
                ));
            }
        }
        for Misheard { name, share } in &self.misheard {
            if *share > MISHEARD {
                faults.push(format!(
                    "In {name} the recogniser gets {share:.3} of the words wrong; {MISHEARD} is the most."
                ));
            }
        }
        for (line, later) in &self.beginnings {
            match later {
                Some(later) if later.unsigned_abs() <= u64::from(APART) => {}
                Some(later) => {
                    faults.push(format!("The caption of `{line}` is {later} ms before its voice."))
                }
                None => faults
                    .push(format!("No voice was found to begin with the caption of `{line}`.")),
            }
        }
        faults
    }
}

fn later(sound: &[f32], voice: &[f32], line: &Line) -> Option<i64> {
    let begins = onset::beginning(sound, voice, line.first_sample())?;
    let samples = i64::try_from(begins).ok()? - i64::try_from(line.first_sample()).ok()?;
    Some(samples * 1000 / i64::from(RATE))
}

fn said(film: &Film, with_descriptions: bool) -> String {
    let mut said = Vec::new();
    for line in &film.lines {
        if line.kind.is_said() || (with_descriptions && line.kind == Kind::Description) {
            said.push(film.words(&line.id).unwrap_or_default().to_owned());
        }
    }
    said.join(" ")
}

fn recognised(file: &Path) -> Result<String> {
    let python: PathBuf = tools::python()?;
    let mut listen = Command::new(python);
    listen
        .arg(project::speech().join("recognise.py"))
        .arg(tools::models_folder())
        .arg(file)
        .arg(SPOKEN);
    let output = process::output(&mut listen, "Listening")?;
    let heard = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if heard.is_empty() {
        bail!("The recogniser heard nothing in {}.", file.display());
    }
    Ok(heard)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_meters_summary_is_read() {
        let said = "[Parsed_ebur128_0 @ 0x5] Summary:\n\n  Integrated loudness:\n    I:         -18.1 LUFS\n    Threshold: \
                    -28.4 LUFS\n\n  Loudness range:\n    LRA:         8.3 LU\n\n  True peak:\n    Peak:       -2.4 dBFS\n";
        assert_eq!(summary(said), Some(Loudness { whole: -18.1, peak: -2.4 }));
        assert_eq!(summary("nothing"), None);
    }

    #[test]
    fn what_is_not_as_it_should_be_is_said() {
        let loudness = Loudness { whole: -18.2, peak: -2.0 };
        let file = |bytes, rate, loudness| FileFigures {
            name: "a.webm".to_owned(),
            bytes,
            rate,
            loudness,
        };
        let misheard = |share| Misheard { name: "a.webm".to_owned(), share };
        let mut figures = Figures {
            files: vec![file(4_000_000, 400, loudness)],
            misheard: vec![misheard(0.02)],
            beginnings: vec![("asks".to_owned(), Some(-20))],
        };
        assert!(figures.faults().is_empty(), "{:?}", figures.faults());
        figures.files.push(file(13_000_000, 1300, Loudness { whole: -16.0, peak: 0.1 }));
        figures.misheard.push(misheard(0.2));
        figures.beginnings.extend([("late".to_owned(), Some(180)), ("never".to_owned(), None)]);
        assert_eq!(figures.faults().len(), 7);
    }
}
