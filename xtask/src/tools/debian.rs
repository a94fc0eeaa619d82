//! Installing Debian's packages, where this is a Debian and we may.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;

/// Whether packages can be installed without asking anybody.
pub fn is_ours() -> bool {
    Path::new("/etc/debian_version").exists()
        && process::on_path("apt-get").is_some()
        && process::answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0")
}

/// Installs packages.
pub fn install(packages: &[&str]) -> Result<()> {
    let mut update = process::program("apt-get");
    process::run(update.args(["update", "--quiet"]), "apt-get update")?;
    let mut install = process::program("apt-get");
    install.args(["install", "--yes", "--quiet", "--no-install-recommends"]);
    install.args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    process::run(&mut install, "apt-get install")
}
