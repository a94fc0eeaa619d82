//! The ending: what changed for whom, the decisions side by side, who was asked.

use venster_engine::{
    Deed,
    map::{GAP, StationKind},
    view::{Ending, Screen},
};
use venster_scenario::{Direction, Stand, plain};

use crate::{
    learner::Learner,
    scenarios::{
        parts::{scene_id, told as told_block},
        school::school,
    },
};

fn ending(learner: &Learner) -> Ending {
    match learner.view().screen {
        Screen::Ending(ending) => ending,
        screen => panic!("no ending: {screen:?}"),
    }
}

/// Who, which way and in which words, one line each.
fn told(learner: &Learner) -> Vec<String> {
    let sign = |direction| match direction {
        Direction::Gain => '+',
        Direction::Loss => '-',
        Direction::Mixed => '~',
    };
    let people = ending(learner).people;
    people
        .iter()
        .flat_map(|person| {
            let lines = person.told.iter();
            lines
                .map(|one| format!("{}{} {}", person.person, sign(one.direction), plain(&one.text)))
        })
        .collect()
}

/// The options of each decision, the one taken in brackets.
fn path(learner: &Learner) -> Vec<String> {
    let decision = |taken: &venster_engine::view::Taken| {
        let options = taken.options.iter().map(|option| {
            assert!(!option.reasoning.is_empty());
            if option.chosen { format!("[{}]", option.id) } else { option.id.to_string() }
        });
        format!("{}: {}", taken.scene, options.collect::<Vec<_>>().join(" "))
    };
    ending(learner).path.iter().map(decision).collect()
}

#[test]
fn what_changed_stands_under_each_person_in_the_words_of_the_story() {
    let mut learner = Learner::new(&school());
    learner.finish_school();
    assert_eq!(
        told(&learner),
        ["yassin~ duty", "elif- other-wall", "elif- absent", "elif+ at-home", "smet+ nod",]
    );
}

#[test]
fn what_was_not_shown_on_this_way_is_not_told() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.ask");
    learner.go_on_to("team");
    learner.hear("mother");
    learner.choose("team.month");
    learner.go_on_to("staffroom");
    learner.hear("smet");
    learner.go_on_to("home");
    learner.choose("home.open");
    learner.go_on_to("trial");
    // When the joke was told the mother had not been asked: that paragraph was shown. When the team
    // met Smet had not: that one wasn't.
    assert_eq!(
        told(&learner),
        ["yassin~ duty", "elif~ told", "elif+ at-home", "mother- without-mother"]
    );
}

#[test]
fn options_stand_side_by_side_as_they_were_at_the_decision() {
    let mut learner = Learner::new(&school());
    learner.hear("jonas");
    learner.choose("wall.point");
    learner.go_on_to("team");
    learner.choose("team.month");
    learner.go_on_to("staffroom");
    learner.hear("smet");
    learner.go_on_to("home");
    learner.choose("home.shut");
    learner.go_on_to("apart");
    assert_eq!(
        path(&learner),
        ["wall: [point] ask", "team: [month] date hush silent", "home: open [shut]",]
    );

    let mut other = Learner::new(&school());
    other.choose("wall.point");
    other.go_on_to("team");
    other.choose("team.date");
    other.go_on_to("home");
    other.hear("mother");
    other.choose("home.shut");
    other.go_on_to("apart");
    assert_eq!(path(&other)[1], "team: [date] hush silent", "asked too late for a month's trial");
}

#[test]
fn who_was_asked_is_counted_once_and_only_if_still_there() {
    let mut learner = Learner::new(&school());
    learner.hear("mother");
    learner.finish_school();
    assert_eq!((ending(&learner).asked, ending(&learner).could_ask), (1, 3));

    // Another tab asked the same person, and one who has left the scenario since.
    let began = learner.facts[0].id.clone();
    let mut facts = learner.facts.clone();
    for (sequence, voice) in ["mother", "gone"].into_iter().enumerate() {
        let deed = Deed::Heard { after: began.clone(), voice: scene_id(voice) };
        let clock = learner.facts[1].clock.value();
        facts.push(crate::learner::fact(&format!("zz.{sequence}"), clock, deed));
    }
    let merged = Learner::open(&school(), facts, "tab2");
    assert_eq!((ending(&merged).asked, ending(&merged).could_ask), (1, 3));
}

