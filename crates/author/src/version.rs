//! The version of a scenario: a hash of its logic, the same in every language.
//!
//! It is the 32-bit FNV-1a hash of a text with a line for each thing that playing depends on: the
//! kind, every scene with its kind, targets, conditions and voices, every option with its evidence,
//! every block that has an id with what it changes, every cue of a film, every exercise with its items,
//! all in order.
//! Wording, pictures and blocks without an id have no part in it: a mended comma is no new version.

use std::fmt::Write;

use venster_scenario::{
    Block, BlockKind, Choice, Condition, ExerciseKind, Premise, Scenario, Scene, SceneKind,
    Version, WayOn,
};

use crate::hash;

/// The version of a scenario.
#[must_use]
pub fn of(scenario: &Scenario) -> Version {
    Version(hash::short(logic(scenario).as_bytes()))
}

fn logic(scenario: &Scenario) -> String {
    let mut text = String::new();
    line(&mut text, format_args!("{} {:?} {}", scenario.id, scenario.kind, scenario.protagonist));
    for person in &scenario.cast {
        line(&mut text, format_args!("person {}", person.id));
    }
    for block in &scenario.lead {
        write_block(block, &mut text);
    }
    for scene in &scenario.scenes {
        write_scene(scene, &mut text);
    }
    text
}

fn line(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    // Writing to a String can't fail.
    let _ = text.write_fmt(arguments);
    text.push('\n');
}

fn write_scene(scene: &Scene, text: &mut String) {
    line(
        text,
        format_args!(
            "scene {} {:?} {}",
            scene.id,
            scene.phase,
            condition(scene.condition.as_ref())
        ),
    );
    match &scene.kind {
        SceneKind::Ordinary(ordinary) => {
            let voices: Vec<&str> =
                ordinary.ask.voices.iter().map(|voice| voice.as_str()).collect();
            line(
                text,
                format_args!(
                    "ordinary {} ask {} {:?}",
                    ordinary.at_home,
                    voices.join(" "),
                    ordinary.ask.limit
                ),
            );
            match &ordinary.way_on {
                WayOn::Decision(decision) => {
                    for choice in &decision.choices {
                        write_choice(choice, text);
                    }
                }
                WayOn::Next(next) => line(text, format_args!("next {next}")),
                WayOn::Ending => line(text, format_args!("ending")),
            }
        }
        SceneKind::Voice { person } => line(text, format_args!("voice {person}")),
        SceneKind::Again { person, of } => {
            let of = of.as_ref().map_or("-", |of| of.as_str());
            line(text, format_args!("again {person} {of}"));
        }
        SceneKind::Known => line(text, format_args!("known")),
        SceneKind::Act => line(text, format_args!("act")),
    }
    for block in &scene.blocks {
        write_block(block, text);
    }
    for cue in scene.film().into_iter().flat_map(|film| &film.cues) {
        line(text, format_args!("cue {}", cue.id));
        for block in &cue.blocks {
            write_block(block, text);
        }
    }
}

fn write_choice(choice: &Choice, text: &mut String) {
    line(
        text,
        format_args!(
            "choice {} {} {} {}",
            choice.id,
            choice.target,
            choice.asks,
            condition(choice.condition.as_ref())
        ),
    );
    for evidence in &choice.evidence {
        line(text, format_args!("{} {:?}", evidence.competence.as_str(), evidence.weight));
    }
    for block in &choice.happens {
        write_block(block, text);
    }
    line(text, format_args!("***"));
    for block in &choice.reasoning {
        write_block(block, text);
    }
}

fn write_block(block: &Block, text: &mut String) {
    if let BlockKind::Exercise(exercise) = &block.kind {
        line(text, format_args!("exercise {} {}", exercise.id, exercise.kind.name()));
        match &exercise.kind {
            ExerciseKind::Stance(stance) => {
                for position in &stance.positions {
                    line(text, format_args!("{} {}", position.person, position.stand.as_str()));
                }
            }
            ExerciseKind::Sort(sort) => {
                for group in &sort.groups {
                    line(text, format_args!("group {}", group.id));
                }
                for item in &sort.items {
                    line(text, format_args!("{} {}", item.id, item.group));
                }
            }
            ExerciseKind::Rank(rank) => {
                for item in &rank.items {
                    line(text, format_args!("{}", item.id));
                }
                for order in &rank.orders {
                    let ids: Vec<&str> = order.order.iter().map(|id| id.as_str()).collect();
                    line(text, format_args!("{} {}", order.person, ids.join(" ")));
                }
            }
            ExerciseKind::Select(select) => {
                line(text, format_args!("many {}", select.many));
                for item in &select.items {
                    line(text, format_args!("{} {}", item.id, item.is_true));
                }
            }
            ExerciseKind::Spot(spot) => {
                for mark in spot.marks() {
                    line(text, format_args!("{} {}", mark.id, mark.reads));
                }
            }
            ExerciseKind::Reflect(_) => {}
            ExerciseKind::Plan(plan) => {
                for item in &plan.items {
                    line(text, format_args!("{} {}", item.id, item.level.as_str()));
                }
            }
        }
    }
    let Some(id) = &block.id else { return };
    line(text, format_args!("block {id} {}", condition(block.condition.as_ref())));
    if let BlockKind::Paragraph(paragraph) = &block.kind {
        for change in &paragraph.changes {
            line(text, format_args!("change {} {:?}", change.person, change.direction));
        }
        for choice in &paragraph.because {
            line(text, format_args!("because {choice}"));
        }
    }
}

fn condition(condition: Option<&Condition>) -> String {
    condition.map_or_else(|| "-".to_owned(), notation)
}

fn notation(condition: &Condition) -> String {
    let join = |word: &str, parts: &[Condition]| {
        format!("({word} {})", parts.iter().map(notation).collect::<Vec<_>>().join(" "))
    };
    match condition {
        Condition::Is(Premise::Chose(choice)) => format!("chose:{choice}"),
        Condition::Is(Premise::Heard(voice)) => format!("heard:{voice}"),
        Condition::Is(Premise::Saw(scene)) => format!("saw:{scene}"),
        Condition::Is(Premise::Answered(exercise)) => format!("answered:{exercise}"),
        Condition::Is(Premise::Agreed(exercise)) => format!("agreed:{exercise}"),
        Condition::Is(Premise::Disagreed(exercise)) => format!("disagreed:{exercise}"),
        Condition::Not(inner) => format!("(not {})", notation(inner)),
        Condition::All(parts) => join("and", parts),
        Condition::Any(parts) => join("or", parts),
    }
}
