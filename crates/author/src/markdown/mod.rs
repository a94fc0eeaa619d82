//! Markdown as this format uses it: a small tree of blocks in which every node knows where it stood.
//!
//! What CommonMark offers beyond that tree (tables, HTML, code, ordered lists …) is reported here
//! and left out; so are the traps in which CommonMark reads something else than the author meant.
//! What a heading or a list *means* is the business of the modules above this one.

mod fence;
mod inline;
mod parse;
mod running;

use crate::{
    attributes::Attributes,
    source::{Span, Spanned},
};

pub use parse::parse;

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The attributes at its end.
    pub attributes: Option<Attributes>,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// `# …`
    Heading {
        /// The number of signs.
        level: u8,
        /// Its words.
        text: Vec<Inline>,
    },
    /// Running text.
    Paragraph(Vec<Inline>),
    /// `> …`
    Quote(Vec<Block>),
    /// `- …`
    List(Vec<Item>),
    /// A fence: its kind and its body.
    Fence {
        /// The first word after the fence.
        kind: Spanned<String>,
        /// What stands in it, read as Markdown.
        body: Vec<Block>,
    },
    /// `***`
    Rule,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// Where it stands.
    pub span: Span,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InlineKind {
    /// Words.
    Text(String),
    /// `*…*`
    Emphasis(Vec<Inline>),
    /// `**…**`
    Strong(Vec<Inline>),
    /// `[…](address)`
    Link {
        /// What stands in the round brackets.
        address: String,
        /// Its words.
        text: Vec<Inline>,
    },
    /// `![…](address)`
    Picture {
        /// The file.
        address: String,
        /// The words in square brackets.
        alternative: String,
    },
    /// `[@key]` or `[@key; @key]`
    Cite(Vec<Spanned<String>>),
    /// `[…]{…}`
    Marked {
        /// The words in square brackets.
        text: String,
        /// What is said of them.
        attributes: Box<Attributes>,
    },
    /// Attributes, until the block that they close takes them.
    Attributes(Box<Attributes>),
}
