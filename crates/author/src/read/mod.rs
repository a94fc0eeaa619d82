//! The reading edition: a whole scenario on one page, for those who review it.
//!
//! It needs no script, prints, and numbers everything that can be remarked upon.

mod condition;
mod edition;
mod html;
mod label;
mod scene;

use venster_scenario::{Scenario, Scene, SceneKind};

use crate::proofs::{after_ending, last_word};
use edition::{Edition, link};
use html::Html;

/// One page of HTML with every scene, option, consequence, reasoning, evidence and source in reading
/// order. It is whole but for its pictures, which it takes from beside it.
#[must_use]
pub fn reading_edition(scenario: &Scenario) -> String {
    let mut html = Html::document();
    let mut edition = Edition::new(scenario);
    html.element("html", &[("lang", scenario.language.as_str())], |html| {
        html.element("head", &[], |html| edition.head(html));
        html.element("body", &[], |html| {
            html.element("header", &[], |html| edition.header(html));
            html.element("nav", &[("aria-labelledby", "contents")], |html| edition.contents(html));
            html.element("main", &[], |html| edition.main(html));
            html.element("footer", &[], |html| edition.sources(html));
        });
    });
    html.finish()
}

const STYLES: &str = include_str!("style.css");

impl<'a> Edition<'a> {
    fn head(&self, html: &mut Html) {
        html.empty("meta", &[("charset", "utf-8")]);
        html.empty(
            "meta",
            &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
        );
        let title = format!("{} – {}", self.scenario.title, self.labels.reading_edition);
        html.labelled("title", &[], &title);
        html.style(STYLES);
    }

    fn header(&mut self, html: &mut Html) {
        let (scenario, labels) = (self.scenario, self.labels);
        self.note(html, labels.reading_edition);
        html.labelled("h1", &[], &scenario.title);
        self.blocks(html, &scenario.lead);
        let place = format!("{} ({})", scenario.place.name, scenario.place.country.as_str());
        let version = scenario.version.to_string();
        let minutes = scenario.minutes.to_string();
        let levels = joined(scenario.levels.iter().map(|level| level.as_str()));
        let roles = joined(scenario.roles.iter().map(|role| role.as_str()));
        let warnings = joined(scenario.warnings.iter().map(|warning| warning.as_str()));
        html.element("dl", &[], |html| {
            for (term, text) in [
                (labels.place, &place),
                (labels.minutes, &minutes),
                (labels.levels, &levels),
                (labels.roles, &roles),
                (labels.warnings, &warnings),
                (labels.version, &version),
            ] {
                if !text.is_empty() {
                    self.own(html, "dt", term);
                    html.labelled("dd", &[], text);
                }
            }
        });
        self.people(html);
    }

    fn people(&self, html: &mut Html) {
        self.own(html, "h2", self.labels.people);
        html.element("ul", &[], |html| {
            for person in &self.scenario.cast {
                html.element("li", &[], |html| {
                    html.labelled("strong", &[], &person.name);
                    if let Some(role) = &person.role {
                        html.text(&format!(", {role}"));
                    }
                    if person.id == self.scenario.protagonist {
                        html.text(" ");
                        self.own(html, "span", &format!("({})", self.labels.protagonist));
                    }
                });
            }
        });
    }

    fn contents(&self, html: &mut Html) {
        let attributes: Vec<_> =
            core::iter::once(("id", "contents")).chain(self.own_language()).collect();
        html.labelled("h2", &attributes, self.labels.contents);
        html.element("ol", &[], |html| {
            for scene in self.story().into_iter().chain(after_ending(self.scenario)) {
                html.element("li", &[], |html| self.scene_link(html, &scene.id));
            }
        });
    }

    fn main(&mut self, html: &mut Html) {
        self.own(html, "h2", self.labels.story);
        for scene in self.story() {
            self.scene(html, scene);
        }
        self.own(html, "h2", self.labels.after_ending);
        let last = last_word(self.scenario).map(|scene| scene.id.clone());
        let (again, then): (Vec<&Scene>, Vec<&Scene>) =
            after_ending(self.scenario).into_iter().partition(|scene| {
                matches!(scene.kind, SceneKind::Again { .. }) && Some(&scene.id) != last.as_ref()
            });
        for scene in again {
            self.scene(html, scene);
        }
        if let Some((_, _, stance)) = self.scenario.stance() {
            html.element("section", &[("aria-labelledby", "stand-again")], |html| {
                let attributes: Vec<_> =
                    core::iter::once(("id", "stand-again")).chain(self.own_language()).collect();
                html.labelled("h3", &attributes, self.labels.stand_again);
                self.positions(html, stance);
            });
        }
        for scene in then {
            self.scene(html, scene);
        }
    }

