//! The fonts on their way to the page: each is named by its content, and the style sheet is told the names.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};

use crate::tools;

/// How a style sheet names a font: the folder is the one beside the sheet in the built page.
const MARK: &str = "url(fonts/";

/// Copies the fonts and nothing that lies beside them. Each name holds a hash of the font, so that no
/// browser keeps an old one. Gives the new names by the old.
pub fn copy(from: &Path, to: &Path) -> Result<BTreeMap<String, String>> {
    if to.exists() {
        fs::remove_dir_all(to)
            .with_context(|| format!("{} could not be emptied.", tools::shown(to)))?;
    }
    fs::create_dir_all(to).with_context(|| format!("{} could not be made.", tools::shown(to)))?;
    let mut names = BTreeMap::new();
    for entry in
        fs::read_dir(from).with_context(|| format!("{} is missing.", tools::shown(from)))?
    {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let Some(stem) = name.strip_suffix(".woff2") else { continue };
        let font = fs::read(&path)
            .with_context(|| format!("{} could not be read.", tools::shown(&path)))?;
        let mut hash = DefaultHasher::new();
        font.hash(&mut hash);
        let hashed = format!("{stem}.{:016x}.woff2", hash.finish());
        let file = to.join(&hashed);
        fs::write(&file, font)
            .with_context(|| format!("{} could not be written.", tools::shown(&file)))?;
        names.insert(name.to_owned(), hashed);
    }
    Ok(names)
}

/// A style sheet that names each font as it is named in the built page.
pub fn named(sheet: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut parts = sheet.split(MARK);
    let mut named = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, after) = part
            .split_once(')')
            .with_context(|| format!("A style sheet has {MARK}… without an end."))?;
        let hashed = names.get(name).with_context(|| {
            format!("A style sheet names fonts/{name}, and assets/fonts has none of that name.")
        })?;
        named.push_str(&format!("{MARK}{hashed}){after}"));
    }
    Ok(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_are_copied_alone_and_named_by_their_content() {
        let folder = std::env::temp_dir().join(format!("venster-fonts-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to"));
        fs::create_dir_all(&from).unwrap();
        fs::write(from.join("OFL.txt"), "a licence").unwrap();
        fs::write(from.join("serif.woff2"), "one").unwrap();
        let one = copy(&from, &to).unwrap();
        fs::write(from.join("serif.woff2"), "another").unwrap();
        let another = copy(&from, &to).unwrap();
        let left: Vec<_> = fs::read_dir(&to).unwrap().map(|file| file.unwrap()).collect();
        fs::remove_dir_all(&folder).unwrap();
        assert_ne!(one["serif.woff2"], another["serif.woff2"]);
        assert!(another["serif.woff2"].starts_with("serif."));
        assert_eq!(another.len(), 1);
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].file_name().to_str(), Some(another["serif.woff2"].as_str()));
    }

    #[test]
    fn the_sheet_names_fonts_as_the_page_has_them() {
        let names = [("a.woff2", "a.1.woff2"), ("b.woff2", "b.2.woff2")]
            .map(|(name, hashed)| (name.to_owned(), hashed.to_owned()))
            .into();
        let sheet = "p {}\n{ src: url(fonts/b.woff2) format(\"woff2\"); }\nurl(fonts/a.woff2)";
        assert_eq!(
            named(sheet, &names).unwrap(),
            "p {}\n{ src: url(fonts/b.2.woff2) format(\"woff2\"); }\nurl(fonts/a.1.woff2)"
        );
        assert_eq!(named("p {}", &names).unwrap(), "p {}");
    }

    #[test]
    fn a_font_that_is_not_there_is_refused() {
        for sheet in ["url(fonts/gone.woff2)", "url(fonts/gone.woff2", "url(fonts/\"a.woff2\")"] {
            assert!(named(sheet, &BTreeMap::new()).is_err(), "{sheet}");
        }
    }
}
