//! The states of a scenario, each come to by its shortest way, and what is wrong in them.

use std::collections::{BTreeMap, BTreeSet};

use venster_engine::{
    Event,
    view::{Screen, View},
};
use venster_scenario::{ChoiceRef, Scenario, SceneId};

use super::{
    course::after_ending,
    place::{Key, place, told},
    premises::Premises,
};
use crate::player::Player;

/// A state, with a learner who has come to it.
struct State<'a> {
    player: Player<'a>,
    view: Option<View>,
    come_from: Option<(usize, Event)>,
    leads_to: Vec<usize>,
}

/// All that can happen in a scenario.
pub struct Walk<'a> {
    scenario: &'a Scenario,
    premises: Premises,
    states: Vec<State<'a>>,
    known: BTreeMap<Key, usize>,
    shown: BTreeSet<SceneId>,
    in_view: BTreeSet<ChoiceRef>,
    endings: BTreeSet<SceneId>,
    mistakes: Vec<String>,
}

impl<'a> Walk<'a> {
    /// Walks through a scenario that has this many states at most.
    pub fn through(scenario: &'a Scenario, most: usize) -> Self {
        let mut walk = Self {
            scenario,
            premises: Premises::of(scenario),
            states: Vec::new(),
            known: BTreeMap::new(),
            shown: BTreeSet::new(),
            in_view: BTreeSet::new(),
            endings: BTreeSet::new(),
            mistakes: Vec::new(),
        };
        walk.come_to(Player::new(scenario), None);
        let mut next = 0;
        while next < walk.states.len() {
            if next == most {
                walk.mistakes.push(format!("it has more than {most} states"));
                return walk;
            }
            walk.look_at(next);
            next += 1;
        }
        walk.endings_can_be_reached();
        walk.all_is_shown();
        walk
    }

    pub fn into_mistakes(self) -> Vec<String> {
        self.mistakes
    }

    /// The state in which somebody is; a new one unless somebody was there before.
    fn come_to(&mut self, player: Player<'a>, come_from: Option<(usize, Event)>) -> usize {
        let new = self.states.len();
        let state = *self.known.entry(Key::of(&self.premises, &player)).or_insert(new);
        let view = player.view();
        if state == new {
            self.states.push(State { player, view, come_from, leads_to: Vec::new() });
        } else if !equal(view.as_ref(), self.states[state].view.as_ref()) {
            let other =
                come_from.map(|(from, event)| format!("{}, {}", self.way(from), told(&event)));
            let other = other.unwrap_or_default();
            self.mistake(state, &format!("something else is shown to who came by: {other}"));
        }
        state
    }

    fn look_at(&mut self, at: usize) {
        let State { player, view, .. } = &self.states[at];
        let (player, Some(view)) = (player.clone(), view.clone()) else {
            return self.mistake(at, "nothing is shown");
        };
        self.note(&view);
        if player.resumed().as_ref() != Some(&player.attempt) {
            self.mistake(at, "loading the page opens elsewhere");
        }
        if let Screen::Scene(scene) = &view.screen
            && scene.decision.as_ref().is_some_and(|decision| decision.options.len() < 2)
        {
            self.mistake(at, "fewer than two options in view");
        }
        if matches!(view.screen, Screen::Ending(_)) {
            for mistake in after_ending(&player) {
                self.mistake(at, &mistake);
            }
        }
        for event in player.offers(&view) {
            self.take(at, &player, event);
        }
    }

    /// Notes what is shown, for what has to be shown at least once.
    fn note(&mut self, view: &View) {
        match &view.screen {
            Screen::Scene(scene) => {
                self.shown.insert(view.scene.clone());
                let heard = scene.voices.iter().filter(|voice| voice.heard.is_some());
                self.shown.extend(heard.map(|voice| voice.id.clone()));
                for option in scene.decision.iter().flat_map(|decision| &decision.options) {
                    let (scene, choice) = (view.scene.clone(), option.id.clone());
                    self.in_view.insert(ChoiceRef { scene, choice });
                }
            }
            Screen::Ending(_) => {
                self.shown.insert(view.scene.clone());
                self.endings.insert(view.scene.clone());
            }
            Screen::Again(_) | Screen::Known(_) | Screen::Act(_) => {
                self.shown.insert(view.scene.clone());
            }
            Screen::Consequence(_) | Screen::StandAgain(_) => {}
        }
    }

