//! Pictures of every screen and state, for whoever designs them: tests/e2e/shots says which.

use anyhow::Result;

use crate::scripts::{self, Build};
use crate::{process, project};

/// What to take pictures of.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which build.
    pub build: Build,
    /// Names and values of the script's own options that leave something out.
    pub filters: Vec<(String, String)>,
}

const FOLDER: &str = "target/shots";

/// Takes the pictures.
pub fn run(options: &Options) -> Result<()> {
    let dist = options.build.ready()?;
    let mut script = scripts::script("shots/shots.js", &dist)?;
    script.arg("--out").arg(project::root().join(FOLDER));
    for (name, value) in &options.filters {
        script.arg(format!("--{name}")).arg(value);
    }
    process::run(&mut script, "Taking the pictures")?;
    println!("\nOpen {FOLDER}/index.html to see them beside each other.");
    Ok(())
}
