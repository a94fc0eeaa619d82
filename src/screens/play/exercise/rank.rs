//! Items to put in order: each with a button up and a button down.

use venster_engine::Answer;
use venster_scenario::{ExerciseId, ItemId, PersonalOrder, Rank, RankItem, plain};

use super::{Ui, card, controls, prompt, send, text};
use crate::{
    app::{Direction, ExerciseEdit, PlayView},
    ui::{Element, classed, element},
};

pub(super) fn rank(ui: &Ui, play: &PlayView, id: &ExerciseId, rank: &Rank) -> Element {
    let answer = match play.answer(id) {
        Some(Answer::Rank(answer)) => Some(&**answer),
        _ => None,
    };
    let compared = answer.is_some_and(|answer| answer.compared);
    let shown: Vec<&RankItem> = match answer {
        Some(answer) => answer.items.iter().filter_map(|id| find(rank, id)).collect(),
        None => rank.items.iter().collect(),
    };
    let count = shown.len();
    let item = |(place, item): (usize, &RankItem)| {
        let moves = [Direction::Up, Direction::Down].into_iter().map(|direction| {
            let is_end = match direction {
                Direction::Up => place == 1,
                Direction::Down => place == count,
            };
            step(ui, id, item, direction, is_end, (place, count))
        });
        let words = text::words(ui, &play.scenario, element("span"), &item.text);
        element("li").child(words).child(classed("span", "moves").children(moves))
    };
    let others = compared.then(|| {
        let orders = rank.orders.iter().map(|order| others(ui, play, rank, order));
        classed("div", "orders").children(orders)
    });
    card(ui, "rank", ui.texts.rank_label(), prompt(ui, play, &rank.prompt))
        .child(classed("ol", "items ranked").children((1..).zip(shown).map(item)))
        .child(controls(ui, play, id, compared))
        .maybe(others)
}

/// A button that moves an item by one place. At an end it stays where it is, so that the focus isn't lost.
fn step(
    ui: &Ui,
    id: &ExerciseId,
    item: &RankItem,
    direction: Direction,
    is_end: bool,
    (place, count): (usize, usize),
) -> Element {
    let words = plain(&item.text);
    let (sign, label) = match direction {
        Direction::Up => ("↑", ui.texts.rank_up(&words)),
        Direction::Down => ("↓", ui.texts.rank_down(&words)),
    };
    let where_it_is = ui.texts.rank_place(&place.to_string(), &count.to_string());
    classed("button", "move")
        .attribute("type", "button")
        .attribute("id", direction.control(id, &item.id))
        .attribute("aria-label", [&*label, ", ", &*where_it_is].concat())
        .set("aria-disabled", is_end.then_some("true"))
        .on("click", send(ui, id, ExerciseEdit::Move(item.id.clone(), direction)))
        .child(element("span").attribute("aria-hidden", "true").text(sign))
}

/// How somebody puts them.
fn others(ui: &Ui, play: &PlayView, rank: &Rank, order: &PersonalOrder) -> Element {
    let scenario = &play.scenario;
    let items = order.order.iter().filter_map(|id| find(rank, id));
    let items = items.map(|item| text::words(ui, scenario, element("li"), &item.text));
    let name = text::name(scenario, &order.person);
    classed("section", "order")
        .maybe(text::portrait(scenario, &order.person))
        .child(element("h2").text(ui.texts.rank_order_of(&name)))
        .child(element("ol").children(items))
}

fn find<'a>(rank: &'a Rank, id: &ItemId) -> Option<&'a RankItem> {
    rank.items.iter().find(|item| item.id == *id)
}
