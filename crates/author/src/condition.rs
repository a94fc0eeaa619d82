//! The notation of conditions: `heard:mother and not chose:wall.point`.
//!
//! `not` binds closest, then `and`, then `or`; brackets group. Whether what is named exists is asked
//! of [`Known`], so that this module needs to know of no scenario.

use venster_scenario::{ChoiceId, ChoiceRef, Condition, ExerciseId, Premise, SceneId};

use crate::{
    diagnostic::Report,
    source::{Span, Spanned},
};

/// What a scenario has that a condition can read.
pub trait Known {
    /// Checks a premise, and reports what is wrong with it.
    fn check(&self, premise: &Premise, span: Span, report: &mut Report);
}

/// How deep brackets may go; far beyond what anybody can read.
const DEEPEST: usize = 32;

/// The words before the colon.
const KINDS: [&str; 6] = ["chose", "heard", "saw", "answered", "agreed", "disagreed"];

/// Reads a condition.
pub fn parse(text: &Spanned<String>, known: &dyn Known, report: &mut Report) -> Option<Condition> {
    let words = words(text);
    if words.is_empty() {
        report.error("condition-form", text.span, "this condition is empty");
        return None;
    }
    let mut reader = Reader { words: &words, at: 0, whole: text.span, known, report };
    let condition = reader.any(0)?;
    if let Some((word, span)) = reader.peek() {
        let message = if word == ")" {
            "this bracket closes nothing".to_owned()
        } else {
            format!("`and` or `or` is missing before `{word}`")
        };
        reader.report.error("condition-form", span, message);
        return None;
    }
    Some(condition)
}

fn words(text: &Spanned<String>) -> Vec<(&str, Span)> {
    let mut words = Vec::new();
    let mut start = None;
    let mut push = |from: usize, to: usize| {
        if let Some(word) = text.value.get(from..to).filter(|word| !word.is_empty()) {
            let at = text.span.start;
            words.push((word, Span { start: at + from, end: at + to, ..text.span }));
        }
    };
    for (at, character) in text.value.char_indices() {
        if character.is_whitespace() || matches!(character, '(' | ')') {
            if let Some(from) = start.take() {
                push(from, at);
            }
            if !character.is_whitespace() {
                push(at, at + 1);
            }
        } else {
            start.get_or_insert(at);
        }
    }
    if let Some(from) = start {
        push(from, text.value.len());
    }
    words
}

struct Reader<'a> {
    words: &'a [(&'a str, Span)],
    at: usize,
    whole: Span,
    known: &'a dyn Known,
    report: &'a mut Report,
}

impl<'a> Reader<'a> {
    fn any(&mut self, depth: usize) -> Option<Condition> {
        let mut parts = vec![self.all(depth)?];
        while self.eat("or") {
            parts.push(self.all(depth)?);
        }
        Some(if parts.len() == 1 { parts.pop()? } else { Condition::Any(parts) })
    }

    fn all(&mut self, depth: usize) -> Option<Condition> {
        let mut parts = vec![self.one(depth)?];
        while self.eat("and") {
            parts.push(self.one(depth)?);
        }
        Some(if parts.len() == 1 { parts.pop()? } else { Condition::All(parts) })
    }

    fn one(&mut self, depth: usize) -> Option<Condition> {
        let Some((word, span)) = self.peek() else {
            let end = Span { start: self.whole.end, ..self.whole };
            self.report.error("condition-form", end, "this condition breaks off");
            return None;
        };
        if depth >= DEEPEST {
            self.report.error("condition-form", span, "these brackets go too deep");
            return None;
        }
        self.at += 1;
        match word {
            "not" => Some(Condition::Not(Box::new(self.one(depth + 1)?))),
            "(" => {
                let inner = self.any(depth + 1)?;
                if !self.eat(")") {
                    self.report.error("condition-form", span, "this bracket is never closed");
                    return None;
                }
                Some(inner)
            }
            ")" | "and" | "or" => {
                self.report.error(
                    "condition-form",
                    span,
                    format!("something like `heard:mother` is missing before `{word}`"),
                );
                None
            }
            premise => {
                let premise = self.premise(premise, span)?;
                self.known.check(&premise, span, self.report);
                Some(Condition::Is(premise))
            }
        }
    }

