//! What became of a released scenario, for those who are in the middle of it.

use std::collections::BTreeSet;

use venster_scenario::{Scenario, Scene, SceneKind};

use super::passage::{choices, reference};
use super::story::Story;
use super::{Anchor, Finding};

/// The scenes and options that went away since a release, and where stored attempts will open.
///
/// Findings are anchored where those attempts open, since what went away has no place any more.
#[must_use]
pub fn against(released: &Scenario, now: &Scenario) -> Vec<Finding> {
    if released.id != now.id {
        return vec![Finding::error(
            "other-scenario",
            Anchor::Scenario,
            format!("The release has “{}” here, and this is “{}”.", released.id, now.id),
        )];
    }
    let before = Before { story: Story::new(released), now };
    let mut findings = Vec::new();
    for (number, scene) in released.scenes.iter().enumerate() {
        if !before.remains(scene) {
            findings.push(before.gone(number, scene));
        } else if let Some(here) = now.scene(&scene.id) {
            for choice in choices(scene).filter(|choice| here.choice(&choice.id).is_none()) {
                findings.push(
                    Finding::warning(
                        "option-went-away",
                        Anchor::Scene(scene.id.clone()),
                        format!(
                            "The released option “{}” is gone. Attempts that rest on it open at “{}”.",
                            reference(scene, choice),
                            scene.id
                        ),
                    )
                    .hint(KEEP_THE_ID),
                );
            }
        }
    }
    findings
}

const KEEP_THE_ID: &str = "If it was only renamed, give it its old id again; ids are for good.";

struct Before<'a> {
    story: Story<'a>,
    now: &'a Scenario,
}

impl Before<'_> {
    /// Whether a released scene is still there, as the sort of scene that it was.
    fn remains(&self, released: &Scene) -> bool {
        self.now.scene(&released.id).is_some_and(|now| sort(now) == sort(released))
    }

    fn gone(&self, number: usize, scene: &Scene) -> Finding {
        let (at, what) = match scene.kind {
            SceneKind::Ordinary(_) => {
                let open = self.opens(number);
                let names: Vec<String> =
                    open.iter().map(|scene| format!("“{}”", scene.id)).collect();
                let at =
                    open.first().map_or(Anchor::Scenario, |scene| Anchor::Scene(scene.id.clone()));
                let what = match names.is_empty() {
                    true => "Attempts that stopped there begin anew".to_owned(),
                    false => format!("Attempts that stopped there open at {}", names.join(" or ")),
                };
                (at, what)
            }
            SceneKind::Voice { .. } => {
                (Anchor::Scenario, "Who heard this voice still has it in the record".to_owned())
            }
            SceneKind::Again { .. } | SceneKind::Known | SceneKind::Act => {
                (Anchor::Scenario, "Attempts that stopped there open at their ending".to_owned())
            }
        };
        Finding::warning(
            "scene-went-away",
            at,
            format!("The released scene “{}” is gone. {what}.", scene.id),
        )
        .hint(KEEP_THE_ID)
    }

    /// The nearest scenes before a released one that are still there, in the author's order; the
    /// first scene of today where there is none.
    fn opens(&self, gone: usize) -> Vec<&Scene> {
        let mut open = BTreeSet::new();
        let mut seen = BTreeSet::from([gone]);
        let mut waiting = vec![gone];
        while let Some(target) = waiting.pop() {
            for (number, scene) in self.story.scenario.scenes.iter().enumerate() {
                let leads = self.story.ways(scene).iter().any(|way| way.target == Some(target));
                if !leads {
                    continue;
                }
                if self.remains(scene) {
                    open.insert(number);
                } else if seen.insert(number) {
                    waiting.push(number);
                }
            }
        }
        if open.is_empty() {
            return self.now.first().into_iter().collect();
        }
        open.into_iter().filter_map(|number| self.story.scene(number)).collect()
    }
}

fn sort(scene: &Scene) -> u8 {
    match scene.kind {
        SceneKind::Ordinary(_) => 0,
        SceneKind::Voice { .. } => 1,
        SceneKind::Again { .. } => 2,
        SceneKind::Known => 3,
        SceneKind::Act => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::*;
    use venster_scenario::ScenarioId;

    #[test]
    fn what_remains_is_not_named() {
        assert!(against(&sound(), &sound()).is_empty());
    }

    #[test]
    fn attempts_open_at_the_nearest_scene_before() {
        let mut now = sound().without("team").without("joke");
        now.choice_mut("wall.point").target = scene_id("yard");
        now.choice_mut("wall.ask").target = scene_id("yard");
        let findings = against(&sound(), &now);
        assert_eq!(named(&findings), ["scene-went-away @ wall", "scene-went-away @ wall"]);
        assert!(findings[1].message.ends_with("Attempts that stopped there open at “wall”."));
    }

    #[test]
    fn several_scenes_may_be_the_nearest() {
        let now = sound().without("team");
        let findings = against(&sound(), &now);
        assert_eq!(named(&findings), ["scene-went-away @ wall"]);
        assert!(findings[0].message.ends_with("open at “wall” or “joke”."), "{findings:?}");
    }

    #[test]
    fn without_the_first_scene_attempts_begin_anew() {
        let findings = against(&sound(), &sound().without("wall"));
        // The voice of the mother stands first then, for the sake of the test.
        assert_eq!(named(&findings), ["scene-went-away @ mother"]);
    }

    #[test]
    fn options_that_went_away_are_named() {
        let mut now = sound();
        decision_mut(now.scene_mut("team")).choices.pop();
        assert_eq!(named(&against(&sound(), &now)), ["option-went-away @ team"]);
    }

    #[test]
    fn a_scene_that_became_something_else_went_away() {
        let mut now = sound().without("mother").without("practice");
        now.scene_mut("joke").kind = SceneKind::Known;
        let expected =
            ["scene-went-away @ scenario", "scene-went-away @ wall", "scene-went-away @ scenario"];
        assert_eq!(named(&against(&sound(), &now)), expected);
    }

    #[test]
    fn another_scenario_is_not_compared() {
        let mut now = sound();
        now.id = ScenarioId::new("other").unwrap();
        assert_eq!(named(&against(&sound(), &now)), ["other-scenario @ scenario"]);
    }
}
