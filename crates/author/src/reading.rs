//! From the tree of an article's or a guide's text to what the module screen reads.
//!
//! Both are plain running text in sections with ids. There is no cast and no story here: no attributes on
//! paragraphs, nobody who speaks by name, no exercises, no pictures.

use venster_scenario::{
    Article, ArticleSection, ArticleSectionKind, Block, BlockKind, Guide, GuideSection, Inline,
    Paragraph, Quote, SectionId, plain,
};

use crate::{
    attributes::Attributes,
    diagnostic::Report,
    markdown::{self as md, InlineKind},
    scenario::{
        Words,
        document::{Document, Section},
        reader::Reader,
    },
    source::{Folder, Span},
};

const OUTCOMES: &str = "outcomes";
const HEAR_IT_FROM_THEM: &str = "hear-it-from-them";
/// How many words an article may have: what can be read in five minutes.
const LONGEST_ARTICLE: usize = 800;

/// Reads an article.
pub fn article(document: &Document, words: &mut Words<'_>, report: &mut Report) -> Option<Article> {
    let mut text = Text { words, report, what: "an article" };
    let mut lead = text.blocks(&document.lead);
    let why = match lead.first().map(|block| &block.kind) {
        Some(BlockKind::Paragraph(paragraph)) => Some(paragraph.text.clone()),
        _ => None,
    };
    if why.is_some() {
        lead.remove(0);
    } else {
        let span = document.title.as_ref().map(|title| title.span);
        text.report
            .error(
                "no-why",
                span.unwrap_or(Folder::beginning(document.file)),
                "this article doesn't begin with a paragraph that says why it matters",
            )
            .hint("write it directly under the title, before any list, quote or ##");
    }
    let mut sections = Vec::new();
    for (section, id) in text.sections(document) {
        let kind = match id.as_str() {
            OUTCOMES => ArticleSectionKind::Outcomes,
            HEAR_IT_FROM_THEM => ArticleSectionKind::HearItFromThem,
            _ => ArticleSectionKind::Text,
        };
        if let Some(attributes) = &section.attributes {
            Reader::new(attributes).finish("on a section of an article", text.report);
        }
        let blocks = text.blocks(&section.blocks);
        let has_list = blocks.iter().any(|block| matches!(block.kind, BlockKind::List(_)));
        if kind == ArticleSectionKind::Outcomes && !has_list {
            text.report
                .error("outcomes-form", section.span, "the outcomes are a list, and here is none")
                .hint("- one line for each thing that somebody can do afterwards");
        }
        sections.push(ArticleSection { id, title: section.title.as_str().into(), kind, blocks });
    }
    text.asked_for(document, OUTCOMES, &sections);
    text.asked_for(document, HEAR_IT_FROM_THEM, &sections);
    let article = Article {
        title: document.title.as_ref().map_or("", |title| &title.value).into(),
        why: why?,
        lead,
        sections,
    };
    let count = length(&article);
    if count > LONGEST_ARTICLE {
        report
            .warning(
                "long-article",
                Folder::beginning(document.file),
                format!("this article has {count} words"),
            )
            .hint(format!("it should be read in five minutes: at most {LONGEST_ARTICLE}"));
    }
    Some(article)
}

/// Reads a guide.
pub fn guide(document: &Document, words: &mut Words<'_>, report: &mut Report) -> Guide {
    let mut text = Text { words, report, what: "a guide" };
    let lead = text.blocks(&document.lead);
    let mut sections = Vec::new();
    let mut has_step = false;
    for (section, id) in text.sections(document) {
        let mut minutes = None;
        if let Some(attributes) = &section.attributes {
            let mut reader = Reader::new(attributes);
            if let Some(pair) = reader.value("minutes") {
                has_step = true;
                minutes = pair.value.value.parse().ok().filter(|minutes| *minutes > 0);
                if minutes.is_none() {
                    text.report.error(
                        "minutes-form",
                        pair.value.span,
                        "`minutes=` is a whole number from 1 to 255",
                    );
                }
            }
            reader.finish("on a section of a guide", text.report);
        }
        let blocks = text.blocks(&section.blocks);
        let title = section.title.as_str().into();
        sections.push(GuideSection { id, title, minutes, blocks });
    }
    if !has_step {
        text.report
            .error("no-steps", Folder::beginning(document.file), "this guide has no steps")
            .hint("## What the group does {#id minutes=15}");
    }
    Guide { title: document.title.as_ref().map_or("", |title| &title.value).into(), lead, sections }
}

/// A text while it is being read.
struct Text<'a, 'w> {
    words: &'a mut Words<'w>,
    report: &'a mut Report,
    /// "an article" or "a guide".
    what: &'static str,
}

