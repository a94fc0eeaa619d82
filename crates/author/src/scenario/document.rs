//! A file of Markdown as a title, what stands under it, and a section for each `##`.

use venster_scenario::SceneId;

use crate::{
    attributes::Attributes,
    diagnostic::Report,
    markdown::{self, Block, BlockKind, Inline, InlineKind},
    source::{FileId, Folder, Span, Spanned},
};

/// A file in its parts.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// `# Title`
    pub title: Option<Spanned<String>>,
    /// What stands between the title and the first section.
    pub lead: Vec<Block>,
    /// The sections, in order.
    pub sections: Vec<Section>,
}

/// `## Heading {#id …}` and what stands under it.
#[derive(Debug, Clone)]
pub struct Section {
    /// The words of the heading.
    pub title: String,
    /// Its attributes.
    pub attributes: Option<Attributes>,
    /// The line of the heading.
    pub span: Span,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

impl Section {
    /// The id, if it has one that can be used.
    #[must_use]
    pub fn id(&self) -> Option<SceneId> {
        SceneId::new(&self.attributes.as_ref()?.id.as_ref()?.value).ok()
    }
}

/// Reads a file and divides it.
pub fn read(folder: &Folder, file: FileId, report: &mut Report) -> Document {
    let mut document = Document { file, title: None, lead: Vec::new(), sections: Vec::new() };
    for block in markdown::parse(folder, file, report) {
        match block.kind {
            BlockKind::Heading { level, text } => {
                let heading =
                    Heading { level, text, attributes: block.attributes, span: block.span };
                document.heading(heading, report);
            }
            _ => document.block(block, report),
        }
    }
    if document.title.is_none() {
        report
            .error("no-title", Folder::beginning(file), "this text has no title")
            .hint("begin it with a line like `# Title`");
    }
    document
}

struct Heading {
    level: u8,
    text: Vec<Inline>,
    attributes: Option<Attributes>,
    span: Span,
}

impl Document {
    fn heading(&mut self, heading: Heading, report: &mut Report) {
        let Heading { level, text, attributes, span } = heading;
        // The words of a cue are read with the rest of its scene.
        let title = if level == 3 { String::new() } else { plain_title(&text, span, report) };
        match level {
            1 if self.title.is_some() => {
                report
                    .error("second-title", span, "a text has one title")
                    .hint("begin scenes with ##");
            }
            1 => {
                if !self.sections.is_empty() {
                    report.error("second-title", span, "the title stands first");
                }
                if let Some(attributes) = attributes {
                    report
                        .error("unknown-attribute", attributes.span, "a title has no attributes")
                        .hint("its id is the name of its folder");
                }
                self.title = Some(Spanned { value: title, span });
            }
            2 => {
                match attributes.as_ref().map(|attributes| attributes.id.as_ref()) {
                    Some(Some(id)) => {
                        if let Err(error) = SceneId::new(&id.value) {
                            report.error("id-form", id.span, format!("`{}`: {error}", id.value));
                        }
                    }
                    Some(None) | None => {
                        report
                            .error("missing-id", span, "this heading has no id")
                            .hint("end it with {#id}: lower-case words with hyphens, the same in every language");
                    }
                }
                self.sections.push(Section { title, attributes, span, blocks: Vec::new() });
            }
            // A cue of a film; whether the scene has one is asked where it is read.
            3 if let Some(section) = self.sections.last_mut() => {
                let kind = BlockKind::Heading { level, text };
                section.blocks.push(Block { kind, attributes, span });
            }
            _ => {
                report
                    .error("heading-level", span, "headings have one sign, two or three")
                    .hint("# is the title, ## a scene, ### a cue of a film");
            }
        }
    }

    fn block(&mut self, block: Block, report: &mut Report) {
        match self.sections.last_mut() {
            Some(section) => section.blocks.push(block),
            None => {
                if self.title.is_none() && self.lead.is_empty() {
                    report
                        .error("text-before-title", block.span, "the title stands first")
                        .hint("begin the file with a line like `# Title`");
                }
                self.lead.push(block);
            }
        }
    }
}

/// The words of a heading.
pub(super) fn plain_title(text: &[Inline], span: Span, report: &mut Report) -> String {
    let mut title = String::new();
    for inline in text {
        match &inline.kind {
            InlineKind::Text(words) => title.push_str(words),
            _ => {
                report
                    .error("markup-in-heading", inline.span, "a heading holds plain words")
                    .hint("leave out emphasis, links, citations and pictures");
            }
        }
    }
    let title = title.trim().to_owned();
    if title.is_empty() {
        report.error("empty-heading", span, "this heading has no words");
    }
    title
}
