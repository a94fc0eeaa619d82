//! `production.toml`, beside a film's script: its voices, the sounds under them, and the frame that is its poster.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{Kind, Line, sound::Source};

/// How a film is produced.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Production {
    /// The moment whose frame is the poster.
    pub poster: Moment,
    /// Who reads.
    pub voices: Voices,
    /// How the voices are told to say words whose spelling misleads them: each word with a spelling that doesn't, or
    /// with its sounds in espeak-ng's notation between double brackets.
    #[serde(default)]
    pub pronounce: BTreeMap<String, String>,
    /// What is heard under the voices.
    #[serde(default, rename = "sound")]
    pub sounds: Vec<Effect>,
}

/// The synthetic voices, by the names of the model's.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voices {
    /// Reads narration, and voices over what people say.
    pub narrator: String,
    /// Says, in the described sound track, what is to be seen.
    pub describer: String,
    /// How fast the narrator reads; 1 is the model's own pace.
    pub pace: f32,
    /// How fast the describer reads.
    pub describers_pace: f32,
}

/// A sound, or a bed of sound, under the voices.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// What makes it.
    pub of: Source,
    /// When it begins.
    pub at: Moment,
    /// When it stops: beds alone have an end of their own, others last as long as they last.
    pub until: Option<Moment>,
    /// How loud it is, in decibels beside the voice: −20 is clearly heard, −40 is hardly noticed.
    pub level: f32,
    /// Where it comes from: −1 is left, 1 is right.
    #[serde(default)]
    pub side: Side,
    /// The line of the script that names it, if it is one that matters.
    pub line: Option<String>,
}

/// Where a sound comes from, from −1 (left) to 1 (right).
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(try_from = "f32")]
pub struct Side(f32);

impl Side {
    /// As a number from −1 to 1.
    #[must_use]
    pub const fn get(self) -> f32 {
        self.0
    }
}

impl TryFrom<f32> for Side {
    type Error = &'static str;

    fn try_from(side: f32) -> Result<Self, Self::Error> {
        if (-1.0..=1.0).contains(&side) {
            Ok(Self(side))
        } else {
            Err("a side is a number from -1 (left) to 1 (right)")
        }
    }
}

/// A moment of the film: `start`, `end`, `before:line` or `after:line`, and so many milliseconds later.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Moment {
    anchor: Anchor,
    /// Milliseconds later; earlier where it is negative.
    plus: i32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Anchor {
    Start,
    End,
    Before(String),
    After(String),
}

/// Why a production can't be carried out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProductionError {
    /// It is no TOML, or not of the form that is asked for.
    #[error("production.toml: {0}")]
    Form(String),
    /// It names a line that the script lacks.
    #[error("production.toml names the line `{0}`, which script.toml lacks.")]
    NoLine(String),
    /// A sound of the script is made by nobody.
    #[error(
        "The script's sound `{0}` is heard nowhere: give it a [[sound]] with line = \"{0}\" in production.toml."
    )]
    SilentLine(String),
    /// A bed has no end, or something else has one.
    #[error("production.toml: `{0}` is {1}")]
    Ending(&'static str, &'static str),
}

impl Production {
    /// Reads a production.
    ///
    /// # Errors
    /// If the text isn't of the form.
    pub fn parse(text: &str) -> Result<Self, ProductionError> {
        toml::from_str(text).map_err(|error| ProductionError::Form(error.to_string()))
    }

    /// Everything in which it doesn't fit a script.
    #[must_use]
    pub fn misfits(&self, lines: &[Line]) -> Vec<ProductionError> {
        let mut misfits = Vec::new();
        let mut moments = vec![&self.poster];
        for effect in &self.sounds {
            moments.push(&effect.at);
            moments.extend(&effect.until);
            match (effect.of.is_bed(), &effect.until) {
                (true, None) => misfits.push(ProductionError::Ending(
                    effect.of.name(),
                    "a bed of sound: say until = when.",
                )),
                (false, Some(_)) => misfits.push(ProductionError::Ending(
                    effect.of.name(),
                    "no bed of sound, and has no until.",
                )),
                _ => {}
            }
            if let Some(line) = &effect.line
                && !lines.iter().any(|one| one.id == *line)
            {
                misfits.push(ProductionError::NoLine(line.clone()));
            }
        }
        for moment in moments {
            if let Some(line) = moment.line()
                && !lines.iter().any(|one| one.id == line)
            {
                misfits.push(ProductionError::NoLine(line.to_owned()));
            }
        }
        for line in lines.iter().filter(|line| line.kind == Kind::Sound) {
            let is_made = self.sounds.iter().any(|effect| effect.line.as_ref() == Some(&line.id));
            if !is_made {
                misfits.push(ProductionError::SilentLine(line.id.clone()));
            }
        }
        misfits
    }
}

