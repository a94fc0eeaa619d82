//! How many words there are to read.

use std::collections::HashMap;

use venster_scenario::{
    Block, BlockKind, Choice, ExerciseKind, Footage, Inline, Quote, Scenario, Scene, Stretch, plain,
};

use super::explore::{Exploration, Situation};
use super::facts::{Bits, Facts, because};
use super::passage::{choices, passages};
use super::paths::{Measure, Range, range};
use super::story::after_ending;

/// The words of running text.
pub(crate) fn words(text: &[Inline]) -> usize {
    in_text(&plain(text))
}

/// The words of a text; a dash between spaces is none.
pub(crate) fn in_text(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// The words of a quotation.
pub(crate) fn in_quote(quote: &Quote) -> usize {
    quote.paragraphs.iter().map(|paragraph| words(paragraph)).sum()
}

/// The words of a block that are shown without opening or asking anything.
pub(crate) fn in_block(block: &Block) -> usize {
    match &block.kind {
        BlockKind::Exercise(exercise) => match &exercise.kind {
            ExerciseKind::Stance(stance) => words(&stance.statement),
            ExerciseKind::Sort(sort) => {
                let groups = sort.groups.iter().map(|group| words(&group.title));
                let items = sort.items.iter().map(|item| words(&item.text));
                words(&sort.prompt) + groups.chain(items).sum::<usize>()
            }
            ExerciseKind::Rank(rank) => {
                words(&rank.prompt) + rank.items.iter().map(|item| words(&item.text)).sum::<usize>()
            }
            ExerciseKind::Select(select) => {
                let items = select.items.iter().map(|item| words(&item.text));
                words(&select.prompt) + items.sum::<usize>()
            }
            ExerciseKind::Spot(spot) => {
                let stretches = spot.text.iter().flatten().map(|stretch| match stretch {
                    Stretch::Words(text) => words(text),
                    Stretch::Mark(mark) => in_text(&mark.words),
                });
                stretches.sum()
            }
            ExerciseKind::Reflect(reflect) => words(&reflect.prompt),
            ExerciseKind::Plan(plan) => {
                words(&plan.prompt) + plan.items.iter().map(|item| words(&item.text)).sum::<usize>()
            }
        },
        _ => running(block),
    }
}

/// The words of the headings of a film's cues.
pub(crate) fn in_cue_titles(scene: &Scene) -> usize {
    let cues = scene.film().map(|film| film.cues.as_slice()).unwrap_or_default();
    cues.iter().map(|cue| in_text(&cue.title)).sum()
}

/// The words of a block that is no exercise.
pub(crate) fn running(block: &Block) -> usize {
    match &block.kind {
        BlockKind::Paragraph(paragraph) => words(&paragraph.text),
        BlockKind::Quote(quote) => in_quote(quote),
        BlockKind::List(items) => items.iter().map(|item| words(item)).sum(),
        BlockKind::Picture(_) | BlockKind::Exercise(_) => 0,
    }
}

/// The words of a whole scenario, voices, reasoning and the stance's quotes included.
pub(crate) fn all_words(scenario: &Scenario) -> usize {
    let headings: usize = scenario
        .scenes
        .iter()
        .map(|scene| {
            let question = scene.decision().map_or(0, |decision| words(&decision.question));
            let labels: usize = choices(scene).map(|choice| words(&choice.label)).sum();
            in_text(&scene.title) + in_cue_titles(scene) + question + labels
        })
        .sum();
    let blocks: usize = passages(scenario)
        .flat_map(|passage| passage.blocks)
        .map(|block| in_block(block) + behind(block))
        .sum();
    in_text(&scenario.title) + headings + blocks
}

/// The words on the shortest and on the longest way: what is shown without opening or asking.
pub(crate) fn path_words(exploration: &Exploration<'_>) -> Option<Range> {
    let measure = Shown::of(exploration);
    let scenario = exploration.story.scenario;
    let before = in_text(&scenario.title) + scenario.lead.iter().map(in_block).sum::<usize>();
    range(exploration, &measure)
        .map(|found| Range { least: found.least + before, most: found.most + before })
}

/// How long the shortest and the longest way take, in milliseconds: the words are read, and the films are watched to
/// their ends. Nobody knows how long a film from elsewhere is; it counts for nothing.
pub(crate) fn path_time(exploration: &Exploration<'_>, words_a_minute: usize) -> Option<Range> {
    struct Time<'e, 'a> {
        words: Shown<'e, 'a>,
        words_a_minute: usize,
    }
    // Counted in parts of a millisecond, as many as words are read in a minute, so that nothing is rounded on the way.
    const fn reading(words: usize) -> usize {
        words * 60_000
    }
    impl Measure for Time<'_, '_> {
        fn scene(&self, situation: Situation<'_, '_>) -> usize {
            let film = match situation.scene.film().map(|film| &film.footage) {
                Some(Footage::Own(recording)) => recording.duration as usize * self.words_a_minute,
                Some(Footage::YouTube(_)) | None => 0,
            };
            reading(self.words.scene(situation)) + film
        }
        fn choice(&self, choice: &Choice, situation: Situation<'_, '_>, truth: Bits) -> usize {
            reading(self.words.choice(choice, situation, truth))
        }
        fn ending(&self, situation: Situation<'_, '_>) -> usize {
            reading(self.words.ending(situation))
        }
    }
    let time = Time { words: Shown::of(exploration), words_a_minute };
    let scenario = exploration.story.scenario;
    let before = in_text(&scenario.title) + scenario.lead.iter().map(in_block).sum::<usize>();
    let whole = |parts: usize| (parts + reading(before)).div_ceil(words_a_minute);
    range(exploration, &time)
        .map(|found| Range { least: whole(found.least), most: whole(found.most) })
}

/// A passage whose words have been counted.
#[derive(Debug)]
pub(crate) struct Counted<'a> {
    always: usize,
    sometimes: Vec<(usize, &'a Block)>,
}

impl<'a> Counted<'a> {
    pub(crate) fn new(
        blocks: impl IntoIterator<Item = &'a Block>,
        count: impl Fn(&Block) -> usize,
    ) -> Self {
        let mut counted = Self { always: 0, sometimes: Vec::new() };
        for block in blocks {
            if block.condition.is_some() || !because(block).is_empty() {
                counted.sometimes.push((count(block), block));
            } else {
                counted.always += count(block);
            }
        }
        counted
    }

    /// How many are shown where these facts are true.
    pub(crate) fn shown(&self, facts: &Facts, truth: Bits) -> usize {
        self.always
            + self
                .sometimes
                .iter()
                .filter(|(_, block)| facts.shows(block, truth))
                .map(|(count, _)| count)
                .sum::<usize>()
    }

    /// Whether the same is shown to everybody.
    pub(crate) fn is_fixed(&self) -> bool {
        self.sometimes.is_empty()
    }

    /// How many there would be if everything were shown.
    pub(crate) fn all(&self) -> usize {
        self.always + self.sometimes.iter().map(|(count, _)| count).sum::<usize>()
    }
}

/// What a block holds that is shown only later or on demand: where others stand, what is said about items.
fn behind(block: &Block) -> usize {
    match &block.kind {
        BlockKind::Exercise(exercise) => match &exercise.kind {
            ExerciseKind::Stance(stance) => {
                stance.positions.iter().filter_map(|one| one.quote.as_ref()).map(in_quote).sum()
            }
            ExerciseKind::Sort(sort) => {
                sort.items.iter().flat_map(|item| &item.feedback).map(|text| words(text)).sum()
            }
            ExerciseKind::Select(select) => {
                select.items.iter().flat_map(|item| &item.feedback).map(|text| words(text)).sum()
            }
            ExerciseKind::Spot(spot) => {
                spot.marks().flat_map(|mark| &mark.feedback).map(|text| words(text)).sum()
            }
            ExerciseKind::Reflect(reflect) => reflect.compare.iter().map(running).sum(),
            ExerciseKind::Rank(_) | ExerciseKind::Plan(_) => 0,
        },
        _ => 0,
    }
}

struct Shown<'e, 'a> {
    exploration: &'e Exploration<'a>,
    scenes: Vec<Counted<'a>>,
    happens: HashMap<*const Choice, Counted<'a>>,
    after: Vec<(&'a Scene, Counted<'a>)>,
    again: usize,
}

impl<'e, 'a> Shown<'e, 'a> {
    fn of(exploration: &'e Exploration<'a>) -> Self {
        let scenario = exploration.story.scenario;
        let titled = |scene: &'a Scene| {
            let mut counted = Counted::new(scene.all_blocks(), in_block);
            counted.always += in_text(&scene.title) + in_cue_titles(scene);
            counted.always += scene.decision().map_or(0, |decision| words(&decision.question));
            counted
        };
        Self {
            exploration,
            scenes: scenario.scenes.iter().map(titled).collect(),
            happens: scenario
                .scenes
                .iter()
                .flat_map(choices)
                .map(|choice| {
                    (core::ptr::from_ref(choice), Counted::new(&choice.happens, in_block))
                })
                .collect(),
            after: after_ending(scenario).into_iter().map(|scene| (scene, titled(scene))).collect(),
            again: scenario.stance().map_or(0, |(_, _, stance)| words(&stance.statement)),
        }
    }
}

impl Measure for Shown<'_, '_> {
    fn scene(&self, situation: Situation<'_, '_>) -> usize {
        let text = self
            .scenes
            .get(situation.number)
            .map(|scene| scene.shown(&self.exploration.facts, situation.truth))
            .unwrap_or_default();
        let options: usize = choices(situation.scene)
            .filter(|choice| self.exploration.offers(choice, situation.truth))
            .map(|choice| words(&choice.label))
            .sum();
        text + options
    }

    fn choice(&self, choice: &Choice, _: Situation<'_, '_>, truth: Bits) -> usize {
        self.happens
            .get(&core::ptr::from_ref(choice))
            .map(|happens| happens.shown(&self.exploration.facts, truth))
            .unwrap_or_default()
    }

    fn ending(&self, situation: Situation<'_, '_>) -> usize {
        let facts = &self.exploration.facts;
        self.again
            + self
                .after
                .iter()
                .filter(|(scene, _)| {
                    scene.condition.as_ref().is_none_or(|one| facts.holds(one, situation.truth))
                })
                .map(|(_, counted)| counted.shown(facts, situation.truth))
                .sum::<usize>()
    }
}
