//! The union of lines: what one learner's devices, tabs and backups know together.

use core::cmp::Ordering;
use std::collections::BinaryHeap;

use venster_engine::{Clock, Deed, Fact, FactId};
use venster_scenario::ScenarioId;

use crate::ids::Ids;
use crate::lines::Lines;
use crate::{Entry, Gone, Line, Writing, Written};

/// A set of lines by id.
///
/// Values that couldn't be read are not in it. Uniting is commutative, associative and idempotent, as
/// long as each id has one content for ever ([`line`](mod@crate::line) says which two exceptions are
/// allowed); with damaged ids it is still commutative and idempotent and loses no other line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    lines: Lines,
    /// Lines of later versions whose ids can't be read, in byte order.
    nameless: Vec<Line>,
}

/// What a union changed, so that the stores can be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Lines that came in and are new here, or took the place of another.
    pub new: Vec<Line>,
    /// Emptied lines of which this side or the other still had the words: both are to be told.
    pub emptied: Vec<Line>,
}

impl Changes {
    /// All of them, for a store that knew none of what came in.
    pub fn into_lines(self) -> impl Iterator<Item = Line> {
        self.new.into_iter().chain(self.emptied)
    }
}

impl Record {
    /// Unites the record with lines from elsewhere.
    ///
    /// Of lines that share an id the emptied one stays; of drafts the one with the latest clock, since
    /// it is put over and over; else the first in byte order. Whatever a `removed` line asks for is
    /// emptied at once, wherever it came from. A line of a later version that is beaten by one of this
    /// version is not among the changes, so that no store loses it.
    pub fn merge(&mut self, lines: impl IntoIterator<Item = Line>) -> Changes {
        let mut changes = Changes::default();
        let mut new = Ids::default();
        changes.emptied = self.unite(&mut lines.into_iter(), &mut |line| match line.id() {
            Some(id) => new.note(id),
            None => changes.new.push(line.clone()),
        });
        for (id, ()) in new.iter() {
            if let Some(line) = self.get(id)
                && !changes.emptied.iter().any(|emptied| emptied.id() == Some(id))
            {
                changes.new.push(line.clone());
            }
        }
        changes
    }

    /// Unites the record with lines as [`Record::merge`] does, and gives only what was emptied: for a
    /// store's own lines, of which nothing else is news.
    pub fn load(&mut self, lines: impl IntoIterator<Item = Line>) -> Vec<Line> {
        self.unite(&mut lines.into_iter(), &mut |_| ())
    }

    fn unite(
        &mut self,
        lines: &mut dyn Iterator<Item = Line>,
        news: &mut dyn FnMut(&Line),
    ) -> Vec<Line> {
        let mut emptied = Ids::default();
        for line in lines {
            self.take(line, news, &mut emptied);
        }
        self.empty_what_was_removed(&mut emptied);
        let gone = |id: &FactId| {
            let clock = self.get(id)?.clock()?;
            Some(Line::Known(Entry::Gone(Gone { id: id.clone(), clock })))
        };
        emptied.iter().filter_map(|(id, ())| gone(id)).collect()
    }

    fn take(&mut self, line: Line, news: &mut dyn FnMut(&Line), emptied: &mut Ids) {
        if let Some(id) = line.id() {
            if let Some(here) = self.get(id) {
                if is_gone(here) != is_gone(&line) {
                    emptied.note(id);
                }
                // Two that are equal don't beat each other.
                if !beats(&line, here) {
                    return;
                }
                if matches!(here, Line::Known(_)) {
                    news(&line);
                }
            } else {
                news(&line);
            }
        }
        if let Err(line) = self.lines.insert(line) {
            let text = line.encode();
            if let Err(place) = self.nameless.binary_search_by(|there| there.encode().cmp(&text)) {
                news(&line);
                self.nameless.insert(place, line);
            }
        }
    }

    /// Empties what the record's `removed` lines ask for, and notes the lines that had words until now.
    fn empty_what_was_removed(&mut self, emptied: &mut Ids) {
        let mut asked = Ids::default();
        for line in self.lines.iter() {
            if let Line::Known(Entry::Written(Written {
                what: Writing::Removed { first, others },
                ..
            })) = line
            {
                asked.note(first);
                others.iter().for_each(|other| asked.note(other));
            }
        }
        // What names an emptied line is emptied too, and what names that one, until there is no more.
        loop {
            let goes = |id: &FactId| asked.contains(id) || self.get(id).is_some_and(is_gone);
            let mut next: Vec<Gone> = Vec::new();
            for line in self.lines.iter() {
                let Some(id) = line.id() else { continue };
                let is_removed = match removable(line) {
                    Removable::No => false,
                    Removable::ById => asked.contains(id),
                    Removable::With(other) => asked.contains(id) || goes(other),
                };
                if is_removed {
                    next.push(Gone { id: id.clone(), clock: line.clock().unwrap_or_default() });
                }
            }
            if next.is_empty() {
                return;
            }
            for gone in next {
                emptied.note(&gone.id);
                // It has an id, so it is taken.
                let _ = self.lines.insert(Line::Known(Entry::Gone(gone)));
            }
        }
    }

    /// Removes all lines before an erase mark and gives their ids. What has no readable clock stays.
    pub fn drop_before(&mut self, mark: Clock) -> Vec<FactId> {
        let stays = |line: &Line| line.clock().is_none_or(|clock| clock >= mark);
        let mut dropped = Vec::new();
        self.lines.retain(|line| {
            let stays = stays(line);
            if !stays {
                dropped.extend(line.id().cloned());
            }
            stays
        });
        self.nameless.retain(stays);
        dropped
    }

