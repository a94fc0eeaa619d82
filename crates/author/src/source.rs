//! The content folder as it was read: every file, its text, and places in it.
//!
//! The compiler works on this value and never on the disk, so that a test can hand it any folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use thiserror::Error;

/// Names a file of a [`Folder`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A stretch of a file, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The stretch from the start of this one to the end of another in the same file.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { file: self.file, start: self.start, end: other.end.max(self.start) }
    }

    /// The empty stretch at the start of this one.
    #[must_use]
    pub const fn at_start(self) -> Self {
        Self { file: self.file, start: self.start, end: self.start }
    }
}

/// A value with the place where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path in the folder, with `/` between the parts.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// UTF-8, without a byte order mark and with `\n` at the end of every line.
    Text(String),
    /// Anything else.
    Bytes(Vec<u8>),
}

/// Why a folder can't be read.
#[derive(Debug, Error)]
#[error("{path} can't be read: {error}", path = path.display())]
pub struct FolderError {
    /// What was to be read.
    pub path: PathBuf,
    /// What stood in the way.
    pub error: io::Error,
}

/// All files of a content folder, sorted by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    files: Vec<File>,
}

impl Folder {
    /// Reads a folder with all that is under it. Names that begin with a dot are left out.
    ///
    /// # Errors
    /// [`FolderError`] for the first file or folder that can't be read.
    pub fn read(root: &Path) -> Result<Self, FolderError> {
        let mut files = Vec::new();
        collect(root, "", &mut files)?;
        Ok(Self::from_files(files))
    }

    /// A folder of these files: paths and bytes.
    #[must_use]
    pub fn from_files(files: Vec<(String, Vec<u8>)>) -> Self {
        let mut files: Vec<File> = files
            .into_iter()
            .map(|(path, bytes)| File {
                path,
                content: match String::from_utf8(bytes) {
                    Ok(text) => Content::Text(normalised(text)),
                    Err(error) => Content::Bytes(error.into_bytes()),
                },
            })
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Self { files }
    }

    /// Every file with its id.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &File)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// The file with this path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        let index = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        u32::try_from(index).ok().map(FileId)
    }

    /// A file's path.
    #[must_use]
    pub fn path(&self, file: FileId) -> &str {
        self.get(file).map_or("", |file| &file.path)
    }

    /// A file's text; empty where the file isn't text.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        match self.get(file).map(|file| &file.content) {
            Some(Content::Text(text)) => text,
            _ => "",
        }
    }

    /// What is in a file.
    #[must_use]
    pub fn content(&self, file: FileId) -> Option<&Content> {
        self.get(file).map(|file| &file.content)
    }

    /// The text of a stretch.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.file).get(span.start..span.end).unwrap_or_default()
    }

    /// Line and column of a stretch's beginning, from 1, the column in characters.
    #[must_use]
    pub fn position(&self, span: Span) -> (usize, usize) {
        let before = self.text(span.file).get(..span.start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (line, column)
    }

    /// The whole of a file, for what is said of no place in it.
    #[must_use]
    pub const fn beginning(file: FileId) -> Span {
        Span { file, start: 0, end: 0 }
    }

    fn get(&self, file: FileId) -> Option<&File> {
        self.files.get(usize::try_from(file.0).ok()?)
    }
}

fn collect(
    folder: &Path,
    prefix: &str,
    files: &mut Vec<(String, Vec<u8>)>,
) -> Result<(), FolderError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error| FolderError { path, error }
    };
    for entry in fs::read_dir(folder).map_err(failed(folder))? {
        let path = entry.map_err(failed(folder))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name.starts_with('.') {
            continue;
        }
        let inner = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{inner}/"), files)?;
        } else {
            let bytes = fs::read(&path).map_err(failed(&path))?;
            files.push((inner, bytes));
        }
    }
    Ok(())
}

/// Windows editors add a mark and end lines differently; nothing after this has to know.
fn normalised(text: String) -> String {
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let folder = Folder::from_files(vec![("a.md".into(), "é\r\nab".as_bytes().to_vec())]);
        let file = folder.find("a.md").unwrap();
        assert_eq!(folder.text(file), "é\nab");
        let span = Span { file, start: 4, end: 5 };
        assert_eq!(folder.position(span), (2, 2));
        assert_eq!(folder.slice(span), "b");
    }
}
