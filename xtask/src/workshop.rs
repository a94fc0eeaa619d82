//! Films are made by a program of their own: it needs a renderer and more, which nobody else should have to compile.

use std::ffi::OsString;

use anyhow::Result;

use crate::{process, tools};

/// Hands these arguments to the workshop, once what it needs is there.
pub fn run(arguments: &[OsString]) -> Result<()> {
    tools::media::find_or_install()?;
    let mut make = process::cargo();
    make.args(["run", "--quiet", "--package", "venster-workshop", "--profile", "workshop", "--"]);
    process::run(make.args(arguments), "Making the film")
}
