//! Where things are in the project.

use std::env;
use std::path::PathBuf;

/// The project's own folder.
pub fn root() -> PathBuf {
    // Asked when it runs: two copies of the project that share a target folder share this program too.
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().unwrap_or(&here).to_path_buf()
}

/// The release build's folder.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where compiled content is written before Trunk copies it beside the app.
pub fn compiled_content() -> PathBuf {
    // Fixed, whatever CARGO_TARGET_DIR says: index.html names it.
    root().join("target/content")
}

/// The style sheets in one file, which index.html names.
pub fn joined_styles() -> PathBuf {
    root().join("target/styles/main.css")
}

/// The interface texts as the page fetches them.
pub fn hashed_texts() -> PathBuf {
    root().join("target/texts")
}

/// The fonts under the names that the joined style sheets give them.
pub fn hashed_fonts() -> PathBuf {
    root().join("target/fonts")
}

/// The player of films, in a folder named by what is in it.
pub fn hashed_film() -> PathBuf {
    root().join("target/film")
}

/// The scripts of static pages, made small.
pub fn static_scripts() -> PathBuf {
    root().join("target/static")
}

/// The release build with the small content that journeys of films play.
pub fn furnished() -> PathBuf {
    root().join("target/dist-fixtures")
}

/// The browser journeys.
pub fn journeys() -> PathBuf {
    root().join("tests/e2e")
}
