//! Sources and terms.

use super::edition::{Edition, link};
use super::html::Html;

impl Edition<'_> {
    /// The sources, by the numbers with which the text cites them.
    pub(super) fn sources(&mut self, html: &mut Html) {
        if self.scenario.sources.is_empty() {
            return;
        }
        self.section(html, "sources", "h2", self.labels.sources, |edition, html| {
            for (cited, source) in (1..).zip(&edition.scenario.sources) {
                edition.numbered(html, |_, html| {
                    html.element("p", &[("id", &format!("source-{}", source.key))], |html| {
                        html.text(&format!("[{cited}] {}", source.reference));
                        if let Some(address) = &source.address {
                            html.text(" ");
                            link(html, address, &[], |html| html.text(address));
                        }
                    });
                });
            }
        });
    }

    pub(super) fn terms(&mut self, html: &mut Html) {
        if self.scenario.terms.is_empty() {
            return;
        }
        self.section(html, "terms", "h2", self.labels.terms, |edition, html| {
            for term in &edition.scenario.terms {
                edition.numbered(html, |edition, html| {
                    html.element("p", &[("id", &format!("term-{}", term.id))], |html| {
                        html.labelled("strong", &[], &term.title);
                    });
                    for paragraph in &term.text {
                        html.element("p", &[], |html| edition.inlines(html, paragraph));
                    }
                });
            }
        });
    }
}
