//! The way taken among the others, drawn like the map of an underground line. What the drawing shows stands beside it in
//! words, decision by decision; where there is little room the drawing runs down beside these words, piece by piece.

use venster_engine::{
    Event,
    map::{AT_ELSEWHERE, GAP, Map, Point, START, Station, StationKind},
    view::{Ending, OptionTaken, Taken},
};
use venster_scenario::Scenario;

use super::{Ui, text};
use crate::{
    app::PlayView,
    ui::{Drawing, Element, Look, Spot, Stroke, button, classed, element, hidden_names, unseen},
};

/// How wide the whole drawing is, and how far apart its rows are, in units of its own.
const WIDTH: i32 = 1104;
const ROW: i32 = 40;
/// Where in the drawing the words of a decision begin, and its station with them.
const INSET: i32 = 16;
/// How many decisions have room beside each other.
const WIDEST: usize = 5;
/// A piece of the drawing that runs down: its width and height.
const PIECE: Spot = (96, 100);
/// How far above the end of the last piece another ending lies.
const OTHER_END: i32 = 13;

/// The map, and what it shows in words.
pub(super) fn map(ui: &Ui, play: &PlayView, ending: &Ending) -> Element {
    let scenario = &*play.scenario;
    let map = &ending.map;
    let is_wide = map.forks <= WIDEST;
    let start = classed("li", "start")
        .child(piece(map, None))
        .child(element("b").text(ui.texts.phase_stand()));
    let mut forks = Vec::new();
    for (at, taken) in ending.path.iter().enumerate() {
        forks.push(fork(ui, scenario, taken).child(piece(map, Some(at))));
    }
    let list = element("ol").child(start).children(forks.into_iter()).child(end(
        ui,
        &play.view.title,
        ending,
    ));
    classed("div", if is_wide { "map wide" } else { "map" })
        .maybe(is_wide.then(|| whole(map)))
        .child(list)
}

/// What holds for all ways; that names are hidden only while one is.
pub(super) fn note(ui: &Ui, ending: &Ending) -> Element {
    let is_hidden = |option: &OptionTaken| !option.chosen && !option.tried;
    let hides = ending.other_endings.iter().any(Option::is_none)
        || ending.path.iter().flat_map(|taken| &taken.options).any(is_hidden);
    let hidden = hides.then(|| element("span").text(ui.texts.ending_map_hidden()).text(" "));
    classed("p", "aside").maybe(hidden).text(ui.texts.ending_map_note())
}

/// A decision: what was chosen, what came back of it, and the way back to it.
fn fork(ui: &Ui, scenario: &Scenario, taken: &Taken) -> Element {
    let mut words = classed("div", "stop").child(element("h3").text(&*taken.title));
    let mut hidden = 0;
    let mut tried = Vec::new();
    for option in &taken.options {
        if option.chosen {
            words = words.child(name(ui, scenario, "taken", option));
        } else if option.tried {
            let label = venster_scenario::plain(&option.label);
            tried.push(classed("p", "tried").text(ui.texts.ending_tried(&label)));
        } else {
            hidden += 1;
        }
    }
    let mut back = Vec::new();
    for scene in &taken.came_back_in {
        back.push(classed("p", "came-back").text(ui.texts.ending_came_back(scene)));
    }
    let other_way = button(Look::Quiet, ui.texts.ending_other_way())
        .on("click", ui.send(Event::GoBack { scene: taken.scene.clone() }))
        .child(unseen(" ").text(&*taken.title));
    let words = words
        .children(back.into_iter())
        .children(tried.into_iter())
        .maybe(
            (hidden > 0)
                .then(|| hidden_names(&ui.texts.ending_not_taken(&hidden.to_string()), hidden)),
        )
        .child(other_way);
    classed("li", "fork").child(words)
}

fn name(ui: &Ui, scenario: &Scenario, class: &'static str, option: &OptionTaken) -> Element {
    text::words(ui, scenario, classed("p", class), &option.label)
}

/// The ending, and the others.
fn end(ui: &Ui, title: &str, ending: &Ending) -> Element {
    let mut hidden = 0;
    let mut seen = Vec::new();
    for other in &ending.other_endings {
        match other {
            Some(title) => {
                seen.push(classed("p", "tried").text(ui.texts.ending_seen_ending(title)))
            }
            None => hidden += 1,
        }
    }
    let words = classed("div", "stop")
        .child(element("h3").text(title))
        .child(classed("p", "aside").text(ui.texts.ending_yours()))
        .children(seen.into_iter())
        .maybe(
            (hidden > 0)
                .then(|| hidden_names(&ui.texts.ending_other_endings(&hidden.to_string()), hidden)),
        );
    classed("li", "end").child(words)
}

