//! What is shown of the app's state.

use std::sync::Arc;

use venster_engine::{
    Route, Tree,
    view::{Screen, View, kept_answer, view},
};
use venster_scenario::{BlockKind, Catalogue, ExerciseId, ScenarioEntry};

use super::{Fetch, Model, Playing};
use crate::app::{
    AppView, Entry, Failure, LibraryView, Menu, Notice, PlayView, Progress, ScreenView,
    content_address,
};

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
        let catalogue = match &self.catalogue {
            Fetch::UnderWay => return ScreenView::Opening,
            Fetch::Failed(failure) => return ScreenView::Failed(*failure),
            Fetch::Here(catalogue) => catalogue,
        };
        match (&self.route, &self.play) {
            (Route::Library, _) => ScreenView::Library(self.library(catalogue)),
            (Route::Play(_), Some(playing)) => self.play_screen(playing),
            (Route::Play(_), None) | (Route::Unknown, _) => ScreenView::Missing,
        }
    }

    fn library(&self, catalogue: &Catalogue) -> LibraryView {
        let facts = self.record.facts();
        let mut entries: Vec<(Option<u64>, Entry)> = catalogue
            .scenarios()
            .map(|entry| {
                let tree = Tree::fold(&entry.id, facts.iter().copied());
                (under_way_since(&tree), front_page_entry(entry, &tree))
            })
            .collect();
        // The one under way that was touched last comes first; the others keep their authors' order.
        let latest = entries.iter().filter_map(|(since, _)| *since).max();
        if let Some(place) =
            entries.iter().position(|(since, _)| latest.is_some() && *since == latest)
        {
            let first = entries.remove(place);
            entries.insert(0, first);
        }
        LibraryView { entries: entries.into_iter().map(|(_, entry)| entry).collect() }
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

/// The clock of the latest fact of an attempt that is under way; none when nothing is.
fn under_way_since(tree: &Tree) -> Option<u64> {
    let (latest, _) = tree.latest()?;
    let node = tree.node(latest)?;
    let own = node.told_by.last()?;
    let resting = node.resting.last().map_or(own, |resting| &resting.order);
    node.finished().is_none().then(|| own.max(resting).clock.value())
}

fn front_page_entry(entry: &ScenarioEntry, tree: &Tree) -> Entry {
    let finished = tree.nodes().any(|(_, node)| node.finished().is_some());
    let progress = match (under_way_since(tree), finished) {
        (Some(_), _) => Progress::UnderWay,
        (None, true) => Progress::Finished,
        (None, false) => Progress::New,
    };
    Entry {
        id: entry.id.clone(),
        title: entry.title.clone(),
        teaser: entry.teaser.clone(),
        place: entry.place.clone(),
        minutes: entry.minutes,
        picture: entry.picture.as_deref().map(content_address),
        progress,
    }
}
