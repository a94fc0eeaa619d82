//! Small collections by id.
//!
//! The standard maps and sorts are made for speed, and each type that they are used with weighs
//! kilobytes in what the learner downloads: together they were a third of it. A sorted vector and one
//! heap do for the thousands of lines that a learner writes in years.

use venster_engine::FactId;

/// Values by id, in the order of ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ById<V>(Vec<(FactId, V)>);

impl<V> Default for ById<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// A set of ids.
pub(crate) type Ids = ById<()>;

impl<V> ById<V> {
    fn place(&self, id: &FactId) -> Result<usize, usize> {
        self.0.binary_search_by(|(there, _)| there.cmp(id))
    }

    pub(crate) fn get(&self, id: &FactId) -> Option<&V> {
        self.place(id).ok().and_then(|place| self.0.get(place)).map(|(_, value)| value)
    }

    pub(crate) fn contains(&self, id: &FactId) -> bool {
        self.place(id).is_ok()
    }

    pub(crate) fn insert(&mut self, id: FactId, value: V) {
        match self.place(&id) {
            Ok(place) => {
                if let Some((_, there)) = self.0.get_mut(place) {
                    *there = value;
                }
            }
            Err(place) => self.0.insert(place, (id, value)),
        }
    }

    pub(crate) fn remove(&mut self, id: &FactId) {
        if let Ok(place) = self.place(id) {
            self.0.remove(place);
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&FactId, &V)> {
        self.0.iter().map(|(id, value)| (id, value))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Ids {
    pub(crate) fn note(&mut self, id: &FactId) {
        if let Err(place) = self.place(id) {
            self.0.insert(place, (id.clone(), ()));
        }
    }
}
