//! `venster check`

use std::path::Path;

use venster_author::{released, since_release};

use crate::{Failure, folder, print};

pub fn run(content: &Path, against: Option<&Path>) -> Result<(), Failure> {
    let released = against.map(released).transpose()?;
    let (folder, mut compilation) = folder::open(content)?;
    if let Some(released) = released {
        let gone = since_release(&folder, &compilation, &released);
        compilation.diagnostics.extend(gone);
    }
    print::diagnostics(&folder, &compilation.diagnostics);
    if compilation.has_errors() {
        return Err(Failure(None));
    }
    let scenarios = compilation.modules.iter().map(|module| module.scenarios.len()).sum();
    print::line(&format!("{}, no errors", print::count(scenarios, "scenario")));
    Ok(())
}
