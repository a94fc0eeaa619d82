//! From the tree of a scenario's text to a [`Scenario`].
//!
//! [`document`] divides the file, [`outline`] gathers its names, and then every scene is read once,
//! from top to bottom. Reading never stops at a mistake: it reports, leaves the piece out and goes on.
//!
//! What a heading's classes make of its scene:
//! - `.voice person=`, `.again person=`, `.known` and `.act` are sorts of scene of their own;
//! - every other scene is part of the story. `.stand`, `.look`, `.decide` and `.again` *without*
//!   `person=` name its phase (an ending can so belong to *look again*); without one it keeps the phase
//!   of the scene of the story before it. `.ending` and `.here` say what it is beside that.

pub mod document;
mod exercises;
mod films;
mod options;
pub mod outline;
mod quotes;
pub(crate) mod reader;
mod scenes;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use venster_scenario::{
    BlockId, ChoiceRef, CueId, ExerciseId, Language, Person, PersonId, Phase, Reader, Scenario,
    ScenarioId, SceneId, Source, Version,
};

use crate::{
    compile::Films,
    diagnostic::Report,
    files::{
        bibliography::Bibliography, countries::Countries, glossary::Glossary, picture::Sheet,
        review::ReadBy, scenario_file::ScenarioFile,
    },
    markdown::BlockKind,
    source::{Folder, Span, Spanned},
    version,
};
use document::Document;
use outline::Outline;
use text::At;
pub(crate) use text::Words;

/// What a text is read with.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The content folder.
    pub folder: &'a Folder,
    /// The scenario's id.
    pub id: &'a ScenarioId,
    /// What is the same in every language.
    pub file: &'a ScenarioFile,
    /// The language of the text.
    pub language: &'a Language,
    /// The sources.
    pub bibliography: &'a Bibliography,
    /// The terms in this language.
    pub glossary: &'a Glossary,
    /// The pictures beside the text.
    pub pictures: &'a Artworks,
    /// The films of the content folder.
    pub films: &'a Films,
    /// Every language in which this scenario is told.
    pub languages: &'a [Language],
    /// The portraits, by person.
    pub portraits: &'a BTreeMap<PersonId, Artwork>,
    /// The names in this scenario.
    pub outline: &'a Outline,
    /// What countries are called.
    pub countries: &'a Countries,
    /// Who has read it.
    pub read_by: &'a [ReadBy],
}

/// The pictures that go with a text.
#[derive(Debug, Default)]
pub struct Artworks {
    /// Those that there are.
    pub found: Vec<Artwork>,
    /// Whether that is all of them: not where what they are drawn from can't be read.
    pub is_all: bool,
}

/// A picture or a portrait that goes with a text: a file beside it, or drawn.
#[derive(Debug, Clone)]
pub struct Artwork {
    /// The name by which the text calls it.
    pub name: String,
    /// Where it comes from.
    pub span: Span,
    /// The picture itself.
    pub svg: String,
    /// The name under which it is delivered.
    pub output: String,
    /// What is known of it; nothing where it can't be measured.
    pub sheet: Option<Sheet>,
}

/// Where the parts of a scenario stand in its text.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The scenes.
    pub scenes: BTreeMap<SceneId, Span>,
    /// The options.
    pub choices: BTreeMap<ChoiceRef, Span>,
    /// The blocks.
    pub blocks: BTreeMap<BlockId, Span>,
    /// The cues of films.
    pub cues: BTreeMap<CueId, Span>,
    /// The exercises.
    pub exercises: BTreeMap<ExerciseId, Span>,
    /// The title.
    pub title: Option<Span>,
}

/// What came of reading a text.
#[derive(Debug)]
pub struct Lowered {
    /// The scenario, as far as it could be read.
    pub scenario: Scenario,
    /// Where its parts stand.
    pub places: Places,
    /// The pictures that it shows, by name.
    pub pictures: BTreeSet<String>,
}

