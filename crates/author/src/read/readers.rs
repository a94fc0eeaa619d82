//! Who has read it so far.

use super::edition::Edition;
use super::html::Html;

impl Edition<'_> {
    /// Names the readers as they want to be called. While nobody from the country is among them, says that too:
    /// whoever reads it there first should know that they are the first.
    pub(super) fn readers(&self, html: &mut Html) {
        let (scenario, labels) = (self.scenario, self.labels);
        html.element("div", &[("class", "readers")], |html| {
            if !scenario.is_read_there() {
                let country = &scenario.place.country_name;
                self.own(html, "p", &labels.nobody_yet.replace("{country}", country));
            }
            if !scenario.readers.is_empty() {
                self.own(html, "p", labels.read_by);
                html.element("ul", &[], |html| {
                    for reader in &scenario.readers {
                        html.labelled("li", &[], &reader.words);
                    }
                });
            }
        });
    }
}
