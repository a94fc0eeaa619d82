//! Fetching compiled content and texts.

use std::{future::Future, sync::Arc};

use js_sys::{Promise, Uint8Array};
use venster_scenario::{
    Catalogue, Reading, Scenario, ScenarioId,
    encoding::{Compiled, decode},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::language::Offered;
use crate::{
    app::{Failure, Translation, content_address},
    texts::Texts,
};

/// Fetches the catalogue of a language; it is on its way when this returns.
pub fn fetch_catalogue(
    offered: &Offered,
) -> impl Future<Output = Result<Arc<Catalogue>, Failure>> + use<> {
    read(ask(&offered.catalogue))
}

/// The version of the content: what stands between the last dots of its catalogue's name.
#[must_use]
pub fn edition(catalogue: &str) -> &str {
    catalogue.rsplit('.').nth(1).unwrap_or_default()
}

/// Fetches the interface's texts in a language; they are on their way when this returns.
pub fn fetch_texts(offered: &Offered) -> impl Future<Output = Result<Texts, Failure>> + use<> {
    let asked = ask(&offered.texts);
    async move {
        let bytes = bytes(asked).await?;
        core::str::from_utf8(&bytes).ok().and_then(Texts::parse).ok_or(Failure::Content)
    }
}

/// Fetches everything in a language, with the scenario that is on the screen.
///
/// # Errors
/// See [`Failure`].
pub async fn fetch_translation(
    offered: Offered,
    playing: Option<ScenarioId>,
) -> Result<Translation, Failure> {
    let catalogue = fetch_catalogue(&offered);
    let texts = fetch_texts(&offered).await?;
    let catalogue = catalogue.await?;
    let scenario = match playing.and_then(|id| catalogue.scenario(&id)) {
        Some(entry) => Some(fetch_scenario(&entry.file).await?),
        None => None,
    };
    Ok(Translation { language: offered.language, texts, catalogue, scenario })
}

/// Fetches a scenario's file.
///
/// # Errors
/// See [`Failure`].
pub async fn fetch_scenario(file: &str) -> Result<Arc<Scenario>, Failure> {
    read(ask(&content_address(file))).await
}

/// Fetches what there is to read in a module.
///
/// # Errors
/// See [`Failure`].
pub async fn fetch_reading(file: &str) -> Result<Arc<Reading>, Failure> {
    read(ask(&content_address(file))).await
}

async fn read<T: Compiled>(asked: Asked) -> Result<Arc<T>, Failure> {
    let bytes = bytes(asked).await?;
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
async fn bytes(asked: Asked) -> Result<Vec<u8>, Failure> {
    received(asked).await.map_err(|_| Failure::Network)
}

async fn received(asked: Asked) -> Result<Vec<u8>, JsValue> {
    let response: Response = JsFuture::from(asked.ok_or(JsValue::NULL)?).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
