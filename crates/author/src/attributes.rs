//! Attributes as pandoc writes them: `{#id .class key=value key="several words"}`.
//!
//! This is the one parser of braces. It works on the source text from the offset of the opening
//! brace, whatever stands around it: a heading, a paragraph, a span or a fence.

use crate::{
    diagnostic::Report,
    source::{FileId, Span, Spanned},
};

/// What stood between two braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributes {
    /// From brace to brace.
    pub span: Span,
    /// `#id`
    pub id: Option<Spanned<String>>,
    /// `.class`
    pub classes: Vec<Spanned<String>>,
    /// `key=value`
    pub pairs: Vec<Pair>,
}

/// `key=value`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The word before the sign.
    pub key: Spanned<String>,
    /// What follows, without quotation marks.
    pub value: Spanned<String>,
}

impl Attributes {
    /// Whether a class stands there.
    #[must_use]
    pub fn has_class(&self, name: &str) -> bool {
        self.classes.iter().any(|class| class.value == name)
    }

    /// The pair with a key.
    #[must_use]
    pub fn pair(&self, key: &str) -> Option<&Pair> {
        self.pairs.iter().find(|pair| pair.key.value == key)
    }
}

/// What came of reading braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The attributes, as far as they could be read.
    pub attributes: Attributes,
    /// Where the text goes on.
    pub end: usize,
}

/// Reads the braces that open at an offset of a file's text. What is wrong with them goes into the
/// report; what can be read is read all the same, so that one slip doesn't cause ten more findings.
pub fn parse(text: &str, file: FileId, start: usize, report: &mut Report) -> Parsed {
    let mut reader = Reader { text, file, at: start, report };
    reader.braces()
}

struct Reader<'a> {
    text: &'a str,
    file: FileId,
    at: usize,
    report: &'a mut Report,
}

impl Reader<'_> {
    fn braces(&mut self) -> Parsed {
        let start = self.at;
        let mut attributes =
            Attributes { span: self.span(start), id: None, classes: Vec::new(), pairs: Vec::new() };
        self.bump();
        let mut lines = 1;
        let closed = loop {
            match self.peek() {
                Some('}') => {
                    self.bump();
                    break true;
                }
                // A blank line ends a paragraph, and with it every hope of a closing brace.
                Some('\n') if self.rest().get(1..).is_none_or(blank_line_follows) => break false,
                Some('\n') => {
                    lines += 1;
                    self.bump();
                    // The marks of a quote or a list go on along the next line.
                    while self.peek().is_some_and(|c| matches!(c, ' ' | '\t' | '>')) {
                        self.bump();
                    }
                }
                Some(c) if c.is_whitespace() => self.bump(),
                Some('{') | None => break false,
                Some(_) => self.one(&mut attributes),
            }
            if lines > 3 {
                break false;
            }
        };
        attributes.span = self.span(start);
        if !closed {
            let line = self.line_from(start);
            self.report
                .error("braces-not-closed", line, "these braces are opened and never closed")
                .hint("write attributes on one line, as {#id .class key=value}; a brace meant as a sign is written \\{");
            return Parsed { attributes, end: line.end.max(start + 1) };
        }
        if lines > 1 {
            self.report
                .error(
                    "braces-over-two-lines",
                    attributes.span,
                    "attributes must stand on one line, and these braces are broken over several",
                )
                .hint("join the lines, however long the result");
        } else if attributes.id.is_none()
            && attributes.classes.is_empty()
            && attributes.pairs.is_empty()
        {
            self.report
                .error("braces-empty", attributes.span, "nothing stands between these braces")
                .hint("leave them out, or give an id: {#id}");
        }
        Parsed { attributes, end: self.at }
    }

    fn one(&mut self, attributes: &mut Attributes) {
        let start = self.at;
        match self.peek() {
            Some('#') => {
                self.bump();
                let id = self.word();
                if let Some(first) = &attributes.id {
                    let first = first.span;
                    self.report
                        .error("second-id", id.span, "one block has one id")
                        .also(first, "the first id");
                } else {
                    attributes.id = Some(id);
                }
            }
            Some('.') => {
                self.bump();
                let class = self.word();
                if attributes.has_class(&class.value) {
                    self.report.error(
                        "repeated-attribute",
                        class.span,
                        format!("the class `.{}` stands here twice", class.value),
                    );
                } else {
                    attributes.classes.push(class);
                }
            }
            _ => {
                let key = self.word();
                if self.peek() == Some('=') && !key.value.is_empty() {
                    self.bump();
                    let value = self.value();
                    if attributes.pair(&key.value).is_some() {
                        self.report.error(
                            "repeated-attribute",
                            key.span,
                            format!("`{}` stands here twice", key.value),
                        );
                    } else {
                        attributes.pairs.push(Pair { key, value });
                    }
                } else {
                    if self.at == start {
                        self.bump();
                    }
                    let span = self.span(start);
                    let word = self.text.get(span.start..span.end).unwrap_or_default().to_owned();
                    self.report
                        .error(
                            "attribute-form",
                            span,
                            format!("`{word}` is no id, no class and no key with a value"),
                        )
                        .hint("write #id, .class, key=value or key=\"several words\"");
                }
            }
        }
    }

    fn word(&mut self) -> Spanned<String> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|c| !c.is_whitespace() && !matches!(c, '}' | '{' | '=' | '"' | '#'))
        {
            self.bump();
        }
        self.spanned(start, self.at)
    }

    fn value(&mut self) -> Spanned<String> {
        if self.peek() != Some('"') {
            return self.word();
        }
        self.bump();
        let start = self.at;
        while self.peek().is_some_and(|c| !matches!(c, '"' | '\n')) {
            self.bump();
        }
        // A value broken over two lines is one mistake: it is read to its end, and the braces say so.
        if self.peek() == Some('\n') {
            let rest = self.rest();
            let paragraph = rest.find("\n\n").unwrap_or(rest.len());
            match rest.get(..paragraph).and_then(|rest| rest.find('"')) {
                Some(_) => {
                    let value = self.spanned(start, self.at);
                    self.report
                        .error(
                            "braces-over-two-lines",
                            value.span,
                            "attributes must stand on one line, and this value goes on below",
                        )
                        .hint("join the lines, however long the result");
                    while self.peek().is_some_and(|c| c != '"') {
                        self.bump();
                    }
                    self.bump();
                    return value;
                }
                None => {
                    let span = self.span(start);
                    self.report.error(
                        "quotation-mark-not-closed",
                        span,
                        "this value begins with a quotation mark and has none at its end",
                    );
                    // The closing brace was meant as one.
                    let end = self.text.get(start..self.at).and_then(|value| value.find('}'));
                    self.at = end.map_or(self.at, |end| start + end);
                    return self.spanned(start, self.at);
                }
            }
        }
        let value = self.spanned(start, self.at);
        self.bump();
        value
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    const fn span(&self, start: usize) -> Span {
        Span { file: self.file, start, end: self.at }
    }

    fn spanned(&self, start: usize, end: usize) -> Spanned<String> {
        Spanned {
            value: self.text.get(start..end).unwrap_or_default().to_owned(),
            span: Span { file: self.file, start, end },
        }
    }

    fn line_from(&self, start: usize) -> Span {
        let rest = self.text.get(start..).unwrap_or_default();
        let end = start + rest.find('\n').unwrap_or(rest.len());
        Span { file: self.file, start, end }
    }
}

