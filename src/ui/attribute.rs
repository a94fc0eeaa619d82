//! What is said of an element beside its children: attributes, what is checked or stands in it, and what is
//! done when something happens to it. One type for all of it, for the same reason as with elements.

use core::cell::RefCell;
use std::{rc::Rc, sync::Arc};

use tachys::{
    html::attribute::{Attribute, NextAttribute, custom::custom_attribute},
    renderer::{Rndr, types::Element},
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};

/// What is done when something happens. It may be called while the page is being changed by it.
pub type Act = Arc<dyn Fn(Event) + Send + Sync>;

/// One thing that is said of an element.
#[derive(Clone)]
pub(super) enum Said {
    /// It has this attribute, or hasn't.
    Attribute(&'static str, Option<Box<str>>),
    /// It is checked, or isn't.
    Checked(bool),
    /// This stands in it.
    Value(Box<str>),
    /// This markup, a drawing of our own, is all that is in it.
    Drawn(Box<str>),
    /// This is done when that happens.
    On(&'static str, Act),
}

/// Everything that is said of an element, always in the same order.
#[derive(Clone, Default)]
pub(super) struct Attributes(pub(super) Vec<Said>);

/// What was said last, and the element of which it was said.
pub(super) struct Standing {
    element: Element,
    said: Vec<Kept>,
}

impl Standing {
    pub(super) const fn element(&self) -> &Element {
        &self.element
    }
}

/// What has to be known when something else is said.
enum Kept {
    Attribute(Option<Box<str>>),
    /// The page itself knows.
    InThePage,
    /// The listener stays, what it calls changes. It leaves with its element.
    On {
        act: Rc<RefCell<Act>>,
        _listener: Closure<dyn FnMut(Event)>,
    },
}

impl Said {
    fn build(self, element: &Element) -> Kept {
        match self {
            Self::Attribute(name, value) => {
                if let Some(value) = &value {
                    Rndr::set_attribute(element, name, value);
                }
                Kept::Attribute(value)
            }
            Self::Drawn(markup) => {
                element.set_inner_html(&markup);
                Kept::Attribute(Some(markup))
            }
            Self::On(name, act) => {
                let act = Rc::new(RefCell::new(act));
                let current = Rc::clone(&act);
                let listener = Closure::<dyn FnMut(Event)>::new(move |event| {
                    // Taken out first: what is called may put something else in its place.
                    let act = Arc::clone(&current.borrow());
                    act(event);
                });
                let callback = listener.as_ref().unchecked_ref();
                let _ = element.add_event_listener_with_callback(name, callback);
                Kept::On { act, _listener: listener }
            }
            Self::Checked(_) | Self::Value(_) => {
                self.put(element);
                Kept::InThePage
            }
        }
    }

    fn rebuild(self, element: &Element, kept: &mut Kept) {
        match (self, kept) {
            (Self::Attribute(name, value), Kept::Attribute(before)) => {
                if *before != value {
                    match &value {
                        Some(value) => Rndr::set_attribute(element, name, value),
                        None => Rndr::remove_attribute(element, name),
                    }
                    *before = value;
                }
            }
            (Self::Drawn(markup), Kept::Attribute(before)) => {
                if before.as_ref() != Some(&markup) {
                    element.set_inner_html(&markup);
                    *before = Some(markup);
                }
            }
            (Self::On(_, new), Kept::On { act, .. }) => *act.borrow_mut() = new,
            (said, _) => said.put(element),
        }
    }

    /// Puts into the page what the learner can change there as well, where it isn't so already.
    fn put(&self, element: &Element) {
        match self {
            Self::Checked(checked) => {
                let input: &HtmlInputElement = element.unchecked_ref();
                if input.checked() != *checked {
                    input.set_checked(*checked);
                }
            }
            Self::Value(words) => {
                let field: &HtmlTextAreaElement = element.unchecked_ref();
                // Where the same words are put again, the caret would leave its place in some browsers.
                if field.value() != **words {
                    field.set_value(words);
                }
            }
            Self::Attribute(..) | Self::Drawn(_) | Self::On(..) => {}
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Attributes {
    /// What stands in the element.
    pub(super) fn written(&self) -> String {
        let written = self.0.iter().find_map(|said| match said {
            Said::Value(words) => Some(words.to_string()),
            _ => None,
        });
        written.unwrap_or_default()
    }
}

impl Attribute for Attributes {
    const MIN_LENGTH: usize = 0;

    type State = Standing;
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        0
    }

    fn to_html(
        self,
        buffer: &mut String,
        class: &mut String,
        style: &mut String,
        inner_html: &mut String,
    ) {
        for said in self.0 {
            let (name, value) = match said {
                Said::Attribute(name, value) => (name, value.map(String::from)),
                Said::Checked(checked) => ("checked", checked.then(String::new)),
                Said::Drawn(markup) => {
                    inner_html.push_str(&markup);
                    continue;
                }
                Said::Value(_) | Said::On(..) => continue,
            };
            custom_attribute(name, value).to_html(buffer, class, style, inner_html);
        }
    }

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element) -> Standing {
        self.build(element)
    }

    fn build(self, element: &Element) -> Standing {
        let said = self.0.into_iter().map(|said| said.build(element)).collect();
        Standing { element: element.clone(), said }
    }

    fn rebuild(self, standing: &mut Standing) {
        for (said, kept) in self.0.into_iter().zip(&mut standing.said) {
            said.rebuild(&standing.element, kept);
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }
}

impl NextAttribute for Attributes {
    type Output<NewAttr: Attribute> = (Self, NewAttr);

    fn add_any_attr<NewAttr: Attribute>(self, new: NewAttr) -> (Self, NewAttr) {
        (self, new)
    }
}
