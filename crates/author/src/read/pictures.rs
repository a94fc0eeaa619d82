//! Pictures inside the page itself, so that it is one file.

use base64::{Engine, engine::general_purpose::STANDARD};

/// Where the pictures come from: gives the SVG text of a picture or portrait by the name of its file. A picture
/// that isn't there is told in words alone.
pub type Pictures<'a> = &'a dyn Fn(&str) -> Option<&'a str>;

/// An address that holds the picture. As an image it can neither run a script nor fetch anything.
pub(super) fn address(svg: &str) -> String {
    format!("data:image/svg+xml;base64,{}", STANDARD.encode(svg))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_holds_the_whole_picture() {
        assert_eq!(address("<svg é/>"), "data:image/svg+xml;base64,PHN2ZyDDqS8+");
    }
}
