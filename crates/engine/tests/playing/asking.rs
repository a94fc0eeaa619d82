//! Asking: whom, how many, and that it is asked once.

use proptest::prelude::*;
use venster_engine::{Answer, Event, view::Screen};
use venster_scenario::{Phase, Scenario, SceneKind, Stand};

use crate::{
    learner::{Learner, impulses},
    scenarios::{
        hostile::a_plan,
        parts::{
            ask, decision, ending, exercise_id, option, ordinary, plan, scenario, scene, scene_id,
            voice,
        },
        school::school,
        story::stories,
    },
};

fn may_ask(learner: &Learner) -> Option<usize> {
    match learner.view().screen {
        Screen::Scene(scene) => scene.may_ask,
        screen => panic!("no scene: {screen:?}"),
    }
}

#[test]
fn the_author_can_limit_how_many_are_asked() {
    let mut learner = Learner::new(&school());
    assert_eq!(may_ask(&learner), None);
    learner.choose("wall.point");
    learner.go_on_to("team");
    assert_eq!(may_ask(&learner), Some(1));
    learner.hear("jonas");
    assert_eq!(may_ask(&learner), Some(0));
    assert_eq!(learner.act(Event::Hear { voice: scene_id("mother") }), []);
    assert_eq!(learner.act(Event::Hear { voice: scene_id("jonas") }), [], "asked already");
}

#[test]
fn an_exercise_in_a_voice_can_be_answered_once_it_is_heard() {
    let mut scenario: Scenario = scenario(
        "asked",
        &["yassin", "mother"],
        vec![
            scene(
                "wall",
                Phase::Stand,
                ordinary(ask(&["mother"], None), decision(vec![option("go", "end")])),
                Vec::new(),
            ),
            voice("mother", "mother"),
            voice("jonas", "jonas"),
            ending("end"),
        ],
    );
    scenario.scenes[1].blocks.push(plan("ask-her"));
    scenario.scenes[2].blocks.push(plan("ask-him"));
    let plan = |exercise: &str| Event::Answer {
        exercise: exercise_id(exercise),
        answer: Answer::Plan(Box::new(a_plan("she calls"))),
    };
    let mut learner = Learner::new(&scenario);
    assert_eq!(learner.act(plan("ask-her")), [], "not heard yet");
    learner.hear("mother");
    assert_eq!(learner.act(plan("ask-him")), [], "not asked here");
    learner.must(plan("ask-her"));
    assert_eq!(
        learner.act(Event::Answer {
            exercise: exercise_id("ask-her"),
            answer: Answer::Stand(Stand::Agree),
        }),
        []
    );
}

#[test]
fn only_voices_can_be_asked() {
    let mut scenario = school();
    if let SceneKind::Ordinary(wall) = &mut scenario.scenes[0].kind {
        wall.ask.voices.extend([scene_id("team"), scene_id("gone")]);
    }
    let mut learner = Learner::new(&scenario);
    for voice in ["team", "gone"] {
        assert_eq!(learner.act(Event::Hear { voice: scene_id(voice) }), []);
    }
    let Screen::Scene(scene) = learner.view().screen else { panic!("a scene") };
    assert_eq!(scene.voices.len(), 2);
}

proptest! {
    #[test]
    fn nobody_is_asked_beyond_the_limit_nor_twice(scenario in stories(), way in impulses(24)) {
        let mut learner = Learner::new(&scenario);
        for impulse in &way {
            let Some(event) = learner.event(impulse) else { continue };
            let asks = matches!(event, Event::Hear { .. });
            let before = learner.view();
            let taken = !learner.act(event).is_empty();
            if let (true, true, Screen::Scene(scene)) = (asks, taken, &before.screen) {
                prop_assert_ne!(scene.may_ask, Some(0));
                let Screen::Scene(now) = learner.view().screen else { panic!("the scene stays") };
                let heard = |voices: &[venster_engine::view::VoiceView]| {
                    voices.iter().filter(|voice| voice.heard.is_some()).count()
                };
                prop_assert_eq!(heard(&now.voices), heard(&scene.voices) + 1);
                prop_assert_eq!(now.may_ask, scene.may_ask.map(|left| left - 1));
            }
        }
    }
}