#[test]
fn what_comes_after_an_ending_changes_nothing_in_it() {
    let mut scenario = school();
    let saw = scenario.scenes.iter_mut().find(|scene| scene.id.as_str() == "elif-saw").unwrap();
    saw.blocks.push(told_block("seen", "elif", Direction::Loss));
    let mut learner = Learner::new(&scenario);
    learner.finish_school();
    let shown = ending(&learner);
    learner.go_on_to("plan");
    learner.go_back("home");
    learner.choose("home.open");
    learner.go_on_to("trial");
    assert_eq!(ending(&learner), shown);
}

/// Trying another way changes nothing elsewhere.
#[test]
fn what_is_done_on_another_way_changes_nothing_on_this_one() {
    let mut learner = Learner::new(&school());
    learner.stand("only-dutch", Stand::Agree);
    learner.finish_school();
    let (there, shown) = (learner.attempt.position.clone(), ending(&learner));

    learner.go_back("wall");
    learner.stand("only-dutch", Stand::Disagree);
    learner.hear("mother");
    learner.choose("wall.ask");
    learner.go_on_to("team");
    learner.choose("team.silent");
    learner.go_on_to("home");
    learner.choose("home.shut");
    learner.go_on_to("apart");
    assert_eq!(ending(&learner).asked, 1, "on this way she was asked before");
    learner.go_on_to("wall");
    let before = |learner: &Learner| match learner.view().screen {
        Screen::StandAgain(stand) => stand.before,
        screen => panic!("no stand: {screen:?}"),
    };
    assert_eq!(before(&learner), Some(Stand::Disagree));

    learner.attempt.position = there;
    let mut now = ending(&learner);
    // What was tried since has a name on the map now; nothing else is different.
    assert_ne!(now.map, shown.map);
    now.map = shown.map.clone();
    now.other_endings = shown.other_endings.clone();
    now.path.iter_mut().flat_map(|taken| &mut taken.options).for_each(|option| {
        option.tried = option.chosen;
    });
    assert_eq!(now, shown);
    learner.go_on_to("wall");
    assert_eq!(before(&learner), Some(Stand::Agree));
}

#[test]
fn names_of_ways_not_taken_are_known_once_they_were_tried() {
    let mut learner = Learner::new(&school());
    learner.finish_school();
    let tried = |learner: &Learner| {
        let path = ending(learner).path;
        let options = path.iter().flat_map(|taken| &taken.options);
        options
            .filter(|option| option.tried && !option.chosen)
            .map(|option| option.id.to_string())
            .collect::<Vec<_>>()
    };
    let there = learner.attempt.position.clone();
    assert!(tried(&learner).is_empty());
    assert_eq!(ending(&learner).other_endings, [None]);

    learner.go_back("home");
    learner.choose("home.shut");
    learner.go_on_to("apart");
    assert_eq!(ending(&learner).other_endings, [Some("trial".into())]);
    learner.attempt.position = there;
    assert_eq!(tried(&learner), ["shut"]);
    assert_eq!(ending(&learner).other_endings, [Some("apart".into())]);
}

#[test]
fn what_came_back_stands_at_the_choice_that_it_goes_back_to() {
    let mut learner = Learner::new(&school());
    learner.choose("wall.point");
    learner.go_on_to("team");
    learner.choose("team.date");
    learner.go_on_to("home");
    learner.choose("home.open");
    learner.go_on_to("trial");
    let ending = ending(&learner);
    let back: Vec<_> = ending.path.iter().map(|taken| taken.came_back_in.len()).collect();
    assert_eq!(back, [1, 0, 0]);
    assert_eq!(&*ending.path[0].came_back_in[0], "team");
    let [back] = ending.map.returns[..] else { panic!("{:?}", ending.map.returns) };
    assert_eq!(Some(back.from), ending.map.taken_at(0));
    assert_eq!((back.to.at, back.to.row), (GAP, 0));
}

#[test]
fn every_ending_is_on_the_map_and_a_line_leads_to_it() {
    let mut learner = Learner::new(&school());
    learner.finish_school();
    let map = ending(&learner).map;
    for station in map.stations.iter().filter(|one| one.kind == StationKind::Ending) {
        assert!(map.lines.iter().any(|line| line.to == station.point), "{station:?}");
    }
}
