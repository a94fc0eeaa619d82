//! Pictures and portraits beside a text.

use std::collections::BTreeMap;

use venster_scenario::{Language, PersonId, ScenarioId};

use super::{Asset, Compiler};
use crate::{
    files::{picture, scenario_file::ScenarioFile},
    hash,
    scenario::{Lowered, PictureFile},
    source::{FileId, Folder},
};

impl Compiler<'_> {
    pub(super) fn pictures(&mut self, path: &str, id: &ScenarioId) -> Vec<PictureFile> {
        let prefix = format!("{path}/");
        let found: Vec<(FileId, String)> = self
            .folder
            .files()
            .filter_map(|(file, entry)| {
                let name = entry.path.strip_prefix(&prefix)?;
                (name.ends_with(".svg") && !name.contains('/')).then(|| (file, name.to_owned()))
            })
            .collect();
        found.into_iter().map(|(file, name)| self.picture(id, file, name)).collect()
    }

    pub(super) fn portraits(
        &mut self,
        path: &str,
        id: &ScenarioId,
        facts: &ScenarioFile,
    ) -> BTreeMap<PersonId, PictureFile> {
        let prefix = format!("{path}/portraits/");
        let found: Vec<(FileId, String)> = self
            .folder
            .files()
            .filter_map(|(file, entry)| Some((file, entry.path.strip_prefix(&prefix)?.to_owned())))
            .collect();
        let mut portraits = BTreeMap::new();
        for (file, name) in found {
            let person = name.strip_suffix(".svg").unwrap_or(&name);
            let member = facts
                .cast
                .iter()
                .find(|member| member.id.as_str() == person && name.ends_with(".svg"));
            let Some(member) = member else {
                self.seen.insert(file);
                self.report
                    .error(
                        "unknown-portrait",
                        Folder::beginning(file),
                        format!("portraits/{name} is the portrait of nobody in the cast"),
                    )
                    .hint("a portrait is called by the cast's id: mwila.svg")
                    .suggest(person, facts.cast.iter().map(|member| member.id.as_str()));
                continue;
            };
            let picture = self.picture(id, file, name);
            portraits.insert(member.id.clone(), picture);
        }
        portraits
    }

    fn picture(&mut self, id: &ScenarioId, file: FileId, name: String) -> PictureFile {
        self.seen.insert(file);
        let size = picture::read(self.folder, file, &mut self.report);
        let stem = name.strip_suffix(".svg").unwrap_or(&name);
        let hash = hash::long(self.folder.text(file).as_bytes());
        let output = format!("{id}-{stem}.{hash}.svg");
        PictureFile { output, name, file, size }
    }

    pub(super) fn assets(
        &mut self,
        texts: &BTreeMap<Language, Lowered>,
        pictures: &[PictureFile],
        portraits: &BTreeMap<PersonId, PictureFile>,
    ) -> Vec<Asset> {
        let mut assets = Vec::new();
        for picture in pictures {
            if texts.values().any(|text| text.pictures.contains(&picture.name)) {
                assets.push(Asset { name: picture.output.clone(), file: picture.file });
            } else {
                self.report
                    .warning(
                        "unused-picture",
                        Folder::beginning(picture.file),
                        format!("no text shows `{}`", picture.name),
                    )
                    .hint(format!("![what it shows]({})", picture.name));
            }
        }
        for portrait in portraits.values() {
            assets.push(Asset { name: portrait.output.clone(), file: portrait.file });
        }
        assets.sort_by(|a, b| a.name.cmp(&b.name));
        assets
    }
}
