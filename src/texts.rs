//! The words of the interface, in one language.
//!
//! `assets/texts` has a file for each language; `build.rs` checks that they agree and makes a method for
//! each key, so that a text that doesn't exist can't be asked for.

use std::sync::Arc;

use venster_scenario::Stand;

/// How the keys begin that the player of films asks for.
const PLAYER: &str = "player.";

/// The interface's texts in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts(Arc<[Box<str>]>);

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

impl Texts {
    /// Reads a language's file; none unless it holds exactly the texts that this release asks for.
    #[must_use]
    pub fn parse(file: &str) -> Option<Self> {
        let texts: Arc<[Box<str>]> = file
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let (_, text) = line.split_once('=')?;
                // The player asks by keys, since it has no methods.
                Some(if line.starts_with(PLAYER) { line } else { text.trim() }.into())
            })
            .collect();
        (texts.len() == Self::COUNT).then_some(Self(texts))
    }

    /// The source language, which is always there.
    #[must_use]
    pub fn english() -> Self {
        Self::parse(include_str!("../assets/texts/en.txt")).unwrap_or_else(|| Self(Arc::new([])))
    }

    /// The words of the player of films, a line each: key, equals sign, text. It is a script of its own.
    pub(crate) fn player(&self) -> String {
        self.0.get(Self::PLAYER).map(|lines| lines.join("\n")).unwrap_or_default()
    }

    /// A stand in words.
    pub(crate) fn stand(&self, stand: Stand) -> String {
        match stand {
            Stand::Agree => self.stance_agree(),
            Stand::RatherAgree => self.stance_rather_agree(),
            Stand::RatherDisagree => self.stance_rather_disagree(),
            Stand::Disagree => self.stance_disagree(),
        }
    }

    fn text(&self, index: usize) -> &str {
        self.0.get(index).map_or("", |text| text)
    }

    fn fill(&self, index: usize, names: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.text(index);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value =
                names.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
            filled.push_str(value);
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_filled_in() {
        let texts = Texts::english();
        assert_eq!(texts.ask_person("Chisomo"), "Ask Chisomo");
        assert_eq!(texts.ending_asked("2", "4"), "You asked 2 of 4 people before deciding.");
    }

    #[test]
    fn a_file_of_another_release_is_refused() {
        assert_eq!(Texts::parse("app.name = Venster"), None);
    }
}
