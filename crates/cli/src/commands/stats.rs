//! `venster stats`

use std::path::Path;

use venster_author::stats;

use crate::{Failure, folder, print};

pub fn run(scenario: &str, content: &Path) -> Result<(), Failure> {
    let (folder, compilation) = folder::open(content)?;
    let compiled = folder::scenario(&folder, &compilation, scenario)?;
    for (language, text) in &compiled.texts {
        print::line(&format!("{scenario} ({language})\n\n{}", stats(&text.scenario)));
    }
    Ok(())
}
