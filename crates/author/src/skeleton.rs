//! The files of a scenario that is about to be written: a small one that is complete in form, so that
//! an author replaces words and never starts from an empty page.

use thiserror::Error;
use venster_scenario::{ModuleId, ScenarioId, Theme};

use crate::source::Folder;

/// Why a scenario can't be begun.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SkeletonError {
    /// The name isn't `module/scenario`.
    #[error(
        "`{0}` is no name for a scenario: write module/scenario, in lower-case words with hyphens"
    )]
    Name(String),
    /// There is a folder with this name.
    #[error("{0} exists already")]
    Exists(String),
    /// A new module must be one of the themes.
    #[error("there is no module {module}; a new one is called by its theme: {themes}")]
    Module {
        /// The name that was given.
        module: String,
        /// The themes.
        themes: String,
    },
}

/// The paths and texts of a new scenario, called `module/scenario`.
///
/// # Errors
/// [`SkeletonError`] where the name can't be used or is taken.
pub fn skeleton(folder: &Folder, name: &str) -> Result<Vec<(String, String)>, SkeletonError> {
    let wrong = || SkeletonError::Name(name.to_owned());
    let (module, scenario) = name.trim_matches('/').split_once('/').ok_or_else(wrong)?;
    ScenarioId::new(scenario).map_err(|_| wrong())?;
    let plain = module.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('-');
    ModuleId::new(plain).map_err(|_| wrong())?;
    let mut files = Vec::new();
    let existing = folder.files().find_map(|(_, file)| {
        let name = file.path.strip_suffix("/module.toml")?;
        let own = name.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('-');
        (own == plain).then(|| name.to_owned())
    });
    let module_folder = match existing {
        Some(existing) => existing,
        None => {
            let theme = Theme::parse(plain).ok_or_else(|| SkeletonError::Module {
                module: plain.to_owned(),
                themes: Theme::ALL
                    .iter()
                    .map(|theme| theme.as_str())
                    .collect::<Vec<_>>()
                    .join(", "),
            })?;
            let order = Theme::ALL.iter().position(|one| *one == theme).unwrap_or_default() + 1;
            let path = format!("{order:02}-{plain}");
            files.push((
                format!("{path}/module.toml"),
                MODULE.replace("THEME", theme.as_str()).replace("ORDER", &order.to_string()),
            ));
            path
        }
    };
    let path = format!("{module_folder}/{scenario}");
    let inside = format!("{path}/");
    if folder.files().any(|(_, file)| file.path.starts_with(&inside)) {
        return Err(SkeletonError::Exists(path));
    }
    if folder.find("countries.toml").is_none() {
        files.push(("countries.toml".to_owned(), COUNTRIES.to_owned()));
    }
    for (file, text) in FILES {
        files.push((format!("{path}/{file}"), (*text).to_owned()));
    }
    Ok(files)
}

const MODULE: &str = "theme = \"THEME\"\norder = ORDER\nlanguages = [\"en\"]\n\n[title]\nen = \"A title\"\n\n[why]\nen = \"One short sentence: why it matters.\"\n";

const COUNTRIES: &str = "BE = { en = \"Belgium\" }\n";

const FILES: &[(&str, &str)] = &[
    ("scenario.toml", include_str!("skeleton/scenario.toml")),
    ("en.md", include_str!("skeleton/en.md")),
    ("room.svg", include_str!("skeleton/room.svg")),
    ("review.md", include_str!("skeleton/review.md")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{compile, diagnostic::Severity};

    fn codes(files: Vec<(String, String)>) -> Vec<&'static str> {
        let files = files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
        compile(&Folder::from_files(files))
            .diagnostics
            .into_iter()
            .filter(|one| one.severity == Severity::Error)
            .map(|one| one.code)
            .collect()
    }

    #[test]
    fn a_new_scenario_lacks_decisions_and_nothing_else() {
        let files = skeleton(&Folder::default(), "multilingualism/dutch-please").unwrap();
        assert_eq!(files[0].0, "05-multilingualism/module.toml");
        assert_eq!(codes(files), ["too-few-decisions"]);
    }

    #[test]
    fn a_second_scenario_goes_into_the_same_module() {
        let module = ("07-gender/module.toml".to_owned(), Vec::new());
        let countries = ("countries.toml".to_owned(), Vec::new());
        let folder =
            Folder::from_files(vec![module, countries, ("07-gender/old/en.md".into(), Vec::new())]);
        let files = skeleton(&folder, "gender/new").unwrap();
        assert!(files.iter().all(|(path, _)| path.starts_with("07-gender/new/")));
        assert!(matches!(skeleton(&folder, "gender/old"), Err(SkeletonError::Exists(_))));
        assert!(matches!(skeleton(&folder, "tower"), Err(SkeletonError::Name(_))));
        assert!(matches!(skeleton(&folder, "towers/new"), Err(SkeletonError::Module { .. })));
    }
}
