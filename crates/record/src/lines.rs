//! The record's lines, in the order of their ids. A line says itself which it is, so no id is kept beside it.

use venster_engine::FactId;

use crate::Line;

/// Lines with ids, each id once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::vec_box, reason = "making room for one moves little")]
pub(crate) struct Lines(Vec<Box<Line>>);

impl Lines {
    fn place(&self, id: &FactId) -> Result<usize, usize> {
        self.0.binary_search_by(|there| there.id().cmp(&Some(id)))
    }

    pub(crate) fn get(&self, id: &FactId) -> Option<&Line> {
        self.place(id).ok().and_then(|place| self.0.get(place)).map(|line| &**line)
    }

    /// Takes a line, in the place of one with the same id. One without an id is given back.
    pub(crate) fn insert(&mut self, line: Line) -> Result<(), Line> {
        let Some(id) = line.id() else { return Err(line) };
        match self.place(id) {
            Ok(place) => {
                if let Some(there) = self.0.get_mut(place) {
                    **there = line;
                }
            }
            Err(place) => {
                self.make_room();
                self.0.insert(place, Box::new(line));
            }
        }
        Ok(())
    }

    /// A record grows by one line at a time for years: an eighth more room at once is enough, where a vector left to
    /// itself would double.
    fn make_room(&mut self) {
        if self.0.len() == self.0.capacity() {
            self.0.reserve_exact(self.0.len() / 8 + 8);
        }
    }

    pub(crate) fn remove(&mut self, id: &FactId) {
        if let Ok(place) = self.place(id) {
            self.0.remove(place);
        }
    }

    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&Line) -> bool) {
        self.0.retain(|line| keep(line));
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Line> {
        self.0.iter().map(|line| &**line)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}
