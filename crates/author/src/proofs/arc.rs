//! The arc that every scenario follows: a stand, several voices, decisions with a price, an ending,
//! other eyes, a last word and a plan.

use std::collections::BTreeSet;

use venster_scenario::{
    Block, BlockKind, Choice, ChoiceRef, Country, ExerciseKind, PersonId, Quote, Scenario, Scene,
    SceneKind, Stance,
};

use super::explore::{Exploration, exercises};
use super::facts::because;
use super::passage::{choices, passages, reference};
use super::paths::decisions;
use super::story::{is_whole, last_word};
use super::{Anchor, Finding};

/// All findings about the arc.
pub(super) fn arc(exploration: &Exploration<'_>) -> Vec<Finding> {
    let scenario = exploration.story.scenario;
    let mut findings = Vec::new();
    opening(scenario, &mut findings);
    stances(scenario, &mut findings);
    options(scenario, &mut findings);
    if is_whole(scenario) {
        whole(exploration, &mut findings);
    } else {
        incident(scenario, &mut findings);
    }
    findings
}

fn opening(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let Some((scene, ordinary)) = scenario.first().and_then(|one| Some((one, one.ordinary()?)))
    else {
        return;
    };
    let at = Anchor::Scene(scene.id.clone());
    let has_picture = scene.blocks.iter().any(|block| matches!(block.kind, BlockKind::Picture(_)));
    if !has_picture {
        findings.push(
            Finding::error(
                "opening-without-picture",
                at.clone(),
                "The first scene has no picture.",
            )
            .hint("Add one: `![What it shows](scene.svg)`."),
        );
    }
    if scene.decision().is_none() {
        findings.push(
            Finding::error(
                "opening-without-options",
                at.clone(),
                "The first scene has no options.",
            )
            .hint("Open in the middle: let the learner decide on the first screen."),
        );
    }
    if ordinary.ask.limit.is_some() {
        findings.push(Finding::error(
            "opening-with-ask-limit",
            at,
            "The first scene limits how many voices may be asked. Take `ask-limit` off.",
        ));
    }
    for exercise in exercises(scene) {
        if !matches!(exercise.kind, ExerciseKind::Stance(_)) {
            findings.push(
                Finding::error(
                    "opening-with-exercise",
                    Anchor::Exercise(exercise.id.clone()),
                    "The first scene takes no exercise but the stance.",
                )
                .hint("Move this exercise to a later scene."),
            );
        }
    }
    let asked = ordinary.ask.voices.iter().filter_map(|voice| scenario.scene(voice));
    for exercise in asked.filter(|scene| is_voice(scene)).flat_map(exercises) {
        findings.push(
            Finding::error(
                "opening-with-exercise",
                Anchor::Exercise(exercise.id.clone()),
                "A voice that the first scene asks takes no exercise.",
            )
            .hint("Move this exercise to a later scene."),
        );
    }
}

fn stances(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let first = scenario.first().map(|scene| &scene.id);
    let mut opening = Vec::new();
    for (scene, exercise) in scenario.exercises() {
        let ExerciseKind::Stance(stance) = &exercise.kind else { continue };
        let at = Anchor::Exercise(exercise.id.clone());
        if Some(&scene.id) == first {
            opening.push((at, stance));
        } else {
            findings.push(
                Finding::error("stance-elsewhere", at, "This stance is not in the first scene.")
                    .hint("The stand is taken once, at the very beginning; it comes back by itself after the ending."),
            );
        }
    }
    let mut opening = opening.into_iter();
    match opening.next() {
        None => findings.push(
            Finding::error(
                "no-stance",
                first.map_or(Anchor::Scenario, |id| Anchor::Scene(id.clone())),
                "The first scene has no stance.",
            )
            .hint("Begin it with a statement to agree or disagree with, in a `stance` fence."),
        ),
        Some((at, stance)) if is_whole(scenario) => findings.extend(one_sided(stance, at)),
        Some(_) => {}
    }
    for (at, _) in opening {
        findings.push(
            Finding::error("second-stance", at, "The first scene has more than one stance.")
                .hint("Keep the one that the story puts to the test."),
        );
    }
}

