//! Diagnostics as text for a terminal: file, line, column, excerpt, hint.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::{
    diagnostic::{Diagnostic, Place, Severity},
    source::{FileId, Folder, Span},
};

/// Whether the text carries colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Only words and lines.
    Plain,
    /// With the colours of a terminal.
    Coloured,
}

/// One diagnostic as several lines of text.
#[must_use]
pub fn render(folder: &Folder, diagnostic: &Diagnostic, style: Style) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code);
    let mut elements: Vec<Element<'_>> = Vec::new();
    match &diagnostic.place {
        Place::Span(span) => elements.extend(snippets(folder, Some(*span), diagnostic)),
        Place::Path(path) => {
            elements.push(Origin::path(path.as_str()).into());
            elements.extend(snippets(folder, None, diagnostic));
        }
    }
    if let Some(hint) = &diagnostic.hint {
        elements.push(Level::HELP.message(hint.as_str()).into());
    }
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let group: Group<'_> = title.elements(elements);
    renderer.render(&[group])
}

fn snippets<'a>(
    folder: &'a Folder,
    primary: Option<Span>,
    diagnostic: &'a Diagnostic,
) -> Vec<Element<'a>> {
    let mut files: Vec<FileId> = primary.iter().map(|span| span.file).collect();
    for label in &diagnostic.also {
        if !files.contains(&label.span.file) {
            files.push(label.span.file);
        }
    }
    files
        .into_iter()
        .map(|file| {
            let text = folder.text(file);
            if text.is_empty() {
                return Origin::path(folder.path(file)).into();
            }
            let mut snippet = Snippet::source(text).path(folder.path(file)).fold(true);
            if let Some(primary) = primary.filter(|primary| primary.file == file) {
                let span = excerpt(text, primary);
                snippet = snippet.annotation(AnnotationKind::Primary.span(span));
            }
            for label in diagnostic.also.iter().filter(|label| label.span.file == file) {
                let span = excerpt(text, label.span);
                snippet = snippet
                    .annotation(AnnotationKind::Context.span(span).label(label.text.as_str()));
            }
            snippet.into()
        })
        .collect()
}

/// A stretch for an excerpt: inside the text, at least one character, and of one line, since a
/// whole paragraph of underlining hides more than it shows.
fn excerpt(text: &str, span: Span) -> std::ops::Range<usize> {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let rest = text.get(start..).unwrap_or_default();
    let line = rest.find('\n').unwrap_or(rest.len());
    let end = text.floor_char_boundary(span.end.min(start + line));
    let first = rest.chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8);
    start..end.max(start + first)
}
