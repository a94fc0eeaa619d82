//! Fetching compiled content and texts.

use std::{future::Future, sync::Arc};

use js_sys::Uint8Array;
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
    let address = language.as_ref().map(|offered| offered.catalogue.clone());
    async move {
        match address {
            Some(address) => fetch(&address).await,
            // The page was built without content.
            None => Err(Failure::Content),
        }
    }
}

/// Fetches the interface's texts in a language.
///
/// # Errors
/// See [`Failure`].
pub async fn fetch_texts(language: Option<&Offered>) -> Result<Texts, Failure> {
    let address = &language.ok_or(Failure::Content)?.texts;
    let bytes = bytes(address).await.map_err(|_| Failure::Network)?;
    let texts = core::str::from_utf8(&bytes).ok().and_then(Texts::parse);
    texts.ok_or(Failure::Content)
}

/// Fetches a scenario's file.
///
/// # Errors
/// See [`Failure`].
pub async fn fetch_scenario(file: &str) -> Result<Arc<Scenario>, Failure> {
    fetch(&content_address(file)).await
}

async fn fetch<T: Compiled>(address: &str) -> Result<Arc<T>, Failure> {
    let bytes = bytes(address).await.map_err(|_| Failure::Network)?;
    decode(&bytes).map(Arc::new).map_err(|_| Failure::Content)
}

/// The bytes at an address. By hand, since no library for this weighs as little.
async fn bytes(address: &str) -> Result<Vec<u8>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
