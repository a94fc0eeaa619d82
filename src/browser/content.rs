//! Fetching compiled content.

use std::{future::Future, sync::Arc};

use gloo_net::http::Request;
use venster_scenario::{
    Catalogue, Scenario,
    encoding::{Compiled, decode},
};

use super::language::Offered;
use crate::app::{Failure, content_address};

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

/// Fetches a scenario's file.
///
/// # Errors
/// See [`Failure`].
pub async fn fetch_scenario(file: &str) -> Result<Arc<Scenario>, Failure> {
    fetch(&content_address(file)).await
}

async fn fetch<T: Compiled>(address: &str) -> Result<Arc<T>, Failure> {
    let response = Request::get(address).send().await.map_err(|_| Failure::Network)?;
    if !response.ok() {
        return Err(Failure::Network);
    }
    let bytes = response.binary().await.map_err(|_| Failure::Network)?;
    decode(&bytes).map(Arc::new).map_err(|_| Failure::Content)
}
