//! When a film's lines are said: they begin when the author says, and last as long as they last.

use crate::{milliseconds, samples};

/// The shortest time between two lines that are said.
const BREATH: u32 = 200;

/// A line of a film's script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The name that its author gave it.
    pub id: String,
    /// What sort of line it is.
    pub kind: Kind,
    /// When it begins, in milliseconds. The author decides.
    pub start: u32,
    /// When it ends, in milliseconds. For what is heard and seen the author decides; for what is said this is an estimate.
    pub end: u32,
}

/// The sorts of line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The narrator's.
    Narration,
    /// What somebody in the film says; the narrator voices it over.
    Speech,
    /// A sound that matters.
    Sound,
    /// What is to be seen: said in the described sound track alone.
    Description,
}

impl Kind {
    /// Whether the line is said in every sound track.
    #[must_use]
    pub const fn is_said(self) -> bool {
        matches!(self, Self::Narration | Self::Speech)
    }
}

/// A line that is said, with the number of its samples.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which line.
    pub id: String,
    /// How long it takes, in samples.
    pub length: usize,
}

/// Two things that can't both be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Clash {
    /// A line begins while another is still being said.
    #[error(
        "`{second}` begins at {} s, but `{first}` is being said until {} s: let `{second}` begin at {} s (start = {}) or \
         later, or say `{first}` in fewer words.",
        seconds(*.begins), seconds(*.ends), seconds(.ends + BREATH), .ends + BREATH
    )]
    Overlap {
        /// The line that is being said.
        first: String,
        /// When it has been said, in milliseconds.
        ends: u32,
        /// The line that begins too early.
        second: String,
        /// When that is, in milliseconds.
        begins: u32,
    },
    /// The film ends while a line is being said.
    #[error(
        "The film ends at {} s, but `{line}` is being said until {} s: let the film be longer (duration = {}) or say it in \
         fewer words.",
        seconds(*.duration), seconds(*.ends), .ends + BREATH
    )]
    AfterTheFilm {
        /// The line.
        line: String,
        /// When it has been said, in milliseconds.
        ends: u32,
        /// How long the film is, in milliseconds.
        duration: u32,
    },
}

/// The lines with the times at which what is said ends, or everything that clashes: in the film as it is heard, and in
/// the described one, where descriptions are said too. A description's own `end` stays the author's, since it says how long
/// something is to be seen.
///
/// # Errors
/// If lines that are said overlap, or follow each other without a breath, or don't end before the film.
pub fn timeline(lines: &[Line], said: &[Said], duration: u32) -> Result<Vec<Line>, Vec<Clash>> {
    let mut clashes = Vec::new();
    let mut timed = lines.to_vec();
    let mut last: Option<(&str, u32)> = None;
    for line in &mut timed {
        let Some(length) = said.iter().find(|said| said.id == line.id).map(|said| said.length)
        else {
            continue;
        };
        let ends = line.start.saturating_add(milliseconds(length));
        if let Some((first, first_ends)) = last
            && first_ends.saturating_add(BREATH) > line.start
        {
            clashes.push(Clash::Overlap {
                first: first.to_owned(),
                ends: first_ends,
                second: line.id.clone(),
                begins: line.start,
            });
        }
        if ends > duration {
            clashes.push(Clash::AfterTheFilm { line: line.id.clone(), ends, duration });
        }
        if line.kind.is_said() {
            line.end = ends;
        }
        let id = lines.iter().find(|one| one.id == line.id).map_or("", |one| one.id.as_str());
        if last.is_none_or(|(_, last_ends)| last_ends < ends) {
            last = Some((id, ends));
        }
    }
    if clashes.is_empty() { Ok(timed) } else { Err(clashes) }
}

/// Where a line's first sample stands in the film.
impl Line {
    /// The place of its first sample.
    #[must_use]
    pub const fn first_sample(&self) -> usize {
        samples(self.start)
    }
}

/// Milliseconds as people read them.
fn seconds(milliseconds: u32) -> String {
    format!("{}.{:02}", milliseconds / 1000, milliseconds % 1000 / 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(id: &str, kind: Kind, start: u32, end: u32) -> Line {
        Line { id: id.to_owned(), kind, start, end }
    }

    fn said(id: &str, length: u32) -> Said {
        Said { id: id.to_owned(), length: samples(length) }
    }

    #[test]
    fn what_is_said_ends_when_it_has_been_said() {
        let lines = [
            line("where", Kind::Narration, 1000, 2000),
            line("bell", Kind::Sound, 1500, 6000),
            line("asks", Kind::Speech, 4000, 4500),
        ];
        let timed = timeline(&lines, &[said("where", 2500), said("asks", 1234)], 8000).unwrap();
        let ends: Vec<u32> = timed.iter().map(|line| line.end).collect();
        assert_eq!(ends, [3500, 6000, 5234]);
    }

    #[test]
    fn lines_that_overlap_are_refused_in_a_sentence() {
        let lines = [
            line("where", Kind::Narration, 1000, 2000),
            line("seen", Kind::Description, 3400, 6000),
            line("asks", Kind::Speech, 5000, 5500),
        ];
        let spoken = [said("where", 2500), said("seen", 1000), said("asks", 4000)];
        let clashes = timeline(&lines, &spoken, 8000).unwrap_err();
        let sentences: Vec<String> = clashes.iter().map(ToString::to_string).collect();
        assert_eq!(
            sentences,
            [
                "`seen` begins at 3.40 s, but `where` is being said until 3.50 s: let `seen` begin at 3.70 s (start = \
                 3700) or later, or say `where` in fewer words.",
                "The film ends at 8.00 s, but `asks` is being said until 9.00 s: let the film be longer (duration = 9200) \
                 or say it in fewer words.",
            ]
        );
    }

    #[test]
    fn a_descriptions_own_time_stays() {
        let lines = [line("seen", Kind::Description, 1000, 6000)];
        let timed = timeline(&lines, &[said("seen", 1500)], 8000).unwrap();
        assert_eq!(timed, lines);
    }

    proptest! {
        #[test]
        fn whatever_is_accepted_leaves_a_breath(
            starts in proptest::collection::vec((0_u32..60_000, 1_u32..5000), 1..8),
        ) {
            let mut starts = starts;
            starts.sort_unstable();
            let lines: Vec<Line> = (0..).zip(&starts)
                .map(|(n, (start, _)): (u32, _)| line(&format!("l{n}"), Kind::Narration, *start, start + 1))
                .collect();
            let spoken: Vec<Said> = (0..).zip(&starts)
                .map(|(n, (_, length)): (u32, _)| said(&format!("l{n}"), *length))
                .collect();
            if let Ok(timed) = timeline(&lines, &spoken, 60_000) {
                for (before, after) in timed.iter().zip(timed.iter().skip(1)) {
                    prop_assert!(before.end + BREATH <= after.start);
                }
                prop_assert!(timed.iter().all(|line| line.end <= 60_000));
            }
        }
    }
}
