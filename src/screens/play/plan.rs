//! An if-then plan in the learner's own words. What is typed is kept as it is typed.

use leptos::prelude::*;
use venster_engine::{Answer, Event, PlanAnswer};
use venster_scenario::{ExerciseId, ItemId, Plan, PlanItem, PlanLevel, ScenarioId, plain};

use super::{Playing, Shared, part, text};
use crate::{
    app::{Message, PlanDraft},
    screens::{Dispatch, use_dispatch},
    texts::{Texts, use_texts},
};

/// The form of a plan.
pub(super) fn plan(
    scenario: &Shared,
    exercise: &ExerciseId,
    plan: &Plan,
    play: Playing,
) -> impl IntoView + use<> {
    let texts = use_texts();
    let form = Form::new(&scenario.id, exercise, plan, play);
    let prompt =
        (!plan.prompt.is_empty()).then(|| view! { <p>{text::inlines(scenario, &plan.prompt)}</p> });
    let items = plan.items.iter().map(|item| suggestion(scenario, form, item)).collect_view();
    let own = own_words(&texts, form);
    let levels = PlanLevel::ALL.map(|level| level_step(&texts, form, level)).collect_view();
    let keep = {
        let needs_both = texts.plan_needs_both();
        let fault = move || form.incomplete.get().then(|| needs_both.clone());
        let kept = texts.plan_kept();
        let is_kept = move || form.is_kept.get().then(|| kept.clone());
        view! {
            <p class="fault" id="plan-fault" role="alert">{fault}</p>
            <button class="action leaf" type="button" on:click=move |_| form.submit()>
                {texts.plan_keep()}
            </button>
            <p class="kept">{is_kept}</p>
        }
    };
    view! {
        <div class="plan" data-exercise="plan" role="group" aria-label=texts.plan_prompt()>
            {prompt}
            <fieldset class="suggestions">
                <legend>{texts.plan_start_from()}</legend>
                {items}
                {own}
            </fieldset>
            {field(&texts, form, Part::Situation, play)}
            {field(&texts, form, Part::Action, play)}
            <p class="aside" id="plan-names">{texts.plan_names()}</p>
            <fieldset class="levels">
                <legend>{texts.plan_level()}</legend>
                {levels}
            </fieldset>
            {keep}
        </div>
    }
}

/// What stands in the form.
#[derive(Clone, Copy)]
struct Form {
    dispatch: Dispatch,
    exercise: StoredValue<ExerciseId>,
    /// How drafts of this form's fields are named, up to the part.
    field: StoredValue<String>,
    prompt: StoredValue<String>,
    item: RwSignal<Option<ItemId>>,
    level: RwSignal<PlanLevel>,
    situation: RwSignal<String>,
    action: RwSignal<String>,
    incomplete: RwSignal<bool>,
    is_kept: Signal<bool>,
}

/// The two parts of a plan.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Situation,
    Action,
}

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Action => "action",
        }
    }
}

impl Form {
    /// The form as it was left: with the words of a draft that was found, else of the plan that is kept.
    fn new(scenario: &ScenarioId, exercise: &ExerciseId, plan: &Plan, play: Playing) -> Self {
        let field = format!("{scenario}/{exercise}/");
        let id = exercise.clone();
        let kept = part(play, move |play| match play.answer(&id)? {
            Answer::Plan(plan) => Some(plan.clone()),
            Answer::Stand(_) => None,
        });
        let now = kept.get_untracked();
        let words = |part: Part, kept: Option<&String>| {
            let name = format!("{field}{}", part.name());
            let draft = play.with_untracked(|play| {
                let drafts = play.as_ref().map(|play| play.drafts.as_slice()).unwrap_or_default();
                drafts.iter().find(|draft| draft.field == name).map(|draft| draft.words.clone())
            });
            RwSignal::new(draft.or_else(|| kept.cloned()).unwrap_or_default())
        };
        let prompt = match plain(&plan.prompt) {
            none if none.is_empty() => use_texts().plan_prompt(),
            some => some,
        };
        let situation = words(Part::Situation, now.as_ref().map(|plan| &plan.situation));
        let action = words(Part::Action, now.as_ref().map(|plan| &plan.action));
        let same = move |plan: &PlanAnswer| {
            situation.with(|words| *words == plan.situation)
                && action.with(|words| *words == plan.action && !words.is_empty())
        };
        Self {
            dispatch: use_dispatch(),
            exercise: StoredValue::new(exercise.clone()),
            prompt: StoredValue::new(prompt),
            item: RwSignal::new(now.as_ref().and_then(|plan| plan.item.clone())),
            level: RwSignal::new(now.as_ref().map_or(PlanLevel::Class, |plan| plan.level)),
            incomplete: RwSignal::new(false),
            is_kept: Signal::derive(move || kept.with(|kept| kept.as_ref().is_some_and(same))),
            field: StoredValue::new(field),
            situation,
            action,
        }
    }

