//! Exercises: a fence with a kind, an id, and Markdown in it.

use venster_scenario::{
    Block, BlockKind, Exercise, ExerciseId, ExerciseKind, ItemId, PersonId, Plan, PlanItem,
    PlanLevel, Position, Stance, Stand,
};

use super::{Lowering, reader::Reader};
use crate::{
    markdown as md,
    source::{Span, Spanned},
};

/// Every kind that the format has.
const KINDS: [&str; 7] = ["stance", "sort", "rank", "select", "spot", "reflect", "plan"];

impl Lowering<'_> {
    /// Reads a fence.
    pub(super) fn exercise(&mut self, block: &md::Block) -> Option<Block> {
        let md::BlockKind::Fence { kind, body } = &block.kind else { return None };
        if !KINDS.contains(&kind.value.as_str()) {
            let named = if kind.value.is_empty() { block.span } else { kind.span };
            self.report
                .error(
                    "unknown-exercise-kind",
                    named,
                    format!("`{}` is no kind of exercise", kind.value),
                )
                .suggest(&kind.value, KINDS);
            return None;
        }
        let Some(attributes) = &block.attributes else {
            self.report
                .error("missing-id", block.span, "this exercise has no id")
                .hint(format!("```{} {{#id}}", kind.value));
            return None;
        };
        let mut reader = Reader::new(attributes);
        let id = reader.id(ExerciseId::new, self.report);
        if let Some(id) = &id {
            self.places.exercises.insert(id.value.clone(), block.span);
        }
        let kind = match kind.value.as_str() {
            "stance" => {
                let positions = self.positions(&mut reader);
                reader.finish("on a stance", self.report);
                ExerciseKind::Stance(self.stance(block.span, positions, body)?)
            }
            "plan" => {
                reader.finish("on a plan", self.report);
                ExerciseKind::Plan(self.plan(block.span, body)?)
            }
            other => {
                self.report.not_yet(block.span, format!("the exercise `{other}`"));
                return None;
            }
        };
        let exercise = Exercise { id: id?.value, kind };
        Some(Block { id: None, condition: None, kind: BlockKind::Exercise(exercise) })
    }

    fn positions(&mut self, reader: &mut Reader<'_>) -> Vec<Spanned<Position>> {
        let people = self.people_ids();
        reader.also_known(people.iter().cloned());
        let mut positions = Vec::new();
        for pair in reader.pairs(|_| true) {
            let (name, stand) = (&pair.key, &pair.value);
            let person = PersonId::new(&name.value).ok();
            let person = person.filter(|_| people.contains(&name.value));
            if person.is_none() {
                self.unknown_person(&name.value, name.span);
            }
            let parsed = Stand::parse(&stand.value);
            if parsed.is_none() {
                self.report
                    .error("unknown-stand", stand.span, format!("`{}` is no stand", stand.value))
                    .suggest(&stand.value, Stand::ALL.iter().map(|one| one.as_str()));
            }
            if let Some(person) = person {
                // Some stand, so that what is said of this person isn't reported as well.
                let stand = parsed.unwrap_or(Stand::Agree);
                let value = Position { person, stand, quote: None };
                positions.push(Spanned { value, span: name.span });
            }
        }
        positions
    }

    fn stance(
        &mut self,
        span: Span,
        mut positions: Vec<Spanned<Position>>,
        body: &[md::Block],
    ) -> Option<Stance> {
        let (statement, quotes) = match body.split_first() {
            Some((
                md::Block { kind: md::BlockKind::Paragraph(text), attributes: None, .. },
                rest,
            )) => (self.inlines(text), rest),
            _ => {
                self.report
                    .error("no-statement", span, "this stance states nothing")
                    .hint("it begins with a paragraph that one can agree or disagree with");
                return None;
            }
        };
        for block in quotes {
            let md::BlockKind::Quote(inner) = &block.kind else {
                self.report
                    .error(
                        "stance-form",
                        block.span,
                        "after its statement a stance holds quotes only",
                    )
                    .hint("> **Name**: words");
                continue;
            };
            let Some(quote) = self.quote(inner, block.span) else { continue };
            let Some(speaker) = &quote.speaker else {
                let strong = matches!(
                    inner.first().map(|block| &block.kind),
                    Some(md::BlockKind::Paragraph(text))
                        if matches!(text.first().map(|one| &one.kind), Some(md::InlineKind::Strong(_)))
                );
                if !strong {
                    self.report
                        .error("stance-form", block.span, "nobody says this")
                        .hint("> **Name**: words");
                }
                continue;
            };
            let position =
                positions.iter_mut().find(|position| position.value.person == speaker.person);
            match position {
                Some(position) if position.value.quote.is_some() => {
                    self.report
                        .error("second-quote", block.span, "this person has been quoted above")
                        .also(position.span, "one position, one quote");
                }
                Some(position) => position.value.quote = Some(quote),
                None => {
                    self.report
                        .error(
                            "quote-without-position",
                            block.span,
                            "where this person stands isn't said",
                        )
                        .hint(format!(
                            "add {}=agree or another stand to the braces",
                            speaker.person
                        ));
                }
            }
        }
        for position in &positions {
            if position.value.quote.is_none() {
                self.report
                    .error("position-without-quote", position.span, "this person gives no reason")
                    .hint("add a quote: > **Name**: words");
            }
        }
        Some(Stance {
            statement,
            positions: positions.into_iter().map(|position| position.value).collect(),
        })
    }

    fn plan(&mut self, span: Span, body: &[md::Block]) -> Option<Plan> {
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
