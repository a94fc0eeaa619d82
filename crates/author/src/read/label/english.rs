//! The words in English.

use venster_scenario::{Competence, Level, Role, Warning};

use super::{Labels, Remarks};

pub(super) const LABELS: Labels = Labels {
    language: "en",

    reading_edition: "Reading edition",
    contents: "Contents",
    version: "Version",
    place: "Place",
    minutes: "Minutes",
    levels: "Levels of education",
    roles: "Roles",
    warnings: "Content warnings",
    level,
    role,
    warning,
    read_by: "Read so far by:",
    nobody_yet: "Written from published sources. No teacher in {country} has read it yet.",
    how: "How to read it",
    how_it_reads: "A learner sees a part of this, depending on what they choose. Here everything stands in reading \
                   order: every option with what happens then, what speaks for it, and what it says about whoever \
                   chooses it. What is shown only on some ways says so.",
    how_to_remark: "Everything that you might remark upon has a number. Write the number and your remark, in any \
                    words and any form: in a mail, on paper, in a voice message.",
    ask_yourself: "Details matter, and so do three questions:",
    questions: [
        "What would never happen here?",
        "Who is missing, or made too simple?",
        "Which option would you defend in your own staff room?",
    ],
    people: "People",
    protagonist: "whose place the learner takes",

    story: "The story",
    after_ending: "After the ending",
    stand_again: "The stand again, and where others stand",
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
    document: "Document",
    film: "Film, line by line as its captions and its transcript tell it",
    film_elsewhere: "Film on YouTube; what stands above is its text version",
    cue: "Cue: the film pauses at",
    again_from: "look again from",
    narrator: "Narrator",
    heard_there: "To be heard",
    seen_there: "To be seen",
    picture_in_words: "The picture in words:",
    picture_missing: "The picture isn’t in this page.",

    option: "Option",
    asks: "asks, waits or fixes a date",
    happens: "What happens",
    reasoning: "Reasoning and price",
    evidence: "Speaks for",
    no_evidence: "No competence.",
    justified_by: "The reasoning ({numbers}) should justify this. Does it?",
    unjustified: "No reasoning justifies this.",
    weight: ["somewhat", "strongly"],
    competence,
    changes_for: "Changes for",
    change: ["gain", "loss", "mixed"],

    stance: "Take a stand",
    stands: ["agrees", "rather agrees", "rather disagrees", "disagrees"],
    sort: "Sort into groups",
    rank: "Put in order",
    select_one: "Select one",
    select_many: "Select one or several",
    spot: "Mark what interprets",
    reflect: "Write in your own words",
    compare_with: "Shown to compare with:",
    this_one: "this one",
    not_this_one: "not this one",
    interprets: "interprets",
    observes: "observes",
    plan_exercise: "Make a plan",
    if_part: "If",
    plan_levels: ["in class", "with the team", "in the institute"],

    shown_if: "Shown only if",
    shown_after: "Shown only after",
    chose: "was chosen",
    heard: "was heard",
    saw: "was come to",
    answered: "was answered",
    agreed: "was agreed with at first",
    disagreed: "was disagreed with at first",
    not: "not:",
    and: "and",
    or: "or",

    overview: "Overview",
    balance: "Which options speak for which competence",
    balance_explained: "How strongly an option speaks for a competence is the author’s judgement. Learners see no \
                        points; they see which competences their first choices have practised.",
    framework: "Competences of the Council of Europe’s Reference Framework of Competences for Democratic Culture \
                (2018).",
    column_competence: "Competence",
    column_options: "Options",
    decisions_of: "in {some} of {all} decisions",
    speaks_for_none: "No option speaks for: {competences}.",
    for_people: "For whom something changes",
    for_people_explained: "How often the text says that something changes for somebody, over all ways together.",
    column_person: "Person",
    column_all: "in all",
    sources: "Sources",
    terms: "Terms",

    remarks: Remarks {
        title: "Your remarks",
        without_script: "Write the numbers and your remarks in a mail or on paper, with your name, your role, your \
                         place and the date. If you don’t want to be named, say so.",
        mail_to: "Mail to",
        remark: "Remark",
        change: "Change",
        on: " on {number}",
        yours_on: "Your remark on {number}",
        yours: "Your remark",
        done: "Done",
        delete: "Delete",
        undo: "Undo",
        kept: "Your remark on {number} stands.",
        deleted: "Your remark on {number} is deleted.",
        none: "No remarks yet",
        one: "1 remark",
        many: "{count} remarks",
        to_all: "gather and send",
        stored: "Your remarks are kept in this browser, on this device, until you send them. Nobody else sees them.",
        refused: "This browser refuses to keep anything here. You can go on, but your remarks are gone when this page \
                  is closed: copy, mail or save them before.",
        reader: "Who you are",
        reader_explained: "It stands at the top of what you send. If you don’t want to be named, leave the name out.",
        reader_fields: ["Name", "Role", "Place", "Date"],
        whole: "On the whole text",
        earlier: "On an earlier version ({version})",
        earlier_explained: "You wrote these when the text was another. Numbers may have moved since.",
        delete_earlier: "Delete the earlier remark on {number}",
        gathered: "All in one text",
        gathered_explained: "This is what you send.",
        subject: "Remarks on “{title}”",
        copy: "Copy the text",
        copied: "Copied.",
        not_copied: "This browser doesn’t let the page copy. The text is selected: copy it with Ctrl+C, or by holding \
                     your finger on it.",
        mail: "Open in your mail program",
        too_long: "Your remarks are longer than such a link can hold, so the mail opens without them: copy the text \
                   first and paste it there, or save it as a file and attach that.",
        paste_here: "(Paste your remarks here.)",
        save: "Save as a text file",
        saved: "Saved as {file}.",
    },
};

