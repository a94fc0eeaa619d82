//! Things that lie and stand about, each on its own place.

mod books;
mod desk_top;
mod furniture;
mod mat;
mod paper;
mod play_corner;
mod table_top;
mod walking_aids;
pub(crate) mod wheelchair;

use crate::{
    data::{Thing, What},
    svg::{Affine, Drawing},
};

/// Whether a thing lies so flat that everything else stands on it.
pub(crate) fn is_ground(thing: &Thing) -> bool {
    matches!(thing.what, What::Mat)
}

/// Draws a thing where it is.
pub(crate) fn draw(d: &mut Drawing, thing: &Thing) {
    let place = Affine::at(thing.x, thing.y - thing.above).scale(thing.size, thing.size);
    let turned = place.turn(thing.turn);
    match &thing.what {
        What::Mat => d.within(place, mat::round),
        What::HangingMat => d.within(place, mat::hanging),
        // A card on the floor is seen from the side: it is turned first, then flattened.
        What::Card(text) => {
            d.within(place.scale(1.0, 0.72).turn(thing.turn), |d| paper::card(d, text, false))
        }
        What::LitCard(text) => {
            d.within(place.scale(1.0, 0.72).turn(thing.turn), |d| paper::card(d, text, true))
        }
        What::CardFaceDown => {
            d.within(place.scale(1.0, 0.72).turn(thing.turn), paper::card_face_down)
        }
        What::Chart(text) => d.within(turned, |d| paper::chart(d, text)),
        What::Sheet => d.within(turned, paper::sheet),
        What::PackOfCards => d.within(turned, paper::pack),
        What::BoxOfCards => d.within(turned, paper::box_of_cards),
        What::FormWithOneBox => d.within(turned, paper::form_with_one_box),
        What::Form => d.within(turned, paper::form),
        What::Calendar => d.within(turned, paper::calendar),
        What::Desk => d.within(place, furniture::desk),
        What::Bench => d.within(place, furniture::bench),
        What::Table => d.within(place, furniture::table),
        What::LowTable => d.within(place, furniture::low_table),
        What::Crutches => d.within(turned, walking_aids::crutches),
        What::Wheelchair => d.within(place, wheelchair::empty),
        What::Phone => d.within(turned, desk_top::phone),
        What::Mug => d.within(place, desk_top::mug),
        What::Pencil => d.within(turned, desk_top::pencil),
        What::Chalk => d.within(turned, desk_top::chalk),
        What::Basket(basket) => d.within(place, |d| books::basket(d, basket)),
        What::Book(book) => d.within(turned, |d| books::leaning(d, *book)),
        What::PileOfBooks => d.within(place, books::pile),
        What::PlateOfWaffles => d.within(place, table_top::plate_of_waffles),
        What::CashBox => d.within(place, table_top::cash_box),
        What::Jar => d.within(place, table_top::jar),
        What::WorldMap => d.within(turned, paper::world_map),
        What::BoardWithFraction => d.within(turned, paper::board_with_fraction),
        What::WickerBasket => d.within(place, play_corner::wicker_basket),
        What::ToyCar => d.within(place, play_corner::toy_car),
        What::Envelope => d.within(turned, paper::envelope),
    }
}
