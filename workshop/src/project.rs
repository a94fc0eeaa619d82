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

/// Where what is made on the way to a film is kept: speech, tracks of sound, the master.
pub fn kept(film: &str) -> PathBuf {
    root().join("target/film-workshop").join(film)
}

/// The programs that speak and listen.
pub fn speech() -> PathBuf {
    root().join("workshop/speech")
}

/// What those need: a Python of their own, and the models.
pub fn installed() -> PathBuf {
    root().join(".tools/speech")
}
