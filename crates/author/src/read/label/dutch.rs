//! The words in Dutch, as it is spoken in Flanders.

use venster_scenario::{Competence, Level, Role, Warning};

use super::{Labels, Remarks};

pub(super) const LABELS: Labels = Labels {
    language: "nl",

    reading_edition: "Leesuitgave",
    contents: "Inhoud",
    version: "Versie",
    place: "Plaats",
    minutes: "Minuten",
    levels: "Onderwijsniveaus",
    roles: "Rollen",
    warnings: "Waarschuwingen over de inhoud",
    level,
    role,
    warning,
    read_by: "Tot nu toe gelezen door:",
    nobody_yet: "Geschreven op basis van gepubliceerde bronnen. Nog geen leerkracht in {country} heeft het gelezen.",
    how: "Hoe je dit leest",
    how_it_reads: "Wie het speelt, ziet hier maar een deel van, naargelang van de keuzes. Hier staat alles in \
                   leesvolgorde: elke optie met wat er dan gebeurt, wat ervoor spreekt en wat ze zegt over wie ze \
                   kiest. Bij wat alleen op sommige wegen te zien is, staat dat erbij.",
    how_to_remark: "Alles waar je iets bij kunt opmerken, heeft een nummer. Schrijf het nummer en je opmerking, in je \
                    eigen woorden en hoe je wilt: in een mail, op papier, in een spraakbericht.",
    ask_yourself: "Details doen ertoe, en drie vragen ook:",
    questions: [
        "Wat zou hier nooit gebeuren?",
        "Wie ontbreekt, of is te eenvoudig voorgesteld?",
        "Welke optie zou je verdedigen in je eigen leraarskamer?",
    ],
    people: "Mensen",
    protagonist: "wiens plaats je inneemt als je speelt",

    story: "Het verhaal",
    after_ending: "Na het einde",
    stand_again: "Het standpunt opnieuw, en waar de anderen staan",
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
    document: "Document",
    film: "Film, regel per regel zoals de ondertitels en het transcript hem vertellen",
    film_elsewhere: "Film op YouTube; wat hierboven staat, is de tekstversie",
    cue: "Cue: de film staat stil op",
    again_from: "opnieuw kijken vanaf",
    narrator: "Verteller",
    heard_there: "Te horen",
    seen_there: "Te zien",
    picture_in_words: "De tekening in woorden:",
    picture_missing: "De tekening zit niet in deze pagina.",

    option: "Optie",
    asks: "vraagt, wacht of legt een datum vast",
    happens: "Wat er gebeurt",
    reasoning: "Redenen en prijs",
    evidence: "Wijst op",
    no_evidence: "Geen competentie.",
    justified_by: "De redenen ({numbers}) horen dit te dragen. Doen ze dat?",
    unjustified: "Er zijn geen redenen die dit dragen.",
    weight: ["enigszins", "sterk"],
    competence,
    changes_for: "Verandert voor",
    change: ["winst", "verlies", "gemengd"],

    stance: "Neem een standpunt in",
    stands: ["akkoord", "eerder akkoord", "eerder niet akkoord", "niet akkoord"],
    sort: "Sorteer in groepen",
    rank: "Zet in volgorde",
    select_one: "Kies er één",
    select_many: "Kies er één of meer",
    spot: "Markeer wat interpreteert",
    reflect: "Schrijf in je eigen woorden",
    compare_with: "Om mee te vergelijken:",
    this_one: "deze wel",
    not_this_one: "deze niet",
    interprets: "interpreteert",
    observes: "neemt waar",
    plan_exercise: "Maak een plan",
    if_part: "Als",
    plan_levels: ["in de klas", "met het team", "in de opleiding"],

    shown_if: "Alleen te zien als",
    shown_after: "Alleen te zien na",
    chose: "gekozen is",
    heard: "gehoord is",
    saw: "bereikt is",
    answered: "beantwoord is",
    agreed: "eerst op akkoord stond",
    disagreed: "eerst op niet akkoord stond",
    not: "niet:",
    and: "en",
    or: "of",

    overview: "Overzicht",
    balance: "Welke opties op welke competentie wijzen",
    balance_explained: "Hoe sterk een optie op een competentie wijst, is het oordeel van de auteur. Wie speelt, ziet \
                        geen punten, maar wel welke competenties de eerste keuzes geoefend hebben.",
    framework: "Competenties uit het Reference Framework of Competences for Democratic Culture van de Raad van Europa \
                (2018); de Nederlandse namen zijn onze vertaling.",
    column_competence: "Competentie",
    column_options: "Opties",
    decisions_of: "bij {some} van de {all} beslissingen",
    speaks_for_none: "Geen enkele optie wijst op: {competences}.",
    for_people: "Voor wie er iets verandert",
    for_people_explained: "Hoe vaak de tekst zegt dat er voor iemand iets verandert, over alle wegen samen.",
    column_person: "Wie",
    column_all: "samen",
    sources: "Bronnen",
    terms: "Begrippen",

    remarks: Remarks {
        title: "Je opmerkingen",
        without_script: "Schrijf de nummers en je opmerkingen in een mail of op papier, met je naam, je rol, je plaats \
                         en de datum. Wil je niet vermeld worden, zeg dat dan.",
        mail_to: "Mail naar",
        remark: "Opmerking",
        change: "Wijzig",
        on: " bij {number}",
        yours_on: "Je opmerking bij {number}",
        yours: "Je opmerking",
        done: "Klaar",
        delete: "Verwijder",
        undo: "Zet terug",
        kept: "Je opmerking bij {number} staat er.",
        deleted: "Je opmerking bij {number} is verwijderd.",
        none: "Nog geen opmerkingen",
        one: "1 opmerking",
        many: "{count} opmerkingen",
        to_all: "verzamel en verstuur",
        stored: "Je opmerkingen worden bewaard in deze browser, op dit toestel, tot je ze verstuurt. Niemand anders \
                 ziet ze.",
        refused: "Deze browser weigert hier iets te bewaren. Je kunt verderwerken, maar je opmerkingen zijn weg als deze \
                  pagina dichtgaat: kopieer, mail of bewaar ze eerst.",
        reader: "Wie je bent",
        reader_explained: "Dit staat bovenaan wat je verstuurt. Wil je niet vermeld worden, laat de naam dan open.",
        reader_fields: ["Naam", "Rol", "Plaats", "Datum"],
        whole: "Bij de hele tekst",
        earlier: "Bij een eerdere versie ({version})",
        earlier_explained: "Je schreef dit toen de tekst anders was. De nummers kunnen intussen verschoven zijn.",
        delete_earlier: "Verwijder de eerdere opmerking bij {number}",
        gathered: "Alles in één tekst",
        gathered_explained: "Dit is wat je verstuurt.",
        subject: "Opmerkingen bij “{title}”",
        copy: "Kopieer de tekst",
        copied: "Gekopieerd.",
        not_copied: "Deze browser laat de pagina niet kopiëren. De tekst is geselecteerd: kopieer hem met Ctrl+C, of door \
                     je vinger erop te houden.",
        mail: "Open in je mailprogramma",
        too_long: "Je opmerkingen zijn langer dan zo’n link kan bevatten; de mail gaat dus zonder open. Kopieer eerst de \
                   tekst en plak hem in de mail, of bewaar hem als bestand en voeg dat toe.",
        paste_here: "(Plak je opmerkingen hier.)",
        save: "Bewaar als tekstbestand",
        saved: "Bewaard als {file}.",
    },
};

