//! Whole figures: a body in a pose, dressed, with a head and hands.
//!
//! A figure stands on 0: up is negative. Its unit is that of a head, which is about 105 high. Each pose is a module;
//! what they share, measures, arms, hands and what hands hold, has modules of its own. What a pose leaves open, the face,
//! a hand that goes somewhere, how far the trunk leans, stands in a [`Manner`].

mod body;
mod chair;
mod floor;
mod hand;
mod held;
mod kneeling;
mod lap;
mod limbs;
mod manner;
mod profile;
mod reaching;
mod seated_behind;
mod standing;
mod table;
mod walking;

use crate::{
    data::{Figure, Person, Pose},
    face::Mood,
    svg::{Affine, Drawing},
};
pub(crate) use hand::Gesture;
pub(crate) use manner::{Manner, Reach, resting_turn};

/// Where a figure is on the sheet.
pub(crate) fn place(figure: &Figure) -> Affine {
    Affine::at(figure.x, figure.y).scale(figure.size, figure.size)
}

/// Whether a pose is drawn looking to our right, and mirrored for those who look to our left.
pub(crate) fn is_mirrored(pose: Pose) -> bool {
    matches!(
        pose,
        Pose::Walking { .. }
            | Pose::OnChair { .. }
            | Pose::InWheelchair { .. }
            | Pose::OnFloorAside { .. }
            | Pose::KneelingReaching { .. }
    )
}

/// Draws somebody in a place, holding themselves in some manner. Places in the manner are the figure's own; in poses
/// that are mirrored for those who look to our left, they are those of somebody who looks to our right.
pub(crate) fn draw(
    d: &mut Drawing,
    person: &Person,
    figure: &Figure,
    place: Affine,
    manner: &Manner,
) {
    let side = figure.facing.sign();
    if !is_mirrored(figure.pose) {
        return d.within(place, |d| match figure.pose {
            Pose::Standing { holds } => standing::front(d, person, manner, side, holds),
            Pose::StandingBehind => standing::behind(d, person, manner),
            Pose::AtTable { holds } => table::draw(d, person, manner, side, holds),
            Pose::OnFloor { holds } => floor::front(d, person, manner, side, holds),
            Pose::OnFloorReaching { holds } => floor::reaching(d, person, manner, side, holds),
            Pose::OnFloorBehind => seated_behind::on_floor(d, person, manner, side),
            Pose::OnBenchBehind => seated_behind::on_bench(d, person, manner, side),
            _ => {}
        });
    }
    let mood = Mood { turn: manner.mood.turn * side, ..manner.mood };
    let manner = &Manner { mood, lean: manner.lean * side, ..*manner };
    d.within(place.scale(side, 1.0), |d| match figure.pose {
        Pose::Walking { carries } => walking::draw(d, person, manner, carries),
        Pose::OnChair { holds } => chair::draw(d, person, mood, holds),
        Pose::InWheelchair { holds } => chair::in_wheelchair(d, person, mood, holds),
        Pose::OnFloorAside { holds } => floor::aside(d, person, mood, holds),
        Pose::KneelingReaching { holds } => kneeling::draw(d, person, manner, holds),
        _ => {}
    });
}
