//! A plan: suggestions for an if-part.

use venster_scenario::{ItemId, Plan, PlanItem, PlanLevel};

use crate::{
    markdown as md,
    scenario::{Lowering, reader::Reader},
    source::{Span, Spanned},
};

impl Lowering<'_> {
    pub(super) fn plan(&mut self, span: Span, body: &[md::Block]) -> Option<Plan> {
        let (prompt, rest) = match body.split_first() {
            Some((
                md::Block { kind: md::BlockKind::Paragraph(text), attributes: None, .. },
                rest,
            )) => (self.inlines(text), rest),
            _ => (Vec::new(), body),
        };
        let items = match rest {
            [md::Block { kind: md::BlockKind::List(items), .. }] => items,
            _ => {
                self.report
                    .error("plan-form", span, "a plan is one list, after at most one paragraph")
                    .hint("- two pupils fall silent when I come near {#silent level=class}");
                return None;
            }
        };
        let mut found: Vec<PlanItem> = Vec::new();
        for item in items {
            let Some(item) = self.plan_item(item) else { continue };
            if found.iter().any(|other| other.id == item.value.id) {
                self.report.error(
                    "repeated-id",
                    item.span,
                    format!("two items of this plan are called `{}`", item.value.id),
                );
            } else {
                found.push(item.value);
            }
        }
        Some(Plan { prompt, items: found })
    }

    fn plan_item(&mut self, item: &md::Item) -> Option<Spanned<PlanItem>> {
        let line = self.first_line(item.span);
        let [md::Block { kind: md::BlockKind::Paragraph(text), attributes, .. }] =
            item.blocks.as_slice()
        else {
            self.report.error("plan-form", line, "an item of a plan is one sentence");
            return None;
        };
        let text = self.inlines(text);
        let Some(attributes) = attributes else {
            self.report
                .error("missing-id", line, "this item has no id and no level")
                .hint("end it with {#id level=class}");
            return None;
        };
        let mut reader = Reader::new(attributes);
        let id = reader.id(ItemId::new, self.report);
        let level = match reader.value("level") {
            None => {
                self.report
                    .error(
                        "missing-level",
                        attributes.span,
                        "this item doesn't say where it is for",
                    )
                    .hint("level=class, level=team or level=institute");
                None
            }
            Some(pair) => {
                let level = PlanLevel::parse(&pair.value.value);
                if level.is_none() {
                    let name = &pair.value.value;
                    self.report
                        .error(
                            "unknown-level",
                            pair.value.span,
                            format!("`{name}` is no level of a plan"),
                        )
                        .suggest(name, PlanLevel::ALL.iter().map(|level| level.as_str()));
                }
                level
            }
        };
        reader.finish("on an item of a plan", self.report);
        let id = id?;
        Some(Spanned { value: PlanItem { id: id.value, text, level: level? }, span: id.span })
    }
}
