//! Where everything on a map lies. Along the way each decision has a gap of [`GAP`] units after it; across it lie
//! rows, of which the way taken has the middle one wherever it comes to a decision.

use super::network::{Lead, Network, next};

/// How far it is from one decision to the next.
pub const GAP: i32 = 12;
/// Where the way begins; the first decision lies at 0.
pub const START: i32 = -GAP / 2;
/// How far after its decision the station of an option lies,
pub const AT_OPTION: i32 = 5;
/// and that of a decision to which only this option leads.
pub const AT_ELSEWHERE: i32 = 8;

/// A map, laid out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Map {
    /// How many decisions lie on the way taken.
    pub forks: usize,
    /// What lies on the lines.
    pub stations: Vec<Station>,
    /// The lines.
    pub lines: Vec<Line>,
    /// What came back later of the options that were taken.
    pub returns: Vec<Return>,
}

/// A place on a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// How far along the way, in units of which [`GAP`] lie between two decisions.
    pub at: i32,
    /// In which row across it; rows above the middle one are negative.
    pub row: i32,
}

/// Something that lies on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Station {
    /// Where.
    pub point: Point,
    /// What it is.
    pub kind: StationKind,
    /// Whether it lies on the way taken.
    pub taken: bool,
    /// Whether it was ever come to.
    pub seen: bool,
}

/// What a station is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StationKind {
    /// Where the way begins.
    Start,
    /// A decision of the way taken.
    Fork,
    /// An option.
    Option,
    /// A decision that the way taken doesn't come to.
    Elsewhere,
    /// An ending.
    Ending,
}

/// A line: from a point into its row, along it, and out of it to another point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Where it begins.
    pub from: Point,
    /// The row in which it runs.
    pub row: i32,
    /// Where it ends, further along.
    pub to: Point,
    /// Whether it belongs to the way taken.
    pub taken: bool,
    /// Whether it was ever gone.
    pub seen: bool,
}

/// Something that came back later of an option that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Return {
    /// The option's station.
    pub from: Point,
    /// Where it was told.
    pub to: Point,
}

impl Map {
    /// Lays out a network. Empty where nothing was decided.
    #[must_use]
    pub fn new(network: &Network) -> Self {
        let forks = network.forks.len();
        if forks == 0 {
            return Self::default();
        }
        let mut plan = Plan {
            map: Self { forks, ..Self::default() },
            rows: Vec::new(),
            to_endings: Vec::new(),
        };
        plan.rows.resize(forks, Vec::new());
        plan.place(Point { at: START, row: 0 }, StationKind::Start, true, true);
        for at in 0..forks {
            plan.lay_out(network, at);
        }
        plan.lead_to_every_ending(network);
        plan.end(network);
        plan.map
    }

    /// The first row and the last.
    #[must_use]
    pub fn rows(&self) -> (i32, i32) {
        let mut rows = (0, 0);
        for line in &self.lines {
            for row in [line.from.row, line.row, line.to.row] {
                rows = (rows.0.min(row), rows.1.max(row));
            }
        }
        rows
    }

    /// Where the way ends.
    #[must_use]
    pub fn end(&self) -> i32 {
        along(self.forks)
    }

    /// The station of the option that was taken at a decision.
    #[must_use]
    pub fn taken_at(&self, fork: usize) -> Option<Point> {
        let at = along(fork) + AT_OPTION;
        let mut stations = self.stations.iter();
        stations.find(|station| station.taken && station.point.at == at).map(|one| one.point)
    }
}

fn along(fork: usize) -> i32 {
    GAP.saturating_mul(i32::try_from(fork).unwrap_or(i32::MAX))
}

/// A map on which more is being laid out.
struct Plan {
    map: Map,
    /// The rows that are taken after each decision.
    rows: Vec<Vec<i32>>,
    /// The lines, by their numbers, that lead to endings.
    to_endings: Vec<(usize, usize)>,
}

impl Plan {
    fn place(&mut self, point: Point, kind: StationKind, taken: bool, seen: bool) {
        self.map.stations.push(Station { point, kind, taken, seen });
    }

    /// Lays out a decision and its options.
    fn lay_out(&mut self, network: &Network, at: usize) {
        let here = Point { at: along(at), row: 0 };
        if at == 0 {
            let from = Point { at: START, row: 0 };
            self.map.lines.push(Line { from, row: 0, to: here, taken: true, seen: true });
        }
        self.place(here, StationKind::Fork, true, true);
        let Some(fork) = network.forks.get(at) else { return };
        let leads: Vec<Lead> =
            fork.ways.iter().map(|way| lead(&way.leads, at, self.map.forks)).collect();
        let is_short = |lead: &Lead| self.last_gap(*lead) <= at;
        let short = leads.iter().filter(|lead| is_short(lead)).count();
        let mut free = self.nearest(at, short).into_iter();
        let rows: Vec<Option<i32>> =
            leads.iter().map(|lead| if is_short(lead) { free.next() } else { None }).collect();
        if let Some(taken) = self.rows.get_mut(at) {
            taken.extend(rows.iter().flatten());
        }
        for ((way, lead), row) in fork.ways.iter().zip(leads).zip(rows) {
            let row = row.unwrap_or_else(|| self.reserve(at, self.last_gap(lead)));
            self.place(
                Point { at: here.at + AT_OPTION, row },
                StationKind::Option,
                way.taken,
                way.seen,
            );
            if way.elsewhere {
                let point = Point { at: here.at + AT_ELSEWHERE, row };
                self.place(point, StationKind::Elsewhere, false, way.seen);
            }
            self.draw(here, row, lead, way.taken, way.seen);
        }
    }

