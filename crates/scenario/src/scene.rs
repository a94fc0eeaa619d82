//! Scenes, and the ways on from them.

use serde::{Deserialize, Serialize};

use crate::{Block, ChoiceId, Condition, Evidence, Film, Inline, PersonId, SceneId};

/// The five steps of every scenario's arc, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// *Your stand.*
    Stand,
    /// *Look.*
    Look,
    /// *Decide.*
    Decide,
    /// *Look again.*
    Again,
    /// *In your class.*
    Act,
}

impl Phase {
    /// All five, in order.
    pub const ALL: [Self; 5] = [Self::Stand, Self::Look, Self::Decide, Self::Again, Self::Act];
}

/// A scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// The author's name for it.
    pub id: SceneId,
    /// Its heading.
    pub title: Box<str>,
    /// The phase that it belongs to, its own or that of the scene before.
    pub phase: Phase,
    /// Shown only where this holds; on scenes of [`SceneKind::Again`] alone.
    pub condition: Option<Condition>,
    /// What it is for.
    pub kind: SceneKind,
    /// What stands in it; the options with their question and the cues of a film excepted.
    pub blocks: Vec<Block>,
}

impl Scene {
    /// The ordinary scene's own part, if it is one.
    #[must_use]
    pub const fn ordinary(&self) -> Option<&Ordinary> {
        match &self.kind {
            SceneKind::Ordinary(ordinary) => Some(ordinary),
            _ => None,
        }
    }

    /// The decision that is taken here, if one is.
    #[must_use]
    pub fn decision(&self) -> Option<&Decision> {
        match self.ordinary()?.way_on {
            WayOn::Decision(ref decision) => Some(decision),
            _ => None,
        }
    }

    /// Whether the story ends here.
    #[must_use]
    pub fn is_ending(&self) -> bool {
        self.ordinary().is_some_and(|ordinary| matches!(ordinary.way_on, WayOn::Ending))
    }

    /// The film that is seen here, if one is.
    #[must_use]
    pub fn film(&self) -> Option<&Film> {
        self.ordinary()?.film.as_deref()
    }

    /// Everything that stands in it, in the cues of its film too, in the author's order.
    #[must_use]
    pub fn all_blocks(&self) -> Vec<&Block> {
        self.passages().into_iter().flatten().collect()
    }

    /// What stands in it passage by passage: its own, then each cue's.
    #[must_use]
    pub fn passages(&self) -> Vec<&[Block]> {
        let mut passages = vec![self.blocks.as_slice()];
        for cue in self.film().map(|film| film.cues.as_slice()).unwrap_or_default() {
            passages.push(&cue.blocks);
        }
        passages
    }

    /// An option that is offered here.
    #[must_use]
    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.decision()?.choices.iter().find(|choice| choice.id == *id)
    }
}

/// What a scene is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SceneKind {
    /// Part of the story, reached from another scene.
    Ordinary(Ordinary),
    /// Somebody who can be asked where a scene offers it.
    Voice {
        /// Who is asked.
        person: PersonId,
    },
    /// After the ending: a moment through somebody else's eyes, or the protagonist's last word.
    Again {
        /// Through whose eyes.
        person: PersonId,
        /// The moment, where it is one of the story's scenes.
        of: Option<SceneId>,
    },
    /// After the ending: what is documented.
    Known,
    /// After the ending: the plan for the learner's own class.
    Act,
}

/// The part that only ordinary scenes have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ordinary {
    /// Whether it plays in the learner's own country, as a decision at home does.
    pub at_home: bool,
    /// The film that is seen here.
    pub film: Option<Box<Film>>,
    /// Who can be asked here.
    pub ask: Ask,
    /// What comes after it.
    pub way_on: WayOn,
}

/// The voices that a scene offers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ask {
    /// Scenes of [`SceneKind::Voice`].
    pub voices: Vec<SceneId>,
    /// How many may be asked; any number unless the author limits them.
    pub limit: Option<u8>,
}

/// What comes after a scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum WayOn {
    /// The learner decides.
    Decision(Decision),
    /// The story goes on.
    Next(SceneId),
    /// The story ends.
    Ending,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The question that heads the options.
    pub question: Vec<Inline>,
    /// The options, in the author's order.
    pub choices: Vec<Choice>,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The author's name for it.
    pub id: ChoiceId,
    /// Its words.
    pub label: Vec<Inline>,
    /// Where the story goes on after its consequence.
    pub target: SceneId,
    /// Whether it asks, waits or fixes a date.
    pub asks: bool,
    /// Offered only where this holds.
    pub condition: Option<Condition>,
    /// What it speaks for.
    pub evidence: Vec<Evidence>,
    /// What happens.
    pub happens: Vec<Block>,
    /// What speaks for it, and its price.
    pub reasoning: Vec<Block>,
}