fn one_sided(stance: &Stance, at: Anchor) -> Option<Finding> {
    let agrees = stance.positions.iter().any(|position| position.stand.agrees());
    let disagrees = stance.positions.iter().any(|position| !position.stand.agrees());
    let missing = match (agrees, disagrees) {
        (true, true) => return None,
        (true, false) => "disagrees",
        (false, true) => "agrees",
        (false, false) => "takes a stand",
    };
    Some(
        Finding::error("stance-one-sided", at, format!("Nobody in the cast {missing}."))
            .hint("Put somebody on each side, with a reason that can be respected."),
    )
}

fn options(scenario: &Scenario, findings: &mut Vec<Finding>) {
    for scene in &scenario.scenes {
        for choice in choices(scene) {
            let at = Anchor::Choice(reference(scene, choice));
            if choice.happens.is_empty() {
                findings.push(
                    Finding::error(
                        "no-consequence",
                        at.clone(),
                        "Nothing happens after this option.",
                    )
                    .hint("Tell, indented under the option, what happens and for whom."),
                );
            }
            if choice.reasoning.is_empty() {
                findings.push(
                    Finding::error("no-reasoning", at, "This option has no reasoning.")
                        .hint("Under a rule (`***`) say what speaks for it, and its price."),
                );
            }
        }
        for choice in choices(scene).filter(|choice| choice.asks).skip(1) {
            findings.push(
                Finding::error(
                    "second-asks",
                    Anchor::Choice(reference(scene, choice)),
                    "More than one option of this decision asks, waits or fixes a date.",
                )
                .hint("At most one option of a decision is marked `.asks`."),
            );
        }
    }
}

fn whole(exploration: &Exploration<'_>, findings: &mut Vec<Finding>) {
    let scenario = exploration.story.scenario;
    let heard = heard(scenario).len();
    if heard < 3 {
        findings.push(
            Finding::error(
                "too-few-voices",
                Anchor::Scenario,
                format!("Apart from the protagonist {heard} of the people speak; at least three have to."),
            )
            .hint("Let more people be asked (`.voice`), or let them speak in the scenes."),
        );
    }
    let endings = scenario.scenes.iter().filter(|scene| scene.is_ending()).count();
    if endings < 2 {
        findings.push(
            Finding::error(
                "too-few-endings",
                Anchor::Scenario,
                format!("There have to be two endings or more; this scenario has {endings}."),
            )
            .hint("Write another scene marked `.ending`, where other choices lead."),
        );
    }
    let has_plan = scenario.exercises().any(|(scene, exercise)| {
        matches!(exercise.kind, ExerciseKind::Plan(_)) && matches!(scene.kind, SceneKind::Act)
    });
    if !has_plan {
        findings.push(
            Finding::error("no-plan", Anchor::Scenario, "There is no plan to end with.")
                .hint("Add a scene marked `.act` with a `plan` fence."),
        );
    }
    let protagonist_looks_again = scenario.scenes.iter().any(|scene| {
        matches!(&scene.kind, SceneKind::Again { person, .. } if *person == scenario.protagonist)
    });
    // A last word that only some see is reported as such.
    if last_word(scenario).is_none() && !protagonist_looks_again {
        findings.push(
            Finding::error("no-last-word", Anchor::Scenario, "The protagonist has no last word.")
                .hint(format!("Add a scene marked `.again person={}`.", scenario.protagonist)),
        );
    }
    number_of_decisions(exploration, findings);
    if scenario.place.country != Country::HOME {
        decision_at_home(exploration, findings);
    }
    told_for_three(scenario, findings);
}

fn number_of_decisions(exploration: &Exploration<'_>, findings: &mut Vec<Finding>) {
    let Some(found) = decisions(exploration) else { return };
    for (code, wrong, what) in [
        ("too-few-decisions", found.least < 3, format!("the shortest has {}", found.least)),
        ("too-many-decisions", found.most > 5, format!("the longest has {}", found.most)),
    ] {
        if wrong {
            findings.push(
                Finding::error(
                    code,
                    Anchor::Scenario,
                    format!("Every way through the story takes three to five decisions; {what}."),
                )
                .hint("Look at the ways with `venster graph`, and add or join decisions."),
            );
        }
    }
}

