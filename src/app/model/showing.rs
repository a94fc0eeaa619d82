//! What is shown of the app's state.

use std::sync::Arc;

use venster_engine::{
    Route,
    view::{Screen, View, kept_answer, view},
};
use venster_scenario::{BlockKind, ExerciseId};

use super::{Fetch, Model, Playing};
use crate::app::{AboutView, AppView, Failure, Menu, Notice, PlayView, ScreenView, SettingsView};

/// The version of the app.
const VERSION: &str = env!("CARGO_PKG_VERSION");

impl Model {
    /// What is shown now.
    #[must_use]
    pub fn view(&self) -> AppView {
        let mut notices = self.notices.clone();
        if self.wanted.as_ref().is_some_and(|wanted| wanted.failed) {
            notices.push(Notice::Untranslated);
        }
        let menu = Menu {
            tongues: self.tongues.clone(),
            language: self.language.clone(),
            is_kept: self.is_kept(),
        };
        AppView { screen: self.screen(), menu, notices }
    }

    /// Whether what is done is kept on this device.
    pub(super) fn is_kept(&self) -> bool {
        let is_lost =
            |notice: &Notice| matches!(notice, Notice::Erased | Notice::Memory | Notice::Doubt);
        !self.notices.iter().any(is_lost)
    }

    fn screen(&self) -> ScreenView {
        match &self.route {
            Route::Settings => return ScreenView::Settings(Box::new(self.settings())),
            Route::About => {
                let edition = self.edition.clone();
                return ScreenView::About(AboutView { version: VERSION, edition });
            }
            _ => {}
        }
        let catalogue = match &self.catalogue {
            Fetch::UnderWay => return ScreenView::Opening,
            Fetch::Failed(failure) => return ScreenView::Failed(*failure),
            Fetch::Here(catalogue) => catalogue,
        };
        match (&self.route, &self.play) {
            (Route::Library(search), _) => {
                ScreenView::Library(Box::new(self.library(catalogue, search)))
            }
            (Route::Module(id, page), _) => self.module_screen(catalogue, id, *page),
            (Route::Play(_), Some(playing)) => self.play_screen(playing),
            _ => ScreenView::Missing,
        }
    }

    fn settings(&self) -> SettingsView {
        SettingsView {
            appearance: self.appearance,
            kept: self.record.facts().len(),
            stores: self.stores,
            restored: self.restored,
            is_erased: self.erased.is_some(),
        }
    }

    fn play_screen(&self, playing: &Playing) -> ScreenView {
        let scenario = match &playing.scenario {
            Fetch::UnderWay => return ScreenView::Opening,
            Fetch::Failed(failure) => return ScreenView::Failed(*failure),
            Fetch::Here(scenario) => scenario,
        };
        let shown =
            playing.attempt.as_ref().and_then(|attempt| Some((attempt, view(scenario, attempt)?)));
        let Some((attempt, view)) = shown else { return ScreenView::Failed(Failure::Content) };
        let answers = exercises(&view)
            .filter_map(|id| Some((id.clone(), kept_answer(attempt, id)?.clone())))
            .collect();
        ScreenView::Play(Box::new(PlayView {
            scenario: Arc::clone(scenario),
            plan: self.plan.clone(),
            films_as_text: self.films_as_text,
            is_narrow: self.is_narrow,
            reflections: self.reflections.clone(),
            undoable: self.undo.iter().map(|(exercise, _)| exercise.clone()).collect(),
            is_kept: self.is_kept(),
            view,
            answers,
        }))
    }
}

/// The exercises that are on the screen, in what a voice says and in the cues of a film too.
pub(super) fn exercises(view: &View) -> impl Iterator<Item = &ExerciseId> {
    let shown = match &view.screen {
        Screen::Scene(scene) | Screen::Again(scene) | Screen::Known(scene) | Screen::Act(scene) => {
            scene.shown()
        }
        Screen::Ending(ending) => ending.blocks.iter().collect(),
        Screen::Consequence(_) | Screen::StandAgain(_) => Vec::new(),
    };
    shown.into_iter().filter_map(|shown| match &shown.block.kind {
        BlockKind::Exercise(exercise) => Some(&exercise.id),
        _ => None,
    })
}
