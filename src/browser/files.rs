//! Handing the learner a file, and being handed one.

use gloo_events::EventListener;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, Url};

/// Hands over a text file to keep. A browser that refuses does so visibly.
pub fn hand_over(name: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type("text/plain;charset=utf-8");
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download has its own hold on the bytes by the time the task ends.
    gloo_timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// Asks the learner for a text file. `given` gets what stands in it, or none where it can't be read; nothing is said
/// where the learner changes their mind.
pub fn ask(given: impl FnOnce(Option<String>) + 'static) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let input: HtmlElement = document.create_element("input").ok()?.dyn_into().ok()?;
    input.set_attribute("type", "file").ok()?;
    input.set_attribute("accept", ".txt,text/plain").ok()?;
    let asked = input.clone();
    EventListener::once(&input, "change", move |_| {
        spawn_local(async move { given(text(&asked).await.ok()) });
    })
    .forget();
    input.click();
    Some(())
}

/// What stands in the first file of a field.
async fn text(input: &HtmlElement) -> Result<String, JsValue> {
    let files = Reflect::get(input, &"files".into())?;
    let file: Blob = Reflect::get_u32(&files, 0)?.dyn_into()?;
    JsFuture::from(file.text()).await?.as_string().ok_or(JsValue::NULL)
}