    fn premise(&mut self, word: &str, span: Span) -> Option<Premise> {
        let Some((kind, name)) = word.split_once(':') else {
            let error = self.report.error("condition-form", span, format!("`{word}` is no fact"));
            error.hint("a fact is written chose:scene.option, heard:voice, saw:scene, answered:exercise, agreed:stance or disagreed:stance");
            return None;
        };
        let scene = |name: &str| SceneId::new(name).ok();
        let exercise = |name: &str| ExerciseId::new(name).ok();
        let premise = match kind {
            "chose" => choice(name).map(Premise::Chose),
            "heard" => scene(name).map(Premise::Heard),
            "saw" => scene(name).map(Premise::Saw),
            "answered" => exercise(name).map(Premise::Answered),
            "agreed" => exercise(name).map(Premise::Agreed),
            "disagreed" => exercise(name).map(Premise::Disagreed),
            other => {
                self.report
                    .error("unknown-fact", span, format!("`{other}:` is no kind of fact"))
                    .suggest(other, KINDS);
                return None;
            }
        };
        if premise.is_none() {
            let hint =
                if kind == "chose" { "chose:scene.option" } else { "an id in lower-case words" };
            self.report
                .error("condition-form", span, format!("`{name}` is no id"))
                .hint(format!("write {hint}"));
        }
        premise
    }

    fn peek(&self) -> Option<(&'a str, Span)> {
        self.words.get(self.at).copied()
    }

    fn eat(&mut self, word: &str) -> bool {
        let found = self.peek().is_some_and(|(next, _)| next == word);
        self.at += usize::from(found);
        found
    }
}

/// Reads `scene.option`.
#[must_use]
pub fn choice(text: &str) -> Option<ChoiceRef> {
    let (scene, choice) = text.split_once('.')?;
    Some(ChoiceRef { scene: SceneId::new(scene).ok()?, choice: ChoiceId::new(choice).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Folder;

    struct Everything;

    impl Known for Everything {
        fn check(&self, _: &Premise, _: Span, _: &mut Report) {}
    }

    fn read(text: &str) -> Result<String, Vec<String>> {
        let folder = Folder::from_files(vec![("a".into(), Vec::new())]);
        let file = folder.find("a").unwrap();
        let mut report = Report::default();
        let span = Span { file, start: 0, end: text.len() };
        let value = Spanned { value: text.to_owned(), span };
        parse(&value, &Everything, &mut report)
            .map(|condition| notation(&condition))
            .ok_or_else(|| report.into_sorted(&folder).into_iter().map(|one| one.message).collect())
    }

    fn notation(condition: &Condition) -> String {
        let join = |parts: &[Condition], word: &str| {
            let parts: Vec<String> = parts.iter().map(notation).collect();
            format!("({})", parts.join(word))
        };
        match condition {
            Condition::Is(Premise::Heard(voice)) => voice.to_string(),
            Condition::Is(Premise::Chose(choice)) => choice.to_string(),
            Condition::Is(other) => format!("{other:?}"),
            Condition::Not(inner) => format!("!{}", notation(inner)),
            Condition::All(parts) => join(parts, " & "),
            Condition::Any(parts) => join(parts, " | "),
        }
    }

    #[test]
    fn not_binds_closest_then_and_then_or() {
        assert_eq!(read("heard:a or not heard:b and chose:c.d").as_deref(), Ok("(a | (!b & c.d))"));
        assert_eq!(read("not (heard:a or heard:b)").as_deref(), Ok("!(a | b)"));
        assert_eq!(read("((heard:a))").as_deref(), Ok("a"));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (text, word) in [
            ("", "empty"),
            ("heard:a and", "breaks off"),
            ("(heard:a", "never closed"),
            ("heard:a)", "closes nothing"),
            ("heard:a heard:b", "is missing before `heard:b`"),
            ("and heard:a", "is missing before `and`"),
            ("mother", "is no fact"),
            ("herd:a", "no kind of fact"),
            ("chose:wall", "is no id"),
        ] {
            let found = read(text).unwrap_err();
            assert!(found.iter().any(|one| one.contains(word)), "{text}: {found:?}");
        }
        assert!(read(&"(".repeat(5000)).is_err());
        assert!(read(&"not ".repeat(5000)).is_err());
    }
}
