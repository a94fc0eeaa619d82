//! Every name that one part of a scenario uses for another exists, is of the right kind and stands
//! where the format allows it.

use std::collections::BTreeSet;

use venster_scenario::{
    Block, BlockKind, ChoiceRef, Condition, ExerciseId, ExerciseKind, Premise, Scenario, Scene,
    SceneId, SceneKind, WayOn,
};

use super::explore::Exploration;
use super::facts::{because, notation};
use super::passage::{Place, choices, passages, reference};
use super::story::{Story, last_word};
use super::{Anchor, Finding};

/// All findings about names.
pub(super) fn links(exploration: &Exploration<'_>) -> Vec<Finding> {
    let story = &exploration.story;
    let mut findings = Vec::new();
    first(story.scenario, &mut findings);
    targets(story, &mut findings);
    voices(story, &mut findings);
    moments(story, &mut findings);
    conditions(story.scenario, &mut findings);
    forbidden(story.scenario, &mut findings);
    if let Err(circle) = story.order() {
        findings.push(goes_round(story, &circle));
    }
    findings
}

/// Whether what a premise is about exists and is of the right kind.
pub(super) fn is_sound(scenario: &Scenario, premise: &Premise) -> bool {
    wrong_with(scenario, premise).is_none()
}

fn first(scenario: &Scenario, findings: &mut Vec<Finding>) {
    match scenario.first() {
        None => findings.push(Finding::error(
            "no-scene",
            Anchor::Scenario,
            "There is no scene in this scenario.",
        )),
        Some(scene) if scene.ordinary().is_none() => findings.push(
            Finding::error(
                "first-scene-kind",
                Anchor::Scene(scene.id.clone()),
                "The first scene is not part of the story, so the scenario has no beginning.",
            )
            .hint("Put an ordinary scene first; voices and what comes after the ending follow."),
        ),
        Some(_) => {}
    }
}

fn targets(story: &Story<'_>, findings: &mut Vec<Finding>) {
    for scene in &story.scenario.scenes {
        for choice in choices(scene) {
            let at = Anchor::Choice(reference(scene, choice));
            findings.extend(wrong_target(story, &choice.target, at));
        }
        if let Some(WayOn::Next(next)) = scene.ordinary().map(|ordinary| &ordinary.way_on) {
            findings.extend(wrong_target(story, next, Anchor::Scene(scene.id.clone())));
        }
    }
}

fn wrong_target(story: &Story<'_>, target: &SceneId, at: Anchor) -> Option<Finding> {
    match story.scenario.scene(target) {
        None => Some(
            Finding::error("unknown-target", at, format!("There is no scene “{target}” to go to."))
                .hint("Check the spelling against the id in the scene's heading."),
        ),
        Some(scene) if scene.ordinary().is_none() => Some(
            Finding::error(
                "target-not-in-story",
                at,
                format!("“{target}” is {}, so the story can't go on there.", sort(scene)),
            )
            .hint("Link to an ordinary scene."),
        ),
        Some(_) => None,
    }
}

fn voices(story: &Story<'_>, findings: &mut Vec<Finding>) {
    for scene in &story.scenario.scenes {
        let Some(ordinary) = scene.ordinary() else { continue };
        let mut named = BTreeSet::new();
        for voice in &ordinary.ask.voices {
            let at = Anchor::Scene(scene.id.clone());
            match story.scenario.scene(voice) {
                None => findings.push(
                    Finding::error(
                        "unknown-voice",
                        at,
                        format!("There is no voice “{voice}” to ask."),
                    )
                    .hint("Check the spelling, or write the scene with `.voice` and `person=`."),
                ),
                Some(other) if story.voice(voice).is_none() => findings.push(
                    Finding::error(
                        "ask-names-no-voice",
                        at,
                        format!("`ask` names “{voice}”, which is {}.", sort(other)),
                    )
                    .hint("`ask` takes scenes marked `.voice`."),
                ),
                Some(_) if !named.insert(voice) => findings.push(Finding::error(
                    "voice-named-twice",
                    at,
                    format!("`ask` names the voice “{voice}” twice."),
                )),
                Some(_) => {}
            }
        }
    }
}

