//! The screens render without a browser, and show what the scenario says.

use tachys::view::RenderHtml;
use venster::{
    app::{Message, Model, PlayView, ScreenView},
    screens::{Turn, Ui, page},
    texts::Texts,
};
use venster_engine::{
    Answer, Event,
    view::{Screen, Shown},
};
use venster_record::Record;
use venster_scenario::{Block, BlockKind, Stand, plain};

use crate::{folders, opened::opened_with};

fn html(model: &Model) -> String {
    let ui = Ui::new(Texts::english(), |_| (), Turn::default());
    page(&ui, &model.view()).to_html()
}

/// The words of a page as a person reads them.
fn words(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        words.push_str(before);
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    let plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn playing(model: &Model) -> PlayView {
    match model.view().screen {
        ScreenView::Play(play) => *play,
        other => panic!("this should be the play screen: {other:?}"),
    }
}

/// The blocks that a screen shows.
fn shown(screen: &Screen) -> Vec<Block> {
    let blocks = |shown: &[Shown]| shown.iter().map(|one| one.block.clone()).collect::<Vec<_>>();
    match screen {
        Screen::Scene(scene) | Screen::Again(scene) | Screen::Known(scene) | Screen::Act(scene) => {
            let mut all = scene.lead.clone();
            all.extend(scene.shown().into_iter().map(|one| one.block.clone()));
            all
        }
        Screen::Consequence(consequence) => {
            let mut all = blocks(&consequence.happens);
            all.extend(blocks(&consequence.reasoning));
            all
        }
        Screen::Ending(ending) => blocks(&ending.blocks),
        Screen::StandAgain(_) => Vec::new(),
    }
}

/// What must be read on the page for a block.
fn expected(block: &Block) -> Vec<String> {
    match &block.kind {
        BlockKind::Paragraph(paragraph) => pieces(&paragraph.text),
        BlockKind::Quote(quote) => quote.paragraphs.iter().flat_map(|text| pieces(text)).collect(),
        BlockKind::List(items) => items.iter().flat_map(|text| pieces(text)).collect(),
        BlockKind::Picture(_) | BlockKind::Exercise(_) => Vec::new(),
    }
}

/// The words of running text, split where a citation puts its number between them.
fn pieces(text: &[venster_scenario::Inline]) -> Vec<String> {
    let pieces = text.split(|one| matches!(one, venster_scenario::Inline::Cite(_)));
    let words = pieces.map(|piece| plain(piece).split_whitespace().collect::<Vec<_>>().join(" "));
    words.filter(|words| !words.is_empty()).collect()
}

fn check(model: &Model) {
    let html = html(model);
    let words = words(&html);
    let play = playing(model);
    for text in shown(&play.view.screen).iter().flat_map(expected) {
        assert!(words.contains(&text), "{:?} lacks {text:?}:\n{words}", play.view.scene);
    }
    assert!(!html.contains(" style="), "a style attribute would break the security policy");
    for event in ["blur", "change", "click", "input"] {
        let handler = format!(" on{event}=");
        assert!(!html.contains(&handler), "an inline handler would break the security policy");
    }
    if let Screen::Scene(scene) = &play.view.screen
        && let Some(decision) = &scene.decision
    {
        for option in &decision.options {
            assert!(html.contains(&format!("data-choice=\"{}\"", option.id)));
            assert!(words.contains(&plain(&option.label)));
        }
    }
}

/// Whether a film from elsewhere is on the screen, of which the page tells something else where it is read.
fn shows_film_from_elsewhere(play: &PlayView) -> bool {
    let film = play.scenario.scene(&play.view.scene).and_then(|scene| scene.film());
    film.is_some_and(|film| matches!(film.footage, venster_scenario::Footage::YouTube(_)))
}

/// Plays to the end, choosing the option of this number (or the last) everywhere, and asking everybody.
fn play(model: &mut Model, number: usize) {
    for now in 2..500 {
        // What a scene tells of a film from elsewhere is read instead of it.
        let as_text = shows_film_from_elsewhere(&playing(model));
        model.update(Message::ReadFilms(as_text), now);
        check(model);
        let play = playing(model);
        let mut events = Vec::new();
        if let Screen::Scene(scene) = &play.view.screen {
            for voice in &scene.voices {
                events.push(Event::Hear { voice: voice.id.clone() });
            }
            if let Some(decision) = &scene.decision {
                let option = decision.options.get(number).or(decision.options.last()).unwrap();
                let scene = play.view.scene.clone();
                events.push(Event::Choose { scene, choice: option.id.clone() });
            }
        }
        if let Screen::StandAgain(again) = &play.view.screen {
            let exercise = again.exercise.clone();
            events.push(Event::Answer { exercise, answer: Answer::Stand(Stand::Agree) });
        }
        match &play.view.continues_to {
            Some(to) => events.push(Event::Continue { to: to.clone() }),
            None if events.is_empty() => return,
            None => {}
        }
        for event in events {
            let asked = matches!(event, Event::Hear { .. } | Event::Answer { .. });
            model.update(Message::Play(event), now);
            if asked {
                check(model);
            }
        }
    }
    panic!("the way has no end");
}

#[test]
fn every_screen_says_what_its_scenario_says() {
    for folder in [folders::CONTENT, folders::FIXTURE] {
        let (_, compilation) = folders::compiled(folder);
        for scenario in folders::scenarios(&compilation).flat_map(folders::texts) {
            for number in 0..4 {
                play(&mut opened_with(scenario, Record::default()), number);
            }
        }
    }
}

/// Goes on, by the first option everywhere, until the way ends.
fn go_to_the_ending(model: &mut Model) {
    for now in 2..100 {
        let play = playing(model);
        let scene = play.view.scene.clone();
        let decision = match &play.view.screen {
            Screen::Ending(_) => return,
            Screen::Scene(shown) => shown.decision.as_ref(),
            _ => None,
        };
        let event = match (decision, play.view.continues_to) {
            (Some(decision), _) => Event::Choose { scene, choice: decision.options[0].id.clone() },
            (None, to) => Event::Continue { to: to.unwrap() },
        };
        model.update(Message::Play(event), now);
    }
    panic!("the way has no end");
}

/// `ending.map-hidden`.
const HIDDEN: &str = "The name of a way stays hidden until you have tried it.";

#[test]
fn the_map_says_that_names_are_hidden_only_while_one_is() {
    let (_, compilation) = folders::compiled(folders::CONTENT);
    let text = folders::scenarios(&compilation).flat_map(folders::texts).next().unwrap();
    let mut model = opened_with(text, Record::default());
    go_to_the_ending(&mut model);
    let says_so = |tried_all: bool, seen_all: bool| {
        let mut view = model.view();
        let ScreenView::Play(play) = &mut view.screen else { panic!("nothing is played") };
        let Screen::Ending(ending) = &mut play.view.screen else { panic!("it isn't over") };
        let options = ending.path.iter_mut().flat_map(|taken| &mut taken.options);
        options.for_each(|option| option.tried |= tried_all);
        for other in ending.other_endings.iter_mut().filter(|_| seen_all) {
            *other = Some("An ending".into());
        }
        let ui = Ui::new(Texts::english(), |_| (), Turn::default());
        words(&page(&ui, &view).to_html()).contains(HIDDEN)
    };
    assert!(says_so(false, false) && says_so(true, false) && says_so(false, true));
    assert!(!says_so(true, true));
}

#[test]
fn elements_that_hold_nothing_have_no_end_tag() {
    let (_, compilation) = folders::compiled(folders::CONTENT);
    let text = folders::scenarios(&compilation).flat_map(folders::texts).next().unwrap();
    let html = html(&opened_with(text, Record::default()));
    assert!(html.contains("<img ") && html.contains("<input "), "{html}");
    assert!(!html.contains("</img>") && !html.contains("</input>"), "{html}");
}

/// The film scene of the small content, with its scenario.
fn film_scene(as_text: bool) -> (venster_scenario::Scenario, Model) {
    let (_, compilation) = folders::compiled(folders::FIXTURE);
    let scenario = folders::scenarios(&compilation)
        .flat_map(folders::texts)
        .find(|text| text.id.as_str() == "quiet-pupil" && text.language.as_str() == "nl")
        .unwrap()
        .clone();
    let mut model = opened_with(&scenario, Record::default());
    let first = scenario.first().unwrap();
    let choice = first.decision().unwrap().choices.first().unwrap().id.clone();
    model.update(Message::Play(Event::Choose { scene: first.id.clone(), choice }), 2);
    let film = venster_scenario::SceneId::new("film").unwrap();
    model.update(Message::Play(Event::Continue { to: film }), 3);
    model.update(Message::ReadFilms(as_text), 4);
    (scenario, model)
}

/// What a film says, line by line and cue by cue, in the order in which it stands on a page.
fn told_in_order(html: &str, film: &venster_scenario::Film) -> Vec<usize> {
    let page = words(html);
    let told = film.told();
    let text = |told: &venster_scenario::Told<'_>| match told {
        venster_scenario::Told::Line(line) => line.text.to_string(),
        venster_scenario::Told::Cue(place) => film.cues[*place].title.to_string(),
    };
    let found =
        |told| page.find(&text(told)).unwrap_or_else(|| panic!("{told:?} is not in {page}"));
    told.iter().map(found).collect()
}

