//! A scene of the reading edition, with its options.

use core::ops::RangeInclusive;

use venster_scenario::{Choice, Scene, SceneKind, WayOn};

use super::edition::Edition;
use super::html::Html;
use crate::proofs::{choices, last_word, reference};

impl Edition<'_> {
    pub(super) fn scene(&mut self, html: &mut Html, scene: &Scene) {
        let id = format!("scene-{}", scene.id);
        let heading = format!("{id}-title");
        let attributes = [("class", "scene"), ("id", &*id), ("aria-labelledby", &*heading)];
        html.element("section", &attributes, |html| {
            self.numbered(html, |edition, html| {
                edition.numbers.scenes.push((scene.id.clone(), edition.numbers.latest));
                html.labelled("h3", &[("id", &heading)], &scene.title);
            });
            self.marked(html, &self.sort(scene), scene.id.as_str());
            self.condition(html, scene.condition.as_ref());
            if let SceneKind::Again { of: Some(of), .. } = &scene.kind {
                self.linked(html, self.labels.looks_back_at, |edition, html| {
                    edition.scene_link(html, of);
                });
            }
            self.blocks(html, &scene.blocks);
            self.film(html, scene);
            self.asking(html, scene);
            self.way_on(html, scene);
        });
    }

    fn sort(&self, scene: &Scene) -> String {
        let labels = self.labels;
        match &scene.kind {
            SceneKind::Ordinary(ordinary) => {
                let sort =
                    if ordinary.way_on == WayOn::Ending { labels.ending } else { labels.scene };
                let phase = labels.phase(scene.phase);
                let home =
                    if ordinary.at_home { format!(", {}", labels.at_home) } else { String::new() };
                format!("{sort} ({phase}{home})")
            }
            SceneKind::Voice { person } => format!("{}: {}", labels.voice, self.name(person)),
            SceneKind::Again { person, .. } => {
                let is_last = last_word(self.scenario).is_some_and(|last| last.id == scene.id);
                let sort = if is_last { labels.last_word } else { labels.again };
                format!("{sort}: {}", self.name(person))
            }
            SceneKind::Known => labels.known.to_owned(),
            SceneKind::Act => labels.plan.to_owned(),
        }
    }

    fn asking(&self, html: &mut Html, scene: &Scene) {
        let Some(ask) = scene.ordinary().map(|ordinary| &ordinary.ask) else { return };
        if ask.voices.is_empty() {
            return;
        }
        let limit = ask
            .limit
            .map_or_else(String::new, |limit| format!(" ({} {limit})", self.labels.at_most));
        let label = format!("{}{limit}", self.labels.may_be_asked);
        self.linked(html, &label, |edition, html| {
            for (place, voice) in ask.voices.iter().enumerate() {
                if place > 0 {
                    html.text(", ");
                }
                edition.scene_link(html, voice);
            }
        });
    }

    fn way_on(&mut self, html: &mut Html, scene: &Scene) {
        match scene.ordinary().map(|ordinary| &ordinary.way_on) {
            Some(WayOn::Next(next)) => {
                self.linked(html, self.labels.goes_on, |edition, html| {
                    edition.scene_link(html, next);
                });
            }
            Some(WayOn::Decision(decision)) => {
                if !decision.question.is_empty() {
                    self.numbered(html, |edition, html| {
                        let question = [("class", "question")];
                        html.element("p", &question, |html| {
                            edition.inlines(html, &decision.question);
                        });
                    });
                }
                for (place, choice) in (1..).zip(choices(scene)) {
                    self.option(html, scene, choice, place);
                }
            }
            Some(WayOn::Ending) | None => {}
        }
    }

    fn option(&mut self, html: &mut Html, scene: &Scene, choice: &Choice, place: usize) {
        let labels = self.labels;
        let name = reference(scene, choice);
        html.element("div", &[("class", "option")], |html| {
            self.numbered(html, |edition, html| {
                edition.numbers.options.push((name.clone(), edition.numbers.latest));
                html.element("h4", &[], |html| {
                    let label = format!("{} {place}:", labels.option);
                    edition.own_with(html, "span", &[("class", "place")], &label);
                    html.text(" ");
                    edition.inlines(html, &choice.label);
                });
            });
            self.marked(html, if choice.asks { labels.asks } else { "" }, &name.to_string());
            self.condition(html, choice.condition.as_ref());
            self.own(html, "h5", labels.happens);
            self.blocks(html, &choice.happens);
            self.linked(html, labels.goes_on, |edition, html| {
                edition.scene_link(html, &choice.target);
            });
            self.own(html, "h5", labels.reasoning);
            let before = self.numbers.latest;
            self.blocks(html, &choice.reasoning);
            let reasoning = before + 1..=self.numbers.latest;
            self.own(html, "h5", labels.evidence);
            self.numbered(html, |edition, html| edition.evidence(html, choice, &reasoning));
        });
    }

    /// What an option speaks for, and where the reasoning stands that has to justify it.
    fn evidence(&self, html: &mut Html, choice: &Choice, reasoning: &RangeInclusive<usize>) {
        let labels = self.labels;
        if choice.evidence.is_empty() {
            self.own(html, "p", labels.no_evidence);
            return;
        }
        html.element("ul", &[("class", "evidence")], |html| {
            for one in &choice.evidence {
                let name = (labels.competence)(one.competence);
                let weight = labels.weight(one.weight);
                let id = one.competence.as_str();
                self.own(html, "li", &format!("{name} ({id}): {weight}"));
            }
        });
        let justified = if reasoning.is_empty() {
            labels.unjustified.to_owned()
        } else {
            let (first, last) = (reasoning.start(), reasoning.end());
            let numbers =
                if first == last { first.to_string() } else { format!("{first}–{last}") };
            labels.justified_by.replace("{numbers}", &numbers)
        };
        self.note(html, &justified);
    }

    /// What sort of thing it is, with the name by which its author knows it.
    fn marked(&self, html: &mut Html, sort: &str, name: &str) {
        html.element("p", &[("class", "note mark")], |html| {
            if !sort.is_empty() {
                self.own(html, "span", sort);
                html.text(" · ");
            }
            html.labelled("code", &[], name);
        });
    }

    /// A remark with links in it, which are in the scenario's own language.
    fn linked(&self, html: &mut Html, label: &str, inside: impl FnOnce(&Self, &mut Html)) {
        html.element("p", &[("class", "note")], |html| {
            self.own(html, "span", &format!("{label}:"));
            html.text(" ");
            inside(self, html);
        });
    }
}
