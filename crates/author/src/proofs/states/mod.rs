//! Nobody gets stuck, every option has another beside it, and nothing is written that nobody reads.

mod stuck;
mod tally;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use venster_scenario::{Block, Condition, Premise, Scene, SceneId, SceneKind};

use super::explore::{Exploration, MOST_FACTS};
use super::facts::{Bits, because, condition_notation, notation};
use super::links::is_sound;
use super::passage::{Place, choices, passages, reference};
use super::story::after_ending;
use super::{Anchor, Finding};
use stuck::no_ending;
use tally::{Tallies, Tally, depends};

/// All findings about states.
pub(super) fn states(exploration: &Exploration<'_>) -> Vec<Finding> {
    let mut findings = too_many_facts(exploration);
    if exploration.complete {
        let tallies = Tallies::of(exploration);
        unreachable(exploration, &mut findings);
        options(exploration, &tallies, &mut findings);
        findings.extend(no_ending(exploration));
        blocks(exploration, &tallies, &mut findings);
        looking_again(exploration, &tallies, &mut findings);
    } else if findings.is_empty() {
        findings.push(
            Finding::error(
                "too-many-states",
                Anchor::Scenario,
                "There are too many ways through this scenario to check them all.",
            )
            .hint("Let fewer conditions depend on voices and exercises of the same scene."),
        );
    }
    findings
}

fn too_many_facts(exploration: &Exploration<'_>) -> Vec<Finding> {
    let scenes = &exploration.story.scenario.scenes;
    let matter = |number| exploration.at(number).map(|found| found.possible).unwrap_or_default();
    let exceeds = |number: &usize| matter(*number).count_ones() > MOST_FACTS;
    let mut findings = Vec::new();
    for (number, scene) in scenes.iter().enumerate() {
        // What is carried on from a scene that is named already is not named again.
        let carried = before(exploration, number).iter().any(exceeds);
        if exceeds(&number) && !carried {
            let names = quoted(exploration.facts.premises(matter(number)));
            let count = matter(number).count_ones();
            findings.push(
                Finding::error(
                    "too-many-facts",
                    Anchor::Scene(scene.id.clone()),
                    format!(
                        "{count} facts matter at this scene, and at most {MOST_FACTS} may: {names}."
                    ),
                )
                .hint("Take away conditions here or later, or read fewer different facts in them."),
            );
        }
    }
    if findings.is_empty() && exploration.facts.overflow() {
        findings.push(
            Finding::error(
                "too-many-facts",
                Anchor::Scenario,
                "The conditions of this scenario read more than 128 different facts.",
            )
            .hint("Take away conditions, or read fewer different facts in them."),
        );
    }
    findings
}

fn unreachable(exploration: &Exploration<'_>, findings: &mut Vec<Finding>) {
    let story = &exploration.story;
    let asked: BTreeSet<&SceneId> = story
        .scenario
        .scenes
        .iter()
        .filter_map(Scene::ordinary)
        .filter(|ordinary| ordinary.ask.limit != Some(0))
        .flat_map(|ordinary| &ordinary.ask.voices)
        .collect();
    for (number, scene) in story.scenario.scenes.iter().enumerate() {
        let at = Anchor::Scene(scene.id.clone());
        match &scene.kind {
            // Of a row of such scenes only the first is named: the others follow from it.
            SceneKind::Ordinary(_)
                if !exploration.reaches(number) && !only_follows(exploration, number) =>
            {
                findings.push(
                    Finding::error(
                        "unreachable-scene",
                        at,
                        "No way through the story comes to this scene.",
                    )
                    .hint("Link an option to it, or take it out."),
                );
            }
            SceneKind::Voice { .. } if !asked.contains(&scene.id) => findings.push(
                Finding::error("voice-never-offered", at, "No scene offers to ask this voice.")
                    .hint("Name it in the `ask` of the scene where it can be heard."),
            ),
            _ => {}
        }
    }
}

/// Whether a scene that nobody comes to is linked from another such scene alone.
fn only_follows(exploration: &Exploration<'_>, number: usize) -> bool {
    let sources = before(exploration, number);
    // A circle that nobody comes to has nothing before it to blame.
    let circular = sources.iter().any(|source| *source >= number);
    !sources.is_empty() && !circular && sources.iter().all(|source| !exploration.reaches(*source))
}

/// The scenes that lead to a scene.
fn before(exploration: &Exploration<'_>, number: usize) -> Vec<usize> {
    (0..exploration.story.scenario.scenes.len())
        .filter(|other| {
            exploration
                .at(*other)
                .is_some_and(|found| found.ways.iter().any(|(way, _)| way.target == Some(number)))
        })
        .collect()
}

fn options(exploration: &Exploration<'_>, tallies: &Tallies, findings: &mut Vec<Finding>) {
    let scenario = exploration.story.scenario;
    for (number, scene) in scenario.scenes.iter().enumerate() {
        if !exploration.reaches(number) {
            continue;
        }
        for choice in choices(scene) {
            let Some(condition) = readable(exploration, choice.condition.as_ref()) else {
                continue;
            };
            let at = Anchor::Choice(reference(scene, choice));
            let tally = tallies.choice(choice);
            if !tally.held {
                findings.push(
                    Finding::error("option-never-in-view", at, never("option", condition))
                        .hint("Change its `if`, or take the option out."),
                );
            } else if !tally.failed {
                findings.push(never_fails(at));
            }
        }
        findings.extend(too_few_options(exploration, number, scene));
    }
}

