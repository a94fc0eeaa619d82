//! The words of the reading edition itself, in the languages in which reviewers read.

use venster_scenario::{Direction, Language, Phase, PlanLevel, Stand};

/// The words in one language.
#[derive(Debug)]
pub(super) struct Labels {
    /// The language that they are in.
    pub(super) language: &'static str,
    pub(super) reading_edition: &'static str,
    pub(super) contents: &'static str,
    pub(super) version: &'static str,
    pub(super) place: &'static str,
    pub(super) minutes: &'static str,
    pub(super) levels: &'static str,
    pub(super) roles: &'static str,
    pub(super) warnings: &'static str,
    pub(super) people: &'static str,
    pub(super) protagonist: &'static str,
    pub(super) story: &'static str,
    pub(super) after_ending: &'static str,
    pub(super) stand_again: &'static str,
    pub(super) sources: &'static str,
    pub(super) terms: &'static str,
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
    pub(super) option: &'static str,
    pub(super) asks: &'static str,
    pub(super) happens: &'static str,
    pub(super) reasoning: &'static str,
    pub(super) evidence: &'static str,
    pub(super) no_evidence: &'static str,
    pub(super) shown_if: &'static str,
    pub(super) shown_after: &'static str,
    pub(super) changes_for: &'static str,
    pub(super) change: [&'static str; 3],
    pub(super) stance: &'static str,
    pub(super) stands: [&'static str; 4],
    pub(super) plan_exercise: &'static str,
    pub(super) if_part: &'static str,
    pub(super) plan_levels: [&'static str; 3],
    pub(super) document: &'static str,
    pub(super) chose: &'static str,
    pub(super) heard: &'static str,
    pub(super) saw: &'static str,
    pub(super) answered: &'static str,
    pub(super) agreed: &'static str,
    pub(super) disagreed: &'static str,
    pub(super) not: &'static str,
    pub(super) and: &'static str,
    pub(super) or: &'static str,
}

impl Labels {
    /// The words for a scenario's language; English where there are none in it.
    pub(super) fn of(language: &Language) -> &'static Self {
        match language.as_str() {
            "nl" => &DUTCH,
            _ => &ENGLISH,
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
}

const ENGLISH: Labels = Labels {
    language: "en",
    reading_edition: "Reading edition",
    contents: "Contents",
    version: "Version",
    place: "Place",
    minutes: "Minutes",
    levels: "Levels of education",
    roles: "Roles",
    warnings: "Content warnings",
    people: "People",
    protagonist: "whose place the reader takes",
    story: "The story",
    after_ending: "After the ending",
    stand_again: "The stand again, and where others stand",
    sources: "Sources",
    terms: "Terms",
    scene: "Scene",
    voice: "Voice",
    ending: "Ending",
    at_home: "at home",
    again: "Looking again",
    last_word: "The last word",
    known: "What is known",
    plan: "The plan",
    phase: ["your stand", "look", "decide", "look again", "in your class"],
    may_be_asked: "May be asked here",
    at_most: "at most",
    goes_on: "Goes on to",
    looks_back_at: "Looks back at",
    option: "Option",
    asks: "asks, waits or fixes a date",
    happens: "What happens",
    reasoning: "Reasoning and price",
    evidence: "Speaks for",
    no_evidence: "no competence",
    shown_if: "Shown only if",
    shown_after: "Shown only after",
    changes_for: "Changes for",
    change: ["gain", "loss", "mixed"],
    stance: "Take a stand",
    stands: ["agrees", "rather agrees", "rather disagrees", "disagrees"],
    plan_exercise: "Make a plan",
    if_part: "If",
    plan_levels: ["in class", "with the team", "in the institute"],
    document: "Document",
    chose: "was chosen",
    heard: "was heard",
    saw: "was come to",
    answered: "was answered",
    agreed: "was agreed with at first",
    disagreed: "was disagreed with at first",
    not: "not:",
    and: "and",
    or: "or",
};

const DUTCH: Labels = Labels {
    language: "nl",
    reading_edition: "Leesuitgave",
    contents: "Inhoud",
    version: "Versie",
    place: "Plaats",
    minutes: "Minuten",
    levels: "Onderwijsniveaus",
    roles: "Rollen",
    warnings: "Waarschuwingen over de inhoud",
    people: "Mensen",
    protagonist: "wiens plaats de lezer inneemt",
    story: "Het verhaal",
    after_ending: "Na het einde",
    stand_again: "Het standpunt, opnieuw, en waar de anderen staan",
    sources: "Bronnen",
    terms: "Begrippen",
    scene: "Scène",
    voice: "Stem",
    ending: "Einde",
    at_home: "in eigen land",
    again: "Opnieuw kijken",
    last_word: "Het laatste woord",
    known: "Wat we weten",
    plan: "Het plan",
    phase: ["jouw standpunt", "kijken", "beslissen", "opnieuw kijken", "in je klas"],
    may_be_asked: "Wie je hier iets kunt vragen",
    at_most: "hoogstens",
    goes_on: "Gaat verder naar",
    looks_back_at: "Kijkt terug op",
    option: "Optie",
    asks: "vraagt, wacht of legt een datum vast",
    happens: "Wat er gebeurt",
    reasoning: "Redenen en prijs",
    evidence: "Wijst op",
    no_evidence: "geen competentie",
    shown_if: "Alleen te zien als",
    shown_after: "Alleen te zien na",
    changes_for: "Verandert voor",
    change: ["winst", "verlies", "gemengd"],
    stance: "Neem een standpunt in",
    stands: ["akkoord", "eerder akkoord", "eerder niet akkoord", "niet akkoord"],
    plan_exercise: "Maak een plan",
    if_part: "Als",
    plan_levels: ["in de klas", "met het team", "in de opleiding"],
    document: "Document",
    chose: "gekozen is",
    heard: "gehoord is",
    saw: "bereikt is",
    answered: "beantwoord is",
    agreed: "eerst akkoord was",
    disagreed: "eerst niet akkoord was",
    not: "niet:",
    and: "en",
    or: "of",
};
