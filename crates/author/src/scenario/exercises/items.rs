//! What exercises on items share: a question, items with an id, and what is said about them.

use venster_scenario::{ExerciseId, Feedback, Inline, ItemId};

use crate::{
    hash, markdown as md,
    scenario::{Lowering, reader::Reader},
    source::{Span, Spanned},
};

/// An item as it is written.
pub(super) struct Written<'b> {
    pub(super) id: Spanned<ItemId>,
    pub(super) text: Vec<Inline>,
    /// What follows its first paragraph.
    pub(super) rest: &'b [md::Block],
}

impl Lowering<'_> {
    /// The paragraph that begins an exercise, and the list after it.
    pub(super) fn question_and_items<'b>(
        &mut self,
        kind: &'static str,
        span: Span,
        body: &'b [md::Block],
    ) -> Option<(Vec<Inline>, &'b [md::Item])> {
        match body {
            [
                md::Block { kind: md::BlockKind::Paragraph(text), attributes: None, .. },
                md::Block { kind: md::BlockKind::List(items), .. },
            ] => Some((self.inlines(text), items)),
            _ => {
                self.report
                    .error("exercise-form", span, format!("a {kind} is a question and one list"))
                    .hint("a paragraph, a blank line, and items: - words {#id}");
                None
            }
        }
    }

    /// An item: a paragraph with an id, and what follows it. `read` takes further attributes.
    pub(super) fn item<'b>(
        &mut self,
        on: &'static str,
        item: &'b md::Item,
        read: &mut dyn FnMut(&mut Reader<'_>),
    ) -> Option<Written<'b>> {
        let line = self.first_line(item.span);
        let Some((
            md::Block {
                kind: md::BlockKind::Paragraph(text), attributes: Some(attributes), ..
            },
            rest,
        )) = item.blocks.split_first()
        else {
            self.report
                .error("missing-id", line, "this item has no id")
                .hint("end its first paragraph with {#id}");
            return None;
        };
        let text = self.inlines(text);
        let mut reader = Reader::new(attributes);
        read(&mut reader);
        let id = reader.id(ItemId::new, self.report);
        reader.finish(on, self.report);
        Some(Written { id: id?, text, rest })
    }

    /// The paragraphs under an item.
    pub(super) fn feedback(&mut self, blocks: &[md::Block]) -> Feedback {
        let mut feedback = Feedback::new();
        for block in blocks {
            match &block.kind {
                md::BlockKind::Paragraph(text) if block.attributes.is_none() => {
                    feedback.push(self.inlines(text));
                }
                _ => {
                    let line = self.first_line(block.span);
                    self.report
                        .error("exercise-form", line, "under an item stand plain paragraphs only")
                        .hint(
                            "what is said about an item is one or more paragraphs, without braces",
                        );
                }
            }
        }
        feedback
    }

    /// Reports an id that an exercise has twice; whether it is new.
    pub(super) fn is_new(&mut self, id: &Spanned<ItemId>, known: &mut Vec<ItemId>) -> bool {
        let is_new = !known.contains(&id.value);
        if is_new {
            known.push(id.value.clone());
        } else {
            self.report
                .error("repeated-id", id.span, format!("the id `{}` is taken", id.value))
                .hint("items of an exercise have different ids");
        }
        is_new
    }
}

/// Puts items into an order that says nothing and is always the same: that of their hashes.
pub(super) fn shuffle<T>(exercise: &ExerciseId, items: &mut [T], id: impl Fn(&T) -> &ItemId) {
    items.sort_by_cached_key(|item| hash::long(format!("{exercise}/{}", id(item)).as_bytes()));
}