/// Reads a text.
pub fn lower(document: &Document, given: Given<'_>, report: &mut Report) -> Lowered {
    let words = Words {
        folder: given.folder,
        bibliography: given.bibliography,
        glossary: given.glossary,
        cited: Vec::new(),
        terms: Vec::new(),
    };
    let mut lowering =
        Lowering { given, report, words, places: Places::default(), used: BTreeSet::new() };
    let lead = lowering.blocks(&document.lead, At::Lead);
    let mut phase = Phase::Stand;
    let mut scenes = Vec::new();
    for section in &document.sections {
        scenes.extend(lowering.scene(section, &mut phase));
    }
    if document.sections.is_empty() {
        lowering
            .report
            .error("no-scenes", Folder::beginning(document.file), "this text has no scenes")
            .hint("## Heading {#id .stand}");
    }
    lowering.stances(document);
    lowering.places.title = document.title.as_ref().map(|title| title.span);
    let terms = lowering.words.explained();
    let Lowering { words, places, used, report, .. } = lowering;
    let sources: Vec<Source> = words
        .cited
        .iter()
        .filter_map(|key| given.bibliography.source(key, given.language))
        .collect();
    untranslated_notes(given, document, &sources, report);
    let country_name = given.countries.get(given.file.country.value);
    let country_name = country_name.and_then(|name| name.get(given.language));
    let mut scenario = Scenario {
        id: given.id.clone(),
        language: given.language.clone(),
        version: Version(0),
        kind: given.file.kind,
        title: document.title.as_ref().map_or("", |title| &title.value).into(),
        lead,
        protagonist: given.file.protagonist.clone(),
        place: venster_scenario::Place {
            name: given.file.place.get(given.language).unwrap_or_default().into(),
            country: given.file.country.value,
            country_name: country_name.unwrap_or_default().into(),
        },
        readers: readers(given),
        levels: given.file.levels.clone(),
        roles: given.file.roles.clone(),
        minutes: given.file.minutes,
        warnings: given.file.warnings.clone(),
        cast: cast(given),
        scenes,
        sources,
        terms,
    };
    scenario.version = version::of(&scenario);
    Lowered { scenario, places, pictures: used }
}

/// Says which notes on sources a translation has not taken along.
fn untranslated_notes(
    given: Given<'_>,
    document: &Document,
    sources: &[Source],
    report: &mut Report,
) {
    if *given.language == given.file.source.value {
        return;
    }
    for Source { key, .. } in sources {
        if !given.bibliography.is_translated(key, given.language) {
            let message = format!("what is noted on the source `{key}` is in another language");
            report
                .warning("note-untranslated", Folder::beginning(document.file), message)
                .hint(format!("note-{} = {{…}} in sources.bib", given.language));
        }
    }
}

fn readers(given: Given<'_>) -> Vec<Reader> {
    let reader = |one: &ReadBy| Reader {
        words: one.words.as_str().into(),
        is_from_there: one.country == given.file.country.value,
    };
    given.read_by.iter().map(reader).collect()
}

fn cast(given: Given<'_>) -> Vec<Person> {
    given
        .file
        .cast
        .iter()
        .map(|member| Person {
            id: member.id.clone(),
            name: member.name.get(given.language).unwrap_or_default().into(),
            role: member.role.as_ref().and_then(|role| role.get(given.language)).map(Into::into),
            portrait: given.portraits.get(&member.id).map(|one| one.output.as_str().into()),
        })
        .collect()
}

/// A text while it is being read.
struct Lowering<'a> {
    given: Given<'a>,
    report: &'a mut Report,
    words: Words<'a>,
    places: Places,
    used: BTreeSet<String>,
}

impl Lowering<'_> {
    fn stances(&mut self, document: &Document) {
        let mut stances = Vec::new();
        for (index, section) in document.sections.iter().enumerate() {
            for block in &section.blocks {
                if matches!(&block.kind, BlockKind::Fence { kind, .. } if kind.value == "stance") {
                    stances.push((index, block.span));
                }
            }
        }
        let first = document.sections.first();
        if let (true, Some(section)) = (stances.is_empty(), first) {
            self.report
                .error("no-stance", section.span, "the first scene holds no stance")
                .hint("```stance {#id person=agree other=disagree}");
        }
        for (count, (index, span)) in stances.iter().enumerate() {
            if count > 0 {
                self.report.error("second-stance", *span, "a scenario has one stance");
            } else if *index > 0 {
                self.report
                    .error("stance-too-late", *span, "the stance stands in the first scene")
                    .hint("what learners think is asked before they are told anything");
            }
        }
    }

    fn people_ids(&self) -> Vec<String> {
        self.given.file.cast.iter().map(|member| member.id.to_string()).collect()
    }

    fn unknown_person(&mut self, name: &str, span: Span) {
        let people = self.people_ids();
        self.report
            .error("unknown-person", span, format!("nobody in the cast has the id `{name}`"))
            .suggest(name, people.iter().map(String::as_str));
    }

    fn first_line(&self, span: Span) -> Span {
        self.words.first_line(span)
    }
}

/// The words of a value that is a list, each with its place.
fn words_of(value: &Spanned<String>) -> Vec<(&str, Span)> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in value.value.split_whitespace() {
        let Some(found) = value.value.get(at..).and_then(|rest| rest.find(word)) else { continue };
        let start = at + found;
        at = start + word.len();
        let from = value.span.start + start;
        words.push((word, Span { start: from, end: from + word.len(), ..value.span }));
    }
    words
}
