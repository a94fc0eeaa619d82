//! The compiled content model: what a scenario *is* once its Markdown has been read and proven.
//!
//! Pure data with stable ids. The authoring side (`venster-author`) makes these values, the engine
//! (`venster-engine`) plays them, and the learner's browser reads them from one compact file per
//! scenario and language ([`encoding`]).
//!
//! This crate knows nothing of Markdown, of playing, of the learner, of a browser, a clock or files.
//!
//! Start reading at [`Scenario`], then [`Scene`] and [`Block`].

mod cast;
mod catalogue;
mod competence;
mod condition;
pub mod encoding;
mod exercise;
mod film;
mod id;
mod place;
mod reading;
mod scenario;
mod scene;
mod search;
mod text;

pub use cast::{Change, Direction, Person};
pub use catalogue::{Catalogue, CountryName, GuideEntry, ModuleEntry, ScenarioEntry};
pub use competence::{Competence, Evidence, Weight};
pub use condition::{Condition, Premise};
pub use exercise::{
    Exercise, ExerciseKind, Feedback, Group, Mark, PersonalOrder, Plan, PlanItem, PlanLevel,
    Position, Rank, RankItem, Reflect, Select, SelectItem, Sort, SortItem, Spot, Stance, Stand,
    Stretch,
};
pub use film::{Cue, Film, Footage, Line, LineKind, Recording, Told};
pub use id::{
    BlockId, ChoiceId, ChoiceRef, CueId, ExerciseId, IdError, ItemId, Language, ModuleId, PersonId,
    ScenarioId, SceneId, SectionId, SourceKey, TermId, Version,
};
pub use place::{Country, Level, Place, Role, Theme, Warning};
pub use reading::{Article, ArticleSection, ArticleSectionKind, Guide, GuideSection, Reading};
pub use scenario::{Kind, Reader, Scenario, Source, Term};
pub use scene::{Ask, Choice, Decision, Ordinary, Phase, Scene, SceneKind, WayOn};
pub use search::{Wanted, fold};
pub use text::{Block, BlockKind, Inline, Paragraph, Picture, Quote, Speaker, plain};
