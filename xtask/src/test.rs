//! All tests, step by step, up to the first step that fails.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::build::{self, Profile};
use crate::process::{self, cargo};
use crate::{check, furnish, gallery, project, scripts, tools};

/// A step of the tests.
#[derive(Debug)]
pub struct Step {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it does; it adds what its tests' runner counted.
    pub run: fn(&mut Figures) -> Result<()>,
}

/// What the runners counted.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    passed: u32,
    failed: u32,
    left_out: u32,
}

const TOOLS: Step = Step { name: "tools", run: all_tools };
const TESTS: [Step; 5] = [
    Step { name: "native", run: native },
    Step { name: "browser", run: browser },
    Step { name: "release", run: release },
    Step { name: "journeys", run: journeys },
    Step { name: "lighthouse", run: lighthouse },
];

/// Runs the named steps, or all.
pub fn run(names: &[String]) -> Result<ExitCode> {
    // A missing browser is said first, not after minutes of compiling.
    let all: Vec<&Step> = [&TOOLS].into_iter().chain(&check::STEPS).chain(&TESTS).collect();
    if names.is_empty() {
        return run_steps(&all);
    }
    if let Some(unknown) = names.iter().find(|name| all.iter().all(|step| step.name != **name)) {
        let known: Vec<_> = all.iter().map(|step| step.name).collect();
        bail!("There is no step \"{unknown}\"; there are {}.", known.join(", "));
    }
    let named: Vec<_> =
        all.into_iter().filter(|step| names.iter().any(|name| name == step.name)).collect();
    run_steps(&named)
}

/// Runs these steps in order up to one that fails, and sums up.
pub fn run_steps(steps: &[&Step]) -> Result<ExitCode> {
    let mut figures = Figures::default();
    let mut times = Vec::new();
    let mut outcome = Ok(());
    for (number, step) in steps.iter().enumerate() {
        println!("\n=== {} of {}: {}", number + 1, steps.len(), step.name);
        let start = Instant::now();
        outcome = (step.run)(&mut figures);
        times.push((step.name, start.elapsed(), outcome.is_ok()));
        if outcome.is_err() {
            break;
        }
    }
    summary(&times, steps.len());
    // The figures stand last, and only where they tell all: a step that fails without a runner's count has none.
    if let Err(error) = outcome {
        eprintln!("\n{error:#}");
        if figures.failed > 0 {
            println!("\n{}", figures.line());
        }
        return Ok(ExitCode::FAILURE);
    }
    if figures != Figures::default() {
        println!("\n{}", figures.line());
    }
    Ok(ExitCode::SUCCESS)
}

impl Figures {
    /// Adds what a line of `cargo test` says: "test result: ok. 12 passed; 0 failed; 1 ignored; …".
    fn add_from_cargo(&mut self, line: &str) {
        let line = without_colours(line);
        let Some(sums) = line.trim().strip_prefix("test result: ") else {
            return;
        };
        for sum in sums.split([';', '.']) {
            let mut words = sum.split_whitespace();
            if let (Some(Ok(number)), Some(what)) = (words.next().map(str::parse), words.next()) {
                self.add(number, what);
            }
        }
    }

    /// Adds what a line at the end of Playwright's list says: "12 passed (3.4s)", "1 failed", "2 did not run".
    fn add_from_playwright(&mut self, line: &str) {
        let line = without_colours(line);
        let line = line.trim();
        let sum = line.split_once(" (").map_or(line, |(sum, _)| sum);
        if let Some((number, what)) = sum.split_once(' ')
            && let Ok(number) = number.parse()
        {
            self.add(number, what);
        }
    }

    fn add(&mut self, number: u32, what: &str) {
        match what {
            "passed" => self.passed += number,
            "failed" | "interrupted" | "flaky" => self.failed += number,
            "ignored" | "skipped" | "did not run" => self.left_out += number,
            _ => {}
        }
    }

    fn line(self) -> String {
        let line = format!("{} passed, {} failed", self.passed, self.failed);
        if self.left_out == 0 { line } else { format!("{line}, {} left out", self.left_out) }
    }
}

fn all_tools(_: &mut Figures) -> Result<()> {
    crate::setup::run()
}

