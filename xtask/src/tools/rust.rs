//! The compiler's own parts: the wasm target and the components that the checks need.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler in use can compile for the browser.
pub fn wasm_target() -> Result<()> {
    // Asked of the compiler, not of rustup: a compiler from a distribution may have the target without rustup.
    let libraries = process::answer(process::program("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    println!("Adding the target {TARGET} to the compiler: seconds.");
    rustup(&["target", "add", TARGET]).with_context(|| {
        format!("The compiler lacks the target {TARGET}: add it as your source of Rust describes.")
    })
}

/// Makes sure that `cargo <name>` is there: `fmt` or `clippy`.
pub fn component(name: &str) -> Result<()> {
    if process::answer(process::cargo().args([name, "--version"])).is_some() {
        return Ok(());
    }
    let component = if name == "fmt" { "rustfmt" } else { name };
    println!("Adding {component} to the compiler: seconds.");
    rustup(&["component", "add", component]).with_context(|| {
        format!("cargo {name} is missing: install {component} as your source of Rust describes.")
    })
}

/// Runs rustup for the toolchain in use. Automatic installation may be switched off, so nothing is left to it.
fn rustup(arguments: &[&str]) -> Result<()> {
    if process::on_path("rustup").is_none() {
        bail!("There is no rustup on PATH.");
    }
    let mut rustup = process::program("rustup");
    rustup.args(arguments);
    if let Some(toolchain) = std::env::var_os("RUSTUP_TOOLCHAIN") {
        rustup.arg("--toolchain").arg(toolchain);
    }
    process::run(&mut rustup, "rustup")
}
