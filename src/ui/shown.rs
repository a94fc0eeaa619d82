//! What becomes of a described element: nodes in the page, or the text of a page.
//!
//! The renderer's own elements would do the same in more steps: at each change they ask the page for the tag of every
//! element, and behind the children of every element they keep a comment.

#[cfg(not(target_arch = "wasm32"))]
use tachys::html::element::{img, input, source, track};
use tachys::{
    html::{
        attribute::{Attribute, any_attribute::AnyAttribute},
        element::{ElementChild, custom},
    },
    hydration::Cursor,
    renderer::{Rndr, types},
    view::{
        Mountable, Position, PositionState, Render, RenderHtml,
        add_attr::AddAnyAttr,
        any_view::{AnyView, AnyViewState, AnyViewWithAttrs, IntoAny},
    },
};

use super::{
    attribute::Standing,
    element::{Description, Element},
};

/// An element that is in the page, as it was described last.
pub struct Shown {
    tag: &'static str,
    standing: Standing,
    children: Vec<AnyViewState>,
}

impl Render for Element {
    type State = Shown;

    fn build(self) -> Shown {
        let Description { tag, attributes, children } = *self.0;
        let element = Rndr::create_element(tag, None);
        let standing = attributes.build(&element);
        let children = children.into_iter().map(|child| appended(child, &element)).collect();
        Shown { tag, standing, children }
    }

    fn rebuild(self, shown: &mut Shown) {
        if self.0.tag != shown.tag {
            let mut new = self.build();
            shown.insert_before_this(&mut new);
            shown.unmount();
            *shown = new;
            return;
        }
        let Description { attributes, children, .. } = *self.0;
        attributes.rebuild(&mut shown.standing);
        let kept = children.len().min(shown.children.len());
        shown.children.drain(kept..).for_each(|mut gone| gone.unmount());
        let mut children = children.into_iter();
        for (shown, child) in shown.children.iter_mut().zip(children.by_ref()) {
            child.rebuild(shown);
        }
        for child in children {
            shown.children.push(appended(child, shown.standing.element()));
        }
    }
}

/// A child, built and put behind those that the element has.
fn appended(child: AnyView, element: &types::Element) -> AnyViewState {
    let mut state = child.build();
    state.mount(element, None);
    state
}

impl Mountable for Shown {
    fn unmount(&mut self) {
        Rndr::remove(self.standing.element());
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, self.standing.element(), marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let element = self.standing.element();
        let parent = element.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(element));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.standing.element().clone()]
    }
}

impl AddAnyAttr for Element {
    type Output<New: Attribute> = AnyViewWithAttrs;

    fn add_any_attr<New: Attribute>(self, attribute: New) -> AnyViewWithAttrs
    where
        AnyViewWithAttrs: RenderHtml,
    {
        IntoAny::into_any(self).add_any_attr(attribute)
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        text: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        more: Vec<AnyAttribute>,
    ) {
        let Description { tag, attributes, children } = *self.0;
        let view = match tag {
            // As text, elements that hold nothing have no end tag.
            #[cfg(not(target_arch = "wasm32"))]
            "img" => img().add_any_attr(attributes).into_any(),
            #[cfg(not(target_arch = "wasm32"))]
            "input" => input().add_any_attr(attributes).into_any(),
            #[cfg(not(target_arch = "wasm32"))]
            "source" => source().add_any_attr(attributes).into_any(),
            #[cfg(not(target_arch = "wasm32"))]
            "track" => track().add_any_attr(attributes).into_any(),
            // What stands in it is an attribute in the page, and its content in a text.
            #[cfg(not(target_arch = "wasm32"))]
            "textarea" => {
                let written = attributes.written();
                custom(tag).add_any_attr(attributes).child(written).into_any()
            }
            _ => custom(tag).add_any_attr(attributes).child(children).into_any(),
        };
        view.to_html_with_buf(text, position, escape, mark_branches, more);
    }

    /// The page isn't made by a server: there is nothing to go on from.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Shown {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
