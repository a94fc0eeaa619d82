//! Developer commands, run as `cargo xtask <command>`: they find or install the tools that are needed, build the
//! learner's page, serve it, test it and measure it. Each command works on a bare machine that has Rust.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line program talks to its user by printing"
)]

mod bench;
mod build;
mod check;
mod compress;
mod film;
mod fonts;
mod furnish;
mod gallery;
mod page;
mod process;
mod project;
mod scripts;
mod serve;
mod setup;
mod shots;
mod sizes;
mod static_pages;
mod styles;
mod test;
mod texts;
mod tools;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

const HELP: &str = "\
Developer commands of Venster.

cargo xtask setup            find or install every tool that the other commands need
cargo xtask serve            build, serve on a free port, rebuild when a file changes
            --port <number>  serve on this port and no other
cargo xtask build            the release build, into dist/
            --dev            a quick build without optimisation, into target/dist-dev/
cargo xtask furnish <content> <folder>
                             the release build in dist/ with other content, into this folder
cargo xtask check            formatting, lints with warnings denied, content
cargo xtask test             everything: check, native tests, browser tests, journeys
            [step …]         only these steps: tools fmt clippy clippy-wasm content native
                             browser release journeys lighthouse
cargo xtask bench            the release build beside its budgets: sizes, then times in a browser
            --json <file>    write them to a file too, with each single measurement
            --no-times       sizes alone
            --no-build       measure what stands in dist/
            --dist <folder>  measure what stands in this folder
cargo xtask gallery          every part of the design system in every state, into target/gallery/
cargo xtask shots            pictures of every screen and state, into target/shots/
            --only <part>    states with this in their name
            --lang <language>, --width <pixels>, --scheme <light|dark>
                             only these; several with commas
            --no-build       of what stands in dist/
            --dist <folder>  of what stands in this folder
";

/// The project's own release build, made anew.
const BUILD: scripts::Build = scripts::Build { build: true, dist: None };

fn main() -> ExitCode {
    match command(std::env::args_os().skip(1)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(arguments: impl Iterator<Item = OsString>) -> Result<ExitCode> {
    let mut parser = lexopt::Parser::from_args(arguments);
    match parser.next()? {
        None | Some(Short('h') | Long("help")) => print!("{HELP}"),
        Some(Value(name)) => match name.to_string_lossy().as_ref() {
            "setup" => no_more(&mut parser).and_then(|()| setup::run())?,
            "serve" => serve::run(&serve_options(&mut parser)?)?,
            "build" => build::run(build_profile(&mut parser)?)?,
            "check" => return no_more(&mut parser).and_then(|()| check::run()),
            "gallery" => no_more(&mut parser).and_then(|()| gallery::run())?,
            "furnish" => furnish::run(&furnished(&mut parser)?)?,
            "test" => return test::run(&names(&mut parser)?),
            "bench" => return bench::run(&bench_options(&mut parser)?),
            "shots" => shots::run(&shots_options(&mut parser)?)?,
            // Trunk calls these two (see Trunk.toml), and `serve` the third.
            "before-build" => no_more(&mut parser).and_then(|()| page::before_build())?,
            "after-build" => no_more(&mut parser).and_then(|()| page::after_build())?,
            "announce" => serve::announce(&serve_options(&mut parser)?)?,
            other => bail!("There is no command \"{other}\": run cargo xtask --help."),
        },
        Some(other) => return Err(other.unexpected().into()),
    }
    Ok(ExitCode::SUCCESS)
}

fn no_more(parser: &mut lexopt::Parser) -> Result<()> {
    match parser.next()? {
        None => Ok(()),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn serve_options(parser: &mut lexopt::Parser) -> Result<serve::Options> {
    let mut options = serve::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => options.port = Some(parser.value()?.parse()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn build_profile(parser: &mut lexopt::Parser) -> Result<build::Profile> {
    let mut profile = build::Profile::Release;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("dev") => profile = build::Profile::Dev,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(profile)
}

fn furnished(parser: &mut lexopt::Parser) -> Result<furnish::Options> {
    let content = parser.value()?.into();
    let into = parser.value()?.into();
    no_more(parser)?;
    Ok(furnish::Options { content, into })
}

fn names(parser: &mut lexopt::Parser) -> Result<Vec<String>> {
    let mut names = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(name) => names.push(name.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(names)
}

fn bench_options(parser: &mut lexopt::Parser) -> Result<bench::Options> {
    let mut options = bench::Options { build: BUILD, times: true, json: None };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("json") => options.json = Some(parser.value()?.into()),
            Long("no-times") => options.times = false,
            Long("no-build") => options.build.build = false,
            Long("dist") => options.build.dist = Some(parser.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn shots_options(parser: &mut lexopt::Parser) -> Result<shots::Options> {
    let mut options = shots::Options { build: BUILD, filters: Vec::new() };
    while let Some(argument) = parser.next()? {
        match argument {
            Long(name @ ("only" | "lang" | "width" | "scheme")) => {
                let name = name.to_owned();
                options.filters.push((name, parser.value()?.string()?));
            }
            Long("no-build") => options.build.build = false,
            Long("dist") => options.build.dist = Some(parser.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}