    /// Takes an event that was offered.
    fn take(&mut self, at: usize, player: &Player<'a>, event: Event) {
        let mut later = player.clone();
        if !later.act(event.clone()) {
            return self.mistake(at, &format!("refused: {}", told(&event)));
        }
        match event {
            // What these lead to was walked through on the way here: at a decision that was left, or
            // at the beginning.
            Event::GoBack { .. } | Event::StartOver => {
                if !self.known.contains_key(&Key::of(&self.premises, &later)) {
                    self.mistake(at, &format!("leads where nobody was: {}", told(&event)));
                }
                let back = later.act(Event::Return) && later.attempt == player.attempt;
                if matches!(event, Event::GoBack { .. }) && !back {
                    self.mistake(at, &format!("no return after: {}", told(&event)));
                }
            }
            Event::Return => self.mistake(at, "looks back without having gone back"),
            event => {
                let to = self.come_to(later, Some((at, event)));
                self.states[at].leads_to.push(to);
            }
        }
    }

    /// Marks, from the endings back to the beginning, the states from which one can be reached.
    fn endings_can_be_reached(&mut self) {
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); self.states.len()];
        for (from, state) in self.states.iter().enumerate() {
            state.leads_to.iter().for_each(|to| before[*to].push(from));
        }
        let mut ends: Vec<bool> =
            self.states.iter().map(|state| state.player.has_finished()).collect();
        let mut waiting: Vec<usize> = (0..ends.len()).filter(|at| ends[*at]).collect();
        while let Some(at) = waiting.pop() {
            for from in &before[at] {
                if !ends[*from] {
                    ends[*from] = true;
                    waiting.push(*from);
                }
            }
        }
        for at in (0..ends.len()).filter(|at| !ends[*at]) {
            self.mistake(at, "no ending can be reached");
        }
    }

    fn all_is_shown(&mut self) {
        for scene in &self.scenario.scenes {
            if !self.shown.contains(&scene.id) {
                self.mistakes.push(format!("the scene {} is never shown", scene.id));
            }
            if scene.is_ending() && !self.endings.contains(&scene.id) {
                self.mistakes.push(format!("the ending {} is never reached", scene.id));
            }
            for choice in scene.decision().iter().flat_map(|decision| &decision.choices) {
                let choice = ChoiceRef { scene: scene.id.clone(), choice: choice.id.clone() };
                if !self.in_view.contains(&choice) {
                    self.mistakes.push(format!("the option {choice} is never in view"));
                }
            }
        }
    }

    /// Notes a mistake, with the way that leads to it.
    fn mistake(&mut self, at: usize, what: &str) {
        let place = place(&self.states[at].player);
        self.mistakes.push(format!("{what}\n    at {place}, come to by: {}", self.way(at)));
    }

    /// The way to a state, in few words.
    fn way(&self, to: usize) -> String {
        let mut way = Vec::new();
        let mut state = &self.states[to];
        while let Some((from, event)) = &state.come_from {
            way.push(told(event));
            state = &self.states[*from];
        }
        way.push("open".to_owned());
        way.reverse();
        way.join(", ")
    }
}

/// Whether the same is shown. An ending and the stand again tell of the way; all else is as the state
/// is, or the walk would pass over what is only shown to who comes by another way.
fn equal(one: Option<&View>, other: Option<&View>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            let of_the_way =
                |view: &View| matches!(view.screen, Screen::Ending(_) | Screen::StandAgain(_));
            let same_screen = one.screen == other.screen || of_the_way(one) && of_the_way(other);
            same_screen && one.scene == other.scene && one.continues_to == other.continues_to
        }
        _ => one.is_none() && other.is_none(),
    }
}
