//! Scenes and consequences as they are shown.

use venster_scenario::{
    Block, BlockKind, ChoiceId, ChoiceRef, Cue, CueId, ExerciseId, Film, Inline, PersonId,
    Scenario, Scene, SceneId, SceneKind,
};

use super::Shown;
use crate::{Answer, Attempt, Truth};

/// A scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SceneView {
    /// Whose place the learner takes; on the first scene alone.
    pub lead: Vec<Block>,
    /// What stands in it.
    pub blocks: Vec<Shown>,
    /// The film that is seen here.
    pub film: Option<FilmView>,
    /// Who can be asked.
    pub voices: Vec<VoiceView>,
    /// How many may still be asked, where the author limits them.
    pub may_ask: Option<usize>,
    /// The decision, if one is taken here.
    pub decision: Option<DecisionView>,
}

/// A film. What it tells by itself, its lines and its files, is the scenario's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilmView {
    /// Its cues, as the scenario has them, in the same order.
    pub cues: Vec<CueView>,
}

/// What is asked or told at a cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CueView {
    /// The cue.
    pub id: CueId,
    /// What stands in it.
    pub blocks: Vec<Shown>,
}

/// Somebody who can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceView {
    /// The voice's scene.
    pub id: SceneId,
    /// Its heading.
    pub title: Box<str>,
    /// Who speaks.
    pub person: PersonId,
    /// What is said, once asked.
    pub heard: Option<Vec<Shown>>,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionView {
    /// The question that heads the options.
    pub question: Vec<Inline>,
    /// The options in view.
    pub options: Vec<OptionView>,
}

/// An option in view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionView {
    /// Its id.
    pub id: ChoiceId,
    /// Its words.
    pub label: Vec<Inline>,
    /// Whether it was chosen here before.
    pub tried: bool,
}

/// What happens after a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// The option that was chosen.
    pub choice: ChoiceRef,
    /// Its words.
    pub label: Vec<Inline>,
    /// What happens.
    pub happens: Vec<Shown>,
    /// What speaks for it, and its price.
    pub reasoning: Vec<Shown>,
}

impl SceneView {
    pub(super) fn new(scenario: &Scenario, attempt: &Attempt, scene: &Scene) -> Self {
        let truth = attempt.truth(scenario);
        let voices: Vec<_> = scene
            .ordinary()
            .map(|ordinary| ordinary.ask.voices.as_slice())
            .unwrap_or_default()
            .iter()
            .filter_map(|voice| VoiceView::new(scenario, &truth, voice))
            .collect();
        let heard = voices.iter().filter(|voice| voice.heard.is_some()).count();
        let limit = scene.ordinary().and_then(|ordinary| ordinary.ask.limit);
        let is_first = scenario.first().is_some_and(|first| first.id == scene.id);
        Self {
            lead: if is_first { scenario.lead.clone() } else { Vec::new() },
            blocks: shown(&truth, &scene.blocks),
            film: scene.film().map(|film| FilmView::new(&truth, film)),
            may_ask: limit.map(|limit| usize::from(limit).saturating_sub(heard)),
            voices,
            decision: DecisionView::new(attempt, &truth, scene),
        }
    }
}

impl SceneView {
    /// Everything that is shown in it: its own blocks, those in the cues of its film, and what was heard.
    pub fn shown(&self) -> impl Iterator<Item = &Shown> {
        let cues = self.film.iter().flat_map(|film| &film.cues).flat_map(|cue| &cue.blocks);
        let heard = self.voices.iter().filter_map(|voice| voice.heard.as_ref()).flatten();
        self.blocks.iter().chain(cues).chain(heard)
    }
}

impl FilmView {
    fn new(truth: &Truth<'_>, film: &Film) -> Self {
        let cue = |cue: &Cue| CueView { id: cue.id.clone(), blocks: shown(truth, &cue.blocks) };
        Self { cues: film.cues.iter().map(cue).collect() }
    }
}

impl VoiceView {
    fn new(scenario: &Scenario, truth: &Truth<'_>, id: &SceneId) -> Option<Self> {
        let scene = scenario.scene(id)?;
        let SceneKind::Voice { person } = &scene.kind else { return None };
        let heard = truth.is(&venster_scenario::Premise::Heard(id.clone()));
        Some(Self {
            id: id.clone(),
            title: scene.title.clone(),
            person: person.clone(),
            heard: heard.then(|| shown(truth, &scene.blocks)),
        })
    }
}

impl DecisionView {
    fn new(attempt: &Attempt, truth: &Truth<'_>, scene: &Scene) -> Option<Self> {
        let decision = scene.decision()?;
        let node = attempt.node();
        let tried = |choice: &ChoiceId| {
            let choice = ChoiceRef { scene: scene.id.clone(), choice: choice.clone() };
            node.is_some_and(|node| attempt.tree.child(node, &choice).is_some())
        };
        let options = decision
            .choices
            .iter()
            .filter(|choice| truth.allows(choice.condition.as_ref()))
            .map(|choice| OptionView {
                id: choice.id.clone(),
                label: choice.label.clone(),
                tried: tried(&choice.id),
            })
            .collect();
        Some(Self { question: decision.question.clone(), options })
    }
}

impl Consequence {
    pub(super) fn new(scenario: &Scenario, attempt: &Attempt, choice: &ChoiceRef) -> Option<Self> {
        let chosen = scenario.choice(choice)?;
        let truth = attempt.truth(scenario);
        Some(Self {
            choice: choice.clone(),
            label: chosen.label.clone(),
            happens: shown(&truth, &chosen.happens),
            reasoning: shown(&truth, &chosen.reasoning),
        })
    }
}

/// The blocks that are shown on this way. A delayed consequence is shown only after a choice that it
/// goes back to, the one chosen last if several were.
pub(super) fn shown(truth: &Truth<'_>, blocks: &[Block]) -> Vec<Shown> {
    let mut all = Vec::new();
    for block in blocks.iter().filter(|block| truth.allows(block.condition.as_ref())) {
        let goes_back_to = match &block.kind {
            BlockKind::Paragraph(paragraph) if !paragraph.because.is_empty() => {
                match truth.last_chosen(&paragraph.because) {
                    Some(choice) => Some(choice.clone()),
                    None => continue,
                }
            }
            _ => None,
        };
        all.push(Shown { block: block.clone(), goes_back_to });
    }
    all
}

/// The answer to an exercise that counts at the attempt's position.
#[must_use]
pub fn kept_answer<'a>(attempt: &'a Attempt, exercise: &ExerciseId) -> Option<&'a Answer> {
    let node = attempt.tree.node(attempt.node()?)?;
    node.answers(exercise).next().map(|(_, answer)| answer)
}
