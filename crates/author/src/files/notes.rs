//! `<language>.translated.toml`, which a command writes and nobody needs to edit.

use std::collections::BTreeMap;

use super::table::{self, Table};
use crate::{
    diagnostic::Report,
    source::{FileId, Folder, Spanned},
};

/// Reads the hashes of a note, by scene.
pub fn read(
    folder: &Folder,
    file: FileId,
    report: &mut Report,
) -> BTreeMap<String, Spanned<String>> {
    let Some(parsed) = table::parse(folder, file, report) else { return BTreeMap::new() };
    let mut table = Table::of_file(&parsed, file);
    let scenes = table.pairs("scenes", report);
    table.finish(report);
    scenes
}
