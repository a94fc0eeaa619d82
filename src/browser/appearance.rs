//! How the app looks to this learner. What is chosen is kept here; `boot.js` shows it, before there is an app and when
//! this tells it to.

use venster_record::keys::Preference;

use super::{page, storage::preferences};
use crate::app::{Appearance, Look};

/// The looks that were chosen earlier.
#[must_use]
pub fn kept() -> Appearance {
    let [scheme, size, motion] =
        [Preference::Scheme, Preference::TextSize, Preference::Motion].map(preferences::read);
    Appearance::kept(scheme.as_deref(), size.as_deref(), motion.as_deref())
}

/// Keeps a choice, and shows it.
pub fn keep(look: Look) {
    let preference = match look {
        Look::Scheme(_) => Preference::Scheme,
        Look::TextSize(_) => Preference::TextSize,
        Look::Motion(_) => Preference::Motion,
    };
    preferences::write(preference, look.value());
    show();
}

/// Shows what is kept.
pub fn show() {
    page::show_looks();
}
