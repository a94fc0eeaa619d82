//! How much of a host's suspend data one attempt takes.
//!
//! The short form is one line: the attempt with its version, the id and clock of its beginning, then
//! what was done in its order (`h` a voice was heard, `a` an exercise answered, `c` an option chosen),
//! the scene now (`n`) and the ending (`f`).

use std::collections::BTreeSet;

use venster_scenario::{Choice, ExerciseId, Premise, Scenario, Scene, SceneId};

use super::explore::{Exploration, Situation, exercises};
use super::facts::Bits;
use super::passage::reference;
use super::paths::{Measure, range};
use super::story::after_ending;
use super::{Anchor, Finding};

/// How many characters a scenario may take.
const MOST: usize = 400;

/// A writer's random id, a point, and a sequence of up to four digits; then the clock's thirteen.
const ID_AND_CLOCK: usize = "k7wq2m3a.0000 1795300000000".len();

/// The finding about suspend data, if there is one.
pub(super) fn resume(exploration: &Exploration<'_>) -> Option<Finding> {
    let most = most_characters(exploration)?;
    (most > MOST).then(|| {
        Finding::error(
            "resume-too-long",
            Anchor::Scenario,
            format!("The longest walk takes {most} characters of a learning platform's memory; at most {MOST} fit."),
        )
        .hint("Shorten the ids of scenes, options, voices and exercises.")
    })
}

/// The characters of the longest walk's short form; none where the ways couldn't be walked.
pub(crate) fn most_characters(exploration: &Exploration<'_>) -> Option<usize> {
    let scenario = exploration.story.scenario;
    let measure = ShortForm { exploration, after: after(scenario) };
    let head = format!("1|{}@{} ", scenario.id, scenario.version).len() + ID_AND_CLOCK;
    let now = scenario.scenes.iter().map(|scene| entry(scene.id.as_str())).max().unwrap_or(0);
    range(exploration, &measure).map(|found| head + found.most + now)
}

struct ShortForm<'e, 'a> {
    exploration: &'e Exploration<'a>,
    after: usize,
}

impl ShortForm<'_, '_> {
    /// Whether an answer is known to have been passed over in a situation.
    fn passed_over(&self, id: &ExerciseId, situation: Situation<'_, '_>) -> bool {
        let facts = &self.exploration.facts;
        let bits = facts.bit(&Premise::Answered(id.clone()))
            | facts.bit(&Premise::Agreed(id.clone()))
            | facts.bit(&Premise::Disagreed(id.clone()));
        let followed = bits & situation.visited.relevant;
        followed != 0 && followed & situation.truth == 0
    }

    fn answers(&self, scene: &Scene, situation: Situation<'_, '_>) -> usize {
        exercises(scene)
            .filter(|exercise| !self.passed_over(&exercise.id, situation))
            .map(|exercise| entry(exercise.id.as_str()))
            .sum()
    }

    /// Whether it matters that a voice is asked: then the situation says whether it was.
    fn is_followed(&self, voice: &Scene, situation: Situation<'_, '_>) -> bool {
        let outcomes = &situation.visited.outcomes;
        outcomes.iter().any(|outcome| outcome.asked.contains(&&voice.id))
    }
}

impl Measure for ShortForm<'_, '_> {
    fn scene(&self, situation: Situation<'_, '_>) -> usize {
        let Some(ordinary) = situation.scene.ordinary() else { return 0 };
        let names: BTreeSet<&SceneId> = ordinary.ask.voices.iter().collect();
        let voices = names.into_iter().filter_map(|id| self.exploration.story.voice(id));
        let (followed, others): (Vec<&Scene>, Vec<&Scene>) =
            voices.partition(|voice| self.is_followed(voice, situation));
        let length = |voice: &Scene| {
            // What was heard before has been counted there.
            let is_new = !self.exploration.was_heard(&voice.id, situation.entry);
            let heard = if is_new { entry(voice.id.as_str()) } else { 0 };
            heard + self.answers(voice, situation)
        };
        let asked: usize = followed
            .into_iter()
            .filter(|voice| situation.outcome.asked.contains(&&voice.id))
            .map(length)
            .sum();
        let mut others: Vec<usize> = others.into_iter().map(length).collect();
        others.sort_unstable_by(|a, b| b.cmp(a));
        let limit = ordinary.ask.limit.map_or(usize::MAX, usize::from);
        let left = limit.saturating_sub(situation.outcome.asked.len());
        asked
            + others.into_iter().take(left).sum::<usize>()
            + self.answers(situation.scene, situation)
    }

