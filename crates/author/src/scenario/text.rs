//! Running text and blocks.

use venster_scenario::{
    Block, BlockId, BlockKind, Change, ChoiceRef, Condition, Direction, Inline, Paragraph,
    PersonId, Picture, SourceKey, Term, TermId,
};

use super::{Lowering, reader::Reader};
use crate::{
    attributes::Pair,
    condition,
    diagnostic::Report,
    files::{bibliography::Bibliography, glossary::Glossary},
    markdown::{self as md, InlineKind},
    source::{Folder, Span},
};

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// Under the title.
    Lead,
    /// In a scene.
    Scene,
    /// Under an option.
    Option,
}

/// Reads running text, and notes what it cites and links.
pub(crate) struct Words<'a> {
    pub(crate) folder: &'a Folder,
    pub(crate) bibliography: &'a Bibliography,
    pub(crate) glossary: &'a Glossary,
    pub(crate) cited: Vec<SourceKey>,
    pub(crate) terms: Vec<TermId>,
}

impl Words<'_> {
    /// Reads running text.
    pub(crate) fn inlines(&mut self, text: &[md::Inline], report: &mut Report) -> Vec<Inline> {
        text.iter().filter_map(|inline| self.inline(inline, report)).flatten().collect()
    }

    /// The terms that were linked, and those that their explanations link in turn.
    pub(crate) fn explained(&mut self) -> Vec<Term> {
        let mut terms = Vec::new();
        let mut index = 0;
        while let Some(id) = self.terms.get(index).cloned() {
            index += 1;
            let glossary = self.glossary;
            let Some(entry) = glossary.get(&id) else { continue };
            let mut text = Vec::new();
            for block in &entry.blocks {
                if let md::BlockKind::Paragraph(words) = &block.kind {
                    // What is wrong in a glossary is reported where the glossary is read.
                    text.push(self.inlines(words, &mut Report::default()));
                }
            }
            terms.push(Term { id, title: entry.title.as_str().into(), text });
        }
        terms
    }

    /// The first line of something longer: what is said of the whole is shown there.
    pub(crate) fn first_line(&self, span: Span) -> Span {
        let text = self.folder.slice(span);
        Span { end: span.start + text.find('\n').unwrap_or(text.len()), ..span }
    }

    fn inline(&mut self, inline: &md::Inline, report: &mut Report) -> Option<Vec<Inline>> {
        let span = inline.span;
        Some(match &inline.kind {
            InlineKind::Text(words) => vec![Inline::Text(with_titles_tied(words).into())],
            InlineKind::Emphasis(text) => vec![Inline::Emphasis(self.inlines(text, report))],
            InlineKind::Strong(text) => vec![Inline::Strong(self.inlines(text, report))],
            InlineKind::Link { address, text } => vec![self.link(address, text, span, report)?],
            InlineKind::Cite(keys) => {
                keys.iter().filter_map(|key| self.cite(&key.value, key.span, report)).collect()
            }
            InlineKind::Picture { .. } => {
                report
                    .error("picture-in-text", span, "a picture stands alone in its paragraph")
                    .hint("leave a blank line before and after it");
                return None;
            }
            InlineKind::Marked { .. } => {
                report
                    .error("stretch-outside-spot", span, "words are marked in a spot only")
                    .hint("```spot {#id}");
                return None;
            }
            // The parser gives these to their block or reports them.
            InlineKind::Attributes(_) => return None,
        })
    }

    fn link(
        &mut self,
        address: &str,
        text: &[md::Inline],
        span: Span,
        report: &mut Report,
    ) -> Option<Inline> {
        let text = self.inlines(text, report);
        if text.is_empty() {
            report.error("empty-link", span, "this link has no words");
        }
        if let Some(name) = address.strip_prefix("glossary:") {
            let term = TermId::new(name).ok().filter(|id| self.glossary.get(id).is_some());
            if term.is_none() {
                report
                    .error("unknown-term", span, format!("the glossary has no term `{name}`"))
                    .suggest(name, self.glossary.entries.iter().map(|entry| entry.id.as_str()));
            }
            let term = term?;
            if !self.terms.contains(&term) {
                self.terms.push(term.clone());
            }
            return Some(Inline::Term { term, text });
        }
        if address.starts_with("https://") || address.starts_with("http://") {
            return Some(Inline::Link { address: address.into(), text });
        }
        if address.starts_with('#') {
            report
                .error("scene-link-in-text", span, "a link to a scene stands only in an option")
                .hint("options are items of the list at the end of a scene, and begin with their link");
        } else {
            report
                .error("link-form", span, format!("`{address}` is no address that can be linked"))
                .hint("https://…, or glossary:term");
        }
        None
    }

    fn cite(&mut self, key: &str, span: Span, report: &mut Report) -> Option<Inline> {
        let Some(known) = self.bibliography.find(key) else {
            report
                .error("unknown-source", span, format!("sources.bib has no source `{key}`"))
                .suggest(key, self.bibliography.keys());
            return None;
        };
        if !self.cited.contains(known) {
            self.cited.push(known.clone());
        }
        Some(Inline::Cite(known.clone()))
    }
}