/// On every way, the last decision before an ending is one at home.
fn decision_at_home(exploration: &Exploration<'_>, findings: &mut Vec<Finding>) {
    for (number, scene) in exploration.story.scenario.scenes.iter().enumerate() {
        let elsewhere = scene.ordinary().is_some_and(|ordinary| !ordinary.at_home);
        if !elsewhere || !exploration.reaches(number) {
            continue;
        }
        let last = exploration.at(number).is_some_and(|found| {
            found.ways.iter().any(|(way, _)| {
                way.choice.is_some() && way.target.is_some_and(|target| ends(exploration, target))
            })
        });
        if last {
            findings.push(
                Finding::error(
                    "last-decision-not-at-home",
                    Anchor::Scene(scene.id.clone()),
                    "A story set abroad ends here without a decision at home.",
                )
                .hint("Let its options lead to a decision in a class in Flanders, marked `.decide .here`."),
            );
        }
    }
}

/// Whether the story comes from a scene to an ending with no further decision.
fn ends(exploration: &Exploration<'_>, from: usize) -> bool {
    let mut seen = BTreeSet::new();
    let mut at = Some(from);
    while let Some(number) = at.filter(|number| seen.insert(*number)) {
        let Some(scene) = exploration.story.scene(number) else { return false };
        if scene.is_ending() {
            return true;
        }
        at = exploration
            .at(number)
            .and_then(|found| found.ways.first())
            .filter(|(way, _)| way.choice.is_none())
            .and_then(|(way, _)| way.target);
    }
    false
}

fn told_for_three(scenario: &Scenario, findings: &mut Vec<Finding>) {
    for scene in &scenario.scenes {
        for choice in choices(scene) {
            let reference = reference(scene, choice);
            let people = people_affected(scenario, choice, &reference).len();
            if people < 3 {
                findings.push(
                    Finding::warning(
                        "told-for-too-few",
                        Anchor::Choice(reference),
                        format!("What follows from this option is told for {people} of the people; at least three belong in it."),
                    )
                    .hint("Mark paragraphs with a name and `+`, `-` or `~`, here or in a later paragraph with `because`."),
                );
            }
        }
    }
}

fn people_affected<'a>(
    scenario: &'a Scenario,
    choice: &'a Choice,
    reference: &ChoiceRef,
) -> BTreeSet<&'a PersonId> {
    let later = passages(scenario)
        .flat_map(|passage| passage.blocks)
        .filter(|block| because(block).contains(reference));
    choice.happens.iter().chain(later).flat_map(people_in).collect()
}

fn people_in(block: &Block) -> impl Iterator<Item = &PersonId> {
    let changes = match &block.kind {
        BlockKind::Paragraph(paragraph) => paragraph.changes.as_slice(),
        _ => &[],
    };
    changes.iter().map(|change| &change.person)
}

/// Everybody but the protagonist who is asked or speaks.
fn heard(scenario: &Scenario) -> BTreeSet<&PersonId> {
    let asked = scenario.voices().map(|(_, person)| person);
    let speak = passages(scenario).flat_map(|passage| passage.blocks).filter_map(|block| {
        match &block.kind {
            BlockKind::Quote(Quote { speaker: Some(speaker), .. }) => Some(&speaker.person),
            _ => None,
        }
    });
    asked.chain(speak).filter(|person| **person != scenario.protagonist).collect()
}

