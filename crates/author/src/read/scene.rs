//! A scene of the reading edition, with its options.

use venster_scenario::{Choice, Scene, SceneKind, WayOn, Weight};

use super::edition::Edition;
use super::html::Html;
use crate::proofs::{choices, last_word, reference};

impl Edition<'_> {
    pub(super) fn scene(&mut self, html: &mut Html, scene: &Scene) {
        let id = format!("scene-{}", scene.id);
        let heading = format!("{id}-title");
        html.element("section", &[("id", &id), ("aria-labelledby", &heading)], |html| {
            html.labelled("h3", &[("id", &heading)], &scene.title);
            let sort = self.sort(scene);
            self.note(html, &format!("{sort} · {}", scene.id));
            self.condition(html, scene.condition.as_ref());
            if let SceneKind::Again { of: Some(of), .. } = &scene.kind {
                self.linked(html, self.labels.looks_back_at, |edition, html| {
                    edition.scene_link(html, of);
                });
            }
            self.blocks(html, &scene.blocks);
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
                        html.element("p", &[], |html| edition.inlines(html, &decision.question));
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
        html.element("div", &[("class", "option")], |html| {
            self.numbered(html, |edition, html| {
                html.element("h4", &[], |html| {
                    edition.own(html, "span", &format!("{} {place}:", labels.option));
                    html.text(" ");
                    edition.inlines(html, &choice.label);
                });
            });
            let asks = if choice.asks { format!(" · {}", labels.asks) } else { String::new() };
            self.note(html, &format!("{}{asks}", reference(scene, choice)));
            self.condition(html, choice.condition.as_ref());
            self.own(html, "h5", labels.happens);
            self.blocks(html, &choice.happens);
            self.linked(html, labels.goes_on, |edition, html| {
                edition.scene_link(html, &choice.target);
            });
            self.own(html, "h5", labels.reasoning);
            self.blocks(html, &choice.reasoning);
            self.note(html, &format!("{}: {}", labels.evidence, self.evidence(choice)));
        });
    }

    fn evidence(&self, choice: &Choice) -> String {
        if choice.evidence.is_empty() {
            return self.labels.no_evidence.to_owned();
        }
        let all: Vec<String> = choice
            .evidence
            .iter()
            .map(|one| {
                let weight = match one.weight {
                    Weight::Some => 1,
                    Weight::Strong => 2,
                };
                format!("{} ({weight})", one.competence.as_str())
            })
            .collect();
        all.join(", ")
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
