//! Modules: what there is to read in one is fetched when somebody comes to it.

use std::sync::Arc;

use venster_engine::{ModulePage, Route};
use venster_scenario::{Catalogue, ModuleId, Reading};

use super::{Fetch, Model};
use crate::app::{Command, Failure, ModuleView, ReadingView, ScreenView};

impl Model {
    /// Fetches what is to be read in the module that the address names, unless it is here.
    pub(super) fn open_reading(&mut self, id: &ModuleId) -> Vec<Command> {
        if matches!(&self.reading, Some((of, Fetch::Here(_) | Fetch::UnderWay)) if of == id) {
            return Vec::new();
        }
        let fetch = self.fetch_reading(id);
        self.reading = fetch.is_some().then(|| (id.clone(), Fetch::UnderWay));
        fetch.into_iter().collect()
    }

    /// Fetches it in another language; until that comes the one that is here stays on the screen.
    pub(super) fn translate_reading(&mut self) -> Option<Command> {
        let Some((of, _)) = &self.reading else { return None };
        let of = of.clone();
        let fetch = self.fetch_reading(&of);
        if !matches!(&self.route, Route::Module(id, _) if *id == of) {
            self.reading = None;
            return None;
        }
        fetch
    }

    fn fetch_reading(&self, id: &ModuleId) -> Option<Command> {
        let Fetch::Here(catalogue) = &self.catalogue else { return None };
        Some(Command::FetchReading(id.clone(), catalogue.module(id)?.reading.clone()))
    }

    pub(super) fn take_reading(&mut self, id: &ModuleId, answer: Result<Arc<Reading>, Failure>) {
        let Some((of, reading)) = &mut self.reading else { return };
        if of != id {
            return;
        }
        match answer {
            // It was asked for before another language was chosen.
            Ok(late) if late.language != self.language => {}
            // What is read stays on the screen where its translation can't be had.
            Err(_) if matches!(reading, Fetch::Here(_)) => {}
            answer => *reading = answer.into(),
        }
    }

    pub(super) fn module_screen(
        &self,
        catalogue: &Catalogue,
        id: &ModuleId,
        page: ModulePage,
    ) -> ScreenView {
        let Some(module) = catalogue.module(id) else { return ScreenView::Missing };
        let reading = match &self.reading {
            Some((of, reading)) if of == id => reading,
            _ => return ScreenView::Opening,
        };
        let reading = match (reading, page) {
            (Fetch::UnderWay, _) => return ScreenView::Opening,
            (Fetch::Here(reading), _) => Some(Arc::clone(reading)),
            // The scenarios can be had all the same.
            (Fetch::Failed(_), ModulePage::Overview) => None,
            (Fetch::Failed(failure), _) => return ScreenView::Failed(*failure),
        };
        if page == ModulePage::Overview {
            return ScreenView::Module(Box::new(ModuleView {
                group: self.group(module),
                article: module.article.clone(),
                guide: module.guide.clone(),
                reading,
            }));
        }
        let is_there = |reading: &Arc<Reading>| match page {
            ModulePage::Guide => reading.guide.is_some(),
            _ => reading.article.is_some(),
        };
        match reading {
            Some(reading) if is_there(&reading) => {
                let module = module.title.clone();
                ScreenView::Reading(Box::new(ReadingView { page, module, reading }))
            }
            _ => ScreenView::Missing,
        }
    }
}
