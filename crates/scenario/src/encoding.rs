//! Compiled files: one value each, as postcard, behind a mark that says what it is and of which format.
//!
//! The format's number changes whenever a type of this crate changes its shape, so that an app never
//! misreads the file of another release: it refuses it and says so.

use serde::{Serialize, de::DeserializeOwned};
use thiserror::Error;

use crate::{Catalogue, Reading, Scenario};

/// The number of the format that this release reads and writes.
pub const FORMAT: u8 = 4;

/// Why a file can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DecodeError {
    /// It is something else: a page of an error, another kind of file.
    #[error("this is not a file of compiled content")]
    Foreign,
    /// It was compiled for another release.
    #[error("this content was compiled for format {found}, and this release reads format {FORMAT}")]
    Format {
        /// The number that it names.
        found: u8,
    },
    /// It ends early or holds what can't be.
    #[error("this file of compiled content is damaged")]
    Damaged,
}

/// A value that has a compiled file of its own.
pub trait Compiled: Serialize + DeserializeOwned {
    /// The four bytes with which its files begin.
    const MARK: [u8; 4];
}

impl Compiled for Scenario {
    const MARK: [u8; 4] = *b"VnSc";
}

impl Compiled for Catalogue {
    const MARK: [u8; 4] = *b"VnCa";
}

impl Compiled for Reading {
    const MARK: [u8; 4] = *b"VnRe";
}

/// The bytes of a compiled file.
///
/// # Errors
/// None that a value of this crate can cause; postcard's signature has them.
pub fn encode<T: Compiled>(value: &T) -> Result<Vec<u8>, postcard::Error> {
    let mut bytes = T::MARK.to_vec();
    bytes.push(FORMAT);
    bytes.extend(postcard::to_allocvec(value)?);
    Ok(bytes)
}

/// Reads the bytes of a compiled file.
///
/// # Errors
/// See [`DecodeError`].
pub fn decode<T: Compiled>(bytes: &[u8]) -> Result<T, DecodeError> {
    let body = bytes.strip_prefix(&T::MARK).ok_or(DecodeError::Foreign)?;
    match body.split_first() {
        Some((&FORMAT, value)) => match postcard::take_from_bytes(value) {
            Ok((value, [])) => Ok(value),
            _ => Err(DecodeError::Damaged),
        },
        Some((&found, _)) => Err(DecodeError::Format { found }),
        None => Err(DecodeError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn catalogue() -> Catalogue {
        Catalogue {
            language: Language::new("en").unwrap(),
            modules: Vec::new(),
            countries: Vec::new(),
        }
    }

    #[test]
    fn what_is_encoded_decodes() {
        let bytes = encode(&catalogue()).unwrap();
        assert_eq!(decode::<Catalogue>(&bytes), Ok(catalogue()));
    }

    #[test]
    fn other_files_are_told_apart() {
        let bytes = encode(&catalogue()).unwrap();
        assert_eq!(decode::<Scenario>(&bytes), Err(DecodeError::Foreign));
        assert_eq!(decode::<Catalogue>(b"<!doctype html>"), Err(DecodeError::Foreign));
        assert_eq!(decode::<Catalogue>(&bytes[..4]), Err(DecodeError::Damaged));
        assert_eq!(decode::<Catalogue>(&bytes[..bytes.len() - 1]), Err(DecodeError::Damaged));
        let mut longer = bytes.clone();
        longer.push(0);
        assert_eq!(decode::<Catalogue>(&longer), Err(DecodeError::Damaged));
        let mut later = bytes;
        later[4] = FORMAT + 1;
        assert_eq!(decode::<Catalogue>(&later), Err(DecodeError::Format { found: FORMAT + 1 }));
    }
}
