//! Starting other programs, with errors that say what was being done.

use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};

/// ffmpeg, which says nothing unless something is wrong.
pub fn ffmpeg() -> Command {
    let mut command = Command::new("ffmpeg");
    command.args(["-hide_banner", "-nostdin", "-loglevel", "error", "-y"]);
    command
}

/// Runs a program that prints for itself. `purpose` completes "… failed".
pub fn run(command: &mut Command, purpose: &str) -> Result<()> {
    let status = command.status().with_context(|| not_started(command, purpose))?;
    if !status.success() {
        bail!("{purpose} failed ({status}); its own messages stand above.");
    }
    Ok(())
}

/// What a program gives back.
pub fn output(command: &mut Command, purpose: &str) -> Result<Output> {
    let output =
        command.stdin(Stdio::null()).output().with_context(|| not_started(command, purpose))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{purpose} failed ({}):\n{}", output.status, said.trim());
    }
    Ok(output)
}

fn not_started(command: &Command, purpose: &str) -> String {
    format!("{purpose}: {} could not be started.", command.get_program().to_string_lossy())
}
