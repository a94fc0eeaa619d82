//! `venster check`

use std::path::Path;

use crate::{Failure, folder, print};

pub fn run(content: &Path) -> Result<(), Failure> {
    let (folder, compilation) = folder::open(content)?;
    print::diagnostics(&folder, &compilation.diagnostics);
    if compilation.has_errors() {
        return Err(Failure(None));
    }
    let scenarios = compilation.modules.iter().map(|module| module.scenarios.len()).sum();
    print::line(&format!("{}, no errors", print::count(scenarios, "scenario")));
    Ok(())
}
