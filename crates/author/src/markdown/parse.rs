//! From the text of a file, or of a fence in it, to the tree of blocks.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag};

use super::{Block, BlockKind, Item, inline::report_citation, running::misplaced};
use crate::{
    diagnostic::Report,
    source::{FileId, Folder, Span},
};

/// Reads a file as Markdown.
pub fn parse(folder: &Folder, file: FileId, report: &mut Report) -> Vec<Block> {
    let text = folder.text(file);
    parse_range(text, file, 0..text.len(), report)
}

pub(super) fn parse_range(
    text: &str,
    file: FileId,
    range: Range<usize>,
    report: &mut Report,
) -> Vec<Block> {
    let base = range.start;
    // Tables are switched on to be recognised and refused.
    let parser = Parser::new_ext(text.get(range).unwrap_or_default(), Options::ENABLE_TABLES);
    let shift = |range: Range<usize>| base + range.start..base + range.end;
    let mut definitions: Vec<Range<usize>> = parser
        .reference_definitions()
        .iter()
        .map(|(_, definition)| shift(definition.span.clone()))
        .collect();
    definitions.sort_by_key(|range| range.start);
    for range in definitions {
        link_definition(text, file, range, report);
    }
    let events = parser.into_offset_iter().map(|(event, range)| (event, shift(range))).collect();
    Tree { text, file, events, at: 0, skip: 0, report }.blocks(Container::Document)
}

/// What blocks stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    Document,
    Quote,
    Item,
}

pub(super) struct Tree<'a> {
    pub(super) text: &'a str,
    pub(super) file: FileId,
    pub(super) events: Vec<(Event<'a>, Range<usize>)>,
    pub(super) at: usize,
    /// Running text before this offset has been read as attributes.
    pub(super) skip: usize,
    pub(super) report: &'a mut Report,
}

impl<'a> Tree<'a> {
    fn blocks(&mut self, container: Container) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.peek() {
            let span = self.span(&range);
            match event {
                Event::End(_) => break,
                Event::Rule => {
                    self.at += 1;
                    if !self.source(&range).trim_start().starts_with('*') {
                        self.report
                            .error("rule-form", span, "a rule is written ***")
                            .hint("dashes under a line of text would turn it into a heading");
                    }
                    blocks.push(Block { kind: BlockKind::Rule, attributes: None, span });
                }
                Event::Start(tag) if is_block(&tag) => {
                    self.at += 1;
                    self.block(tag, span, container, &mut blocks);
                    // The end of what was just read.
                    self.at += 1;
                }
                Event::Html(_) => {
                    self.at += 1;
                    self.refuse_html(span);
                }
                // An item without blank lines holds its words directly.
                _ => self.paragraph(span, container, &mut blocks),
            }
        }
        blocks
    }

    fn block(&mut self, tag: Tag<'a>, span: Span, container: Container, blocks: &mut Vec<Block>) {
        let start = self.at;
        match tag {
            Tag::Paragraph => self.paragraph(span, container, blocks),
            Tag::Heading { level, .. } => self.heading(level, span, container, blocks),
            Tag::BlockQuote(_) => {
                let inner = self.blocks(Container::Quote);
                blocks.push(Block { kind: BlockKind::Quote(inner), attributes: None, span });
            }
            Tag::List(None) => {
                let items = self.items();
                blocks.push(Block { kind: BlockKind::List(items), attributes: None, span });
            }
            Tag::List(Some(_)) => {
                self.report
                    .error("ordered-list", span, "there are no numbered lists")
                    .hint("begin each item with a hyphen");
                let items = self.items();
                blocks.push(Block { kind: BlockKind::List(items), attributes: None, span });
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.fence(span, container, blocks),
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.report
                    .error(
                        "indented-code",
                        span,
                        "text that is indented this far would be shown as code",
                    )
                    .hint("text under an item is indented by two spaces, other text not at all");
            }
            Tag::HtmlBlock => self.refuse_html(span),
            Tag::Table(_) => {
                self.report
                    .error("table", span, "there are no tables")
                    .hint("a list reads better on a phone");
            }
            other => {
                self.report.error(
                    "unknown-markdown",
                    span,
                    format!("this kind of Markdown has no meaning here: {other:?}"),
                );
            }
        }
        self.leave(start);
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        span: Span,
        container: Container,
        blocks: &mut Vec<Block>,
    ) {
        let mut text = self.inlines();
        let attributes = self.closing_attributes(&mut text);
        for inline in misplaced(&mut text) {
            self.report
                .error("attributes-misplaced", inline, "attributes stand at the end of a heading")
                .hint("move them to the end of the line");
        }
        let line = self.first_line(span);
        if !self.source(&(span.start..span.end)).trim_start().starts_with('#') {
            self.report
                .error(
                    "setext-heading",
                    line,
                    "the line of dashes or equals signs below turns this text into a heading",
                )
                .hint("write a heading with # signs, and a rule as *** between blank lines");
            blocks.push(Block { kind: BlockKind::Paragraph(text), attributes, span });
        } else if container == Container::Document {
            let level = level as u8;
            blocks.push(Block { kind: BlockKind::Heading { level, text }, attributes, span: line });
        } else {
            self.report
                .error("heading-inside", line, "a heading can't stand in a quote or a list")
                .hint("headings are scenes, and begin at the start of a line");
        }
    }

    fn items(&mut self) -> Vec<Item> {
        let mut items = Vec::new();
        while let Some((Event::Start(Tag::Item), range)) = self.peek() {
            let span = self.span(&range);
            self.at += 1;
            let start = self.at;
            let blocks = self.blocks(Container::Item);
            self.leave(start);
            self.at += 1;
            items.push(Item { blocks, span });
        }
        items
    }

    /// Steps to the end that belongs to what was entered at `start`, whatever has been read of it.
    pub(super) fn leave(&mut self, start: usize) {
        let mut depth = 0_usize;
        let mut at = start;
        while let Some((event, _)) = self.events.get(at) {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            at += 1;
        }
        self.at = at;
    }

    pub(super) fn refuse_html(&mut self, span: Span) {
        let line = self.first_line(span);
        self.report
            .error("html", line, "there is no HTML here, not even a comment")
            .hint("notes for other authors belong in review.md; a sign < is written \\<");
    }

    pub(super) fn peek(&self) -> Option<(Event<'a>, Range<usize>)> {
        self.events.get(self.at).cloned()
    }

    pub(super) fn source(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    pub(super) fn first_line(&self, span: Span) -> Span {
        let source = self.source(&(span.start..span.end));
        Span { end: span.start + source.find('\n').unwrap_or(source.len()), ..span }
    }

    pub(super) const fn span(&self, range: &Range<usize>) -> Span {
        Span { file: self.file, start: range.start, end: range.end }
    }
}

fn link_definition(text: &str, file: FileId, range: Range<usize>, report: &mut Report) {
    let source = text.get(range.clone()).unwrap_or_default();
    let line = source.find('\n').unwrap_or(source.len());
    let span = Span { file, start: range.start, end: range.start + line };
    if source.starts_with("[@") {
        report_citation(span, report);
    } else {
        report
            .error("link-definition", span, "links are not defined apart from their words")
            .hint("write [words](https://…) where the words stand");
    }
}

pub(super) const fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}
