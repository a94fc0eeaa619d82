//! A stance: a statement, and where people stand.

use venster_scenario::{PersonId, Position, Stance, Stand};

use crate::{
    markdown as md,
    scenario::{Lowering, reader::Reader},
    source::{Span, Spanned},
};

impl Lowering<'_> {
    pub(super) fn positions(&mut self, reader: &mut Reader<'_>) -> Vec<Spanned<Position>> {
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

    pub(super) fn stance(
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
}
