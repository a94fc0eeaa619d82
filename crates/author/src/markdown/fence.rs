//! Fences: their kind, their attributes, and the Markdown in them.

use super::{
    Block, BlockKind,
    parse::{Container, Tree, parse_range},
};
use crate::{
    attributes,
    source::{Span, Spanned},
};

impl Tree<'_> {
    pub(super) fn fence(&mut self, span: Span, container: Container, blocks: &mut Vec<Block>) {
        let source = self.source(&(span.start..span.end));
        let (first, body) = source.split_once('\n').unwrap_or((source, ""));
        let mark = if first.trim_start().starts_with('~') { '~' } else { '`' };
        let line = Span { end: span.start + first.len(), ..span };
        if container != Container::Document {
            self.report
                .error(
                    "fence-inside",
                    line,
                    "an exercise can't stand in a quote, a list or an option",
                )
                .hint("let it begin at the start of a line, after a blank one");
            return;
        }
        let info = first.trim_start().trim_start_matches(mark);
        let kind_at = span.start + (first.len() - info.trim_start().len());
        let kind: String =
            info.trim_start().chars().take_while(|c| !c.is_whitespace() && *c != '{').collect();
        let after = kind_at + kind.len();
        let kind_span = Span { start: kind_at, end: after, ..span };
        let rest = self.text.get(after..line.end).unwrap_or_default();
        let mut attributes = None;
        if let Some(braces) = rest.find('{').filter(|at| rest.get(..*at).is_some_and(blank)) {
            let parsed = attributes::parse(self.text, self.file, after + braces, self.report);
            let remains = self.text.get(parsed.end..line.end).unwrap_or_default();
            if !blank(remains) {
                let span = Span { start: parsed.end, ..line };
                self.report.error(
                    "fence-form",
                    span,
                    "nothing can follow the attributes of a fence",
                );
            }
            attributes = Some(parsed.attributes);
        } else if !blank(rest) {
            let span = Span { start: after, ..line };
            self.report
                .error("fence-form", span, "after a fence stand its kind and its attributes")
                .hint("```stance {#id …}");
        }
        let body_start = (line.end + 1).min(span.end);
        let closing = body.trim_end().rsplit('\n').next().unwrap_or_default();
        let closed = closing.trim().len() >= 3 && closing.trim().chars().all(|c| c == mark);
        let body_end = if closed {
            body_start + body.trim_end().len() - closing.len()
        } else {
            self.report
                .error("fence-not-closed", line, "this fence is opened and never closed")
                .hint("end it with a line of ```");
            span.end
        };
        let body =
            parse_range(self.text, self.file, body_start..body_end.max(body_start), self.report);
        let kind = Spanned { value: kind, span: kind_span };
        blocks.push(Block { kind: BlockKind::Fence { kind, body }, attributes, span: line });
    }
}

fn blank(words: &str) -> bool {
    words.trim().is_empty()
}
