//! From a path to compiled content.

use std::path::Path;

use venster_author::{Compilation, Compiled, Diagnostic, Folder, Place, Severity, compile};

use crate::{Failure, print};

/// Reads and compiles a content folder.
pub fn open(content: &Path) -> Result<(Folder, Compilation), Failure> {
    let folder = Folder::read(content)?;
    let compilation = compile(&folder);
    Ok((folder, compilation))
}

/// Finds a scenario that has no errors; if it has some, they are printed.
pub fn scenario<'a>(
    folder: &Folder,
    compilation: &'a Compilation,
    id: &str,
) -> Result<&'a Compiled, Failure> {
    let own: Vec<&Diagnostic> = compilation
        .diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .filter(|one| {
            let path = match &one.place {
                Place::Span(span) => folder.path(span.file),
                Place::Path(path) => path,
            };
            path.split('/').any(|part| part == id)
        })
        .collect();
    if !own.is_empty() {
        print::diagnostics(folder, own);
        return Err(Failure(None));
    }
    compilation.scenario(id).ok_or_else(|| {
        let known: Vec<&str> = compilation
            .modules
            .iter()
            .flat_map(|module| &module.scenarios)
            .map(|scenario| scenario.id.as_str())
            .collect();
        Failure::because(format!("there is no scenario {id}; there are: {}", known.join(", ")))
    })
}
