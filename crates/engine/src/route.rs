//! Where in the app: routes are the address's hash, since the app runs from any folder of any host.

use core::fmt;

use venster_scenario::ScenarioId;

/// A screen's address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Route {
    /// The front page.
    #[default]
    Library,
    /// A scenario.
    Play(ScenarioId),
    /// An address that leads nowhere.
    Unknown,
}

impl Route {
    /// Reads an address's hash, with or without the `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Self::Library,
            (Some("play"), Some(id), None) => ScenarioId::new(id).map_or(Self::Unknown, Self::Play),
            _ => Self::Unknown,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Library | Self::Unknown => f.write_str("#/"),
            Self::Play(scenario) => write!(f, "#/play/{scenario}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_are_written_as_they_are_read() {
        let play = Route::Play(ScenarioId::new("one-hour-by-level").unwrap());
        for route in [Route::Library, play.clone()] {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
        assert_eq!(Route::parse(""), Route::Library);
        assert_eq!(Route::parse("#/play/one-hour-by-level?from=poster"), play);
        for lost in ["#/play", "#/play/", "#/play/No", "#/play/a/b", "#/nowhere", "#x"] {
            assert_eq!(Route::parse(lost), Route::Unknown, "{lost}");
        }
    }
}
