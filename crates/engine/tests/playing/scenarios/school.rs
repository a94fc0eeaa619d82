//! A scenario written by hand, small, with every construct.

use venster_scenario::{Ask, Condition, Direction, Phase, Scenario, Scene};

use super::parts::{
    act, again, agreed, ask, chose, decision, ending, heard, known, later, next, not, only_if,
    option, ordinary, paragraph, plan, scenario, scene, stance, told, voice,
};

/// The authoring guide's example, with more of everything.
///
/// `wall` decides; `joke` goes on to `team`, where two options depend on what was heard; `staffroom`
/// lets one of three be asked; `home` decides between the two endings.
pub fn school() -> Scenario {
    let mut scenes = story();
    scenes.extend([
        voice("mother", "mother"),
        voice("jonas", "jonas"),
        voice("smet", "smet"),
        ending("trial"),
        ending("apart"),
        again("elif-saw", "elif", Some("wall")),
        Scene { condition: Some(not(heard("jonas"))), ..again("jonas-saw", "jonas", Some("team")) },
        Scene { condition: Some(agreed("only-dutch")), ..again("smet-saw", "smet", Some("team")) },
        again("yassin", "yassin", None),
        known("practice"),
        act("plan", plan("next-week")),
    ]);
    scenario("dutch-please", &["yassin", "elif", "mother", "smet", "jonas"], scenes)
}

fn story() -> Vec<Scene> {
    vec![wall(), joke(), team(), staffroom(), home()]
}

fn wall() -> Scene {
    let mut point = option("point", "team");
    point.happens =
        vec![told("nod", "smet", Direction::Gain), told("other-wall", "elif", Direction::Loss)];
    let mut asks = option("ask", "joke");
    asks.asks = true;
    asks.happens = vec![told("told", "elif", Direction::Mixed)];
    let kind = ordinary(ask(&["mother", "jonas"], None), decision(vec![point, asks]));
    let blocks = vec![stance("only-dutch"), told("duty", "yassin", Direction::Mixed)];
    scene("wall", Phase::Stand, kind, blocks)
}

fn joke() -> Scene {
    let kind = ordinary(Ask::default(), next("team"));
    let blocks = vec![
        paragraph("Elif tells it."),
        only_if(told("without-mother", "mother", Direction::Loss), not(heard("mother"))),
    ];
    scene("joke", Phase::Look, kind, blocks)
}

fn team() -> Scene {
    let mut month = option("month", "staffroom");
    month.condition = Some(Condition::Any(vec![heard("mother"), heard("jonas")]));
    let date = option("date", "home");
    let mut hush = option("hush", "home");
    hush.condition = Some(not(heard("smet")));
    let silent = option("silent", "home");
    let way_on = decision(vec![month, date, hush, silent]);
    let blocks = vec![
        later(told("absent", "elif", Direction::Loss), &["wall.point"]),
        later(paragraph("Both ways lead back."), &["wall.ask", "wall.point"]),
        only_if(
            paragraph("Mrs Aydın's question."),
            Condition::All(vec![heard("mother"), not(chose("wall.point"))]),
        ),
        only_if(told("smet-spoke", "smet", Direction::Gain), heard("smet")),
    ];
    scene("team", Phase::Decide, ordinary(ask(&["mother", "jonas"], Some(1)), way_on), blocks)
}

fn staffroom() -> Scene {
    let kind = ordinary(ask(&["smet", "jonas"], Some(2)), next("home"));
    scene("staffroom", Phase::Decide, kind, vec![paragraph("The staffroom.")])
}

fn home() -> Scene {
    let way_on = decision(vec![option("open", "trial"), option("shut", "apart")]);
    let kind = ordinary(ask(&["mother"], None), way_on);
    scene("home", Phase::Decide, kind, vec![told("at-home", "elif", Direction::Gain)])
}
