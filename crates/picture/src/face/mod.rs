//! Heads: from the front, from the side, from behind.
//!
//! A head stands round its own middle: the crown at -55, the chin at about 50, the eyes a little above 0. A head
//! from the front is drawn in two goes, since hair that hangs is behind the neck: [`behind()`], then [`front()`].

mod brows;
mod eyes;
mod glasses;
mod hair;
mod marks;
mod mood;
mod mouth;
mod nose;
mod rear;
mod rear_hair;
mod shape;
mod side;
mod side_hair;

pub(crate) use mood::{Look, Mood, Moves};
pub(crate) use rear::rear;
pub(crate) use side::side;

use crate::{
    data::{Person, Wears},
    palette,
    svg::{Drawing, Path},
};
use shape::Head;

/// What of a head lies behind neck and shoulders.
pub(crate) fn behind(d: &mut Drawing, person: &Person, mood: Mood) {
    hair::behind(d, person, &Head::of(person, mood));
}

/// A head from the front, turned a little.
pub(crate) fn front(d: &mut Drawing, person: &Person, mood: Mood) {
    let head = Head::of(person, mood);
    let skin = palette::skin(person.skin);
    ears(d, person, &head);
    let outline = head.outline();
    d.fill(outline.clone(), skin.base);
    head.light_and_shade(d, &outline, &skin);
    marks::under_features(d, person, &head);
    nose::draw(d, person, &head);
    eyes::draw(d, person, &head, mood);
    brows::draw(d, person, &head, mood);
    mouth::draw(d, person, &head, mood);
    marks::over_features(d, person, &head);
    // Hair and cloth that cover the ears cover the arms of glasses too.
    if person.hair.covers_ears() {
        glasses::draw(d, person, &head);
        hair::front(d, person, &head);
    } else {
        hair::front(d, person, &head);
        glasses::draw(d, person, &head);
    }
}

fn ears(d: &mut Drawing, person: &Person, head: &Head) {
    if person.hair.covers_ears() {
        return;
    }
    let skin = palette::skin(person.skin);
    for side in [-1.0, 1.0] {
        // The ear on the side to which the head turns comes forward less.
        let out = 7.0 - 1.5 * (side * head.turn * 10.0).clamp(-1.0, 1.0);
        let (x, y) = (side * (head.w - 2.5) - head.turn * 2.0, head.eye_y);
        let at = |dx: f64, dy: f64| [x + side * dx, y + dy];
        d.blob(
            &[
                at(-3.0, -7.0),
                at(out * 0.7, -10.0),
                at(out + 2.0, -2.0),
                at(out, 9.0),
                at(out * 0.5, 16.0),
                at(-2.0, 17.0),
            ],
            if side < 0.0 { skin.base } else { skin.base.mix(skin.shade, 0.35) },
        );
        d.flow(&[at(out * 0.5, -5.5), at(out * 0.95, -2.0), at(out * 0.6, 5.0)], skin.shade, 1.6);
        if person.wears(Wears::Studs) {
            d.dot([x + side * out * 0.55, y + 15.0], 2.5, palette::GOLD);
        }
        if person.wears(Wears::Hoops) {
            d.line(Path::ellipse(x + side * out * 0.55, y + 19.5, 4.2, 5.4), palette::GOLD, 1.8);
        }
        if person.wears(Wears::HearingAid) && side * head.turn <= 0.0 {
            d.flow(
                &[at(1.0, -9.0), at(out * 0.8, -12.0), at(out + 3.0, -3.0), at(out + 1.0, 4.0)],
                palette::HEARING_AID,
                3.0,
            );
            d.flow(&[at(out, 4.0), at(out * 0.4, 6.0)], palette::HEARING_AID, 1.6);
        }
    }
}
