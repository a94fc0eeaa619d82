//! Renders the static pages of a built site: one for each scenario and language, beside its index.html.
//!
//! A static page is what somebody opens who comes from a poster, a message or a search engine, on whatever line. It
//! shows a scenario's first scene, and its first decision works before the app is there: `page.js` writes what the
//! learner does into the record, and shows what the app would show. Then the app is fetched and takes over.

mod constants;
mod document;
mod markup;
mod policy;
mod site;
mod styles;

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result, bail};

use document::Scripts;
use site::Site;

fn main() -> Result<()> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(folder), Some(scripts), None) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        bail!(
            "Static pages need the folder of a build and that of their scripts: see cargo xtask."
        );
    };
    let scripts = Scripts::read(&scripts)?;
    let site = Site::read(&folder)?;
    for page in site.pages() {
        let html = document::document(&site, &page, &scripts)
            .with_context(|| format!("{} could not be made.", page.file))?;
        let file = folder.join(&page.file);
        fs::write(&file, html)
            .with_context(|| format!("{} could not be written.", file.display()))?;
    }
    Ok(())
}
