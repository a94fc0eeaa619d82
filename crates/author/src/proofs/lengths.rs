//! Nothing is longer than can be read on a phone.

use venster_scenario::{Block, BlockKind, ExerciseKind, Scene, SceneKind, WayOn};

use super::explore::Exploration;
use super::facts::Bits;
use super::passage::{Place, choices, passages, reference};
use super::story::is_whole;
use super::words::{Counted, all_words, in_quote, path_words, running, words};
use super::{Anchor, Finding};

const BEFORE_OPTIONS: usize = 80;
const OPTION: usize = 16;
const HAPPENS: usize = 50;
const REASONING: usize = 40;
const LINE_OF_SPEECH: usize = 25;
const VOICE: usize = 45;
const LOOKING_AGAIN: usize = 90;
const KNOWN: usize = 120;
const PATH: core::ops::RangeInclusive<usize> = 900..=1400;
const WHOLE: usize = 3200;

/// All findings about lengths.
pub(super) fn lengths(exploration: &Exploration<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, scene) in exploration.story.scenario.scenes.iter().enumerate() {
        of_scene(exploration, number, scene, &mut findings);
    }
    what_is_known(exploration, &mut findings);
    speech(exploration, &mut findings);
    if is_whole(exploration.story.scenario) {
        path(exploration, &mut findings);
    }
    findings
}

fn of_scene(
    exploration: &Exploration<'_>,
    number: usize,
    scene: &Scene,
    findings: &mut Vec<Finding>,
) {
    let at = || Anchor::Scene(scene.id.clone());
    match &scene.kind {
        SceneKind::Ordinary(ordinary) => {
            if let WayOn::Decision(_) = ordinary.way_on {
                let before = Counted::new(&scene.blocks, running);
                let truths = exploration.situations(number).map(|situation| situation.truth);
                let count = most(exploration, &before, truths);
                findings.extend(over(
                    "long-opening",
                    "Before the options stand",
                    count,
                    BEFORE_OPTIONS,
                    at(),
                ));
            }
            for choice in choices(scene) {
                let at = || Anchor::Choice(reference(scene, choice));
                let label = words(&choice.label);
                findings.extend(over("long-option", "This option has", label, OPTION, at()));
                let happens = Counted::new(&choice.happens, running);
                let truths = exploration.situations(number).flat_map(|situation| {
                    exploration
                        .in_view(situation)
                        .filter(|(way, _)| way.choice.is_some_and(|one| one.id == choice.id))
                        .map(move |(_, made)| situation.truth | made)
                });
                let count = most(exploration, &happens, truths);
                findings.extend(over("long-consequence", "What happens has", count, HAPPENS, at()));
                let reasoning = choice.reasoning.iter().map(running).sum();
                findings.extend(over(
                    "long-reasoning",
                    "The reasoning has",
                    reasoning,
                    REASONING,
                    at(),
                ));
            }
        }
        SceneKind::Voice { .. } => {
            let count = scene.blocks.iter().map(running).sum();
            findings.extend(over("long-voice", "This voice has", count, VOICE, at()));
        }
        SceneKind::Again { .. } => {
            let again = Counted::new(&scene.blocks, running);
            let count = most(exploration, &again, exploration.finals().into_iter());
            findings.extend(over("long-again", "Looking again has", count, LOOKING_AGAIN, at()));
        }
        SceneKind::Known | SceneKind::Act => {}
    }
}

/// What is known may be told in several scenes, and is counted together.
fn what_is_known(exploration: &Exploration<'_>, findings: &mut Vec<Finding>) {
    let mut count = 0;
    let mut last = None;
    for scene in &exploration.story.scenario.scenes {
        if matches!(scene.kind, SceneKind::Known) {
            count += scene.blocks.iter().map(running).sum::<usize>();
            last = Some(scene);
        }
    }
    if let Some(scene) = last {
        let at = Anchor::Scene(scene.id.clone());
        findings.extend(over("long-known", "What is known has", count, KNOWN, at));
    }
}

/// Lines of speech in the story and of the stance; a voice is counted as a whole, and whoever looks
/// again may speak as long as that takes.
fn speech(exploration: &Exploration<'_>, findings: &mut Vec<Finding>) {
    for passage in passages(exploration.story.scenario) {
        let in_story = match passage.place {
            Place::Scene(scene) => scene.ordinary().is_some(),
            Place::Happens(..) => true,
            Place::Lead | Place::Reasoning(..) => false,
        };
        if !in_story {
            continue;
        }
        for block in passage.blocks {
            for count in lines(block) {
                let at = passage.place.anchor_of(block);
                findings.extend(over(
                    "long-speech",
                    "A line of speech has",
                    count,
                    LINE_OF_SPEECH,
                    at,
                ));
            }
        }
    }
}

