//! A scenario in figures.

use core::fmt;
use std::collections::BTreeMap;

use venster_scenario::{
    Block, BlockKind, ChoiceRef, Competence, ExerciseKind, Footage, PersonId, Quote, Scenario,
    Scene, SceneId, SceneKind, Weight,
};

use crate::proofs::{
    Exploration, all_words, choices, decisions, in_block, in_cue_titles, in_quote, in_text,
    last_word, most_characters, passages, path_time, path_words, reference, steps, words,
};

pub use crate::proofs::Range;

/// How many words are read in a minute, deciding included: 900 to 1,400 words take 8 to 12 minutes.
const WORDS_A_MINUTE: usize = 115;

/// The figures. What depends on walking all ways is missing where they can't be walked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stats {
    /// The scenario's title.
    pub title: String,
    /// Words on the shortest and on the longest way.
    pub path: Option<Range>,
    /// The scenes that show a film of our own, and how long it is, in milliseconds.
    pub films: Vec<(SceneId, u32)>,
    /// Words altogether.
    pub whole: usize,
    /// Words by sort of text.
    pub parts: Vec<(&'static str, usize)>,
    /// Words of each scene, its options and consequences aside.
    pub scenes: Vec<(SceneId, usize)>,
    /// Decisions on a way.
    pub decisions: Option<Range>,
    /// Decisions altogether.
    pub all_decisions: usize,
    /// Endings.
    pub endings: usize,
    /// Voices.
    pub voices: usize,
    /// States: scenes with the facts that matter there.
    pub states: Option<usize>,
    /// Steps on a way: scenes, consequences, and what comes after the ending.
    pub steps: Option<Range>,
    /// Minutes that a way takes: its words are read, its films are watched.
    pub minutes: Option<Range>,
    /// Minutes as the author says.
    pub said_minutes: u8,
    /// For each competence with an occasion, the options that carry it, by decision.
    pub occasions: Vec<Occasions>,
    /// How many words each person speaks, voices and the stance included; most first.
    pub speakers: Vec<(String, usize)>,
    /// How long the options of each decision are.
    pub options: Vec<OptionLengths>,
    /// Characters of the longest walk's short form.
    pub resume: Option<usize>,
}

/// The occasions for a competence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasions {
    /// The competence.
    pub competence: Competence,
    /// The decisions in which some option carries it.
    pub decisions: usize,
    /// The options that carry it, and how strongly.
    pub options: Vec<(ChoiceRef, Weight)>,
}

/// How long an option is, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionLengths {
    /// Which.
    pub option: ChoiceRef,
    /// Its own words.
    pub label: usize,
    /// What happens, everything counted.
    pub happens: usize,
    /// Its reasoning.
    pub reasoning: usize,
}

/// The figures of a scenario.
#[must_use]
pub fn stats(scenario: &Scenario) -> Stats {
    let exploration = Exploration::of(scenario);
    let path = path_words(&exploration);
    Stats {
        title: scenario.title.to_string(),
        path,
        films: films(scenario),
        whole: all_words(scenario),
        parts: parts(scenario),
        scenes: scenario
            .scenes
            .iter()
            .map(|scene| (scene.id.clone(), in_text(&scene.title) + in_scene(scene)))
            .collect(),
        decisions: decisions(&exploration),
        all_decisions: scenario.scenes.iter().filter_map(|scene| scene.decision()).count(),
        endings: scenario.scenes.iter().filter(|scene| scene.is_ending()).count(),
        voices: scenario.voices().count(),
        states: exploration.complete.then(|| exploration.states()),
        steps: steps(&exploration),
        minutes: path_time(&exploration, WORDS_A_MINUTE)
            .map(|time| Range { least: minutes(time.least), most: minutes(time.most) }),
        said_minutes: scenario.minutes,
        occasions: occasions(scenario),
        speakers: speakers(scenario),
        options: scenario
            .scenes
            .iter()
            .flat_map(|scene| {
                choices(scene).map(|choice| OptionLengths {
                    option: reference(scene, choice),
                    label: words(&choice.label),
                    happens: in_blocks(&choice.happens),
                    reasoning: in_blocks(&choice.reasoning),
                })
            })
            .collect(),
        resume: most_characters(&exploration),
    }
}

