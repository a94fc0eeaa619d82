//! `glossary.<language>.md`: terms that a text can link to.

use venster_scenario::TermId;

use crate::{
    diagnostic::Report,
    markdown::{Block, BlockKind},
    scenario::document::{self, Document},
    source::{FileId, Folder, Span},
};

/// The terms of one language.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    /// In the author's order.
    pub entries: Vec<Entry>,
}

/// A term, before its words are read.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The glossary's id.
    pub id: TermId,
    /// The term.
    pub title: String,
    /// Its paragraphs.
    pub blocks: Vec<Block>,
    /// Where its heading stands.
    pub span: Span,
}

impl Glossary {
    /// The term with an id.
    #[must_use]
    pub fn get(&self, id: &TermId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == *id)
    }
}

/// Reads a glossary.
pub fn read(folder: &Folder, file: FileId, report: &mut Report) -> Glossary {
    let Document { lead, sections, .. } = document::read(folder, file, report);
    for block in lead {
        report
            .error("glossary-form", block.span, "a glossary holds nothing before its first term")
            .hint("## Term {#id}, and below it a paragraph or two");
    }
    let mut entries: Vec<Entry> = Vec::new();
    for section in sections {
        let Some(attributes) = &section.attributes else { continue };
        if !attributes.classes.is_empty() || !attributes.pairs.is_empty() {
            report.error("glossary-form", attributes.span, "a term has an id and nothing else");
        }
        let Some(id) = attributes.id.as_ref() else { continue };
        let Ok(term) = TermId::new(&id.value) else { continue };
        if let Some(first) = entries.iter().find(|entry| entry.id == term) {
            report
                .error("repeated-id", id.span, format!("the term `{term}` stands here twice"))
                .also(first.span, "the first");
            continue;
        }
        if section.blocks.is_empty() {
            report.error("glossary-form", section.span, "this term isn't explained");
        }
        for block in &section.blocks {
            if !matches!(block.kind, BlockKind::Paragraph(_)) || block.attributes.is_some() {
                report
                    .error("glossary-form", block.span, "a term is explained in plain paragraphs")
                    .hint("lists, quotes, pictures and attributes have no place here");
            }
        }
        entries.push(Entry {
            id: term,
            title: section.title,
            blocks: section.blocks,
            span: section.span,
        });
    }
    Glossary { entries }
}