fn moments(story: &Story<'_>, findings: &mut Vec<Finding>) {
    for scene in &story.scenario.scenes {
        let SceneKind::Again { of: Some(of), .. } = &scene.kind else { continue };
        let at = Anchor::Scene(scene.id.clone());
        match story.scenario.scene(of) {
            None => findings.push(
                Finding::error(
                    "unknown-moment",
                    at,
                    format!("There is no scene “{of}” to look at again."),
                )
                .hint("`of` takes the id of a scene of the story."),
            ),
            Some(other) if other.ordinary().is_none() => findings.push(
                Finding::error(
                    "moment-not-in-story",
                    at,
                    format!("`of` names “{of}”, which is {}.", sort(other)),
                )
                .hint("`of` takes the id of a scene of the story."),
            ),
            Some(_) => {}
        }
    }
}

fn conditions(scenario: &Scenario, findings: &mut Vec<Finding>) {
    for passage in passages(scenario) {
        for block in passage.blocks {
            let at = passage.place.anchor_of(block);
            findings.extend(unsound(scenario, block.condition.as_ref(), &at));
            for choice in because(block).iter().filter(|choice| scenario.choice(choice).is_none()) {
                findings.push(
                    Finding::error(
                        "unknown-because",
                        at.clone(),
                        format!("`because` names “{choice}”, and there is no such option."),
                    )
                    .hint(
                        "Write it as scene.choice, with the ids of the heading and of the option.",
                    ),
                );
            }
        }
    }
    for scene in &scenario.scenes {
        let at = Anchor::Scene(scene.id.clone());
        findings.extend(unsound(scenario, scene.condition.as_ref(), &at));
        for choice in choices(scene) {
            let at = Anchor::Choice(reference(scene, choice));
            findings.extend(unsound(scenario, choice.condition.as_ref(), &at));
            if choice.condition.as_ref().is_some_and(reads_the_stand) {
                findings.push(
                    Finding::error(
                        "stand-on-option",
                        at,
                        "This option shows or hides itself by the learner's stand.",
                    )
                    .hint(
                        "Use `agreed:` and `disagreed:` on paragraphs and `.again` scenes only: \
                         which options somebody had would give the stand away.",
                    ),
                );
            }
        }
    }
}

fn unsound(scenario: &Scenario, condition: Option<&Condition>, at: &Anchor) -> Vec<Finding> {
    let mut premises = BTreeSet::new();
    if let Some(condition) = condition {
        condition.visit_premises(&mut |premise| premises.extend([premise]));
    }
    premises
        .into_iter()
        .filter_map(|premise| {
            let (code, what, hint) = wrong_with(scenario, premise)?;
            let message = format!("The condition reads `{}`, but {what}.", notation(premise));
            Some(Finding::error(code, at.clone(), message).hint(hint))
        })
        .collect()
}

fn reads_the_stand(condition: &Condition) -> bool {
    let mut reads = false;
    condition.visit_premises(&mut |premise| {
        reads |= matches!(premise, Premise::Agreed(_) | Premise::Disagreed(_));
    });
    reads
}

/// The code, what is wrong and what to do.
fn wrong_with(
    scenario: &Scenario,
    premise: &Premise,
) -> Option<(&'static str, String, &'static str)> {
    const UNKNOWN: &str = "unknown-premise";
    const KIND: &str = "premise-kind";
    match premise {
        Premise::Chose(ChoiceRef { scene, choice }) => match scenario.scene(scene) {
            None => Some((
                UNKNOWN,
                format!("there is no scene “{scene}”"),
                "`chose:` takes scene.choice.",
            )),
            Some(found) if found.choice(choice).is_none() => Some((
                UNKNOWN,
                format!("the scene “{scene}” has no option “{choice}”"),
                "`chose:` takes scene.choice.",
            )),
            Some(_) => None,
        },
        Premise::Heard(id) => match scenario.scene(id) {
            None => {
                Some((UNKNOWN, format!("there is no voice “{id}”"), "`heard:` takes a voice's id."))
            }
            Some(found) if !matches!(found.kind, SceneKind::Voice { .. }) => {
                Some((KIND, format!("“{id}” is {}", sort(found)), "`heard:` takes a voice's id."))
            }
            Some(_) => None,
        },
        Premise::Saw(id) => match scenario.scene(id) {
            None => {
                Some((UNKNOWN, format!("there is no scene “{id}”"), "`saw:` takes a scene's id."))
            }
            Some(found) if found.ordinary().is_none() => Some((
                KIND,
                format!("“{id}” is {}", sort(found)),
                "`saw:` takes a scene of the story; for a voice write `heard:`.",
            )),
            Some(_) => None,
        },
        Premise::Answered(id) => match scenario.exercise(id) {
            None => Some((
                UNKNOWN,
                format!("there is no exercise “{id}”"),
                "`answered:` takes an exercise's id.",
            )),
            Some(_) => None,
        },
        Premise::Agreed(id) | Premise::Disagreed(id) => wrong_stance(scenario, id),
    }
}