/// Everything that is drawn, by how it is drawn; the lowest first.
#[derive(Default)]
struct Strokes {
    leaders: Stroke,
    hidden: Stroke,
    seen: Stroke,
    taken: Stroke,
    returns: Stroke,
    bars: Stroke,
    elsewhere: Stroke,
    small: Stroke,
    stations: Stroke,
    forks: Stroke,
    start: Stroke,
    end: Stroke,
    panes: Stroke,
}

impl Strokes {
    fn onto(&self, drawing: &mut Drawing) {
        // What has an outline is drawn twice: the outline, and what it holds.
        for (class, stroke) in [
            ("leader", &self.leaders),
            ("line hidden", &self.hidden),
            ("line seen", &self.seen),
            ("line taken", &self.taken),
            ("return", &self.returns),
            ("bar", &self.bars),
            ("elsewhere", &self.elsewhere),
            ("elsewhere inner", &self.elsewhere),
            ("small", &self.small),
            ("small inner", &self.small),
            ("station", &self.stations),
            ("station inner", &self.stations),
            ("pill", &self.forks),
            ("pill inner", &self.forks),
            ("arch start", &self.start),
            ("arch end", &self.end),
            ("panes", &self.panes),
        ] {
            drawing.add(class, stroke);
        }
    }

    fn line(&mut self, taken: bool, seen: bool) -> &mut Stroke {
        match (taken, seen) {
            (true, _) => &mut self.taken,
            (false, true) => &mut self.seen,
            (false, false) => &mut self.hidden,
        }
    }
}

/// The whole map from side to side.
fn whole(map: &Map) -> Element {
    let (first, last) = map.rows();
    let mut top = first * ROW - ROW;
    let mut bottom = last * ROW + ROW + 12;
    let mut strokes = Strokes::default();
    for line in &map.lines {
        let stroke = strokes.line(line.taken, line.seen);
        let (from, to) = (place(map, line.from), place(map, line.to));
        across(stroke, from, line.row * ROW, to, gap(map) / 4);
    }
    for back in &map.returns {
        let (from, to) = (place(map, back.from), place(map, back.to));
        // From a way below the middle it goes round below, else it would run through the ways above.
        let side = if back.from.row > 0 { 1 } else { -1 };
        // It ends outside the station of a decision or of the ending, or close to the line.
        let outside = if back.to.at % GAP == 0 { 30 } else { 8 };
        let (from, to) = ((from.0, from.1 + 12 * side), (to.0, to.1 + outside * side));
        let peak = side * ((side * from.1).max(side * to.1) + 52);
        // A curve stays inside of what it is drawn towards.
        top = top.min(peak + 8);
        bottom = bottom.max(peak - 8);
        let stroke = &mut strokes.returns;
        stroke.go(from);
        stroke.curve((from.0, peak), (to.0, peak), to);
        stroke.go((to.0 - 6, to.1 + 8 * side));
        stroke.line(to);
        stroke.line((to.0 + 6, to.1 + 8 * side));
    }
    for station in &map.stations {
        set(&mut strokes, station, place(map, station.point), bottom);
    }
    let mut drawing = Drawing::new((0, top), (WIDTH, bottom - top), false);
    strokes.onto(&mut drawing);
    drawing.into_element("whole")
}

/// How far it is from one decision to the next.
fn gap(map: &Map) -> i32 {
    GAP * WIDTH / (map.end() - 2 * START).max(1)
}

fn place(map: &Map, point: Point) -> Spot {
    ((point.at - START) * WIDTH / (map.end() - 2 * START).max(1) + INSET, point.row * ROW)
}

/// A line from a place into its row, along it, and out of it to another place, with slopes no longer than this.
fn across(stroke: &mut Stroke, from: Spot, row: i32, to: Spot, slope: i32) {
    const STRAIGHT: i32 = 10;
    let room = (to.0 - from.0) / 2 - STRAIGHT;
    let length = |rise: i32| rise.abs().min(slope).min(room).max(1);
    let (rise, fall) = (length(row - from.1), length(to.1 - row));
    stroke.go(from);
    bend(stroke, from.0 + STRAIGHT, rise, from.1, row);
    bend(stroke, to.0 - STRAIGHT - fall, fall, row, to.1);
    stroke.line(to);
}

/// A slope from one row to another, its corners rounded.
fn bend(stroke: &mut Stroke, begin: i32, length: i32, above: i32, below: i32) {
    let rise = below - above;
    if rise == 0 {
        return;
    }
    let radius = 9.min(length / 2);
    let long = length.max(rise.abs());
    let (right, down) = (length * radius / long, rise * radius / long);
    let end = begin + length;
    stroke.line((begin - radius, above));
    stroke.round((begin, above), (begin + right, above + down));
    stroke.line((end - right, below - down));
    stroke.round((end, below), (end + radius, below));
}

