//! The captions of a film as `WebVTT`, which every browser reads.

use std::fmt::Write;

use venster_scenario::{Language, Line, LineKind};

use super::lines;
use crate::{files::film_script::FilmScript, hash};

/// The name under which a film's captions in a language are delivered.
pub(super) fn name(film: &str, script: &FilmScript, language: &Language) -> String {
    let text = webvtt(&lines(script, language));
    format!("film-{film}.{language}.{}.vtt", hash::of_file(text.as_bytes()))
}

/// The captions: what is said and heard. What is to be seen has no part in them.
pub(super) fn webvtt(lines: &[Line]) -> String {
    let mut text = "WEBVTT\n".to_owned();
    for line in lines {
        let words = escaped(&line.text);
        let words = match &line.kind {
            LineKind::Narration => words,
            LineKind::Speech { speaker } => format!("{}: {words}", escaped(speaker)),
            LineKind::Sound => format!("[{words}]"),
            LineKind::Description => continue,
        };
        // Writing to a String can't fail.
        let _ = write!(text, "\n{} --> {}\n{words}\n", time(line.start), time(line.end));
    }
    text
}

fn time(milliseconds: u32) -> String {
    let (seconds, rest) = (milliseconds / 1000, milliseconds % 1000);
    format!("{:02}:{:02}:{:02}.{rest:03}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// One line of plain words: no tags, and nothing that ends a caption early.
fn escaped(words: &str) -> String {
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    one_line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_and_heard_is_captioned_and_what_is_seen_is_not() {
        let line =
            |start, kind, text: &str| Line { start, end: start + 900, kind, text: text.into() };
        let speech = LineKind::Speech { speaker: "Mrs Aydın".into() };
        let lines = [
            line(100, LineKind::Narration, "A Thursday."),
            line(3_600_000, speech, "2 < 3\n\n--> & more"),
            line(3_661_001, LineKind::Sound, "a bell"),
            line(3_670_000, LineKind::Description, "A hand goes up."),
        ];
        assert_eq!(
            webvtt(&lines),
            "WEBVTT\n\
             \n00:00:00.100 --> 00:00:01.000\nA Thursday.\n\
             \n01:00:00.000 --> 01:00:00.900\nMrs Aydın: 2 &lt; 3 --&gt; &amp; more\n\
             \n01:01:01.001 --> 01:01:01.901\n[a bell]\n"
        );
    }
}
