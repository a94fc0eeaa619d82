//! `review.md`: notes for people, and in them one table that says who has read the scenario.
//!
//! The table is the one whose first column is headed `read-by`; everything else in the file is left alone.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use venster_scenario::Country;

use crate::{
    diagnostic::Report,
    source::{FileId, Folder, Span},
};

/// The columns of the table. The first four are filled in every row.
pub const COLUMNS: [&str; 6] = ["read-by", "role", "place", "country", "version", "date"];

/// Somebody who has read a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadBy {
    /// Name, role and place, as they want to be called.
    pub words: String,
    /// The country they know it from.
    pub country: Country,
}

/// Reads who has read the scenario.
pub fn read(folder: &Folder, file: FileId, report: &mut Report) -> Vec<ReadBy> {
    let text = folder.text(file);
    let mut read_by = Vec::new();
    for table in tables(text) {
        let mut rows = table.into_iter();
        let Some(head) =
            rows.next().filter(|head| head.first().is_some_and(|c| c.text == COLUMNS[0]))
        else {
            continue;
        };
        let titles: Vec<&str> = head.iter().map(|cell| cell.text.as_str()).collect();
        if titles != COLUMNS {
            report
                .error("read-by", span(file, &head), "these are not the columns of this table")
                .hint(COLUMNS.join(" | "));
            continue;
        }
        for row in rows {
            read_by.extend(reader(file, &row, report));
        }
    }
    read_by
}

/// A cell of a table.
struct Cell {
    text: String,
    start: usize,
    end: usize,
}

/// Every table of a text, by rows; the head is the first.
fn tables(text: &str) -> Vec<Vec<Vec<Cell>>> {
    let mut tables: Vec<Vec<Vec<Cell>>> = Vec::new();
    let mut cell: Option<Cell> = None;
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Table(_)) => tables.push(Vec::new()),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                if let Some(table) = tables.last_mut() {
                    table.push(Vec::new());
                }
            }
            Event::Start(Tag::TableCell) => {
                cell = Some(Cell { text: String::new(), start: range.start, end: range.end });
            }
            Event::End(TagEnd::TableCell) => {
                let row = tables.last_mut().and_then(|table| table.last_mut());
                if let (Some(row), Some(done)) = (row, cell.take()) {
                    row.push(done);
                }
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(cell) = &mut cell {
                    cell.text.push_str(&words);
                }
            }
            _ => {}
        }
    }
    tables
}

fn reader(file: FileId, row: &[Cell], report: &mut Report) -> Option<ReadBy> {
    let filled = |cell: &&Cell| !cell.text.is_empty();
    if !row.iter().any(|cell| filled(&cell)) {
        // A row that waits for the first reader.
        return None;
    }
    let needed = row.get(..4).filter(|needed| needed.iter().all(|cell| filled(&cell)));
    let Some([name, role, place, country]) = needed else {
        report
            .error(
                "read-by",
                span(file, row),
                "who has read it is said with role, place and country",
            )
            .hint("| Grace Phiri | teacher | Chipata | ZM | version | date |");
        return None;
    };
    let Some(code) = Country::parse(&country.text) else {
        report
            .error(
                "unknown-country",
                Span { file, start: country.start, end: country.end },
                format!("`{}` is no country", country.text),
            )
            .hint("two capital letters: BE, RW, ZM");
        return None;
    };
    let words = format!("{}, {}, {}", name.text, role.text, place.text);
    Some(ReadBy { words, country: code })
}

fn span(file: FileId, row: &[Cell]) -> Span {
    let start = row.first().map_or(0, |cell| cell.start);
    Span { file, start, end: row.last().map_or(start, |cell| cell.end) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> (Vec<ReadBy>, Vec<String>) {
        let folder = Folder::from_files(vec![("review.md".into(), text.as_bytes().to_vec())]);
        let mut report = Report::default();
        let read_by = read(&folder, folder.find("review.md").unwrap(), &mut report);
        let said = report.into_sorted(&folder).into_iter().map(|one| one.message).collect();
        (read_by, said)
    }

    const HEAD: &str = "# Read\n\n| read-by | role | place | country | version | date |\n|---|---|---|---|---|---|\n";

    #[test]
    fn rows_are_readers() {
        let row = "| Grace Phiri | teacher | Chipata | ZM | 1f3a9c02 | 2026-12-03 |\n";
        let (read_by, said) = found(&format!("{HEAD}{row}"));
        assert_eq!(said, Vec::<String>::new());
        let country = Country::parse("ZM").unwrap();
        assert_eq!(read_by, [ReadBy { words: "Grace Phiri, teacher, Chipata".into(), country }]);
    }

    #[test]
    fn an_empty_row_and_other_tables_say_nothing() {
        let (read_by, said) =
            found(&format!("{HEAD}| | | | | | |\n\n| criterion | grade |\n|---|---|\n| 1 | 4 |\n"));
        assert_eq!((read_by, said), (Vec::new(), Vec::new()));
    }

    #[test]
    fn what_is_missing_is_named() {
        let (read_by, said) = found(&format!("{HEAD}| Grace Phiri | teacher | | ZM | | |\n"));
        assert_eq!((read_by.len(), said.len()), (0, 1), "{said:?}");
        let (_, said) = found(&format!("{HEAD}| Grace | teacher | Chipata | Zambia | | |\n"));
        assert_eq!(said, ["`Zambia` is no country."]);
        let (_, said) = found("| read-by | place |\n|---|---|\n| Grace | Chipata |\n");
        assert_eq!(said, ["These are not the columns of this table."]);
    }
}
