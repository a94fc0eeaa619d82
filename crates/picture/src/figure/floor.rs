//! On the floor with crossed legs: facing us, reaching to the floor, and from the side.

use super::{
    body::{Body, Upper, shadow},
    hand::{self, Gesture, Placed},
    held::{self, Both},
    lap,
    limbs::{Lit, arm, foot},
    profile::Profile,
};
use crate::{
    data::{Held, Person},
    face::Mood,
    svg::{Affine, Drawing, Path, Point},
};

/// Facing us, both hands before the body.
pub(super) fn front(d: &mut Drawing, person: &Person, mood: Mood, holds: Held) {
    let body = Body::of(person);
    let t = body.thigh;
    shadow(d, 10.0, t * 0.14, body.hip * 2.75, t * 0.72);
    leaning(d, mood, |d| upper(d, person, &body, mood));
    lap::crossed(d, person, &body);
    leaning(d, mood, |d| {
        let (pit, h) = (pit(&body), body.hip);
        let shoulders = body.shoulders(pit);
        if holds == Held::Nothing {
            return on_shins(d, person, &body, shoulders);
        }
        let at = match holds {
            Held::Book => [mood.turn * 8.0, pit + body.trunk * 0.68],
            Held::Pencil => [mood.turn * 10.0, -t * 1.2],
            _ => [mood.turn * 16.0, pit + body.trunk * 0.66],
        };
        let low = pit + body.trunk * 0.7;
        let elbows = [[-h - 24.0, low], [h + 24.0, low]];
        Both { shoulders, elbows, at }.draw(d, person, &body, holds);
    });
}

/// Facing us, one hand on the floor in front, on the side to which the face is turned.
pub(super) fn reaching(d: &mut Drawing, person: &Person, mood: Mood, holds: Held) {
    let body = Body::of(person);
    let (h, t, side) = (body.hip, body.thigh, mood.turn.signum());
    shadow(d, 10.0, t * 0.14, body.hip * 2.75, t * 0.72);
    // The trunk follows the hand.
    let lean = Affine::SAME.turn(side * 9.0);
    d.within(lean, |d| upper(d, person, &body, mood));
    lap::crossed(d, person, &body);
    let [left, right] = [Lit::Bright, Lit::Dim];
    let (near, far) = if side < 0.0 { (left, right) } else { (right, left) };
    let shoulders = body.shoulders(pit(&body)).map(|place| lean.apply(place));
    let [from, other] = if side < 0.0 { shoulders } else { [shoulders[1], shoulders[0]] };
    // The other hand keeps what it holds in the lap.
    let wrist = [-side * h * 0.72, -t * 1.45];
    arm(d, person, &body, [other, [-side * (h + 27.0), -t * 1.9], wrist], far);
    let [wx, wy] = wrist;
    let s = body.hand;
    d.within(Affine::at(wx + side * 30.0 * s, wy - 8.0 * s).turn(-side * 8.0).scale(s, s), |d| {
        held::beside(d, holds);
    });
    let turn = if side < 0.0 { 186.0 } else { -6.0 };
    let at = Placed { wrist, turn, size: s, other: side < 0.0 };
    hand::draw(d, person, at, Gesture::Wrap, far.skin(person));
    let wrist = [side * h * 2.2, -t * 0.1];
    arm(d, person, &body, [from, [side * (h + 40.0), -t * 2.0], wrist], near);
    let at = Placed { wrist, turn: 90.0 - side * 24.0, size: s, other: side > 0.0 };
    hand::draw(d, person, at, Gesture::Point, near.skin(person));
}

/// From the side, looking to our right.
pub(super) fn aside(d: &mut Drawing, person: &Person, mood: Mood, holds: Held) {
    let body = Body::of(person);
    let (h, t) = (body.hip, body.thigh);
    let below = person.clothes.below.cloth();
    shadow(d, h * 0.7, t * 0.1, h * 2.4, t * 0.62);
    // The far knee, then the near leg folded before the body.
    d.fill(
        Path::limb(&[
            [0.0, -t * 0.9, t * 1.1],
            [h * 1.3, -t * 1.35, t * 1.05],
            [h * 2.25, -t * 0.95, t * 0.84],
        ]),
        Lit::Dim.cloth(below),
    );
    foot(d, person, &body, [h * 1.9, -t * 0.2], 0.7, Lit::Dim);
    let upper = Profile {
        person,
        body: &body,
        mood,
        hip: [-h * 0.1, -t * 0.5],
        pit: [h * 0.5, -body.trunk - t * 0.35],
    };
    upper.trunk(d);
    lap::folded(d, person, &body);
    upper.head(d);
    upper.holding(d, holds);
}

/// Where the pit of the neck lies when one sits on the floor.
pub(super) fn pit(body: &Body) -> f64 {
    -body.trunk - body.thigh * 0.62
}

fn upper(d: &mut Drawing, person: &Person, body: &Body, mood: Mood) {
    let bow = if mood.is_lowered() { 13.0 } else { 2.0 };
    Upper { at: [0.0, pit(body)], low: body.trunk - body.thigh * 0.5, bow, tilt: mood.turn * 12.0 }
        .draw(d, person, body, mood);
}

/// Nobody sits quite upright: the trunk leans a little to where the face turns.
fn leaning(d: &mut Drawing, mood: Mood, draw: impl FnOnce(&mut Drawing)) {
    d.within(Affine::SAME.turn(mood.turn * 5.0), draw);
}

/// Empty hands lie on the shins.
fn on_shins(d: &mut Drawing, person: &Person, body: &Body, shoulders: [Point; 2]) {
    let (h, t) = (body.hip, body.thigh);
    for (way, lit, shoulder) in [(-1.0, Lit::Bright, shoulders[0]), (1.0, Lit::Dim, shoulders[1])] {
        let wrist = [way * h * 0.98, -t * 1.02];
        arm(d, person, body, [shoulder, [way * (h + 30.0), -t * 2.0], wrist], lit);
        let at = Placed { wrist, turn: 90.0 + way * 34.0, size: body.hand, other: way > 0.0 };
        hand::draw(d, person, at, Gesture::Rest, lit.skin(person));
    }
}