fn wrong_stance(
    scenario: &Scenario,
    id: &ExerciseId,
) -> Option<(&'static str, String, &'static str)> {
    let hint = "`agreed:` and `disagreed:` take the id of the first scene's stance.";
    match scenario.exercise(id) {
        None => Some(("unknown-premise", format!("there is no stance “{id}”"), hint)),
        Some((_, exercise)) if !matches!(exercise.kind, ExerciseKind::Stance(_)) => {
            let name = exercise.kind.name();
            Some((
                "premise-kind",
                format!("“{id}” is no stance but an exercise of kind `{name}`"),
                hint,
            ))
        }
        Some((scene, _)) if scenario.first().is_none_or(|first| first.id != scene.id) => {
            Some(("premise-kind", format!("the stance “{id}” is not in the first scene"), hint))
        }
        Some(_) => None,
    }
}

/// What stands where the format doesn't allow it.
fn forbidden(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let opening = Opening::of(scenario);
    for passage in passages(scenario) {
        for block in passage.blocks {
            findings.extend(misplaced(&opening, passage.place, block));
        }
    }
    for scene in &scenario.scenes {
        let at = Anchor::Scene(scene.id.clone());
        let again = matches!(scene.kind, SceneKind::Again { .. });
        if scene.condition.is_some() && !again {
            findings.push(
                Finding::error("condition-on-scene", at, "Only `.again` scenes take an `if`.")
                    .hint("Put the `if` on its paragraphs, or on the options that lead here."),
            );
        }
        if opening.is_first(scene) {
            for choice in choices(scene).filter(|choice| choice.condition.is_some()) {
                let at = Anchor::Choice(reference(scene, choice));
                findings.push(condition_in_opening(at));
            }
        }
    }
    if last_word(scenario).is_none() {
        let conditional = scenario.scenes.iter().rev().find(|scene| {
            matches!(&scene.kind, SceneKind::Again { person, .. } if *person == scenario.protagonist)
        });
        if let Some(scene) = conditional {
            findings.push(
                Finding::error(
                    "condition-on-last-word",
                    Anchor::Scene(scene.id.clone()),
                    "The protagonist's last word is shown only to some.",
                )
                .hint("Take the `if` off this scene; its paragraphs may have one."),
            );
        }
    }
}

fn misplaced(opening: &Opening<'_>, place: Place<'_>, block: &Block) -> Option<Finding> {
    let at = place.anchor_of(block);
    let conditional = block.condition.is_some() || !because(block).is_empty();
    if matches!(block.kind, BlockKind::Exercise(_)) {
        if !matches!(place, Place::Scene(_)) {
            return Some(
                Finding::error(
                    "exercise-outside-scene",
                    at,
                    "An exercise stands here in the lead, in what happens or in the reasoning.",
                )
                .hint("Move it into a scene, before the options."),
            );
        }
        if block.condition.is_some() {
            return Some(
                Finding::error("condition-on-exercise", at, "An exercise takes no `if`.")
                    .hint("Put it into a scene or a voice that only some come to."),
            );
        }
    }
    if !conditional {
        return None;
    }
    match place {
        Place::Lead => Some(
            Finding::error(
                "condition-before-story",
                at,
                "This stands before the story begins, when nothing has been chosen or heard yet.",
            )
            .hint("Take the `if` or `because` off."),
        ),
        Place::Reasoning(..) => Some(
            Finding::error(
                "condition-in-reasoning",
                at,
                "At the ending everybody reads the reasoning of all options side by side.",
            )
            .hint("Take the `if` or `because` off, or move this above the rule, to what happens."),
        ),
        Place::Scene(scene) | Place::Happens(scene, _) if opening.holds(scene) => {
            Some(condition_in_opening(at))
        }
        Place::Scene(_) | Place::Happens(..) => None,
    }
}

