//! Words as they are typed: one line for each page load and field, put over and over, until they become a fact.

use venster_engine::{Clock, FactId};
use venster_record::{Entry as LineEntry, Field, Line, Writing, Written};

use super::Model;
use crate::app::Command;

/// Words that were found in a field.
pub(super) struct Found {
    /// Which of the fields that were asked for.
    pub(super) field: usize,
    /// The words.
    pub(super) words: String,
    /// Whether they were typed after the fact that is kept.
    pub(super) later: bool,
}

impl Model {
    /// The drafts of some fields, the latest first; `kept` is the clock of the fact that is kept, if one is.
    pub(super) fn drafts_of(&self, fields: &[String], kept: Option<Clock>) -> Vec<Found> {
        let drafts = self.record.drafts();
        let found = drafts.into_iter().filter_map(|draft| match &draft.what {
            Writing::Draft { field, words } => {
                let field = fields.iter().position(|name| name == field.as_str())?;
                let later = kept.is_none_or(|clock| draft.clock > clock);
                Some(Found { field, words: words.clone(), later })
            }
            _ => None,
        });
        found.collect()
    }

    /// Keeps what stands in a field as a draft. None where the field's name can't be one.
    pub(super) fn draft(&mut self, field: &str, words: &str, now: u64) -> Option<Command> {
        let field = Field::new(field).ok()?;
        let (fresh, clock) = self.pen.stamp(now);
        let known = self.typing.iter().find(|(typed, _)| *typed == field);
        let id = known.map_or(fresh, |(_, id)| id.clone());
        if known.is_none() {
            self.typing.push((field.clone(), id.clone()));
        }
        let what = Writing::Draft { field, words: words.to_owned() };
        let line = Line::Known(LineEntry::Written(Written { id, clock, at: now, what }));
        self.record.merge([line.clone()]);
        Some(Command::Keep(line))
    }

    /// The drafts of these fields that are kept once these words are: this page's own, and equal ones of other windows.
    pub(super) fn kept_drafts(&self, fields: &[String], kept: &[&str]) -> Vec<FactId> {
        let own = |id: &FactId| self.typing.iter().any(|(_, typed)| typed == id);
        let is_kept = |draft: &&Written| match &draft.what {
            Writing::Draft { field, words } => {
                fields.iter().any(|name| name == field.as_str())
                    && (own(&draft.id) || kept.contains(&words.as_str()))
            }
            _ => false,
        };
        self.record.drafts().into_iter().filter(is_kept).map(|one| one.id.clone()).collect()
    }

    /// Lets go of drafts whose words are kept elsewhere.
    pub(super) fn forget(&mut self, ids: Vec<FactId>) -> Option<Command> {
        for id in &ids {
            self.record.forget_draft(id);
        }
        self.typing.retain(|(_, id)| !ids.contains(id));
        (!ids.is_empty()).then_some(Command::Forget(ids))
    }
}
