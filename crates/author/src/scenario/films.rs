//! Films in scenes: where they come from, and the cues at which they pause.

use venster_scenario::{Block, Cue, CueId, Film, Footage};

use super::{Lowering, document::plain_title, reader::Reader, text::At};
use crate::{
    attributes::Pair,
    compile::FilmSource,
    markdown::{self as md, BlockKind},
    source::{Span, Spanned},
};

/// A film that a heading names, before its cues are read.
pub(super) enum Named<'a> {
    /// A folder of `films/`.
    Own { name: &'a str, source: &'a FilmSource },
    /// A film on YouTube, by its id there.
    YouTube(&'a str),
    /// One that has been reported: its cues are read all the same, and their times can't be.
    Unknown,
}

const YOUTUBE: &str = "youtube:";
/// How many signs YouTube's ids have.
const YOUTUBE_ID: usize = 11;

impl<'g> Lowering<'g> {
    /// Reads what a heading says of a film.
    pub(super) fn film_heading<'n>(
        &mut self,
        reader: &mut Reader<'n>,
        is_ending: bool,
    ) -> Option<Named<'n>>
    where
        'g: 'n,
    {
        let video = reader.class("video")?;
        let source = reader.value("src");
        if is_ending {
            self.report
                .error("film-at-ending", video, "an ending shows no film")
                .hint("let a scene before it show the film");
        }
        let Some(Pair { value, .. }) = source else {
            self.report
                .error("film-without-source", video, "this scene doesn't say which film it shows")
                .hint("src= and the name of a folder in films/, or src=youtube:id");
            return Some(Named::Unknown);
        };
        Some(self.named_film(value))
    }

    fn named_film<'n>(&mut self, value: &'n Spanned<String>) -> Named<'n>
    where
        'g: 'n,
    {
        let name = value.value.as_str();
        if let Some(id) = name.strip_prefix(YOUTUBE) {
            let is_id = id.len() == YOUTUBE_ID
                && id.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-_".contains(&sign));
            if !is_id {
                self.report
                    .error("film-source", value.span, format!("`{id}` is no id of a film there"))
                    .hint("the eleven signs after v= in the film's address");
            }
            return Named::YouTube(id);
        }
        match self.given.films.get(name) {
            Some(Some(source)) => Named::Own { name, source },
            // What is wrong with its script has been said there.
            Some(None) => Named::Unknown,
            None => {
                self.report
                    .error("unknown-film", value.span, format!("films/ has no film `{name}`"))
                    .suggest(name, self.given.films.names());
                Named::Unknown
            }
        }
    }

    /// Reads what stands in a scene with a film: the scene's own blocks, and the cues.
    pub(super) fn film(
        &mut self,
        named: Named<'_>,
        content: &[md::Block],
    ) -> (Vec<Block>, Option<Film>) {
        let first = content.iter().position(is_cue).unwrap_or(content.len());
        let (own, rest) = content.split_at_checked(first).unwrap_or((content, &[]));
        let blocks = self.blocks(own, At::Scene);
        let mut cues: Vec<Spanned<Cue>> = Vec::new();
        for part in rest.chunk_by(|_, next| !is_cue(next)) {
            let Some((heading, inside)) = part.split_first() else { continue };
            let Some(cue) = self.cue(&named, heading, inside) else { continue };
            if let Some(before) = cues.last()
                && before.value.at >= cue.value.at
                && !matches!(named, Named::Unknown)
            {
                self.report
                    .error(
                        "cue-order",
                        cue.span,
                        "this cue doesn't come later than the one above it",
                    )
                    .also(before.span, "the one above")
                    .hint("cues stand in the order of their times, each at a time of its own");
            }
            cues.push(cue);
        }
        let cues = cues.into_iter().map(|cue| cue.value).collect();
        let footage = match named {
            Named::Unknown => return (blocks, None),
            Named::YouTube(id) => {
                if blocks.is_empty()
                    && let Some(span) = rest.first().or(content.first()).map(|block| block.span)
                {
                    self.report
                        .error(
                            "film-without-text",
                            self.first_line(span),
                            "a film from elsewhere has no text version here",
                        )
                        .hint("tell before the first cue what is said, heard and to be seen");
                }
                Footage::YouTube(id.into())
            }
            Named::Own { name, source } => {
                Footage::Own(source.recording(name, self.given.language, self.given.languages))
            }
        };
        (blocks, Some(Film { footage, cues }))
    }

    /// Reads what stands in a scene that has no film, and so no cues.
    pub(super) fn without_film(&mut self, content: &[md::Block]) -> Vec<Block> {
        for cue in content.iter().filter(|block| is_cue(block)) {
            self.report
                .error(
                    "cue-without-film",
                    cue.span,
                    "three signs begin a cue, and this scene has no film",
                )
                .hint("begin a scene with ##, or show a film: ## Heading {#id .video src=…}");
        }
        self.blocks(content.iter().filter(|block| !is_cue(block)), At::Scene)
    }

    fn cue(
        &mut self,
        film: &Named<'_>,
        heading: &md::Block,
        inside: &[md::Block],
    ) -> Option<Spanned<Cue>> {
        let BlockKind::Heading { text, .. } = &heading.kind else { return None };
        let title = plain_title(text, heading.span, self.report);
        let blocks = self.blocks(inside, At::Scene);
        if blocks.is_empty() {
            self.report.error("empty-cue", heading.span, "nothing stands under this heading");
        }
        let Some(attributes) = &heading.attributes else {
            self.report
                .error("missing-id", heading.span, "this cue has no id and no time")
                .hint("end it with {#id at=after:line}");
            return None;
        };
        let mut reader = Reader::new(attributes);
        let id = reader.id(CueId::new, self.report);
        let at = reader.value("at");
        let again = reader.value("again");
        reader.finish("on a cue", self.report);
        if at.is_none() {
            self.report
                .error("cue-without-time", attributes.span, "this cue doesn't say when it comes")
                .hint("at=after:line, at=before:line, at=start or at=end");
        }
        let at_span = at.map_or(attributes.span, |pair| pair.value.span);
        let at = self.time(film, &at?.value);
        let again = again.and_then(|pair| {
            let from = self.time(film, &pair.value)?;
            if at.is_some_and(|at| from >= at) {
                self.report
                    .error(
                        "again-too-late",
                        pair.value.span,
                        "what is looked at again comes before",
                    )
                    .also(at_span, "the cue comes then")
                    .hint("again= and an earlier time than at=");
            }
            Some(from)
        });
        let id = id?;
        self.places.cues.insert(id.value.clone(), heading.span);
        let cue = Cue { id: id.value, title: title.into(), at: at?, again, blocks };
        Some(Spanned { value: cue, span: heading.span })
    }

    /// The time that a value names, in milliseconds.
    fn time(&mut self, film: &Named<'_>, value: &Spanned<String>) -> Option<u32> {
        let (text, span) = (value.value.as_str(), value.span);
        match film {
            Named::Unknown => Some(0),
            Named::YouTube(_) => {
                let time = clock(text);
                if time.is_none() {
                    self.report
                        .error("cue-time", span, format!("`{text}` is no time of this film"))
                        .hint("minutes and seconds, as at=0:42: the lines of a film from elsewhere aren't known");
                }
                time
            }
            Named::Own { source, .. } => self.time_by_script(source, text, span),
        }
    }

    fn time_by_script(&mut self, source: &FilmSource, text: &str, span: Span) -> Option<u32> {
        let script = &source.script;
        let (side, id) = match text.split_once(':') {
            None if text == "start" => return Some(0),
            None if text == "end" => return Some(script.duration),
            Some((side @ ("after" | "before"), id)) => (side, id),
            _ => {
                self.report
                    .error("cue-time", span, format!("`{text}` is no time of this film"))
                    .hint("after:line and before:line with a line of its script, start, or end");
                return None;
            }
        };
        let Some(line) = script.line(id) else {
            self.report
                .error("unknown-line", span, format!("this film has no line `{id}`"))
                .suggest(id, script.lines.iter().map(|line| line.id.value.as_str()))
                .also(script.span, "the script");
            return None;
        };
        Some(if side == "after" { line.end } else { line.start })
    }
}

fn is_cue(block: &md::Block) -> bool {
    matches!(block.kind, BlockKind::Heading { .. })
}

/// Minutes and seconds, or hours, minutes and seconds, as milliseconds.
fn clock(text: &str) -> Option<u32> {
    let parts: Vec<&str> = text.split(':').collect();
    let two = |part: &str| {
        let number: u32 = part.parse().ok()?;
        (part.len() == 2 && number < 60).then_some(number)
    };
    let seconds = match parts.as_slice() {
        [minutes, seconds] => minutes.parse::<u16>().ok().map(u32::from)? * 60 + two(seconds)?,
        [hours, minutes, seconds] => {
            hours.parse::<u8>().ok().map(u32::from)? * 3600 + two(minutes)? * 60 + two(seconds)?
        }
        _ => return None,
    };
    seconds.checked_mul(1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_a_clock_shows_them() {
        assert_eq!(clock("0:42"), Some(42_000));
        assert_eq!(clock("1:00:05"), Some(3_605_000));
        for odd in ["42", "0:5", "0:61", "a:10", "1:2:3", "-1:00", "", ":"] {
            assert_eq!(clock(odd), None, "{odd}");
        }
    }
}
