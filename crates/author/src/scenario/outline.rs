//! What a scenario has: its scenes, options and exercises by name, before any of them is read closely.
//! Every reference is checked against it.

use std::collections::{BTreeMap, BTreeSet};

use venster_scenario::{ChoiceRef, ExerciseId, Premise, SceneId};

use super::{
    document::{Document, Section},
    options,
};
use crate::{
    condition::Known,
    diagnostic::Report,
    markdown::{Block, BlockKind, InlineKind},
    source::Span,
};

/// What sort of scene a heading begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Part of the story.
    Ordinary,
    /// `.voice`
    Voice,
    /// `.again` with `person=`
    Again,
    /// `.known`
    Known,
    /// `.act`
    Act,
}

impl Class {
    /// The sort of scene that a heading's attributes say.
    #[must_use]
    pub fn of(section: &Section) -> Self {
        let Some(attributes) = &section.attributes else { return Self::Ordinary };
        if attributes.has_class("voice") {
            Self::Voice
        } else if attributes.has_class("again")
            && (attributes.pair("person").is_some() || attributes.pair("of").is_some())
        {
            Self::Again
        } else if attributes.has_class("known") {
            Self::Known
        } else if attributes.has_class("act") {
            Self::Act
        } else {
            Self::Ordinary
        }
    }

    const fn noun(self) -> &'static str {
        match self {
            Self::Ordinary => "a scene of the story",
            Self::Voice => "a voice",
            Self::Again => "a scene that looks again",
            Self::Known => "what is known",
            Self::Act => "a scene for a plan",
        }
    }
}

/// A scene by name.
#[derive(Debug, Clone)]
struct Entry {
    class: Class,
    options: BTreeSet<String>,
    span: Span,
}

/// An exercise by name.
#[derive(Debug, Clone)]
struct Exercise {
    kind: String,
    span: Span,
}

/// All names of a scenario.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    scenes: BTreeMap<SceneId, Entry>,
    exercises: BTreeMap<ExerciseId, Exercise>,
    /// The cues of films.
    cues: BTreeMap<String, Span>,
    /// The scenes of the story, in the author's order.
    story: Vec<SceneId>,
}

impl Outline {
    /// Gathers the names of a document. Names that stand there twice are reported.
    pub fn of(document: &Document, report: &mut Report) -> Self {
        let mut outline = Self::default();
        for section in &document.sections {
            outline.scene(section, report);
            for block in &section.blocks {
                if let BlockKind::Heading { .. } = &block.kind {
                    outline.cue(block, report);
                }
                let BlockKind::Fence { kind, .. } = &block.kind else { continue };
                let id = block.attributes.as_ref().and_then(|attributes| attributes.id.as_ref());
                let Some(id) = id else { continue };
                let Ok(exercise) = ExerciseId::new(&id.value) else { continue };
                let entry = Exercise { kind: kind.value.clone(), span: id.span };
                if let Some(first) = outline.exercises.get(&exercise) {
                    repeated(&id.value, id.span, first.span, report);
                } else {
                    outline.exercises.insert(exercise, entry);
                }
            }
        }
        let exercises = outline.exercises.iter().map(|(id, one)| (id.as_str(), one.span));
        let cues = outline.cues.iter().map(|(id, span)| (id.as_str(), *span));
        for (id, span) in exercises.chain(cues) {
            let scene = SceneId::new(id).ok().and_then(|id| outline.scenes.get(&id));
            if let Some(scene) = scene {
                repeated(id, span, scene.span, report);
            }
        }
        for (id, span) in &outline.cues {
            let exercise = ExerciseId::new(id).ok().and_then(|id| outline.exercises.get(&id));
            if let Some(exercise) = exercise {
                repeated(id, *span, exercise.span, report);
            }
        }
        outline
    }

    /// Checks the name of a scene of the story.
    pub fn story_scene(&self, name: &str, span: Span, report: &mut Report) -> Option<SceneId> {
        self.scene_of(Class::Ordinary, name, span, report)
    }

    /// Checks the name of a voice.
    pub fn voice(&self, name: &str, span: Span, report: &mut Report) -> Option<SceneId> {
        self.scene_of(Class::Voice, name, span, report)
    }

    /// The scene of the story that follows another in the author's order.
    #[must_use]
    pub fn following(&self, id: &SceneId) -> Option<&SceneId> {
        let index = self.story.iter().position(|one| one == id)?;
        self.story.get(index + 1)
    }

