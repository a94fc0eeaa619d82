//! Nearly everything that can be wrong with films: every diagnostic, held to its wording.

use std::path::Path;

use venster_author::{Folder, Style, compile, render};

#[test]
fn every_mistake_in_a_film_is_named_in_one_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/mistakes-in-films");
    let folder = Folder::read(&root).unwrap();
    let rendered: Vec<String> = compile(&folder)
        .diagnostics
        .iter()
        .map(|diagnostic| render(&folder, diagnostic, Style::Plain))
        .collect();
    insta::assert_snapshot!("film_mistakes", rendered.join("\n\n"));
}
