//! Whatever the network: no two stations on one spot, lines from left to right, every option and ending drawn.

use proptest::{collection::vec, prelude::*};

use super::*;
use crate::map::{Fork, Way};

/// What may be there after a decision: for each option how far it leads, and whether it passes another decision.
type Options = Vec<(u8, bool, bool)>;

fn network(forks: &[Options], endings: u8) -> Network {
    let endings_count = usize::from(endings);
    let all = forks.len();
    let fork = |(at, options): (usize, &Options)| {
        let taken = options.len() / 2;
        let way = |(number, (far, elsewhere, seen)): (usize, &(u8, bool, bool))| {
            let target = at + 1 + usize::from(*far);
            let first = if target < all {
                Lead::Fork(target)
            } else {
                Lead::Ending((target - all) % endings_count)
            };
            let mut leads = vec![first];
            if *elsewhere {
                leads.push(Lead::Ending(usize::from(*far) % endings_count));
            }
            let is_taken = number == taken;
            Way {
                taken: is_taken,
                seen: is_taken || *seen,
                elsewhere: *elsewhere && !is_taken,
                leads: if is_taken { vec![next(at, all)] } else { leads },
            }
        };
        Fork { ways: options.iter().enumerate().map(way).collect() }
    };
    Network {
        forks: forks.iter().enumerate().map(fork).collect(),
        endings: (0..endings).map(|ending| ending == 0).collect(),
    }
}

/// Whether a line runs along its own row here, neither entering nor leaving it.
fn runs_at(line: &Line, gap: i32) -> bool {
    line.from.at.div_euclid(GAP) <= gap && line.to.at > gap * GAP && line.from.at >= 0
}

proptest! {
    #[test]
    fn a_map_can_be_read(
        forks in vec(vec((0_u8..6, any::<bool>(), any::<bool>()), 2..=5), 1..=6),
        endings in 1_u8..=4,
    ) {
        let network = network(&forks, endings);
        let map = Map::new(&network);
        let count = |kind| map.stations.iter().filter(|station| station.kind == kind).count();
        prop_assert_eq!(count(StationKind::Fork), forks.len());
        prop_assert_eq!(count(StationKind::Option), forks.iter().map(Vec::len).sum::<usize>());
        prop_assert_eq!(count(StationKind::Ending), usize::from(endings));

        let (first, last) = map.rows();
        for (number, station) in map.stations.iter().enumerate() {
            for other in map.stations.iter().skip(number + 1) {
                prop_assert_ne!(station.point, other.point);
            }
            prop_assert!((START..=map.end()).contains(&station.point.at));
        }
        for line in &map.lines {
            prop_assert!(line.from.at < line.to.at);
            prop_assert!((START..=map.end()).contains(&line.from.at) && line.to.at <= map.end());
            prop_assert!((first..=last).contains(&line.row));
        }
        // Two lines never share a row on the same stretch, and none runs through a decision that it passes by.
        for gap in 0..i32::try_from(forks.len()).unwrap() {
            let running: Vec<_> = map.lines.iter().filter(|line| runs_at(line, gap)).collect();
            for (number, line) in running.iter().enumerate() {
                for other in running.iter().skip(number + 1) {
                    prop_assert_ne!(line.row, other.row, "gap {}: {:?}", gap, map);
                }
                if line.from.at < gap * GAP {
                    prop_assert_ne!(line.row, 0);
                }
            }
        }
        // The way taken is one line from the start to its ending.
        let mut at = START;
        for line in map.lines.iter().filter(|line| line.taken) {
            prop_assert_eq!(line.from, Point { at, row: 0 });
            at = line.to.at;
        }
        prop_assert_eq!(at, map.end());
        // And no other ending lies on the side from which it comes there.
        let side = map.lines.iter().rfind(|line| line.taken).map_or(0, |line| line.row.signum());
        for station in map.stations.iter().filter(|one| one.kind == StationKind::Ending) {
            prop_assert!(station.taken || side == 0 || station.point.row.signum() != side);
        }
        for fork in 0..forks.len() {
            prop_assert!(map.taken_at(fork).is_some());
        }
    }
}

fn way(taken: bool, lead: Lead) -> Way {
    Way { taken, seen: taken, elsewhere: false, leads: vec![lead] }
}

#[test]
fn as_many_options_lie_above_as_below() {
    let ending = Lead::Ending(0);
    for (count, expected) in [(2, vec![-1, 1]), (3, vec![-1, 0, 1]), (4, vec![-2, -1, 1, 2])] {
        let ways = (0..count).map(|number| way(number == 0, ending)).collect();
        let network = Network { forks: vec![Fork { ways }], endings: vec![true] };
        let map = Map::new(&network);
        let options = map.stations.iter().filter(|one| one.kind == StationKind::Option);
        assert_eq!(options.map(|one| one.point.row).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn a_way_that_passes_a_decision_by_keeps_to_its_own_row() {
    let forks = vec![
        Fork { ways: vec![way(true, Lead::Fork(1)), way(false, Lead::Ending(0))] },
        Fork { ways: vec![way(true, Lead::Ending(0)), way(false, Lead::Ending(1))] },
    ];
    let map = Map::new(&Network { forks, endings: vec![true, false] });
    let long = map.lines.iter().find(|line| line.to.at - line.from.at == 2 * GAP).unwrap();
    let later = map.lines.iter().filter(|line| line.from.at == GAP);
    assert!(later.into_iter().all(|line| line.row != long.row), "{map:?}");
}

#[test]
fn where_nothing_was_decided_nothing_is_drawn() {
    assert_eq!(Map::new(&Network::default()), Map::default());
}
