//! What is found wrong: one value for each mistake, with the place, and a hint.

use std::fmt;

use crate::source::{FileId, Folder, Span};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is built while it stands.
    Error,
    /// Worth a look; the content is built all the same.
    Warning,
}

/// Where something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A stretch of a file.
    Span(Span),
    /// A file or folder that isn't there.
    Path(String),
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::Span(span)
    }
}

/// A second place that helps to understand the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is to be seen there.
    pub text: String,
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// A name that stays the same from release to release: `unknown-person`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Where it is.
    pub place: Place,
    /// Other places that belong to it.
    pub also: Vec<Label>,
}

impl Diagnostic {
    /// A new error.
    #[must_use]
    pub fn error(code: &'static str, place: impl Into<Place>, message: impl fmt::Display) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: sentence(&message.to_string()),
            hint: None,
            place: place.into(),
            also: Vec::new(),
        }
    }

    /// Says what to do about it.
    pub fn hint(&mut self, hint: impl fmt::Display) -> &mut Self {
        self.hint = Some(sentence(&hint.to_string()));
        self
    }

    /// Points at a second place.
    pub fn also(&mut self, span: Span, text: impl fmt::Display) -> &mut Self {
        self.also.push(Label { span, text: text.to_string() });
        self
    }

    /// Names the known word that is meant, if one is near; else the known words, if they are few.
    pub fn suggest<'a>(
        &mut self,
        word: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> &mut Self {
        let known: Vec<&str> = known.into_iter().collect();
        if let Some(near) = nearest(word, known.iter().copied()) {
            self.hint(format!("did you mean `{near}`?"));
        } else if !known.is_empty() && known.len() <= 16 && self.hint.is_none() {
            self.hint(format!("known here: {}", known.join(", ")));
        }
        self
    }

    /// The file that it is about.
    #[must_use]
    pub const fn file(&self) -> Option<FileId> {
        match &self.place {
            Place::Span(span) => Some(span.file),
            Place::Path(_) => None,
        }
    }
}

/// Gathers what is found.
#[derive(Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Notes an error, to which a hint and further places may be added.
    pub fn error(
        &mut self,
        code: &'static str,
        place: impl Into<Place>,
        message: impl fmt::Display,
    ) -> &mut Diagnostic {
        self.add(Diagnostic::error(code, place, message))
    }

    /// Notes a warning.
    pub fn warning(
        &mut self,
        code: &'static str,
        place: impl Into<Place>,
        message: impl fmt::Display,
    ) -> &mut Diagnostic {
        let mut diagnostic = Diagnostic::error(code, place, message);
        diagnostic.severity = Severity::Warning;
        self.add(diagnostic)
    }

    /// Whether any error was noted.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// The errors that were noted.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|one| one.severity == Severity::Error)
    }

    /// Adds what another report gathered.
    pub fn append(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
    }

    /// Leaves out what the test rejects.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.diagnostics.retain(keep);
    }

    /// Everything noted, in the order of files and lines, each thing once.
    #[must_use]
    pub fn into_sorted(mut self, folder: &Folder) -> Vec<Diagnostic> {
        self.diagnostics.sort_by_cached_key(|one| match &one.place {
            Place::Span(span) => (folder.path(span.file).to_owned(), span.start, one.code),
            Place::Path(path) => (path.clone(), 0, one.code),
        });
        self.diagnostics.dedup();
        self.diagnostics
    }

    fn add(&mut self, diagnostic: Diagnostic) -> &mut Diagnostic {
        self.diagnostics.push_mut(diagnostic)
    }
}

/// Words as a sentence: with a capital and a full stop, unless they begin or end with notation.
fn sentence(words: &str) -> String {
    let first = words.split_whitespace().next().unwrap_or_default();
    let last = words.split_whitespace().last().unwrap_or_default();
    let is_word = |word: &str| {
        !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '\'' | '-'))
    };
    if words.starts_with(['>', '[', '!', '#', '-', '*', '.', '+']) || first == last {
        return words.to_owned();
    }
    let mut sentence = String::new();
    let mut signs = words.chars();
    if is_word(first.trim_end_matches([',', ':']))
        && let Some(sign) = signs.next()
    {
        sentence.extend(sign.to_uppercase());
    }
    sentence.push_str(signs.as_str());
    if is_word(last) || last.ends_with('`') {
        sentence.push('.');
    }
    sentence
}

/// The known word that differs from a misspelt one by a few letters at most.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let most = (word.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .filter(|one| *one != word)
        .map(|one| (strsim::osa_distance(&word.to_lowercase(), &one.to_lowercase()), one))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, one)| one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_sentences_and_notation_stays_as_it_is() {
        assert_eq!(sentence("this has no id"), "This has no id.");
        assert_eq!(sentence("`x` is no id"), "`x` is no id.");
        assert_eq!(sentence("did you mean `x`?"), "Did you mean `x`?");
        assert_eq!(sentence("write #id or .class"), "Write #id or .class");
        assert_eq!(sentence("scene.option"), "scene.option");
        assert_eq!(sentence("[words](#scene) {#id}"), "[words](#scene) {#id}");
        assert_eq!(sentence("level=class or level=team"), "level=class or level=team");
        assert_eq!(sentence(""), "");
    }

    #[test]
    fn a_near_word_is_suggested_and_a_far_one_is_not() {
        assert_eq!(nearest("voise", ["stand", "voice"]), Some("voice"));
        assert_eq!(nearest("Mwila", ["mwila"]), Some("mwila"));
        assert_eq!(nearest("picture", ["stand", "voice"]), None);
        assert_eq!(nearest("", ["stand"]), None);
    }
}