fn lines(block: &Block) -> Vec<usize> {
    match &block.kind {
        BlockKind::Quote(quote) if quote.speaker.is_some() => vec![in_quote(quote)],
        BlockKind::Exercise(exercise) => match &exercise.kind {
            ExerciseKind::Stance(stance) => {
                stance.positions.iter().filter_map(|one| one.quote.as_ref()).map(in_quote).collect()
            }
            ExerciseKind::Reflect(reflect) => reflect.compare.iter().flat_map(lines).collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn path(exploration: &Exploration<'_>, findings: &mut Vec<Finding>) {
    let (least, most) = (PATH.start(), PATH.end());
    if let Some(found) = path_words(exploration) {
        if found.least < *least {
            findings.push(
                Finding::warning(
                    "short-path",
                    Anchor::Scenario,
                    format!(
                        "The shortest way reads {} words; {least} to {most} are meant.",
                        found.least
                    ),
                )
                .hint("See with `venster stats` where there is room."),
            );
        }
        if found.most > *most {
            findings.push(
                Finding::warning(
                    "long-path",
                    Anchor::Scenario,
                    format!(
                        "The longest way reads {} words; {least} to {most} are meant.",
                        found.most
                    ),
                )
                .hint("See with `venster stats` where it is long."),
            );
        }
    }
    let whole = all_words(exploration.story.scenario);
    findings.extend(over(
        "long-scenario",
        "The whole scenario has",
        whole,
        WHOLE,
        Anchor::Scenario,
    ));
}

/// The most words of a passage that are shown at once; all of them, where it is never come to.
fn most(
    exploration: &Exploration<'_>,
    passage: &Counted<'_>,
    truths: impl Iterator<Item = Bits>,
) -> usize {
    if passage.is_fixed() {
        return passage.all();
    }
    truths
        .map(|truth| passage.shown(&exploration.facts, truth))
        .max()
        .unwrap_or_else(|| passage.all())
}

fn over(code: &'static str, what: &str, count: usize, most: usize, at: Anchor) -> Option<Finding> {
    (count > most).then(|| {
        Finding::warning(code, at, format!("{what} {count} words; at most {most} are meant."))
    })
}

#[cfg(test)]
mod tests {
    use super::super::prove;
    use super::super::sample::*;
    use super::*;
    use venster_scenario::Scenario;

    #[test]
    fn each_part_has_its_length() {
        let long = |count| vec![para("long", &many(count))];
        let mut odd = sound();
        odd.scene_mut("joke").blocks = long(81);
        assert_found(&odd, &["long-opening @ joke"]);
        let mut odd = sound();
        odd.choice_mut("joke.stay").label = text(&many(17));
        assert_found(&odd, &["long-option @ joke.stay"]);
        let mut odd = sound();
        let people = ["elif", "mother", "jonas"];
        odd.choice_mut("joke.stay").happens = vec![para("long", &many(51)).changing(&people)];
        assert_found(&odd, &["long-consequence @ joke.stay"]);
        let mut odd = sound();
        odd.choice_mut("joke.stay").reasoning = long(41);
        assert_found(&odd, &["long-reasoning @ joke.stay"]);
        let mut odd = sound();
        odd.scene_mut("joke").blocks = vec![says("line", "elif", &many(26))];
        assert_found(&odd, &["long-speech @ line"]);
        let mut odd = sound();
        odd.scene_mut("mother").blocks = long(46);
        assert_found(&odd, &["long-voice @ mother"]);
        let mut odd = sound();
        odd.scene_mut("elif-saw").blocks = long(91);
        assert_found(&odd, &["long-again @ elif-saw"]);
        let mut odd = sound();
        odd.scene_mut("practice").blocks = long(121);
        assert_found(&odd, &["long-known @ practice"]);
    }

    #[test]
    fn what_is_just_long_enough_is_not_named() {
        let mut fine = sound();
        fine.scene_mut("joke").blocks = vec![para("long", &many(80)), says("line", "elif", "–")];
        fine.choice_mut("joke.stay").label = text(&many(16));
        fine.choice_mut("joke.stay").reasoning = vec![para("why", &many(40))];
        fine.scene_mut("mother").blocks = vec![says("voice", "mother", &many(45))];
        fine.scene_mut("elif-saw").blocks = vec![says("again", "elif", &many(90))];
        fine.scene_mut("practice").blocks = vec![para("known", &many(120))];
        assert_found(&fine, &[]);
    }

    #[test]
    fn paragraphs_that_exclude_each_other_count_once() {
        let mut fine = sound();
        fine.scene_mut("yard").blocks = vec![
            para("a", &many(60)).when("chose:wall.ask"),
            para("b", &many(60)).when("not chose:wall.ask"),
        ];
        assert_found(&fine, &[]);
    }

    #[test]
    fn the_whole_and_its_ways_have_their_lengths() {
        let mut odd = sound();
        let codes = |scenario: &Scenario| named(&prove(scenario));
        assert_eq!(codes(&odd), ["short-path @ scenario"]);
        odd.scene_mut("trial").blocks = vec![para("long", &many(1000))];
        odd.scene_mut("later").blocks = vec![para("long-too", &many(1401))];
        assert_eq!(codes(&odd), ["long-path @ scenario"]);
        odd.scene_mut("later").blocks = vec![para("long-too", &many(1000))];
        odd.scenes.push(voice("coach", "elif", vec![para("very-long", &many(1200))]));
        ask(odd.scene_mut("team"), &["coach"]);
        let found = codes(&odd);
        assert_eq!(found, ["long-voice @ coach", "long-scenario @ scenario"]);
    }

    #[test]
    fn a_way_counts_what_is_shown_without_asking() {
        let small = scenario(vec![
            decide(
                "one",
                vec![option("a", "end"), option("b", "end")],
                vec![stance("only-dutch"), para("p", "Five words are in this.")],
            ),
            ending("end", vec![]),
            known(vec![para("k", "Known – facts.")]),
        ]);
        // Title 2; "one" 1, stance 5, paragraph 5, question 4, options 2; what happens 2; "end" 1;
        // the stand again 5; "practice" 1, known 2.
        let range = path_words(&Exploration::of(&small)).unwrap();
        assert_eq!((range.least, range.most), (30, 30));
    }
}