impl Text<'_, '_> {
    /// The sections that have an id of their own; those without one have been reported.
    fn sections<'d>(&mut self, document: &'d Document) -> Vec<(&'d Section, SectionId)> {
        let mut sections: Vec<(&Section, SectionId)> = Vec::new();
        for section in &document.sections {
            let id = section.attributes.as_ref().and_then(|attributes| attributes.id.as_ref());
            let Some(id) = id else { continue };
            let Ok(name) = SectionId::new(&id.value) else { continue };
            if let Some((first, _)) = sections.iter().find(|(_, one)| *one == name) {
                self.report
                    .error("repeated-id", id.span, format!("the id `{name}` is taken"))
                    .hint("sections have different ids")
                    .also(first.span, "here");
                continue;
            }
            if section.blocks.is_empty() {
                self.report.error("reading-form", section.span, "nothing stands in this section");
            }
            sections.push((section, name));
        }
        sections
    }

    fn asked_for(&mut self, document: &Document, id: &str, sections: &[ArticleSection]) {
        if !sections.iter().any(|section| section.id.as_str() == id) {
            self.report
                .error(
                    "missing-section",
                    Folder::beginning(document.file),
                    format!("this article has no section `#{id}`"),
                )
                .hint(format!("## … {{#{id}}}"));
        }
    }

    fn blocks(&mut self, blocks: &[md::Block]) -> Vec<Block> {
        let mut read = Vec::new();
        for block in blocks {
            if let Some(kind) = self.block(block) {
                read.push(Block { id: None, condition: None, kind });
            }
        }
        read
    }

    fn block(&mut self, block: &md::Block) -> Option<BlockKind> {
        let what = self.what;
        match &block.kind {
            md::BlockKind::Paragraph(text) => {
                self.no_attributes(block.attributes.as_ref());
                if let [md::Inline { kind: InlineKind::Picture { .. }, span }] = text.as_slice() {
                    let message = format!("{what} holds no pictures");
                    self.report.error("reading-form", *span, message);
                    return None;
                }
                let text = self.words.inlines(text, self.report);
                let paragraph = Paragraph { text, ..Paragraph::default() };
                Some(BlockKind::Paragraph(paragraph))
            }
            md::BlockKind::Quote(inner) => {
                let mut paragraphs = Vec::new();
                for inner in inner {
                    self.no_attributes(inner.attributes.as_ref());
                    match &inner.kind {
                        md::BlockKind::Paragraph(text) => {
                            paragraphs.push(self.words.inlines(text, self.report));
                        }
                        _ => self.no_place(inner.span),
                    }
                }
                Some(BlockKind::Quote(Quote { speaker: None, paragraphs }))
            }
            md::BlockKind::List(items) => {
                let mut list: Vec<Vec<Inline>> = Vec::new();
                for item in items {
                    match item.blocks.as_slice() {
                        [md::Block { kind: md::BlockKind::Paragraph(text), attributes, .. }] => {
                            self.no_attributes(attributes.as_ref());
                            list.push(self.words.inlines(text, self.report));
                        }
                        _ => {
                            let line = self.words.first_line(item.span);
                            self.report
                                .error("list-form", line, "an item of a list is one paragraph here")
                                .hint("lists in lists and items of several paragraphs have no meaning here");
                        }
                    }
                }
                Some(BlockKind::List(list))
            }
            md::BlockKind::Heading { .. } => {
                let message = format!("{what} has no headings below its sections");
                self.report
                    .error("reading-form", block.span, message)
                    .hint("## begins a section; within one, a strong word does");
                None
            }
            md::BlockKind::Rule | md::BlockKind::Fence { .. } => {
                self.no_place(block.span);
                None
            }
        }
    }

    fn no_place(&mut self, span: Span) {
        let line = self.words.first_line(span);
        let message = format!("this has no place in {}", self.what);
        self.report
            .error("reading-form", line, message)
            .hint("paragraphs, plain lists and quotes: what is to be done stands in scenarios");
    }

    fn no_attributes(&mut self, attributes: Option<&Attributes>) {
        if let Some(attributes) = attributes {
            let message = format!("in {} only headings have attributes", self.what);
            self.report.error("reading-form", attributes.span, message);
        }
    }
}

fn length(article: &Article) -> usize {
    let mut count = words_in(&article.why);
    for block in article.lead.iter().chain(article.sections.iter().flat_map(|one| &one.blocks)) {
        count += match &block.kind {
            BlockKind::Paragraph(paragraph) => words_in(&paragraph.text),
            BlockKind::List(texts) => texts.iter().map(|text| words_in(text)).sum(),
            BlockKind::Quote(quote) => quote.paragraphs.iter().map(|text| words_in(text)).sum(),
            BlockKind::Picture(_) | BlockKind::Exercise(_) => 0,
        };
    }
    count
}

fn words_in(text: &[Inline]) -> usize {
    plain(text).split_whitespace().count()
}
