//! Times, measured by a script in a browser: tests/e2e/bench says how.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::scripts;

/// What was measured. Milliseconds and bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Times {
    /// From opening a scenario's address to the first consequence, on a phone.
    pub phone: FirstDecision,
    /// The same on a rural line.
    pub rural: FirstDecision,
    /// How many choices were timed.
    pub choices: f64,
    /// From a choice to its consequence.
    pub choice_median: f64,
    /// The longest of these.
    pub choice_longest: f64,
    /// The median on the static page: how quick any page could be on this machine.
    pub choice_on_static_page: f64,
    /// The median of the runs' longest tasks.
    pub longest_task: f64,
    /// The sum of what shifts, without what a click explains.
    pub shift: f64,
    /// How much the script's heap grew over two hundred choices.
    pub grown_script: f64,
    /// How much the program's memory grew.
    pub grown_program: f64,
    /// How many nodes the page got.
    pub grown_nodes: f64,
    /// How Lighthouse rates the performance of a scenario's page: 100 is the best.
    pub lighthouse: f64,
    /// Filtering a large library; none where the front page has no search.
    pub filter: Option<Filter>,
    /// Every single measurement, as JSON.
    pub details: String,
}

/// The time until a first decision's consequence is there, by each address, all in the same run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FirstDecision {
    /// Through the scenario's static page.
    pub page: f64,
    /// By the app's own address, where the program must come first.
    pub app: f64,
    /// Of the page that is written by hand, against which both are held.
    pub by_hand: f64,
}

/// From what is typed into the search of a large library to its results.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Filter {
    /// The median.
    pub median: f64,
    /// The longest.
    pub longest: f64,
    /// How many scenarios the front page shows where nothing is sought.
    pub shown: f64,
}

impl FirstDecision {
    /// How many times as long the scenario's page takes as the one by hand.
    pub fn page_ratio(self) -> f64 {
        self.page / self.by_hand
    }

    /// How many times as long the app takes.
    pub fn app_ratio(self) -> f64 {
        self.app / self.by_hand
    }
}

/// Measures the build in this folder, and the one with a large library.
pub fn measure(dist: &Path, large: &Path) -> Result<Times> {
    println!("Measuring times takes ten minutes; the machine should do nothing else meanwhile.");
    let mut script = scripts::script("bench/bench.js", dist)?;
    let output = script
        .env("VENSTER_LARGE_DIST", large)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("The measurement of times could not be started.")?;
    if !output.status.success() {
        bail!(
            "The measurement of times failed ({}); its own messages stand above. Run it with --no-times for sizes alone.",
            output.status
        );
    }
    read(&String::from_utf8_lossy(&output.stdout))
}

/// Reads what the script prints: a line of figures, and a line with everything.
fn read(output: &str) -> Result<Times> {
    let Some((figures, details)) = output.trim_end().split_once('\n') else {
        bail!("tests/e2e/bench/bench.js should print two lines: figures, and everything.");
    };
    let Some(figures) = numbers(figures) else {
        bail!("tests/e2e/bench/bench.js should print its figures as one flat object of numbers.");
    };
    let figure = |name: &str| {
        figures.get(name).copied().with_context(|| {
            format!("tests/e2e/bench/bench.js should print a figure called {name}.")
        })
    };
    let first = |profile: &str| {
        let by = |address: &str| figure(&format!("{profile}_{address}"));
        let decision =
            FirstDecision { page: by("page")?, app: by("app")?, by_hand: by("by_hand")? };
        Ok::<_, anyhow::Error>(decision)
    };
    Ok(Times {
        phone: first("phone")?,
        rural: first("rural")?,
        choices: figure("choices")?,
        choice_median: figure("choice_median")?,
        choice_longest: figure("choice_longest")?,
        choice_on_static_page: figure("choice_static")?,
        longest_task: figure("longest_task")?,
        shift: figure("shift")?,
        grown_script: figure("grown_script")?,
        grown_program: figure("grown_program")?,
        grown_nodes: figure("grown_nodes")?,
        lighthouse: figure("lighthouse")?,
        filter: match (
            figures.get("filter_median"),
            figures.get("filter_longest"),
            figures.get("filter_shown"),
        ) {
            (Some(&median), Some(&longest), Some(&shown)) => {
                Some(Filter { median, longest, shown })
            }
            _ => None,
        },
        details: details.to_owned(),
    })
}

/// The members of a flat JSON object of numbers. None for anything else.
fn numbers(object: &str) -> Option<BTreeMap<&str, f64>> {
    object.trim().strip_prefix('{')?.strip_suffix('}')?.split(',').map(number).collect()
}

/// A member of such an object: "name":1.5.
fn number(member: &str) -> Option<(&str, f64)> {
    let (name, number) = member.split_once(':')?;
    let name = name.trim().strip_prefix('"')?.strip_suffix('"')?;
    Some((name, number.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIGURES: &str = "{\"phone_page\":701,\"phone_app\":1743.5,\"phone_by_hand\":671.9,\
        \"rural_page\":1432,\"rural_app\":4783,\"rural_by_hand\":1374.4,\
        \"choices\":24,\"choice_median\":45.2,\"choice_longest\":98,\"choice_static\":30,\"longest_task\":0,\
        \"shift\":1e-7,\"grown_script\":-512,\"grown_program\":65536,\"grown_nodes\":0,\"lighthouse\":99}";

    #[test]
    fn the_figures_stand_in_the_first_line_and_everything_in_the_second() {
        let times = read(&format!("{FIGURES}\n{{\"runs\":7}}\n")).unwrap();
        let rural = FirstDecision { page: 1432.0, app: 4783.0, by_hand: 1374.4 };
        assert_eq!(times.rural, rural);
        assert_eq!((times.shift, times.grown_script), (1e-7, -512.0));
        assert_eq!(times.details, "{\"runs\":7}");
    }

    #[test]
    fn the_filter_is_measured_where_there_is_one() {
        let read = |figures: &str| read(&format!("{figures}\n{{}}")).unwrap().filter;
        assert_eq!(read(FIGURES), None);
        let with = FIGURES
            .replace('}', ",\"filter_median\":21.5,\"filter_longest\":40,\"filter_shown\":60}");
        let filter = Filter { median: 21.5, longest: 40.0, shown: 60.0 };
        assert_eq!(read(&with), Some(filter));
    }

    #[test]
    fn a_figure_that_is_missing_is_named() {
        let without = FIGURES.replace("longest_task", "shortest_task");
        let error = read(&format!("{without}\n{{}}")).unwrap_err().to_string();
        assert!(error.contains("longest_task"), "{error}");
    }

    #[test]
    fn anything_else_is_no_set_of_figures() {
        for output in
            ["", FIGURES, "{\"shift\":null}\n{}", "not at all\n{}", "{\"a\":{\"b\":1}}\n{}"]
        {
            assert!(read(output).is_err(), "{output}");
        }
    }
}
