//! `venster graph`

use std::path::Path;

use venster_author::graph;

use crate::{Failure, folder, print};

pub fn run(scenario: &str, content: &Path) -> Result<(), Failure> {
    let (folder, compilation) = folder::open(content)?;
    let compiled = folder::scenario(&folder, &compilation, scenario)?;
    if let Some(text) = compiled.texts.get(&compiled.source) {
        print::line(graph(&text.scenario).trim_end());
    }
    Ok(())
}
