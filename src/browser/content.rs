//! Fetching compiled content and texts.

use std::{future::Future, sync::Arc};

use js_sys::{Promise, Uint8Array};
use venster_scenario::{
    Catalogue, Scenario,
    encoding::{Compiled, decode},
};

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::language::Offered;
use crate::{
    app::{Failure, content_address},
    texts::Texts,
};

/// Fetches the catalogue of a language; it is on its way when this returns.
pub fn fetch_catalogue(
    language: &Option<Offered>,
) -> impl Future<Output = Result<Arc<Catalogue>, Failure>> + use<> {
    // Where the page was built without content there is nothing to ask for.
    let asked = language.as_ref().map(|offered| ask(&offered.catalogue));
    async move { read(asked.ok_or(Failure::Content)?).await }
}

/// Fetches the interface's texts in a language.
///
/// # Errors
/// See [`Failure`].
pub async fn fetch_texts(language: Option<&Offered>) -> Result<Texts, Failure> {
    let address = &language.ok_or(Failure::Content)?.texts;
    let bytes = bytes(ask(address)).await.map_err(|_| Failure::Network)?;
    let texts = core::str::from_utf8(&bytes).ok().and_then(Texts::parse);
    texts.ok_or(Failure::Content)
}

/// Fetches a scenario's file.
///
/// # Errors
/// See [`Failure`].
pub async fn fetch_scenario(file: &str) -> Result<Arc<Scenario>, Failure> {
    read(ask(&content_address(file))).await
}

async fn read<T: Compiled>(asked: Asked) -> Result<Arc<T>, Failure> {
    let bytes = bytes(asked).await.map_err(|_| Failure::Network)?;
    decode(&bytes).map(Arc::new).map_err(|_| Failure::Content)
}

/// A request that is on its way; none where there is no window to make it.
type Asked = Option<Promise>;

/// Asks for what is at an address, at once: a future does nothing until it is waited for. By hand, since no
/// library for this weighs as little.
fn ask(address: &str) -> Asked {
    web_sys::window().map(|window| window.fetch_with_str(address).unchecked_into())
}

/// The bytes that come.
async fn bytes(asked: Asked) -> Result<Vec<u8>, JsValue> {
    let response: Response = JsFuture::from(asked.ok_or(JsValue::NULL)?).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
