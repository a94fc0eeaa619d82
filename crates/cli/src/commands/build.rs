//! `venster build`

use std::path::Path;

use venster_author::{Severity, emit};

use crate::{Failure, cards, folder, print};

pub fn run(content: &Path, out: &Path) -> Result<(), Failure> {
    let (folder, compilation) = folder::open(content)?;
    let errors = compilation.diagnostics.iter().filter(|one| one.severity == Severity::Error);
    print::diagnostics(&folder, errors);
    if compilation.has_errors() {
        return Err(Failure(None));
    }
    let mut files = emit::files(&compilation)?;
    files.extend(cards::files(&compilation, out)?);
    let done = emit::write(&files, out)?;
    print::line(&format!(
        "{} written, {} unchanged, {} removed in {}",
        print::count(done.written, "file"),
        done.kept,
        done.removed,
        out.display()
    ));
    Ok(())
}
