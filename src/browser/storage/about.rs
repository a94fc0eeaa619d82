//! What the browser says of its stores.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageManager, Window};

use crate::app::StoreView;

/// What is known about the stores. On plain HTTP, and in older browsers, that is little.
pub async fn about() -> StoreView {
    let mut about = StoreView { kilobytes: None, is_persistent: None, is_secure: true };
    let Some(window) = web_sys::window() else { return about };
    about.is_secure = window.is_secure_context();
    if let Some(manager) = manager(&window) {
        about.kilobytes = kilobytes(&manager).await.ok();
        about.is_persistent = persistence(&manager).await.ok();
    }
    about
}

/// The store's manager, where there is one.
fn manager(window: &Window) -> Option<StorageManager> {
    let manager = js_sys::Reflect::get(&window.navigator(), &"storage".into()).ok()?;
    (!manager.is_undefined()).then(|| manager.unchecked_into())
}

async fn kilobytes(manager: &StorageManager) -> Result<u32, JsValue> {
    let estimate = JsFuture::from(manager.estimate()?).await?;
    let bytes = js_sys::Reflect::get(&estimate, &"usage".into())?.as_f64();
    bytes.map(|bytes| (bytes / 1_000.0).min(4e9) as u32).ok_or(JsValue::NULL)
}

async fn persistence(manager: &StorageManager) -> Result<bool, JsValue> {
    JsFuture::from(manager.persisted()?).await?.as_bool().ok_or(JsValue::NULL)
}
