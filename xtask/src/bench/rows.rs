//! What is held to which budget.

use super::library::MODULES;
use super::row::{Budget, Measured, Row, Unit};
use super::times::{Filter, FirstDecision, Times};
use crate::sizes::{self, Part, Sizes};

/// A row that is timed.
struct Timed {
    what: &'static str,
    most: f64,
    unit: Unit,
    figure: fn(&Times) -> f64,
    note: fn(&Times) -> String,
}

const TIMED: [Timed; 9] = [
    Timed {
        what: "first decision, phone, to that of a page by hand",
        most: 1.2,
        unit: Unit::Times,
        figure: |times| times.phone.page_ratio(),
        note: |times| both(times.phone.page, times.phone),
    },
    Timed {
        what: "first decision, rural, to that of a page by hand",
        most: 1.2,
        unit: Unit::Times,
        figure: |times| times.rural.page_ratio(),
        note: |times| both(times.rural.page, times.rural),
    },
    Timed {
        what: "choice clicked to consequence painted, phone: median",
        most: 16.0,
        unit: Unit::Milliseconds,
        figure: |times| times.choice_median,
        note: |times| format!("(page by hand: {:.0} ms)", times.choice_on_static_page),
    },
    Timed {
        what: "choice clicked to consequence painted, phone: longest",
        most: 50.0,
        unit: Unit::Milliseconds,
        figure: |times| times.choice_longest,
        note: |times| format!("(of {} choices)", times.choices),
    },
    Timed {
        what: "longest task at start, phone",
        most: 150.0,
        unit: Unit::Milliseconds,
        figure: |times| times.longest_task,
        note: |_| String::new(),
    },
    Timed {
        what: "layout shift, phone and desk together",
        most: 0.0,
        unit: Unit::Shift,
        // Two decimals are what the budget has.
        figure: |times| (times.shift * 100.0).round() / 100.0,
        note: |_| String::new(),
    },
    Timed {
        what: "heap growth over 200 choices",
        most: 150_000.0,
        unit: Unit::Bytes,
        figure: |times| times.grown_script + times.grown_program,
        note: |times| {
            let (script, program) = (times.grown_script / 1000.0, times.grown_program / 1000.0);
            format!("(script {script:.1} kB, program {program:.1} kB)")
        },
    },
    Timed {
        what: "DOM growth over 200 choices",
        most: 0.0,
        unit: Unit::Nodes,
        figure: |times| times.grown_nodes,
        note: |_| String::new(),
    },
    Timed {
        what: "Lighthouse performance, a scenario's page, mobile: points below 100",
        most: 2.0,
        unit: Unit::Points,
        figure: |times| 100.0 - times.lighthouse,
        note: |times| format!("({:.0} of 100)", times.lighthouse),
    },
];

/// What can't be measured yet.
const LATER: [(&str, &str); 1] =
    [("first decision, rural, second visit, network off", "1.2 x, 0 bytes")];

/// What the build weighs.
pub fn of_sizes(sizes: &Sizes) -> Vec<Row> {
    let mut rows = vec![
        // The front page, play, modules, settings and more are in one program: the budget for all screens holds.
        size("wasm, all screens", 150, Some(sizes.wasm)),
        size("JavaScript glue, boot.js included", 10, Some(sizes.glue)),
        size("styles", 14, Some(sizes.styles)),
        size("index.html", 6, Some(sizes.index)),
    ];
    for Part { name, bytes } in &sizes.static_pages {
        rows.push(size(&format!("static page {name}, with all that it needs"), 14, Some(*bytes)));
    }
    let scenarios = sizes.scenarios.len() / sizes.catalogues.len().max(1);
    for Part { name, bytes } in &sizes.catalogues {
        let name = format!("{name}; scenarios in it: {scenarios} (the budget is for 21)");
        rows.push(size(&name, 8, Some(*bytes)));
    }
    for Part { name, bytes } in &sizes.scenarios {
        rows.push(size(&format!("scenario {name}"), 12, Some(*bytes)));
    }
    let fonts = sizes.fonts.iter().map(|part| part.bytes).sum();
    rows.push(size("fonts, all", 48, (!sizes.fonts.is_empty()).then_some(fonts)));
    rows.push(largest("scene picture", 25, &sizes.pictures));
    rows.push(largest("portrait", 5, &sizes.portraits));
    rows.push(largest("thing on a sill", 5, &sizes.objects));
    let captions = sizes::largest(&sizes.captions).map_or(0, |part| part.bytes);
    rows.push(size(
        "interactive video: player and captions, beyond the film",
        50,
        (sizes.player > 0).then_some(sizes.player + captions),
    ));
    let scenario = sizes::largest(&sizes.scenarios).map(|part| part.bytes);
    let texts = sizes::largest(&sizes.texts).map_or(0, |part| part.bytes);
    let before = sizes.index + sizes.wasm + sizes.glue + sizes.styles + texts;
    // A first decision by the app's own address waits for these; through a static page for none of them.
    rows.push(Row::told(
        "all before the app's own first decision (without fonts, pictures, catalogue)",
        Unit::Bytes,
        scenario.map_or(Measured::NotYet, |scenario| Measured::Is((before + scenario) as f64)),
    ));
    rows
}

