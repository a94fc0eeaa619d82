//! The reading edition in the making: its numbers, its running text and its blocks.

use venster_scenario::{
    Block, BlockKind, Change, ChoiceRef, Condition, Inline, PersonId, Picture, Quote, Scenario,
    SceneId, Stance, encoding,
};

use super::condition::{in_words, quoted};
use super::html::{Attribute, Html};
use super::label::Labels;
use super::mail::MailAddress;
use super::pictures::{self, Pictures};
use crate::{hash, proofs::because};

/// A page in the making.
pub(super) struct Edition<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) pictures: Pictures<'a>,
    pub(super) mail: Option<&'a MailAddress>,
    pub(super) labels: &'static Labels,
    /// Which text this is: the version of the logic, and a mark of these very words.
    pub(super) version: String,
    pub(super) numbers: Numbers,
}

/// The numbers given so far, and what the overview needs to know of them.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// The latest.
    pub(super) latest: usize,
    pub(super) scenes: Vec<(SceneId, usize)>,
    pub(super) options: Vec<(ChoiceRef, usize)>,
    pub(super) changes: Vec<(Change, usize)>,
}

impl<'a> Edition<'a> {
    pub(super) fn new(
        scenario: &'a Scenario,
        pictures: Pictures<'a>,
        mail: Option<&'a MailAddress>,
    ) -> Self {
        let labels = Labels::of(&scenario.language);
        // Another wording leaves the version of the logic as it is, and yet remarks on it are on another text. One reader
        // more changes nothing for those who are reading.
        let text = Scenario { readers: Vec::new(), ..scenario.clone() };
        let words = encoding::encode(&text).unwrap_or_default();
        let version = format!("{}-{:x}", scenario.version, hash::short(&words));
        Self { scenario, pictures, mail, labels, version, numbers: Numbers::default() }
    }

