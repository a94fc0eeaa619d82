//! Every file is looked at by somebody: what nobody opens has no place in the format.

use super::Compiler;
use crate::{
    diagnostic::Place,
    source::{Content, FileId},
};

impl Compiler<'_> {
    pub(super) fn not_text(&mut self) {
        for (id, file) in self.folder.files() {
            let is_text =
                [".md", ".toml", ".bib", ".svg"].iter().any(|end| file.path.ends_with(end));
            if is_text && matches!(file.content, Content::Bytes(_)) {
                self.seen.insert(id);
                self.report
                    .error("not-text", Place::Path(file.path.clone()), "this file isn't UTF-8")
                    .hint("save it with the encoding UTF-8");
            }
        }
    }

    pub(super) fn unknown_files(&mut self) {
        for (id, file) in self.folder.files() {
            let name = file.path.rsplit('/').next().unwrap_or_default();
            let for_people = name.starts_with("README") || name.starts_with("LICENSE");
            if !for_people && !self.seen.contains(&id) {
                self.report
                    .error(
                        "unknown-file",
                        Place::Path(file.path.clone()),
                        "this file has no place in the format",
                    )
                    .suggest(
                        name,
                        [
                            "module.toml",
                            "scenario.toml",
                            "script.toml",
                            "pictures.toml",
                            "people.toml",
                            "places.toml",
                            "countries.toml",
                            "sources.bib",
                            "review.md",
                            "glossary.en.md",
                            "article.en.md",
                            "guide.en.md",
                        ],
                    );
            }
        }
    }

    pub(super) fn folders_in(&self, path: &str) -> Vec<String> {
        let mut names: Vec<String> = self
            .folder
            .files()
            .filter_map(|(_, file)| {
                let (name, _) = file.path.strip_prefix(path)?.split_once('/')?;
                Some(name.to_owned())
            })
            .filter(|name| !path.is_empty() || name != "films")
            .collect();
        names.dedup();
        names
    }

    pub(super) fn open(&mut self, path: &str) -> Option<FileId> {
        let file = self.folder.find(path)?;
        self.seen.insert(file);
        Some(file)
    }

    pub(super) fn see_all(&mut self, prefix: &str) {
        let files: Vec<FileId> = self
            .folder
            .files()
            .filter(|(_, file)| file.path.starts_with(prefix))
            .map(|(id, _)| id)
            .collect();
        self.seen.extend(files);
    }
}
