//! Everything that the other commands need, found or installed.

use std::path::Path;

use anyhow::Result;

use crate::tools::{self, shown};

/// Sets up and says what there is.
pub fn run() -> Result<()> {
    tools::rust::wasm_target()?;
    tools::rust::component("fmt")?;
    tools::rust::component("clippy")?;
    found("trunk", &tools::TRUNK.find_or_install()?);
    found("wasm-bindgen", &tools::WASM_BINDGEN.find_or_install()?);
    found("wasm-bindgen-test-runner", &tools::TEST_RUNNER.find_or_install()?);
    match tools::node::wasm_opt() {
        Some(program) => found("wasm-opt", &program),
        None => println!(
            "wasm-opt: none, and no npm to install it: the release build will be a little larger."
        ),
    }
    match tools::node::esbuild() {
        Some(program) => found("esbuild", &program),
        None => println!(
            "esbuild: none, and no npm to install it: the scripts will be a little larger."
        ),
    }
    let browser = tools::browser::find_or_install()?;
    found("chromium", &browser.chromium);
    found("chromedriver", &browser.driver);
    found("node", &tools::node::node()?);
    tools::node::journeys()?;
    println!("Everything is there.");
    Ok(())
}

fn found(tool: &str, program: &Path) {
    println!("{tool}: {}", shown(program));
}
