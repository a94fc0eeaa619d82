//! Running text: paragraphs, what stands in them, and the attributes at their end.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::{
    Block, BlockKind, Inline, InlineKind,
    inline::{Sign, scan},
    parse::{Container, Tree, is_block},
};
use crate::{attributes::Attributes, source::Span};

impl Tree<'_> {
    pub(super) fn paragraph(&mut self, span: Span, container: Container, blocks: &mut Vec<Block>) {
        let before = self.at;
        let mut text = self.inlines();
        if self.at == before {
            // Neither a block nor running text: step over it, so that reading always goes on.
            self.at += 1;
            return;
        }
        let mut span = span;
        if let (Some(first), Some(last)) = (text.first(), text.last()) {
            span = first.span.to(last.span);
        }
        // Attributes in the middle: the author meant them to end something there.
        while let Some(index) = text
            .iter()
            .position(|one| matches!(one.kind, InlineKind::Attributes(_)))
            .filter(|index| text.get(index + 1..).is_some_and(|rest| !rest.iter().all(is_blank)))
        {
            let rest = text.split_off(index + 1);
            let attributes = self.closing_attributes(&mut text);
            let place = attributes.as_ref().map_or(span, |attributes| attributes.span);
            let is_link =
                text.first().is_some_and(|first| matches!(first.kind, InlineKind::Link { .. }));
            if container == Container::Item && is_link {
                self.report
                    .error(
                        "no-blank-line-after-option",
                        place,
                        "what happens follows its option without a blank line, and would be read as part of it",
                    )
                    .hint("leave a blank line after the option, and indent what follows by two spaces");
            } else {
                self.report
                    .error(
                        "attributes-misplaced",
                        place,
                        "attributes stand at the end of a paragraph, and text follows these",
                    )
                    .hint("move them to the end, or leave a blank line after them");
            }
            let end = Span { end: place.end, ..span };
            blocks.push(Block { kind: BlockKind::Paragraph(text), attributes, span: end });
            text = rest;
            trim_start(&mut text);
            span.start = place.end;
        }
        let attributes = self.closing_attributes(&mut text);
        for inline in misplaced(&mut text) {
            self.report
                .error("attributes-misplaced", inline, "attributes can't stand inside other signs")
                .hint("move them to the end of the paragraph");
        }
        if text.is_empty() && attributes.is_some() {
            self.report
                .error("attributes-alone", span, "these attributes belong to no text")
                .hint("write them at the end of the paragraph that they belong to");
            return;
        }
        if !text.is_empty() {
            blocks.push(Block { kind: BlockKind::Paragraph(text), attributes, span });
        }
    }

    /// Running text up to the next block or end.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        let mut found = Vec::new();
        let mut signs: Vec<Sign> = Vec::new();
        let mut end = 0;
        while let Some((event, range)) = self.peek() {
            let span = self.span(&range);
            if !matches!(event, Event::Text(_) | Event::SoftBreak) {
                self.flush(&mut signs, end, &mut found);
            }
            if range.start < self.skip && !matches!(event, Event::End(_)) && !starts_block(&event) {
                self.at += 1;
                if matches!(event, Event::Start(_)) {
                    let start = self.at;
                    self.leave(start);
                    self.at += 1;
                }
                continue;
            }
            match event {
                Event::Text(words) => {
                    self.at += 1;
                    push_signs(self.text, &words, &range, &mut signs);
                    end = range.end;
                    continue;
                }
                Event::SoftBreak => {
                    self.at += 1;
                    signs.push(Sign { character: ' ', at: range.start, literal: true });
                    end = range.end;
                    continue;
                }
                _ => {}
            }
            match event {
                Event::HardBreak => {
                    self.at += 1;
                    self.report
                        .error("hard-break", span, "a line can't be broken inside a paragraph")
                        .hint("take away the backslash or the spaces at the end of the line, or begin a new paragraph");
                    signs.push(Sign { character: ' ', at: range.start, literal: true });
                    end = range.end;
                }
                Event::Code(words) => {
                    self.at += 1;
                    self.report
                        .error("code", span, "there is no code in running text")
                        .hint("use *emphasis* or quotation marks");
                    found.push(Inline { kind: InlineKind::Text(words.to_string()), span });
                }
                Event::InlineHtml(_) | Event::Html(_) => {
                    self.at += 1;
                    self.refuse_html(span);
                }
                Event::Start(Tag::Emphasis) => {
                    let text = self.inside();
                    found.push(Inline { kind: InlineKind::Emphasis(text), span });
                }
                Event::Start(Tag::Strong) => {
                    let text = self.inside();
                    found.push(Inline { kind: InlineKind::Strong(text), span });
                }
                Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                    if !title.is_empty() {
                        self.report
                            .error("link-title", span, "a link has no second text")
                            .hint("leave out the words in quotation marks");
                    }
                    let text = self.inside();
                    if !matches!(link_type, LinkType::Inline | LinkType::Autolink | LinkType::Email)
                    {
                        // Such a link is reported once, where it is defined.
                        found.extend(text);
                        continue;
                    }
                    let address = dest_url.to_string();
                    if matches!(link_type, LinkType::Email) {
                        self.report
                            .error("link-form", span, "addresses for mail are not linked")
                            .hint("link a page: [words](https://…)");
                    }
                    found.push(Inline { kind: InlineKind::Link { address, text }, span });
                }
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    if !title.is_empty() {
                        self.report
                            .error("link-title", span, "a picture has no second text")
                            .hint("leave out the words in quotation marks");
                    }
                    let text = self.inside();
                    let mut alternative = String::new();
                    write_words(&text, &mut alternative);
                    let address = dest_url.to_string();
                    found.push(Inline { kind: InlineKind::Picture { address, alternative }, span });
                }
                Event::End(_) | Event::Rule => break,
                Event::Start(ref tag) if is_block(tag) => break,
                other => {
                    self.at += 1;
                    self.report.error(
                        "unknown-markdown",
                        span,
                        format!("this kind of Markdown has no meaning here: {other:?}"),
                    );
                    if matches!(other, Event::Start(_)) {
                        let start = self.at;
                        self.leave(start);
                        self.at += 1;
                    }
                }
            }
        }
        self.flush(&mut signs, end, &mut found);
        found
    }

    pub(super) fn inside(&mut self) -> Vec<Inline> {
        self.at += 1;
        let start = self.at;
        let text = self.inlines();
        self.leave(start);
        self.at += 1;
        text
    }

    pub(super) fn flush(&mut self, signs: &mut Vec<Sign>, end: usize, found: &mut Vec<Inline>) {
        if signs.is_empty() {
            return;
        }
        let more = scan(self.text, self.file, signs, end, self.report);
        signs.clear();
        for inline in &more {
            if matches!(inline.kind, InlineKind::Attributes(_) | InlineKind::Marked { .. }) {
                self.skip = self.skip.max(inline.span.end);
            }
        }
        found.extend(more);
    }

    pub(super) fn closing_attributes(&self, text: &mut Vec<Inline>) -> Option<Attributes> {
        while text.last().is_some_and(is_blank) {
            text.pop();
        }
        let attributes = match text.pop() {
            Some(Inline { kind: InlineKind::Attributes(attributes), .. }) => Some(*attributes),
            Some(other) => {
                text.push(other);
                None
            }
            None => None,
        };
        trim_end(text);
        attributes
    }
}

