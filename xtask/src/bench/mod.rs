//! The release build beside the numbers that it is held to: sizes first, then times in a browser. What isn't built yet
//! is listed, and is no failure.

mod library;
mod row;
mod rows;
mod table;
mod times;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::scripts::Build;
use crate::{project, sizes};

/// What to measure.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which build.
    pub build: Build,
    /// Whether to measure times too.
    pub times: bool,
    /// Where to write the rows as JSON, with each single measurement.
    pub json: Option<PathBuf>,
}

/// Measures, prints the table, and fails past a budget.
pub fn run(options: &Options) -> Result<ExitCode> {
    let dist = options.build.ready()?;
    let portraits = sizes::portraits(&project::root().join("content"))?;
    let sizes = sizes::measure(&dist, &portraits)?;
    let times =
        options.times.then(|| times::measure(&dist, &library::beside(&dist)?)).transpose()?;
    let mut rows = rows::of_sizes(&sizes);
    rows.extend(rows::of_times(times.as_ref()));
    rows.extend(rows::later());
    print!("{}", table::table(&rows));
    if let Some(file) = &options.json {
        let details = times.as_ref().map(|times| times.details.as_str());
        fs::write(file, table::json(&rows, details))
            .with_context(|| format!("{} could not be written.", file.display()))?;
    }
    let past = rows.iter().filter(|row| row.is_past()).count();
    if past > 0 {
        eprintln!("\n{past} past the budget.");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}