/// How quick it is; left out where nothing was timed.
pub fn of_times(times: Option<&Times>) -> Vec<Row> {
    let row = |timed: &Timed| {
        let measured = times.map_or(Measured::LeftOut, |times| Measured::Is((timed.figure)(times)));
        let note = times.map(timed.note).unwrap_or_default();
        Row::new(timed.what, timed.most, timed.unit, measured).noted(note)
    };
    let mut rows: Vec<Row> = TIMED.iter().map(row).chain([filter(times)]).collect();
    let app = |profile, decision: fn(&Times) -> FirstDecision| {
        let ratio = |times| Measured::Is(decision(times).app_ratio());
        let note = times.map(|times| both(decision(times).app, decision(times)));
        let what = format!("first decision by the app's own address, {profile}");
        Row::told(what, Unit::Times, times.map_or(Measured::LeftOut, ratio))
            .noted(note.unwrap_or_default())
    };
    rows.push(app("phone", |times| times.phone));
    rows.push(app("rural", |times| times.rural));
    rows
}

fn filter(times: Option<&Times>) -> Row {
    let what = format!("filter in a library of {MODULES} modules, phone: median");
    let measured = match times.map(|times| times.filter) {
        None => Measured::LeftOut,
        Some(None) => Measured::NotYet,
        Some(Some(filter)) => Measured::Is(filter.median),
    };
    let note = times.and_then(|times| times.filter).map(|Filter { longest, shown, .. }| {
        format!("(longest {longest:.0} ms; {shown:.0} shown at once)")
    });
    Row::new(&what, 50.0, Unit::Milliseconds, measured).noted(note.unwrap_or_default())
}

/// What can't be measured yet.
pub fn later() -> impl Iterator<Item = Row> {
    LATER.iter().map(|(what, budget)| Row {
        what: (*what).to_owned(),
        budget: Budget::Words(budget),
        measured: Measured::NotYet,
        note: String::new(),
    })
}

fn size(what: &str, kilobytes: u32, bytes: Option<usize>) -> Row {
    let measured = bytes.map_or(Measured::NotYet, |bytes| Measured::Is(bytes as f64));
    Row::new(what, f64::from(kilobytes) * 1000.0, Unit::Bytes, measured)
}

fn largest(kind: &str, kilobytes: u32, parts: &[Part]) -> Row {
    match sizes::largest(parts) {
        Some(Part { name, bytes }) => {
            size(&format!("the largest {kind} of {}: {name}", parts.len()), kilobytes, Some(*bytes))
        }
        None => size(&format!("the largest {kind}"), kilobytes, None),
    }
}

