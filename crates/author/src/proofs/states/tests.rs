//! A finding each, and no other beside it.

use super::*;
use crate::proofs::sample::*;
use crate::proofs::{Severity, prove};

#[test]
fn at_most_twelve_facts_matter() {
    let mut odd = sound();
    let voices: Vec<String> = (0..13).map(|number| format!("v{number}")).collect();
    for name in &voices {
        odd.scenes.push(voice(name, "elif", vec![]));
        let words = para(&format!("after-{name}"), "Then.").when(&format!("heard:{name}"));
        odd.scene_mut("trial").blocks.push(words);
    }
    let names: Vec<&str> = voices.iter().map(String::as_str).collect();
    ask(odd.scene_mut("yard"), &names[1..]);
    // Wall and team are read no more at the ending, so that only what is read counts.
    odd.scene_mut("elif-saw").condition = None;
    odd.scene_mut("trial").blocks.remove(0);
    assert_found(&odd, &["voice-never-offered @ v0"]);
    odd.scene_mut("later").blocks.push(para("one-more", "Then.").when("chose:wall.ask"));
    odd.scene_mut("trial").blocks.push(para("and-here", "Then.").when("chose:wall.ask"));
    assert_eq!(
        named(&states(&Exploration::of(&odd))),
        ["too-many-facts @ yard", "voice-never-offered @ v0"]
    );
}

#[test]
fn what_cannot_be_walked_is_said() {
    let mut odd = sound();
    let names: Vec<String> = (0..40).map(|number| format!("v{number}")).collect();
    for name in &names {
        odd.scenes.push(voice(
            name,
            "elif",
            vec![para(&format!("in-{name}"), "X.").when("heard:mother")],
        ));
    }
    ask(odd.scene_mut("yard"), &names.iter().map(String::as_str).collect::<Vec<_>>());
    assert_found(&odd, &["too-many-states @ scenario"]);
}

#[test]
fn more_facts_than_bits_are_said() {
    let mut odd = sound();
    for number in 0..140 {
        let words = para(&format!("p{number}"), "X.").when(&format!("heard:v{number}"));
        odd.scene_mut("trial").blocks.push(words);
    }
    assert_eq!(named(&states(&Exploration::of(&odd))), ["too-many-facts @ scenario"]);
}

#[test]
fn scenes_are_come_to() {
    let mut odd = sound();
    odd.scenes.push(on("lost", "lost-too", vec![]));
    odd.scenes.push(on("lost-too", "trial", vec![]));
    assert_found(&odd, &["unreachable-scene @ lost"]);
}

#[test]
fn voices_are_offered() {
    let mut odd = sound();
    odd.scenes.push(voice("coach", "elif", vec![]));
    assert_found(&odd, &["voice-never-offered @ coach"]);
}

#[test]
fn options_come_into_view_and_go() {
    let mut odd = sound();
    odd.choice_mut("team.month").condition = Some(condition("chose:yard.go"));
    assert_found(&odd, &["option-never-in-view @ team.month"]);
    odd.choice_mut("team.month").condition = Some(condition("saw:wall"));
    assert_found(&odd, &["condition-never-fails @ team.month"]);
}

#[test]
fn two_options_are_always_in_view() {
    let mut odd = sound();
    odd.choice_mut("team.month").condition = Some(condition("not heard:mother"));
    odd.choice_mut("team.date").condition = Some(condition("not chose:wall.ask"));
    let findings = prove(&odd);
    let few = findings.iter().find(|finding| finding.code == "too-few-options").unwrap();
    assert_eq!(
        few.message,
        "Only one option is in view here when `chose:wall.ask`, `heard:mother` holds."
    );
    odd.choice_mut("team.date").condition = None;
    assert_found(&odd, &[]);
}

#[test]
fn somebody_who_asks_more_is_still_shown_two_options() {
    let mut odd = sound();
    ask(odd.scene_mut("team"), &["mother"]);
    odd.choice_mut("team.month").condition = Some(condition("heard:mother"));
    odd.choice_mut("team.date").condition = Some(condition("heard:mother"));
    assert_found(&odd, &["too-few-options @ team"]);
}

#[test]
fn an_ending_can_be_come_to() {
    let mut odd = sound();
    for option in ["team.month", "team.date", "team.silent"] {
        odd.choice_mut(option).condition = Some(condition("heard:mother"));
    }
    assert_found(&odd, &["too-few-options @ team", "no-ending @ team"]);
    let mut odd = sound();
    odd.choice_mut("yard.go").target = scene_id("team");
    odd.choice_mut("yard.wait").target = scene_id("team");
    let found = named(&states(&Exploration::of(&odd)));
    assert!(found.contains(&"no-ending @ wall".to_owned()), "{found:?}");
}

#[test]
fn a_broken_link_is_said_once() {
    let mut odd = sound();
    odd.choice_mut("yard.go").target = scene_id("nowhere");
    odd.choice_mut("yard.wait").target = scene_id("nowhere");
    let found = named(&prove(&odd));
    assert!(!found.iter().any(|one| one.starts_with("no-ending")), "{found:?}");
}

#[test]
fn conditions_can_hold_and_fail() {
    for (text, code) in [
        ("chose:yard.go", "condition-never-holds @ odd"),
        ("saw:team", "condition-never-fails @ odd"),
        ("chose:wall.ask or chose:wall.point", "condition-never-fails @ odd"),
    ] {
        let mut odd = sound();
        odd.scene_mut("team").blocks.push(para("odd", "Odd.").when(text));
        assert_found(&odd, &[code]);
    }
    for text in ["agreed:only-dutch", "not disagreed:only-dutch", "answered:only-dutch", "saw:joke"]
    {
        let mut fine = sound();
        fine.scene_mut("team").blocks.push(para("fine", "Fine.").when(text));
        assert_found(&fine, &[]);
    }
}

