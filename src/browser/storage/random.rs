//! Where randomness comes from.

use venster_engine::Writer;

/// A new writer, for this page load only.
#[must_use]
pub fn new_writer() -> Writer {
    let mut bytes = [0; 8];
    let drawn = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if drawn.is_none() {
        // No browser that runs this page lacks it; but two writers of one name would lose facts.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    Writer::from_random(bytes)
}