/// Draws a station.
fn set(strokes: &mut Strokes, station: &Station, at: Spot, bottom: i32) {
    let (x, y) = at;
    match station.kind {
        StationKind::Start => arch(&mut strokes.start, &mut strokes.panes, at),
        StationKind::Fork => {
            strokes.leaders.go((x, y + 30));
            strokes.leaders.line((x, bottom));
            strokes.forks.go((x, y - 16));
            strokes.forks.line((x, y + 16));
        }
        StationKind::Option if station.taken => strokes.stations.dot(at),
        StationKind::Option => {
            strokes.small.dot(at);
            if !station.seen {
                let below = if station.point.row < 0 { -17 } else { 17 };
                // Names are not equally long.
                let half = 22 + (station.point.at * 7 + station.point.row * 5).rem_euclid(13);
                strokes.bars.go((x - half, y + below));
                strokes.bars.line((x + half, y + below));
            }
        }
        StationKind::Elsewhere => {
            strokes.elsewhere.go((x, y - 5));
            strokes.elsewhere.line((x, y + 5));
        }
        StationKind::Ending if station.taken => {
            arch(&mut strokes.end, &mut strokes.panes, at);
            strokes.leaders.go((x, y + 24));
            strokes.leaders.line((x, bottom));
        }
        StationKind::Ending => {
            strokes.small.dot(at);
            if !station.seen {
                strokes.bars.go((x + 20, y));
                strokes.bars.line((x + 58, y));
            }
        }
    }
}

/// A small window, which stands for the beginning and the end.
fn arch(outline: &mut Stroke, panes: &mut Stroke, (x, y): Spot) {
    outline.go((x - 14, y + 20));
    outline.line((x - 14, y - 6));
    outline.curve((x - 14, y - 25), (x + 14, y - 25), (x + 14, y - 6));
    outline.line((x + 14, y + 20));
    panes.go((x, y - 19));
    panes.line((x, y + 20));
    panes.go((x - 14, y));
    panes.line((x + 14, y));
}

/// What lies between a decision and the next, or before the first, running down. It is as high as the words
/// beside it, so everything in it bears being stretched.
fn piece(map: &Map, fork: Option<usize>) -> Element {
    let from = fork.and_then(|fork| i32::try_from(fork).ok()).map_or(START, |fork| fork * GAP);
    let to = if fork.is_some() { from + GAP } else { 0 };
    let (first, last) = map.rows();
    let apart = 20.min(40 / first.abs().max(last).max(1));
    let across = |row: i32| PIECE.0 / 2 + row * apart;
    let down = |at: i32| (at - from) * PIECE.1 / (to - from);
    let mut strokes = Strokes::default();
    for line in &map.lines {
        if line.from.at >= to || line.to.at <= from {
            continue;
        }
        let begins = line.from.at >= from;
        let ends = line.to.at <= to;
        let row = across(line.row);
        let begin = (
            if begins { across(line.from.row) } else { row },
            if begins { down(line.from.at) } else { 0 },
        );
        // Another ending lies above the window of this one, beside which there is no room for it.
        let short = if ends && line.to.at == map.end() && line.to.row != 0 { OTHER_END } else { 0 };
        let end = (
            if ends { across(line.to.row) } else { row },
            if ends { down(line.to.at) - short } else { PIECE.1 },
        );
        let slope = 24.min((end.1 - begin.1) / 2);
        let stroke = strokes.line(line.taken, line.seen);
        stroke.go(begin);
        let (high, low) = (begin.1 + slope, end.1 - slope);
        stroke.curve((begin.0, begin.1 + slope / 2), (row, high - slope / 2), (row, high));
        stroke.line((row, low));
        stroke.curve((row, low + slope / 2), (end.0, end.1 - slope / 2), end);
    }
    for station in &map.stations {
        let at = station.point.at;
        let spot = (across(station.point.row), down(at));
        let is_other_end = station.kind == StationKind::Ending && at == to && !station.taken;
        let spot = if is_other_end { (spot.0, spot.1 - OTHER_END) } else { spot };
        match station.kind {
            _ if is_other_end => strokes.small.dot(spot),
            StationKind::Fork if at == from => {
                // Ways that pass it by lie in the next row.
                let half = 9.min(apart / 2);
                strokes.forks.go((spot.0 - half, spot.1));
                strokes.forks.line((spot.0 + half, spot.1));
            }
            StationKind::Option if at > from && at < to && station.taken => {
                strokes.stations.dot(spot);
            }
            StationKind::Option if at > from && at < to => strokes.small.dot(spot),
            StationKind::Elsewhere if at == from + AT_ELSEWHERE => strokes.elsewhere.dot(spot),
            _ => {}
        }
    }
    let mut drawing = Drawing::new((0, 0), PIECE, true);
    strokes.onto(&mut drawing);
    drawing.into_element("piece")
}
