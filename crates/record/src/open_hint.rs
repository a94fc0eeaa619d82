//! The hint that lies beside the record: enough for a static page to write facts before the app is there.

use thiserror::Error;
use venster_engine::Clock;
use venster_scenario::ScenarioId;

/// The value of `venster/1/<space>/open`: no record, only a hint.
///
/// One line of fields between tabs: `1`, the highest clock, the erase mark or `-`, and each scenario
/// under way: `1 1795300092000 - dutch-please`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenHint {
    /// The highest clock seen by whoever wrote it.
    pub highest: Clock,
    /// Lines before this clock were erased.
    pub mark: Option<Clock>,
    /// Scenarios that were begun and not finished, each once.
    pub under_way: Vec<ScenarioId>,
}

/// Why a hint can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HintError {
    /// It comes from a later version and is to be left alone.
    #[error("it was written by a later version")]
    Later,
    /// It is damaged and counts as absent.
    #[error("it is damaged")]
    Damaged,
}

impl OpenHint {
    /// Reads a hint.
    ///
    /// # Errors
    /// [`HintError::Later`] for one of a later version, [`HintError::Damaged`] for anything else that
    /// isn't as [`OpenHint::format`] writes it.
    pub fn parse(text: &str) -> Result<Self, HintError> {
        let mut fields = text.split('\t');
        let mut next = || fields.next().ok_or(HintError::Damaged);
        let version = next()?;
        if version != "1" {
            let number = version.bytes().all(|b| b.is_ascii_digit()) && !version.is_empty();
            return Err(if number { HintError::Later } else { HintError::Damaged });
        }
        let clock = |digits: &str| Clock::parse(digits).map_err(|_| HintError::Damaged);
        let highest = clock(next()?)?;
        let mark = match next()? {
            "-" => None,
            digits => Some(clock(digits)?),
        };
        let mut hint = Self { highest, mark, under_way: Vec::new() };
        for name in fields {
            hint.begin(ScenarioId::new(name).map_err(|_| HintError::Damaged)?);
        }
        Ok(hint)
    }

    /// The hint as text.
    #[must_use]
    pub fn format(&self) -> String {
        let mut text = String::from("1\t");
        text.push_str(&self.highest.value().to_string());
        text.push('\t');
        match self.mark {
            Some(mark) => text.push_str(&mark.value().to_string()),
            None => text.push('-'),
        }
        for scenario in &self.under_way {
            text.push('\t');
            text.push_str(scenario.as_str());
        }
        text
    }

    /// Notices a clock that was seen.
    pub fn see(&mut self, clock: Clock) {
        self.highest = self.highest.max(clock);
    }

    /// Notes that a scenario is under way.
    pub fn begin(&mut self, scenario: ScenarioId) {
        if !self.under_way.contains(&scenario) {
            self.under_way.push(scenario);
        }
    }

    /// The highest clock seen; the erase mark counts as one.
    #[must_use]
    pub fn highest(&self) -> Clock {
        self.highest.max(self.mark.unwrap_or_default())
    }

    /// Whether the record was erased since somebody loaded it who then knew the mark `known`.
    #[must_use]
    pub fn erased_since(&self, known: Option<Clock>) -> bool {
        self.mark > known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_is_read_as_it_was_written() {
        for text in ["1\t0\t-", "1\t1795300092000\t-\tdutch-please", "1\t5\t9\ta\tb-c"] {
            assert_eq!(OpenHint::parse(text).unwrap().format(), text);
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_from_what_is_not_ours() {
        for text in
            ["", "x", "1", "1\t5", "1\t5\t", "1\t-\t-", "1\t5\t-\tNo", "1\t5\t-\t", "-1\t5\t-"]
        {
            assert_eq!(OpenHint::parse(text), Err(HintError::Damaged), "{text}");
        }
        assert_eq!(OpenHint::parse("2\t5\t-"), Err(HintError::Later));
    }

    #[test]
    fn only_a_newer_mark_means_erased() {
        let clock = |value| Clock::new(value).unwrap();
        let hint = |mark| OpenHint { mark, ..OpenHint::default() };
        assert!(hint(Some(clock(5))).erased_since(None));
        assert!(hint(Some(clock(5))).erased_since(Some(clock(4))));
        assert!(!hint(Some(clock(5))).erased_since(Some(clock(5))));
        assert!(!hint(None).erased_since(Some(clock(5))), "a restore lifts the mark");
        assert_eq!(hint(Some(clock(5))).highest(), clock(5));
    }
}
