//! What options speak for is spread fairly.

use std::collections::BTreeMap;

use venster_scenario::{Choice, Competence, Scenario, Scene, Weight};

use super::passage::{choices, reference};
use super::{Anchor, Finding};

/// How many competences one option may speak for.
const MOST: usize = 3;

/// All findings about evidence.
pub(super) fn evidence(scenario: &Scenario) -> Vec<Finding> {
    let mut findings = Vec::new();
    for scene in &scenario.scenes {
        for choice in choices(scene) {
            of_option(scene, choice, &mut findings);
        }
        everywhere(scene, &mut findings);
    }
    asking_is_best(scenario, &mut findings);
    one_prevails(scenario, &mut findings);
    findings
}

fn of_option(scene: &Scene, choice: &Choice, findings: &mut Vec<Finding>) {
    let at = Anchor::Choice(reference(scene, choice));
    let mut counts: BTreeMap<Competence, usize> = BTreeMap::new();
    for one in &choice.evidence {
        *counts.entry(one.competence).or_default() += 1;
    }
    for (competence, count) in &counts {
        let name = competence.as_str();
        if !competence.carries_evidence() {
            findings.push(
                Finding::error(
                    "no-evidence-for",
                    at.clone(),
                    format!("{name} can't be seen in a choice, so no option speaks for it."),
                )
                .hint(format!("Take {name} off, or name one of {}.", carrying())),
            );
        }
        if *count > 1 {
            findings.push(Finding::error(
                "evidence-twice",
                at.clone(),
                format!("This option names {name} {count} times. Keep one."),
            ));
        }
    }
    if counts.len() > MOST {
        findings.push(
            Finding::warning(
                "much-evidence",
                at,
                format!(
                    "This option speaks for {} competences; at most {MOST} are believed.",
                    counts.len()
                ),
            )
            .hint("Keep those that its reasoning explains."),
        );
    }
}

/// A competence that every option of a decision carries says nothing about the choice.
fn everywhere(scene: &Scene, findings: &mut Vec<Finding>) {
    let all: Vec<&Choice> = choices(scene).collect();
    if all.len() < 2 {
        return;
    }
    for competence in Competence::ALL {
        if all.iter().all(|choice| carries(choice, *competence)) {
            findings.push(
                Finding::warning(
                    "evidence-everywhere",
                    Anchor::Scene(scene.id.clone()),
                    format!("Every option of this decision speaks for {}, so choosing shows nothing of it.", competence.as_str()),
                )
                .hint("Leave it where it is strongest."),
            );
        }
    }
}

/// Asking costs something too: over a scenario it is the strongest option no more often than others.
fn asking_is_best(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let strongest: Vec<bool> = scenario.scenes.iter().filter_map(strongest_asks).collect();
    let asking = strongest.iter().filter(|asks| **asks).count();
    if asking > strongest.len() - asking {
        findings.push(
            Finding::warning(
                "asking-is-best",
                Anchor::Scenario,
                format!(
                    "In {asking} of {} decisions the option with the most evidence is the one marked `.asks`.",
                    strongest.len()
                ),
            )
            .hint("Asking or waiting is not always the better teaching: give other options their due."),
        );
    }
}

/// Whether the option with the most evidence asks; none where both sorts are as strong, or where
/// there is nothing to compare.
fn strongest_asks(scene: &Scene) -> Option<bool> {
    let most = |asks: bool| choices(scene).filter(|choice| choice.asks == asks).map(weight).max();
    match (most(true)?, most(false)?) {
        (asking, other) if asking > other => Some(true),
        (asking, other) if asking < other => Some(false),
        _ => None,
    }
}

fn one_prevails(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let deciding: Vec<&Scene> =
        scenario.scenes.iter().filter(|scene| scene.decision().is_some()).collect();
    let occasions: Vec<(Competence, usize)> = Competence::ALL
        .iter()
        .map(|competence| {
            let count = deciding
                .iter()
                .filter(|scene| choices(scene).any(|choice| carries(choice, *competence)))
                .count();
            (*competence, count)
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    let all: usize = occasions.iter().map(|(_, count)| count).sum();
    for (competence, count) in occasions {
        if count >= 3 && count > all - count {
            findings.push(
                Finding::warning(
                    "evidence-one-sided",
                    Anchor::Scenario,
                    format!(
                        "{} has {count} of the {all} occasions, more than all other competences together.",
                        competence.as_str()
                    ),
                )
                .hint("See the occasions with `venster stats`, and spread them."),
            );
        }
    }
}

fn carries(choice: &Choice, competence: Competence) -> bool {
    choice.evidence.iter().any(|one| one.competence == competence)
}

fn weight(choice: &Choice) -> usize {
    choice
        .evidence
        .iter()
        .map(|one| match one.weight {
            Weight::Some => 1,
            Weight::Strong => 2,
        })
        .sum()
}

fn carrying() -> String {
    let names: Vec<&str> = Competence::ALL
        .iter()
        .filter(|one| one.carries_evidence())
        .map(|one| one.as_str())
        .collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::*;
    use venster_scenario::Evidence;

    fn speaks(competence: Competence, weight: Weight) -> Evidence {
        Evidence { competence, weight }
    }

    fn with(options: &[(&str, &[Competence])]) -> Scenario {
        let mut scenario = sound();
        for (option, competences) in options {
            scenario.choice_mut(option).evidence =
                competences.iter().map(|one| speaks(*one, Weight::Some)).collect();
        }
        scenario
    }

    use Competence::{A1, K2, S3, S4, S7, V1};

    #[test]
    fn options_speak_for_what_can_be_seen() {
        assert_found(&with(&[("wall.ask", &[V1])]), &["no-evidence-for @ wall.ask"]);
        assert_found(&with(&[("wall.ask", &[S3, S3])]), &["evidence-twice @ wall.ask"]);
        assert_found(&with(&[("wall.ask", &[S3, S4, A1])]), &[]);
        assert_found(&with(&[("wall.ask", &[S3, S4, A1, K2])]), &["much-evidence @ wall.ask"]);
    }

    #[test]
    fn not_every_option_speaks_for_the_same() {
        let same: &[Competence] = &[S3];
        assert_found(
            &with(&[("wall.ask", same), ("wall.point", same)]),
            &["evidence-everywhere @ wall"],
        );
    }

    #[test]
    fn asking_is_not_always_best() {
        let mut odd = with(&[("wall.ask", &[S3, S4]), ("team.date", &[S7]), ("joke.stay", &[A1])]);
        odd.choice_mut("wall.ask").asks = true;
        odd.choice_mut("team.date").asks = true;
        odd.choice_mut("joke.laugh").asks = true;
        assert_found(&odd, &["asking-is-best @ scenario"]);
        odd.choice_mut("team.month").evidence = vec![speaks(K2, Weight::Strong)];
        assert_found(&odd, &[]);
    }

    #[test]
    fn no_competence_prevails() {
        let mut odd = with(&[("wall.ask", &[S3]), ("team.date", &[S3]), ("joke.stay", &[S3, A1])]);
        assert_found(&odd, &["evidence-one-sided @ scenario"]);
        odd.choice_mut("yard.go").evidence = [K2, S4].map(|one| speaks(one, Weight::Some)).to_vec();
        assert_found(&odd, &[]);
    }
}