    /// The last gap through which a way to there runs.
    const fn last_gap(&self, lead: Lead) -> usize {
        match lead {
            Lead::Fork(fork) => fork.saturating_sub(1),
            Lead::Ending(_) => self.map.forks.saturating_sub(1),
        }
    }

    fn draw(&mut self, from: Point, row: i32, lead: Lead, taken: bool, seen: bool) {
        let end = match lead {
            Lead::Fork(fork) => along(fork),
            Lead::Ending(ending) => {
                self.to_endings.push((self.map.lines.len(), ending));
                self.map.end()
            }
        };
        let to = Point { at: end, row: 0 };
        self.map.lines.push(Line { from, row, to, taken, seen });
    }

    fn is_free(&self, gap: usize, row: i32) -> bool {
        self.rows.get(gap).is_none_or(|taken| !taken.contains(&row))
    }

    /// So many free rows after a decision, the nearest to the middle, in order. An even number leaves the
    /// middle itself free, so that as many lie above as below.
    fn nearest(&self, gap: usize, count: usize) -> Vec<i32> {
        let mut rows = Vec::new();
        let mut out = i32::from(count.is_multiple_of(2));
        while rows.len() < count {
            for row in [-out, out] {
                if rows.len() < count && self.is_free(gap, row) && !rows.contains(&row) {
                    let place = rows.partition_point(|other| *other < row);
                    rows.insert(place, row);
                }
            }
            out += 1;
        }
        rows
    }

    /// Takes the row nearest to the middle, but for that itself, that is free in all of these gaps.
    fn reserve(&mut self, first: usize, last: usize) -> i32 {
        let mut row = 1;
        while !(first..=last).all(|gap| self.is_free(gap, row)) {
            row = if row > 0 { -row } else { 1 - row };
        }
        for taken in self.rows.iter_mut().take(last + 1).skip(first) {
            taken.push(row);
        }
        row
    }

    /// An ending to which no line leads yet is reached from a decision elsewhere.
    fn lead_to_every_ending(&mut self, network: &Network) {
        for ending in 1..network.endings.len() {
            if self.to_endings.iter().any(|(_, led)| *led == ending) {
                continue;
            }
            for (at, fork) in network.forks.iter().enumerate() {
                let number =
                    fork.ways.iter().position(|way| way.leads.contains(&Lead::Ending(ending)));
                let Some(number) = number else { continue };
                let mut options = self.map.stations.iter().filter(|station| {
                    station.kind == StationKind::Option && station.point.at == along(at) + AT_OPTION
                });
                let Some(row) = options.nth(number).map(|station| station.point.row) else {
                    continue;
                };
                let from = Point { at: along(at) + AT_ELSEWHERE, row };
                let own = self.reserve(at, self.map.forks.saturating_sub(1));
                let seen = network.endings.get(ending) == Some(&true);
                self.draw(from, own, Lead::Ending(ending), false, seen);
                break;
            }
        }
    }

    /// Gives every ending a row, that of a line which leads to it where that is free, and has the lines end there.
    /// Others lie on the side from which the way taken doesn't come, so that it doesn't run through them.
    fn end(&mut self, network: &Network) {
        let end = self.map.end();
        let taken = self.to_endings.iter().filter_map(|(line, _)| self.map.lines.get(*line));
        let comes_from = taken.filter(|line| line.taken).map(|line| line.row.signum()).sum::<i32>();
        let is_away = |row: i32| row != 0 && row.signum() != comes_from;
        let mut rows: Vec<i32> = Vec::new();
        for (ending, seen) in network.endings.iter().enumerate() {
            let mut row = 0;
            if ending > 0 {
                let led = self.to_endings.iter().filter(|(_, led)| *led == ending);
                let led: Vec<i32> = led
                    .filter_map(|(line, _)| self.map.lines.get(*line).map(|line| line.row))
                    .collect();
                let wanted = led.into_iter().find(|row| is_away(*row) && !rows.contains(row));
                row = wanted.unwrap_or(1);
                while rows.contains(&row) || !is_away(row) {
                    row = if row > 0 { -row } else { 1 - row };
                }
            }
            rows.push(row);
            self.place(Point { at: end, row }, StationKind::Ending, ending == 0, *seen);
        }
        for (line, ending) in &self.to_endings {
            if let (Some(line), Some(row)) = (self.map.lines.get_mut(*line), rows.get(*ending)) {
                line.to.row = *row;
            }
        }
    }
}

/// Where the line of an option is drawn to: as soon as it can come back to the way taken, else to an ending.
fn lead(leads: &[Lead], at: usize, forks: usize) -> Lead {
    let mut first = None;
    for lead in leads {
        if first.is_none_or(|first| *lead < first) {
            first = Some(*lead);
        }
    }
    first.unwrap_or(next(at, forks))
}

#[cfg(test)]
mod tests;
