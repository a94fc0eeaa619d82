//! Own words in a line: escapes for what would end a field or a line.

use super::Unreadable;

/// Appends words so that they hold no tab and no line end.
pub(crate) fn escape(words: &str, out: &mut String) {
    for letter in words.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            _ => out.push(letter),
        }
    }
}

/// Reads what [`escape`] wrote.
pub(crate) fn unescape(field: &str) -> Result<String, Unreadable> {
    let mut words = String::with_capacity(field.len());
    let mut letters = field.chars();
    while let Some(letter) = letters.next() {
        words.push(match letter {
            '\\' => match letters.next() {
                Some('\\') => '\\',
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                _ => return Err(Unreadable::Words),
            },
            // Unescaped they would be read, but written back in another way.
            '\t' | '\n' | '\r' => return Err(Unreadable::Words),
            _ => letter,
        });
    }
    Ok(words)
}
