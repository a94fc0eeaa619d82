//! A question to be answered in own words, and what somebody else says to it.

use venster_scenario::Reflect;

use crate::{
    markdown as md,
    scenario::{Lowering, text::At},
    source::Span,
};

impl Lowering<'_> {
    pub(super) fn reflect(&mut self, span: Span, body: &[md::Block]) -> Option<Reflect> {
        let (prompt, compare) = match body {
            [md::Block { kind: md::BlockKind::Paragraph(prompt), attributes: None, .. }] => {
                (prompt, [].as_slice())
            }
            [
                md::Block { kind: md::BlockKind::Paragraph(prompt), attributes: None, .. },
                md::Block { kind: md::BlockKind::Rule, .. },
                compare @ ..,
            ] => (prompt, compare),
            _ => {
                self.report
                    .error(
                        "exercise-form",
                        span,
                        "a reflect is a question, `***`, and what somebody says to it",
                    )
                    .hint("under the rule stand quotes and paragraphs; it may be left out");
                return None;
            }
        };
        let prompt = self.inlines(prompt);
        for block in compare {
            let is_text =
                matches!(block.kind, md::BlockKind::Paragraph(_) | md::BlockKind::Quote(_));
            if !is_text {
                self.report.error(
                    "exercise-form",
                    block.span,
                    "what is compared with is quotes and paragraphs",
                );
            }
        }
        let compare = self.blocks(compare, At::Option);
        Some(Reflect { prompt, compare })
    }
}
