//! Another language. Everything changes at once when all of it is here; where the learner is, what they have
//! done and what they are writing stay as they are.

use venster_engine::Focus;
use venster_scenario::Language;

use super::{Fetch, Model, Playing, Wanted};
use crate::app::{Command, Failure, Translation};

impl Model {
    pub(super) fn choose(&mut self, language: Language) -> Vec<Command> {
        if language == self.language {
            // It may be that another is on its way: that one is no longer wanted.
            self.wanted = None;
            return vec![Command::Show];
        }
        self.wanted = Some(Wanted { language: language.clone(), failed: false });
        let playing = self.play.as_ref().map(|playing| playing.id.clone());
        vec![Command::Show, Command::FetchTranslation(language, playing)]
    }

    pub(super) fn choose_again(&mut self) -> Vec<Command> {
        let Some(wanted) = self.wanted.clone() else { return Vec::new() };
        let mut commands = self.choose(wanted.language);
        // The notice goes, and with it the button that has the focus.
        commands.push(Command::Focus(Focus::Heading));
        commands
    }

    pub(super) fn translate(&mut self, answer: Result<Translation, Failure>) -> Vec<Command> {
        let Some(wanted) = &mut self.wanted else { return Vec::new() };
        let translation = match answer {
            Ok(translation) if translation.language == wanted.language => translation,
            Ok(_) => return Vec::new(),
            Err(_) => {
                wanted.failed = true;
                return vec![Command::Show];
            }
        };
        self.wanted = None;
        self.language = translation.language.clone();
        self.texts = translation.texts;
        self.catalogue = Fetch::Here(translation.catalogue);
        let mut commands = vec![Command::Speak(translation.language)];
        match (&mut self.play, translation.scenario) {
            (Some(Playing { id, scenario, attempt: Some(_) }), Some(translated))
                if *id == translated.id =>
            {
                *scenario = Fetch::Here(translated);
            }
            // Nothing of it is on the screen yet.
            (Some(playing), _) if playing.attempt.is_none() => {
                self.play = None;
                commands.extend(self.open());
            }
            // Another was opened meanwhile: it stays on the screen until its translation comes, if there is one.
            (Some(playing), _) => {
                if let Fetch::Here(catalogue) = &self.catalogue
                    && let Some(entry) = catalogue.scenario(&playing.id)
                {
                    let fetch = Command::FetchScenario(playing.id.clone(), entry.file.clone());
                    commands.push(fetch);
                }
            }
            (None, _) => {}
        }
        commands.extend(self.translate_reading());
        commands.push(Command::Show);
        commands.push(Command::Announce(self.texts.language_name()));
        commands
    }
}
