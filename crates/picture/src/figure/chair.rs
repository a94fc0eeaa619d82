//! Seated, from the side, looking to our right: on a chair, in a wheelchair.

use super::{
    body::{Body, shadow},
    hand::{self, Gesture, Placed},
    limbs::{Lit, arm, foot, leg},
    profile::Profile,
};
use crate::{
    clothes,
    colour::Colour,
    data::{Below, Held, Person},
    face::Mood,
    svg::{Affine, Drawing, Path, Point},
    thing::wheelchair,
};

/// A wooden chair from the side; its seat lies at `seat`.
pub(super) fn wooden(d: &mut Drawing, seat: f64) {
    let (wood, dark) = (Colour::new(0xb98a57), Colour::new(0x85603c));
    d.line(Path::lines(&[[-40.0, seat * 2.0], [-36.0, seat], [-46.0, -2.0]]), dark, 8.0);
    d.line(Path::lines(&[[44.0, seat], [50.0, -2.0]]), dark, 8.0);
    d.line(Path::lines(&[[-40.0, seat * 0.42], [46.0, seat * 0.42]]), dark, 5.0);
    d.fill(Path::round_rect(-46.0, seat - 2.0, 100.0, 10.0, 4.0), wood);
    d.fill(Path::round_rect(-46.0, seat * 2.02, 12.0, -seat * 0.5, 4.0), wood);
}

/// On a wooden chair.
pub(super) fn draw(d: &mut Drawing, person: &Person, mood: Mood, holds: Held) {
    let body = Body::of(person);
    let (t, l) = (body.thigh, body.leg);
    let seat = -l * 0.46;
    shadow(d, 20.0, 0.0, l * 0.42, 14.0);
    wooden(d, seat + t * 0.3);
    let upper = seated(d, person, &body, mood, Sole { seat, ahead: 0.4, floor: 0.0 });
    upper.head(d);
    upper.holding(d, holds);
}

/// In a wheelchair; with nothing in the hands, the near one lies on the hand rim.
pub(super) fn in_wheelchair(d: &mut Drawing, person: &Person, mood: Mood, holds: Held) {
    let body = Body::of(person);
    // The chair is made to measure.
    let size = body.leg * 0.5 / wheelchair::SEAT;
    let place = Affine::SAME.scale(size, size);
    d.within(place, wheelchair::behind);
    let seat = -wheelchair::SEAT * size;
    let rest = wheelchair::REST * size;
    let upper = seated(d, person, &body, mood, Sole { seat, ahead: 0.34, floor: -rest });
    d.within(place, wheelchair::before);
    upper.head(d);
    if holds == Held::Nothing {
        let [px, py] = upper.pit;
        let wrist = wheelchair::RIM.map(|value| value * size);
        let elbow = [px - 30.0, py + body.trunk * 0.6];
        arm(d, person, &body, [[px - 6.0, py + 29.0], elbow, wrist], Lit::Bright);
        let placed = Placed { wrist, turn: 62.0, size: body.hand, other: false };
        hand::draw(d, person, placed, Gesture::Grip, Lit::Bright.skin(person));
    } else {
        upper.holding(d, holds);
    }
}

/// Where seat and soles are.
struct Sole {
    seat: f64,
    /// How far before the hip the knee is, in legs.
    ahead: f64,
    /// Where the soles stand.
    floor: f64,
}

/// Legs and trunk of somebody seated; head and near arm are left to the caller.
fn seated<'a>(
    d: &mut Drawing,
    person: &'a Person,
    body: &'a Body,
    mood: Mood,
    Sole { seat, ahead, floor }: Sole,
) -> Profile<'a> {
    let (t, l) = (body.thigh, body.leg);
    let hip = [-6.0, seat - t * 0.3];
    let knee = [l * ahead, seat - t * 0.3];
    let [kx, ky] = knee;
    leg(d, person, body, [hip, [kx + 9.0, ky], [kx + 14.0, floor - 10.0]], Lit::Dim);
    foot(d, person, body, [kx + 14.0, floor - 9.0], 0.95, Lit::Dim);
    let upper =
        Profile { person, body, mood, hip: [-4.0, seat - t * 0.1], pit: [6.0, seat - body.trunk] };
    upper.trunk(d);
    let ankle = [kx - 2.0, floor - 8.0];
    leg(d, person, body, [hip, knee, ankle], Lit::Bright);
    foot(d, person, body, ankle, 0.95, Lit::Bright);
    skirt(d, person, body, knee, seat);
    upper
}

/// A skirt over seat and knee.
fn skirt(d: &mut Drawing, person: &Person, body: &Body, [kx, ky]: Point, seat: f64) {
    let Some(cloth) = person.clothes.below.skirt() else { return };
    let t = body.thigh;
    d.blob(
        &[
            [-body.hip, seat - t * 0.9],
            [0.0, seat - t * 0.95],
            [kx - 6.0, ky - t * 0.56],
            [kx + t * 0.5, ky - t * 0.1],
            [kx + t * 0.42, ky + t * 1.1],
            [kx - t * 0.5, ky + t * 1.1],
            [kx - t * 0.7, ky + t * 0.6],
            [-body.hip, seat + t * 0.2],
        ],
        cloth,
    );
    if let Below::Wrap(print) = person.clothes.below {
        let places = [[4.0, seat - t * 0.5], [kx * 0.5, ky - t * 0.1], [kx - 10.0, ky + t * 0.5]];
        clothes::printed(d, print, &places, 1.0);
    }
    d.faint(
        Path::flow(&[[0.0, seat - t * 0.2], [kx - t * 0.3, ky], [kx - t * 0.1, ky + t]]),
        cloth.darker(0.4),
        2.2,
        70,
    );
}
