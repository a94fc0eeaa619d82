//! Where remarks are written: in a mail or on paper, and, where the script runs, beside each number.
//!
//! The script makes what it shows of the templates here, so that it holds no word and no markup of its own.

use super::edition::Edition;
use super::html::{Attribute, Html};

impl Edition<'_> {
    /// For whoever prints the page and writes on paper: lines for who they are, and the name of the column beside the
    /// text. The script fills in what is typed below.
    pub(super) fn paper_form(&self, html: &mut Html) {
        self.own_with(html, "p", &[("class", "column")], self.labels.remarks.title);
        html.element("dl", &[("class", "on-paper")], |html| {
            for (field, label) in self.reader_fields() {
                html.element("div", &[], |html| {
                    self.own(html, "dt", label);
                    html.element("dd", &[("data-reader", field)], |_| {});
                });
            }
        });
    }

    /// The address to write to, if there is one.
    pub(super) fn mail_link(&self, html: &mut Html) {
        let Some(mail) = self.mail else { return };
        html.element("p", &[], |html| {
            self.own(html, "span", self.labels.remarks.mail_to);
            html.text(" ");
            html.labelled("a", &[("href", &format!("mailto:{mail}"))], mail.as_str());
        });
    }

    pub(super) fn remarks(&mut self, html: &mut Html) {
        self.section(html, "remarks", "h2", self.labels.remarks.title, |edition, html| {
            html.element("div", &[("id", "without-script")], |html| {
                edition.own(html, "p", edition.labels.remarks.without_script);
                edition.mail_link(html);
            });
            edition.template(html, "desk", |html| edition.desk(html));
        });
    }

    /// What the script repeats for each number, and the words that it says.
    pub(super) fn templates(&self, html: &mut Html) {
        let words = &self.labels.remarks;
        self.template(html, "button", |html| {
            html.element("button", &[("type", "button"), ("class", "remark-button")], |html| {
                html.labelled("span", &[("data-part", "word")], words.remark);
                html.labelled("span", &[("class", "unseen"), ("data-part", "on")], words.on);
            });
        });
        self.template(html, "remark", |html| {
            html.element("div", &[("class", "remark")], |html| {
                html.element("label", &[("data-part", "form")], |html| {
                    html.labelled("span", &[("data-part", "label")], words.yours_on);
                    html.element("textarea", &[("rows", "3")], |_| {});
                });
                html.element("p", &[("class", "written"), ("data-part", "written")], |html| {
                    html.labelled("b", &[], &format!("{}:", words.yours));
                    html.text(" ");
                    html.element("span", &[("data-part", "words")], |_| {});
                });
                html.element("p", &[("class", "actions"), ("data-part", "actions")], |html| {
                    action(html, "done", words.done);
                    action(html, "delete", words.delete);
                });
                html.element("p", &[("class", "actions"), ("data-part", "deleted")], |html| {
                    html.labelled("span", &[], words.deleted);
                    html.text(" ");
                    action(html, "undo", words.undo);
                });
            });
        });
        self.template(html, "bar", |html| {
            html.element("aside", &[("class", "bar"), ("aria-label", words.title)], |html| {
                html.element("a", &[("href", "#remarks")], |html| {
                    html.element("b", &[("data-part", "count")], |_| {});
                    html.text(&format!(": {}", words.to_all));
                });
                html.element("p", &[("class", "unseen"), ("role", "status")], |_| {});
            });
        });
        self.template(html, "earlier-remark", |html| {
            html.element("li", &[("class", "earlier")], |html| {
                html.element("p", &[("class", "note"), ("data-part", "place")], |_| {});
                html.element("p", &[("class", "written"), ("data-part", "words")], |_| {});
                action(html, "delete", words.delete);
            });
        });
        self.template(html, "words", |html| {
            for (name, word) in [
                ("remark", words.remark),
                ("change", words.change),
                ("kept", words.kept),
                ("deleted", words.deleted),
                ("none", words.none),
                ("one", words.one),
                ("many", words.many),
                ("stored", words.stored),
                ("refused", words.refused),
                ("whole", words.whole),
                ("earlier", words.earlier),
                ("delete-earlier", words.delete_earlier),
                ("version", self.labels.version),
                ("copied", words.copied),
                ("not-copied", words.not_copied),
                ("paste-here", words.paste_here),
                ("saved", words.saved),
            ] {
                html.labelled("span", &[("data-word", name)], word);
            }
            html.labelled(
                "span",
                &[("data-word", "subject")],
                &words.subject.replace("{title}", &self.scenario.title),
            );
        });
    }

    /// Where the remarks come together.
    fn desk(&self, html: &mut Html) {
        let words = &self.labels.remarks;
        html.element("p", &[("data-part", "storage")], |_| {});
        html.element("fieldset", &[], |html| {
            html.labelled("legend", &[], words.reader);
            html.labelled("p", &[("class", "note")], words.reader_explained);
            html.element("div", &[("class", "fields")], |html| {
                for (field, label) in self.reader_fields() {
                    html.element("label", &[], |html| {
                        html.labelled("span", &[], label);
                        let sort = if field == "date" { "date" } else { "text" };
                        let fill = if field == "name" { "name" } else { "off" };
                        html.empty(
                            "input",
                            &[("type", sort), ("name", field), ("autocomplete", fill)],
                        );
                    });
                }
            });
        });
        html.element("label", &[("class", "field")], |html| {
            html.labelled("span", &[], words.whole);
            html.element("textarea", &[("rows", "4"), ("data-part", "whole")], |_| {});
        });
        // Paper shows no field's text that is longer than the field.
        html.element("p", &[("class", "written"), ("data-part", "whole-written")], |_| {});
        html.element("div", &[("data-part", "earlier")], |html| {
            html.labelled("h3", &[("data-part", "earlier-title")], words.earlier);
            html.labelled("p", &[("class", "note")], words.earlier_explained);
            html.element("ul", &[("data-part", "earlier-remarks")], |_| {});
        });
        html.element("label", &[("class", "field gathered")], |html| {
            html.labelled("span", &[], words.gathered);
            html.labelled("span", &[("class", "note")], words.gathered_explained);
            let attributes = [("rows", "12"), ("readonly", ""), ("data-part", "gathered")];
            html.element("textarea", &attributes, |_| {});
        });
        html.element("p", &[("class", "actions")], |html| {
            action(html, "copy", words.copy);
            html.labelled("a", &[("class", "button"), ("data-part", "mail")], words.mail);
            action(html, "save", words.save);
        });
        html.labelled("p", &[("data-part", "too-long")], words.too_long);
        html.element("p", &[("role", "status"), ("data-part", "outcome")], |_| {});
    }

    fn reader_fields(&self) -> [(&'static str, &'static str); 4] {
        let [name, role, place, date] = self.labels.remarks.reader_fields;
        [("name", name), ("role", role), ("place", place), ("date", date)]
    }

    /// What only the script shows. The script hands the language on to what it makes.
    fn template(&self, html: &mut Html, name: &'static str, inside: impl FnOnce(&mut Html)) {
        let attributes: Vec<_> =
            core::iter::once(("data-template", name)).chain(self.own_language()).collect();
        html.element("template", &attributes, inside);
    }
}

fn action(html: &mut Html, name: &'static str, label: &str) {
    let attributes: [Attribute<'_>; 2] = [("type", "button"), ("data-do", name)];
    html.labelled("button", &attributes, label);
}
