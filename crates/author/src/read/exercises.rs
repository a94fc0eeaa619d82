//! Exercises in the reading edition: what is asked, and what learners see only once they compare.

use venster_scenario::{
    Exercise, ExerciseKind, Feedback, Inline, Plan, Rank, Reflect, Select, Sort, Spot, Stretch,
};

use super::edition::Edition;
use super::html::Html;

impl Edition<'_> {
    pub(super) fn exercise(&mut self, html: &mut Html, exercise: &Exercise) {
        match &exercise.kind {
            ExerciseKind::Stance(stance) => {
                self.note(html, self.labels.stance);
                html.element("p", &[("class", "statement")], |html| {
                    self.inlines(html, &stance.statement);
                });
            }
            ExerciseKind::Sort(sort) => self.sorting(html, sort),
            ExerciseKind::Rank(rank) => self.ranking(html, rank),
            ExerciseKind::Select(select) => self.selecting(html, select),
            ExerciseKind::Spot(spot) => self.spotting(html, spot),
            ExerciseKind::Reflect(reflect) => self.reflecting(html, reflect),
            ExerciseKind::Plan(plan) => self.planning(html, plan),
        }
    }

    fn sorting(&self, html: &mut Html, sort: &Sort) {
        self.asked(html, self.labels.sort, &sort.prompt);
        for group in &sort.groups {
            html.element("p", &[("class", "group")], |html| self.inlines(html, &group.title));
            html.element("ul", &[], |html| {
                for item in sort.items.iter().filter(|item| item.group == group.id) {
                    self.item(html, &item.text, None, &item.feedback);
                }
            });
        }
    }

    fn ranking(&self, html: &mut Html, rank: &Rank) {
        self.asked(html, self.labels.rank, &rank.prompt);
        html.element("ul", &[], |html| {
            for item in &rank.items {
                self.item(html, &item.text, None, &Feedback::new());
            }
        });
        for one in &rank.orders {
            html.labelled("p", &[("class", "group")], &self.name(&one.person));
            html.element("ol", &[], |html| {
                let items = one.order.iter();
                for item in items.filter_map(|id| rank.items.iter().find(|item| item.id == *id)) {
                    self.item(html, &item.text, None, &Feedback::new());
                }
            });
        }
    }

    fn selecting(&self, html: &mut Html, select: &Select) {
        let label = if select.many { self.labels.select_many } else { self.labels.select_one };
        self.asked(html, label, &select.prompt);
        html.element("ul", &[], |html| {
            for item in &select.items {
                let so = if item.is_true { self.labels.this_one } else { self.labels.not_this_one };
                self.item(html, &item.text, Some(so), &item.feedback);
            }
        });
    }

    fn spotting(&self, html: &mut Html, spot: &Spot) {
        self.note(html, self.labels.spot);
        for paragraph in &spot.text {
            html.element("p", &[], |html| {
                for stretch in paragraph {
                    match stretch {
                        Stretch::Words(words) => self.inlines(html, words),
                        Stretch::Mark(mark) => html.labelled("u", &[], &mark.words),
                    }
                }
            });
        }
        html.element("ul", &[], |html| {
            for mark in spot.marks() {
                let label = if mark.reads { self.labels.interprets } else { self.labels.observes };
                self.item(html, &[Inline::Text(mark.words.clone())], Some(label), &mark.feedback);
            }
        });
    }

    fn reflecting(&mut self, html: &mut Html, reflect: &Reflect) {
        self.asked(html, self.labels.reflect, &reflect.prompt);
        if !reflect.compare.is_empty() {
            self.note(html, self.labels.compare_with);
            for block in &reflect.compare {
                self.block(html, block);
            }
        }
    }

    fn planning(&self, html: &mut Html, plan: &Plan) {
        self.asked(html, self.labels.plan_exercise, &plan.prompt);
        if plan.items.is_empty() {
            return;
        }
        // The number is the plan's; the letters tell its suggestions apart in a remark.
        html.element("ol", &[("type", "a")], |html| {
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

    fn asked(&self, html: &mut Html, label: &str, prompt: &[Inline]) {
        self.note(html, label);
        if !prompt.is_empty() {
            html.element("p", &[], |html| self.inlines(html, prompt));
        }
    }

    /// An item with what is said about it.
    fn item(&self, html: &mut Html, text: &[Inline], label: Option<&str>, feedback: &Feedback) {
        html.element("li", &[], |html| {
            self.inlines(html, text);
            if let Some(label) = label {
                html.text(" ");
                self.own(html, "span", &format!("({label})"));
            }
            for paragraph in feedback {
                html.element("p", &[], |html| self.inlines(html, paragraph));
            }
        });
    }
}