impl fmt::Display for Stats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.title)?;
        heading(f, "A way through", "least – most")?;
        row(f, "words", &ranged(self.path))?;
        row(f, "decisions", &ranged(self.decisions))?;
        row(f, "steps", &ranged(self.steps))?;
        let minutes = format!("{} (said: {})", ranged(self.minutes), self.said_minutes);
        row(f, "minutes", &minutes)?;
        heading(f, "Altogether", "")?;
        row(f, "words", &self.whole.to_string())?;
        row(f, "decisions", &self.all_decisions.to_string())?;
        row(f, "endings", &self.endings.to_string())?;
        row(f, "voices", &self.voices.to_string())?;
        row(f, "states", &counted(self.states))?;
        row(f, "characters to resume", &counted(self.resume))?;
        for (scene, duration) in &self.films {
            let length = format!("{} seconds", duration.div_ceil(1000));
            row(f, &format!("film in {}", scene.as_str()), &length)?;
        }
        heading(f, "Part", "words")?;
        for (part, count) in &self.parts {
            row(f, part, &count.to_string())?;
        }
        heading(f, "Scene", "words")?;
        for (scene, count) in &self.scenes {
            row(f, scene.as_str(), &count.to_string())?;
        }
        heading(f, "Option", "label, what happens, reasoning")?;
        let mut decision = None;
        for one in &self.options {
            if decision.replace(&one.option.scene).is_some_and(|scene| *scene != one.option.scene) {
                writeln!(f)?;
            }
            let lengths = format!("{:>3} {:>3} {:>3}", one.label, one.happens, one.reasoning);
            row(f, &one.option.to_string(), &lengths)?;
        }
        heading(f, "Competence", "occasions: options (weight)")?;
        for one in &self.occasions {
            let options: Vec<String> = one
                .options
                .iter()
                .map(|(option, weight)| match weight {
                    Weight::Some => format!("{option} (1)"),
                    Weight::Strong => format!("{option} (2)"),
                })
                .collect();
            let all = format!("{}: {}", one.decisions, options.join(", "));
            row(f, one.competence.as_str(), &all)?;
        }
        heading(f, "Who speaks", "words")?;
        for (name, count) in &self.speakers {
            row(f, name, &count.to_string())?;
        }
        Ok(())
    }
}

fn heading(f: &mut fmt::Formatter<'_>, left: &str, right: &str) -> fmt::Result {
    writeln!(f)?;
    writeln!(f, "{}", format!("{left:<32} {right}").trim_end())
}

fn row(f: &mut fmt::Formatter<'_>, left: &str, right: &str) -> fmt::Result {
    writeln!(f, "  {left:<30} {right}")
}

fn ranged(range: Option<Range>) -> String {
    match range {
        Some(Range { least, most }) if least == most => most.to_string(),
        Some(Range { least, most }) => format!("{least} – {most}"),
        None => UNKNOWN.to_owned(),
    }
}

fn counted(count: Option<usize>) -> String {
    count.map_or_else(|| UNKNOWN.to_owned(), |count| count.to_string())
}

const UNKNOWN: &str = "unknown until `check` finds no error";

const fn minutes(milliseconds: usize) -> usize {
    milliseconds.div_ceil(60_000)
}

fn films(scenario: &Scenario) -> Vec<(SceneId, u32)> {
    let mut films = Vec::new();
    for scene in &scenario.scenes {
        if let Some(Footage::Own(recording)) = scene.film().map(|film| &film.footage) {
            films.push((scene.id.clone(), recording.duration));
        }
    }
    films
}

/// What stands in a scene and in the cues of its film; the words of the film itself are heard, not read.
fn in_scene(scene: &Scene) -> usize {
    scene.all_blocks().into_iter().map(in_block).sum::<usize>() + in_cue_titles(scene)
}

fn in_blocks(blocks: &[Block]) -> usize {
    blocks.iter().map(in_block).sum()
}

fn parts(scenario: &Scenario) -> Vec<(&'static str, usize)> {
    let last = last_word(scenario).map(|scene| &scene.id);
    let mut counts = [
        ("opening", in_text(&scenario.title) + in_blocks(&scenario.lead)),
        ("scenes", 0),
        ("options", 0),
        ("what happens", 0),
        ("reasoning", 0),
        ("voices", 0),
        ("where others stand", stance_quotes(scenario).map(|(_, count)| count).sum()),
        ("looking again", 0),
        ("what is known", 0),
        ("the last word", 0),
        ("the plan", 0),
    ];
    let mut add = |part: &str, count: usize| {
        if let Some((_, sum)) = counts.iter_mut().find(|(name, _)| *name == part) {
            *sum += count;
        }
    };
    for scene in &scenario.scenes {
        let part = match &scene.kind {
            SceneKind::Ordinary(_) => "scenes",
            SceneKind::Voice { .. } => "voices",
            SceneKind::Again { .. } if last == Some(&scene.id) => "the last word",
            SceneKind::Again { .. } => "looking again",
            SceneKind::Known => "what is known",
            SceneKind::Act => "the plan",
        };
        let question = scene.decision().map_or(0, |decision| words(&decision.question));
        add(part, in_text(&scene.title) + in_scene(scene) + question);
        for choice in choices(scene) {
            add("options", words(&choice.label));
            add("what happens", in_blocks(&choice.happens));
            add("reasoning", in_blocks(&choice.reasoning));
        }
    }
    counts.into()
}

