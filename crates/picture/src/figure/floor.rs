//! On the floor with crossed legs: facing us, reaching to the floor, and from the side.

use super::{
    Manner,
    body::{Body, Upper, shadow},
    hand::{self, Gesture, Placed},
    held::{self, Both},
    lap,
    limbs::{Lit, arm, foot},
    profile::Profile,
    reaching::Resting,
};
use crate::{
    data::{Held, Person},
    face::Mood,
    svg::{Affine, Drawing, Path, Point},
};

/// Facing us, both hands before the body.
pub(super) fn front(d: &mut Drawing, person: &Person, manner: &Manner, side: f64, holds: Held) {
    let body = Body::of(person);
    let (t, mood) = (body.thigh, manner.mood);
    shadow(d, 10.0, t * 0.14, body.hip * 2.75, t * 0.72);
    // Nobody sits quite upright: the trunk leans a little to where they turn.
    let lean = Affine::SAME.turn(side * 2.5 + manner.lean);
    d.within(lean, |d| upper(d, person, &body, mood));
    lap::crossed(d, person, &body);
    let (pit, h) = (pit(&body), body.hip);
    let shoulders = body.shoulders(pit);
    let away = manner.reach.map(|_| side);
    d.within(lean, |d| {
        if holds == Held::Nothing {
            for way in [-1.0, 1.0].into_iter().filter(|&way| away != Some(way)) {
                on_shin(d, person, &body, on_shin_at(&body, shoulders, way));
            }
            return;
        }
        let [dx, dy] = manner.shift;
        let at = match holds {
            Held::Book => [side * 4.0 + dx, pit + body.trunk * 0.68 + dy],
            Held::Pencil => [side * 5.0 + dx, -t * 1.2 + dy],
            _ => [side * 8.0 + dx, pit + body.trunk * 0.66 + dy],
        };
        let low = pit + body.trunk * 0.7;
        let elbows = [[-h - 24.0, low], [h + 24.0, low]];
        Both { shoulders, elbows, at, tilt: manner.tilt, away }.draw(d, person, &body, holds);
    });
    if let Some(reach) = &manner.reach {
        on_shin_at(&body, shoulders, side).leant(lean).draw(d, person, &body, reach);
    }
}

/// Facing us, one hand on the floor in front, on the side to which the face is turned.
pub(super) fn reaching(d: &mut Drawing, person: &Person, manner: &Manner, side: f64, holds: Held) {
    let body = Body::of(person);
    let (h, t) = (body.hip, body.thigh);
    shadow(d, 10.0, t * 0.14, body.hip * 2.75, t * 0.72);
    // The trunk follows the hand.
    let lean = Affine::SAME.turn(side * 9.0 + manner.lean);
    d.within(lean, |d| upper(d, person, &body, manner.mood));
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
    let elbow = [side * (h + 40.0), -t * 2.0];
    if let Some(reach) = &manner.reach {
        let turn = 90.0 - side * 24.0;
        let arm = Resting { shoulder: from, elbow, wrist, turn, side, lit: near };
        return arm.draw(d, person, &body, reach);
    }
    arm(d, person, &body, [from, elbow, wrist], near);
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
    let bow = 2.0 + 11.0 * mood.lowered();
    Upper { at: [0.0, pit(body)], low: body.trunk - body.thigh * 0.5, bow, tilt: mood.turn * 12.0 }
        .draw(d, person, body, mood);
}

/// An empty hand lies on the shin of its side.
fn on_shin(d: &mut Drawing, person: &Person, body: &Body, rest: Resting) {
    let Resting { shoulder, elbow, wrist, turn, side, lit } = rest;
    arm(d, person, body, [shoulder, elbow, wrist], lit);
    let at = Placed { wrist, turn, size: body.hand, other: side > 0.0 };
    hand::draw(d, person, at, Gesture::Rest, lit.skin(person));
}

fn on_shin_at(body: &Body, [left, right]: [Point; 2], side: f64) -> Resting {
    let (h, t) = (body.hip, body.thigh);
    Resting {
        shoulder: if side < 0.0 { left } else { right },
        elbow: [side * (h + 30.0), -t * 2.0],
        wrist: [side * h * 0.98, -t * 1.02],
        turn: 90.0 + side * 34.0,
        side,
        lit: if side < 0.0 { Lit::Bright } else { Lit::Dim },
    }
}
