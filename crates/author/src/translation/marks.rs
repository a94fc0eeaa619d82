//! What a translation must share with its source: scenes, options, blocks, exercises and items by
//! name, in order. Where they agree, the translation takes over the source's attributes, and is read
//! from then on like any other text.

use std::collections::BTreeMap;

use crate::{
    attributes::Attributes,
    diagnostic::Report,
    markdown::{Block, BlockKind, InlineKind},
    scenario::{
        document::{Document, Section},
        outline::begins_with_scene_link,
    },
    source::{Span, Spanned},
};

/// A part of a text that has a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Option(String),
    Block(String),
    Cue(String),
    Exercise(String),
    Item(String, String),
}

impl Name {
    fn words(&self) -> String {
        match self {
            Self::Option(id) => format!("the option `{id}`"),
            Self::Block(id) => format!("the block `{id}`"),
            Self::Cue(id) => format!("the cue `{id}`"),
            Self::Exercise(id) => format!("the exercise `{id}`"),
            Self::Item(exercise, id) => format!("the item `{id}` of `{exercise}`"),
        }
    }
}

/// A named part where it stands.
#[derive(Debug, Clone)]
struct Mark {
    name: Name,
    /// Where an option leads, or the kind of an exercise.
    is: Option<Spanned<String>>,
    span: Span,
}

/// How many of the missing blocks of a scene are shown with their lines; all are named.
const SHOWN: usize = 3;

/// Gives a translation the attributes of its source; `part` is what its sections are: scenes, say. Whether the two agree is the answer; where they
/// don't, the report says how.
pub fn adopt(
    source: &Document,
    translation: &mut Document,
    part: &str,
    report: &mut Report,
) -> bool {
    let before = report.errors().count();
    no_logic(translation, report);
    same_sections(source, translation, part, report);
    for section in &mut translation.sections {
        let Some(original) = find(source, section) else { continue };
        same_marks(original, section, report);
        let attributes = attributes_of(original);
        replace(&mut section.attributes, original.attributes.as_ref());
        visit_mut(&mut section.blocks, None, &mut |name, own| {
            replace(own, attributes.get(name).copied());
        });
    }
    report.errors().count() == before
}

fn replace(own: &mut Option<Attributes>, original: Option<&Attributes>) {
    if let (Some(own), Some(original)) = (own.as_mut(), original) {
        // The id keeps its own place, so that what is said of it points into the translation.
        own.classes.clone_from(&original.classes);
        own.pairs.clone_from(&original.pairs);
    }
}

fn find<'a>(source: &'a Document, section: &Section) -> Option<&'a Section> {
    let id = section.id()?;
    source.sections.iter().find(|one| one.id().as_ref() == Some(&id))
}

fn no_logic(translation: &Document, report: &mut Report) {
    let mut check = |attributes: &Attributes| {
        let extra = attributes.classes.iter().chain(attributes.pairs.iter().map(|pair| &pair.key));
        if let Some(first) = extra.into_iter().next() {
            report
                .error(
                    "logic-in-translation",
                    first.span,
                    "a translation has ids and nothing else in braces",
                )
                .hint("the logic is taken from the source language; leave only #id here");
        }
    };
    for section in &translation.sections {
        if let Some(attributes) = &section.attributes {
            check(attributes);
        }
        visit(&section.blocks, None, &mut |_, attributes| check(attributes));
    }
    visit(&translation.lead, None, &mut |_, attributes| check(attributes));
}

fn same_sections(source: &Document, translation: &Document, part: &str, report: &mut Report) {
    let theirs: Vec<(String, Span)> = ids(source);
    let ours: Vec<(String, Span)> = ids(translation);
    for (id, span) in &theirs {
        if !ours.iter().any(|(one, _)| one == id) {
            report
                .error(
                    "not-translated",
                    translation
                        .title
                        .as_ref()
                        .map_or(crate::source::Folder::beginning(translation.file), |title| {
                            title.span
                        }),
                    format!("the {part} `{id}` is missing in this translation"),
                )
                .also(*span, format!("the {part}"));
        }
    }
    for (id, span) in &ours {
        if !theirs.iter().any(|(one, _)| one == id) {
            report
                .error(
                    "only-in-translation",
                    *span,
                    format!("the {part} `{id}` doesn't exist in the source language"),
                )
                .suggest(id, theirs.iter().map(|(one, _)| one.as_str()));
        }
    }
    order(&theirs, &ours, |id| format!("the {part} `{id}`"), report);
}

