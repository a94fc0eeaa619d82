//! Items that belong into groups.

use venster_scenario::{ExerciseId, Group, ItemId, Sort, SortItem};

use super::items::shuffle;
use crate::{markdown as md, scenario::Lowering, source::Span};

impl Lowering<'_> {
    pub(super) fn sort(&mut self, id: &ExerciseId, span: Span, body: &[md::Block]) -> Option<Sort> {
        let (prompt, groups) = self.question_and_items("sort", span, body)?;
        let (mut known, mut found, mut items) = (Vec::new(), Vec::new(), Vec::new());
        for written in groups {
            let Some(group) = self.item("on a group of a sort", written, &mut |_| ()) else {
                continue;
            };
            let [md::Block { kind: md::BlockKind::List(inside), .. }] = group.rest else {
                self.report
                    .error("exercise-form", group.id.span, "a group holds one list of items")
                    .hint("indent the items of a group by two spaces: - words {#id}");
                continue;
            };
            if self.is_new(&group.id, &mut known) {
                self.sort_items(&group.id.value, inside, &mut known, &mut items);
                found.push(Group { id: group.id.value, title: group.text });
            }
        }
        if found.len() < 2 {
            self.report.error("too-few-items", span, "a sort has two groups or more");
        }
        shuffle(id, &mut items, |item| &item.id);
        Some(Sort { prompt, groups: found, items })
    }

    fn sort_items(
        &mut self,
        group: &ItemId,
        inside: &[md::Item],
        known: &mut Vec<ItemId>,
        items: &mut Vec<SortItem>,
    ) {
        for written in inside {
            let Some(item) = self.item("on an item of a sort", written, &mut |_| ()) else {
                continue;
            };
            let feedback = self.feedback(item.rest);
            if self.is_new(&item.id, known) {
                let group = group.clone();
                items.push(SortItem { id: item.id.value, text: item.text, group, feedback });
            }
        }
    }
}
