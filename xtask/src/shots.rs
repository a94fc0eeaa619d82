//! Pictures of every screen and state, for whoever designs them: tests/e2e/shots says which. Beside them a contact sheet
//! of all people and places.

use anyhow::Result;

use crate::scripts::{self, Build};
use crate::{gallery, process, project};

/// What to take pictures of.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which build.
    pub build: Build,
    /// Names and values of the script's own options that leave something out.
    pub filters: Vec<(String, String)>,
}

const FOLDER: &str = "target/shots";
const CONTACT_SHEET: &str = "target/shots/people-and-places";

/// Takes the pictures.
pub fn run(options: &Options) -> Result<()> {
    let dist = options.build.ready()?;
    let mut script = scripts::script("shots/shots.js", &dist)?;
    gallery::run()?;
    script.env("VENSTER_GALLERY", gallery::folder());
    script.arg("--out").arg(project::root().join(FOLDER));
    for (name, value) in &options.filters {
        script.arg(format!("--{name}")).arg(value);
    }
    process::run(&mut script, "Taking the pictures")?;
    let mut sheet = process::cargo();
    sheet.args(["run", "--quiet", "--package", "venster-picture", "--example", "contact_sheet"]);
    sheet.arg("--").arg(project::root().join(CONTACT_SHEET));
    process::run(&mut sheet, "Drawing the contact sheet")?;
    println!("\nOpen {FOLDER}/index.html to see them beside each other,");
    println!("and {CONTACT_SHEET}/index.html (or dark.html) for all people and places.");
    Ok(())
}
