//! The decision at the end of a scene: a list whose items begin with a link to a scene.

use venster_scenario::{
    Choice, ChoiceId, ChoiceRef, Competence, Decision, Evidence, SceneId, Weight,
};

use super::{Lowering, outline::begins_with_scene_link, reader::Reader, text::At};
use crate::{
    attributes::{Attributes, Pair},
    markdown::{Block, BlockKind, Inline, InlineKind},
    source::Span,
};

/// The blocks of a scene, divided.
#[derive(Debug, Default)]
pub struct Shape<'a> {
    /// What stands before the question.
    pub content: &'a [Block],
    /// The question.
    pub question: Option<&'a [Inline]>,
    /// The options; none where nothing is decided.
    pub options: Vec<RawOption<'a>>,
    /// What stands behind the options, and shouldn't.
    stray: Vec<(&'a Block, usize)>,
    list: Option<Span>,
}

/// An option, before it is read closely.
#[derive(Debug)]
pub struct RawOption<'a> {
    head: Option<&'a Block>,
    rest: Vec<&'a Block>,
    span: Span,
}

impl RawOption<'_> {
    /// The attributes of its first line.
    pub fn attributes(&self) -> Option<&Attributes> {
        self.head.and_then(|head| head.attributes.as_ref())
    }
}

/// Divides the blocks of a scene.
pub fn shape(blocks: &[Block]) -> Shape<'_> {
    let Some(first) = blocks.iter().position(is_options) else {
        return Shape { content: blocks, ..Shape::default() };
    };
    let before = blocks.get(..first).unwrap_or_default();
    let mut shape = Shape { content: before, ..Shape::default() };
    if let Some((last, content)) = before.split_last()
        && let BlockKind::Paragraph(text) = &last.kind
        && last.attributes.is_none()
        && !matches!(text.as_slice(), [Inline { kind: InlineKind::Picture { .. }, .. }])
    {
        shape.content = content;
        shape.question = Some(text);
    }
    for block in blocks.get(first..).unwrap_or_default() {
        match &block.kind {
            BlockKind::List(items) if is_options(block) => {
                shape.list.get_or_insert(block.span);
                for item in items {
                    let (head, rest) = match item.blocks.split_first() {
                        Some((head, rest)) => (Some(head), rest.iter().collect()),
                        None => (None, Vec::new()),
                    };
                    shape.options.push(RawOption { head, rest, span: item.span });
                }
            }
            _ => {
                // Read as the option's own, so that the one slip isn't followed by others.
                if let Some(option) = shape.options.last_mut() {
                    option.rest.push(block);
                }
                let index = shape.options.len();
                shape.stray.push((block, index));
            }
        }
    }
    shape
}

fn is_options(block: &Block) -> bool {
    match &block.kind {
        BlockKind::List(items) => {
            items.iter().any(|item| item.blocks.first().is_some_and(begins_with_scene_link))
        }
        _ => false,
    }
}

