//! Which answers an exercise takes, and what is told of them to those who don't see it.

use venster_scenario::{ExerciseKind, ItemId, Sort};

use crate::{Announcement, Answer, ItemsAnswer, SortAnswer};

/// Whether an answer is one to this exercise: of its kind, with items that it has, each once, and in a
/// ranking all of them.
#[must_use]
pub fn fits(exercise: &ExerciseKind, answer: &Answer) -> bool {
    match (exercise, answer) {
        (ExerciseKind::Stance(_), Answer::Stand(_))
        | (ExerciseKind::Plan(_), Answer::Plan(_))
        | (ExerciseKind::Reflect(_), Answer::Reflect(_)) => true,
        (ExerciseKind::Sort(sort), Answer::Sort(answer)) => sorts(sort, answer),
        (ExerciseKind::Rank(rank), Answer::Rank(answer)) => {
            answer.items.len() == rank.items.len()
                && are_among(&answer.items, |id| rank.items.iter().any(|item| item.id == *id))
        }
        (ExerciseKind::Select(select), Answer::Select(answer)) => {
            (select.many || answer.items.len() <= 1)
                && are_among(&answer.items, |id| select.items.iter().any(|item| item.id == *id))
        }
        (ExerciseKind::Spot(spot), Answer::Spot(answer)) => {
            are_among(&answer.items, |id| spot.marks().any(|mark| mark.id == *id))
        }
        _ => false,
    }
}

fn sorts(sort: &Sort, answer: &SortAnswer) -> bool {
    let is_item = |id: &ItemId| sort.items.iter().any(|item| item.id == *id);
    let is_group = |id: &ItemId| sort.groups.iter().any(|group| group.id == *id);
    answer.placed.iter().enumerate().all(|(index, (item, group))| {
        let before = answer.placed.iter().take(index);
        is_item(item) && is_group(group) && !before.into_iter().any(|(other, _)| other == item)
    })
}

fn are_among(items: &[ItemId], is_item: impl Fn(&ItemId) -> bool) -> bool {
    let first = |index: usize, item: &ItemId| !items.iter().take(index).any(|one| one == item);
    items.iter().enumerate().all(|(index, item)| is_item(item) && first(index, item))
}

/// An answer in which nothing has been done yet; none for an exercise that is not about items.
#[must_use]
pub fn untouched(exercise: &ExerciseKind) -> Option<Answer> {
    Some(match exercise {
        ExerciseKind::Sort(_) => Answer::Sort(Box::default()),
        ExerciseKind::Rank(rank) => Answer::Rank(Box::new(ItemsAnswer {
            items: rank.items.iter().map(|item| item.id.clone()).collect(),
            compared: false,
        })),
        ExerciseKind::Select(_) => Answer::Select(Box::default()),
        ExerciseKind::Spot(_) => Answer::Spot(Box::default()),
        ExerciseKind::Stance(_) | ExerciseKind::Plan(_) | ExerciseKind::Reflect(_) => return None,
    })
}

/// What is told of a new answer, unless the control that gave it says so itself, as a radio button does.
pub(crate) fn announcement(before: Option<&Answer>, answer: &Answer) -> Option<Announcement> {
    match answer {
        Answer::Stand(stand) => Some(Announcement::StandKept(*stand)),
        Answer::Plan(_) => Some(Announcement::PlanKept),
        Answer::Reflect(_) => Some(Announcement::WordsKept),
        _ if is_compared(answer) && !before.is_some_and(is_compared) => {
            Some(Announcement::Compared)
        }
        _ => None,
    }
}

