//! What comes from npm: wasm-opt and esbuild for the release build, and Playwright for the journeys. Serving needs none.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{installed_tools, says_version, shown};
use crate::{process, project};

/// The version of binaryen, whose wasm-opt makes the release build smaller.
pub const BINARYEN: &str = "132";

const OLDEST_NODE: u32 = 20;

/// The version of esbuild, which makes the release build's scripts smaller.
pub const ESBUILD: &str = "0.28.2";

/// wasm-opt in the right version, installed where npm is there to do it. Where it can't be had, nothing: the release
/// build does without, or with what Trunk fetches by itself.
pub fn wasm_opt() -> Option<PathBuf> {
    if let Some(program) = process::on_path("wasm-opt")
        && says_version(Command::new(&program).arg("--version"), BINARYEN)
    {
        return Some(program);
    }
    from_npm("binaryen", BINARYEN, "wasm-opt")
}

/// esbuild, in the same way.
pub fn esbuild() -> Option<PathBuf> {
    from_npm("esbuild", ESBUILD, "esbuild")
}

fn from_npm(package: &str, version: &str, program: &str) -> Option<PathBuf> {
    let folder = installed_tools().join(format!("{package}-{version}"));
    let program = folder.join("node_modules/.bin").join(program);
    if program.is_file() {
        return Some(program);
    }
    let npm = process::on_path("npm")?;
    println!("Installing {package} {version} into {}: seconds.", shown(&folder));
    // npm climbs to the next package.json above unless the folder is there and is named.
    std::fs::create_dir_all(&folder).ok()?;
    let installed = process::run(
        process::program(npm)
            .args(["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"])
            .arg("--prefix")
            .arg(&folder)
            .arg(format!("{package}@{version}")),
        "npm install",
    );
    (installed.is_ok() && program.is_file()).then_some(program)
}

/// Node, in a version that Playwright runs on.
pub fn node() -> Result<PathBuf> {
    let Some(node) = process::on_path("node") else {
        bail!(
            "The journeys need Node {OLDEST_NODE} or newer on PATH: install it, then run this again."
        );
    };
    let version = process::answer(Command::new(&node).arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().unwrap_or_default();
    match major.parse::<u32>() {
        Ok(major) if major >= OLDEST_NODE => Ok(node),
        _ => bail!(
            "The journeys need Node {OLDEST_NODE} or newer, but {} is {version}.",
            node.display()
        ),
    }
}

/// Makes sure that the journeys' packages are there as their lock file has them.
pub fn journeys() -> Result<()> {
    node()?;
    let folder = project::journeys();
    let locked = folder.join("package-lock.json");
    // npm writes this file last, so one that is newer than the lock means that everything in the lock is there.
    let installed = folder.join("node_modules/.package-lock.json");
    let when = |file: &PathBuf| file.metadata().and_then(|data| data.modified()).ok();
    if when(&installed).is_some_and(|installed| Some(installed) >= when(&locked)) {
        return Ok(());
    }
    let Some(npm) = process::on_path("npm") else {
        bail!(
            "The journeys' packages are installed by npm, which is not on PATH: install it, then run this again."
        );
    };
    println!("Installing Playwright into {}: seconds.", shown(&folder));
    process::run(process::program(npm).current_dir(&folder).arg("ci"), "npm ci")
        .context("The journeys need the packages of tests/e2e/package-lock.json.")
}
