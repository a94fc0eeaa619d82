//! Running text: blocks and what stands in them. There is no HTML here and none is ever made of it
//! but by the components that render these values.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{BlockId, Change, ChoiceRef, Condition, Exercise, PersonId, SourceKey, TermId};

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Words.
    Text(Box<str>),
    /// Words with emphasis.
    Emphasis(Vec<Inline>),
    /// Words with strong emphasis.
    Strong(Vec<Inline>),
    /// A link to a page elsewhere; the address begins with `https://` or `http://`.
    Link {
        /// Where it leads.
        address: Box<str>,
        /// Its words.
        text: Vec<Inline>,
    },
    /// Words that the glossary explains.
    Term {
        /// The glossary's term.
        term: TermId,
        /// The words as they stand in the sentence.
        text: Vec<Inline>,
    },
    /// A citation of one of the scenario's sources.
    Cite(SourceKey),
}

/// The words of running text without its marks; citations are left out.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    let mut words = String::new();
    write_plain(inlines, &mut words);
    words
}

fn write_plain(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => words.push_str(text),
            Inline::Emphasis(text)
            | Inline::Strong(text)
            | Inline::Link { text, .. }
            | Inline::Term { text, .. } => write_plain(text, words),
            Inline::Cite(_) => {}
        }
    }
}

/// A block of a scene, an option's consequence or its reasoning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The author's name for it; every block with attributes has one. It is for the authors' tools and isn't
    /// delivered: nothing that a learner does names a block.
    #[serde(skip)]
    pub id: Option<BlockId>,
    /// Shown only where this holds.
    pub condition: Option<Condition>,
    /// What it is.
    pub kind: BlockKind,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// A paragraph; it may tell what changes for people.
    Paragraph(Paragraph),
    /// Somebody speaking, or a document.
    Quote(Quote),
    /// A plain list.
    List(Vec<Vec<Inline>>),
    /// A picture.
    Picture(Picture),
    /// Something to do. Shared: what is shown of a scene copies its blocks, and an exercise is the largest of them.
    Exercise(Arc<Exercise>),
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its words.
    pub text: Vec<Inline>,
    /// For whom it tells a change.
    pub changes: Vec<Change>,
    /// A delayed consequence: shown only where one of these was chosen, with the choice that it goes
    /// back to. Empty for any other paragraph.
    pub because: Vec<ChoiceRef>,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// Who speaks; a quote without a speaker is a document.
    pub speaker: Option<Speaker>,
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<Inline>>,
}

/// Who speaks, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Somebody in the cast.
    pub person: PersonId,
    /// "to her slate".
    pub manner: Option<Box<str>>,
}

/// A picture beside the compiled scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its file's name.
    pub file: Box<str>,
    /// What it shows, for those who don't see it. Never empty.
    pub alternative: Box<str>,
    /// Width in CSS pixels, so that the page doesn't jump when it arrives.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
}
