//! When a line counts as kept by the database, and what to do when it doesn't.

use venster_engine::FactId;

use crate::ids::ById;

/// Lines that are not known to be in the database.
///
/// A line comes in when it is written and goes when a transaction that carried it has completed. Once
/// a transaction has failed the database is in *doubt*, and stays so: a full disk takes writes that are
/// gone after a restart, and a reopened database may do so too.
#[derive(Debug, Default)]
pub struct Outbox {
    lines: ById<String>,
    doubt: bool,
}

/// Lines on their way in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    lines: Vec<(FactId, String)>,
    again: bool,
}

impl Parcel {
    /// The lines, each with its id.
    #[must_use]
    pub fn lines(&self) -> &[(FactId, String)] {
        &self.lines
    }
}

/// What to do after a transaction failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Open the database anew and put everything that is left again.
    Reopen,
    /// This was already the second try: wait until something else is written.
    Wait,
}

impl Outbox {
    /// Takes lines that are to be put now and gives them as a parcel; in doubt together with all that
    /// is left from before.
    pub fn send(&mut self, lines: Vec<(FactId, String)>) -> Parcel {
        for (id, text) in &lines {
            self.lines.insert(id.clone(), text.clone());
        }
        let lines = if self.doubt { self.left() } else { lines };
        Parcel { lines, again: false }
    }

    /// Everything that is left, for a database that was opened anew after a failure.
    #[must_use]
    pub fn send_again(&self) -> Parcel {
        Parcel { lines: self.left(), again: true }
    }

    /// Everything that is left, for a database that came late.
    #[must_use]
    pub fn send_late(&self) -> Parcel {
        Parcel { lines: self.left(), again: false }
    }

    fn left(&self) -> Vec<(FactId, String)> {
        self.lines.iter().map(|(id, text)| (id.clone(), text.clone())).collect()
    }

    /// A transaction completed. Gives the lines whose pending keys may go: none in doubt, and none that
    /// has been written anew since.
    pub fn completed(&mut self, parcel: Parcel) -> Vec<(FactId, String)> {
        let mut arrived = parcel.lines;
        arrived.retain(|(id, text)| self.lines.get(id) == Some(text));
        for (id, _) in &arrived {
            self.lines.remove(id);
        }
        if self.doubt {
            arrived.clear();
        }
        arrived
    }

    /// A transaction aborted, threw, or gave no answer in time.
    pub fn failed(&mut self, parcel: &Parcel) -> Next {
        self.doubt = true;
        if parcel.again { Next::Wait } else { Next::Reopen }
    }

    /// Forgets a line that is to go from the record, such as a draft that became a fact.
    pub fn forget(&mut self, id: &FactId) {
        self.lines.remove(id);
    }

    /// The database closed by itself or failed: what it took may be lost.
    pub fn doubt(&mut self) {
        self.doubt = true;
    }

    /// Whether the database is in doubt.
    #[must_use]
    pub const fn in_doubt(&self) -> bool {
        self.doubt
    }

    /// Whether everything is known to be in the database.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str, text: &str) -> (FactId, String) {
        (FactId::parse(id).unwrap(), text.into())
    }

    #[test]
    fn a_key_goes_when_its_line_has_arrived() {
        let mut outbox = Outbox::default();
        let parcel = outbox.send(vec![line("a.0", "x"), line("a.1", "y")]);
        assert_eq!(outbox.completed(parcel), [line("a.0", "x"), line("a.1", "y")]);
        assert!(outbox.is_empty());
    }

    #[test]
    fn a_draft_that_was_written_anew_keeps_its_key() {
        let mut outbox = Outbox::default();
        let first = outbox.send(vec![line("a.0", "wor")]);
        let second = outbox.send(vec![line("a.0", "words")]);
        assert_eq!(outbox.completed(first), []);
        assert!(!outbox.is_empty());
        assert_eq!(outbox.completed(second), [line("a.0", "words")]);
    }

    #[test]
    fn in_doubt_no_key_goes_ever_after() {
        let mut outbox = Outbox::default();
        let lost = outbox.send(vec![line("a.0", "x")]);
        assert_eq!(outbox.failed(&lost), Next::Reopen);
        let again = outbox.send_again();
        assert_eq!(again.lines(), [line("a.0", "x")]);
        assert_eq!(outbox.completed(again), []);
        let later = outbox.send(vec![line("a.1", "y")]);
        assert_eq!(outbox.completed(later), []);
        assert!(outbox.in_doubt());
    }

    #[test]
    fn a_second_failure_waits_and_loses_nothing() {
        let mut outbox = Outbox::default();
        let lost = outbox.send(vec![line("a.0", "x")]);
        assert_eq!(outbox.failed(&lost), Next::Reopen);
        let again = outbox.send_again();
        assert_eq!(outbox.failed(&again), Next::Wait);
        let later = outbox.send(vec![line("a.1", "y")]);
        assert_eq!(later.lines(), [line("a.0", "x"), line("a.1", "y")]);
        assert_eq!(outbox.failed(&later), Next::Reopen);
        assert_eq!(outbox.send_again().lines(), [line("a.0", "x"), line("a.1", "y")]);
    }

    #[test]
    fn a_forgotten_line_is_not_put_again() {
        let mut outbox = Outbox::default();
        let lost = outbox.send(vec![line("a.0", "x")]);
        outbox.forget(&FactId::parse("a.0").unwrap());
        outbox.failed(&lost);
        assert!(outbox.send_again().lines().is_empty());
    }
}
