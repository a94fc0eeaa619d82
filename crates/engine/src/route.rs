//! Where in the app: routes are the address's hash, since the app runs from any folder of any host.

use core::fmt;

use venster_scenario::{ModuleId, ScenarioId};

use crate::Search;

/// A screen's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The front page, with what is looked for in it.
    Library(Search),
    /// A module, and what of it is read.
    Module(ModuleId, ModulePage),
    /// A scenario.
    Play(ScenarioId),
    /// What the learner prefers, and what is stored.
    Settings,
    /// What this is.
    About,
    /// An address that leads nowhere.
    Unknown,
}

/// The pages of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModulePage {
    /// Why it matters, and what there is.
    Overview,
    /// What one should know.
    Article,
    /// How to work with it in a group.
    Guide,
}

impl Default for Route {
    fn default() -> Self {
        Self::Library(Search::default())
    }
}

impl Route {
    /// Reads an address's hash, with or without the `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (None, ..) => Self::Library(Search::parse(query)),
            (Some("settings"), None, ..) => Self::Settings,
            (Some("about"), None, ..) => Self::About,
            (Some("play"), Some(id), None, _) => {
                ScenarioId::new(id).map_or(Self::Unknown, Self::Play)
            }
            (Some("module"), Some(id), page, None) => {
                let page = match page {
                    None => ModulePage::Overview,
                    Some("article") => ModulePage::Article,
                    Some("guide") => ModulePage::Guide,
                    Some(_) => return Self::Unknown,
                };
                ModuleId::new(id).map_or(Self::Unknown, |id| Self::Module(id, page))
            }
            _ => Self::Unknown,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("#/"),
            Self::Library(search) => {
                f.write_str("#/")?;
                let query = search.query();
                if !query.is_empty() {
                    f.write_str("?")?;
                    f.write_str(&query)?;
                }
                Ok(())
            }
            Self::Module(module, page) => {
                f.write_str("#/module/")?;
                f.write_str(module.as_str())?;
                f.write_str(match page {
                    ModulePage::Overview => "",
                    ModulePage::Article => "/article",
                    ModulePage::Guide => "/guide",
                })
            }
            Self::Play(scenario) => {
                f.write_str("#/play/")?;
                f.write_str(scenario.as_str())
            }
            Self::Settings => f.write_str("#/settings"),
            Self::About => f.write_str("#/about"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_are_written_as_they_are_read() {
        let play = Route::Play(ScenarioId::new("one-hour-by-level").unwrap());
        let module = ModuleId::new("vulnerability").unwrap();
        let pages = [ModulePage::Overview, ModulePage::Article, ModulePage::Guide];
        let modules = pages.map(|page| Route::Module(module.clone(), page));
        for route in [Route::default(), play.clone(), Route::Settings, Route::About]
            .into_iter()
            .chain(modules)
        {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
        assert_eq!(Route::parse(""), Route::default());
        assert_eq!(Route::parse("#/play/one-hour-by-level?from=poster"), play);
        for lost in [
            "#/play",
            "#/play/",
            "#/play/No",
            "#/play/a/b",
            "#/module",
            "#/module/No",
            "#/module/a/b",
            "#/module/a/article/b",
            "#/settings/a",
            "#/about/a",
            "#/nowhere",
            "#x",
        ] {
            assert_eq!(Route::parse(lost), Route::Unknown, "{lost}");
        }
    }
}
