//! The rows as a table for people and as JSON for programs.

use super::row::{Budget, Measured, Row};

const HEADING: [&str; 5] =
    ["sizes: brotli, 1 kB = 1000 bytes; times: medians", "budget", "measured", "headroom", ""];

/// The rows below each other, in columns.
pub fn table(rows: &[Row]) -> String {
    let mut lines = vec![HEADING.map(str::to_owned)];
    lines.extend(rows.iter().map(|row| {
        let Row { what, note, .. } = row;
        [what.clone(), row.budget_in_words(), row.measured_in_words(), row.headroom(), note.clone()]
    }));
    let [what, budget, measured, headroom, _] = widest(&lines);
    let mut table = String::from("\n");
    for [a, b, c, d, e] in &lines {
        let line = format!("{a:<what$}  {b:>budget$}  {c:>measured$}  {d:>headroom$}  {e}");
        table.push_str(line.trim_end());
        table.push('\n');
    }
    table
}

/// The widest entry of each column.
fn widest<const COLUMNS: usize>(lines: &[[String; COLUMNS]]) -> [usize; COLUMNS] {
    lines.iter().fold([0; COLUMNS], |mut widths, line| {
        for (width, entry) in widths.iter_mut().zip(line) {
            *width = entry.chars().count().max(*width);
        }
        widths
    })
}

/// The rows, and every single measurement as the script gave it: JSON already, or nothing.
pub fn json(rows: &[Row], details: Option<&str>) -> String {
    let objects: Vec<_> = rows.iter().map(object).collect();
    let details = details.unwrap_or("null");
    format!("{{\n\"rows\": [\n{}\n],\n\"times\": {details}\n}}\n", objects.join(",\n"))
}

fn object(row: &Row) -> String {
    let (budget, unit) = match row.budget {
        Budget::Most(most, unit) => (most.to_string(), quoted(unit.name())),
        Budget::Words(words) => (quoted(words), "null".to_owned()),
        Budget::Told(unit) => ("null".to_owned(), quoted(unit.name())),
    };
    let measured = match row.measured {
        Measured::Is(is) => is.to_string(),
        Measured::NotYet | Measured::LeftOut => "null".to_owned(),
    };
    format!(
        "  {{\"what\": {}, \"unit\": {unit}, \"budget\": {budget}, \"measured\": {measured}, \"note\": {}}}",
        quoted(&row.what),
        quoted(&row.note)
    )
}

/// A JSON string; rows hold no control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::super::row::Unit;
    use super::*;

    fn rows() -> Vec<Row> {
        vec![
            Row::new("a \"b\"", 1000.0, Unit::Bytes, Measured::Is(1100.0)),
            Row::new("c", 3.0, Unit::Times, Measured::Is(2.5)).noted("(5 s : 2 s)".to_owned()),
            Row::new("d", 0.0, Unit::Nodes, Measured::NotYet),
        ]
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_entry() {
        let table = table(&rows());
        let lines: Vec<_> = table.lines().skip(2).map(|line| &line[HEADING[0].len()..]).collect();
        assert_eq!(
            lines,
            [
                "  1.0 kB    1.1 kB  PAST by 0.1 kB",
                "  3.00 x    2.50 x          0.50 x  (5 s : 2 s)",
                "       0   not yet",
            ]
        );
    }

    #[test]
    fn json_has_a_row_per_line_and_the_measurements() {
        let json = json(&rows(), Some("{\"runs\":7}"));
        assert!(json.contains(
            "  {\"what\": \"a \\\"b\\\"\", \"unit\": \"bytes\", \"budget\": 1000, \"measured\": 1100, \"note\": \"\"},\n"
        ));
        assert!(json.contains("\"measured\": null"));
        assert!(json.ends_with("],\n\"times\": {\"runs\":7}\n}\n"));
    }
}