impl Moment {
    /// The line that it goes by.
    #[must_use]
    pub fn line(&self) -> Option<&str> {
        match &self.anchor {
            Anchor::Start | Anchor::End => None,
            Anchor::Before(line) | Anchor::After(line) => Some(line),
        }
    }

    /// When that is, in milliseconds, within the film. A line that there isn't counts as the film's start.
    #[must_use]
    pub fn time(&self, lines: &[Line], duration: u32) -> u32 {
        let line = |id: &str| lines.iter().find(|line| line.id == id);
        let anchor = match &self.anchor {
            Anchor::Start => 0,
            Anchor::End => duration,
            Anchor::Before(id) => line(id).map_or(0, |line| line.start),
            Anchor::After(id) => line(id).map_or(0, |line| line.end),
        };
        anchor.saturating_add_signed(self.plus).min(duration)
    }
}

impl TryFrom<String> for Moment {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let form = || {
            format!(
                "`{text}` is no moment: write start, end, before:line or after:line, and + 400 for so many ms later"
            )
        };
        let (anchor, plus) = match text.split_once([' ', '+']) {
            None => (text.as_str(), 0),
            Some((anchor, _)) => {
                let rest: String =
                    text.chars().skip(anchor.chars().count()).filter(|c| *c != ' ').collect();
                (anchor, rest.parse().map_err(|_| form())?)
            }
        };
        let anchor = match anchor.split_once(':') {
            None if anchor == "start" => Anchor::Start,
            None if anchor == "end" => Anchor::End,
            Some(("before", line)) if !line.is_empty() => Anchor::Before(line.to_owned()),
            Some(("after", line)) if !line.is_empty() => Anchor::After(line.to_owned()),
            _ => return Err(form()),
        };
        Ok(Self { anchor, plus })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOICES: &str =
        "[voices]\nnarrator = \"a\"\ndescriber = \"b\"\npace = 1\ndescribers_pace = 1.0\n";

    fn moment(text: &str) -> Result<Moment, String> {
        Moment::try_from(text.to_owned())
    }

    #[test]
    fn moments_go_by_lines() {
        let lines = [Line { id: "asks".to_owned(), kind: Kind::Speech, start: 2000, end: 3000 }];
        let time = |text: &str| moment(text).unwrap().time(&lines, 9000);
        assert_eq!(time("start"), 0);
        assert_eq!(time("end - 500"), 8500);
        assert_eq!(time("before:asks"), 2000);
        assert_eq!(time("after:asks + 400"), 3400);
        assert_eq!(time("before:asks -2500"), 0);
        for odd in ["", "asks", "after:", "middle", "start + soon", "before:asks 3 4 x"] {
            assert!(moment(odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn what_does_not_fit_the_script_is_named() {
        let text = format!(
            "poster = \"after:nobody\"\n{VOICES}\n[[sound]]\nof = \"room\"\nat = \"start\"\nlevel = -40\n\n[[sound]]\nof = \
             \"card\"\nat = \"start\"\nuntil = \"end\"\nlevel = -30\nline = \"gone\"\n"
        );
        let production = Production::parse(&text).unwrap();
        let bell = Line { id: "bell".to_owned(), kind: Kind::Sound, start: 0, end: 900 };
        let misfits: Vec<String> =
            production.misfits(&[bell]).iter().map(ToString::to_string).collect();
        assert_eq!(
            misfits,
            [
                "production.toml: `room` is a bed of sound: say until = when.",
                "production.toml: `card` is no bed of sound, and has no until.",
                "production.toml names the line `gone`, which script.toml lacks.",
                "production.toml names the line `nobody`, which script.toml lacks.",
                "The script's sound `bell` is heard nowhere: give it a [[sound]] with line = \"bell\" in production.toml.",
            ]
        );
    }

    #[test]
    fn what_is_not_of_the_form_is_refused() {
        for odd in ["poster = 3", "poster = \"start\"", "poster = \"start\"\nposters = 2"] {
            assert!(matches!(Production::parse(odd), Err(ProductionError::Form(_))), "{odd}");
        }
        let side = format!(
            "poster = \"start\"\n{VOICES}[[sound]]\nof = \"card\"\nat = \"start\"\nlevel = -30\nside = 2\n"
        );
        let error = Production::parse(&side).unwrap_err().to_string();
        assert!(error.contains("a side is a number from -1 (left) to 1 (right)"), "{error}");
    }
}
