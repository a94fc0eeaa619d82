//! From an entry to its line.

use venster_engine::{Answer, Clock, Deed, Fact, FactId, ItemsAnswer};

use super::escape;
use crate::{Entry, Gone, Writing, Written};

pub(super) fn entry(entry: &Entry) -> String {
    match entry {
        Entry::Played(fact) => played(fact),
        Entry::Written(written) => beside(written),
        Entry::Gone(Gone { id, clock }) => Fields::begin(id, *clock).name("-").name("gone").0,
    }
}

fn played(fact: &Fact) -> String {
    let line = Fields::begin(&fact.id, fact.clock).number(fact.at);
    match &fact.deed {
        Deed::Began { scenario, version } => {
            line.name("began").name(scenario.as_str()).name(&format!("{:x}", version.0))
        }
        Deed::Entered { after, scene } => line.name("entered").fact(after).name(scene.as_str()),
        Deed::Heard { after, voice } => line.name("heard").fact(after).name(voice.as_str()),
        Deed::Answered { after, exercise, answer } => {
            let line = line.name("answered").fact(after).name(exercise.as_str());
            match answer {
                Answer::Stand(stand) => line.name("stand").name(stand.as_str()),
                Answer::Sort(answer) => {
                    let placed = answer.placed.iter();
                    let names =
                        placed.map(|(item, group)| [item.as_str(), "=", group.as_str()].concat());
                    line.name("sort").name(state(answer.compared)).name(&listed(names))
                }
                Answer::Rank(answer) => items(line.name("rank"), answer),
                Answer::Select(answer) => items(line.name("select"), answer),
                Answer::Spot(answer) => items(line.name("spot"), answer),
                Answer::Reflect(answer) => {
                    line.name("reflect").words(&answer.prompt).words(&answer.words)
                }
                Answer::Plan(plan) => line
                    .name("plan")
                    .name(plan.item.as_ref().map_or("-", |item| item.as_str()))
                    .name(plan.level.as_str())
                    .words(&plan.prompt)
                    .words(&plan.situation)
                    .words(&plan.action),
            }
        }
        Deed::Chose { after, choice } => {
            line.name("chose").fact(after).name(choice.scene.as_str()).name(choice.choice.as_str())
        }
        Deed::Finished { after, ending } => line.name("finished").fact(after).name(ending.as_str()),
    }
    .0
}

fn items(line: Fields, answer: &ItemsAnswer) -> Fields {
    let names = answer.items.iter().map(|item| item.as_str().to_owned());
    line.name(state(answer.compared)).name(&listed(names))
}

const fn state(compared: bool) -> &'static str {
    if compared { "compared" } else { "open" }
}

/// Names joined by commas; a hyphen for none.
fn listed(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.collect();
    if names.is_empty() { "-".to_owned() } else { names.join(",") }
}

fn beside(written: &Written) -> String {
    let line = Fields::begin(&written.id, written.clock).number(written.at);
    match &written.what {
        Writing::Reviewed { plan, outcome, words } => {
            line.name("reviewed").fact(plan).name(outcome.as_str()).words(words)
        }
        Writing::Noted { form, first, others } => {
            let mut names = String::from(first.0.as_str());
            for (name, _) in others {
                names.push(',');
                names.push_str(name.as_str());
            }
            let line = line.name("noted").name(form.as_str()).name(&names).words(&first.1);
            others.iter().fold(line, |line, (_, words)| line.words(words))
        }
        Writing::Revised { fact, first, others } => {
            let line = line.name("revised").fact(fact).words(first);
            others.iter().fold(line, |line, words| line.words(words))
        }
        Writing::Removed { first, others } => {
            let line = line.name("removed").fact(first);
            others.iter().fold(line, Fields::fact)
        }
        Writing::Draft { field, words } => line.name("draft").name(field.as_str()).words(words),
    }
    .0
}

/// A line in the making.
struct Fields(String);

impl Fields {
    fn begin(id: &FactId, clock: Clock) -> Self {
        Self(String::from("1")).fact(id).number(clock.value())
    }

    /// A name that needs no escapes, since its type allows neither tabs nor line ends.
    fn name(mut self, name: &str) -> Self {
        self.0.push('\t');
        self.0.push_str(name);
        self
    }

    fn number(self, number: u64) -> Self {
        self.name(&number.to_string())
    }

    fn fact(self, id: &FactId) -> Self {
        self.name(&id.to_string())
    }

    fn words(mut self, words: &str) -> Self {
        self.0.push('\t');
        escape(words, &mut self.0);
        self
    }
}
