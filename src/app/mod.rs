//! The app as a whole, without a browser: what it knows, what may happen to it, what is to be done.

mod message;
mod model;
mod plan_form;
mod view;

pub use message::{Command, Failure, Message, Translation};
pub use model::{Model, Spoken};
pub use plan_form::{Part, PlanEdit, PlanForm};
pub use view::{
    AppView, Entry, LibraryView, Menu, Notice, Place, PlayView, Progress, ScreenView, Tongue,
    content_address,
};
