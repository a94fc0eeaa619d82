//! What needs no test to be seen: formatting, lints with warnings denied, content.

use std::process::ExitCode;

use anyhow::Result;

use crate::page;
use crate::process::{self, cargo};
use crate::test::{self, Figures, Step};
use crate::tools;

/// The checks, quickest first.
pub const STEPS: [Step; 4] = [
    Step { name: "fmt", run: formatting },
    Step { name: "clippy", run: lints },
    Step { name: "clippy-wasm", run: lints_in_the_browser },
    Step { name: "content", run: content },
];

/// Runs the checks.
pub fn run() -> Result<ExitCode> {
    test::run_steps(&STEPS.iter().collect::<Vec<_>>())
}

fn formatting(_: &mut Figures) -> Result<()> {
    tools::rust::component("fmt")?;
    process::run(cargo().args(["fmt", "--all", "--check"]), "The check of the formatting")
}

fn lints(_: &mut Figures) -> Result<()> {
    tools::rust::component("clippy")?;
    let mut clippy = cargo();
    clippy.args(["clippy", "--workspace", "--features", "venster/ssr", "--all-targets"]);
    clippy.args(["--", "--deny", "warnings"]);
    process::run(&mut clippy, "The lints")
}

/// The binary and the browser's own code exist for wasm only, so the run above doesn't see them.
fn lints_in_the_browser(_: &mut Figures) -> Result<()> {
    tools::rust::wasm_target()?;
    let mut clippy = cargo();
    clippy.args(["clippy", "--package", "venster", "--features", "csr"]);
    clippy.args(["--target", "wasm32-unknown-unknown", "--lib", "--bins", "--test", "browser"]);
    clippy.args(["--", "--deny", "warnings"]);
    process::run(&mut clippy, "The lints of what runs in the browser")
}

fn content(_: &mut Figures) -> Result<()> {
    page::check_content()
}
