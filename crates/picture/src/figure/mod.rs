//! Whole figures: a body in a pose, dressed, with a head and hands.
//!
//! A figure stands on 0: up is negative. Its unit is that of a head, which is about 105 high. Each pose is a module;
//! what they share, measures, arms, hands and what hands hold, has modules of its own.

mod body;
mod chair;
mod floor;
mod hand;
mod held;
mod kneeling;
mod lap;
mod limbs;
mod profile;
mod seated_behind;
mod standing;
mod table;
mod walking;

use crate::{
    data::{Figure, Person, Pose},
    face::Mood,
    svg::{Affine, Drawing},
};

/// Draws somebody where the figure says.
pub(crate) fn draw(d: &mut Drawing, person: &Person, figure: &Figure) {
    let place = Affine::at(figure.x, figure.y).scale(figure.size, figure.size);
    let side = figure.facing.sign();
    let mood = Mood { expression: figure.expression, gaze: figure.gaze, turn: side * 0.5 };
    d.within(place, |d| match figure.pose {
        Pose::Standing { holds } => standing::front(d, person, mood, holds),
        Pose::StandingBehind => standing::behind(d, person, side),
        Pose::AtTable { holds } => table::draw(d, person, mood, holds),
        Pose::OnFloor { holds } => floor::front(d, person, mood, holds),
        Pose::OnFloorReaching { holds } => floor::reaching(d, person, mood, holds),
        Pose::OnFloorBehind => seated_behind::on_floor(d, person, side),
        Pose::OnBenchBehind => seated_behind::on_bench(d, person, side),
        // Seen from the side: drawn looking to our right, and mirrored for the left.
        Pose::Walking { carries } => {
            d.within(Affine::SAME.scale(side, 1.0), |d| walking::draw(d, person, mood, carries));
        }
        Pose::OnChair { holds } => {
            d.within(Affine::SAME.scale(side, 1.0), |d| chair::draw(d, person, mood, holds));
        }
        Pose::InWheelchair { holds } => {
            d.within(Affine::SAME.scale(side, 1.0), |d| {
                chair::in_wheelchair(d, person, mood, holds);
            });
        }
        Pose::OnFloorAside { holds } => {
            d.within(Affine::SAME.scale(side, 1.0), |d| floor::aside(d, person, mood, holds));
        }
        Pose::KneelingReaching { holds } => {
            d.within(Affine::SAME.scale(side, 1.0), |d| kneeling::draw(d, person, mood, holds));
        }
    });
}
