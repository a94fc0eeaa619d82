//! A condition in a reader's words.

use venster_scenario::{Condition, ExerciseId, ExerciseKind, Premise, Scenario, SceneId, plain};

use super::label::Labels;

/// "“Chisomo, at the pump” was heard and not: “Move her up” was chosen".
pub(super) fn in_words(scenario: &Scenario, labels: &Labels, condition: &Condition) -> String {
    let list = |conditions: &[Condition], word: &str| {
        let parts: Vec<String> = conditions
            .iter()
            .map(|one| match one {
                Condition::All(_) | Condition::Any(_) => {
                    format!("({})", in_words(scenario, labels, one))
                }
                _ => in_words(scenario, labels, one),
            })
            .collect();
        parts.join(&format!(" {word} "))
    };
    match condition {
        Condition::Is(premise) => premise_in_words(scenario, labels, premise),
        Condition::Not(inner) => {
            format!("{} {}", labels.not, list(core::slice::from_ref(&**inner), ""))
        }
        Condition::All(all) => list(all, labels.and),
        Condition::Any(any) => list(any, labels.or),
    }
}

fn premise_in_words(scenario: &Scenario, labels: &Labels, premise: &Premise) -> String {
    let (what, became) = match premise {
        Premise::Chose(choice) => {
            let label = scenario.choice(choice).map(|found| plain(&found.label));
            (label.unwrap_or_else(|| choice.to_string()), labels.chose)
        }
        Premise::Heard(voice) => (title(scenario, voice), labels.heard),
        Premise::Saw(scene) => (title(scenario, scene), labels.saw),
        Premise::Answered(exercise) => (question(scenario, exercise), labels.answered),
        Premise::Agreed(stance) => (question(scenario, stance), labels.agreed),
        Premise::Disagreed(stance) => (question(scenario, stance), labels.disagreed),
    };
    format!("{} {became}", quoted(&what))
}

/// Words in quotation marks; those that they have themselves become single.
pub(super) fn quoted(words: &str) -> String {
    format!("“{}”", words.replace('“', "‘").replace('”', "’"))
}

fn title(scenario: &Scenario, id: &SceneId) -> String {
    scenario.scene(id).map_or_else(|| id.to_string(), |scene| scene.title.to_string())
}

fn question(scenario: &Scenario, id: &ExerciseId) -> String {
    match scenario.exercise(id).map(|(_, exercise)| &exercise.kind) {
        Some(ExerciseKind::Stance(stance)) => plain(&stance.statement),
        Some(ExerciseKind::Plan(plan)) if !plan.prompt.is_empty() => plain(&plan.prompt),
        _ => id.to_string(),
    }
}
