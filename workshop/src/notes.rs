//! The README of a film's folder: what it is, how it was made, and what was measured in it.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};
use venster_film::Kind;

use crate::frames;
use crate::measure::Figures;
use crate::script::Film;

/// Writes the film's README.
pub fn write(film: &Film, figures: &Figures, digest: Option<&str>) -> Result<()> {
    let path = film.folder.join("README.md");
    // The frames are drawn anew only where the film is made anew; measuring alone keeps what stands there.
    let kept = fs::read_to_string(&path).ok();
    let digest = digest.or_else(|| kept.as_deref().and_then(digest_in));
    fs::write(&path, readme(film, figures, digest))
        .with_context(|| format!("{} could not be written.", path.display()))
}

const DIGEST: &str = "Digest of all frames: ";

fn digest_in(readme: &str) -> Option<&str> {
    let line = readme.lines().find_map(|line| line.strip_prefix(DIGEST))?;
    line.split('`').nth(1)
}

fn readme(film: &Film, figures: &Figures, digest: Option<&str>) -> String {
    let mut text = String::new();
    let title = film.title().unwrap_or(&film.name);
    let name = &film.name;
    let recorded = film.recorded();
    let voice = if recorded == 0 {
        "synthetic narration"
    } else {
        "narration partly synthetic, partly recorded"
    };
    let said = film.lines.iter().filter(|line| line.kind != Kind::Sound).count();
    let voices = &film.production.voices;
    // Writing to a String can't fail.
    let _ = write!(
        text,
        "# {title}\n\nIllustrated scene, {voice}. `cargo xtask film {name}` makes the files in this folder and writes this one; \
         docs/films.md says how.\n\n\
         - **Pictures** are drawn from `storyboard.toml`, a frame every {} milliseconds, {}×{}.\n\
         - **Words** are those of `script.toml`: of {said} lines that are said {recorded} are recorded by people. The others are \
         spoken by the voices `{}` (narrator) and `{}` (descriptions) of Kokoro-82M, in British English. Nobody in the film has \
         a synthetic voice: the narrator says after them what they say.\n\
         - **Sounds** of the place are made by code, as `production.toml` asks for them.\n\n",
        frames::STEP,
        film.script.width,
        film.script.height,
        voices.narrator,
        voices.describer
    );
    let _ = write!(
        text,
        "## Measured\n\nLength: {}.{} s.\n\n| file | kB | kbit/s | LUFS | dBTP |\n|---|--:|--:|--:|--:|\n",
        film.script.duration / 1000,
        film.script.duration % 1000 / 100
    );
    for file in &figures.files {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {:.1} | {:.1} |",
            file.name,
            file.bytes / 1000,
            file.rate,
            file.loudness.whole,
            file.loudness.peak
        );
    }
    text.push('\n');
    for heard in &figures.misheard {
        let _ = writeln!(
            text,
            "Whisper (base) gets {:.3} of the words wrong that are said in {}, names included.
",
            heard.share, heard.name
        );
    }
    let furthest =
        figures.beginnings.iter().filter_map(|(_, later)| *later).max_by_key(|later| later.abs());
    if let Some(furthest) = furthest {
        let _ = writeln!(
            text,
            "Captions against the voices of {} lines, as they are heard to begin in the finished film: at most {} ms apart.\n",
            figures.beginnings.len(),
            furthest.abs()
        );
    }
    if let Some(digest) = digest {
        let _ =
            writeln!(text, "{DIGEST}`{digest}` (`cargo xtask film {name} --frames` prints it).");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_found_again() {
        assert_eq!(digest_in("# A\n\nDigest of all frames: `0a1b` (x).\n"), Some("0a1b"));
        assert_eq!(digest_in("# A\n"), None);
    }
}
