//! What films are made with: an encoder, and a program that knows how words sound. Only those who make films need them.

use anyhow::{Result, bail};

use super::debian;
use crate::process;

/// The programs, and the packages of the same names.
const PROGRAMS: [&str; 2] = ["ffmpeg", "espeak-ng"];

/// Makes sure that films can be made; on Debian as root what is missing is installed.
pub fn find_or_install() -> Result<()> {
    if missing().is_empty() {
        return Ok(());
    }
    if debian::is_ours() {
        println!("Installing {} with apt-get: about a minute.", missing().join(" and "));
        debian::install(&missing())?;
    }
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    bail!(
        "Films are made with {}, which {} not on PATH: install the packages of the same names (Debian, Fedora, Arch, Homebrew).",
        missing.join(" and "),
        if missing.len() == 1 { "is" } else { "are" }
    );
}

fn missing() -> Vec<&'static str> {
    PROGRAMS.into_iter().filter(|program| process::on_path(program).is_none()).collect()
}
