//! Pictures and portraits of a scenario: files beside its text, or drawn.

mod drawn;

use std::collections::BTreeMap;

use venster_picture::share;
use venster_scenario::{BlockKind, Language, PersonId, Scenario, ScenarioId};

use super::{Asset, Compiler};
use crate::{
    files::{
        picture::{self, Size},
        scenario_file::ScenarioFile,
    },
    hash,
    scenario::{Artwork, Artworks, Lowered},
    source::{FileId, Folder, Span},
};

/// The crops that phones show: above the first scene, and above every other.
const CROPS: [&str; 2] = ["wide", "strip"];

/// The thing on a sill that stands for a scenario in the library: a file beside the text, or drawn.
const OBJECT: &str = "object.svg";

/// The files that go with a scenario.
pub(super) struct Assets {
    /// Pictures and portraits.
    pub all: Vec<Asset>,
    /// The card that is shown where its address is shared.
    pub card: Option<Asset>,
    /// Which of them is the thing on a sill.
    pub object: Option<String>,
}

impl Compiler<'_> {
    pub(super) fn pictures(&mut self, path: &str, id: &ScenarioId) -> Artworks {
        let prefix = format!("{path}/");
        let found: Vec<(FileId, String)> = self
            .folder
            .files()
            .filter_map(|(file, entry)| {
                let name = entry.path.strip_prefix(&prefix)?;
                (name.ends_with(".svg") && !name.contains('/')).then(|| (file, name.to_owned()))
            })
            .collect();
        let files = found.into_iter().map(|(file, name)| self.beside(id, file, name));
        let mut pictures: Vec<Artwork> = files.collect();
        let drawn = self.drawn_pictures(path, id);
        let is_all = drawn.is_some();
        for drawn in drawn.unwrap_or_default() {
            if let Some(file) = pictures.iter().find(|one| one.name == drawn.name) {
                self.report
                    .error("picture-twice", drawn.span, format!("there is a file `{}`", drawn.name))
                    .hint("a picture is a file or is drawn: take one of them away")
                    .also(file.span, "the file");
            } else {
                pictures.push(drawn);
            }
        }
        Artworks { found: pictures, is_all }
    }

    pub(super) fn portraits(
        &mut self,
        path: &str,
        id: &ScenarioId,
        facts: &ScenarioFile,
    ) -> BTreeMap<PersonId, Artwork> {
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
            let portrait = self.beside(id, file, name);
            if let Some(look) = &member.look {
                self.report
                    .error("picture-twice", look.span, "there is a file with this portrait")
                    .hint("a portrait is a file or is drawn: take one of them away")
                    .also(portrait.span, "the file");
            }
            portraits.insert(member.id.clone(), portrait);
        }
        for member in &facts.cast {
            if !portraits.contains_key(&member.id)
                && let Some(drawn) = self.drawn_portrait(id, member)
            {
                portraits.insert(member.id.clone(), drawn);
            }
        }
        portraits
    }

    fn beside(&mut self, id: &ScenarioId, file: FileId, name: String) -> Artwork {
        self.seen.insert(file);
        let sheet = picture::read(self.folder, file, &mut self.report);
        let svg = self.folder.text(file).to_owned();
        let output = output(id, &name, &svg);
        Artwork { name, span: Folder::beginning(file), svg, output, sheet }
    }

    /// The files that go with a scenario; `at` is where one is told that something is missing.
    pub(super) fn assets(
        &mut self,
        id: &ScenarioId,
        at: Span,
        texts: &BTreeMap<Language, Lowered>,
        pictures: Artworks,
        portraits: BTreeMap<PersonId, Artwork>,
    ) -> Assets {
        let (mut assets, mut card, mut object) = (Vec::new(), None, None);
        let is_all = pictures.is_all;
        for picture in pictures.found {
            if picture.name == OBJECT {
                object = Some(picture.output.clone());
                assets.push(Asset { name: picture.output, svg: picture.svg });
            } else if texts.values().any(|text| text.pictures.contains(&picture.name)) {
                let is_first =
                    texts.values().any(|text| opens_with(&text.scenario, &picture.output));
                self.crops(is_first, &picture);
                if is_first {
                    card = self::card(id, &picture);
                }
                assets.push(Asset { name: picture.output, svg: picture.svg });
            } else {
                self.report
                    .warning(
                        "unused-picture",
                        picture.span,
                        format!("no text shows `{}`", picture.name),
                    )
                    .hint(format!("![what it shows]({})", picture.name));
            }
        }
        for portrait in portraits.into_values() {
            assets.push(Asset { name: portrait.output, svg: portrait.svg });
        }
        assets.sort_by(|a, b| a.name.cmp(&b.name));
        // Two of the cast may look the same.
        assets.dedup();
        if object.is_none() && is_all {
            self.report
                .warning("no-object", at, "nothing on a sill stands for this scenario in the library")
                .hint("[object] in pictures.toml, or a file object.svg beside the text; until then its first picture serves");
        }
        Assets { all: assets, card, object }
    }

    /// Warns of a picture without the crops in which phones show it.
    fn crops(&mut self, is_first: bool, picture: &Artwork) {
        let Some(sheet) = &picture.sheet else { return };
        let needed = if is_first { CROPS.as_slice() } else { &["strip"] };
        for crop in needed.iter().filter(|crop| sheet.view(crop).is_none()) {
            self.report
                .warning(
                    "missing-crop",
                    picture.span,
                    format!("`{}` has no crop `{crop}` for narrow windows", picture.name),
                )
                .hint(format!(
                    "in an SVG file: <view id=\"{crop}\" viewBox=\"…\"/>; in pictures.toml: [….crops.{crop}]"
                ));
        }
    }
}

/// Whether this is the picture of the first scene.
fn opens_with(scenario: &Scenario, output: &str) -> bool {
    scenario.first().is_some_and(|first| {
        let mut blocks = first.blocks.iter();
        blocks.any(|block| matches!(&block.kind, BlockKind::Picture(one) if &*one.file == output))
    })
}

/// The card with a scenario's first picture, as far as its size is known.
fn card(id: &ScenarioId, picture: &Artwork) -> Option<Asset> {
    let sheet = picture.sheet.as_ref()?;
    let Size { width, height } = sheet.size;
    let whole = format!("0 0 {width} {height}");
    let svg = share(&picture.svg, sheet.view("wide").unwrap_or(&whole));
    let name = format!("{id}-share.{}.png", hash::of_file(svg.as_bytes()));
    Some(Asset { name, svg })
}

/// The name under which a picture is delivered.
fn output(id: &ScenarioId, name: &str, svg: &str) -> String {
    let stem = name.strip_suffix(".svg").unwrap_or(name);
    format!("{id}-{stem}.{}.svg", hash::of_file(svg.as_bytes()))
}
