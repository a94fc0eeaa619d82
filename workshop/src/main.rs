//! The workshop: makes a film from its folder `content/films/<name>`. `cargo xtask film` runs it, once ffmpeg and espeak-ng
//! are there.
//!
//! Start reading at [`make::run`]. `script` and `venster_film` say when what is heard, `speech` lets it be spoken,
//! `frames` draws, `encode` hands both to ffmpeg, `measure` and `notes` write down what came of it.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line program talks to its user by printing"
)]

mod encode;
mod frames;
mod make;
mod measure;
mod notes;
mod process;
mod project;
mod script;
mod speech;
mod storyboard;
mod tools;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::make::{Options, Until};

const HELP: &str = "\
cargo xtask film <name>      make the film in content/films/<name>
            --times          speak and time the lines, and go no further
            --frames         draw the frames and print their digest: no sound, no encoding
            --look <s,s,…>   draw the frames at these seconds as PNG files, into target/film/<name>/look
            --measure        measure the finished files, and write the film's README
            --content <path> of another content folder
";

fn main() -> ExitCode {
    let made = options(std::env::args_os().skip(1)).and_then(|options| match options {
        Some(options) => make::run(&options),
        None => {
            print!("{HELP}");
            Ok(())
        }
    });
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn options(arguments: impl Iterator<Item = OsString>) -> Result<Option<Options>> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut film, mut content, mut until) =
        (None, project::root().join("content"), Until::Measured);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(None),
            Long("times") => until = Until::Timed,
            Long("frames") => until = Until::Drawn,
            Long("measure") => until = Until::OnlyMeasured,
            Long("look") => until = Until::Looked(seconds(&parser.value()?.string()?)?),
            Long("content") => content = parser.value()?.into(),
            Value(name) if film.is_none() => film = Some(name.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    match film {
        Some(film) => Ok(Some(Options { film, content, until })),
        None => {
            bail!("Which film? cargo xtask film <name>, the name of a folder in content/films.")
        }
    }
}

/// Seconds with commas between them, as milliseconds.
fn seconds(list: &str) -> Result<Vec<u32>> {
    let mut moments = Vec::new();
    for part in list.split(',') {
        let seconds: f64 = part.trim().parse()?;
        moments.push((seconds.clamp(0.0, 86_400.0) * 1000.0) as u32);
    }
    Ok(moments)
}
