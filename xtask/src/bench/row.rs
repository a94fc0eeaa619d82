//! One figure beside its budget.

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What is measured.
    pub what: String,
    /// What it is held to.
    pub budget: Budget,
    /// What it is.
    pub measured: Measured,
    /// What the figure is made of.
    pub note: String,
}

/// What a figure is held to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Budget {
    /// At most this.
    Most(f64, Unit),
    /// In words, as long as nothing can be measured.
    Words(&'static str),
    /// Nothing: it is told for whoever wants to know.
    Told(Unit),
}

/// What was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measured {
    /// This.
    Is(f64),
    /// Nothing: what it is about isn't built yet.
    NotYet,
    /// Nothing: it wasn't asked for.
    LeftOut,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Bytes, shown as kB with one decimal.
    Bytes,
    /// Milliseconds, shown without decimals.
    Milliseconds,
    /// How many times something else, shown with two decimals.
    Times,
    /// Layout shift, which has no unit, shown with two decimals.
    Shift,
    /// Nodes of the page.
    Nodes,
    /// Points of a rating.
    Points,
}

impl Row {
    /// A row whose figure is held to a number.
    pub fn new(what: impl Into<String>, most: f64, unit: Unit, measured: Measured) -> Self {
        let budget = Budget::Most(most, unit);
        Self { what: what.into(), budget, measured, note: String::new() }
    }

    /// A row whose figure is held to nothing.
    pub fn told(what: impl Into<String>, unit: Unit, measured: Measured) -> Self {
        Self { what: what.into(), budget: Budget::Told(unit), measured, note: String::new() }
    }

    /// With what the figure is made of.
    pub fn noted(self, note: String) -> Self {
        Self { note, ..self }
    }

    /// Whether it is more than it may be.
    pub fn is_past(&self) -> bool {
        matches!((self.budget, self.measured), (Budget::Most(most, _), Measured::Is(is)) if is > most)
    }

    /// The budget as it is shown.
    pub fn budget_in_words(&self) -> String {
        match self.budget {
            Budget::Most(most, unit) => unit.show(unit.steps(most)),
            Budget::Words(words) => words.to_owned(),
            Budget::Told(_) => "none".to_owned(),
        }
    }

    /// The figure as it is shown, never rounded to less than it is.
    pub fn measured_in_words(&self) -> String {
        match (self.measured, self.budget) {
            (Measured::Is(is), Budget::Most(_, unit) | Budget::Told(unit)) => {
                unit.show(unit.steps(is).ceil())
            }
            (Measured::Is(is), Budget::Words(_)) => is.to_string(),
            (Measured::NotYet, _) => "not yet".to_owned(),
            (Measured::LeftOut, _) => "left out".to_owned(),
        }
    }

    /// What is left of the budget as it is shown: with the figure beside it, it adds up to the budget.
    pub fn headroom(&self) -> String {
        let (Budget::Most(most, unit), Measured::Is(is)) = (self.budget, self.measured) else {
            return String::new();
        };
        if self.is_past() {
            return format!("PAST by {}", unit.show(unit.steps(is - most).ceil()));
        }
        unit.show(unit.steps(most) - unit.steps(is).ceil())
    }
}

impl Unit {
    /// A number in the smallest steps that are shown.
    fn steps(self, number: f64) -> f64 {
        match self {
            Self::Bytes => number / 100.0,
            Self::Milliseconds | Self::Nodes | Self::Points => number,
            Self::Times | Self::Shift => number * 100.0,
        }
    }

    fn show(self, steps: f64) -> String {
        match self {
            Self::Bytes => format!("{:.1} kB", steps / 10.0),
            Self::Milliseconds => format!("{steps:.0} ms"),
            Self::Times => format!("{:.2} x", steps / 100.0),
            Self::Shift => format!("{:.2}", steps / 100.0),
            Self::Nodes | Self::Points => format!("{steps:.0}"),
        }
    }

    /// The unit's name in the JSON file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Milliseconds => "milliseconds",
            Self::Times => "times",
            Self::Shift => "shift",
            Self::Nodes => "nodes",
            Self::Points => "points",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(most: f64, unit: Unit, is: f64) -> [String; 3] {
        let row = Row::new("a row", most, unit, Measured::Is(is));
        [row.budget_in_words(), row.measured_in_words(), row.headroom()]
    }

    #[test]
    fn figure_and_headroom_add_up_to_the_budget() {
        assert_eq!(shown(14_000.0, Unit::Bytes, 13_901.0), ["14.0 kB", "14.0 kB", "0.0 kB"]);
        assert_eq!(shown(50.0, Unit::Milliseconds, 32.2), ["50 ms", "33 ms", "17 ms"]);
        assert_eq!(shown(3.0, Unit::Times, 2.414), ["3.00 x", "2.42 x", "0.58 x"]);
        assert_eq!(shown(0.0, Unit::Shift, 0.0), ["0.00", "0.00", "0.00"]);
    }

    #[test]
    fn a_little_past_the_budget_is_past() {
        assert_eq!(shown(14_000.0, Unit::Bytes, 14_001.0)[2], "PAST by 0.1 kB");
        assert_eq!(shown(16.0, Unit::Milliseconds, 16.2)[1..], ["17 ms", "PAST by 1 ms"]);
        assert_eq!(shown(0.0, Unit::Nodes, 3.0)[2], "PAST by 3");
    }

    #[test]
    fn what_shrinks_has_more_than_its_budget_left() {
        assert_eq!(shown(150_000.0, Unit::Bytes, -2_000.0)[1..], ["-2.0 kB", "152.0 kB"]);
    }

    #[test]
    fn what_is_held_to_nothing_is_never_past() {
        let row = Row::told("a row", Unit::Times, Measured::Is(1e9));
        assert!(!row.is_past());
        let shown = [row.budget_in_words(), row.headroom()];
        assert_eq!(shown, ["none", ""]);
        let row = Row::told("a row", Unit::Times, Measured::Is(2.414));
        assert_eq!(row.measured_in_words(), "2.42 x");
    }

    #[test]
    fn what_was_not_measured_is_no_failure() {
        for (measured, words) in [(Measured::NotYet, "not yet"), (Measured::LeftOut, "left out")] {
            let row = Row::new("a row", 0.0, Unit::Nodes, measured);
            assert!(!row.is_past());
            assert_eq!(
                (row.measured_in_words(), row.headroom()),
                (words.to_owned(), String::new())
            );
        }
    }
}