#[test]
fn a_stand_passed_over_neither_agrees_nor_disagrees() {
    let mut fine = sound();
    let either = "agreed:only-dutch or disagreed:only-dutch";
    fine.scene_mut("team").blocks.push(para("fine", "Fine.").when(either));
    assert_found(&fine, &[]);
}

#[test]
fn the_condition_of_a_delayed_consequence_counts_where_that_is_due() {
    let mut odd = sound();
    let later = para("odd", "Odd.").because(&["wall.point"]).when("not chose:wall.ask");
    odd.scene_mut("team").blocks.push(later);
    assert_found(&odd, &["condition-never-fails @ odd"]);
}

#[test]
fn what_happens_and_voices_are_read_too() {
    let mut odd = sound();
    let happens = &mut odd.choice_mut("team.month").happens;
    happens.push(para("odd", "Odd.").when("not chose:team.month"));
    happens.push(para("fine", "Fine.").when("heard:mother"));
    let words = vec![para("odd-too", "Odd.").when("heard:coach")];
    odd.scenes.push(voice("coach", "elif", words));
    ask(odd.scene_mut("yard"), &["coach"]);
    assert_found(&odd, &["condition-never-holds @ odd", "condition-never-fails @ odd-too"]);
}

#[test]
fn a_limit_on_asking_is_kept() {
    let mut odd = sound();
    for name in ["coach", "clerk"] {
        odd.scenes.push(voice(name, "elif", vec![]));
    }
    ask(odd.scene_mut("team"), &["coach", "clerk"]);
    ordinary_mut(odd.scene_mut("team")).ask.limit = Some(1);
    let both = para("both", "Both.").when("not heard:coach or not heard:clerk");
    odd.scene_mut("yard").blocks.push(both);
    assert_found(&odd, &["condition-never-fails @ both"]);
    ordinary_mut(odd.scene_mut("team")).ask.limit = Some(2);
    assert_found(&odd, &[]);
}

#[test]
fn a_limit_on_asking_counts_whom_one_has_heard_before() {
    let mut odd = sound();
    odd.scenes.push(voice("coach", "elif", vec![]));
    // Both can be asked at the wall already; at the team there is room for one of three.
    ask(odd.scene_mut("team"), &["mother", "jonas", "coach"]);
    ordinary_mut(odd.scene_mut("team")).ask.limit = Some(1);
    let also = para("also", "Also.").when("not heard:coach or not heard:jonas");
    odd.scene_mut("yard").blocks.push(also);
    assert_found(&odd, &["condition-never-fails @ also"]);
    // Heard at the wall, the other two may be one too many, and still be remembered.
    let both = para("both", "Both.").when("not heard:mother or not heard:jonas");
    odd.scene_mut("yard").blocks[0] = both;
    assert_found(&odd, &[]);
    // An option for those who ask the coach is out of reach for whoever heard somebody before.
    odd.scene_mut("yard").blocks.clear();
    for option in ["team.month", "team.date", "team.silent"] {
        odd.choice_mut(option).condition = Some(condition("heard:coach"));
    }
    let found = named(&prove(&odd));
    assert!(found.contains(&"no-ending @ team".to_owned()), "{found:?}");
    let stuck = prove(&odd).into_iter().find(|finding| finding.code == "no-ending").unwrap();
    assert!(stuck.message.contains("`heard:mother` holds"), "{}", stuck.message);
}

#[test]
fn delayed_consequences_come_after_their_choice() {
    let mut odd = sound();
    odd.scene_mut("team").blocks.push(para("odd", "Odd.").because(&["yard.go"]));
    let half = para("half", "Odd.").because(&["wall.point", "yard.wait"]);
    odd.scene_mut("team").blocks.push(half);
    assert_found(&odd, &["later-never-shown @ odd", "because-never-precedes @ half"]);
}

#[test]
fn looking_again_is_shown_to_some() {
    let mut odd = sound();
    let never = "not chose:wall.ask or not chose:wall.point";
    odd.scene_mut("elif-saw").condition = Some(condition(never));
    assert_found(&odd, &["condition-never-fails @ elif-saw"]);
    let other = Condition::Not(Box::new(condition(never)));
    odd.scene_mut("elif-saw").condition = Some(other);
    assert_found(&odd, &["again-never-shown @ elif-saw"]);
}

#[test]
fn a_plan_made_can_be_read_after_it() {
    let mut fine = sound();
    fine.scene_mut("act").blocks.push(para("made", "Made.").when("answered:next-week"));
    assert_found(&fine, &[]);
    fine.scene_mut("practice").blocks.push(para("early", "Made.").when("answered:next-week"));
    assert_found(&fine, &["condition-never-holds @ early"]);
}

#[test]
fn a_normal_scenario_takes_no_time() {
    let mut large = sound();
    for number in 0..9 {
        let name = format!("v{number}");
        large.scenes.push(voice(&name, "elif", vec![]));
        let read = para(&format!("r{number}"), "Read.").when(&format!("heard:{name}"));
        large.scene_mut("later").blocks.push(read);
    }
    let names: Vec<String> = (0..9).map(|number| format!("v{number}")).collect();
    ask(large.scene_mut("team"), &names.iter().map(String::as_str).collect::<Vec<_>>());
    let began = std::time::Instant::now();
    let findings = prove(&large);
    assert!(findings.iter().all(|one| one.severity == Severity::Warning), "{findings:#?}");
    // Thousands of states; without optimisation on a busy machine.
    assert!(began.elapsed().as_secs() < 5);
}
