//! What stands before the story: what the page is, how to read it, who is in it.

use venster_scenario::Person;

use super::edition::Edition;
use super::html::Html;
use super::pictures;

impl Edition<'_> {
    pub(super) fn header(&mut self, html: &mut Html) {
        self.own_with(html, "p", &[("class", "eyebrow")], self.labels.reading_edition);
        html.labelled("h1", &[], &self.scenario.title);
        // A remark can be on the place or the levels as much as on a sentence.
        self.numbered(html, |edition, html| edition.facts(html));
        self.readers(html);
        self.paper_form(html);
    }

    pub(super) fn how(&mut self, html: &mut Html) {
        let labels = self.labels;
        self.section(html, "how", "h2", labels.how, |edition, html| {
            edition.own(html, "p", labels.how_it_reads);
            edition.own(html, "p", labels.how_to_remark);
            edition.mail_link(html);
            edition.own(html, "p", labels.ask_yourself);
            html.element("ul", &[("class", "questions")], |html| {
                for question in labels.questions {
                    edition.own(html, "li", question);
                }
            });
        });
    }

    pub(super) fn people(&mut self, html: &mut Html) {
        self.section(html, "people", "h2", self.labels.people, |edition, html| {
            html.element("ul", &[("class", "people")], |html| {
                for person in &edition.scenario.cast {
                    edition.numbered_as(html, "li", |edition, html| edition.person(html, person));
                }
            });
        });
    }

    fn facts(&self, html: &mut Html) {
        let (scenario, labels) = (self.scenario, self.labels);
        let levels = joined(scenario.levels.iter().map(|level| (labels.level)(*level)));
        let roles = joined(scenario.roles.iter().map(|role| (labels.role)(*role)));
        let warnings = joined(scenario.warnings.iter().map(|warning| (labels.warning)(*warning)));
        html.element("dl", &[("class", "facts")], |html| {
            for (term, text) in [
                (labels.place, &*scenario.place.name),
                (labels.minutes, &scenario.minutes.to_string()),
                (labels.levels, &levels),
                (labels.roles, &roles),
                (labels.warnings, &warnings),
                (labels.version, &self.version),
            ] {
                if !text.is_empty() {
                    html.element("div", &[], |html| {
                        self.own(html, "dt", term);
                        html.labelled("dd", &[], text);
                    });
                }
            }
        });
    }

    fn person(&self, html: &mut Html, person: &Person) {
        html.element("div", &[("class", "person")], |html| {
            if let Some(svg) = person.portrait.as_deref().and_then(self.pictures) {
                let attributes = [
                    ("src", &*pictures::address(svg)),
                    ("alt", ""),
                    ("width", "56"),
                    ("height", "56"),
                ];
                html.empty("img", &attributes);
            }
            html.element("p", &[], |html| {
                html.labelled("strong", &[], &person.name);
                if let Some(role) = &person.role {
                    html.text(&format!(", {role}"));
                }
                if person.id == self.scenario.protagonist {
                    html.text(" ");
                    self.own(html, "span", &format!("({})", self.labels.protagonist));
                }
            });
        });
    }
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    names.join(", ")
}
