//! What the workshop needs beside Rust: ffmpeg, and for speech a Python with its packages, espeak-ng and the models.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{process, project};

/// Says what is missing of the programs that encode and measure.
pub fn encoder() -> Result<()> {
    if runs("ffmpeg", "-version") {
        return Ok(());
    }
    bail!(
        "Films are encoded by ffmpeg, which is not on PATH: install the package ffmpeg (Debian, Fedora, Arch, Homebrew), with \
         the encoders libsvtav1, libx264, libopus and libwebp."
    );
}

/// A Python that can speak and listen, installed where it is missing.
pub fn python() -> Result<PathBuf> {
    if !runs("espeak-ng", "--version") {
        bail!(
            "How words sound is found by espeak-ng, which is not on PATH: install the package espeak-ng (Debian, Fedora, \
             Arch, Homebrew)."
        );
    }
    let python = environment()?;
    let mut models = Command::new(&python);
    models.arg(project::speech().join("models.py")).arg(models_folder());
    process::run(&mut models, "Putting the models together")?;
    Ok(python)
}

/// Where the models are.
pub fn models_folder() -> PathBuf {
    project::installed().join("models")
}

/// The Python of our own, with the packages of `requirements.txt`.
fn environment() -> Result<PathBuf> {
    let folder = project::installed().join("python");
    let python = folder.join("bin/python");
    let wanted = fs::read_to_string(project::speech().join("requirements.txt"))
        .context("workshop/speech/requirements.txt could not be read.")?;
    let note = folder.join("requirements.txt");
    if python.is_file() && fs::read_to_string(&note).is_ok_and(|there| there == wanted) {
        return Ok(python);
    }
    if !runs("python3", "--version") {
        bail!(
            "Speech needs Python 3.11 or newer as python3 on PATH: install it, then run this again."
        );
    }
    println!("Installing what speech needs into .tools/speech: a minute or two, this once.");
    let mut venv = Command::new("python3");
    process::run(venv.args(["-m", "venv", "--clear"]).arg(&folder), "python3 -m venv")
        .context("A Python of our own is made with the module venv: on Debian install the package python3-venv.")?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--requirement"]);
    install.arg(project::speech().join("requirements.txt"));
    process::run(&mut install, "pip install")?;
    fs::write(&note, wanted)
        .with_context(|| format!("{} could not be written.", note.display()))?;
    Ok(python)
}

fn runs(program: &str, question: &str) -> bool {
    Command::new(program).arg(question).output().is_ok_and(|answer| answer.status.success())
}