    /// The `lang` of the edition's own words, where it differs from the scenario's.
    pub(super) fn own_language(&self) -> Option<Attribute<'static>> {
        (self.scenario.language.as_str() != self.labels.language)
            .then_some(("lang", self.labels.language))
    }

    /// An element that holds the edition's own words.
    pub(super) fn own(&self, html: &mut Html, name: &'static str, text: &str) {
        self.own_with(html, name, &[], text);
    }

    /// An element with attributes that holds the edition's own words.
    pub(super) fn own_with(
        &self,
        html: &mut Html,
        name: &'static str,
        attributes: &[Attribute<'_>],
        text: &str,
    ) {
        let attributes: Vec<_> = attributes.iter().copied().chain(self.own_language()).collect();
        html.labelled(name, &attributes, text);
    }

    /// A remark of the edition about what stands beside it.
    pub(super) fn note(&self, html: &mut Html, text: &str) {
        self.own_with(html, "p", &[("class", "note")], text);
    }

    /// A section with a heading of the edition's own. What needs no link to it is found by its heading all the same.
    pub(super) fn section(
        &mut self,
        html: &mut Html,
        id: &'static str,
        heading: &'static str,
        title: &str,
        inside: impl FnOnce(&mut Self, &mut Html),
    ) {
        let labelled_by = format!("{id}-title");
        html.element("section", &[("id", id), ("aria-labelledby", &labelled_by)], |html| {
            self.own_with(html, heading, &[("id", &labelled_by)], title);
            inside(self, html);
        });
    }

    /// Something that reviewers can refer to by its number.
    pub(super) fn numbered(&mut self, html: &mut Html, inside: impl FnOnce(&mut Self, &mut Html)) {
        self.numbered_as(html, "div", inside);
    }

    /// The same as an element of another sort: an item of a list.
    pub(super) fn numbered_as(
        &mut self,
        html: &mut Html,
        name: &'static str,
        inside: impl FnOnce(&mut Self, &mut Html),
    ) {
        self.numbers.latest += 1;
        let number = self.numbers.latest.to_string();
        let id = format!("n{number}");
        html.element(name, &[("class", "numbered"), ("id", &id)], |html| {
            html.labelled("span", &[("class", "number")], &number);
            html.element("div", &[("class", "said")], |html| inside(self, html));
        });
    }

    /// A link to something by its number.
    pub(super) fn number_link(&self, html: &mut Html, number: usize) {
        html.labelled("a", &[("href", &format!("#n{number}"))], &number.to_string());
    }

    pub(super) fn blocks(&mut self, html: &mut Html, blocks: &[Block]) {
        for block in blocks {
            self.numbered(html, |edition, html| edition.block(html, block));
        }
    }

    pub(super) fn condition(&self, html: &mut Html, condition: Option<&Condition>) {
        if let Some(condition) = condition {
            let words = in_words(self.scenario, self.labels, condition);
            self.when(html, self.labels.shown_if, &words);
        }
    }

    /// A condition in words: what is shown, then when.
    fn when(&self, html: &mut Html, label: &str, words: &str) {
        let attributes: Vec<_> =
            core::iter::once(("class", "note when")).chain(self.own_language()).collect();
        html.element("p", &attributes, |html| {
            html.labelled("b", &[], &format!("{label}:"));
            html.text(&format!(" {words}"));
        });
    }

    pub(super) fn inlines(&self, html: &mut Html, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => html.text(text),
                Inline::Emphasis(text) => html.element("em", &[], |html| self.inlines(html, text)),
                Inline::Strong(text) => {
                    html.element("strong", &[], |html| self.inlines(html, text));
                }
                Inline::Link { address, text } => {
                    // Paper shows no address but what is printed after the words.
                    let class = [("class", "elsewhere")];
                    link(html, address, &class, |html| self.inlines(html, text));
                }
                Inline::Term { term, text } => {
                    let href = format!("#term-{term}");
                    html.element("a", &[("href", &href)], |html| self.inlines(html, text));
                }
                Inline::Cite(key) => {
                    let number = self.scenario.source(key).map(|(number, _)| number.to_string());
                    let number = number.unwrap_or_else(|| key.to_string());
                    let href = format!("#source-{key}");
                    html.labelled("a", &[("href", &href)], &format!("[{number}]"));
                }
            }
        }
    }

    /// Where others stand.
    pub(super) fn positions(&mut self, html: &mut Html, stance: &Stance) {
        for position in &stance.positions {
            self.numbered(html, |edition, html| {
                let name = edition.name(&position.person);
                let stand = edition.labels.stand(position.stand);
                edition.note(html, &format!("{name}: {stand}"));
                if let Some(quote) = &position.quote {
                    edition.quote(html, quote);
                }
            });
        }
    }

    pub(super) fn name(&self, person: &PersonId) -> String {
        let found = self.scenario.person(person);
        found.map_or_else(|| person.to_string(), |person| person.name.to_string())
    }

    /// A link to a scene, by its title.
    pub(super) fn scene_link(&self, html: &mut Html, scene: &SceneId) {
        let title = self.scenario.scene(scene).map_or(scene.as_str(), |scene| &scene.title);
        html.labelled("a", &[("href", &format!("#scene-{scene}"))], title);
    }

    /// What changes for whom in the paragraph that has the latest number.
    fn changes(&mut self, html: &mut Html, changes: &[Change]) {
        if changes.is_empty() {
            return;
        }
        html.element("ul", &[("class", "changes")], |html| {
            for change in changes {
                self.numbers.changes.push((change.clone(), self.numbers.latest));
                let name = self.name(&change.person);
                let direction = self.labels.change(change.direction);
                self.own(html, "li", &format!("{} {name}: {direction}", self.labels.changes_for));
            }
        });
    }

    pub(super) fn block(&mut self, html: &mut Html, block: &Block) {
        self.condition(html, block.condition.as_ref());
        let reasons: Vec<String> = because(block)
            .iter()
            .map(|choice| {
                let found = self.scenario.choice(choice);
                let label = found.map(|found| venster_scenario::plain(&found.label));
                quoted(&label.unwrap_or_else(|| choice.to_string()))
            })
            .collect();
        if !reasons.is_empty() {
            let reasons = reasons.join(&format!(" {} ", self.labels.or));
            self.when(html, self.labels.shown_after, &reasons);
        }
        match &block.kind {
            BlockKind::Paragraph(paragraph) => {
                html.element("p", &[], |html| self.inlines(html, &paragraph.text));
                self.changes(html, &paragraph.changes);
            }
            BlockKind::Quote(quote) => self.quote(html, quote),
            BlockKind::List(items) => html.element("ul", &[], |html| {
                for item in items {
                    html.element("li", &[], |html| self.inlines(html, item));
                }
            }),
            BlockKind::Picture(picture) => self.figure(html, picture),
            BlockKind::Exercise(exercise) => self.exercise(html, exercise),
        }
    }

    /// A picture with what it shows in words beneath it, so that reviewers judge those words too.
    fn figure(&self, html: &mut Html, picture: &Picture) {
        html.element("figure", &[], |html| {
            match (self.pictures)(&picture.file) {
                Some(svg) => {
                    let (width, height) = (picture.width.to_string(), picture.height.to_string());
                    let attributes = [
                        ("src", &*pictures::address(svg)),
                        ("alt", ""),
                        ("width", &width),
                        ("height", &height),
                    ];
                    html.empty("img", &attributes);
                }
                None => self.note(html, self.labels.picture_missing),
            }
            html.element("figcaption", &[], |html| {
                self.own_with(html, "span", &[("class", "note")], self.labels.picture_in_words);
                html.text(" ");
                html.text(&picture.alternative);
            });
        });
    }

    fn quote(&self, html: &mut Html, quote: &Quote) {
        html.element("blockquote", &[], |html| {
            match &quote.speaker {
                Some(speaker) => html.element("p", &[("class", "speaker")], |html| {
                    html.labelled("strong", &[], &self.name(&speaker.person));
                    if let Some(manner) = &speaker.manner {
                        html.text(&format!(" ({manner})"));
                    }
                }),
                None => self.note(html, self.labels.document),
            }
            for paragraph in &quote.paragraphs {
                html.element("p", &[], |html| self.inlines(html, paragraph));
            }
        });
    }
}

/// A link to a page elsewhere; an address of any other kind is left as words.
pub(super) fn link(
    html: &mut Html,
    address: &str,
    attributes: &[Attribute<'_>],
    inside: impl FnOnce(&mut Html),
) {
    if address.starts_with("https://") || address.starts_with("http://") {
        let attributes: Vec<_> =
            core::iter::once(("href", address)).chain(attributes.iter().copied()).collect();
        html.element("a", &attributes, inside);
    } else {
        inside(html);
    }
}