fn too_few_options(exploration: &Exploration<'_>, number: usize, scene: &Scene) -> Option<Finding> {
    scene.decision()?;
    let read = choices(scene)
        .fold(0, |read, choice| read | exploration.facts.read_by(choice.condition.as_ref()));
    let (count, truth) = exploration
        .situations(number)
        .map(|situation| (exploration.in_view(situation).count(), situation.truth & read))
        .filter(|(count, _)| *count < 2)
        .min_by_key(|(count, truth)| (truth.count_ones(), *count, *truth))?;
    let what = match count {
        0 => "No option is in view here",
        _ => "Only one option is in view here",
    };
    let when = circumstances(exploration, truth, read);
    Some(
        Finding::error(
            "too-few-options",
            Anchor::Scene(scene.id.clone()),
            format!("{what}{when}."),
        )
        .hint("At least two must always be in view: let two options have no `if`."),
    )
}

fn blocks(exploration: &Exploration<'_>, tallies: &Tallies, findings: &mut Vec<Finding>) {
    for passage in passages(exploration.story.scenario) {
        if matches!(passage.place, Place::Lead | Place::Reasoning(..)) {
            continue;
        }
        for block in passage.blocks.iter().filter(|block| depends(block)) {
            let tally = tallies.block(block);
            if tally.met {
                let at = passage.place.anchor_of(block);
                findings.extend(delayed(exploration, block, tally, &at));
                findings.extend(conditional(exploration, block, tally, at));
            }
        }
    }
}

fn delayed(
    exploration: &Exploration<'_>,
    block: &Block,
    tally: Tally,
    at: &Anchor,
) -> Vec<Finding> {
    let existing: Vec<_> = because(block)
        .iter()
        .filter(|choice| exploration.story.scenario.choice(choice).is_some())
        .collect();
    let impossible: Vec<_> = existing
        .iter()
        .filter(|choice| {
            let bit = exploration.facts.bit(&Premise::Chose((**choice).clone()));
            tally.reasons & bit == 0
        })
        .collect();
    if impossible.len() == existing.len() && !existing.is_empty() {
        let names: Vec<String> = existing.iter().map(|choice| format!("“{choice}”")).collect();
        let message = format!(
            "This is never shown: {} can't have been chosen before it.",
            names.join(" or ")
        );
        return vec![
            Finding::error("later-never-shown", at.clone(), message)
                .hint("Name options of earlier scenes in `because`, or move this further on."),
        ];
    }
    impossible
        .into_iter()
        .map(|choice| {
            Finding::error(
                "because-never-precedes",
                at.clone(),
                format!("“{choice}” can't have been chosen before this."),
            )
            .hint("Take it out of `because`, or move this further on.")
        })
        .collect()
}

fn conditional(
    exploration: &Exploration<'_>,
    block: &Block,
    tally: Tally,
    at: Anchor,
) -> Option<Finding> {
    let condition = readable(exploration, block.condition.as_ref())?;
    if !tally.held && !tally.failed {
        return None;
    }
    if !tally.held {
        return Some(
            Finding::error("condition-never-holds", at, never("part", condition))
                .hint("Change the `if`, or take this out."),
        );
    }
    (!tally.failed).then(|| never_fails(at))
}

fn looking_again(exploration: &Exploration<'_>, tallies: &Tallies, findings: &mut Vec<Finding>) {
    for scene in after_ending(exploration.story.scenario) {
        let tally = tallies.scene(scene);
        let Some(condition) = readable(exploration, scene.condition.as_ref()) else { continue };
        let at = Anchor::Scene(scene.id.clone());
        if tally.failed && !tally.held {
            findings.push(
                Finding::error("again-never-shown", at, never("scene", condition))
                    .hint("Change its `if`, or take the scene out."),
            );
        } else if tally.held && !tally.failed {
            findings.push(never_fails(at));
        }
    }
}

fn never_fails(at: Anchor) -> Finding {
    Finding::error("condition-never-fails", at, "This `if` holds for everybody who comes here.")
        .hint("Take the `if` off, or let it read something that not everybody has done.")
}

fn never(what: &str, condition: &Condition) -> String {
    format!(
        "Nobody ever sees this {what}: its `if` (`{}`) is never true here.",
        condition_notation(condition)
    )
}

/// The condition, if everything that it names exists; what doesn't is said elsewhere.
fn readable<'a>(
    exploration: &Exploration<'_>,
    condition: Option<&'a Condition>,
) -> Option<&'a Condition> {
    let condition = condition?;
    let mut sound = true;
    condition.visit_premises(&mut |premise| {
        sound &= is_sound(exploration.story.scenario, premise);
    });
    sound.then_some(condition)
}

/// When something is so, as the end of a sentence.
fn circumstances(exploration: &Exploration<'_>, truth: Bits, read: Bits) -> String {
    let holds = quoted(exploration.facts.premises(truth & read));
    let fails = quoted(exploration.facts.premises(read & !truth));
    match (holds.is_empty(), fails.is_empty()) {
        (true, true) => String::new(),
        (false, true) => format!(" when {holds} holds"),
        (true, false) => format!(" when {fails} doesn't hold"),
        (false, false) => format!(" when {holds} holds and {fails} doesn't"),
    }
}

fn quoted<'p>(premises: impl Iterator<Item = &'p Premise>) -> String {
    let names: Vec<String> = premises.map(|premise| format!("`{}`", notation(premise))).collect();
    names.join(", ")
}
