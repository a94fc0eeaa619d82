//! Films: what is seen and heard, and the cues at which a film pauses.

use serde::{Deserialize, Serialize};

use crate::{Block, CueId, Language};

/// A film in a scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Film {
    /// Where it comes from.
    pub footage: Footage,
    /// Where it pauses, in the order of their times.
    pub cues: Vec<Cue>,
}

/// Where a film comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Footage {
    /// It is delivered beside the scenario.
    Own(Recording),
    /// It is shown by YouTube, once a learner asks for it there. The scene's own blocks are its text version.
    YouTube(Box<str>),
}

/// A film of our own, as one language tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recording {
    /// What it is called.
    pub title: Box<str>,
    /// Width in pixels, so that the page doesn't jump when it arrives.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// How long it is, in milliseconds.
    pub duration: u32,
    /// The file of the picture that stands there until it plays.
    pub poster: Box<str>,
    /// The same film in several formats, the one that is tried first at the beginning. Never empty.
    pub files: Vec<Box<str>>,
    /// The same with a voice that tells what is to be seen; empty where there is none in this language.
    pub described: Vec<Box<str>>,
    /// The captions in each language of the scenario.
    pub captions: Vec<Captions>,
    /// What is said, heard and to be seen, in the order of their times.
    pub lines: Vec<Line>,
}

/// The captions in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captions {
    /// The language.
    pub language: Language,
    /// The file: `WebVTT`.
    pub file: Box<str>,
}

/// A line of a film's script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// When it begins, in milliseconds.
    pub start: u32,
    /// When it ends, in milliseconds; later than it begins.
    pub end: u32,
    /// What sort of line it is.
    pub kind: LineKind,
    /// Its words.
    pub text: Box<str>,
}

/// The sorts of line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineKind {
    /// The narrator's.
    Narration,
    /// Somebody's in the film.
    Speech {
        /// The name, as this language uses it.
        speaker: Box<str>,
    },
    /// A sound that matters.
    Sound,
    /// What is to be seen, for those who don't see it.
    Description,
}

/// Where a film pauses, and what is asked or told there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// The author's name for it.
    pub id: CueId,
    /// Its heading.
    pub title: Box<str>,
    /// When it comes, in milliseconds.
    pub at: u32,
    /// From where it can be looked at again, in milliseconds.
    pub again: Option<u32>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// What a film's text version tells, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told<'a> {
    /// A line of the script.
    Line(&'a Line),
    /// A cue, by its place among the cues.
    Cue(usize),
}

impl Film {
    /// The script with the cues in their places: each before the first line that begins when it comes, or later.
    #[must_use]
    pub fn told(&self) -> Vec<Told<'_>> {
        let lines: &[Line] = match &self.footage {
            Footage::Own(recording) => &recording.lines,
            Footage::YouTube(_) => &[],
        };
        let mut told = Vec::new();
        let mut cues = self.cues.iter().enumerate().peekable();
        for line in lines {
            while let Some((place, _)) = cues.next_if(|(_, cue)| cue.at <= line.start) {
                told.push(Told::Cue(place));
            }
            told.push(Told::Line(line));
        }
        told.extend(cues.map(|(place, _)| Told::Cue(place)));
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(start: u32, end: u32) -> Line {
        Line { start, end, kind: LineKind::Sound, text: "A bell".into() }
    }

    fn cue(at: u32) -> Cue {
        let id = CueId::new("cue").unwrap();
        Cue { id, title: "Cue".into(), at, again: None, blocks: Vec::new() }
    }

    #[test]
    fn cues_are_told_between_the_lines_that_they_stand_between() {
        let lines = vec![line(500, 900), line(900, 2000), line(1500, 2500)];
        let recording = Recording {
            title: "Bells".into(),
            width: 16,
            height: 9,
            duration: 3000,
            poster: "bells.webp".into(),
            files: vec!["bells.webm".into()],
            described: Vec::new(),
            captions: Vec::new(),
            lines: lines.clone(),
        };
        let cues = vec![cue(0), cue(900), cue(2000), cue(3000)];
        let film = Film { footage: Footage::Own(recording), cues };
        assert_eq!(
            film.told(),
            [
                Told::Cue(0),
                Told::Line(&lines[0]),
                Told::Cue(1),
                Told::Line(&lines[1]),
                Told::Line(&lines[2]),
                Told::Cue(2),
                Told::Cue(3),
            ]
        );
    }
}
