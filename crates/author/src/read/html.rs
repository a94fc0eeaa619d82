//! A small writer of HTML: every element is closed and every text escaped by construction.

/// A page, or a part of one, in the making.
#[derive(Debug, Default)]
pub(super) struct Html {
    text: String,
}

/// An attribute.
pub(super) type Attribute<'a> = (&'static str, &'a str);

impl Html {
    /// A document that begins with its type.
    pub(super) fn document() -> Self {
        Self { text: "<!doctype html>\n".to_owned() }
    }

    /// An element with what stands in it.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        attributes: &[Attribute<'_>],
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        inside(self);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
        if !is_phrasing(name) {
            self.text.push('\n');
        }
    }

    /// An element that holds a text alone.
    pub(super) fn labelled(
        &mut self,
        name: &'static str,
        attributes: &[Attribute<'_>],
        text: &str,
    ) {
        self.element(name, attributes, |html| html.text(text));
    }

    /// An element that holds nothing and isn't closed.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.open(name, attributes);
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        escape(text, &mut self.text);
    }

    /// The page's own styles or script, as they are: they are no input, and a test holds that nothing in them would
    /// end the element.
    pub(super) fn verbatim(
        &mut self,
        name: &'static str,
        attributes: &[Attribute<'_>],
        text: &str,
    ) {
        self.open(name, attributes);
        self.text.push_str(text);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    /// A part that was made before what it comes after.
    pub(super) fn append(&mut self, part: Self) {
        self.text.push_str(&part.text);
    }

    /// The text of the page.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.text.push('<');
        self.text.push_str(name);
        for (attribute, value) in attributes {
            self.text.push(' ');
            self.text.push_str(attribute);
            self.text.push_str("=\"");
            escape(value, &mut self.text);
            self.text.push('"');
        }
        self.text.push('>');
    }
}

fn escape(text: &str, into: &mut String) {
    for character in text.chars() {
        match character {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\'' => into.push_str("&#39;"),
            other => into.push(other),
        }
    }
}

fn is_phrasing(name: &str) -> bool {
    matches!(
        name,
        "a" | "b" | "code" | "em" | "i" | "span" | "strong" | "sup" | "cite" | "textarea" | "u"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_attributes_are_escaped() {
        let mut html = Html::default();
        html.labelled("a", &[("title", "\"><script>")], "<b> & 'c'");
        assert_eq!(
            html.finish(),
            "<a title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &#39;c&#39;</a>"
        );
    }

    #[test]
    fn what_is_verbatim_stays_as_it_is() {
        let mut html = Html::default();
        html.verbatim("style", &[("media", "print")], "a > b { content: \"&\"; }");
        assert_eq!(html.finish(), "<style media=\"print\">a > b { content: \"&\"; }</style>\n");
    }

    #[test]
    fn parts_can_be_made_out_of_their_order() {
        let (mut html, mut second) = (Html::default(), Html::default());
        second.labelled("b", &[], "2");
        html.labelled("b", &[], "1");
        html.append(second);
        assert_eq!(html.finish(), "<b>1</b><b>2</b>");
    }
}
