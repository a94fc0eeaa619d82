//! The files beside the text: what a module and a scenario are, sources, terms, pictures.

pub mod bibliography;
pub mod countries;
pub mod drawing;
pub mod film_script;
pub mod glossary;
pub mod module_file;
pub mod notes;
pub mod picture;
pub mod review;
pub mod scenario_file;
pub mod table;
