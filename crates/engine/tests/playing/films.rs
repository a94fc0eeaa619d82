//! Films: what stands in a cue is shown, answered and counted like anything else in its scene.

use venster_engine::{
    Answer, Event, PlanAnswer,
    view::{Screen, kept_answer},
};
use venster_scenario::{
    Block, BlockKind, Cue, CueId, Direction, Film, Footage, Picture, PlanLevel, Scenario, SceneKind,
};

use crate::{
    learner::Learner,
    scenarios::{
        parts::{block, exercise_id, heard, only_if, paragraph, plan, told},
        school::school,
    },
};

/// The school, whose second scene shows a film with two cues.
fn school_with_film() -> Scenario {
    let mut scenario = school();
    let cue = |id: &str, at: u32, blocks: Vec<Block>| Cue {
        id: CueId::new(id).unwrap(),
        title: id.into(),
        at,
        again: None,
        blocks,
    };
    let seen = vec![
        paragraph("seen"),
        only_if(paragraph("only with the mother"), heard("mother")),
        plan("in-cue"),
    ];
    let asked = vec![told("asked-elif", "elif", Direction::Gain)];
    let cues = vec![cue("what-seen", 2000, seen), cue("who-asked", 4000, asked)];
    let SceneKind::Ordinary(joke) = &mut scenario.scenes[1].kind else { panic!("the joke") };
    joke.film = Some(Box::new(Film { footage: Footage::YouTube("M7lc1UVf-VE".into()), cues }));
    scenario
}

fn watching(asks_mother: bool) -> Learner {
    let mut learner = Learner::new(&school_with_film());
    if asks_mother {
        learner.hear("mother");
    }
    learner.choose("wall.ask");
    learner.go_on_to("joke");
    learner
}

/// How many blocks are shown in each cue.
fn cues(learner: &Learner) -> Vec<usize> {
    match learner.view().screen {
        Screen::Scene(scene) => {
            scene.film.unwrap().cues.iter().map(|cue| cue.blocks.len()).collect()
        }
        screen => panic!("no scene: {screen:?}"),
    }
}

#[test]
fn conditions_hold_in_cues_as_they_do_elsewhere() {
    assert_eq!(cues(&watching(false)), [2, 1]);
    assert_eq!(cues(&watching(true)), [3, 1]);
}

#[test]
fn an_exercise_in_a_cue_is_answered_where_its_film_is_shown_and_nowhere_else() {
    let exercise = exercise_id("in-cue");
    let plan = PlanAnswer {
        item: None,
        level: PlanLevel::Class,
        prompt: "If … then I …".into(),
        situation: "a child says nothing".into(),
        action: "count to nine".into(),
    };
    let answer = Answer::Plan(Box::new(plan));
    let event = || Event::Answer { exercise: exercise.clone(), answer: answer.clone() };
    let mut early = Learner::new(&school_with_film());
    assert!(early.act(event()).is_empty(), "the film isn't there yet");
    let mut learner = watching(false);
    learner.must(event());
    assert_eq!(kept_answer(&learner.attempt, &exercise), Some(&answer));
}

#[test]
fn what_a_cue_tells_of_people_stands_at_the_ending() {
    let mut learner = watching(false);
    learner.go_on_to("team");
    learner.choose("team.date");
    learner.go_on_to("home");
    learner.choose("home.open");
    learner.go_on();
    let Screen::Ending(ending) = learner.view().screen else { panic!("an ending") };
    let elif = ending.people.iter().find(|one| one.person.as_str() == "elif").unwrap();
    assert!(elif.told.iter().any(|told| told.direction == Direction::Gain), "{elif:?}");
}

#[test]
fn a_film_takes_the_windows_room() {
    let mut scenario = school_with_film();
    let picture =
        Picture { file: "wall.svg".into(), alternative: "A wall".into(), width: 16, height: 9 };
    scenario.scenes[0].blocks.push(block(BlockKind::Picture(picture)));
    let mut learner = Learner::new(&scenario);
    assert!(learner.view().window.is_some());
    learner.choose("wall.ask");
    learner.go_on_to("joke");
    assert_eq!(learner.view().window, None);
    learner.go_on_to("team");
    assert!(learner.view().window.is_some());
}