fn occasions(scenario: &Scenario) -> Vec<Occasions> {
    let mut found: BTreeMap<Competence, Occasions> = BTreeMap::new();
    for scene in &scenario.scenes {
        for choice in choices(scene) {
            for evidence in &choice.evidence {
                let competence = evidence.competence;
                let entry = found.entry(competence).or_insert_with(|| Occasions {
                    competence,
                    decisions: 0,
                    options: Vec::new(),
                });
                if entry.options.last().is_none_or(|(option, _)| option.scene != scene.id) {
                    entry.decisions += 1;
                }
                entry.options.push((reference(scene, choice), evidence.weight));
            }
        }
    }
    found.into_values().collect()
}

fn speakers(scenario: &Scenario) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<&PersonId, usize> = BTreeMap::new();
    for block in passages(scenario).flat_map(|passage| passage.blocks) {
        if let BlockKind::Quote(quote @ Quote { speaker: Some(speaker), .. }) = &block.kind {
            *counts.entry(&speaker.person).or_default() += in_quote(quote);
        }
    }
    for (person, count) in stance_quotes(scenario) {
        *counts.entry(person).or_default() += count;
    }
    let mut speakers: Vec<(String, usize)> = counts
        .into_iter()
        .map(|(id, count)| {
            let name = scenario.person(id).map_or(id.as_str(), |person| &person.name);
            (name.to_owned(), count)
        })
        .collect();
    speakers.sort_by(|(a, more), (b, less)| less.cmp(more).then_with(|| a.cmp(b)));
    speakers
}

fn stance_quotes(scenario: &Scenario) -> impl Iterator<Item = (&PersonId, usize)> {
    scenario.exercises().flat_map(|(_, exercise)| {
        let positions = match &exercise.kind {
            ExerciseKind::Stance(stance) => stance.positions.as_slice(),
            _ => &[],
        };
        positions.iter().map(|one| (&one.person, one.quote.as_ref().map_or(0, in_quote)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proofs::sample::*;
    use venster_scenario::{Evidence, Film, Recording};

    #[test]
    fn the_parts_make_the_whole() {
        let stats = stats(&sound());
        let sum: usize = stats.parts.iter().map(|(_, count)| count).sum();
        assert_eq!(sum, stats.whole);
    }

    #[test]
    fn a_scenario_is_counted() {
        let mut scenario = sound();
        let evidence = |weight| vec![Evidence { competence: Competence::S3, weight }];
        scenario.choice_mut("team.date").evidence = evidence(Weight::Some);
        scenario.choice_mut("team.silent").evidence = evidence(Weight::Strong);
        scenario.choice_mut("yard.go").evidence = evidence(Weight::Some);
        let stats = stats(&scenario);
        assert_eq!(stats.decisions, Some(Range { least: 3, most: 4 }));
        // Three decisions with their consequences, an ending, the stand and three scenes more; at
        // most one decision more, and what Elif saw.
        assert_eq!(stats.steps, Some(Range { least: 11, most: 14 }));
        assert_eq!((stats.endings, stats.voices, stats.all_decisions), (2, 2, 4));
        let [occasions] = stats.occasions.as_slice() else { panic!() };
        assert_eq!((occasions.decisions, occasions.options.len()), (2, 3));
        assert_eq!(stats.speakers.first(), Some(&("JONAS".to_owned(), 5)));
    }

    #[test]
    fn films_are_watched_to_their_ends() {
        let mut scenario = sound();
        let before = stats(&scenario);
        let wall = scenario.scenes.iter_mut().find(|scene| scene.id == scene_id("wall"));
        let Some(SceneKind::Ordinary(ordinary)) = wall.map(|scene| &mut scene.kind) else {
            panic!()
        };
        let recording = Recording {
            title: "Signs".into(),
            width: 16,
            height: 9,
            duration: 300_000,
            poster: "signs.webp".into(),
            files: vec!["signs.webm".into()],
            described: Vec::new(),
            captions: Vec::new(),
            lines: Vec::new(),
        };
        let film = Film { footage: Footage::Own(recording), cues: Vec::new() };
        ordinary.film = Some(Box::new(film));
        let stats = stats(&scenario);
        let longer = |range: Range| Range { least: range.least + 5, most: range.most + 5 };
        assert_eq!(stats.minutes, before.minutes.map(longer));
        assert_eq!(stats.path, before.path);
        assert!(stats.to_string().contains("\n  film in wall                   300 seconds\n"));
    }

    #[test]
    fn figures_stand_in_a_table() {
        let table = stats(&sound()).to_string();
        assert!(table.contains("\n  decisions                      3 – 4\n"), "{table}");
        assert!(table.contains("\n  wall.point                       1   2   2\n"), "{table}");
    }

    #[test]
    fn what_cannot_be_walked_is_missing() {
        let mut odd = sound();
        odd.choice_mut("team.silent").target = scene_id("joke");
        let stats = stats(&odd);
        assert_eq!((stats.path, stats.resume), (None, None));
        assert!(stats.to_string().contains(UNKNOWN));
    }
}
