//! Plain keys beside the record: what the learner prefers, not what they did.

use venster_record::keys::Preference;

/// The value of a preference, if there is one and the browser gives it.
#[must_use]
pub fn read(preference: Preference) -> Option<String> {
    super::log::local_storage()?.get_item(preference.key()).ok().flatten()
}

/// Keeps a preference, or forgets it. Where the browser refuses, it holds until the page is left.
pub fn write(preference: Preference, value: Option<&str>) {
    if let Some(storage) = super::log::local_storage() {
        // Nothing is lost that the learner couldn't choose again.
        let _ = match value {
            Some(value) => storage.set_item(preference.key(), value),
            None => storage.remove_item(preference.key()),
        };
    }
}
