//! How much room the page has: what is folded at first on a phone depends on it. All that is placed otherwise there is for
//! the style sheets.

/// From how many times the size of the text on the style sheets have the wide layouts.
const WIDE: f64 = 45.0;

/// Whether the page has the narrow layouts.
#[must_use]
pub fn is_narrow() -> bool {
    let narrow = || {
        let window = web_sys::window()?;
        let root = window.document()?.document_element()?;
        let size = window.get_computed_style(&root).ok()??.get_property_value("font-size").ok()?;
        let size: f64 = size.strip_suffix("px")?.parse().ok()?;
        Some(f64::from(root.client_width()) < WIDE * size)
    };
    narrow().unwrap_or_default()
}
