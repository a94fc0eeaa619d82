//! Finding the tools that the commands need, and installing those that are missing: what is on PATH in the right
//! version first, then what was installed into `.tools/` before, then the registries.

pub mod browser;
mod debian;
pub mod media;
pub mod node;
pub mod rust;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{process, project};

/// Builds and serves the page; the newest that the pinned compiler builds.
pub const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    version: "0.21.14",
    program: "trunk",
    locked: true,
    takes: "about six minutes on two cores",
};

/// Makes JavaScript and wasm meet; its version must be that of the wasm-bindgen library in Cargo.lock.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    version: "0.2.130",
    program: "wasm-bindgen",
    // One dependency of its own lock file was withdrawn.
    locked: false,
    takes: "about three minutes on two cores",
};

/// Runs the tests that need a browser; comes with wasm-bindgen.
pub const TEST_RUNNER: CargoTool =
    CargoTool { program: "wasm-bindgen-test-runner", ..WASM_BINDGEN };

/// A tool that cargo installs.
#[derive(Debug, Clone, Copy)]
pub struct CargoTool {
    /// Its package.
    pub package: &'static str,
    /// The version that is right.
    pub version: &'static str,
    /// The program that is wanted of it.
    pub program: &'static str,
    /// Whether its own lock file is to be followed.
    locked: bool,
    /// How long it takes, for people who wait.
    takes: &'static str,
}

impl CargoTool {
    /// The program, where it is there in the right version.
    pub fn find(&self) -> Option<PathBuf> {
        if let Some(program) = process::on_path(self.program)
            && says_version(Command::new(&program).arg("--version"), self.version)
        {
            return Some(program);
        }
        // A tool in .tools is of the right version by its folder's name.
        let program = self.installed();
        program.is_file().then_some(program)
    }

    /// The program, installed where it is missing.
    pub fn find_or_install(&self) -> Result<PathBuf> {
        if let Some(program) = self.find() {
            return Ok(program);
        }
        if process::on_path("cargo-binstall").is_some() {
            println!("Fetching {} {} with cargo binstall.", self.package, self.version);
            let fetched = process::run(
                process::cargo()
                    .args(["binstall", "--no-confirm", "--root"])
                    .arg(self.folder())
                    .arg(format!("{}@{}", self.package, self.version)),
                "cargo binstall",
            );
            if fetched.is_ok() && self.installed().is_file() {
                return Ok(self.installed());
            }
        }
        println!(
            "Installing {} {} into {}: {}, this once.",
            self.package,
            self.version,
            shown(&self.folder()),
            self.takes
        );
        let mut install = process::cargo();
        install.args(["install", self.package, "--version", self.version, "--root"]);
        install.arg(self.folder());
        if self.locked {
            install.arg("--locked");
        }
        process::run(&mut install, "cargo install").with_context(|| {
            format!(
                "{} {} is needed and could not be installed: install it by hand so that {} is on PATH.",
                self.package, self.version, self.program
            )
        })?;
        Ok(self.installed())
    }

    fn folder(&self) -> PathBuf {
        // wasm-bindgen's package is called wasm-bindgen-cli; its folder goes by the tool's name.
        let tool = self.package.trim_end_matches("-cli");
        installed_tools().join(format!("{tool}-{}", self.version))
    }

    fn installed(&self) -> PathBuf {
        self.folder().join("bin").join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX))
    }
}

/// Where tools are installed: inside the project, ignored by git.
pub fn installed_tools() -> PathBuf {
    project::root().join(".tools")
}

/// A path as it is shown to people: from the project's folder on.
pub fn shown(path: &Path) -> String {
    let root = project::root();
    path.strip_prefix(&root).unwrap_or(path).display().to_string()
}

/// Whether a program's answer to a question about its version holds this version as a word.
pub fn says_version(question: &mut Command, version: &str) -> bool {
    process::answer(question)
        .is_some_and(|answer| answer.split_whitespace().any(|word| word == version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_names_a_version_names_the_same() {
        let trunk = include_str!("../../Trunk.toml");
        assert!(trunk.contains(&format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version)));
        assert!(trunk.contains(&format!("wasm_opt = \"version_{}\"", node::BINARYEN)));
        let lock = std::fs::read_to_string(project::root().join("Cargo.lock")).unwrap();
        let library = format!("name = \"wasm-bindgen\"\nversion = \"{}\"", WASM_BINDGEN.version);
        assert!(
            lock.contains(&library),
            "Cargo.lock should hold wasm-bindgen {}",
            WASM_BINDGEN.version
        );
    }

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(says_version(Command::new("echo").arg("trunk 0.21.14"), "0.21.14"));
        assert!(!says_version(Command::new("echo").arg("trunk 0.21.14-beta"), "0.21.14"));
    }
}
