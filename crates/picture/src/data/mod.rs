//! What pictures are made from: people, places, and who is where. Read from TOML, or every reason why not.

mod clothes;
mod error;
mod figure;
mod id;
mod look;
mod object;
mod people;
mod picture;
mod places;
mod storyboard;
mod things;

pub use clothes::{Below, Clothes, Feet, Print, Top};
pub use error::{DataError, Trouble};
pub use figure::{Expression, Facing, Figure, Gaze, Held, Load, Pose};
pub(crate) use id::joined;
pub use id::{Id, NoId};
pub use look::{
    Age, Brows, Build, Eyes, FaceShape, Hair, HairColour, Iris, Mark, Mouth, NoAge, Nose, Skin,
    Wears,
};
pub use object::{Object, Top as SillTop};
pub use people::{People, Person};
pub use picture::{Crops, Frame, Picture, Pictures};
pub use places::{Board, Place, Places};
pub use storyboard::Storyboard;
pub(crate) use storyboard::{Camera, From, Hand, Move, Scene, Shift, Shot};
pub use things::{Basket, Book, Lettering, NoLettering, Sticker, Thing, What};
