//! A whole scenario in one language.

use serde::{Deserialize, Serialize};

use crate::{
    Block, BlockKind, Choice, ChoiceRef, Exercise, ExerciseId, Inline, Language, Level, Person,
    PersonId, Place, Role, ScenarioId, Scene, SceneId, SceneKind, SourceKey, Stance, TermId,
    Version, Warning,
};

/// What sort of scenario it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// The whole arc.
    Scenario,
    /// A critical incident: one scene, four readings of it, two minutes.
    Incident,
}

/// A scenario in one language, proven by the compiler.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its id, the same in every language.
    pub id: ScenarioId,
    /// The language of its words.
    pub language: Language,
    /// The hash of its logic, the same in every language.
    pub version: Version,
    /// What sort it is.
    pub kind: Kind,
    /// Its title.
    pub title: Box<str>,
    /// Whose place the learner takes: "For ten minutes you are …".
    pub lead: Vec<Block>,
    /// Whose place that is.
    pub protagonist: PersonId,
    /// Where it plays.
    pub place: Place,
    /// Who has read it before it was published.
    pub readers: Vec<Reader>,
    /// For which levels of education it is meant.
    pub levels: Vec<Level>,
    /// Whose work it is about.
    pub roles: Vec<Role>,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// What a learner may want to know before.
    pub warnings: Vec<Warning>,
    /// The cast, in the author's order.
    pub cast: Vec<Person>,
    /// Every scene, voices and what comes after the ending included, in the author's order. The first
    /// is where the story opens.
    pub scenes: Vec<Scene>,
    /// The sources that it cites, in the order of their first citation.
    pub sources: Vec<Source>,
    /// The terms that it links.
    pub terms: Vec<Term>,
}

impl Scenario {
    /// Where the story opens. A compiled scenario always has such a scene.
    #[must_use]
    pub fn first(&self) -> Option<&Scene> {
        self.scenes.first()
    }

    /// A scene by its id.
    #[must_use]
    pub fn scene(&self, id: &SceneId) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == *id)
    }

    /// An option by its scene and id.
    #[must_use]
    pub fn choice(&self, choice: &ChoiceRef) -> Option<&Choice> {
        self.scene(&choice.scene)?.choice(&choice.choice)
    }

    /// Somebody in the cast.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.cast.iter().find(|person| person.id == *id)
    }

    /// A source that it cites, with its number from 1.
    #[must_use]
    pub fn source(&self, key: &SourceKey) -> Option<(usize, &Source)> {
        (1..).zip(&self.sources).find(|(_, source)| source.key == *key)
    }

    /// An exercise, with the scene that holds it.
    #[must_use]
    pub fn exercise(&self, id: &ExerciseId) -> Option<(&Scene, &Exercise)> {
        self.exercises().find(|(_, exercise)| exercise.id == *id)
    }

    /// Every exercise with the scene that holds it, in the author's order; those in the cues of films too.
    pub fn exercises(&self) -> impl Iterator<Item = (&Scene, &Exercise)> {
        // Gathered first: in the learner's program chains of iterators weigh more than a list.
        let mut all = Vec::new();
        for scene in &self.scenes {
            for block in scene.all_blocks() {
                if let BlockKind::Exercise(exercise) = &block.kind {
                    all.push((scene, &**exercise));
                }
            }
        }
        all.into_iter()
    }

    /// The stance that is taken first and again after the ending.
    #[must_use]
    pub fn stance(&self) -> Option<(&Scene, &ExerciseId, &Stance)> {
        self.exercises().find_map(|(scene, exercise)| match &exercise.kind {
            crate::ExerciseKind::Stance(stance) => Some((scene, &exercise.id, stance)),
            _ => None,
        })
    }

    /// Whether anybody from the country in which it plays has read it.
    #[must_use]
    pub fn is_read_there(&self) -> bool {
        self.readers.iter().any(|reader| reader.is_from_there)
    }

    /// The voices of the scenario, in the author's order.
    pub fn voices(&self) -> impl Iterator<Item = (&Scene, &PersonId)> {
        self.scenes.iter().filter_map(|scene| match &scene.kind {
            SceneKind::Voice { person } => Some((scene, person)),
            _ => None,
        })
    }
}

/// Somebody who has read a scenario before it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reader {
    /// Name, role and place, as they want to be called.
    pub words: Box<str>,
    /// Whether they know the country in which it plays.
    pub is_from_there: bool,
}

/// A source, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The bibliography's key.
    pub key: SourceKey,
    /// Author, year, title and where it appeared, as one sentence.
    pub reference: Box<str>,
    /// Where it can be read.
    pub address: Option<Box<str>>,
}

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The glossary's id.
    pub id: TermId,
    /// The term.
    pub title: Box<str>,
    /// What it means.
    pub text: Vec<Vec<Inline>>,
}