fn is_compared(answer: &Answer) -> bool {
    match answer {
        Answer::Sort(answer) => answer.compared,
        Answer::Rank(answer) | Answer::Select(answer) | Answer::Spot(answer) => answer.compared,
        Answer::Stand(_) | Answer::Plan(_) | Answer::Reflect(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use venster_scenario::{
        Group, Mark, Rank, RankItem, Select, SelectItem, SortItem, Spot, Stretch,
    };

    fn id(name: &str) -> ItemId {
        ItemId::new(name).unwrap()
    }

    fn ids(names: &str) -> Vec<ItemId> {
        names.split_whitespace().map(id).collect()
    }

    fn items(names: &str) -> Box<ItemsAnswer> {
        Box::new(ItemsAnswer { items: ids(names), compared: false })
    }

    fn sort() -> ExerciseKind {
        let group = |name| Group { id: id(name), title: Vec::new() };
        let item = |name, group| SortItem {
            id: id(name),
            text: Vec::new(),
            group: id(group),
            feedback: Vec::new(),
        };
        ExerciseKind::Sort(Sort {
            prompt: Vec::new(),
            groups: vec![group("saw"), group("assumed")],
            items: vec![item("ground", "saw"), item("ashamed", "assumed")],
        })
    }

    #[test]
    fn an_item_is_sorted_once_and_into_a_group_that_there_is() {
        let answer = |pairs: &[(&str, &str)]| {
            let placed = pairs.iter().map(|(item, group)| (id(item), id(group))).collect();
            Answer::Sort(Box::new(SortAnswer { placed, compared: false }))
        };
        assert!(fits(&sort(), &answer(&[])));
        assert!(fits(&sort(), &answer(&[("ashamed", "saw"), ("ground", "saw")])));
        assert!(!fits(&sort(), &answer(&[("ground", "saw"), ("ground", "assumed")])));
        assert!(!fits(&sort(), &answer(&[("ground", "heard")])));
        assert!(!fits(&sort(), &answer(&[("saw", "saw")])));
        let mut put = SortAnswer::default();
        put.put(id("ground"), id("assumed"));
        put.put(id("ground"), id("saw"));
        assert_eq!((put.placed.len(), put.group(&id("ground"))), (1, Some(&id("saw"))));
    }

    #[test]
    fn a_ranking_has_every_item_once() {
        let items_of = |names: &str| {
            ids(names).into_iter().map(|id| RankItem { id, text: Vec::new() }).collect()
        };
        let rank = ExerciseKind::Rank(Rank {
            prompt: Vec::new(),
            items: items_of("quiet food books"),
            orders: Vec::new(),
        });
        assert!(fits(&rank, &Answer::Rank(items("books food quiet"))));
        assert!(fits(&rank, &untouched(&rank).unwrap()));
        for wrong in ["books food", "books food food", "books food quiet quiet", "a b c"] {
            assert!(!fits(&rank, &Answer::Rank(items(wrong))), "{wrong}");
        }
    }

    #[test]
    fn one_or_many_are_selected_and_marked() {
        let select = |many| {
            let item =
                |id| SelectItem { id, text: Vec::new(), is_true: false, feedback: Vec::new() };
            let items = ids("door window").into_iter().map(item).collect();
            ExerciseKind::Select(Select { prompt: Vec::new(), many, items })
        };
        assert!(fits(&select(true), &Answer::Select(items("window door"))));
        assert!(!fits(&select(false), &Answer::Select(items("window door"))));
        assert!(fits(&select(false), &Answer::Select(items("window"))));
        assert!(!fits(&select(true), &Answer::Spot(items("window"))));
        let mark = Mark { id: id("a"), words: "b".into(), reads: true, feedback: Vec::new() };
        let spot = ExerciseKind::Spot(Spot { text: vec![vec![Stretch::Mark(mark)]] });
        assert!(fits(&spot, &Answer::Spot(items("a"))));
        assert!(!fits(&spot, &Answer::Spot(items("b"))));
    }

    #[test]
    fn comparing_is_told_once() {
        let compared = |names: &str| {
            Answer::Select(Box::new(ItemsAnswer { items: ids(names), compared: true }))
        };
        let open = Answer::Select(items("a"));
        assert_eq!(announcement(None, &open), None);
        assert_eq!(announcement(Some(&open), &compared("a")), Some(Announcement::Compared));
        assert_eq!(announcement(Some(&compared("a")), &compared("b")), None);
    }
}
