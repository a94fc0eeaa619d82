//! What the learner can be promised about what they do now.

/// How well the record is kept, for the banner that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// Both stores work. Nothing needs to be said.
    Sound,
    /// `localStorage` alone carries the record, as IndexedDB is refused here. It is saved.
    LogOnly,
    /// IndexedDB hasn't answered yet: new facts are saved in `localStorage`, but what was done earlier
    /// isn't here. It may still come ([`super::Storage::on_late`]).
    Waiting,
    /// IndexedDB alone carries the record, as `localStorage` is refused or full. It is saved, a little
    /// later than else.
    DatabaseOnly,
    /// The database failed: what is done now may be lost, whatever the stores say. Offer the backup.
    InDoubt,
    /// Nothing can be saved here. Offer the backup.
    MemoryOnly,
}

impl Health {
    /// Whether what is done now can be called saved.
    #[must_use]
    pub const fn saves(self) -> bool {
        !matches!(self, Self::InDoubt | Self::MemoryOnly)
    }

    pub(super) const fn of(log: bool, database: Connection, in_doubt: bool) -> Self {
        match (log, database) {
            _ if in_doubt => Self::InDoubt,
            (true, Connection::Open) => Self::Sound,
            (true, Connection::Awaited) => Self::Waiting,
            (true, Connection::Closed) => Self::LogOnly,
            (false, Connection::Open) => Self::DatabaseOnly,
            (false, Connection::Awaited | Connection::Closed) => Self::MemoryOnly,
        }
    }
}

/// How the space's database stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Connection {
    /// It takes lines.
    Open,
    /// It was asked for and hasn't answered.
    Awaited,
    /// It was refused, or closed.
    Closed,
}
