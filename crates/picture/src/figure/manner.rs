//! How somebody holds themselves at a moment: what a pose leaves open.

use super::hand::Gesture;
use crate::{
    data::{Figure, Held, Pose},
    face::Mood,
    svg::Point,
};

/// How somebody holds themselves in a pose.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner {
    /// The face, its turn as seen by us.
    pub(crate) mood: Mood,
    /// How far the trunk leans to our right, in degrees, beyond what the pose does.
    pub(crate) lean: f64,
    /// What one hand does apart from the pose.
    pub(crate) reach: Option<Reach>,
    /// By how much what both hands hold is turned, in degrees.
    pub(crate) tilt: f64,
    /// By how much what both hands hold has gone to the side and down, in units of the head.
    pub(crate) shift: Point,
    /// Where in a step somebody is who walks, in whole steps of both legs.
    pub(crate) stride: f64,
}

/// A hand on its way from where the pose has it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reach {
    /// Where its wrist goes.
    pub(crate) to: Point,
    /// How far it has come there from where the pose has it, from 0 to 1.
    pub(crate) share: f64,
    /// The direction of its fingers in degrees, clockwise from our right; along the arm where none is given.
    pub(crate) turn: Option<f64>,
    /// What it does.
    pub(crate) gesture: Gesture,
    /// What it carries.
    pub(crate) carries: Held,
}

impl Manner {
    /// Somebody who holds still, as in a picture.
    pub(crate) fn still(figure: &Figure) -> Self {
        let turn = resting_turn(figure);
        let mood = Mood::of(figure.expression, figure.gaze, turn);
        Self { mood, lean: 0.0, reach: None, tilt: 0.0, shift: [0.0, 0.0], stride: 0.0 }
    }
}

/// How far a face is turned by its pose alone.
pub(crate) fn resting_turn(figure: &Figure) -> f64 {
    let far = match figure.pose {
        Pose::KneelingReaching { .. } => 0.62,
        _ => 0.5,
    };
    figure.facing.sign() * far
}