fn ids(document: &Document) -> Vec<(String, Span)> {
    document
        .sections
        .iter()
        .filter_map(|section| Some((section.id()?.to_string(), section.span)))
        .collect()
}

fn same_marks(source: &Section, translation: &Section, report: &mut Report) {
    let theirs = marks(source);
    let ours = marks(translation);
    let own = |mark: &Mark| ours.iter().find(|one| one.name == mark.name);
    let missing: Vec<&Mark> = theirs.iter().filter(|mark| own(mark).is_none()).collect();
    if !missing.is_empty() {
        let names: Vec<String> = missing.iter().map(|mark| mark.name.words()).collect();
        let message = format!("missing in this scene's translation: {}", names.join(", "));
        let error = report.error("not-translated", translation.span, message);
        for mark in missing.iter().take(SHOWN) {
            error.also(mark.span, "in the source language");
        }
    }
    for mark in &theirs {
        let Some(own) = own(mark) else { continue };
        let value = |mark: &Mark| mark.is.as_ref().map(|is| is.value.clone());
        if value(own) != value(mark) {
            let place = |mark: &Mark| mark.is.as_ref().map_or(mark.span, |is| is.span);
            let what = value(mark).unwrap_or_else(|| "nothing".to_owned());
            let verb = if matches!(mark.name, Name::Option(_)) { "leads to" } else { "is a" };
            report
                .error(
                    "target-in-translation",
                    place(own),
                    format!("{} {verb} `{what}` in the source language", mark.name.words()),
                )
                .also(place(mark), "in the source language");
        }
    }
    for mark in &ours {
        if !theirs.iter().any(|one| one.name == mark.name) {
            report
                .error(
                    "only-in-translation",
                    mark.span,
                    format!("{} doesn't exist in the source language", mark.name.words()),
                )
                .hint("take its braces away, or add it to the source");
        }
    }
    let pairs = |marks: &[Mark]| -> Vec<(Name, Span)> {
        marks.iter().map(|mark| (mark.name.clone(), mark.span)).collect()
    };
    order(&pairs(&theirs), &pairs(&ours), Name::words, report);
}

/// Reports the first name that doesn't stand where the source has it, among those that both have.
fn order<N: PartialEq>(
    theirs: &[(N, Span)],
    ours: &[(N, Span)],
    words: impl Fn(&N) -> String,
    report: &mut Report,
) {
    let shared = |of: &[(N, Span)], other: &[(N, Span)]| -> Vec<usize> {
        (0..of.len())
            .filter(|index| {
                of.get(*index).is_some_and(|(name, _)| other.iter().any(|(one, _)| one == name))
            })
            .collect()
    };
    let (left, right) = (shared(theirs, ours), shared(ours, theirs));
    for (left, right) in left.into_iter().zip(right) {
        if let (Some((name, place)), Some((own, span))) = (theirs.get(left), ours.get(right))
            && name != own
        {
            report
                .error(
                    "order-in-translation",
                    *span,
                    format!("{} stands here, where the source has {}", words(own), words(name)),
                )
                .also(*place, "in the source language");
            return;
        }
    }
}

fn marks(section: &Section) -> Vec<Mark> {
    let mut marks = Vec::new();
    visit(&section.blocks, None, &mut |mark, _| marks.push(mark.clone()));
    marks
}

fn attributes_of(section: &Section) -> BTreeMap<Name, &Attributes> {
    let mut found = BTreeMap::new();
    visit(&section.blocks, None, &mut |mark, attributes| {
        found.entry(mark.name.clone()).or_insert(attributes);
    });
    found
}