const fn level(level: Level) -> &'static str {
    match level {
        Level::Preschool => "preschool",
        Level::Primary => "primary school",
        Level::Secondary => "secondary school",
        Level::Vocational => "vocational education",
        Level::TeacherEducation => "teacher education",
    }
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::StudentTeacher => "student teacher",
        Role::ClassTeacher => "class teacher",
        Role::SupportTeacher => "support teacher",
        Role::Counsellor => "counsellor",
        Role::SchoolLeader => "school leader",
    }
}

const fn warning(warning: Warning) -> &'static str {
    match warning {
        Warning::Exclusion => "exclusion",
        Warning::Poverty => "poverty",
        Warning::Pregnancy => "pregnancy",
        Warning::Racism => "racism",
        Warning::Violence => "violence",
    }
}

const fn competence(competence: Competence) -> &'static str {
    match competence {
        Competence::V1 => "Valuing human dignity and human rights",
        Competence::V2 => "Valuing cultural diversity",
        Competence::V3 => "Valuing democracy, justice, fairness, equality and the rule of law",
        Competence::A1 => {
            "Openness to cultural otherness and to other beliefs, world views and practices"
        }
        Competence::A2 => "Respect",
        Competence::A3 => "Civic-mindedness",
        Competence::A4 => "Responsibility",
        Competence::A5 => "Self-efficacy",
        Competence::A6 => "Tolerance of ambiguity",
        Competence::S1 => "Autonomous learning skills",
        Competence::S2 => "Analytical and critical thinking skills",
        Competence::S3 => "Skills of listening and observing",
        Competence::S4 => "Empathy",
        Competence::S5 => "Flexibility and adaptability",
        Competence::S6 => "Linguistic, communicative and plurilingual skills",
        Competence::S7 => "Co-operation skills",
        Competence::S8 => "Conflict-resolution skills",
        Competence::K1 => "Knowledge and critical understanding of the self",
        Competence::K2 => "Knowledge and critical understanding of language and communication",
        Competence::K3 => "Knowledge and critical understanding of the world",
    }
}
