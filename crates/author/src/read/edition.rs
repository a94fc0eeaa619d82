//! The reading edition in the making: its numbers, its running text and its blocks.

use venster_scenario::{
    Block, BlockKind, Condition, Exercise, ExerciseKind, Inline, PersonId, Picture, Plan, Quote,
    Scenario, SceneId, Stance,
};

use super::condition::in_words;
use super::html::{Attribute, Html};
use super::label::Labels;
use crate::proofs::because;

/// A page in the making.
pub(super) struct Edition<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) labels: &'static Labels,
    number: usize,
}

impl<'a> Edition<'a> {
    pub(super) fn new(scenario: &'a Scenario) -> Self {
        Self { scenario, labels: Labels::of(&scenario.language), number: 0 }
    }

    /// The `lang` of the edition's own words, where it differs from the scenario's.
    pub(super) fn own_language(&self) -> Option<Attribute<'static>> {
        (self.scenario.language.as_str() != self.labels.language)
            .then_some(("lang", self.labels.language))
    }

    /// An element that holds the edition's own words.
    pub(super) fn own(&self, html: &mut Html, name: &'static str, text: &str) {
        html.labelled(name, self.own_language().as_slice(), text);
    }

    /// A remark of the edition about what stands beside it.
    pub(super) fn note(&self, html: &mut Html, text: &str) {
        let attributes: Vec<_> =
            core::iter::once(("class", "note")).chain(self.own_language()).collect();
        html.labelled("p", &attributes, text);
    }

    /// Something that reviewers can refer to by its number.
    pub(super) fn numbered(&mut self, html: &mut Html, inside: impl FnOnce(&mut Self, &mut Html)) {
        self.number += 1;
        let number = self.number.to_string();
        let id = format!("n{number}");
        html.element("div", &[("class", "numbered"), ("id", &id)], |html| {
            html.labelled("a", &[("class", "number"), ("href", &format!("#{id}"))], &number);
            inside(self, html);
        });
    }

    pub(super) fn blocks(&mut self, html: &mut Html, blocks: &[Block]) {
        for block in blocks {
            self.numbered(html, |edition, html| edition.block(html, block));
        }
    }

    pub(super) fn condition(&self, html: &mut Html, condition: Option<&Condition>) {
        if let Some(condition) = condition {
            let words = in_words(self.scenario, self.labels, condition);
            self.note(html, &format!("{}: {words}", self.labels.shown_if));
        }
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
                    link(html, address, |html| self.inlines(html, text))
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

    fn block(&mut self, html: &mut Html, block: &Block) {
        self.condition(html, block.condition.as_ref());
        let reasons: Vec<String> = because(block)
            .iter()
            .map(|choice| {
                let found = self.scenario.choice(choice);
                let label = found.map(|found| venster_scenario::plain(&found.label));
                format!("“{}”", label.unwrap_or_else(|| choice.to_string()))
            })
            .collect();
        if !reasons.is_empty() {
            let reasons = reasons.join(&format!(" {} ", self.labels.or));
            self.note(html, &format!("{}: {reasons}", self.labels.shown_after));
        }
        match &block.kind {
            BlockKind::Paragraph(paragraph) => {
                html.element("p", &[], |html| self.inlines(html, &paragraph.text));
                for change in &paragraph.changes {
                    let name = self.name(&change.person);
                    let direction = self.labels.change(change.direction);
                    self.note(html, &format!("{} {name}: {direction}", self.labels.changes_for));
                }
            }
            BlockKind::Quote(quote) => self.quote(html, quote),
            BlockKind::List(items) => html.element("ul", &[], |html| {
                for item in items {
                    html.element("li", &[], |html| self.inlines(html, item));
                }
            }),
            BlockKind::Picture(picture) => figure(html, picture),
            BlockKind::Exercise(exercise) => self.exercise(html, exercise),
        }
    }

    fn quote(&self, html: &mut Html, quote: &Quote) {
        html.element("blockquote", &[], |html| {
            match &quote.speaker {
                Some(speaker) => html.element("p", &[], |html| {
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

    fn exercise(&mut self, html: &mut Html, exercise: &Exercise) {
        match &exercise.kind {
            ExerciseKind::Stance(stance) => {
                self.note(html, self.labels.stance);
                html.element("p", &[], |html| {
                    html.element("strong", &[], |html| self.inlines(html, &stance.statement));
                });
            }
            ExerciseKind::Plan(plan) => self.plan(html, plan),
        }
    }

    fn plan(&mut self, html: &mut Html, plan: &Plan) {
        self.note(html, self.labels.plan_exercise);
        if !plan.prompt.is_empty() {
            html.element("p", &[], |html| self.inlines(html, &plan.prompt));
        }
        if plan.items.is_empty() {
            return;
        }
        html.element("ul", &[], |html| {
            for item in &plan.items {
                html.element("li", &[], |html| {
                    self.own(html, "span", self.labels.if_part);
                    html.text(" ");
                    self.inlines(html, &item.text);
                    html.text(" ");
                    let level = format!("({})", self.labels.plan_level(item.level));
                    self.own(html, "span", &level);
                });
            }
        });
    }
}

/// A link to a page elsewhere; an address of any other kind is left as words.
pub(super) fn link(html: &mut Html, address: &str, inside: impl FnOnce(&mut Html)) {
    if address.starts_with("https://") || address.starts_with("http://") {
        html.element("a", &[("href", address)], inside);
    } else {
        inside(html);
    }
}

/// A picture with what it shows in words beneath it, so that reviewers judge those words too.
fn figure(html: &mut Html, picture: &Picture) {
    html.element("figure", &[], |html| {
        let (width, height) = (picture.width.to_string(), picture.height.to_string());
        let attributes = [
            ("src", &*picture.file),
            ("alt", ""),
            ("width", width.as_str()),
            ("height", height.as_str()),
        ];
        html.empty("img", &attributes);
        html.labelled("figcaption", &[], &picture.alternative);
    });
}
