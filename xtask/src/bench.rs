//! The release build beside the numbers that it is held to. Times come with the pages that they are measured on;
//! until then they are listed as not measured yet, and so are parts that aren't built yet.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::build::{self, Profile};
use crate::project;
use crate::sizes::{self, Part, Sizes};

/// What to measure.
#[derive(Debug, Clone)]
pub struct Options {
    /// Whether to build first.
    pub build: bool,
    /// Where to write the rows as JSON.
    pub json: Option<PathBuf>,
}

/// A row of the table. Sizes are in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    what: String,
    budget: Budget,
    measured: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Budget {
    /// At most so many bytes.
    Bytes(usize),
    /// Something else than a size, in words: not measured yet.
    Words(&'static str),
}

const KB: usize = 1000;

/// What isn't measured yet.
const LATER: [(&str, &str); 13] = [
    ("a scenario's static page: all before its first decision works", "14 kB"),
    ("first decision, phone", "3 x a static page"),
    ("first decision, rural", "3 x a static page"),
    ("first decision, rural, second visit, network off", "1.2 x, 0 bytes"),
    ("choice clicked to consequence painted, phone", "median 16 ms, max 50 ms"),
    ("longest task at start, phone", "150 ms"),
    ("layout shift", "0.00"),
    ("heap growth over 200 choices", "150 kB"),
    ("DOM growth over 200 choices", "no extra nodes"),
    ("interactive video: bytes beyond the film", "50 kB"),
    ("filter in a library of 300 modules, phone", "50 ms"),
    ("Lighthouse performance, a scenario's page, mobile", "at least 98"),
    ("first decision once there is a static page, phone and rural", "1.2 x a static page"),
];

/// Measures, prints the table, and fails past a budget.
pub fn run(options: &Options) -> Result<ExitCode> {
    if options.build {
        build::run(Profile::Release)?;
    }
    let portraits = sizes::portraits(&project::root().join("content"))?;
    let rows = rows(&sizes::measure(&project::dist(), &portraits)?);
    print!("{}", table(&rows));
    if let Some(file) = &options.json {
        fs::write(file, json(&rows))
            .with_context(|| format!("{} could not be written.", file.display()))?;
    }
    let past = rows.iter().filter(|row| row.is_past()).count();
    if past > 0 {
        eprintln!("\n{past} past the budget.");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn rows(sizes: &Sizes) -> Vec<Row> {
    let mut rows = vec![
        row("wasm, one play screen and the front page", 90, Some(sizes.wasm)),
        row("wasm, all screens", 150, None),
        row("JavaScript glue, boot.js included", 10, Some(sizes.glue)),
        row("styles", 14, Some(sizes.styles)),
        row("index.html", 6, Some(sizes.index)),
    ];
    let scenarios = sizes.scenarios.len() / sizes.catalogues.len().max(1);
    for Part { name, bytes } in &sizes.catalogues {
        let name = format!("{name}; scenarios in it: {scenarios} (the budget is for 21)");
        rows.push(row(&name, 8, Some(*bytes)));
    }
    for Part { name, bytes } in &sizes.scenarios {
        rows.push(row(&format!("scenario {name}"), 12, Some(*bytes)));
    }
    rows.push(row("fonts, all", 48, None));
    rows.push(row_of_largest("scene picture", 25, &sizes.pictures));
    rows.push(row_of_largest("portrait", 5, &sizes.portraits));
    let scenario = sizes::largest(&sizes.scenarios).map(|part| part.bytes);
    let texts = sizes::largest(&sizes.texts).map_or(0, |part| part.bytes);
    let before = sizes.index + sizes.wasm + sizes.glue + sizes.styles + texts;
    rows.push(row(
        "all before the first decision (without fonts, pictures, catalogue)",
        118,
        scenario.map(|scenario| before + scenario),
    ));
    rows.extend(LATER.iter().map(|(what, budget)| Row {
        what: (*what).to_owned(),
        budget: Budget::Words(budget),
        measured: None,
    }));
    rows
}

fn row(what: &str, kilobytes: usize, measured: Option<usize>) -> Row {
    Row { what: what.to_owned(), budget: Budget::Bytes(kilobytes * KB), measured }
}

fn row_of_largest(kind: &str, kilobytes: usize, parts: &[Part]) -> Row {
    match sizes::largest(parts) {
        Some(Part { name, bytes }) => {
            row(&format!("the largest {kind} of {}: {name}", parts.len()), kilobytes, Some(*bytes))
        }
        None => row(&format!("the largest {kind}"), kilobytes, None),
    }
}

impl Row {
    fn is_past(&self) -> bool {
        matches!((&self.budget, self.measured), (Budget::Bytes(most), Some(bytes)) if bytes > *most)
    }

    fn budget_in_words(&self) -> String {
        match &self.budget {
            Budget::Bytes(bytes) => kilobytes(*bytes),
            Budget::Words(words) => (*words).to_owned(),
        }
    }

    fn headroom(&self) -> String {
        match (&self.budget, self.measured) {
            (Budget::Bytes(most), Some(bytes)) if bytes > *most => {
                format!("PAST by {}", kilobytes(bytes - most))
            }
            // Rounded down, so that the two columns never add up to more than the budget.
            (Budget::Bytes(most), Some(bytes)) => in_tenths((most - bytes) / (KB / 10)),
            _ => String::new(),
        }
    }
}

/// Bytes as kB with one decimal, never rounded to less than they are.
fn kilobytes(bytes: usize) -> String {
    in_tenths(bytes.div_ceil(KB / 10))
}

fn in_tenths(tenths: usize) -> String {
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

fn table(rows: &[Row]) -> String {
    let widest = rows.iter().map(|row| row.what.chars().count()).max().unwrap_or_default();
    let mut table = format!(
        "\n{:<widest$}  {:>24}  {:>10}  {:>14}\n",
        "brotli, 1 kB = 1000 bytes", "budget", "measured", "headroom"
    );
    for row in rows {
        let measured = row.measured.map_or_else(|| "not yet".to_owned(), kilobytes);
        let line = format!(
            "{:<widest$}  {:>24}  {measured:>10}  {:>14}",
            row.what,
            row.budget_in_words(),
            row.headroom()
        );
        table.push_str(line.trim_end());
        table.push('\n');
    }
    table
}

fn json(rows: &[Row]) -> String {
    let objects: Vec<_> = rows
        .iter()
        .map(|row| {
            let (bytes, words) = match &row.budget {
                Budget::Bytes(bytes) => (bytes.to_string(), "null".to_owned()),
                Budget::Words(words) => ("null".to_owned(), quoted(words)),
            };
            let measured = row.measured.map_or_else(|| "null".to_owned(), |bytes| bytes.to_string());
            format!(
                "  {{\"what\": {}, \"budget_bytes\": {bytes}, \"budget\": {words}, \"measured_bytes\": {measured}}}",
                quoted(&row.what)
            )
        })
        .collect();
    format!("[\n{}\n]\n", objects.join(",\n"))
}

/// A JSON string; names of rows hold no control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Sizes {
        Sizes {
            index: 900,
            wasm: 80_000,
            glue: 5_000,
            styles: 3_000,
            catalogues: vec![Part { name: "catalogue.en".into(), bytes: 400 }],
            scenarios: vec![
                Part { name: "wall.en".into(), bytes: 9_000 },
                Part { name: "hour.en".into(), bytes: 11_000 },
            ],
            ..Sizes::default()
        }
    }

    #[test]
    fn everything_before_the_first_decision_counts_the_largest_scenario() {
        let rows = rows(&small());
        let all = rows.iter().find(|row| row.what.starts_with("all before")).unwrap();
        assert_eq!(all.measured, Some(900 + 80_000 + 5_000 + 3_000 + 11_000));
        assert!(rows.iter().all(|row| !row.is_past()));
    }

    #[test]
    fn a_byte_past_the_budget_is_past() {
        let mut sizes = small();
        sizes.styles = 14_000;
        assert!(rows(&sizes).iter().all(|row| !row.is_past()));
        sizes.styles = 14_001;
        let rows = rows(&sizes);
        assert!(rows.iter().any(Row::is_past));
        assert!(table(&rows).contains("PAST by 0.1 kB"));
    }

    #[test]
    fn what_is_not_built_yet_is_no_failure() {
        let rows = rows(&small());
        let fonts = rows.iter().find(|row| row.what.starts_with("fonts")).unwrap();
        assert_eq!((fonts.measured, fonts.is_past()), (None, false));
        assert!(table(&rows).contains("not yet"));
    }

    #[test]
    fn json_has_a_row_per_line() {
        let rows = vec![row("a \"b\"", 1, Some(2))];
        assert_eq!(
            json(&rows),
            "[\n  {\"what\": \"a \\\"b\\\"\", \"budget_bytes\": 1000, \"budget\": null, \"measured_bytes\": 2}\n]\n"
        );
    }
}
