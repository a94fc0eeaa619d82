//! Items of which one or several are so.

use venster_scenario::{Select, SelectItem};

use crate::{
    markdown as md,
    scenario::{Lowering, reader::Reader},
    source::Span,
};

impl Lowering<'_> {
    /// Whether several may be selected.
    pub(super) fn one_or_many(&mut self, reader: &mut Reader<'_>) -> Option<bool> {
        match (reader.class("one"), reader.class("many")) {
            (Some(_), None) => Some(false),
            (None, Some(_)) => Some(true),
            _ => {
                self.report
                    .error("one-or-many", reader.span(), "a select is either `.one` or `.many`")
                    .hint(
                        "{#id .one} where one item may be selected, {#id .many} where several may",
                    );
                None
            }
        }
    }

    pub(super) fn select(&mut self, span: Span, many: bool, body: &[md::Block]) -> Option<Select> {
        let (prompt, list) = self.question_and_items("select", span, body)?;
        let (mut known, mut items) = (Vec::new(), Vec::new());
        for written in list {
            let mut is_true = false;
            let mut read = |reader: &mut Reader<'_>| is_true = reader.class("true").is_some();
            let Some(item) = self.item("on an item of a select", written, &mut read) else {
                continue;
            };
            let feedback = self.feedback(item.rest);
            if self.is_new(&item.id, &mut known) {
                items.push(SelectItem { id: item.id.value, text: item.text, is_true, feedback });
            }
        }
        if items.len() < 2 {
            self.report.error("too-few-items", span, "a select has two items or more");
        }
        let so = items.iter().filter(|item| item.is_true).count();
        if so == 0 || (!many && so > 1) {
            let needed = if many { "at least one item is" } else { "one item is" };
            self.report
                .error("no-true-item", span, format!("{needed} marked as `.true`"))
                .hint("- words {#id .true}");
        }
        Some(Select { prompt, many, items })
    }
}
