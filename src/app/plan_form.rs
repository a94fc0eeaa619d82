//! The form of an if-then plan, while it is on the screen.

use venster_engine::PlanAnswer;
use venster_scenario::{ExerciseId, ItemId, Plan, PlanItem, PlanLevel, ScenarioId, plain};

/// What stands in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanForm {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The suggestion that it began from.
    pub item: Option<ItemId>,
    /// Where the plan would be carried out.
    pub level: PlanLevel,
    /// The if-part.
    pub situation: String,
    /// The then-part.
    pub action: String,
    /// Whether it was to be kept with a part missing.
    pub incomplete: bool,
    /// Whether the plan that stands here is kept.
    pub kept: bool,
    /// Words that other windows left in a part.
    pub offered: Vec<(Part, String)>,
}

/// The two parts of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// If …
    Situation,
    /// then I …
    Action,
}

/// A change of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanEdit {
    /// Begins from a suggestion.
    Begin(ItemId),
    /// Begins from the learner's own words.
    OwnWords,
    /// Says where the plan would be carried out.
    Level(PlanLevel),
    /// Words were typed: all that now stands in the part.
    Typed(Part, String),
    /// Words of another window are taken over.
    Taken(Part, String),
    /// A part is left.
    Left,
    /// The plan is to be kept.
    Keep,
}

impl Part {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Situation, Self::Action];

    /// The name in elements and drafts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Action => "action",
        }
    }

    /// How drafts of this part are named.
    #[must_use]
    pub fn field(self, scenario: &ScenarioId, exercise: &ExerciseId) -> String {
        [scenario.as_str(), "/", exercise.as_str(), "/", self.name()].concat()
    }
}

impl PlanForm {
    /// The form as it was left: with the words of the latest draft, if that is later than the plan that is
    /// kept, else with the plan's. `drafts` are the words found for each part, the latest first, and
    /// whether they were typed after the plan was kept. Others are offered.
    #[must_use]
    pub fn new(
        exercise: ExerciseId,
        kept: Option<&PlanAnswer>,
        drafts: impl Iterator<Item = (Part, String, bool)>,
    ) -> Self {
        let mut form = Self {
            exercise,
            item: kept.and_then(|plan| plan.item.clone()),
            level: kept.map_or(PlanLevel::Class, |plan| plan.level),
            situation: kept.map(|plan| plan.situation.clone()).unwrap_or_default(),
            action: kept.map(|plan| plan.action.clone()).unwrap_or_default(),
            incomplete: false,
            kept: false,
            offered: Vec::new(),
        };
        form.kept = form.is_complete();
        let mut put_back: Vec<Part> = Vec::new();
        for (part, words, later) in drafts {
            if later && !put_back.contains(&part) {
                put_back.push(part);
                form.kept &= *form.words(part) == words;
                *form.words_mut(part) = words;
            } else {
                form.offer(part, words);
            }
        }
        form
    }

    /// Whether both parts have words.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !Part::ALL.into_iter().any(|part| self.is_missing(part))
    }

    /// Offers words that stand nowhere else in the form.
    pub fn offer(&mut self, part: Part, words: String) {
        let known = words.trim().is_empty()
            || *self.words(part) == words
            || self.offered.iter().any(|(of, offered)| *of == part && *offered == words);
        if !known {
            self.offered.push((part, words));
        }
    }

    /// What stands in a part.
    #[must_use]
    pub const fn words(&self, part: Part) -> &String {
        match part {
            Part::Situation => &self.situation,
            Part::Action => &self.action,
        }
    }

    /// What stands in a part, to be changed.
    pub const fn words_mut(&mut self, part: Part) -> &mut String {
        match part {
            Part::Situation => &mut self.situation,
            Part::Action => &mut self.action,
        }
    }

    /// Whether a part has no words.
    #[must_use]
    pub fn is_missing(&self, part: Part) -> bool {
        self.words(part).trim().is_empty()
    }

    /// Begins from a suggestion; gives the if-part if that is new. Words of the learner's own are never
    /// written over.
    pub fn begin(&mut self, plan: &Plan, item: &ItemId) -> Option<String> {
        let suggested = |id: &ItemId| plan.items.iter().find(|item| item.id == *id);
        let untouched = self.is_missing(Part::Situation)
            || self
                .item
                .as_ref()
                .and_then(suggested)
                .is_some_and(|item| words(item) == self.situation);
        let item = suggested(item)?;
        self.item = Some(item.id.clone());
        self.level = item.level;
        untouched.then(|| words(item))
    }

    /// The plan as it stands; none while nothing is written.
    #[must_use]
    pub fn answer(&self, prompt: String) -> Option<PlanAnswer> {
        if Part::ALL.into_iter().all(|part| self.is_missing(part)) {
            return None;
        }
        Some(PlanAnswer {
            item: self.item.clone(),
            level: self.level,
            prompt,
            situation: self.situation.clone(),
            action: self.action.clone(),
        })
    }
}

fn words(item: &PlanItem) -> String {
    plain(&item.text)
}
