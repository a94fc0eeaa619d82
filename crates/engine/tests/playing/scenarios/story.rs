//! Sound scenarios of any shape: what the compiler would let through, save for what only readers miss.

use proptest::{collection::vec, option, prelude::*};
use venster_scenario::{
    Ask, Choice, Condition, Direction, Phase, Premise, Scenario, Scene, SceneKind, WayOn,
};

use super::parts::{
    act, again, ask, choice_ref, decision, exercise_id, known, later, next, only_if,
    option as offer, ordinary, paragraph, plan, scenario, scene, scene_id, stance, told, voice,
};

const VOICES: [&str; 3] = ["mother", "jonas", "smet"];

/// Sound scenarios of one to five scenes of the story and an ending, with voices, limits, conditions, delayed
/// consequences, and any part of what comes after the ending.
pub fn stories() -> impl Strategy<Value = Scenario> {
    let after = (vec(option::of(condition()), 0..3), any::<[bool; 4]>());
    (vec(draft(), 1..6), after).prop_map(|(drafts, (eyes, [has_stance, last, fact, has_plan]))| {
        let mut scenes: Vec<Scene> =
            drafts.iter().enumerate().map(|(at, draft)| draft.scene(at, &drafts)).collect();
        if let Some(first) = scenes.first_mut().filter(|_| has_stance) {
            first.blocks.insert(0, stance("stance"));
        }
        scenes.push(scene(
            &name(drafts.len()),
            Phase::Decide,
            ordinary(Ask::default(), WayOn::Ending),
            vec![paragraph("ends")],
        ));
        scenes.extend(VOICES.map(|id| voice(id, id)));
        scenes.extend(eyes.iter().enumerate().map(|(number, eyes)| Scene {
            condition: eyes.as_ref().map(|eyes| eyes.over(drafts.len())),
            ..again(&format!("again-{number}"), VOICES[number], Some("s0"))
        }));
        // The order in the file is the author's; the order after the ending is the app's.
        scenes.extend(has_plan.then(|| act("act", plan("plan"))));
        scenes.extend(last.then(|| again("last-word", "yassin", None)));
        scenes.extend(fact.then(|| known("known")));
        scenario("story", &["yassin", "mother", "jonas", "smet"], scenes)
    })
}

/// A scene of the story, before it is known which others there are.
#[derive(Debug, Clone)]
struct Draft {
    decides: bool,
    ends: bool,
    targets: [usize; 2],
    conditional: Vec<(usize, DraftCondition)>,
    asks: [bool; 3],
    limit: Option<u8>,
    paragraph: Option<DraftCondition>,
    because: Option<usize>,
}

fn draft() -> impl Strategy<Value = Draft> {
    (
        prop::bool::weighted(0.7),
        prop::bool::weighted(0.1),
        any::<[usize; 2]>(),
        vec((any::<usize>(), condition()), 0..3),
        any::<[bool; 3]>(),
        option::of(0..3_u8),
        option::of(condition()),
        option::of(any::<usize>()),
    )
        .prop_map(|(decides, ends, targets, conditional, asks, limit, paragraph, because)| {
            Draft { decides, ends, targets, conditional, asks, limit, paragraph, because }
        })
}

impl Draft {
    fn scene(&self, at: usize, drafts: &[Self]) -> Scene {
        let first = at == 0;
        let voices: Vec<&str> =
            VOICES.iter().zip(self.asks).filter(|(_, asks)| *asks).map(|(id, _)| *id).collect();
        let (voices, way_on) = if self.ends && !first {
            // An ending shows no voices.
            (Vec::new(), WayOn::Ending)
        } else if self.decides || first {
            (voices, decision(self.choices(at, drafts)))
        } else {
            (voices, next(&self.target(0, at, drafts)))
        };
        let mut blocks = vec![told(&format!("told-{at}"), "smet", Direction::Gain)];
        if !first {
            let shown = self.paragraph.as_ref().map(|one| one.over(at));
            blocks.extend(shown.map(|shown| only_if(paragraph("perhaps"), shown)));
            let because = self.because.map(|choice| format!("s{}.c1", choice % at));
            blocks.extend(because.map(|because| later(paragraph("later"), &[&because])));
        }
        let limit = self.limit.filter(|_| !first);
        scene(&name(at), Phase::Decide, ordinary(ask(&voices, limit), way_on), blocks)
    }

