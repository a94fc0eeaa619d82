//! Building the page with Trunk. Trunk's own settings are in Trunk.toml, what is done around it in `page`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{page, process, project, tools};

/// How to build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// For learners: small, with the security policy, into dist/.
    Release,
    /// For a quick look, into a folder apart, so that tests never take it for the release build.
    Dev,
}

/// Builds the page.
pub fn run(profile: Profile) -> Result<()> {
    match profile {
        Profile::Release => release(),
        Profile::Dev => {
            let mut trunk = trunk(&[])?;
            trunk.args(["build", "--dist", "target/dist-dev"]);
            process::run(&mut trunk, "The build")?;
            println!("\nBuilt into target/dist-dev/.");
            Ok(())
        }
    }
}

/// Trunk, installed where it is missing, with the tools on its PATH that it would look for.
pub fn trunk(more_tools: &[PathBuf]) -> Result<Command> {
    tools::rust::wasm_target()?;
    let mut command = process::program(tools::TRUNK.find_or_install()?);
    let mut programs = more_tools.to_vec();
    match tools::WASM_BINDGEN.find_or_install() {
        Ok(program) => programs.push(program),
        Err(error) => println!("{error:#}\nTrunk will try to fetch wasm-bindgen by itself."),
    }
    let folders: Vec<_> =
        programs.iter().filter_map(|program| program.parent().map(PathBuf::from)).collect();
    command.env("PATH", process::path_after(&folders)?);
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Mistakes in our files are what goes wrong here; where in Trunk they came to light helps nobody.
    command.env("RUST_LIB_BACKTRACE", "0");
    // By convention any value of NO_COLOR counts; Trunk refuses all but true and false.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}

/// Keeps the folders of this machine out of the program: nobody needs to know them, and everybody would
/// download them.
fn name_no_folders(trunk: &mut Command) {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    if let Some(home) = home {
        let sources = home.join("registry/src");
        trunk.env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            format!("--remap-path-prefix={}=", sources.display()),
        );
    }
}

fn release() -> Result<()> {
    let optimiser = tools::node::wasm_opt();
    let mut trunk = trunk(optimiser.as_slice())?;
    name_no_folders(&mut trunk);
    trunk.args(["build", "--release", "--dist", "dist"]);
    let mut built = process::run(&mut trunk, "The release build");
    if built.is_err() && optimiser.is_none() && only_optimising_failed()? {
        println!(
            "\nThere is no wasm-opt to be had: building without it, so the app is a little larger.\n"
        );
        built = release_without_optimiser();
    }
    built?;
    println!("\nBuilt into dist/: any static server can serve it, from any folder.");
    Ok(())
}

/// Trunk optimises after everything else in the program's own step, so what it left tells how far it came.
fn only_optimising_failed() -> Result<bool> {
    let staging = project::dist().join(".stage");
    if !staging.is_dir() {
        return Ok(false);
    }
    let files = page::files_below(&staging)?;
    Ok(files.iter().any(|file| file.extension().is_some_and(|ending| ending == "wasm"))
        && !staging.join("index.html").exists())
}

/// Trunk knows whether to optimise from the page alone, so it gets another page, for this one build.
fn release_without_optimiser() -> Result<()> {
    let index = fs::read_to_string(project::root().join("index.html"))
        .context("index.html could not be read.")?;
    let plain = project::root().join("index.unoptimised.html");
    fs::write(&plain, index.replace("data-wasm-opt=\"z\"", "data-wasm-opt=\"0\""))
        .context("index.unoptimised.html could not be written.")?;
    let built = trunk(&[]).and_then(|mut trunk| {
        name_no_folders(&mut trunk);
        trunk.args(["build", "--release", "--dist", "dist", "--html-output", "index.html"]);
        process::run(trunk.arg(&plain), "The release build")
    });
    fs::remove_file(&plain).context("index.unoptimised.html is left over: remove it.")?;
    built
}
