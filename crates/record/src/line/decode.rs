//! From a line to what it says.

use core::str::Split;

use venster_engine::{
    Answer, Clock, Deed, Fact, FactId, ItemsAnswer, PlanAnswer, ReflectAnswer, SortAnswer,
};
use venster_scenario::{
    ChoiceId, ChoiceRef, ExerciseId, IdError, ItemId, PlanLevel, ScenarioId, SceneId, Stand,
    Version,
};

use super::{Foreign, Line, Unreadable, unescape};
use crate::{Entry, Field, Gone, Outcome, Writing, Written};

pub(super) fn line(text: &str) -> Result<Line, Unreadable> {
    if text.contains(['\n', '\r']) {
        return Err(Unreadable::LineEnd);
    }
    let mut fields = Fields(text.split('\t'));
    let version = fields.next()?;
    if !is_version(version) {
        return Err(Unreadable::Version);
    }
    if version != "1" {
        return Ok(later(text, fields));
    }
    let id = fields.fact().map_err(|_| Unreadable::Id)?;
    let clock = Clock::parse(fields.next()?).map_err(|_| Unreadable::Clock)?;
    let at = fields.next()?;
    let kind = fields.next()?;
    if kind == "gone" {
        if at != "-" {
            return Err(Unreadable::Time);
        }
        fields.end()?;
        return Ok(Line::Known(Entry::Gone(Gone { id, clock })));
    }
    let what = match content(kind, &mut fields) {
        Ok(what) => what,
        // What a later version adds is none of ours to judge, not even its time.
        Err(Stop::Later) => {
            return Ok(Line::Foreign(Foreign {
                id: Some(id),
                clock: Some(clock),
                text: text.into(),
            }));
        }
        Err(Stop::Damaged(reason)) => return Err(reason),
    };
    let at = time(at).ok_or(Unreadable::Time)?;
    fields.end()?;
    Ok(Line::Known(match what {
        What::Deed(deed) => Entry::Played(Fact { id, clock, at, deed }),
        What::Writing(what) => Entry::Written(Written { id, clock, at, what }),
    }))
}

enum What {
    Deed(Deed),
    Writing(Writing),
}

/// Why reading a line's content ended.
enum Stop {
    /// A name that only a later version knows.
    Later,
    Damaged(Unreadable),
}

impl From<Unreadable> for Stop {
    fn from(reason: Unreadable) -> Self {
        Self::Damaged(reason)
    }
}

fn content(kind: &str, fields: &mut Fields<'_>) -> Result<What, Stop> {
    let deed = match kind {
        "began" => {
            Deed::Began { scenario: fields.id(ScenarioId::new)?, version: fields.version()? }
        }
        "entered" => Deed::Entered { after: fields.fact()?, scene: fields.id(SceneId::new)? },
        "heard" => Deed::Heard { after: fields.fact()?, voice: fields.id(SceneId::new)? },
        "answered" => Deed::Answered {
            after: fields.fact()?,
            exercise: fields.id(ExerciseId::new)?,
            answer: answer(fields)?,
        },
        "chose" => Deed::Chose {
            after: fields.fact()?,
            choice: ChoiceRef {
                scene: fields.id(SceneId::new)?,
                choice: fields.id(ChoiceId::new)?,
            },
        },
        "finished" => Deed::Finished { after: fields.fact()?, ending: fields.id(SceneId::new)? },
        _ => return writing(kind, fields).map(What::Writing),
    };
    Ok(What::Deed(deed))
}

fn answer(fields: &mut Fields<'_>) -> Result<Answer, Stop> {
    match fields.next()? {
        "stand" => fields.listed(Stand::parse).map(Answer::Stand),
        "sort" => {
            let compared = fields.listed(state)?;
            let pair = |name: &str| {
                let (item, group) = name.split_once('=').ok_or(Unreadable::Name)?;
                Ok((item_id(item)?, item_id(group)?))
            };
            let placed = list(fields.next()?, pair)?;
            Ok(Answer::Sort(Box::new(SortAnswer { placed, compared })))
        }
        "rank" => items(fields).map(Answer::Rank),
        "select" => items(fields).map(Answer::Select),
        "spot" => items(fields).map(Answer::Spot),
        "reflect" => Ok(Answer::Reflect(Box::new(ReflectAnswer {
            prompt: fields.words()?,
            words: fields.words()?,
        }))),
        "plan" => {
            let item = match fields.next()? {
                "-" => None,
                item => Some(ItemId::new(item).map_err(|_| Unreadable::Name)?),
            };
            Ok(Answer::Plan(Box::new(PlanAnswer {
                item,
                level: fields.listed(PlanLevel::parse)?,
                prompt: fields.words()?,
                situation: fields.words()?,
                action: fields.words()?,
            })))
        }
        name => Err(unlisted(name)),
    }
}