fn push_signs(text: &str, words: &str, range: &Range<usize>, signs: &mut Vec<Sign>) {
    let same = text.get(range.clone()) == Some(words);
    let escaped = text.get(..range.start).is_some_and(|before| before.ends_with('\\'));
    for (index, (offset, character)) in words.char_indices().enumerate() {
        signs.push(Sign {
            character,
            at: if same { range.start + offset } else { range.start },
            literal: !same || (escaped && index == 0),
        });
    }
}

fn write_words(text: &[Inline], words: &mut String) {
    for inline in text {
        match &inline.kind {
            InlineKind::Text(text)
            | InlineKind::Marked { text, .. }
            | InlineKind::Picture { alternative: text, .. } => words.push_str(text),
            InlineKind::Emphasis(text)
            | InlineKind::Strong(text)
            | InlineKind::Link { text, .. } => write_words(text, words),
            InlineKind::Cite(_) | InlineKind::Attributes(_) => {}
        }
    }
}

/// Takes attributes out of places where none belong, and says where they were.
pub(super) fn misplaced(text: &mut Vec<Inline>) -> Vec<Span> {
    let mut spans = Vec::new();
    text.retain_mut(|inline| {
        match &mut inline.kind {
            InlineKind::Attributes(_) => spans.push(inline.span),
            InlineKind::Emphasis(text)
            | InlineKind::Strong(text)
            | InlineKind::Link { text, .. } => spans.extend(misplaced(text)),
            _ => {}
        }
        !matches!(inline.kind, InlineKind::Attributes(_))
    });
    spans
}

fn trim_start(text: &mut Vec<Inline>) {
    if let Some(Inline { kind: InlineKind::Text(words), .. }) = text.first_mut() {
        *words = words.trim_start().to_owned();
        if words.is_empty() {
            text.remove(0);
        }
    }
}

fn trim_end(text: &mut Vec<Inline>) {
    if let Some(Inline { kind: InlineKind::Text(words), span }) = text.last_mut() {
        let cut = words.len() - words.trim_end().len();
        span.end = span.end.saturating_sub(cut).max(span.start);
        *words = words.trim_end().to_owned();
        if words.is_empty() {
            text.pop();
        }
    }
}

fn is_blank(inline: &Inline) -> bool {
    matches!(&inline.kind, InlineKind::Text(words) if blank(words))
}

fn blank(words: &str) -> bool {
    words.trim().is_empty()
}

fn starts_block(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(tag) if is_block(tag)) || matches!(event, Event::Rule)
}