fn incident(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let story: Vec<&Scene> =
        scenario.scenes.iter().filter(|scene| scene.ordinary().is_some()).collect();
    let deciding = story.iter().filter(|scene| scene.decision().is_some()).count();
    let endings: Vec<&&Scene> = story.iter().filter(|scene| scene.is_ending()).collect();
    if story.len() != 2 || deciding != 1 || endings.len() != 1 {
        findings.push(
            Finding::error(
                "incident-shape",
                Anchor::Scenario,
                "A critical incident is one scene with its readings, and one ending.",
            )
            .hint("Keep one scene with options and one scene marked `.ending`; what else there is may be a voice."),
        );
    }
    for scene in story.iter().filter(|scene| scene.decision().is_some()) {
        let count = choices(scene).count();
        if count != 4 {
            findings.push(
                Finding::error(
                    "incident-readings",
                    Anchor::Scene(scene.id.clone()),
                    format!("A critical incident has four readings to choose from; this one has {count}."),
                )
                .hint("Write four options that somebody could hold in good faith."),
            );
        }
        for choice in choices(scene) {
            let elsewhere = scenario.scene(&choice.target).is_some_and(|scene| !scene.is_ending());
            if elsewhere {
                findings.push(
                    Finding::error(
                        "incident-not-to-ending",
                        Anchor::Choice(reference(scene, choice)),
                        "This reading does not lead to the incident's ending.",
                    )
                    .hint("Link all four readings to the scene marked `.ending`."),
                );
            }
        }
    }
    if !scenario.scenes.iter().any(|scene| matches!(scene.kind, SceneKind::Known)) {
        findings.push(
            Finding::error(
                "incident-without-known",
                Anchor::Scenario,
                "Nothing says what is known.",
            )
            .hint("Add a scene marked `.known` with what is documented, and its sources."),
        );
    }
}