/// Titles that are written short, and would stand alone at the end of a line.
const SHORT_TITLES: [&str; 4] = ["Mr", "Mrs", "Ms", "Dr"];

/// The words, with a space between a short title and its name at which no line is broken.
fn with_titles_tied(words: &str) -> String {
    let mut tied = String::with_capacity(words.len());
    let mut pieces = words.split(' ').peekable();
    while let Some(piece) = pieces.next() {
        tied.push_str(piece);
        let Some(next) = pieces.peek() else { break };
        let last = piece.rsplit(|character: char| !character.is_alphanumeric()).next();
        let is_title = last.is_some_and(|last| SHORT_TITLES.contains(&last));
        let is_tied = is_title && next.starts_with(char::is_uppercase);
        tied.push(if is_tied { '\u{a0}' } else { ' ' });
    }
    tied
}

/// What stands in a paragraph's braces.
#[derive(Default)]
pub(super) struct Said {
    pub(super) id: Option<BlockId>,
    condition: Option<Condition>,
    changes: Vec<Change>,
    because: Vec<ChoiceRef>,
}

impl Lowering<'_> {
    /// Reads running text.
    pub(super) fn inlines(&mut self, text: &[md::Inline]) -> Vec<Inline> {
        self.words.inlines(text, self.report)
    }

    /// Reads the condition of an `if=`.
    pub(super) fn condition(&mut self, pair: &Pair) -> Option<Condition> {
        condition::parse(&pair.value, self.given.outline, self.report)
    }

    /// Reads blocks.
    pub(super) fn blocks<'b>(
        &mut self,
        blocks: impl IntoIterator<Item = &'b md::Block>,
        at: At,
    ) -> Vec<Block> {
        blocks.into_iter().filter_map(|block| self.block(block, at)).collect()
    }

    fn block(&mut self, block: &md::Block, at: At) -> Option<Block> {
        match &block.kind {
            md::BlockKind::Paragraph(text) => {
                if let [md::Inline { kind: InlineKind::Picture { address, alternative }, span }] =
                    text.as_slice()
                {
                    let said = self.said(block, "on a picture", false, at);
                    let picture = self.picture(address, alternative, *span)?;
                    return Some(finished(said, BlockKind::Picture(picture)));
                }
                let said = self.said(block, "on a paragraph", true, at);
                let text = self.inlines(text);
                let Said { id, condition, changes, because } = said;
                let paragraph = Paragraph { text, changes, because };
                Some(Block { id, condition, kind: BlockKind::Paragraph(paragraph) })
            }
            md::BlockKind::Quote(inner) => {
                let said = self.quote_said(inner, at);
                let quote = self.quote(inner, block.span)?;
                Some(finished(said, BlockKind::Quote(quote)))
            }
            md::BlockKind::List(items) => {
                let items = items.iter().filter_map(|item| self.plain_item(item)).collect();
                Some(Block { id: None, condition: None, kind: BlockKind::List(items) })
            }
            md::BlockKind::Rule => {
                self.report
                    .error("rule-outside-option", block.span, "a rule has no meaning here")
                    .hint("*** divides what happens from the reasoning, under an option");
                None
            }
            md::BlockKind::Fence { .. } if at == At::Scene => self.exercise(block),
            md::BlockKind::Fence { .. } | md::BlockKind::Heading { .. } => {
                self.report.error("misplaced-block", block.span, "this can't stand here");
                None
            }
        }
    }

    pub(super) fn said(&mut self, block: &md::Block, on: &str, is_paragraph: bool, at: At) -> Said {
        let Some(attributes) = &block.attributes else { return Said::default() };
        let mut said = Said::default();
        let mut reader = Reader::new(attributes);
        if let Some(id) = reader.id(BlockId::new, self.report) {
            if let Some(first) = self.places.blocks.get(&id.value) {
                let first = *first;
                self.report
                    .error("repeated-id", id.span, format!("the id `{}` is taken", id.value))
                    .hint("paragraphs of a scenario have different ids")
                    .also(first, "here");
            } else {
                self.places.blocks.insert(id.value.clone(), self.first_line(block.span));
            }
            said.id = Some(id.value);
        }
        if at == At::Lead {
            reader.finish("under the title", self.report);
            return said;
        }
        said.condition = reader.value("if").and_then(|pair| self.condition(pair));
        if is_paragraph {
            said.because = self.because(&mut reader);
            said.changes = self.changes(&mut reader);
        }
        reader.finish(on, self.report);
        said
    }

    fn because(&mut self, reader: &mut Reader<'_>) -> Vec<ChoiceRef> {
        let later = reader.class("later");
        let because = reader.value("because");
        match (later, because) {
            (Some(later), None) => {
                self.report
                    .error("later-without-because", later, "what comes later goes back to a choice")
                    .hint(".later because=scene.option");
            }
            (None, Some(pair)) => {
                self.report
                    .error("because-without-later", pair.key.span, "`because=` belongs to `.later`")
                    .hint(".later because=scene.option");
            }
            _ => {}
        }
        let Some(pair) = because else { return Vec::new() };
        let mut found = Vec::new();
        for (word, span) in super::words_of(&pair.value) {
            match condition::choice(word) {
                Some(choice) => {
                    self.given.outline.choice(&choice, span, self.report);
                    found.push(choice);
                }
                None => {
                    self.report
                        .error("choice-form", span, format!("`{word}` names no option"))
                        .hint("scene.option");
                }
            }
        }
        found
    }

    fn changes(&mut self, reader: &mut Reader<'_>) -> Vec<Change> {
        let mut changes = Vec::new();
        let people = self.people_ids();
        reader.also_known(people.iter().cloned());
        let is_change = |value: &str| matches!(value, "+" | "-" | "~");
        for pair in reader.pairs(|key| people.iter().any(|id| id == key)) {
            let direction = match pair.value.value.as_str() {
                "+" => Direction::Gain,
                "-" => Direction::Loss,
                "~" => Direction::Mixed,
                other => {
                    self.report
                        .error("change-form", pair.value.span, format!("`{other}` is no change"))
                        .hint("+ for the better, - for the worse, ~ for both");
                    continue;
                }
            };
            if let Ok(person) = PersonId::new(&pair.key.value) {
                changes.push(Change { person, direction });
            }
        }
        // A value that only a change has: the key must be meant as a person.
        for pair in reader.pairs_by_value(is_change) {
            self.unknown_person(&pair.key.value, pair.key.span);
        }
        changes
    }

    fn picture(&mut self, address: &str, alternative: &str, span: Span) -> Option<Picture> {
        let alternative = alternative.trim();
        if alternative.is_empty() {
            self.report
                .error(
                    "no-alternative",
                    span,
                    "this picture says nothing to those who don't see it",
                )
                .hint("describe it between the square brackets");
        }
        let pictures = self.given.pictures;
        let Some(found) = pictures.found.iter().find(|picture| picture.name == address) else {
            if !pictures.is_all {
                return None;
            }
            self.report
                .error(
                    "unknown-picture",
                    span,
                    format!("there is no picture `{address}` beside the text"),
                )
                .suggest(address, pictures.found.iter().map(|picture| picture.name.as_str()));
            return None;
        };
        self.used.insert(found.name.clone());
        let size = found.sheet.as_ref()?.size;
        Some(Picture {
            file: found.output.as_str().into(),
            alternative: alternative.into(),
            width: size.width,
            height: size.height,
        })
    }

    fn plain_item(&mut self, item: &md::Item) -> Option<Vec<Inline>> {
        match item.blocks.as_slice() {
            [md::Block { kind: md::BlockKind::Paragraph(text), attributes: None, .. }] => {
                Some(self.inlines(text))
            }
            [
                md::Block {
                    kind: md::BlockKind::Paragraph(_), attributes: Some(attributes), ..
                },
            ] => {
                self.report
                    .error(
                        "item-with-attributes",
                        attributes.span,
                        "an item of a plain list has no attributes",
                    )
                    .hint("an option begins with a link: - [words](#scene) {#id}");
                None
            }
            _ => {
                let line = self.first_line(item.span);
                self.report
                    .error("list-form", line, "an item of a plain list is one paragraph")
                    .hint("lists in lists and items of several paragraphs have no meaning here");
                None
            }
        }
    }
}

fn finished(said: Said, kind: BlockKind) -> Block {
    Block { id: said.id, condition: said.condition, kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_title_stays_with_its_name_and_nothing_else_is_tied() {
        let tied = with_titles_tied("“Mr Lungu” told Mrs Tembo: Dr  who? Mr and Mrs X. Ham Mr ");
        assert_eq!(
            tied,
            "“Mr\u{a0}Lungu” told Mrs\u{a0}Tembo: Dr  who? Mr and Mrs\u{a0}X. Ham Mr "
        );
    }
}
