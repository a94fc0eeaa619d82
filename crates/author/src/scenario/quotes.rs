//! Quotes: who speaks, how, and what; or a document.

use venster_scenario::{Quote, Speaker};

use super::{
    Lowering,
    text::{At, Said},
};
use crate::{
    markdown::{self as md, InlineKind},
    source::Span,
};

impl Lowering<'_> {
    pub(super) fn quote_said(&mut self, inner: &[md::Block], at: At) -> Said {
        let Some((last, others)) = inner.split_last() else { return Said::default() };
        for block in others {
            if let Some(attributes) = &block.attributes {
                self.report.error(
                    "attributes-misplaced",
                    attributes.span,
                    "the attributes of a quote stand at its end",
                );
            }
        }
        self.said(last, "on a quote", false, at)
    }

    /// Reads a quote: its speaker and its paragraphs.
    pub(super) fn quote(&mut self, inner: &[md::Block], span: Span) -> Option<Quote> {
        let mut speaker = None;
        let mut paragraphs = Vec::new();
        for (index, block) in inner.iter().enumerate() {
            let md::BlockKind::Paragraph(text) = &block.kind else {
                self.report
                    .error("quote-form", block.span, "a quote holds paragraphs and nothing else")
                    .hint("lists, pictures, rules and quotes in quotes have no meaning here");
                continue;
            };
            let mut text = text.clone();
            if matches!(text.first().map(|one| &one.kind), Some(InlineKind::Strong(_))) {
                if index > 0 {
                    self.report
                        .error(
                            "second-speaker",
                            block.span,
                            "somebody else speaks here, in the same quote",
                        )
                        .hint("leave an empty line, without >, between what two people say");
                }
                speaker = self.speaker(&mut text);
            }
            let words = self.inlines(&text);
            if words.is_empty() {
                self.report.error("empty-quote", block.span, "nothing is said here");
            }
            paragraphs.push(words);
        }
        if paragraphs.is_empty() {
            if inner.is_empty() {
                self.report.error("empty-quote", span, "this quote is empty");
            }
            return None;
        }
        Some(Quote { speaker, paragraphs })
    }

    /// Takes `**Name** (manner):` off the front of a quote.
    fn speaker(&mut self, text: &mut Vec<md::Inline>) -> Option<Speaker> {
        let name_span = text.first()?.span;
        let name = match &text.first()?.kind {
            InlineKind::Strong(inner) => match inner.as_slice() {
                [md::Inline { kind: InlineKind::Text(name), .. }] => name.trim().to_owned(),
                _ => String::new(),
            },
            _ => return None,
        };
        let after = match text.get_mut(1) {
            Some(md::Inline { kind: InlineKind::Text(words), .. }) => words,
            _ => return self.speaker_form(name_span),
        };
        let rest = after.trim_start();
        let (manner, said) = if let Some(inner) = rest.strip_prefix('(') {
            match inner.split_once("):") {
                Some((manner, said)) => (Some(manner.trim().to_owned()), said),
                None => return self.speaker_form(name_span),
            }
        } else {
            match rest.strip_prefix(':') {
                Some(said) => (None, said),
                None => return self.speaker_form(name_span),
            }
        };
        let said = said.trim_start().to_owned();
        if said.is_empty() {
            text.drain(..2);
        } else {
            *after = said;
            text.remove(0);
        }
        let language = self.given.language;
        let cast = &self.given.file.cast;
        let Some(member) = cast.iter().find(|one| one.name.get(language) == Some(&name)) else {
            self.report
                .error(
                    "unknown-speaker",
                    name_span,
                    format!("nobody in the cast is called `{name}`"),
                )
                .suggest(&name, cast.iter().filter_map(|one| one.name.get(language)));
            return None;
        };
        if manner.as_deref() == Some("") {
            self.report.error("quote-form", name_span, "these brackets say nothing");
        }
        Some(Speaker { person: member.id.clone(), manner: manner.map(Into::into) })
    }

    fn speaker_form<T>(&mut self, span: Span) -> Option<T> {
        self.report
            .error(
                "speaker-form",
                span,
                "a quote that begins with a bold name goes on with a colon",
            )
            .hint("> **Name**: words, or > **Name** (manner): words; no space stands before the colon");
        None
    }
}