fn native(figures: &mut Figures) -> Result<()> {
    let mut test = cargo();
    // The screens are rendered natively too; the binary, which is for the browser alone, is left out.
    test.args(["test", "--workspace", "--features", "venster/ssr", "--no-fail-fast"]);
    process::run_watched(&mut test, "The native tests", |line| figures.add_from_cargo(line))
}

fn browser(figures: &mut Figures) -> Result<()> {
    tools::rust::wasm_target()?;
    let runner = tools::TEST_RUNNER.find_or_install()?;
    let browser = tools::browser::find_or_install()?;
    let mut test = cargo();
    test.args(["test", "--package", "venster", "--features", "csr", "--no-fail-fast"]);
    test.args(["--target", "wasm32-unknown-unknown", "--test", "browser"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    test.env("CHROMEDRIVER", browser.driver);
    process::run_watched(&mut test, "The tests in the browser", |line| figures.add_from_cargo(line))
}

fn release(_: &mut Figures) -> Result<()> {
    build::run(Profile::Release)
}

fn journeys(figures: &mut Figures) -> Result<()> {
    let node = tools::node::node()?;
    tools::node::journeys()?;
    let browser = tools::browser::find_or_install()?;
    let mut playwright = process::program(node);
    playwright.current_dir(project::journeys());
    playwright.args(["node_modules/@playwright/test/cli.js", "test"]);
    playwright.env("VENSTER_CHROMIUM", browser.chromium);
    playwright.env("VENSTER_DIST", project::dist());
    let furnished = furnish::Options::fixtures();
    furnish::run(&furnished)?;
    playwright.env("VENSTER_FIXTURES", furnished.into);
    gallery::run()?;
    playwright.env("VENSTER_GALLERY", gallery::folder());
    process::run_watched(&mut playwright, "The journeys", |line| figures.add_from_playwright(line))
}

/// Accessibility and best practices as Lighthouse counts them, of the release build.
fn lighthouse(figures: &mut Figures) -> Result<()> {
    let mut script = scripts::script("lighthouse.js", &project::dist())?;
    process::run_watched(&mut script, "Lighthouse", |line| figures.add_from_playwright(line))
}

fn summary(times: &[(&str, Duration, bool)], all: usize) {
    println!("\n=== summary");
    for (name, time, passed) in times {
        let outcome = if *passed { "ok" } else { "FAILED" };
        println!("{name:<12} {:>7.1} s  {outcome}", time.as_secs_f64());
    }
    if times.len() < all {
        println!("{} of {all} steps were not reached.", all - times.len());
    }
}

/// Playwright colours its sums where it is told to.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        if sign == '\u{1b}' {
            signs.by_ref().find(|sign| sign.is_ascii_alphabetic());
        } else {
            plain.push(sign);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(lines: &str, add: fn(&mut Figures, &str)) -> Figures {
        let mut figures = Figures::default();
        for line in lines.lines() {
            add(&mut figures, line);
        }
        figures
    }

    #[test]
    fn cargo_counts_per_test_program() {
        let output = "running 2 tests\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: \u{1b}[31mFAILED\u{1b}[0m. 3 passed; 1 failed; 1 ignored; 0 measured; 4 filtered out\n\
            3 passed\n";
        let expected = Figures { passed: 5, failed: 1, left_out: 1 };
        assert_eq!(counted(output, Figures::add_from_cargo), expected);
    }

    #[test]
    fn playwright_counts_at_its_end() {
        let output = "  ✓  1 smoke.spec.js:3:1 › 3 passed over (1s)\n  1 failed\n    smoke.spec.js:9:1 › opens\n  \
            2 did not run\n  \u{1b}[32m12 passed\u{1b}[39m (3.4s)";
        let expected = Figures { passed: 12, failed: 1, left_out: 2 };
        assert_eq!(counted(output, Figures::add_from_playwright), expected);
    }

    #[test]
    fn other_lines_count_nothing() {
        let output = "3 passed over the bridge\nwarning: 2 warnings emitted\n5 failed attempts";
        assert_eq!(counted(output, Figures::add_from_cargo), Figures::default());
        assert_eq!(counted(output, Figures::add_from_playwright), Figures::default());
    }
}
