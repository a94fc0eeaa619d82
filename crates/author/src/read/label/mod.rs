//! The words of the reading edition itself, in the languages in which reviewers read.

mod dutch;
mod english;

use venster_scenario::{
    Competence, Direction, Language, Level, Phase, PlanLevel, Role, Stand, Warning, Weight,
};

/// The words in one language.
#[derive(Debug)]
pub(super) struct Labels {
    /// The language that they are in.
    pub(super) language: &'static str,

    // About the page.
    pub(super) reading_edition: &'static str,
    pub(super) contents: &'static str,
    pub(super) version: &'static str,
    pub(super) place: &'static str,
    pub(super) minutes: &'static str,
    pub(super) levels: &'static str,
    pub(super) roles: &'static str,
    pub(super) warnings: &'static str,
    pub(super) level: fn(Level) -> &'static str,
    pub(super) role: fn(Role) -> &'static str,
    pub(super) warning: fn(Warning) -> &'static str,
    pub(super) read_by: &'static str,
    /// `{country}`
    pub(super) nobody_yet: &'static str,
    pub(super) how: &'static str,
    pub(super) how_it_reads: &'static str,
    pub(super) how_to_remark: &'static str,
    pub(super) ask_yourself: &'static str,
    pub(super) questions: [&'static str; 3],
    pub(super) people: &'static str,
    pub(super) protagonist: &'static str,

    // The story and what comes after it.
    pub(super) story: &'static str,
    pub(super) after_ending: &'static str,
    pub(super) stand_again: &'static str,
    pub(super) scene: &'static str,
    pub(super) voice: &'static str,
    pub(super) ending: &'static str,
    pub(super) at_home: &'static str,
    pub(super) again: &'static str,
    pub(super) last_word: &'static str,
    pub(super) known: &'static str,
    pub(super) plan: &'static str,
    pub(super) phase: [&'static str; 5],
    pub(super) may_be_asked: &'static str,
    pub(super) at_most: &'static str,
    pub(super) goes_on: &'static str,
    pub(super) looks_back_at: &'static str,
    pub(super) document: &'static str,
    pub(super) film: &'static str,
    pub(super) film_elsewhere: &'static str,
    pub(super) cue: &'static str,
    pub(super) again_from: &'static str,
    pub(super) narrator: &'static str,
    pub(super) heard_there: &'static str,
    pub(super) seen_there: &'static str,
    pub(super) picture_in_words: &'static str,
    pub(super) picture_missing: &'static str,

    // Options.
    pub(super) option: &'static str,
    pub(super) asks: &'static str,
    pub(super) happens: &'static str,
    pub(super) reasoning: &'static str,
    pub(super) evidence: &'static str,
    pub(super) no_evidence: &'static str,
    /// `{numbers}`
    pub(super) justified_by: &'static str,
    pub(super) unjustified: &'static str,
    pub(super) weight: [&'static str; 2],
    pub(super) competence: fn(Competence) -> &'static str,
    pub(super) changes_for: &'static str,
    pub(super) change: [&'static str; 3],

    // Exercises.
    pub(super) stance: &'static str,
    pub(super) stands: [&'static str; 4],
    pub(super) sort: &'static str,
    pub(super) rank: &'static str,
    pub(super) select_one: &'static str,
    pub(super) select_many: &'static str,
    pub(super) spot: &'static str,
    pub(super) reflect: &'static str,
    pub(super) compare_with: &'static str,
    pub(super) this_one: &'static str,
    pub(super) not_this_one: &'static str,
    pub(super) interprets: &'static str,
    pub(super) observes: &'static str,
    pub(super) plan_exercise: &'static str,
    pub(super) if_part: &'static str,
    pub(super) plan_levels: [&'static str; 3],

    // Conditions.
    pub(super) shown_if: &'static str,
    pub(super) shown_after: &'static str,
    pub(super) chose: &'static str,
    pub(super) heard: &'static str,
    pub(super) saw: &'static str,
    pub(super) answered: &'static str,
    pub(super) agreed: &'static str,
    pub(super) disagreed: &'static str,
    pub(super) not: &'static str,
    pub(super) and: &'static str,
    pub(super) or: &'static str,

    // What is at the end.
    pub(super) overview: &'static str,
    pub(super) balance: &'static str,
    pub(super) balance_explained: &'static str,
    /// Where the competences' names come from.
    pub(super) framework: &'static str,
    pub(super) column_competence: &'static str,
    pub(super) column_options: &'static str,
    /// `{some}` and `{all}`
    pub(super) decisions_of: &'static str,
    /// `{competences}`
    pub(super) speaks_for_none: &'static str,
    pub(super) for_people: &'static str,
    pub(super) for_people_explained: &'static str,
    pub(super) column_person: &'static str,
    pub(super) column_all: &'static str,
    pub(super) sources: &'static str,
    pub(super) terms: &'static str,

    pub(super) remarks: Remarks,
}

/// The words for remarks and for what is done with them.
#[derive(Debug)]
pub(super) struct Remarks {
    pub(super) title: &'static str,
    pub(super) without_script: &'static str,
    /// Before the address.
    pub(super) mail_to: &'static str,
    pub(super) remark: &'static str,
    pub(super) change: &'static str,
    /// `{number}`, after either of the two.
    pub(super) on: &'static str,
    /// `{number}`
    pub(super) yours_on: &'static str,
    pub(super) yours: &'static str,
    pub(super) done: &'static str,
    pub(super) delete: &'static str,
    pub(super) undo: &'static str,
    /// `{number}`
    pub(super) kept: &'static str,
    /// `{number}`
    pub(super) deleted: &'static str,
    pub(super) none: &'static str,
    pub(super) one: &'static str,
    /// `{count}`
    pub(super) many: &'static str,
    pub(super) to_all: &'static str,
    pub(super) stored: &'static str,
    pub(super) refused: &'static str,
    pub(super) reader: &'static str,
    pub(super) reader_explained: &'static str,
    /// Name, role, place, date.
    pub(super) reader_fields: [&'static str; 4],
    pub(super) whole: &'static str,
    /// `{version}`
    pub(super) earlier: &'static str,
    pub(super) earlier_explained: &'static str,
    /// `{number}`
    pub(super) delete_earlier: &'static str,
    pub(super) gathered: &'static str,
    pub(super) gathered_explained: &'static str,
    /// `{title}`
    pub(super) subject: &'static str,
    pub(super) copy: &'static str,
    pub(super) copied: &'static str,
    pub(super) not_copied: &'static str,
    pub(super) mail: &'static str,
    pub(super) too_long: &'static str,
    pub(super) paste_here: &'static str,
    pub(super) save: &'static str,
    /// `{file}`
    pub(super) saved: &'static str,
}

impl Labels {
    /// The words for a scenario's language; English where there are none in it.
    pub(super) fn of(language: &Language) -> &'static Self {
        match language.as_str() {
            "nl" => &dutch::LABELS,
            _ => &english::LABELS,
        }
    }

    pub(super) const fn phase(&self, phase: Phase) -> &'static str {
        let [stand, look, decide, again, act] = self.phase;
        match phase {
            Phase::Stand => stand,
            Phase::Look => look,
            Phase::Decide => decide,
            Phase::Again => again,
            Phase::Act => act,
        }
    }

    pub(super) const fn change(&self, direction: Direction) -> &'static str {
        let [gain, loss, mixed] = self.change;
        match direction {
            Direction::Gain => gain,
            Direction::Loss => loss,
            Direction::Mixed => mixed,
        }
    }

    pub(super) const fn stand(&self, stand: Stand) -> &'static str {
        let [agree, rather_agree, rather_disagree, disagree] = self.stands;
        match stand {
            Stand::Agree => agree,
            Stand::RatherAgree => rather_agree,
            Stand::RatherDisagree => rather_disagree,
            Stand::Disagree => disagree,
        }
    }

    pub(super) const fn plan_level(&self, level: PlanLevel) -> &'static str {
        let [class, team, institute] = self.plan_levels;
        match level {
            PlanLevel::Class => class,
            PlanLevel::Team => team,
            PlanLevel::Institute => institute,
        }
    }

    pub(super) const fn weight(&self, weight: Weight) -> &'static str {
        let [some, strong] = self.weight;
        match weight {
            Weight::Some => some,
            Weight::Strong => strong,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_is_named_alike_in_all_languages() {
        let both = |pick: fn(&Labels) -> &'static str| {
            (placeholders(pick(&english::LABELS)), placeholders(pick(&dutch::LABELS)))
        };
        for (pick, names) in [
            ((|one: &Labels| one.nobody_yet) as fn(&Labels) -> &'static str, "{country}"),
            (|one| one.justified_by, "{numbers}"),
            (|one| one.decisions_of, "{some}{all}"),
            (|one| one.speaks_for_none, "{competences}"),
            (|one| one.remarks.on, "{number}"),
            (|one| one.remarks.yours_on, "{number}"),
            (|one| one.remarks.kept, "{number}"),
            (|one| one.remarks.deleted, "{number}"),
            (|one| one.remarks.many, "{count}"),
            (|one| one.remarks.earlier, "{version}"),
            (|one| one.remarks.delete_earlier, "{number}"),
            (|one| one.remarks.subject, "{title}"),
            (|one| one.remarks.saved, "{file}"),
        ] {
            assert_eq!(both(pick), (names.to_owned(), names.to_owned()));
        }
    }

    fn placeholders(text: &str) -> String {
        text.split_inclusive('}')
            .filter_map(|part| part.find('{').and_then(|at| part.get(at..)))
            .collect()
    }
}