    /// Checks the name of an option.
    pub fn choice(&self, choice: &ChoiceRef, span: Span, report: &mut Report) {
        if self.story_scene(choice.scene.as_str(), span, report).is_none() {
            return;
        }
        let options = self.scenes.get(&choice.scene).map(|scene| &scene.options);
        if options.is_none_or(|options| !options.contains(choice.choice.as_str())) {
            report
                .error(
                    "unknown-choice",
                    span,
                    format!("the scene `{}` has no option `{}`", choice.scene, choice.choice),
                )
                .suggest(choice.choice.as_str(), options.into_iter().flatten().map(String::as_str));
        }
    }

    fn cue(&mut self, heading: &Block, report: &mut Report) {
        let id = heading.attributes.as_ref().and_then(|attributes| attributes.id.as_ref());
        let Some(id) = id else { return };
        if let Some(first) = self.cues.insert(id.value.clone(), id.span) {
            repeated(&id.value, id.span, first, report);
        }
    }

    fn scene(&mut self, section: &Section, report: &mut Report) {
        let Some(id) = section.id() else { return };
        let span = section.attributes.as_ref().map_or(section.span, |attributes| {
            attributes.id.as_ref().map_or(attributes.span, |id| id.span)
        });
        if let Some(first) = self.scenes.get(&id) {
            repeated(id.as_str(), span, first.span, report);
            return;
        }
        let class = Class::of(section);
        if class == Class::Ordinary {
            self.story.push(id.clone());
        }
        let mut names = BTreeSet::new();
        for option in options::shape(&section.blocks).options {
            let id = option.attributes().and_then(|attributes| attributes.id.as_ref());
            if let Some(id) = id
                && !names.insert(id.value.clone())
            {
                report.error(
                    "repeated-id",
                    id.span,
                    format!("two options of this scene are called `{}`", id.value),
                );
            }
        }
        self.scenes.insert(id, Entry { class, options: names, span });
    }

    fn scene_of(
        &self,
        class: Class,
        name: &str,
        span: Span,
        report: &mut Report,
    ) -> Option<SceneId> {
        let id = SceneId::new(name).ok();
        let found = id.as_ref().and_then(|id| self.scenes.get(id));
        match (id, found) {
            (Some(id), Some(entry)) if entry.class == class => Some(id),
            (_, Some(entry)) => {
                report
                    .error(
                        "wrong-scene",
                        span,
                        format!("`{name}` is {}, not {}", entry.class.noun(), class.noun()),
                    )
                    .also(entry.span, "it begins here");
                None
            }
            (_, None) => {
                let known = self.scenes.iter().filter(|(_, entry)| entry.class == class);
                report
                    .error("unknown-scene", span, format!("there is no scene `{name}`"))
                    .suggest(name, known.map(|(id, _)| id.as_str()));
                None
            }
        }
    }

    fn exercise(&self, id: &ExerciseId, is_stance: bool, span: Span, report: &mut Report) {
        match self.exercises.get(id) {
            Some(exercise) if is_stance && exercise.kind != "stance" => {
                report
                    .error(
                        "wrong-exercise",
                        span,
                        format!("`{id}` is a {}, and only a stance is agreed with", exercise.kind),
                    )
                    .also(exercise.span, "it begins here");
            }
            Some(_) => {}
            None => {
                report
                    .error("unknown-exercise", span, format!("there is no exercise `{id}`"))
                    .suggest(id.as_str(), self.exercises.keys().map(ExerciseId::as_str));
            }
        }
    }
}

impl Known for Outline {
    fn check(&self, premise: &Premise, span: Span, report: &mut Report) {
        // What a premise names stands after its colon; that alone is pointed at.
        match premise {
            Premise::Chose(choice) => self.choice(choice, span, report),
            Premise::Heard(voice) => {
                self.voice(voice.as_str(), span, report);
            }
            Premise::Saw(scene) => {
                self.story_scene(scene.as_str(), span, report);
            }
            Premise::Answered(exercise) => self.exercise(exercise, false, span, report),
            Premise::Agreed(exercise) | Premise::Disagreed(exercise) => {
                self.exercise(exercise, true, span, report);
            }
        }
    }
}

/// Whether a paragraph begins with a link to a scene, as an option does.
pub fn begins_with_scene_link(block: &Block) -> bool {
    let BlockKind::Paragraph(text) = &block.kind else { return false };
    matches!(
        text.first().map(|inline| &inline.kind),
        Some(InlineKind::Link { address, .. }) if address.starts_with('#')
    )
}

fn repeated(name: &str, span: Span, first: Span, report: &mut Report) {
    report
        .error("repeated-id", span, format!("the id `{name}` is taken"))
        .hint("scenes, voices, cues and exercises of a scenario have different ids")
        .also(first, "here");
}