fn both(time: f64, decision: FirstDecision) -> String {
    format!("({:.2} s : {:.2} s)", time / 1000.0, decision.by_hand / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Sizes {
        Sizes {
            index: 900,
            wasm: 80_000,
            glue: 5_000,
            styles: 3_000,
            catalogues: vec![Part { name: "catalogue.en".into(), bytes: 400 }],
            scenarios: vec![
                Part { name: "wall.en".into(), bytes: 9_000 },
                Part { name: "hour.en".into(), bytes: 11_000 },
            ],
            ..Sizes::default()
        }
    }

    fn quick() -> Times {
        Times {
            phone: FirstDecision { page: 714.0, app: 1_700.0, by_hand: 680.0 },
            rural: FirstDecision { page: 1_500.0, app: 4_100.0, by_hand: 1_400.0 },
            choices: 24.0,
            choice_median: 12.0,
            choice_longest: 40.0,
            choice_on_static_page: 11.0,
            longest_task: 90.0,
            shift: 0.0,
            grown_script: 30_000.0,
            grown_program: 65_536.0,
            grown_nodes: 0.0,
            lighthouse: 99.0,
            filter: Some(Filter { median: 30.0, longest: 45.0, shown: 60.0 }),
            details: String::new(),
        }
    }

    fn starting<'a>(rows: &'a [Row], what: &str) -> &'a Row {
        rows.iter().find(|row| row.what.starts_with(what)).unwrap()
    }

    #[test]
    fn everything_before_the_apps_own_first_decision_counts_the_largest_scenario() {
        let rows = of_sizes(&small());
        let all = f64::from(900 + 80_000 + 5_000 + 3_000 + 11_000);
        assert_eq!(starting(&rows, "all before").measured, Measured::Is(all));
        assert!(rows.iter().all(|row| !row.is_past()));
    }

    #[test]
    fn a_byte_past_the_budget_is_past() {
        let mut sizes = small();
        sizes.styles = 14_000;
        assert!(of_sizes(&sizes).iter().all(|row| !row.is_past()));
        sizes.styles = 14_001;
        assert!(of_sizes(&sizes).iter().any(Row::is_past));
    }

    #[test]
    fn the_first_decision_through_a_static_page_is_held_to_a_page_by_hand() {
        let rows = of_times(Some(&quick()));
        assert!(rows.iter().all(|row| !row.is_past()));
        let phone = starting(&rows, "first decision, phone");
        let app = starting(&rows, "first decision by the app's own address, phone");
        let shown = |row: &Row| (row.measured_in_words(), row.note.clone());
        assert_eq!(shown(phone), ("1.05 x".to_owned(), "(0.71 s : 0.68 s)".to_owned()));
        assert_eq!(shown(app), ("2.50 x".to_owned(), "(1.70 s : 0.68 s)".to_owned()));
        let slow = FirstDecision { page: 820.0, ..quick().phone };
        let rows = of_times(Some(&Times { phone: slow, ..quick() }));
        assert!(starting(&rows, "first decision, phone").is_past());
    }

    #[test]
    fn a_static_page_past_its_window_is_past() {
        let page = |bytes| vec![Part { name: "wall".into(), bytes }];
        let rows = of_sizes(&Sizes { static_pages: page(14_001), ..small() });
        assert!(starting(&rows, "static page wall").is_past());
        let rows = of_sizes(&Sizes { static_pages: page(14_000), ..small() });
        assert!(!starting(&rows, "static page wall").is_past());
    }

    #[test]
    fn a_front_page_without_a_search_is_no_failure() {
        let rows = of_times(Some(&Times { filter: None, ..quick() }));
        let row = starting(&rows, "filter");
        assert_eq!((&row.measured, row.is_past()), (&Measured::NotYet, false));
        let slow = Filter { median: 50.1, longest: 60.0, shown: 60.0 };
        let rows = of_times(Some(&Times { filter: Some(slow), ..quick() }));
        assert!(starting(&rows, "filter").is_past());
    }

    #[test]
    fn lighthouse_may_miss_two_points() {
        let rated = |lighthouse| of_times(Some(&Times { lighthouse, ..quick() }));
        assert!(!starting(&rated(98.0), "Lighthouse").is_past());
        assert!(starting(&rated(97.0), "Lighthouse").is_past());
    }

    #[test]
    fn shift_counts_from_half_a_hundredth_on() {
        let shifted = |shift| of_times(Some(&Times { shift, ..quick() }));
        assert!(!starting(&shifted(0.004), "layout shift").is_past());
        assert!(starting(&shifted(0.005), "layout shift").is_past());
    }

    #[test]
    fn without_times_their_rows_are_left_out() {
        assert!(
            of_times(None)
                .iter()
                .all(|row| row.measured == Measured::LeftOut && row.note.is_empty())
        );
        assert!(later().all(|row| row.measured == Measured::NotYet && !row.is_past()));
    }
}