    fn choice(&self, choice: &Choice, situation: Situation<'_, '_>, _: Bits) -> usize {
        entry(&reference(situation.scene, choice).to_string())
    }

    fn ending(&self, situation: Situation<'_, '_>) -> usize {
        entry(situation.scene.id.as_str()) + self.after
    }
}

/// What can be answered after an ending: the stand again, and what stands there.
fn after(scenario: &Scenario) -> usize {
    let stance = scenario.stance().map(|(_, id, _)| entry(id.as_str())).unwrap_or_default();
    let others: usize = after_ending(scenario)
        .into_iter()
        .flat_map(exercises)
        .map(|exercise| entry(exercise.id.as_str()))
        .sum();
    stance + others
}

/// The bar, the kind, a space and the id.
fn entry(id: &str) -> usize {
    "|c ".len() + id.len()
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::*;

    fn small() -> Scenario {
        let mut wall =
            decide("wall", vec![option("ask", "end"), option("point", "end")], vec![stance("s")]);
        ask(&mut wall, &["mother", "jonas"]);
        scenario(vec![
            wall,
            voice("mother", "mother", vec![plan("p")]),
            voice("jonas", "jonas", vec![]),
            ending("end", vec![]),
            act(vec![plan("next-week")]),
        ])
    }

    #[test]
    fn the_short_form_is_counted() {
        let walk = format!(
            "1|dutch-please@{} k7wq2m3a.0000 1795300000000|a s|h mother|a p|h jonas\
             |c wall.point|f end|a s|a next-week|n mother",
            small().version
        );
        assert_eq!(most_characters(&Exploration::of(&small())), Some(walk.len()));
    }

    #[test]
    fn a_limit_on_asking_is_kept() {
        let mut limited = small();
        ordinary_mut(limited.scene_mut("wall")).ask.limit = Some(1);
        let all = most_characters(&Exploration::of(&small())).unwrap();
        let one = most_characters(&Exploration::of(&limited)).unwrap();
        assert_eq!(all - one, "|h jonas".len());
        // The same where it matters which of them was heard.
        limited.scene_mut("end").blocks.push(para("if-heard", "Heard.").when("heard:mother"));
        assert_eq!(most_characters(&Exploration::of(&limited)), Some(one));
    }

    #[test]
    fn a_limit_counts_whom_one_has_heard_before() {
        let mut again = small();
        again.choice_mut("wall.ask").target = scene_id("hall");
        again.choice_mut("wall.point").target = scene_id("hall");
        let mut hall = decide("hall", vec![option("go", "end")], vec![]);
        ask(&mut hall, &["mother", "jonas", "clerk"]);
        again.scenes.insert(1, hall);
        again.scenes.push(voice("clerk", "elif", vec![]));
        let all = most_characters(&Exploration::of(&again)).unwrap();
        // Whoever was heard at the wall is not heard once more, and leaves no room for the clerk.
        ordinary_mut(again.scene_mut("hall")).ask.limit = Some(1);
        let limited = most_characters(&Exploration::of(&again)).unwrap();
        assert_eq!(all - limited, "|h mother|h jonas|h clerk".len());
    }

    #[test]
    fn four_hundred_characters_are_enough() {
        let mut odd = sound();
        let names: Vec<String> =
            (0..10).map(|number| format!("a-voice-with-a-rather-long-name-{number}")).collect();
        for name in &names {
            odd.scenes.push(voice(name, "elif", vec![]));
        }
        ask(odd.scene_mut("team"), &names.iter().map(String::as_str).collect::<Vec<_>>());
        assert_found(&odd, &["resume-too-long @ scenario"]);
    }
}
