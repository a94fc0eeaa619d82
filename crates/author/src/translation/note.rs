//! The note beside a translation, `nl.translated.toml`: from which wording of the source each scene
//! was translated, as a hash. A scene whose hash differs has changed since.

use std::{collections::BTreeMap, fmt::Write};

use crate::{
    diagnostic::{Place, Report},
    files::notes,
    hash,
    scenario::document::Document,
    source::{FileId, Folder, Span},
};

/// The part that is no scene: the title and what stands under it. No scene can be called so, since an
/// id has no underscores.
const TITLE_AND_LEAD: &str = "title_and_lead";

/// The hash of each part of a source text.
#[must_use]
pub fn parts(folder: &Folder, source: &Document) -> BTreeMap<String, String> {
    let text = folder.text(source.file);
    let starts: Vec<usize> = source.sections.iter().map(|section| section.span.start).collect();
    let end_of = |index: usize| starts.get(index).copied().unwrap_or(text.len());
    let mut parts = BTreeMap::new();
    let before = text.get(..end_of(0)).unwrap_or_default();
    parts.insert(TITLE_AND_LEAD.to_owned(), hash::long(before.trim().as_bytes()));
    for (index, section) in source.sections.iter().enumerate() {
        let Some(id) = section.id() else { continue };
        let scene = text.get(section.span.start..end_of(index + 1)).unwrap_or_default();
        parts.insert(id.to_string(), hash::long(scene.trim().as_bytes()));
    }
    parts
}

/// The note that says that everything has been translated as it stands.
#[must_use]
pub fn write(parts: &BTreeMap<String, String>) -> String {
    let mut text = String::from(
        "# Which wording of the source each scene was translated from. Written by `venster translated`.\n\n[scenes]\n",
    );
    for (scene, hash) in parts {
        // Writing to a String can't fail.
        let _ = writeln!(text, "{scene} = \"{hash}\"");
    }
    text
}

/// Warns of the scenes whose source has changed since they were translated.
pub fn outdated(
    folder: &Folder,
    note: Option<FileId>,
    source: &Document,
    translation: &Document,
    parts: &BTreeMap<String, String>,
    report: &mut Report,
) {
    let Some(note) = note else {
        let path = folder.path(translation.file).replace(".md", ".translated.toml");
        report
            .warning(
                "translation-not-noted",
                Place::Path(path),
                "nobody has noted what this translation was made from",
            )
            .hint("when it says what the source says: venster translated <scenario> <language>");
        return;
    };
    let noted = notes::read(folder, note, report);
    let section = |id: &str| {
        source.sections.iter().find(|section| section.id().is_some_and(|one| one.as_str() == id))
    };
    let own = |id: &str| -> Option<Span> {
        translation
            .sections
            .iter()
            .find(|section| section.id().is_some_and(|one| one.as_str() == id))
            .map(|section| section.span)
    };
    for (id, hash) in parts {
        if noted.get(id).is_some_and(|noted| noted.value == *hash) {
            continue;
        }
        if id != TITLE_AND_LEAD && own(id).is_none() {
            // That it is missing is reported as an error.
            continue;
        }
        let place = own(id)
            .or_else(|| translation.title.as_ref().map(|title| title.span))
            .unwrap_or(Folder::beginning(translation.file));
        let message = if id == TITLE_AND_LEAD {
            "the title or the words under it have changed in the source since they were translated"
                .to_owned()
        } else {
            format!("the scene `{id}` has changed in the source since it was translated")
        };
        let warning = report.warning("translation-outdated", place, message);
        warning.hint(
            "when the translation says the same again: venster translated <scenario> <language>",
        );
        if let Some(section) = section(id) {
            warning.also(section.span, "the source");
        }
    }
    for (id, noted) in &noted {
        if !parts.contains_key(id) {
            report
                .warning(
                    "translation-outdated",
                    noted.span,
                    format!("there is no scene `{id}` any more"),
                )
                .hint("this file is written anew by: venster translated <scenario> <language>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::document;
    use venster_scenario::SceneId;

    fn parts_of(text: &str) -> BTreeMap<String, String> {
        let folder = Folder::from_files(vec![("en.md".into(), text.as_bytes().to_vec())]);
        let file = folder.find("en.md").unwrap();
        let document = document::read(&folder, file, &mut Report::default());
        parts(&folder, &document)
    }

    #[test]
    fn no_scene_takes_the_place_of_the_title() {
        assert!(SceneId::new(TITLE_AND_LEAD).is_err());
        let before = parts_of("# Title\n\nLead.\n\n## Where it opens {#opening}\n\nWords.\n");
        let names: Vec<&str> = before.keys().map(String::as_str).collect();
        assert_eq!(names, ["opening", TITLE_AND_LEAD]);
        let after = parts_of("# Title\n\nOther.\n\n## Where it opens {#opening}\n\nWords.\n");
        assert_eq!(before.get("opening"), after.get("opening"));
        assert_ne!(before.get(TITLE_AND_LEAD), after.get(TITLE_AND_LEAD));
    }

    #[test]
    fn a_note_can_be_read_again() {
        let parts = parts_of("# Title\n\n## Where it opens {#opening}\n\nWords.\n");
        let folder =
            Folder::from_files(vec![("nl.translated.toml".into(), write(&parts).into_bytes())]);
        let mut report = Report::default();
        let note = folder.find("nl.translated.toml").unwrap();
        let noted = notes::read(&folder, note, &mut report);
        assert!(!report.has_errors());
        let noted: BTreeMap<String, String> =
            noted.into_iter().map(|(name, hash)| (name, hash.value)).collect();
        assert_eq!(noted, parts);
    }
}
