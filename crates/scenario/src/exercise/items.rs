//! Exercises on items: sort them, put them in order, select some, spot stretches of a text.

use serde::{Deserialize, Serialize};

use crate::{Inline, ItemId, PersonId};

/// What is said about an item once the learner compares, by paragraphs; empty where nothing is.
pub type Feedback = Vec<Vec<Inline>>;

/// Items that belong into groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// What is asked.
    pub prompt: Vec<Inline>,
    /// The groups, in the author's order; always two or more.
    pub groups: Vec<Group>,
    /// The items of all groups, shuffled.
    pub items: Vec<SortItem>,
}

/// A group to sort into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The author's name for it.
    pub id: ItemId,
    /// Its heading.
    pub title: Vec<Inline>,
}

/// An item to sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortItem {
    /// The author's name for it.
    pub id: ItemId,
    /// Its words.
    pub text: Vec<Inline>,
    /// The group in which its author sees it.
    pub group: ItemId,
    /// Why.
    pub feedback: Feedback,
}

/// Items to put in order, and the orders of people to compare with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rank {
    /// What is asked.
    pub prompt: Vec<Inline>,
    /// The items, shuffled.
    pub items: Vec<RankItem>,
    /// How people in the cast order them.
    pub orders: Vec<PersonalOrder>,
}

/// An item to rank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankItem {
    /// The author's name for it.
    pub id: ItemId,
    /// Its words.
    pub text: Vec<Inline>,
}

/// Somebody's order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalOrder {
    /// Somebody in the cast.
    pub person: PersonId,
    /// All items, from the first to the last.
    pub order: Vec<ItemId>,
}

/// Items of which one or several are so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Select {
    /// What is asked.
    pub prompt: Vec<Inline>,
    /// Whether several may be selected.
    pub many: bool,
    /// The items, in the author's order.
    pub items: Vec<SelectItem>,
}

/// An item to select.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelectItem {
    /// The author's name for it.
    pub id: ItemId,
    /// Its words.
    pub text: Vec<Inline>,
    /// Whether it is so.
    pub is_true: bool,
    /// Why.
    pub feedback: Feedback,
}

/// A text in which the learner marks what interprets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The text, by paragraphs.
    pub text: Vec<Vec<Stretch>>,
}

impl Spot {
    /// The stretches that can be marked, from the first to the last.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.text.iter().flatten().filter_map(|stretch| match stretch {
            Stretch::Mark(mark) => Some(mark),
            Stretch::Words(_) => None,
        })
    }
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stretch {
    /// Words that can't be marked.
    Words(Vec<Inline>),
    /// Words that can.
    Mark(Mark),
}

/// Words that can be marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The author's name for them.
    pub id: ItemId,
    /// The words.
    pub words: Box<str>,
    /// Whether they interpret instead of telling what could be seen.
    pub reads: bool,
    /// Why.
    pub feedback: Feedback,
}