/// Visits every block with an id, from top to bottom.
fn visit<'a>(
    blocks: &'a [Block],
    exercise: Option<&str>,
    each: &mut dyn FnMut(&Mark, &'a Attributes),
) {
    for block in blocks {
        let name = block.attributes.as_ref().and_then(|own| name_of(block, own, exercise));
        if let (Some(name), Some(attributes)) = (&name, &block.attributes) {
            let mark = Mark { name: name.clone(), is: what_it_is(block), span: attributes.span };
            each(&mark, attributes);
        }
        match &block.kind {
            BlockKind::Quote(inner) => visit(inner, exercise, each),
            BlockKind::List(items) => {
                for item in items {
                    visit(&item.blocks, exercise, each);
                }
            }
            BlockKind::Fence { body, .. } => {
                let id = fence_id(block);
                visit(body, Some(&id), each);
            }
            BlockKind::Paragraph(text) => {
                for inline in text {
                    if let (InlineKind::Marked { attributes, .. }, Some(exercise)) =
                        (&inline.kind, exercise)
                        && let Some(name) = stretch(attributes, exercise)
                    {
                        each(&Mark { name, is: None, span: attributes.span }, attributes);
                    }
                }
            }
            BlockKind::Heading { .. } | BlockKind::Rule => {}
        }
    }
}

fn visit_mut(
    blocks: &mut [Block],
    exercise: Option<&str>,
    each: &mut dyn FnMut(&Name, &mut Option<Attributes>),
) {
    for block in blocks {
        let name = block.attributes.as_ref().and_then(|own| name_of(block, own, exercise));
        let id = fence_id(block);
        if let Some(name) = &name {
            each(name, &mut block.attributes);
        }
        match &mut block.kind {
            BlockKind::Quote(inner) => visit_mut(inner, exercise, each),
            BlockKind::List(items) => {
                for item in items {
                    visit_mut(&mut item.blocks, exercise, each);
                }
            }
            BlockKind::Fence { body, .. } => visit_mut(body, Some(&id), each),
            BlockKind::Paragraph(text) => {
                for inline in text {
                    if let (InlineKind::Marked { attributes, .. }, Some(exercise)) =
                        (&mut inline.kind, exercise)
                        && let Some(name) = stretch(attributes, exercise)
                    {
                        let mut own = Some(Attributes::clone(attributes));
                        each(&name, &mut own);
                        **attributes = own.unwrap_or_else(|| Attributes::clone(attributes));
                    }
                }
            }
            BlockKind::Heading { .. } | BlockKind::Rule => {}
        }
    }
}

fn name_of(block: &Block, attributes: &Attributes, exercise: Option<&str>) -> Option<Name> {
    let id = attributes.id.as_ref()?.value.clone();
    Some(match (&block.kind, exercise) {
        (BlockKind::Fence { .. }, _) => Name::Exercise(id),
        (BlockKind::Heading { .. }, _) => Name::Cue(id),
        (_, Some(exercise)) => Name::Item(exercise.to_owned(), id),
        (_, None) if begins_with_scene_link(block) => Name::Option(id),
        (_, None) => Name::Block(id),
    })
}

/// A marked stretch of an exercise's text.
fn stretch(attributes: &Attributes, exercise: &str) -> Option<Name> {
    let id = attributes.id.as_ref()?;
    Some(Name::Item(exercise.to_owned(), id.value.clone()))
}

fn fence_id(block: &Block) -> String {
    let id = block.attributes.as_ref().and_then(|attributes| attributes.id.as_ref());
    id.map_or_else(String::new, |id| id.value.clone())
}

fn what_it_is(block: &Block) -> Option<Spanned<String>> {
    match &block.kind {
        BlockKind::Fence { kind, .. } => Some(kind.clone()),
        BlockKind::Paragraph(text) if begins_with_scene_link(block) => {
            let first = text.first()?;
            match &first.kind {
                InlineKind::Link { address, .. } => {
                    Some(Spanned { value: address.clone(), span: first.span })
                }
                _ => None,
            }
        }
        _ => None,
    }
}