const fn level(level: Level) -> &'static str {
    match level {
        Level::Preschool => "kleuteronderwijs",
        Level::Primary => "lager onderwijs",
        Level::Secondary => "secundair onderwijs",
        Level::Vocational => "beroepsonderwijs",
        Level::TeacherEducation => "lerarenopleiding",
    }
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::StudentTeacher => "student in de lerarenopleiding",
        Role::ClassTeacher => "klasleerkracht",
        Role::SupportTeacher => "zorgleerkracht",
        Role::Counsellor => "leerlingenbegeleider",
        Role::SchoolLeader => "schoolleider",
    }
}

const fn warning(warning: Warning) -> &'static str {
    match warning {
        Warning::Exclusion => "uitsluiting",
        Warning::Poverty => "armoede",
        Warning::Pregnancy => "zwangerschap",
        Warning::Racism => "racisme",
        Warning::Violence => "geweld",
    }
}

const fn competence(competence: Competence) -> &'static str {
    match competence {
        Competence::V1 => "Menselijke waardigheid en mensenrechten waarderen",
        Competence::V2 => "Culturele diversiteit waarderen",
        Competence::V3 => {
            "Democratie, rechtvaardigheid, billijkheid, gelijkheid en de rechtsstaat waarderen"
        }
        Competence::A1 => {
            "Openheid voor culturele andersheid en andere overtuigingen, wereldbeelden en praktijken"
        }
        Competence::A2 => "Respect",
        Competence::A3 => "Burgerzin",
        Competence::A4 => "Verantwoordelijkheid",
        Competence::A5 => "Zelfeffectiviteit",
        Competence::A6 => "Tolerantie voor ambiguïteit",
        Competence::S1 => "Zelfstandig leren",
        Competence::S2 => "Analytisch en kritisch denken",
        Competence::S3 => "Luisteren en observeren",
        Competence::S4 => "Empathie",
        Competence::S5 => "Flexibiliteit en aanpassingsvermogen",
        Competence::S6 => "Talige, communicatieve en meertalige vaardigheden",
        Competence::S7 => "Samenwerken",
        Competence::S8 => "Conflicthantering",
        Competence::K1 => "Kennis en kritisch begrip van zichzelf",
        Competence::K2 => "Kennis en kritisch begrip van taal en communicatie",
        Competence::K3 => "Kennis en kritisch begrip van de wereld",
    }
}