fn is_voice(scene: &Scene) -> bool {
    matches!(scene.kind, SceneKind::Voice { .. })
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use std::sync::Arc;

    use super::*;
    use venster_scenario::{Kind, Stand};

    #[test]
    fn the_opening_has_a_picture_options_and_no_limit() {
        let mut odd = sound();
        odd.scene_mut("wall").blocks.remove(1);
        assert_found(&odd, &["opening-without-picture @ wall"]);
        let mut odd = sound();
        ordinary_mut(odd.scene_mut("wall")).ask.limit = Some(1);
        assert_found(&odd, &["opening-with-ask-limit @ wall"]);
        let mut odd = sound();
        odd.scenes.insert(0, on("before", "wall", vec![stance("first"), picture()]));
        let found = named(&arc(&Exploration::of(&odd)));
        assert_eq!(found, ["opening-without-options @ before", "stance-elsewhere @ only-dutch"]);
    }

    #[test]
    fn the_opening_takes_no_other_exercise() {
        let mut odd = sound();
        odd.scene_mut("wall").blocks.push(plan("early"));
        odd.scene_mut("mother").blocks.push(plan("early-too"));
        assert_found(&odd, &["opening-with-exercise @ early", "opening-with-exercise @ early-too"]);
    }

    #[test]
    fn there_is_one_stance() {
        let mut odd = sound();
        odd.scene_mut("wall").blocks.remove(0);
        assert_found(&odd, &["no-stance @ wall"]);
        let mut odd = sound();
        odd.scene_mut("wall").blocks.push(stance("second"));
        assert_found(&odd, &["second-stance @ second"]);
        let mut odd = sound();
        odd.scene_mut("team").blocks.push(stance("second"));
        assert_found(&odd, &["stance-elsewhere @ second"]);
    }

    #[test]
    fn somebody_stands_on_each_side() {
        for stand in [Stand::Agree, Stand::RatherDisagree] {
            let mut odd = sound();
            let BlockKind::Exercise(exercise) = &mut odd.scene_mut("wall").blocks[0].kind else {
                panic!()
            };
            let ExerciseKind::Stance(stance) = &mut Arc::make_mut(exercise).kind else { panic!() };
            stance.positions.iter_mut().for_each(|one| one.stand = stand);
            assert_found(&odd, &["stance-one-sided @ only-dutch"]);
        }
    }

    #[test]
    fn options_have_a_consequence_and_a_reasoning() {
        let mut odd = sound();
        odd.choice_mut("team.month").reasoning.clear();
        assert_found(&odd, &["no-reasoning @ team.month"]);
        odd.choice_mut("team.month").happens.clear();
        let expected = [
            "no-consequence @ team.month",
            "no-reasoning @ team.month",
            "told-for-too-few @ team.month",
        ];
        assert_found(&odd, &expected);
    }

    #[test]
    fn one_option_asks() {
        let mut odd = sound();
        odd.choice_mut("team.month").asks = true;
        odd.choice_mut("team.date").asks = true;
        assert_found(&odd, &["second-asks @ team.date"]);
    }

    #[test]
    fn three_people_are_heard() {
        let mut odd = sound();
        odd.scene_mut("wall").blocks.pop();
        assert_found(&odd, &["too-few-voices @ scenario"]);
        odd.scene_mut("team").blocks.push(says("own", "yassin", "Me."));
        assert_found(&odd, &["too-few-voices @ scenario"]);
    }

    #[test]
    fn there_are_two_endings() {
        let mut odd = sound().without("later");
        odd.choice_mut("yard.wait").target = scene_id("trial");
        assert_found(&odd, &["too-few-endings @ scenario"]);
    }

    #[test]
    fn there_is_a_plan_and_a_last_word() {
        assert_found(&sound().without("act"), &["no-plan @ scenario"]);
        assert_found(&sound().without("yassin-says"), &["no-last-word @ scenario"]);
    }

    #[test]
    fn ways_take_three_to_five_decisions() {
        let mut odd = sound();
        odd.choice_mut("wall.ask").target = scene_id("yard");
        assert_found(&odd, &["too-few-decisions @ scenario"]);
        let mut odd = sound();
        for (name, next) in [("one", "two"), ("two", "trial")] {
            odd.scenes.push(decide(name, vec![option("a", next), option("b", next)], vec![]));
        }
        odd.choice_mut("yard.go").target = scene_id("one");
        assert_found(&odd, &["too-many-decisions @ scenario"]);
    }

    #[test]
    fn a_story_set_abroad_comes_home() {
        let mut odd = sound();
        odd.place.country = Country::parse("ZM").unwrap();
        assert_found(&odd, &["last-decision-not-at-home @ yard"]);
        ordinary_mut(odd.scene_mut("yard")).at_home = true;
        assert_found(&odd, &[]);
        odd.scenes.push(on("bell", "trial", vec![]));
        odd.choice_mut("joke.stay").target = scene_id("bell");
        let found = named(&arc(&Exploration::of(&odd)));
        assert!(found.contains(&"last-decision-not-at-home @ joke".to_owned()), "{found:?}");
    }

    #[test]
    fn what_follows_is_told_for_three() {
        let mut odd = sound();
        let happens = vec![para("few", "It happens.").changing(&["elif", "mother"])];
        odd.choice_mut("wall.point").happens = happens;
        assert_found(&odd, &["told-for-too-few @ wall.point"]);
        let later = para("due", "Later.").because(&["wall.point"]).changing(&["jonas"]);
        odd.scene_mut("yard").blocks.push(later);
        assert_found(&odd, &[]);
    }

    fn one_incident() -> Scenario {
        let readings = ["a", "b", "c", "d"].map(|name| option(name, "after")).to_vec();
        let mut incident = scenario(vec![
            decide("wall", readings, vec![stance("only-dutch"), picture()]),
            ending("after", vec![]),
            known(vec![]),
        ]);
        incident.kind = Kind::Incident;
        incident
    }

    #[test]
    fn an_incident_is_one_scene_with_four_readings() {
        assert_found(&one_incident(), &[]);
        let mut odd = one_incident();
        decision_mut(odd.scene_mut("wall")).choices.pop();
        assert_found(&odd, &["incident-readings @ wall"]);
        let mut odd = one_incident();
        odd.scenes.push(on("between", "after", vec![]));
        odd.choice_mut("wall.d").target = scene_id("between");
        let expected = ["incident-shape @ scenario", "incident-not-to-ending @ wall.d"];
        assert_found(&odd, &expected);
        assert_found(&one_incident().without("practice"), &["incident-without-known @ scenario"]);
        let mut odd = one_incident();
        odd.scene_mut("wall").blocks.remove(0);
        assert_found(&odd, &["no-stance @ wall"]);
    }
}
