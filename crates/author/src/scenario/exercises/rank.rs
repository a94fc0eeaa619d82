//! Items to put in order, and the orders of people.

use venster_scenario::{ExerciseId, ItemId, PersonId, PersonalOrder, Rank, RankItem};

use super::items::shuffle;
use crate::{
    markdown as md,
    scenario::{Lowering, reader::Reader},
    source::{Span, Spanned},
};

/// Somebody's order as it is written: ids of items, separated by spaces.
pub(super) struct WrittenOrder {
    person: PersonId,
    ids: Spanned<String>,
}

impl Lowering<'_> {
    pub(super) fn orders(&mut self, reader: &mut Reader<'_>) -> Vec<WrittenOrder> {
        let people = self.people_ids();
        reader.also_known(people.iter().cloned());
        let mut orders = Vec::new();
        for pair in reader.pairs(|_| true) {
            let person = PersonId::new(&pair.key.value).ok();
            match person.filter(|_| people.contains(&pair.key.value)) {
                Some(person) => orders.push(WrittenOrder { person, ids: pair.value.clone() }),
                None => self.unknown_person(&pair.key.value, pair.key.span),
            }
        }
        orders
    }

    pub(super) fn rank(
        &mut self,
        id: &ExerciseId,
        span: Span,
        orders: Vec<WrittenOrder>,
        body: &[md::Block],
    ) -> Option<Rank> {
        let (prompt, list) = self.question_and_items("rank", span, body)?;
        let (mut known, mut items) = (Vec::new(), Vec::new());
        for written in list {
            let Some(item) = self.item("on an item of a rank", written, &mut |_| ()) else {
                continue;
            };
            // Nothing is said of a single place: what is compared is the whole order.
            if !self.feedback(item.rest).is_empty() {
                self.report
                    .error("exercise-form", item.id.span, "nothing stands under an item of a rank")
                    .hint("say why somebody orders them so in a voice or a quote");
            }
            if self.is_new(&item.id, &mut known) {
                items.push(RankItem { id: item.id.value, text: item.text });
            }
        }
        if items.len() < 2 {
            self.report.error("too-few-items", span, "a rank has two items or more");
        }
        if orders.is_empty() {
            self.report
                .error("no-order", span, "there is nobody's order to compare with")
                .hint("name somebody of the cast: {#id mother=\"quiet food books\"}");
        }
        let orders = orders.into_iter().filter_map(|one| self.order(one, &known)).collect();
        shuffle(id, &mut items, |item| &item.id);
        Some(Rank { prompt, items, orders })
    }

    fn order(&mut self, written: WrittenOrder, known: &[ItemId]) -> Option<PersonalOrder> {
        let WrittenOrder { person, ids } = written;
        let order: Vec<ItemId> =
            ids.value.split_whitespace().filter_map(|name| ItemId::new(name).ok()).collect();
        let has_all = order.len() == ids.value.split_whitespace().count()
            && order.len() == known.len()
            && known.iter().all(|id| order.contains(id));
        if !has_all {
            let all: Vec<&str> = known.iter().map(ItemId::as_str).collect();
            self.report
                .error("order-form", ids.span, "an order names each item once")
                .hint(format!("the items are: {}", all.join(" ")));
            return None;
        }
        Some(PersonalOrder { person, order })
    }
}
