//! Elements of one type, whatever their tag: the view layer is compiled once, not once for each shape
//! of element. docs/decisions/0001-built-for-size.md has the figures.

use tachys::view::any_view::{AnyView, IntoAny};

use super::attribute::{Act, Attributes, Said};

/// An element that is being described.
///
/// Described anew after every message; the renderer then changes in the page what differs, place by place, so
/// that what has not changed keeps its focus and its state. That is why an attribute or a child that is
/// sometimes absent is described as absent instead of being left out.
///
/// Small on purpose (one pointer), with methods that are not inlined: screens are long chains of them.
pub struct Element(pub(super) Box<Description>);

pub(super) struct Description {
    pub(super) tag: &'static str,
    pub(super) attributes: Attributes,
    pub(super) children: Vec<AnyView>,
}

/// Begins an element.
#[must_use]
#[inline(never)]
pub fn element(tag: &'static str) -> Element {
    Element(Box::new(Description { tag, attributes: Attributes::default(), children: Vec::new() }))
}

/// Begins an element with a class.
#[must_use]
#[inline(never)]
pub fn classed(tag: &'static str, class: &str) -> Element {
    element(tag).set("class", Some(class))
}

impl Element {
    /// Gives it an attribute.
    #[must_use]
    pub fn attribute(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.set(name, Some(value.as_ref()))
    }

    /// Gives it an attribute, or says that it has none.
    #[must_use]
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: Option<&str>) -> Self {
        self.0.attributes.0.push(Said::Attribute(name, value.map(Box::from)));
        self
    }

    /// Sets whether it is checked.
    #[must_use]
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.attributes.0.push(Said::Checked(checked));
        self
    }

    /// Sets what stands in it.
    #[must_use]
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.attributes.0.push(Said::Value(value.into()));
        self
    }

    /// Has this markup in it, and nothing else. For drawings, whose markup is our own.
    #[must_use]
    #[inline(never)]
    pub(super) fn drawn(mut self, markup: String) -> Self {
        self.0.attributes.0.push(Said::Drawn(markup.into()));
        self
    }

    /// Has something done when something happens to it.
    #[must_use]
    #[inline(never)]
    pub fn on(mut self, name: &'static str, act: Act) -> Self {
        self.0.attributes.0.push(Said::On(name, act));
        self
    }

    /// Adds words.
    #[must_use]
    pub fn text(self, words: impl AsRef<str>) -> Self {
        self.words(words.as_ref())
    }

    #[inline(never)]
    fn words(mut self, words: &str) -> Self {
        self.0.children.push(words.to_owned().into_any());
        self
    }

    /// Adds an element.
    #[must_use]
    #[inline(never)]
    pub fn child(mut self, child: Self) -> Self {
        self.0.children.push(child.into_any());
        self
    }

    /// Adds an element, or says that there is none.
    #[must_use]
    #[inline(never)]
    pub fn maybe(self, child: Option<Self>) -> Self {
        self.list(child.map(Self::into_any).into_iter().collect())
    }

    /// Adds elements. They keep one place among the others, however many they are.
    #[must_use]
    pub fn children(self, children: impl Iterator<Item = Self>) -> Self {
        let mut list = Vec::new();
        children.for_each(|child| list.push(child.into_any()));
        self.list(list)
    }

    /// Adds elements that take the place of those that were there the other time round, instead of being
    /// changed from them.
    #[must_use]
    pub fn turned(mut self, children: Vec<Self>, turn: bool) -> Self {
        let children = children.into_iter().map(Self::into_any).collect();
        self.0.children.push(turned(children, turn));
        self
    }

    #[inline(never)]
    fn list(mut self, children: Vec<AnyView>) -> Self {
        self.0.children.push(children.into_any());
        self
    }
}

/// Views as one, of another type with each turn: a list and a list in a list are different views, and one is
/// replaced by the other.
#[must_use]
pub fn turned(views: Vec<AnyView>, turn: bool) -> AnyView {
    if turn { vec![views].into_any() } else { views.into_any() }
}
