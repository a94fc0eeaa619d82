//! Venster in the learner's browser: the shell around the core.
//!
//! The core (`venster-scenario`, `venster-engine`, `venster-record`) knows no browser; here its view
//! models are rendered and its effects carried out. Screens send [`Message`](app::Message)s and
//! never change the attempt or the storage. They render natively too (feature `ssr`), with the browser
//! left out; the app itself is built with feature `csr`. The two are never built together.
//!
//! Start reading at [`app::Model`], then [`screens::root`] and, for the browser, `browser::run`.

pub mod app;
#[cfg(all(feature = "csr", target_arch = "wasm32"))]
pub mod browser;
pub mod screens;
#[cfg(feature = "ssr")]
pub mod static_page;
pub mod texts;
pub mod ui;
