//! Elements as they come into the page, and as they change there when they are described anew.

use tachys::view::{Mountable, Render};
use venster::ui::{Element, element};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Node;

/// An element of the page that is in no page, to put others in.
fn host() -> web_sys::Element {
    let document = web_sys::window().unwrap().document().unwrap();
    document.create_element("div").unwrap()
}

fn list(tag: &'static str, items: &[&str]) -> Element {
    items.iter().fold(element(tag), |list, item| list.child(element("li").text(item)))
}

#[wasm_bindgen_test]
fn children_come_and_go_behind_those_that_stay() {
    let host = host();
    let mut shown = list("ul", &["one", "two"]).build();
    shown.mount(&host, None);
    assert_eq!(host.inner_html(), "<ul><li>one</li><li>two</li></ul>");
    let first: Node = host.query_selector("li").unwrap().unwrap().into();

    list("ul", &["eins"]).rebuild(&mut shown);
    assert_eq!(host.inner_html(), "<ul><li>eins</li></ul>");
    list("ul", &["un", "deux", "trois"]).rebuild(&mut shown);
    assert_eq!(host.inner_html(), "<ul><li>un</li><li>deux</li><li>trois</li></ul>");
    assert!(host.query_selector("li").unwrap().unwrap().is_same_node(Some(&first)));
}

#[wasm_bindgen_test]
fn an_element_of_another_kind_takes_the_place_of_the_first() {
    let host = host();
    let described =
        |tag| element("div").child(list(tag, &["one"])).child(element("p").text("after"));
    let mut shown = described("ul").build();
    shown.mount(&host, None);
    described("ol").rebuild(&mut shown);
    assert_eq!(host.inner_html(), "<div><ol><li>one</li></ol><p>after</p></div>");
    // It is the one that changes from then on.
    described("ol").rebuild(&mut shown);
    assert_eq!(host.query_selector_all("ol").unwrap().length(), 1);
}

#[wasm_bindgen_test]
fn what_is_sometimes_absent_keeps_its_place() {
    let host = host();
    let described = |there: bool| {
        element("div")
            .child(element("h1").text("before"))
            .maybe(there.then(|| element("p").text("here")))
            .child(element("h2").text("after"))
    };
    let mut shown = described(false).build();
    shown.mount(&host, None);
    for there in [true, false, true] {
        described(there).rebuild(&mut shown);
        let words = if there { "beforehereafter" } else { "beforeafter" };
        assert_eq!(host.text_content().unwrap(), words);
    }
}

#[wasm_bindgen_test]
fn attributes_change_and_leave() {
    let host = host();
    let mut shown = element("p").set("class", Some("one")).set("lang", None).build();
    shown.mount(&host, None);
    element("p").set("class", Some("two")).set("lang", Some("nl")).rebuild(&mut shown);
    assert_eq!(host.inner_html(), "<p class=\"two\" lang=\"nl\"></p>");
    element("p").set("class", None).set("lang", Some("nl")).rebuild(&mut shown);
    assert_eq!(host.inner_html(), "<p lang=\"nl\"></p>");
    shown.unmount();
    assert_eq!(host.inner_html(), "");
}
