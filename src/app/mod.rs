//! The app as a whole, without a browser: what it knows, what may happen to it, what is to be done.

mod exercise_edit;
mod message;
mod model;
mod plan_form;
mod reflection;
mod view;

pub use exercise_edit::{Direction, ExerciseEdit};
pub use message::{Command, Failure, Message, Translation};
pub use model::{Model, Spoken};
pub use plan_form::{Part, PlanEdit, PlanForm};
pub use reflection::{Reflection, ReflectionEdit};
pub use view::{
    AppView, Entry, LibraryView, Menu, Notice, Place, PlayView, Progress, ScreenView, Tongue,
    content_address,
};
