//! The app as a whole, without a browser: what it knows, what may happen to it, what is to be done.

mod appearance;
mod exercise_edit;
mod message;
mod model;
mod plan_form;
mod reflection;
mod view;

pub use appearance::{Appearance, Look, Motion, Scheme, TextSize};
pub use exercise_edit::{Direction, ExerciseEdit};
pub use message::{Command, Failure, Message, SearchEdit, Translation};
pub use model::{ERASE, FOUND, Model, Spoken, UNDO_ERASE, entry_link};
pub use plan_form::{Part, PlanEdit, PlanForm};
pub use reflection::{Reflection, ReflectionEdit};
pub use view::{
    AboutView, AppView, Entry, Found, Group, LibraryView, Menu, ModuleView, Notice, Offer, Offers,
    Place, PlayView, Progress, ReadingView, Restored, ScreenView, SettingsView, StoreView, Tongue,
    content_address,
};
