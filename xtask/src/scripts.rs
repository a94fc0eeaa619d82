//! Scripts of tests/e2e that are no journeys: what they measure or draw is a release build in the machine's browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::build::{self, Profile};
use crate::{process, project, tools};

/// The release build that a script is to look at.
#[derive(Debug, Clone)]
pub struct Build {
    /// Whether to build first.
    pub build: bool,
    /// Its folder, where it is not the project's own.
    pub dist: Option<PathBuf>,
}

impl Build {
    /// Builds where that is wanted, and gives the build's folder in full.
    pub fn ready(&self) -> Result<PathBuf> {
        let Some(dist) = &self.dist else {
            if self.build {
                build::run(Profile::Release)?;
            }
            return Ok(project::dist());
        };
        dist.canonicalize().with_context(|| {
            format!("There is no folder {}: name one that holds a release build.", dist.display())
        })
    }
}

/// Node with this script of tests/e2e, which learns from the environment what to look at and in which browser.
pub fn script(name: &str, dist: &Path) -> Result<Command> {
    let node = tools::node::node()?;
    tools::node::journeys()?;
    let browser = tools::browser::find_or_install()?;
    let mut command = process::program(node);
    command.current_dir(project::journeys()).arg(name);
    command.env("VENSTER_CHROMIUM", browser.chromium).env("VENSTER_DIST", dist);
    Ok(command)
}