    const fn words(self, part: Part) -> RwSignal<String> {
        match part {
            Part::Situation => self.situation,
            Part::Action => self.action,
        }
    }

    fn typed(self, part: Part, words: String) {
        let field = format!("{}{}", self.field.get_value(), part.name());
        self.words(part).set(words.clone());
        self.dispatch.send(Message::Typed { field, words });
    }

    /// Begins from a suggestion. Words of the learner's own are never written over.
    fn begin_from(self, item: &PlanItem) {
        let suggested = plain(&item.text);
        let replace = self.situation.with_untracked(|words| {
            words.trim().is_empty() || self.item.with_untracked(Option::is_some)
        });
        self.item.set(Some(item.id.clone()));
        self.level.set(item.level);
        if replace {
            self.typed(Part::Situation, suggested);
        }
    }

    fn is_complete(self) -> bool {
        let filled =
            |words: RwSignal<String>| words.with_untracked(|words| !words.trim().is_empty());
        filled(self.situation) && filled(self.action)
    }

    /// Makes a fact of the form as it stands, whenever a field is left with something in it.
    fn keep(self) {
        let situation = self.situation.get_untracked();
        let action = self.action.get_untracked();
        if situation.trim().is_empty() && action.trim().is_empty() {
            return;
        }
        let answer = Answer::Plan(PlanAnswer {
            item: self.item.get_untracked(),
            level: self.level.get_untracked(),
            prompt: self.prompt.get_value(),
            situation,
            action,
        });
        self.dispatch.send(Event::Answer { exercise: self.exercise.get_value(), answer });
    }

    fn submit(self) {
        self.incomplete.set(!self.is_complete());
        self.keep();
    }
}

fn suggestion(scenario: &Shared, form: Form, item: &PlanItem) -> impl IntoView + use<> {
    let id = item.id.clone();
    let begin = {
        let item = item.clone();
        move |_| {
            form.begin_from(&item);
            form.keep();
        }
    };
    let chosen = move || form.item.with(|now| now.as_ref() == Some(&id));
    view! {
        <label class="suggestion">
            <input type="radio" name="plan-item" prop:checked=chosen on:change=begin />
            <span>{text::inlines(scenario, &item.text)}</span>
        </label>
    }
}

fn own_words(texts: &Texts, form: Form) -> impl IntoView + use<> {
    let chosen = move || form.item.with(Option::is_none);
    view! {
        <label class="suggestion">
            <input
                type="radio"
                name="plan-item"
                prop:checked=chosen
                on:change=move |_| form.item.set(None)
            />
            <span>{texts.plan_own()}</span>
        </label>
    }
}

fn level_step(texts: &Texts, form: Form, level: PlanLevel) -> impl IntoView + use<> {
    let name = match level {
        PlanLevel::Class => texts.plan_level_class(),
        PlanLevel::Team => texts.plan_level_team(),
        PlanLevel::Institute => texts.plan_level_institute(),
    };
    let set = move |_| {
        form.level.set(level);
        form.keep();
    };
    view! {
        <label class="step">
            <input
                type="radio"
                name="plan-level"
                prop:checked=move || form.level.get() == level
                on:change=set
            />
            <span>{name}</span>
        </label>
    }
}

fn field(texts: &Texts, form: Form, part: Part, play: Playing) -> impl IntoView + use<> {
    let label = match part {
        Part::Situation => texts.plan_if(),
        Part::Action => texts.plan_then(),
    };
    let id = format!("plan-{}", part.name());
    let words = form.words(part);
    let missing = move || form.incomplete.get() && words.with(|words| words.trim().is_empty());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea
                id=id
                rows="2"
                aria-describedby="plan-names plan-fault"
                aria-invalid=move || missing().then_some("true")
                prop:value=words
                on:input=move |event| form.typed(part, event_target_value(&event))
                on:blur=move |_| form.keep()
            ></textarea>
            {drafts(texts, form, part, play)}
        </div>
    }
}

/// Words that another window left in this field, but for those that stand in it.
fn drafts(texts: &Texts, form: Form, part: Part, play: Playing) -> impl IntoView + use<> {
    let name = format!("{}{}", form.field.get_value(), part.name());
    let others = play.with_untracked(|play| {
        let drafts = play.as_ref().map(|play| play.drafts.clone()).unwrap_or_default();
        drafts.into_iter().filter(|draft| draft.field == name).skip(1).collect::<Vec<_>>()
    });
    let one = |draft: PlanDraft| {
        let words = draft.words.clone();
        let take = move |_| form.typed(part, draft.words.clone());
        view! {
            <p class="draft">
                <span class="label">{texts.plan_draft()}</span>
                " "
                {words}
                " "
                <button type="button" class="quiet" on:click=take>{texts.plan_take_draft()}</button>
            </p>
        }
    };
    others.into_iter().map(one).collect_view()
}