    fn sources(&self, html: &mut Html) {
        if !self.scenario.sources.is_empty() {
            self.own(html, "h2", self.labels.sources);
            html.element("ol", &[], |html| {
                for source in &self.scenario.sources {
                    let id = format!("source-{}", source.key);
                    html.element("li", &[("id", &id)], |html| {
                        html.text(&source.reference);
                        if let Some(address) = &source.address {
                            html.text(" ");
                            link(html, address, |html| html.text(address));
                        }
                    });
                }
            });
        }
        if !self.scenario.terms.is_empty() {
            self.own(html, "h2", self.labels.terms);
            html.element("dl", &[], |html| {
                for term in &self.scenario.terms {
                    html.labelled("dt", &[("id", &format!("term-{}", term.id))], &term.title);
                    html.element("dd", &[], |html| {
                        for paragraph in &term.text {
                            html.element("p", &[], |html| self.inlines(html, paragraph));
                        }
                    });
                }
            });
        }
    }

    /// The scenes of the story and the voices, as the author put them.
    fn story(&self) -> Vec<&'a Scene> {
        let is_story =
            |scene: &&Scene| matches!(scene.kind, SceneKind::Ordinary(_) | SceneKind::Voice { .. });
        self.scenario.scenes.iter().filter(is_story).collect()
    }
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proofs::sample::*;
    use venster_scenario::*;

    fn full() -> Scenario {
        let mut scenario = sound();
        scenario.title = "Dutch & <please>".into();
        scenario.lead = vec![para("lead", "For ten minutes you are Yassin.")];
        let key = SourceKey::new("pulinx2017").unwrap();
        let term = TermId::new("translanguaging").unwrap();
        let linked = |address: &str| Inline::Link { address: address.into(), text: text("here") };
        let words = vec![
            Inline::Emphasis(text("found")),
            Inline::Cite(key.clone()),
            Inline::Term { term: term.clone(), text: text("mixing") },
            linked("https://example.org/?a=1&b=2"),
            linked("javascript:alert(1)"),
        ];
        let paragraph = Paragraph { text: words, ..Paragraph::default() };
        scenario.scene_mut("practice").blocks.push(block("rich", BlockKind::Paragraph(paragraph)));
        scenario.sources = vec![Source { key, reference: "Pulinx (2017).".into(), address: None }];
        scenario.terms = vec![Term {
            id: term,
            title: "Translanguaging".into(),
            text: vec![text("Using all.")],
        }];
        scenario.choice_mut("team.date").condition = Some(condition("heard:mother"));
        scenario.choice_mut("team.date").evidence =
            vec![Evidence { competence: Competence::S7, weight: Weight::Strong }];
        scenario
    }

    #[test]
    fn everything_stands_in_reading_order() {
        let page = reading_edition(&full());
        let mut from = 0;
        for words in [
            "<html lang=\"en\">",
            "<title>Dutch &amp; &lt;please&gt; – Reading edition</title>",
            "<h1>Dutch &amp; &lt;please&gt;</h1>",
            "For ten minutes you are Yassin.",
            "<main>",
            "Speak the language of instruction.",
            "<figcaption>A sign</figcaption>",
            "May be asked here",
            "What do you do?",
            "What happens",
            "It happens.",
            "Changes for ELIF: mixed",
            "Reasoning and price",
            "A price.",
            "At home.",
            "Shown only after: “point”",
            "Shown only if: “mother” was heard",
            "Speaks for: S7 (2)",
            "After the ending",
            "Shown only if: not: “ask” was chosen",
            "JONAS: disagrees",
            "<em>found</em>",
            "href=\"#source-pulinx2017\">[1]</a>",
            "href=\"#term-translanguaging\">mixing</a>",
            "<a href=\"https://example.org/?a=1&amp;b=2\">here</a>here",
            "A year later.",
            "two pupils fall silent",
            "<footer>",
            "id=\"source-pulinx2017\"",
            "id=\"term-translanguaging\"",
        ] {
            let found = page[from..].find(words);
            from += found.unwrap_or_else(|| panic!("{words} after {}", &page[..from]));
        }
        assert!(!page.contains("javascript:") && !page.contains("<script"));
    }

    #[test]
    fn numbers_run_through() {
        let page = reading_edition(&full());
        let count = page.matches("class=\"numbered\"").count();
        for number in 1..=count {
            assert_eq!(page.matches(&format!("id=\"n{number}\"")).count(), 1);
        }
        assert!(count > 40, "{count}");
    }

    #[test]
    fn links_within_the_page_lead_somewhere_once() {
        let page = reading_edition(&full());
        for link in page.split("href=\"#").skip(1) {
            let id = link.split('"').next().unwrap();
            assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        }
    }

    #[test]
    fn the_editions_own_words_follow_the_language() {
        let mut scenario = full();
        scenario.language = Language::new("nl").unwrap();
        let page = reading_edition(&scenario);
        assert!(page.contains("<html lang=\"nl\">") && page.contains("<h2>Het verhaal</h2>"));
        assert!(!page.contains("lang=\"en\""));
        scenario.language = Language::new("fr").unwrap();
        let page = reading_edition(&scenario);
        assert!(page.contains("<html lang=\"fr\">"));
        assert!(page.contains("<h2 lang=\"en\">The story</h2>"));
    }
}
