//! A scenario's static page, as far as the app knows about it: the first screen, and what the screen is after
//! each first act of a learner, all rendered by the app's own screens. `pages/static` makes a file of it.
//!
//! Rendered natively alone (feature `ssr`).

use std::sync::Arc;

use tachys::view::RenderHtml;
use venster_engine::{Answer, Clock, Event, Pen, Route, Writer, view::Screen};
use venster_record::Record;
use venster_scenario::{Catalogue, ChoiceId, ExerciseId, Scenario, SceneId, Stand};

use crate::{
    app::{AppView, Command, Message, Model, ScreenView, Spoken},
    screens::{self, Turn, Ui},
    texts::Texts,
};

/// What the renderer leaves where it would find its place again.
const MARKER: &str = "<!>";

/// The page and what can be done on it, as HTML of the body's children.
#[derive(Debug)]
pub struct StaticPage {
    /// The page's title, as the app has it while this is played.
    pub title: String,
    /// The first screen.
    pub first: String,
    /// What is to be seen after each option, in their order.
    pub chosen: Vec<(ChoiceId, String)>,
    /// Who can be asked, in their order.
    pub heard: Vec<Heard>,
    /// The stand that can be taken, if one is asked for.
    pub stance: Option<(ExerciseId, Vec<(Stand, String)>)>,
    /// The element whose words are read out.
    pub announcer: String,
    /// What is said beside the scenario.
    pub words: Words,
}

/// Somebody who was asked.
#[derive(Debug)]
pub struct Heard {
    /// The voice.
    pub voice: SceneId,
    /// What is to be seen then.
    pub screen: String,
    /// What is read out.
    pub announcement: String,
}

/// What the page says where the app would do something.
#[derive(Debug)]
pub struct Words {
    /// To those whose browser runs no script.
    pub no_script: String,
    /// Where the app is waited for.
    pub opening: String,
    /// Where the learner has begun already.
    pub under_way: String,
}

/// Renders a scenario's page. None where it has no first scene, which the compiler makes none of.
#[must_use]
pub fn static_page(
    scenario: &Arc<Scenario>,
    catalogue: &Arc<Catalogue>,
    spoken: &Spoken,
) -> Option<StaticPage> {
    let opened = || opened(scenario, catalogue, spoken);
    let first = opened().view();
    let ScreenView::Play(play) = &first.screen else { return None };
    let Screen::Scene(scene) = &play.view.screen else { return None };
    let texts = &spoken.texts;
    let after = |event: Event| {
        let mut model = opened();
        let commands = model.update(Message::Play(event), 1);
        (html(texts, &model.view()), announcement(commands))
    };

    let options = scene.decision.iter().flat_map(|decision| &decision.options);
    let chosen = options.map(|option| {
        let choose = Event::Choose { scene: play.view.scene.clone(), choice: option.id.clone() };
        (option.id.clone(), after(choose).0)
    });
    let heard = scene.voices.iter().map(|voice| {
        let (screen, announcement) = after(Event::Hear { voice: voice.id.clone() });
        Heard { voice: voice.id.clone(), screen, announcement }
    });
    let stance = scenario.stance().filter(|(there, ..)| there.id == play.view.scene);
    let stance = stance.map(|(_, exercise, _)| {
        let take = |stand| {
            let answer = Answer::Stand(stand);
            (stand, after(Event::Answer { exercise: exercise.clone(), answer }).1)
        };
        (exercise.clone(), Stand::ALL.into_iter().map(take).collect())
    });
    Some(StaticPage {
        title: screens::title(texts, &first.screen),
        chosen: chosen.collect(),
        heard: heard.collect(),
        stance,
        announcer: screens::announcer().to_html().replace(MARKER, ""),
        words: Words {
            no_script: texts.static_no_script(),
            opening: texts.app_loading(),
            under_way: texts.static_under_way(),
        },
        first: html(texts, &first),
    })
}

/// The app as it opens for somebody who was never here.
fn opened(scenario: &Arc<Scenario>, catalogue: &Arc<Catalogue>, spoken: &Spoken) -> Model {
    let pen = Pen::new(Writer::from_random([0; 8]), Clock::default());
    let route = Route::Play(scenario.id.clone());
    let mut model = Model::new(Record::default(), pen, Vec::new(), route, spoken.clone());
    model.update(Message::Catalogue(Ok(Arc::clone(catalogue))), 0);
    model.update(Message::Scenario(scenario.id.clone(), Ok(Arc::clone(scenario))), 0);
    model
}

fn html(texts: &Texts, view: &AppView) -> String {
    let ui = Ui::new(texts.clone(), |_| (), Turn::default());
    screens::page(&ui, view).to_html().replace(MARKER, "")
}

/// What is read out, if something is.
fn announcement(commands: Vec<Command>) -> String {
    let said = commands.into_iter().find_map(|command| match command {
        Command::Announce(words) => Some(words),
        _ => None,
    });
    said.unwrap_or_default()
}
