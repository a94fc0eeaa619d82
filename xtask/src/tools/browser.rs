//! Chromium and its driver: the browser in which the tests run. Tests are never skipped for want of it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::debian;
use crate::process;

const BROWSERS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const BROWSERS_ELSEWHERE: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DRIVERS_ELSEWHERE: [&str; 2] =
    ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

/// A browser and what drives it.
#[derive(Debug, Clone)]
pub struct Browser {
    /// The browser's program; CHROMIUM names another than the one on PATH.
    pub chromium: PathBuf,
    /// The program that speaks WebDriver; CHROMEDRIVER names another than the one on PATH.
    pub driver: PathBuf,
}

/// The machine's Chromium with its driver; on Debian as root it is installed where it is missing.
pub fn find_or_install() -> Result<Browser> {
    if find().is_none() && debian::is_ours() {
        println!("Installing Chromium and its driver with apt-get: about a minute.");
        debian::install(&["chromium", "chromium-driver"])?;
    }
    let Some(browser) = find() else {
        bail!(
            "The tests need Chromium and ChromeDriver of the same version: install the packages chromium and \
             chromium-driver (Debian), chromium (Fedora, Arch) or chromium and chromedriver (Homebrew), or name the \
             programs in CHROMIUM and CHROMEDRIVER."
        );
    };
    let (chromium, driver) = (major(&browser.chromium), major(&browser.driver));
    if chromium != driver {
        bail!(
            "{} is version {chromium}, but {} is for version {driver}: install the two of one version.",
            browser.chromium.display(),
            browser.driver.display()
        );
    }
    Ok(browser)
}

fn find() -> Option<Browser> {
    Some(Browser {
        chromium: program("CHROMIUM", &BROWSERS, &BROWSERS_ELSEWHERE)?,
        driver: program("CHROMEDRIVER", &["chromedriver"], &DRIVERS_ELSEWHERE)?,
    })
}

fn program(variable: &str, names: &[&str], elsewhere: &[&str]) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file());
    named
        .or_else(|| names.iter().find_map(|name| process::on_path(name)))
        .or_else(|| elsewhere.iter().map(PathBuf::from).find(|file| file.is_file()))
}

/// The first number in "Chromium 156.0.8078.79 built on Debian".
fn major(program: &Path) -> String {
    let answer = process::answer(Command::new(program).arg("--version")).unwrap_or_default();
    let number =
        answer.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    number.and_then(|number| number.split('.').next()).unwrap_or("unknown").to_owned()
}
