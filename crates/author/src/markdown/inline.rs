//! Signs of this format inside running text: citations, attributes, brackets that are neither.

use super::{Inline, InlineKind};
use crate::{
    attributes,
    diagnostic::Report,
    source::{FileId, Span, Spanned},
};

/// A character of running text, with the place where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Sign {
    pub character: char,
    pub at: usize,
    /// Written with a backslash or as an entity: never more than itself.
    pub literal: bool,
}

/// Reads a run of plain characters.
pub fn scan(
    text: &str,
    file: FileId,
    signs: &[Sign],
    end: usize,
    report: &mut Report,
) -> Vec<Inline> {
    Scan {
        text,
        file,
        signs,
        at: 0,
        end,
        words: String::new(),
        from: None,
        found: Vec::new(),
        report,
    }
    .run()
}

struct Scan<'a> {
    text: &'a str,
    file: FileId,
    signs: &'a [Sign],
    at: usize,
    end: usize,
    words: String,
    from: Option<usize>,
    found: Vec<Inline>,
    report: &'a mut Report,
}

impl Scan<'_> {
    fn run(mut self) -> Vec<Inline> {
        while let Some(sign) = self.signs.get(self.at).copied() {
            match sign.character {
                '{' if !sign.literal => self.braces(sign.at),
                '}' if !sign.literal => {
                    self.report
                        .error("stray-brace", self.one(sign), "this brace closes nothing")
                        .hint("a brace meant as a sign is written \\}");
                    self.at += 1;
                }
                '[' if !sign.literal => self.bracket(sign),
                ']' if !sign.literal => {
                    self.report
                        .error("stray-bracket", self.one(sign), "this bracket closes nothing")
                        .hint("a bracket meant as a sign is written \\]");
                    self.at += 1;
                }
                character => {
                    self.from.get_or_insert(sign.at);
                    self.words.push(character);
                    self.at += 1;
                }
            }
        }
        let end = self.end;
        self.flush(end);
        self.found
    }

    fn braces(&mut self, start: usize) {
        self.flush(start);
        let parsed = attributes::parse(self.text, self.file, start, self.report);
        let span = parsed.attributes.span;
        self.found.push(Inline { kind: InlineKind::Attributes(Box::new(parsed.attributes)), span });
        self.skip_to(parsed.end);
    }

    fn bracket(&mut self, open: Sign) {
        let rest = self.signs.get(self.at + 1..).unwrap_or_default();
        let close =
            rest.iter().position(|sign| !sign.literal && matches!(sign.character, ']' | '['));
        let inside = close
            .filter(|close| rest.get(*close).is_some_and(|sign| sign.character == ']'))
            .and_then(|close| Some((rest.get(..close)?, *rest.get(close)?)));
        let Some((inside, close)) = inside else {
            self.report
                .error(
                    "stray-bracket",
                    self.one(open),
                    "this bracket opens nothing that can be read",
                )
                .hint("a bracket meant as a sign is written \\[");
            self.at += 1;
            return;
        };
        let span = Span { file: self.file, start: open.at, end: close.at + 1 };
        let after = self.at + inside.len() + 2;
        let words: String = inside.iter().map(|sign| sign.character).collect();
        let marked = self
            .signs
            .get(after)
            .filter(|next| next.character == '{' && !next.literal && next.at == close.at + 1);
        if words.starts_with('@') {
            self.line_start(open, after);
            let keys = self.citations(inside, span);
            self.flush(open.at);
            self.found.push(Inline { kind: InlineKind::Cite(keys), span });
            self.at = after;
        } else if marked.is_some() {
            self.flush(open.at);
            let parsed = attributes::parse(self.text, self.file, close.at + 1, self.report);
            let span = span.to(parsed.attributes.span);
            let attributes = Box::new(parsed.attributes);
            self.found.push(Inline { kind: InlineKind::Marked { text: words, attributes }, span });
            self.skip_to(parsed.end);
        } else {
            let error = self.report.error(
                "brackets-without-link",
                span,
                "these brackets are neither a link nor a citation",
            );
            if words.starts_with('^') {
                error.hint("there are no footnotes; say it in the text, or cite a source: [@key]");
            } else {
                error.hint("write [words](#scene), [words](https://…), [words](glossary:term) or [@key]; a bracket meant as a sign is written \\[");
            }
            self.at = after;
        }
    }

    /// With one word after the colon, Markdown takes such a line for the definition of a link and
    /// hides it; with more it doesn't. Nobody should have to know which.
    fn line_start(&mut self, open: Sign, after: usize) {
        let before = self.text.get(..open.at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let colon = self.signs.get(after).is_some_and(|sign| sign.character == ':');
        if colon && line.trim_matches([' ', '\t', '>', '-']).is_empty() {
            let end = self.signs.get(after).map_or(open.at, |sign| sign.at + 1);
            report_citation(Span { file: self.file, start: open.at, end }, self.report);
        }
    }

    fn citations(&mut self, inside: &[Sign], whole: Span) -> Vec<Spanned<String>> {
        let mut keys = Vec::new();
        for part in inside.split(|sign| sign.character == ';') {
            let words: String = part.iter().map(|sign| sign.character).collect();
            let key = words.trim();
            let start = part.iter().find(|sign| !sign.character.is_whitespace());
            let start = start.map_or(whole.start, |sign| sign.at);
            let span = Span { file: self.file, start, end: start + key.len() };
            match key.strip_prefix('@') {
                Some(key) if !key.is_empty() && !key.contains([' ', ',']) => {
                    keys.push(Spanned { value: key.to_owned(), span });
                }
                _ => {
                    self.report
                        .error("citation-form", span, format!("`{key}` is no citation"))
                        .hint("write [@key] or [@key; @other]; page numbers go into the sentence");
                }
            }
        }
        keys
    }

    fn skip_to(&mut self, end: usize) {
        while self.signs.get(self.at).is_some_and(|sign| sign.at < end) {
            self.at += 1;
        }
    }

    fn flush(&mut self, end: usize) {
        if let Some(start) = self.from.take() {
            let span = Span { file: self.file, start, end };
            let words = std::mem::take(&mut self.words);
            self.found.push(Inline { kind: InlineKind::Text(words), span });
        }
    }

    const fn one(&self, sign: Sign) -> Span {
        Span { file: self.file, start: sign.at, end: sign.at + sign.character.len_utf8() }
    }
}

/// Reports a citation with a colon at the start of a line.
pub fn report_citation(span: Span, report: &mut Report) {
    report
        .error(
            "citation-at-line-start",
            span,
            "a citation with a colon at the start of a line is the definition of a link to Markdown, and can hide the line",
        )
        .hint("begin the line with a word, or leave out the colon");
}