#[test]
fn a_film_is_shown_with_all_that_it_needs_and_can_be_read_as_well() {
    let (scenario, model) = film_scene(false);
    let html = html(&model);
    let film = scenario.scenes.iter().find_map(|scene| scene.film()).unwrap();
    for mark in [
        "<venster-film ",
        "data-keep=\"venster/1/film/quiet-pupil/film\"",
        "data-duration=\"18400\"",
        "type=\"video/webm\"",
        "type=\"video/mp4\"",
        "kind=\"captions\"",
        "srclang=\"nl\" label=\"nl\" default",
        "data-at=\"7769\" data-again=\"1520\"",
        "preload=\"metadata\"",
        "player.play = Play",
    ] {
        assert!(html.contains(mark), "{mark} is not in {html}");
    }
    assert!(!html.contains("autoplay"), "nothing plays by itself");
    assert!(!html.contains("</source>") && !html.contains("</track>"), "{html}");
    assert!(told_in_order(&html, film).is_sorted());

    let (_, model) = film_scene(true);
    let text = self::html(&model);
    assert!(!text.contains("<video") && !text.contains("<venster-film"), "{text}");
    assert!(told_in_order(&text, film).is_sorted());
    // The same cues with the same exercises, in the same elements.
    for mark in ["data-cue=", "data-exercise=", "data-line="] {
        assert!(html.contains(mark));
        assert_eq!(html.matches(mark).count(), text.matches(mark).count(), "{mark}");
    }
}