fn items(fields: &mut Fields<'_>) -> Result<Box<ItemsAnswer>, Stop> {
    let compared = fields.listed(state)?;
    Ok(Box::new(ItemsAnswer { items: list(fields.next()?, item_id)?, compared }))
}

fn state(name: &str) -> Option<bool> {
    match name {
        "open" => Some(false),
        "compared" => Some(true),
        _ => None,
    }
}

/// What is joined by commas; a hyphen stands for nothing.
fn list<T>(
    field: &str,
    read: impl Fn(&str) -> Result<T, Unreadable>,
) -> Result<Vec<T>, Unreadable> {
    if field == "-" { Ok(Vec::new()) } else { field.split(',').map(read).collect() }
}

fn item_id(name: &str) -> Result<ItemId, Unreadable> {
    ItemId::new(name).map_err(|_| Unreadable::Name)
}

fn writing(kind: &str, fields: &mut Fields<'_>) -> Result<Writing, Stop> {
    Ok(match kind {
        "reviewed" => Writing::Reviewed {
            plan: fields.fact()?,
            outcome: fields.listed(Outcome::parse)?,
            words: fields.words()?,
        },
        "noted" => {
            let form = fields.id(ExerciseId::new)?;
            let mut names = fields.next()?.split(',');
            let mut field = |name: &str| -> Result<(ItemId, String), Stop> {
                Ok((ItemId::new(name).map_err(|_| Unreadable::Name)?, fields.words()?))
            };
            let first = field(names.next().unwrap_or_default())?;
            let mut others = Vec::new();
            for name in names {
                others.push(field(name)?);
            }
            Writing::Noted { form, first, others }
        }
        "revised" => {
            let (fact, first) = (fields.fact()?, fields.words()?);
            let mut others = Vec::new();
            for words in fields.0.by_ref() {
                others.push(unescape(words)?);
            }
            Writing::Revised { fact, first, others }
        }
        "removed" => {
            let first = fields.fact()?;
            let mut others = Vec::new();
            for id in fields.0.by_ref() {
                others.push(FactId::parse(id).map_err(|_| Unreadable::Name)?);
            }
            Writing::Removed { first, others }
        }
        "draft" => Writing::Draft {
            field: Field::new(fields.next()?).map_err(|_| Unreadable::Name)?,
            words: fields.words()?,
        },
        "" => return Err(Unreadable::Kind.into()),
        _ => {
            return Err(match unlisted(kind) {
                Stop::Damaged(_) => Unreadable::Kind.into(),
                later => later,
            });
        }
    })
}

/// A name that isn't in our list comes from a later version, if it is a name at all.
fn unlisted(name: &str) -> Stop {
    let letters = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if letters && !name.is_empty() { Stop::Later } else { Stop::Damaged(Unreadable::Name) }
}

/// A line of another version: what it shares with ours is believed, nothing else is looked at.
fn later(text: &str, mut fields: Fields<'_>) -> Line {
    let id = fields.fact().ok();
    let clock = fields.next().ok().and_then(|clock| Clock::parse(clock).ok());
    Line::Foreign(Foreign { id, clock, text: text.into() })
}

fn is_version(text: &str) -> bool {
    (1..=9).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_digit())
        && !text.starts_with('0')
}

/// One spelling for each time.
fn time(digits: &str) -> Option<u64> {
    let time: u64 = digits.parse().ok()?;
    (time.to_string() == digits).then_some(time)
}

/// What is left of a line.
struct Fields<'a>(Split<'a, char>);

impl<'a> Fields<'a> {
    fn next(&mut self) -> Result<&'a str, Unreadable> {
        self.0.next().ok_or(Unreadable::Short)
    }

    fn fact(&mut self) -> Result<FactId, Unreadable> {
        FactId::parse(self.next()?).map_err(|_| Unreadable::Name)
    }

    fn id<T>(&mut self, read: impl Fn(&str) -> Result<T, IdError>) -> Result<T, Unreadable> {
        read(self.next()?).map_err(|_| Unreadable::Name)
    }

    /// Hexadecimal digits have one spelling here: without leading zeros.
    fn version(&mut self) -> Result<Version, Unreadable> {
        let digits = self.next()?;
        if digits.len() > 1 && digits.starts_with('0') {
            return Err(Unreadable::Name);
        }
        Version::parse(digits).map_err(|_| Unreadable::Name)
    }

    fn listed<T>(&mut self, read: impl Fn(&str) -> Option<T>) -> Result<T, Stop> {
        let name = self.next()?;
        read(name).ok_or_else(|| unlisted(name))
    }

    fn words(&mut self) -> Result<String, Unreadable> {
        unescape(self.next()?)
    }

    fn end(&mut self) -> Result<(), Unreadable> {
        if self.0.next().is_none() { Ok(()) } else { Err(Unreadable::Long) }
    }
}