    fn choices(&self, at: usize, drafts: &[Self]) -> Vec<Choice> {
        let target = |which| self.target(which, at, drafts);
        let mut choices = vec![offer("c0", &target(0)), offer("c1", &target(1))];
        for (number, (to, condition)) in self.conditional.iter().enumerate().filter(|_| at > 0) {
            choices.push(Choice {
                condition: Some(condition.over(at)),
                ..offer(&format!("c{}", number + 2), &name(at + 1 + to % (drafts.len() - at)))
            });
        }
        choices
    }

    /// A later scene: what leads on only forwards forms no cycle.
    fn target(&self, which: usize, at: usize, drafts: &[Self]) -> String {
        name(at + 1 + self.targets[which] % (drafts.len() - at))
    }
}

fn name(number: usize) -> String {
    format!("s{number}")
}

/// A condition, before it is known what there is to read.
#[derive(Debug, Clone)]
enum DraftCondition {
    Is(u8, usize),
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
}

fn condition() -> impl Strategy<Value = DraftCondition> {
    (0..5_u8, any::<usize>())
        .prop_map(|(kind, which)| DraftCondition::Is(kind, which))
        .prop_recursive(2, 6, 2, |inner| {
            prop_oneof![
                inner.clone().prop_map(|one| DraftCondition::Not(Box::new(one))),
                vec(inner.clone(), 2).prop_map(DraftCondition::All),
                vec(inner, 2).prop_map(DraftCondition::Any),
            ]
        })
}

impl DraftCondition {
    /// The condition at a scene, reading only what can be known before it.
    fn over(&self, at: usize) -> Condition {
        let all = |all: &[Self]| all.iter().map(|one| one.over(at)).collect();
        match self {
            Self::Is(kind, which) => Condition::Is(match kind {
                0 => Premise::Chose(choice_ref(&format!("s{}.c{}", which % at, which % 2))),
                1 => Premise::Saw(scene_id(&name(which % at))),
                2 => Premise::Answered(exercise_id("stance")),
                _ => Premise::Heard(scene_id(VOICES[which % VOICES.len()])),
            }),
            Self::Not(one) => Condition::Not(Box::new(one.over(at))),
            Self::All(these) => Condition::All(all(these)),
            Self::Any(these) => Condition::Any(all(these)),
        }
    }
}

/// A scenario from which these scenes of the story and these options went away. What led to them
/// leads on to the next scene that is left.
pub fn without(scenario: &Scenario, scenes: &[bool], options: &[bool]) -> Scenario {
    let story: Vec<&Scene> =
        scenario.scenes.iter().filter(|scene| scene.ordinary().is_some()).collect();
    let gone = |at: usize| at + 1 < story.len() && scenes.get(at).copied().unwrap_or_default();
    let left = |target: &venster_scenario::SceneId| {
        let from = story.iter().position(|scene| scene.id == *target).unwrap();
        story[(from..).find(|at| !gone(*at)).unwrap()].id.clone()
    };
    let mut next_scenario = scenario.clone();
    next_scenario
        .scenes
        .retain(|scene| story.iter().position(|one| one.id == scene.id).is_none_or(|at| !gone(at)));
    let mut number = 0;
    for scene in &mut next_scenario.scenes {
        let SceneKind::Ordinary(ordinary) = &mut scene.kind else { continue };
        match &mut ordinary.way_on {
            WayOn::Next(next) => *next = left(next),
            WayOn::Ending => {}
            WayOn::Decision(decision) => {
                decision.choices.retain(|_| {
                    number += 1;
                    !options.get(number - 1).copied().unwrap_or_default()
                });
                for choice in &mut decision.choices {
                    choice.target = left(&choice.target);
                }
            }
        }
    }
    next_scenario
}