#[test]
fn what_is_answered_in_a_cue_is_kept_in_both_versions() {
    let (scenario, mut model) = film_scene(false);
    let exercise = venster_scenario::ExerciseId::new("talk-about").unwrap();
    assert!(scenario.exercise(&exercise).is_some());
    let plan = venster_engine::PlanAnswer {
        item: None,
        situation: "two of us talk".into(),
        prompt: "If … then I …".into(),
        action: "ask her".into(),
        level: venster_scenario::PlanLevel::Team,
    };
    let answer = Answer::Plan(Box::new(plan));
    model.update(Message::Play(Event::Answer { exercise: exercise.clone(), answer }), 5);
    assert!(playing(&model).answer(&exercise).is_some());
    model.update(Message::ReadFilms(true), 6);
    assert!(playing(&model).answer(&exercise).is_some());
}

/// Every word that the player asks for is there, and none besides.
#[test]
fn the_players_words_are_those_of_the_texts() {
    let texts = include_str!("../../assets/texts/en.txt");
    let keys: std::collections::BTreeSet<&str> = (texts.lines())
        .filter_map(|line| line.strip_prefix("player.")?.split_once(" = "))
        .map(|(key, _)| key)
        .collect();
    let scripts = [
        include_str!("../../assets/film/film.js"),
        include_str!("../../assets/film/controls.js"),
        include_str!("../../assets/film/cues.js"),
        include_str!("../../assets/film/footage.js"),
        include_str!("../../assets/film/transcript.js"),
    ];
    for key in &keys {
        let said = scripts.iter().any(|script| script.contains(&format!("\"{key}\"")));
        assert!(said, "no script says player.{key}");
    }
    for part in scripts.iter().flat_map(|script| script.split("say(\"").skip(1)) {
        let key = part.split('"').next().unwrap();
        assert!(keys.contains(key), "player.{key} is not in the texts");
    }
}
