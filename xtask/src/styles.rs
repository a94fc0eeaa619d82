//! The style sheets as one: several files are easier to keep, one is quicker to fetch. Trunk copies a sheet without
//! looking at what it imports, so they are joined before Trunk sees them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::tools::shown;

/// A style sheet with each `@import "file.css";`, on a line of its own, replaced by that file.
pub fn joined(sheet: &Path) -> Result<String> {
    let text = read(sheet)?;
    let mut joined = String::with_capacity(text.len());
    for line in text.lines() {
        match imported(line) {
            Some(file) => {
                let imported = read(&sheet.with_file_name(file))?;
                if imported.lines().any(|line| line.trim_start().starts_with("@import")) {
                    bail!("{file} imports another sheet: let {} import it instead.", shown(sheet));
                }
                joined.push_str(&imported);
            }
            None if line.trim_start().starts_with("@import") => {
                bail!("{}: \"{line}\" should be @import \"file.css\"; alone.", shown(sheet));
            }
            None => joined.push_str(line),
        }
        joined.push('\n');
    }
    Ok(joined)
}

/// The file in `@import "file.css";`, where a line is no more than that.
fn imported(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import \"")?.strip_suffix("\";").filter(|file| !file.contains('"'))
}

fn read(sheet: &Path) -> Result<String> {
    fs::read_to_string(sheet).with_context(|| format!("{} could not be read.", shown(sheet)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_a_folder(sheets: &[(&str, &str)]) -> Result<String> {
        // Tests run side by side, and each writes a sheet of another text.
        let name: usize = sheets.iter().map(|(_, text)| text.len()).sum();
        let folder = std::env::temp_dir().join(format!("venster-styles-{name}"));
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in sheets {
            fs::write(folder.join(name), text).unwrap();
        }
        let joined = joined(&folder.join("main.css"));
        fs::remove_dir_all(&folder).unwrap();
        joined
    }

    #[test]
    fn sheets_are_joined_in_order() {
        let main = "/* All. */\n@import \"a.css\";\n@import \"b.css\";\nmain { margin: 0 }\n";
        let joined = in_a_folder(&[("main.css", main), ("a.css", "a {}"), ("b.css", "b {}")]);
        assert_eq!(joined.unwrap(), "/* All. */\na {}\nb {}\nmain { margin: 0 }\n");
    }

    #[test]
    fn an_import_that_would_be_lost_is_refused() {
        for (main, a) in [
            ("@import \"gone.css\";", ""),
            ("@import url(a.css);", "a{}"),
            ("@import \"a.css\" print;", "a {}"),
            ("@import \"a.css\";", "@import \"b.css\";"),
        ] {
            assert!(in_a_folder(&[("main.css", main), ("a.css", a)]).is_err(), "{main}");
        }
    }
}