impl Lowering<'_> {
    /// Reads the decision of a scene.
    pub(super) fn decision(&mut self, scene: &SceneId, shape: &Shape<'_>) -> Decision {
        let mut last = None;
        for (block, option) in &shape.stray {
            if last != Some(*option) {
                self.report
                    .error(
                        "option-text-not-indented",
                        block.span,
                        "this stands behind the options of the scene and belongs to none of them",
                    )
                    .hint("indent what happens and the reasoning by two spaces, as far as the option's words");
            }
            last = Some(*option);
        }
        if let (None, Some(list)) = (shape.question, shape.list) {
            self.report
                .error("missing-question", list.at_start(), "no question stands before these options")
                .hint("directly before the list stands a paragraph without attributes: “What do you do?”");
        }
        let question = self.inlines(shape.question.unwrap_or_default());
        let choices =
            shape.options.iter().filter_map(|option| self.option(scene, option)).collect();
        Decision { question, choices }
    }

    fn option(&mut self, scene: &SceneId, raw: &RawOption<'_>) -> Option<Choice> {
        let line = self.first_line(raw.span);
        let Some((head, text)) = raw.head.and_then(|head| match &head.kind {
            BlockKind::Paragraph(text) => Some((head, text)),
            _ => None,
        }) else {
            return self.no_option(line);
        };
        let Some((Inline { kind: InlineKind::Link { address, text: label }, span }, after)) =
            text.split_first()
        else {
            return self.no_option(line);
        };
        let Some(target_name) = address.strip_prefix('#') else { return self.no_option(line) };
        if let Some(first) = after.first() {
            self.report
                .error(
                    "text-after-option",
                    first.span,
                    "an option's first line is its link and its attributes, and nothing else",
                )
                .hint("put all its words into the square brackets; leave a blank line before what happens");
        }
        let target = self.given.outline.story_scene(target_name, *span, self.report);
        let label = self.inlines(label);
        if label.is_empty() {
            self.report.error("empty-link", *span, "this option has no words");
        }
        let Some(attributes) = &head.attributes else {
            self.report
                .error("missing-id", line, "this option has no id")
                .hint("[words](#scene) {#id}");
            self.consequence(raw);
            return None;
        };
        let mut reader = Reader::new(attributes);
        let id = reader.id(ChoiceId::new, self.report);
        let asks = reader.class("asks").is_some();
        let condition = reader.value("if").and_then(|pair| {
            if pair.value.value.contains("agreed:") {
                self.report
                    .error(
                        "option-reads-stand",
                        pair.value.span,
                        "whether an option is offered can't rest on somebody's stand",
                    )
                    .hint("the course would learn the stand from the options; use it on a paragraph or an .again scene");
                return None;
            }
            self.condition(pair)
        });
        let evidence = self.evidence(&mut reader);
        let people = self.people_ids();
        for pair in reader.pairs(|key| people.iter().any(|id| id == key)) {
            self.report
                .error("change-on-option", pair.key.span, "what changes for people stands in words")
                .hint(format!(
                    "put {}={} on the paragraph below that tells it",
                    pair.key.value, pair.value.value
                ));
        }
        reader.finish("on an option", self.report);
        let (happens, reasoning) = self.consequence(raw);
        let id = id?;
        let reference = ChoiceRef { scene: scene.clone(), choice: id.value.clone() };
        self.places.choices.insert(reference, line);
        Some(Choice {
            id: id.value,
            label,
            target: target?,
            asks,
            condition,
            evidence,
            happens,
            reasoning,
        })
    }

    fn consequence(
        &mut self,
        raw: &RawOption<'_>,
    ) -> (Vec<venster_scenario::Block>, Vec<venster_scenario::Block>) {
        let line = self.first_line(raw.span);
        let is_rule = |block: &&Block| matches!(block.kind, BlockKind::Rule);
        let mut parts = raw.rest.split(is_rule);
        let happens = parts.next().unwrap_or_default();
        let reasoning = parts.next();
        if let Some(rule) = raw.rest.iter().filter(|block| is_rule(block)).nth(1) {
            self.report
                .error("second-rule", rule.span, "an option has one rule")
                .hint("above it stands what happens, below it the reasoning");
        }
        if happens.is_empty() {
            self.report
                .error("no-consequence", line, "nothing happens after this option")
                .hint("below it, indented by two spaces, stands what happens");
        }
        match reasoning {
            Some([_, ..]) => {}
            Some([]) => {
                self.report.error("no-reasoning", line, "nothing stands below this option's rule");
            }
            None => {
                self.report
                    .error("no-reasoning", line, "this option has no reasoning")
                    .hint("after what happens come *** and what speaks for the option, with its price; all indented by two spaces");
            }
        }
        let happens = self.blocks(happens.iter().copied(), At::Option);
        let reasoning = self.blocks(reasoning.unwrap_or_default().iter().copied(), At::Option);
        (happens, reasoning)
    }

    fn evidence(&mut self, reader: &mut Reader<'_>) -> Vec<Evidence> {
        let is_competence = |key: &str| {
            let mut signs = key.chars();
            signs.next().is_some_and(|first| first.is_ascii_uppercase())
                && signs.next().is_some_and(|second| second.is_ascii_digit())
        };
        let pairs = reader.pairs(is_competence);
        pairs.into_iter().filter_map(|pair| self.one_evidence(pair)).collect()
    }

    fn one_evidence(&mut self, pair: &Pair) -> Option<Evidence> {
        let Some(competence) = Competence::parse(&pair.key.value) else {
            self.report
                .error(
                    "unknown-competence",
                    pair.key.span,
                    format!("there is no competence `{}`", pair.key.value),
                )
                .suggest(&pair.key.value, carrying());
            return None;
        };
        if !competence.carries_evidence() {
            self.report
                .error(
                    "competence-without-evidence",
                    pair.key.span,
                    format!("`{}` is never read from a choice", pair.key.value),
                )
                .hint(format!("those that are: {}", carrying().collect::<Vec<_>>().join(", ")));
            return None;
        }
        let weight = match pair.value.value.as_str() {
            "0" => return None,
            "1" => Weight::Some,
            "2" => Weight::Strong,
            other => {
                self.report
                    .error("weight", pair.value.span, format!("`{other}` is no weight"))
                    .hint("0, 1 or 2");
                return None;
            }
        };
        Some(Evidence { competence, weight })
    }

    fn no_option<T>(&mut self, line: Span) -> Option<T> {
        self.report
            .error("item-without-link", line, "each option begins with one link to a scene")
            .hint("- [words](#scene) {#id}");
        None
    }
}

fn carrying() -> impl Iterator<Item = &'static str> {
    Competence::ALL.iter().filter(|one| one.carries_evidence()).map(|one| one.as_str())
}