fn condition_in_opening(at: Anchor) -> Finding {
    Finding::error(
        "condition-in-opening",
        at,
        "The first scene, its consequences and its voices are the same for everybody.",
    )
    .hint("Take the `if` or `because` off, or move this to a later scene.")
}

/// The first scene and the voices that it asks.
struct Opening<'a>(Vec<&'a SceneId>);

impl<'a> Opening<'a> {
    fn of(scenario: &'a Scenario) -> Self {
        let first = scenario.first();
        let asked = first.and_then(Scene::ordinary).map(|ordinary| &ordinary.ask.voices);
        Self(first.map(|scene| &scene.id).into_iter().chain(asked.into_iter().flatten()).collect())
    }

    fn is_first(&self, scene: &Scene) -> bool {
        self.0.first() == Some(&&scene.id)
    }

    fn holds(&self, scene: &Scene) -> bool {
        self.0.contains(&&scene.id)
    }
}

fn goes_round(story: &Story<'_>, circle: &[usize]) -> Finding {
    let scenes: Vec<&Scene> = circle.iter().filter_map(|number| story.scene(*number)).collect();
    let names: Vec<String> = scenes.iter().map(|scene| format!("“{}”", scene.id)).collect();
    let at = scenes.first().map_or(Anchor::Scenario, |scene| Anchor::Scene(scene.id.clone()));
    Finding::error(
        "cycle",
        at,
        format!("The story can go round in a circle: {}.", names.join(", ")),
    )
    .hint("Let one of these links lead on, or make what is come back to a voice.")
}

