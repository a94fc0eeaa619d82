//! Names of what is kept in the browser: one place that says where everything lies.

use core::fmt;

use venster_engine::FactId;
use venster_scenario::{ScenarioId, SceneId};

/// Begins each key that is ours, in every space.
pub const PREFIX: &str = "venster/1/";

/// Begins, in the database, the key of a value that couldn't be read and was set aside.
pub const ASIDE: &str = "aside/";

/// Whose record it is. A lab computer has many learners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Space {
    /// The record of whoever uses this browser.
    Own,
    /// The record of a learner whom a host names: a hash of the kind of host, the learner's id there
    /// and the app folder's address.
    Learner(u64),
}

/// What the keys of all places in films begin with: `venster/1/film/`.
pub const ALL_FILMS: &str = "venster/1/film/";

/// The key of the place in a film where its watching broke off: `venster/1/film/one-hour/the-film`.
#[must_use]
pub fn film(scenario: &ScenarioId, scene: &SceneId) -> String {
    [PREFIX, "film/", scenario.as_str(), "/", scene.as_str()].concat()
}

impl fmt::Display for Space {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own => f.write_str("own"),
            Self::Learner(hash) => write!(f, "{hash:016x}"),
        }
    }
}

impl Space {
    /// The space's database: `venster/1/own`.
    #[must_use]
    pub fn database(self) -> String {
        format!("{PREFIX}{self}")
    }

    /// The key of the space's hint: `venster/1/own/open`.
    #[must_use]
    pub fn open(self) -> String {
        format!("{PREFIX}{self}/open")
    }

    /// The key of a line that isn't known to be in the database: `venster/1/own/pending/k7wq2m3a.0`.
    #[must_use]
    pub fn pending(self, id: &FactId) -> String {
        format!("{PREFIX}{self}/pending/{id}")
    }

    /// What the keys of all such lines begin with: `venster/1/own/pending/`.
    #[must_use]
    pub fn all_pending(self) -> String {
        format!("{PREFIX}{self}/pending/")
    }

    /// The key under which a value is set aside that couldn't be read: `venster/1/own/aside/<name>`.
    /// The name comes from [`aside_name`].
    #[must_use]
    pub fn aside(self, name: &str) -> String {
        format!("{PREFIX}{self}/{ASIDE}{name}")
    }

    /// What the keys of all values that were set aside begin with: `venster/1/own/aside/`.
    #[must_use]
    pub fn all_aside(self) -> String {
        format!("{PREFIX}{self}/{ASIDE}")
    }
}

/// A choice of the learner's that is a plain key and no fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// The language of the interface and the scenarios, as a primary subtag: `nl`.
    Language,
    /// Light or dark, where it isn't the system's: `dark`. `boot.js` reads it too.
    Scheme,
    /// How large text is, where it isn't as usual: `large`. `boot.js` reads it too.
    TextSize,
    /// How much moves, where it isn't the system's: `less`. `boot.js` reads it too.
    Motion,
}

impl Preference {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Language, Self::Scheme, Self::TextSize, Self::Motion];

    /// The key: `venster/1/language`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Language => "venster/1/language",
            Self::Scheme => "venster/1/theme",
            Self::TextSize => "venster/1/text-size",
            Self::Motion => "venster/1/motion",
        }
    }
}

/// The name under which a value is set aside: a hash of its text and of the key that it was found
/// under, so that setting the same value aside twice leaves one. `turn` counts from 0; a caller who
/// finds another value under the name that it got takes the next.
#[must_use]
pub fn aside_name(found_under: &str, text: &str, turn: u32) -> String {
    let bytes = found_under.bytes().chain([0]).chain(text.bytes()).chain(turn.to_le_bytes());
    // FNV-1a: a few bytes of code, and nobody gains by a collision, which `turn` resolves.
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_as_the_format_says() {
        let id = FactId::parse("k7wq2m3a.0").unwrap();
        assert_eq!(Space::Own.pending(&id), "venster/1/own/pending/k7wq2m3a.0");
        assert_eq!(Space::Own.open(), "venster/1/own/open");
        assert_eq!(Space::Learner(255).open(), "venster/1/00000000000000ff/open");
        assert!(Space::Own.aside("x").starts_with(&Space::Own.all_aside()));
        assert!(Space::Own.pending(&id).starts_with(&Space::Own.all_pending()));
    }

    #[test]
    fn a_name_for_what_is_set_aside_depends_on_all_that_it_is_made_of() {
        let name = aside_name("a", "b", 0);
        assert_eq!(name, aside_name("a", "b", 0));
        for other in [aside_name("ab", "", 0), aside_name("a", "c", 0), aside_name("a", "b", 1)] {
            assert_ne!(name, other);
        }
    }
}
