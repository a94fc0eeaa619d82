//! The overview at the end: what the options speak for, and for whom something changes.

use venster_scenario::{Choice, Competence, Direction, Person, Weight, plain};

use super::edition::Edition;
use super::html::Html;
use crate::stats::{Occasions, stats};

impl Edition<'_> {
    pub(super) fn overview(&mut self, html: &mut Html) {
        let labels = self.labels;
        self.section(html, "overview", "h2", labels.overview, |edition, html| {
            edition.section(html, "balance", "h3", labels.balance, |edition, html| {
                edition.own(html, "p", labels.balance_explained);
                edition.balance(html);
                edition.note(html, labels.framework);
            });
            edition.section(html, "for-people", "h3", labels.for_people, |edition, html| {
                edition.own(html, "p", labels.for_people_explained);
                edition.for_people(html);
            });
        });
    }

    fn balance(&self, html: &mut Html) {
        let labels = self.labels;
        let stats = stats(self.scenario);
        self.table(
            html,
            "balance-title",
            &[labels.column_competence, labels.column_options],
            |html| {
                for occasions in &stats.occasions {
                    html.element("tr", &[], |html| {
                        self.occasions(html, occasions, stats.all_decisions);
                    });
                }
            },
        );
        let without: Vec<&str> = Competence::ALL
            .iter()
            .filter(|one| one.carries_evidence())
            .filter(|one| stats.occasions.iter().all(|other| other.competence != **one))
            .map(|one| (labels.competence)(*one))
            .collect();
        if !without.is_empty() {
            let without = without.join("; ");
            self.own(html, "p", &labels.speaks_for_none.replace("{competences}", &without));
        }
    }

    fn occasions(&self, html: &mut Html, occasions: &Occasions, all_decisions: usize) {
        let labels = self.labels;
        let competence = occasions.competence;
        let name = format!("{} ({})", (labels.competence)(competence), competence.as_str());
        let decisions = labels
            .decisions_of
            .replace("{some}", &occasions.decisions.to_string())
            .replace("{all}", &all_decisions.to_string());
        html.element("th", &[("scope", "row")], |html| {
            self.own(html, "span", &name);
            html.text(" ");
            self.own_with(html, "span", &[("class", "where")], &decisions);
        });
        html.element("td", &[], |html| {
            html.element("ul", &[], |html| {
                for (option, weight) in &occasions.options {
                    html.element("li", &[], |html| {
                        let number = self.numbers.options.iter().find(|(one, _)| one == option);
                        if let Some((_, number)) = number {
                            self.number_link(html, *number);
                        }
                        let words = self.scenario.choice(option).map(short_label);
                        let words = words.unwrap_or_else(|| option.to_string());
                        html.element("span", &[], |html| {
                            html.text(&format!("{words}: "));
                            let name = if *weight == Weight::Strong { "strong" } else { "span" };
                            self.own(html, name, labels.weight(*weight));
                        });
                    });
                }
            });
        });
    }

    fn for_people(&self, html: &mut Html) {
        let labels = self.labels;
        let [gain, loss, mixed] = labels.change;
        self.table(
            html,
            "for-people-title",
            &[labels.column_person, gain, loss, mixed, labels.column_all],
            |html| {
                for person in &self.scenario.cast {
                    html.element("tr", &[], |html| self.changes_for(html, person));
                }
            },
        );
    }

    fn changes_for(&self, html: &mut Html, person: &Person) {
        let changes = || self.numbers.changes.iter().filter(|(one, _)| one.person == person.id);
        html.element("th", &[("scope", "row")], |html| {
            html.text(&person.name);
            html.element("span", &[("class", "where")], |html| {
                for (_, number) in changes() {
                    html.text(" ");
                    self.number_link(html, *number);
                }
            });
        });
        for direction in [Direction::Gain, Direction::Loss, Direction::Mixed] {
            let count = changes().filter(|(one, _)| one.direction == direction).count();
            html.labelled("td", &[("class", "count")], &count.to_string());
        }
        html.labelled("td", &[("class", "count")], &changes().count().to_string());
    }

    fn table(
        &self,
        html: &mut Html,
        title: &'static str,
        columns: &[&str],
        rows: impl FnOnce(&mut Html),
    ) {
        html.element("table", &[("aria-labelledby", title)], |html| {
            html.element("thead", &[], |html| {
                html.element("tr", &[], |html| {
                    for column in columns {
                        self.own_with(html, "th", &[("scope", "col")], column);
                    }
                });
            });
            html.element("tbody", &[], rows);
        });
    }
}

/// An option's words without the full stop, since something follows on the line.
fn short_label(choice: &Choice) -> String {
    plain(&choice.label).trim_end_matches('.').to_owned()
}
