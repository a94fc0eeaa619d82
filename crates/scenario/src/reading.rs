//! What a module gives to read beside its scenarios: an article for everybody, and a guide for whoever works
//! with it in a group.

use serde::{Deserialize, Serialize};

use crate::{Block, Inline, Language, ModuleId, SectionId, Source, SourceKey, Term};

/// Everything that there is to read in a module, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The module.
    pub module: ModuleId,
    /// The language of its words.
    pub language: Language,
    /// What one should know.
    pub article: Option<Article>,
    /// How to work with it in a group.
    pub guide: Option<Guide>,
    /// Its sources, each once: what the article cites in the order of first citation, then what the guide
    /// does, then what the scenarios of the module do.
    pub sources: Vec<Source>,
    /// The terms that article and guide link.
    pub terms: Vec<Term>,
}

impl Reading {
    /// A source with its number from 1, which is the same in the article, in the guide and in the list.
    #[must_use]
    pub fn source(&self, key: &SourceKey) -> Option<(usize, &Source)> {
        (1..).zip(&self.sources).find(|(_, source)| source.key == *key)
    }
}

/// An article.
///
/// Its blocks, and those of a guide, are paragraphs, lists and quotes of documents, without conditions and
/// without changes for people; see [`Block`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its title.
    pub title: Box<str>,
    /// Its first paragraph, which says why it matters.
    pub why: Vec<Inline>,
    /// What else stands before the first section.
    pub lead: Vec<Block>,
    /// Its sections, in the author's order.
    pub sections: Vec<ArticleSection>,
}

/// A section of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleSection {
    /// The author's name for it, unique in the article.
    pub id: SectionId,
    /// Its heading.
    pub title: Box<str>,
    /// What it is for.
    pub kind: ArticleSectionKind,
    /// What stands in it. In the outcomes there is a list.
    pub blocks: Vec<Block>,
}

/// What a section of an article is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ArticleSectionKind {
    /// `#outcomes`: what whoever works through the module can do then. Every article has it, once.
    Outcomes,
    /// `#hear-it-from-them`: where the people whom it is about speak for themselves.
    HearItFromThem,
    /// Any other.
    Text,
}

/// A guide to working with a module in a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Its title.
    pub title: Box<str>,
    /// What stands before the first section.
    pub lead: Vec<Block>,
    /// Its sections, in the author's order.
    pub sections: Vec<GuideSection>,
}

impl Guide {
    /// How long its steps take together, in minutes.
    #[must_use]
    pub fn minutes(&self) -> u16 {
        let mut minutes = 0;
        for section in &self.sections {
            minutes += section.minutes.map_or(0, u16::from);
        }
        minutes
    }
}

/// A section of a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuideSection {
    /// The author's name for it, unique in the guide.
    pub id: SectionId,
    /// Its heading.
    pub title: Box<str>,
    /// How long it takes, in minutes, for a step with the group; none for what is only read, such as what to
    /// prepare. Every guide has a step.
    pub minutes: Option<u8>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}
