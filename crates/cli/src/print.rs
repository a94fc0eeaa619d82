//! Words for whoever sits at the terminal.

use std::io::{self, IsTerminal, Write};

use venster_author::{Diagnostic, Folder, Severity, Style, render};

/// Prints a line of the result.
pub fn line(words: &str) {
    // A closed pipe is no mistake of the content.
    let _ = writeln!(io::stdout(), "{words}");
}

/// Prints what went wrong.
pub fn error(words: &str) {
    let _ = writeln!(io::stderr(), "error: {words}");
}

/// Prints every diagnostic and how many there are.
pub fn diagnostics<'a>(folder: &Folder, diagnostics: impl IntoIterator<Item = &'a Diagnostic>) {
    let mut out = io::stderr().lock();
    let style = if out.is_terminal() { Style::Coloured } else { Style::Plain };
    let (mut errors, mut warnings) = (0_usize, 0_usize);
    for diagnostic in diagnostics {
        match diagnostic.severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
        }
        let _ = writeln!(out, "{}\n", render(folder, diagnostic, style));
    }
    if errors + warnings > 0 {
        let _ = writeln!(out, "{}, {}", count(errors, "error"), count(warnings, "warning"));
    }
}

/// "1 error", "2 errors".
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
