//! Rooms, empty: 900 wide and 1080 high, the floor from about 640 on.

mod louvre;
mod office;
mod street;
mod street_room;
mod sun;
mod trussed;

use crate::{data::Place, light::Light, svg::Drawing};

/// Draws a room.
pub(crate) fn draw(d: &mut Drawing, place: &Place, light: Light) {
    match *place {
        Place::TrussedClassroom { wall, dado, floor, timber, ref board } => {
            trussed::draw(d, &trussed::Room { wall, dado, floor, timber, board });
        }
        Place::OfficeDesk { wall, dado, table } => office::draw(d, wall, dado, table, light),
        Place::StreetClassroom { wall, floor } => street_room::draw(d, wall, floor),
        Place::StreetSill { frame, brick } => street_room::sill(d, frame, brick),
    }
}

/// The sun on what lies flat; drawn over mats and tables, under people and things.
pub(crate) fn sun(d: &mut Drawing, place: &Place, light: Light) {
    if let Place::TrussedClassroom { .. } = place {
        sun::on_floor(d, light);
    }
}
