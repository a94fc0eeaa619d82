//! A text in which what interprets is to be marked.

use venster_scenario::{ItemId, Mark, Spot, Stretch};

use crate::{
    markdown::{self as md, InlineKind},
    scenario::{Lowering, reader::Reader},
    source::{Span, Spanned},
};

impl Lowering<'_> {
    pub(super) fn spot(&mut self, span: Span, body: &[md::Block]) -> Option<Spot> {
        let (text, remarks) = match body.split_last() {
            Some((md::Block { kind: md::BlockKind::List(remarks), .. }, text)) => {
                (text, remarks.as_slice())
            }
            _ => (body, [].as_slice()),
        };
        let mut known = Vec::new();
        let mut paragraphs = Vec::new();
        for block in text {
            match &block.kind {
                md::BlockKind::Paragraph(inlines) if block.attributes.is_none() => {
                    paragraphs.push(self.stretches(inlines, &mut known));
                }
                _ => {
                    self.report
                        .error("exercise-form", block.span, "a spot is a text, and then one list")
                        .hint("mark words in it: [is ashamed]{#ashamed .reads}");
                }
            }
        }
        let mut spot = Spot { text: paragraphs };
        for remark in remarks {
            self.remark(remark, &mut known, &mut spot);
        }
        if !spot.marks().any(|mark| mark.reads) {
            self.report
                .error("too-few-items", span, "nothing in this text interprets")
                .hint("mark at least one stretch: [is ashamed]{#ashamed .reads}");
            return None;
        }
        Some(spot)
    }

    fn stretches(&mut self, inlines: &[md::Inline], known: &mut Vec<ItemId>) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        for inline in inlines {
            let InlineKind::Marked { text, attributes } = &inline.kind else {
                let words = self.inlines(core::slice::from_ref(inline));
                match stretches.last_mut() {
                    Some(Stretch::Words(before)) => before.extend(words),
                    _ => stretches.push(Stretch::Words(words)),
                }
                continue;
            };
            let mut reader = Reader::new(attributes);
            let reads = reader.class("reads").is_some();
            let id = reader.id(ItemId::new, self.report);
            reader.finish("on a marked stretch", self.report);
            let Some(id) = id.filter(|id| self.is_new(id, known)) else { continue };
            let words = text.as_str().into();
            stretches.push(Stretch::Mark(Mark {
                id: id.value,
                words,
                reads,
                feedback: Vec::new(),
            }));
        }
        stretches
    }

    /// What is said about a stretch: an item of the list, which names it with `on=`.
    fn remark(&mut self, remark: &md::Item, known: &mut Vec<ItemId>, spot: &mut Spot) {
        let mut on: Option<Spanned<String>> = None;
        let mut read = |reader: &mut Reader<'_>| {
            on = reader.value("on").map(|pair| pair.value.clone());
        };
        let Some(written) = self.item("on what is said about a stretch", remark, &mut read) else {
            return;
        };
        let mut feedback = vec![written.text];
        feedback.extend(self.feedback(written.rest));
        self.is_new(&written.id, known);
        let Some(on) = on else {
            self.report
                .error("missing-on", written.id.span, "this doesn't say which stretch it is about")
                .hint("{#id on=ashamed}");
            return;
        };
        let names: Vec<String> = spot.marks().map(|mark| mark.id.to_string()).collect();
        let stretches = spot.text.iter_mut().flatten();
        let found = stretches.filter_map(|stretch| match stretch {
            Stretch::Mark(mark) if mark.id.as_str() == on.value => Some(mark),
            _ => None,
        });
        match found.into_iter().next() {
            Some(mark) => mark.feedback.extend(feedback),
            None => {
                self.report
                    .error(
                        "unknown-stretch",
                        on.span,
                        format!("no stretch is called `{}`", on.value),
                    )
                    .suggest(&on.value, names.iter().map(String::as_str));
            }
        }
    }
}
