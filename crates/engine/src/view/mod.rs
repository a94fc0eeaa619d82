//! What is shown: view models, computed anew from scenario and attempt after every event.
//!
//! A view model holds content and state, and no interface text: the components that render it, in the
//! browser and natively, add the words of the interface.

mod ending;
mod scene;
mod window;

use venster_scenario::{Block, ChoiceRef, Phase, Picture, Scenario, SceneId, SceneKind, WayOn};

pub use ending::{Ending, OptionTaken, PersonChanges, StandAgain, Taken, Told};
pub use scene::{
    Consequence, CueView, DecisionView, FilmView, OptionView, SceneView, VoiceView, kept_answer,
};

use crate::{Attempt, Position, Showing, course};

/// The play screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The phase of the arc.
    pub phase: Phase,
    /// The scene that is shown, or whose consequence is.
    pub scene: SceneId,
    /// The heading.
    pub title: Box<str>,
    /// What is seen through the window: the scene's own picture, which then doesn't stand in it, or the one
    /// that was seen last.
    pub window: Option<Picture>,
    /// What is shown.
    pub screen: Screen,
    /// Where *Continue* leads, if it is offered.
    pub continues_to: Option<SceneId>,
    /// Where else one may go: from an ending and what follows it straight to the plan, from there back to what follows it.
    pub shortcut: Option<SceneId>,
    /// Whether the learner looks back: resuming would open elsewhere.
    pub looking_back: bool,
}

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// A scene of the story.
    Scene(SceneView),
    /// What happens after a choice.
    Consequence(Consequence),
    /// An ending.
    Ending(Ending),
    /// A moment through somebody else's eyes; the last word too.
    Again(SceneView),
    /// The stand again, and then where the others stand.
    StandAgain(StandAgain),
    /// What is documented.
    Known(SceneView),
    /// The plan.
    Act(SceneView),
}

/// A block as it is shown here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The block.
    pub block: Block,
    /// The choice that a delayed consequence goes back to.
    pub goes_back_to: Option<ChoiceRef>,
}

/// What is shown at the attempt's position.
///
/// None where the position names a scene that the scenario doesn't have, which
/// [`Position::resume`] never gives.
#[must_use]
pub fn view(scenario: &Scenario, attempt: &Attempt) -> Option<View> {
    let Attempt { tree, position } = attempt;
    let (scene, title, mut screen) = match &position.showing {
        Showing::Consequence => {
            let choice = tree.node(attempt.node()?)?.choice()?;
            let scene = scenario.scene(&choice.scene)?;
            (scene, &scene.title, Screen::Consequence(Consequence::new(scenario, attempt, choice)?))
        }
        Showing::StandAgain => {
            let (scene, exercise, stance) = scenario.stance()?;
            let screen = StandAgain::new(attempt, exercise, stance);
            (scene, &scenario.title, Screen::StandAgain(screen))
        }
        Showing::Scene(id) => {
            let scene = scenario.scene(id)?;
            let shown = || SceneView::new(scenario, attempt, scene);
            let screen = match &scene.kind {
                SceneKind::Ordinary(ordinary) if matches!(ordinary.way_on, WayOn::Ending) => {
                    Screen::Ending(Ending::new(scenario, attempt, scene))
                }
                SceneKind::Ordinary(_) | SceneKind::Voice { .. } => Screen::Scene(shown()),
                SceneKind::Again { .. } => Screen::Again(shown()),
                SceneKind::Known => Screen::Known(shown()),
                SceneKind::Act => Screen::Act(shown()),
            };
            (scene, &scene.title, screen)
        }
    };
    let window = window::window(scenario, attempt, scene, &mut screen);
    Some(View {
        phase: phase(scene.phase, &screen),
        scene: scene.id.clone(),
        title: title.clone(),
        window,
        screen,
        continues_to: course::continues_to(scenario, tree, position),
        shortcut: course::shortcut(scenario, tree, position),
        looking_back: looks_back(scenario, attempt),
    })
}

/// The phase of what is shown: a scene's own, but the stand again belongs to looking again.
fn phase(own: Phase, screen: &Screen) -> Phase {
    match screen {
        Screen::Scene(_) => own,
        Screen::Consequence(_) => own.max(Phase::Decide),
        Screen::Ending(_) | Screen::Again(_) | Screen::StandAgain(_) | Screen::Known(_) => {
            Phase::Again
        }
        Screen::Act(_) => Phase::Act,
    }
}

fn looks_back(scenario: &Scenario, attempt: &Attempt) -> bool {
    Position::resume(scenario, &attempt.tree)
        .is_some_and(|there| there.rests_on.is_some() && there != attempt.position)
}
