//! Serving the page while it is worked on: Trunk builds it, serves it, and reloads it when a file changes.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::{build, project};

/// How to serve.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// This port and no other; else the first free one from 8080 on.
    pub port: Option<u16>,
}

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8179;
const PAGE: &str = "target/dist-serve";

/// Serves until it is stopped.
pub fn run(options: &Options) -> Result<()> {
    let mut trunk = build::trunk(&[])?;
    let port = free_port(options.port)?;
    // What the last run left must not pass for what this one builds.
    let page = project::root().join(PAGE);
    if page.exists() {
        fs::remove_dir_all(&page).with_context(|| format!("{PAGE} could not be emptied."))?;
    }
    println!("Building Venster; the first time takes a few minutes, later ones seconds.");
    let program = std::env::current_exe().context("This program doesn't know where it stands.")?;
    Command::new(program)
        .args(["announce", "--port", &port.to_string()])
        .spawn()
        .context("The address could not be announced.")?;
    trunk.args(["serve", "--address", "127.0.0.1", "--disable-address-lookup", "--dist", PAGE]);
    trunk.args(["--port", &port.to_string()]);
    become_trunk(trunk)
}

/// Waits until Trunk answers, then prints where: Trunk's own line about it scrolls away between the build's.
pub fn announce(options: &Options) -> Result<()> {
    let Some(port) = options.port else { bail!("announce needs --port.") };
    let server = parent();
    while TcpStream::connect(address(port)).is_err() {
        if parent() != server {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(200));
    }
    let place = format!("http://127.0.0.1:{port}/");
    if project::root().join(PAGE).join("index.html").exists() {
        println!(
            "\n  Venster is at {place}\n  It reloads when a file changes. Stop it with Ctrl+C.\n"
        );
    } else {
        println!(
            "\n  The build failed, as told above. Once that is mended, Venster is at {place}\n"
        );
    }
    Ok(())
}

fn address(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

/// Another program might take the port while the page is built; then Trunk says so and stops.
fn free_port(wanted: Option<u16>) -> Result<u16> {
    let free = |port: u16| TcpListener::bind(address(port)).is_ok();
    match wanted {
        Some(port) if free(port) => Ok(port),
        Some(port) => bail!("Port {port} is taken: name another, or none for the first free one."),
        None => match (FIRST_PORT..=LAST_PORT).find(|port| free(*port)) {
            Some(port) => Ok(port),
            None => {
                bail!("No port from {FIRST_PORT} to {LAST_PORT} is free: name one with --port.")
            }
        },
    }
}

/// Becomes Trunk, so that whoever stops this process stops the server.
#[cfg(unix)]
fn become_trunk(mut trunk: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(trunk.exec()).context("Trunk could not be started.")
}

#[cfg(not(unix))]
fn become_trunk(mut trunk: Command) -> Result<()> {
    crate::process::run(&mut trunk, "Serving")
}

/// Who started this process; another one once that has ended.
#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}
