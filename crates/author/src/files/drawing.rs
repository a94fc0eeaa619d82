//! What pictures are drawn from: `people.toml`, `places.toml`, the `pictures.toml` of a scenario, the `storyboard.toml`
//! of a film.

use venster_picture::{DataError, People, Pictures, Places, Storyboard};

use crate::{
    diagnostic::Report,
    source::{FileId, Folder, Span},
};

/// The people and places of a whole content folder; nothing where a file holds a mistake.
#[derive(Debug, Default)]
pub struct Looks {
    /// The looks of people.
    pub people: Option<People>,
    /// The sets of places.
    pub places: Option<Places>,
}

/// Reads `people.toml`.
pub fn people(folder: &Folder, file: FileId, report: &mut Report) -> Option<People> {
    noted(People::parse(folder.text(file)), file, report)
}

/// Reads `places.toml`.
pub fn places(folder: &Folder, file: FileId, report: &mut Report) -> Option<Places> {
    noted(Places::parse(folder.text(file)), file, report)
}

/// Reads `pictures.toml`, unless what it is drawn from can't be read itself.
pub fn pictures(
    folder: &Folder,
    file: FileId,
    looks: &Looks,
    report: &mut Report,
) -> Option<Pictures> {
    let (people, places) = (looks.people.as_ref()?, looks.places.as_ref()?);
    noted(Pictures::parse(folder.text(file), people, places), file, report)
}

/// Reads the `storyboard.toml` of a film, unless what it is drawn from can't be read itself.
pub fn storyboard(
    folder: &Folder,
    file: FileId,
    looks: &Looks,
    report: &mut Report,
) -> Option<Storyboard> {
    let (people, places) = (looks.people.as_ref()?, looks.places.as_ref()?);
    noted(Storyboard::parse(folder.text(file), people, places), file, report)
}

fn noted<T>(read: Result<T, Vec<DataError>>, file: FileId, report: &mut Report) -> Option<T> {
    let errors = match read {
        Ok(value) => return Some(value),
        Err(errors) => errors,
    };
    for error in errors {
        let span = Span { file, start: error.at.start, end: error.at.end };
        report.error("picture-data", span, &error);
    }
    None
}
