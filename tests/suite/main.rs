//! Tests over the whole project: that its parts depend on each other as the architecture says, that all
//! content compiles and can be played to the end, and that what was played survives being written down.

#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod content;
#[cfg(test)]
mod exercising;
#[cfg(test)]
mod folders;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod opened;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod pages;
#[cfg(test)]
mod planning;
#[cfg(test)]
mod player;
#[cfg(test)]
mod record;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod rendering;
#[cfg(test)]
mod styles;
#[cfg(test)]
mod translating;
#[cfg(test)]
mod walk;
