//! Starting other programs, with errors that say what was being done.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project;

/// A program to be run in the project's folder.
pub fn program(name: impl AsRef<Path>) -> Command {
    let mut command = Command::new(name.as_ref());
    command.current_dir(project::root());
    command
}

/// The cargo that runs this program, so that its toolchain is the pinned one.
pub fn cargo() -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Runs a program that prints for itself. `purpose` completes "… failed".
pub fn run(command: &mut Command, purpose: &str) -> Result<()> {
    let status = command.status().with_context(|| not_started(command, purpose))?;
    if !status.success() {
        bail!("{purpose} failed ({status}); its own messages stand above.");
    }
    Ok(())
}

/// Runs a program that prints for itself, and hands each line of its output to `line` as well.
pub fn run_watched(command: &mut Command, purpose: &str, mut line: impl FnMut(&str)) -> Result<()> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{purpose} could not be started."))?;
    if let Some(output) = child.stdout.take() {
        for text in BufReader::new(output).split(b'\n') {
            let text = text.with_context(|| format!("{purpose}: its output broke off."))?;
            let text = String::from_utf8_lossy(&text);
            println!("{text}");
            line(&text);
        }
    }
    let status = child.wait().with_context(|| format!("{purpose} was lost."))?;
    if !status.success() {
        bail!("{purpose} failed ({status}); its own messages stand above.");
    }
    Ok(())
}

/// What a program prints, where it runs well; else nothing.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first program of this name on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let name = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// PATH with other folders before it.
pub fn path_after(folders: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&path)))
        .context("A folder's name holds the sign that separates the folders of PATH: rename it.")
}

fn not_started(command: &Command, purpose: &str) -> String {
    format!("{purpose}: {} could not be started.", command.get_program().to_string_lossy())
}