    /// Forgets a draft whose words have become a fact, or were given up. Any other line stays.
    pub fn forget_draft(&mut self, id: &FactId) -> bool {
        let found = self.get(id).is_some_and(|line| draft(line).is_some());
        if found {
            self.lines.remove(id);
        }
        found
    }

    /// The facts of playing in their order, for the engine to fold.
    #[must_use]
    pub fn facts(&self) -> Vec<&Fact> {
        self.in_order(|line| fact(line).is_some()).into_iter().filter_map(fact).collect()
    }

    /// What was written in text fields that weren't left, the latest first.
    #[must_use]
    pub fn drafts(&self) -> Vec<&Written> {
        self.in_order(|line| draft(line).is_some()).into_iter().rev().filter_map(draft).collect()
    }

    fn in_order(&self, wanted: fn(&Line) -> bool) -> Vec<&Line> {
        let lines = self.lines.iter().filter(|line| wanted(line));
        let heap: BinaryHeap<Placed<'_>> = lines.map(Placed).collect();
        heap.into_sorted_vec().into_iter().map(|Placed(line)| line).collect()
    }

    /// A line.
    #[must_use]
    pub fn get(&self, id: &FactId) -> Option<&Line> {
        self.lines.get(id)
    }

    /// All lines, in no order that means anything.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().chain(&self.nameless)
    }

    /// How many lines there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.len() + self.nameless.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The highest clock of any line; 0 when there is none.
    #[must_use]
    pub fn highest(&self) -> Clock {
        self.lines().filter_map(Line::clock).max().unwrap_or_default()
    }

    /// Scenarios with an attempt that was begun and not finished, each once.
    #[must_use]
    pub fn under_way(&self) -> Vec<ScenarioId> {
        let mut finished = Ids::default();
        let facts = || self.lines.iter().filter_map(fact);
        for fact in facts().filter(|fact| matches!(fact.deed, Deed::Finished { .. })) {
            if let Some(attempt) = self.attempt_of(fact) {
                finished.note(attempt);
            }
        }
        let mut under_way = Vec::new();
        for fact in facts() {
            if let Deed::Began { scenario, .. } = &fact.deed
                && !finished.contains(&fact.id)
                && !under_way.contains(scenario)
            {
                under_way.push(scenario.clone());
            }
        }
        under_way
    }

    /// The beginning on which a fact rests in the end, if all between are there.
    fn attempt_of<'a>(&'a self, mut fact: &'a Fact) -> Option<&'a FactId> {
        while let Some(after) = fact.deed.after() {
            let earlier = self.get(after).and_then(self::fact)?;
            let leads_on = matches!(earlier.deed, Deed::Began { .. } | Deed::Chose { .. });
            // Only what is earlier is followed; hence this ends, whatever the lines say.
            if !leads_on || (earlier.clock, &earlier.id) >= (fact.clock, &fact.id) {
                return None;
            }
            fact = earlier;
        }
        Some(&fact.id)
    }
}

impl FromIterator<Line> for Record {
    fn from_iter<I: IntoIterator<Item = Line>>(lines: I) -> Self {
        let mut record = Self::default();
        record.load(lines);
        record
    }
}

/// A line in the order of all lines: by clock, then by id.
struct Placed<'a>(&'a Line);

impl Ord for Placed<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.0.clock(), self.0.id()).cmp(&(other.0.clock(), other.0.id()))
    }
}

impl PartialOrd for Placed<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Placed<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Placed<'_> {}

/// Whether one of two lines of the same id stays, and not the other.
fn beats(line: &Line, other: &Line) -> bool {
    match (draft(line), draft(other)) {
        // A draft that has become a fact under its own id is over.
        (None, Some(_)) => true,
        (Some(_), None) => false,
        (Some(a), Some(b)) if a.clock != b.clock => a.clock > b.clock,
        _ if is_gone(line) != is_gone(other) => is_gone(line),
        _ => line.encode() < other.encode(),
    }
}

/// Whether a `removed` line can empty an entry.
enum Removable<'a> {
    /// It is no entry of the journal.
    No,
    /// When it is named.
    ById,
    /// When it, or the fact that it is about, is named or gone.
    With(&'a FactId),
}

fn removable(line: &Line) -> Removable<'_> {
    let Line::Known(entry) = line else { return Removable::No };
    match entry {
        Entry::Played(Fact { deed: Deed::Answered { .. }, .. }) => Removable::ById,
        Entry::Played(_) | Entry::Gone(_) => Removable::No,
        Entry::Written(written) => match &written.what {
            Writing::Reviewed { plan, .. } => Removable::With(plan),
            Writing::Revised { fact, .. } => Removable::With(fact),
            Writing::Noted { .. } => Removable::ById,
            // A draft is forgotten, not removed. And were a removal emptied, what it removed would come
            // back with the next union.
            Writing::Draft { .. } | Writing::Removed { .. } => Removable::No,
        },
    }
}

const fn is_gone(line: &Line) -> bool {
    matches!(line, Line::Known(Entry::Gone(_)))
}

const fn fact(line: &Line) -> Option<&Fact> {
    match line {
        Line::Known(Entry::Played(fact)) => Some(fact),
        _ => None,
    }
}

const fn draft(line: &Line) -> Option<&Written> {
    match line {
        Line::Known(Entry::Written(written)) if matches!(written.what, Writing::Draft { .. }) => {
            Some(written)
        }
        _ => None,
    }
}