fn sort(scene: &Scene) -> &'static str {
    match scene.kind {
        SceneKind::Ordinary(_) => "a scene of the story",
        SceneKind::Voice { .. } => "a voice",
        SceneKind::Again { .. } => "a scene that looks again after the ending",
        SceneKind::Known => "a scene of what is known, after the ending",
        SceneKind::Act => "a scene of the plan, after the ending",
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::*;
    use venster_scenario::PersonId;

    #[test]
    fn a_sound_scenario_has_no_finding() {
        assert_found(&sound(), &[]);
    }

    #[test]
    fn there_is_a_beginning() {
        assert!(
            named(&super::super::prove(&scenario(vec![])))
                .contains(&"no-scene @ scenario".to_owned())
        );
        let odd = scenario(vec![voice("mother", "mother", vec![])]);
        assert!(
            named(&super::super::prove(&odd)).contains(&"first-scene-kind @ mother".to_owned())
        );
    }

    #[test]
    fn links_lead_to_scenes_of_the_story() {
        let mut odd = sound();
        odd.choice_mut("joke.laugh").target = scene_id("tem");
        odd.choice_mut("joke.stay").target = scene_id("mother");
        odd.choice_mut("yard.go").target = scene_id("later");
        *odd.scene_mut("trial") = on("trial", "gone", vec![]);
        let found = named(&links(&Exploration::of(&odd)));
        assert_eq!(
            found,
            [
                "unknown-target @ joke.laugh",
                "target-not-in-story @ joke.stay",
                "unknown-target @ trial",
            ]
        );
    }

    #[test]
    fn ask_names_voices_once() {
        let mut odd = sound();
        ask(odd.scene_mut("team"), &["nobody", "joke", "jonas", "jonas"]);
        let expected =
            ["unknown-voice @ team", "ask-names-no-voice @ team", "voice-named-twice @ team"];
        assert_found(&odd, &expected);
    }

    #[test]
    fn looking_again_looks_at_the_story() {
        for (of, code) in
            [("gone", "unknown-moment @ elif-saw"), ("mother", "moment-not-in-story @ elif-saw")]
        {
            let mut odd = sound();
            let person = PersonId::new("elif").unwrap();
            odd.scene_mut("elif-saw").kind = SceneKind::Again { person, of: Some(scene_id(of)) };
            assert_found(&odd, &[code]);
        }
    }

    #[test]
    fn conditions_read_what_exists() {
        for (premise, code) in [
            ("chose:nowhere.ask", "unknown-premise @ odd"),
            ("chose:wall.shout", "unknown-premise @ odd"),
            ("heard:nobody", "unknown-premise @ odd"),
            ("heard:wall", "premise-kind @ odd"),
            ("saw:nowhere", "unknown-premise @ odd"),
            ("saw:mother", "premise-kind @ odd"),
            ("answered:nothing", "unknown-premise @ odd"),
            ("agreed:nothing", "unknown-premise @ odd"),
            ("disagreed:next-week", "premise-kind @ odd"),
        ] {
            let mut odd = sound();
            odd.scene_mut("yard").blocks = vec![para("odd", "Odd.").when(premise)];
            assert_found(&odd, &[code]);
        }
    }

    #[test]
    fn delayed_consequences_name_options() {
        let mut odd = sound();
        let blocks = vec![para("odd", "Odd.").because(&["wall.point", "wall.shout"])];
        odd.scene_mut("yard").blocks = blocks;
        assert_found(&odd, &["unknown-because @ odd"]);
    }

    #[test]
    fn no_option_gives_the_stand_away() {
        let mut odd = sound();
        odd.choice_mut("team.month").condition = Some(condition("agreed:only-dutch"));
        assert_found(&odd, &["stand-on-option @ team.month"]);
    }

    #[test]
    fn the_story_leads_on() {
        let mut odd = sound();
        odd.choice_mut("team.silent").target = scene_id("joke");
        assert_found(&odd, &["cycle @ joke"]);
    }

    #[test]
    fn the_opening_is_the_same_for_everybody() {
        let mut odd = sound();
        odd.scene_mut("wall").blocks.push(para("a", "Odd.").when("heard:mother"));
        odd.choice_mut("wall.ask").happens.push(para("b", "Odd.").when("heard:mother"));
        odd.scene_mut("mother").blocks.push(para("c", "Odd.").when("heard:jonas"));
        odd.choice_mut("wall.ask").condition = Some(condition("heard:mother"));
        let found = named(&links(&Exploration::of(&odd)));
        assert_eq!(
            found,
            [
                "condition-in-opening @ a",
                "condition-in-opening @ b",
                "condition-in-opening @ c",
                "condition-in-opening @ wall.ask",
            ]
        );
    }

    #[test]
    fn conditions_stand_where_they_are_read() {
        let mut odd = sound();
        odd.lead.push(para("lead", "Odd.").when("heard:mother"));
        odd.choice_mut("team.month").reasoning.push(para("why", "Odd.").because(&["wall.ask"]));
        odd.scene_mut("joke").condition = Some(condition("heard:mother"));
        odd.scene_mut("act").blocks.push(plan("extra").when("heard:mother"));
        let expected = [
            "condition-before-story @ lead",
            "condition-in-reasoning @ why",
            "condition-on-exercise @ extra",
            "condition-on-scene @ joke",
        ];
        let mut found = named(&links(&Exploration::of(&odd)));
        found.sort();
        assert_eq!(found, expected);
    }

    #[test]
    fn exercises_stand_in_scenes() {
        let mut odd = sound();
        odd.choice_mut("team.month").happens.push(plan("early"));
        assert_found(&odd, &["exercise-outside-scene @ early"]);
    }

    #[test]
    fn the_last_word_is_for_everybody() {
        let mut odd = sound();
        odd.scene_mut("yassin-says").condition = Some(condition("heard:mother"));
        assert_found(&odd, &["condition-on-last-word @ yassin-says"]);
    }

    #[test]
    fn a_scene_after_the_ending_has_no_links_back() {
        let mut odd = sound();
        odd.scenes.push(again(
            "more",
            "elif",
            vec![para("more-text", "More.").when("heard:mother")],
        ));
        assert_found(&odd, &[]);
    }
}
