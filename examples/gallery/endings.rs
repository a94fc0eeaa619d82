//! The ending with few decisions and with many: the same screen as the learner's, whatever the scenario.

use std::sync::Arc;

use venster::{
    app::{AppView, Menu, PlayView, ScreenView},
    screens::{Turn, Ui, root},
    texts::Texts,
    ui::Element,
};
use venster_engine::{
    map::{Fork, GAP, Lead, Map, Network, Point, Return, Way},
    view::{Ending, OptionTaken, Screen, Taken, View},
};
use venster_scenario::{Inline, Phase, Scenario, Scene};

/// An ending to look at.
pub struct Shown {
    /// What its page is called.
    pub name: &'static str,
    /// For each decision how far its options lead beyond the next, the one taken is the second.
    forks: &'static [&'static [usize]],
    endings: usize,
    /// Whether what was not taken has been tried.
    tried: bool,
}

/// All of them.
pub const ALL: &[Shown] = &[
    Shown { name: "map-1", forks: &[&[0, 0]], endings: 1, tried: false },
    Shown { name: "map-2", forks: &[&[0, 0, 1], &[0, 0, 0, 0, 1]], endings: 2, tried: false },
    Shown {
        name: "map-3",
        forks: &[&[0, 0, 0, 0], &[0, 0, 1], &[0, 0, 1]],
        endings: 2,
        tried: true,
    },
    Shown {
        name: "map-5",
        forks: &[&[0, 0, 4], &[1, 0, 0, 0], &[0, 0], &[0, 0, 0], &[1, 0, 2, 3]],
        endings: 4,
        tried: false,
    },
    Shown {
        name: "map-6",
        forks: &[&[0, 0, 2], &[0, 0], &[3, 0, 0, 0, 0], &[0, 0, 1], &[0, 0], &[1, 0, 2]],
        endings: 3,
        tried: false,
    },
];

/// The page.
pub fn page(scenario: &Scenario, shown: &Shown) -> Vec<Element> {
    let ui = Ui::new(Texts::english(), |_| (), Turn::default());
    let ending = ending(scenario, shown);
    let scene = scenario.scenes.iter().find(|scene| scene.is_ending());
    let play = scene.map(|scene| PlayView {
        scenario: Arc::new(scenario.clone()),
        view: View {
            phase: Phase::Again,
            scene: scene.id.clone(),
            title: scene.title.clone(),
            window: None,
            screen: Screen::Ending(ending),
            continues_to: Some(scene.id.clone()),
            shortcut: None,
            looking_back: false,
        },
        answers: Vec::new(),
        plan: None,
        reflections: Vec::new(),
        undoable: Vec::new(),
        films_as_text: false,
        is_narrow: false,
        is_kept: true,
    });
    let language = scenario.language.clone();
    let menu = Menu { tongues: Vec::new(), language, is_kept: true };
    let screen = play.map_or(ScreenView::Missing, |play| ScreenView::Play(Box::new(play)));
    root(&ui, &AppView { screen, menu, notices: Vec::new() })
}

fn ending(scenario: &Scenario, shown: &Shown) -> Ending {
    let decisions: Vec<&Scene> =
        scenario.scenes.iter().filter(|scene| scene.decision().is_some()).collect();
    let decisions = decisions.iter().cycle();
    let path: Vec<Taken> = decisions
        .zip(shown.forks)
        .map(|(scene, ways)| taken(scene, ways.len(), shown.tried))
        .collect();
    let mut map = Map::new(&network(shown));
    let to = Point { at: map.end().min(GAP), row: 0 };
    map.returns.extend(map.taken_at(0).map(|from| Return { from, to }));
    let seen = |_| shown.tried.then(|| "A second column".into());
    Ending {
        blocks: Vec::new(),
        people: Vec::new(),
        path,
        map,
        other_endings: (1..shown.endings).map(seen).collect(),
        asked: 1,
        could_ask: 4,
    }
}

fn taken(scene: &Scene, ways: usize, tried: bool) -> Taken {
    let choices = scene.decision().map(|decision| decision.choices.as_slice()).unwrap_or_default();
    let options = choices.iter().cycle().take(ways).enumerate();
    let option = |(number, choice): (usize, &venster_scenario::Choice)| OptionTaken {
        id: choice.id.clone(),
        label: choice.label.clone(),
        chosen: number == 1,
        tried: number == 1 || tried,
        reasoning: choice.reasoning.clone(),
    };
    Taken {
        scene: scene.id.clone(),
        title: scene.title.clone(),
        question: vec![Inline::Text("What now?".into())],
        options: options.map(option).collect(),
        came_back_in: vec!["Ten weeks on".into()],
    }
}

fn network(shown: &Shown) -> Network {
    let count = shown.forks.len();
    let fork = |(at, ways): (usize, &&[usize])| {
        let way = |(number, far): (usize, &usize)| {
            let next = at + 1 + far;
            let lead = if next < count {
                Lead::Fork(next)
            } else {
                Lead::Ending((next - count) % shown.endings)
            };
            let taken = number == 1;
            Way { taken, seen: taken || shown.tried, elsewhere: *far == 3, leads: vec![lead] }
        };
        Fork { ways: ways.iter().enumerate().map(way).collect() }
    };
    Network {
        forks: shown.forks.iter().enumerate().map(fork).collect(),
        endings: (0..shown.endings).map(|ending| ending == 0 || shown.tried).collect(),
    }
}
