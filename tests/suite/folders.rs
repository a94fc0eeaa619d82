//! The folders of content that are compiled here, and all scenarios in them.

use std::path::Path;

use venster_author::{Compilation, Compiled, Folder, compile};
use venster_scenario::Scenario;

/// What learners are given.
pub const CONTENT: &str = "content";

/// The small folder that uses every construct of the format.
pub const FIXTURE: &str = "tests/fixtures/content";

/// The style sheets.
pub const STYLES: &str = "assets/styles";

/// Reads and compiles a folder, named from the root of the project.
pub fn compiled(name: &str) -> (Folder, Compilation) {
    let folder = Folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    let compilation = compile(&folder);
    (folder, compilation)
}

/// Every scenario of every module.
pub fn scenarios(compilation: &Compilation) -> impl Iterator<Item = &Compiled> {
    compilation.modules.iter().flat_map(|module| &module.scenarios)
}

/// A scenario in each of its languages.
pub fn texts(compiled: &Compiled) -> impl Iterator<Item = &Scenario> {
    compiled.texts.values().map(|text| &text.scenario)
}