fn blank_line_follows(rest: &str) -> bool {
    rest.lines().next().is_none_or(|line| line.trim_matches([' ', '\t', '>']).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Folder;

    fn read(text: &str) -> (Parsed, Vec<&'static str>) {
        let folder = Folder::from_files(vec![("a.md".into(), text.as_bytes().to_vec())]);
        let file = folder.find("a.md").unwrap();
        let mut report = Report::default();
        let parsed = parse(folder.text(file), file, 0, &mut report);
        let codes = report.into_sorted(&folder).iter().map(|one| one.code).collect();
        (parsed, codes)
    }

    #[test]
    fn ids_classes_and_values_are_read() {
        let (parsed, codes) = read("{#a .b c=d e=\"f g\" h=~} rest");
        assert_eq!(codes, Vec::<&str>::new());
        let attributes = parsed.attributes;
        assert_eq!(attributes.id.as_ref().map(|id| id.value.as_str()), Some("a"));
        assert!(attributes.has_class("b"));
        assert_eq!(attributes.pair("c").unwrap().value.value, "d");
        assert_eq!(attributes.pair("e").unwrap().value.value, "f g");
        assert_eq!(attributes.pair("h").unwrap().value.value, "~");
        assert_eq!(parsed.end, "{#a .b c=d e=\"f g\" h=~}".len());
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(read("{#a b}").1, ["attribute-form"]);
        assert_eq!(read("{#a #b}").1, ["second-id"]);
        assert_eq!(read("{.a .a x=1 x=2}").1, ["repeated-attribute", "repeated-attribute"]);
        assert_eq!(read("{}").1, ["braces-empty"]);
        assert_eq!(read("{#a\n.b}").1, ["braces-over-two-lines"]);
        assert_eq!(read("{#a\n\n.b}").1, ["braces-not-closed"]);
        assert_eq!(
            read(
                "{#a if=\"b}
"
            )
            .1,
            ["quotation-mark-not-closed"]
        );
        assert_eq!(read("{#a if=\"b\nc\"}").1, ["braces-over-two-lines"]);
    }
}
