//! Attributes, taken one by one; what nobody takes has no meaning there and is reported.

use crate::{
    attributes::{Attributes, Pair},
    diagnostic::Report,
    source::{Span, Spanned},
};

/// Attributes that are being read.
pub struct Reader<'a> {
    attributes: &'a Attributes,
    classes: Vec<&'a Spanned<String>>,
    pairs: Vec<&'a Pair>,
    known_classes: Vec<&'static str>,
    known_keys: Vec<String>,
}

impl<'a> Reader<'a> {
    /// Begins to read.
    pub fn new(attributes: &'a Attributes) -> Self {
        Self {
            attributes,
            classes: attributes.classes.iter().collect(),
            pairs: attributes.pairs.iter().collect(),
            known_classes: Vec::new(),
            known_keys: Vec::new(),
        }
    }

    /// From brace to brace.
    pub const fn span(&self) -> Span {
        self.attributes.span
    }

    /// The id; a missing one and one of the wrong form are reported.
    pub fn id<T, E: std::fmt::Display>(
        &self,
        parse: impl Fn(&str) -> Result<T, E>,
        report: &mut Report,
    ) -> Option<Spanned<T>> {
        let Some(id) = &self.attributes.id else {
            // Empty braces have been reported as such.
            if self.attributes.classes.is_empty() && self.attributes.pairs.is_empty() {
                return None;
            }
            report
                .error("missing-id", self.attributes.span, "what has attributes has an id")
                .hint("begin the braces with #id: lower-case words with hyphens");
            return None;
        };
        match parse(&id.value) {
            Ok(value) => Some(Spanned { value, span: id.span }),
            Err(error) => {
                report.error("id-form", id.span, format!("`{}`: {error}", id.value));
                None
            }
        }
    }

    /// Takes a class.
    pub fn class(&mut self, name: &'static str) -> Option<Span> {
        self.known_classes.push(name);
        let index = self.classes.iter().position(|class| class.value == name)?;
        Some(self.classes.remove(index).span)
    }

    /// Takes the value of a key.
    pub fn value(&mut self, key: &str) -> Option<&'a Pair> {
        self.known_keys.push(key.to_owned());
        let index = self.pairs.iter().position(|pair| pair.key.value == key)?;
        Some(self.pairs.remove(index))
    }

    /// Takes every pair whose key passes a test.
    pub fn pairs(&mut self, test: impl Fn(&str) -> bool) -> Vec<&'a Pair> {
        let (taken, left) = self.pairs.iter().partition(|pair| test(&pair.key.value));
        self.pairs = left;
        taken
    }

    /// Takes every pair whose value passes a test.
    pub fn pairs_by_value(&mut self, test: impl Fn(&str) -> bool) -> Vec<&'a Pair> {
        let (taken, left) = self.pairs.iter().partition(|pair| test(&pair.value.value));
        self.pairs = left;
        taken
    }

    /// Makes a key known for suggestions, whether it stands there or not.
    pub fn also_known(&mut self, keys: impl IntoIterator<Item = String>) {
        self.known_keys.extend(keys);
    }

    /// Reports what nobody took; `on` says on what it stands: "on a paragraph".
    pub fn finish(self, on: &str, report: &mut Report) {
        for class in &self.classes {
            let name = &class.value;
            report
                .error("unknown-class", class.span, format!("`.{name}` has no meaning {on}"))
                .suggest(name, self.known_classes.iter().copied());
        }
        for pair in &self.pairs {
            let name = &pair.key.value;
            report
                .error("unknown-key", pair.key.span, format!("`{name}=` has no meaning {on}"))
                .suggest(name, self.known_keys.iter().map(String::as_str));
        }
    }
}
