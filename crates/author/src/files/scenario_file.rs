//! `scenario.toml`: what is the same in every language of a scenario.

use venster_scenario::{Country, Kind, Language, Level, PersonId, Role, Warning};

use super::table::{self, ByLanguage, Table};
use crate::{
    diagnostic::Report,
    source::{FileId, Folder, Span, Spanned},
};

/// Words that the format uses itself, so that nobody in a cast can be called by them.
pub const RESERVED: &[&str] = &[
    "again",
    "ask",
    "ask-limit",
    "at",
    "because",
    "id",
    "if",
    "level",
    "minutes",
    "next",
    "of",
    "on",
    "person",
    "src",
];

/// What `scenario.toml` says.
#[derive(Debug, Clone)]
pub struct ScenarioFile {
    /// Where the file begins.
    pub at: Span,
    /// What sort it is.
    pub kind: Kind,
    /// The language that holds the logic.
    pub source: Spanned<Language>,
    /// Whose place the learner takes.
    pub protagonist: PersonId,
    /// Where it plays.
    pub country: Spanned<Country>,
    /// For which levels.
    pub levels: Vec<Level>,
    /// Whose work it is about.
    pub roles: Vec<Role>,
    /// How long it takes.
    pub minutes: u8,
    /// What to know before.
    pub warnings: Vec<Warning>,
    /// The place as it is shown.
    pub place: ByLanguage,
    /// One sentence about it.
    pub teaser: ByLanguage,
    /// The people, in the author's order.
    pub cast: Vec<Member>,
}

/// Somebody in the cast.
#[derive(Debug, Clone)]
pub struct Member {
    /// The cast's id.
    pub id: PersonId,
    /// Where it is written.
    pub span: Span,
    /// The name in each language.
    pub name: ByLanguage,
    /// The role in each language.
    pub role: Option<ByLanguage>,
    /// Who of `people.toml` the portrait shows.
    pub look: Option<Spanned<String>>,
}

/// Reads `scenario.toml`; `languages` are those of its module.
pub fn read(
    folder: &Folder,
    file: FileId,
    languages: &[Spanned<Language>],
    report: &mut Report,
) -> Option<ScenarioFile> {
    let parsed = table::parse(folder, file, report)?;
    let mut table = Table::of_file(&parsed, file);
    let kind = table.text("kind", report).and_then(|name| match name.value.as_str() {
        "scenario" => Some(Kind::Scenario),
        "incident" => Some(Kind::Incident),
        other => {
            report
                .error("unknown-kind", name.span, format!("`{other}` is no kind of scenario"))
                .suggest(other, ["scenario", "incident"]);
            None
        }
    });
    let source = table.text("source", report).and_then(|name| source(&name, languages, report));
    let protagonist = table.text("protagonist", report);
    let country = table.text("country", report).and_then(|code| {
        let country = Country::parse(&code.value);
        if country.is_none() {
            report
                .error("unknown-country", code.span, format!("`{}` is no country", code.value))
                .hint("two capital letters: BE, RW, ZM");
        }
        Some(Spanned { value: country?, span: code.span })
    });
    let levels = closed(&mut table, "levels", Level::parse, Level::ALL, |one| one.as_str(), report);
    let roles = closed(&mut table, "roles", Role::parse, Role::ALL, |one| one.as_str(), report);
    let minutes = table.number("minutes", report);
    let warnings =
        closed(&mut table, "warnings", Warning::parse, Warning::ALL, |one| one.as_str(), report);
    let place = table.by_language("place", true, report);
    let teaser = table.by_language("teaser", true, report);
    let cast = cast(&mut table, languages, report);
    table.finish(report);

    for (text, what) in [(&place, "place"), (&teaser, "teaser")] {
        if let Some(text) = text {
            in_every_language(text, what, languages, report);
        }
    }
    let protagonist = protagonist.and_then(|name| {
        let found = cast.iter().find(|member| member.id.as_str() == name.value);
        if found.is_none() {
            report
                .error(
                    "unknown-person",
                    name.span,
                    format!("the protagonist `{}` isn't in the cast", name.value),
                )
                .suggest(&name.value, cast.iter().map(|member| member.id.as_str()));
        }
        found.map(|member| member.id.clone())
    });
    Some(ScenarioFile {
        at: Folder::beginning(file),
        kind: kind?,
        source: source?,
        protagonist: protagonist?,
        country: country?,
        levels,
        roles,
        minutes: minutes?.value,
        warnings,
        place: place?,
        teaser: teaser?,
        cast,
    })
}

fn source(
    name: &Spanned<String>,
    languages: &[Spanned<Language>],
    report: &mut Report,
) -> Option<Spanned<Language>> {
    if let Some(language) = languages.iter().find(|one| one.value.as_str() == name.value) {
        return Some(Spanned { value: language.value.clone(), span: name.span });
    }
    if !languages.is_empty() {
        report
            .error(
                "unknown-language",
                name.span,
                format!("`{}` is none of this module's languages", name.value),
            )
            .suggest(&name.value, languages.iter().map(|one| one.value.as_str()));
    }
    None
}

fn closed<T: Copy + PartialEq>(
    table: &mut Table<'_>,
    key: &'static str,
    parse: fn(&str) -> Option<T>,
    all: &[T],
    name_of: fn(T) -> &'static str,
    report: &mut Report,
) -> Vec<T> {
    let mut found = Vec::new();
    for name in table.texts(key, report) {
        match parse(&name.value) {
            Some(one) if found.contains(&one) => {
                report.error(
                    "repeated-value",
                    name.span,
                    format!("`{}` stands here twice", name.value),
                );
            }
            Some(one) => found.push(one),
            None => {
                report
                    .error(
                        "unknown-value",
                        name.span,
                        format!("`{}` is not in the list of {key}", name.value),
                    )
                    .suggest(&name.value, all.iter().map(|one| name_of(*one)));
            }
        }
    }
    found
}

fn cast(
    table: &mut Table<'_>,
    languages: &[Spanned<Language>],
    report: &mut Report,
) -> Vec<Member> {
    let mut cast: Vec<Member> = Vec::new();
    for (id, mut member) in table.tables("cast", report) {
        let look = member.text_if_any("look", report);
        let name = member.by_language("name", true, report);
        let role = member.by_language("role", false, report);
        member.finish(report);
        let (Ok(person), Some(name)) = (PersonId::new(&id.value), name) else {
            if let Err(error) = PersonId::new(&id.value) {
                report.error("id-form", id.span, format!("`{}`: {error}", id.value));
            }
            continue;
        };
        if RESERVED.contains(&id.value.as_str()) {
            report
                .error(
                    "reserved-id",
                    id.span,
                    format!(
                        "`{}` is a word of the format, so nobody can have it as an id",
                        id.value
                    ),
                )
                .hint("take the person's name, or add a word to it");
        }
        in_every_language(&name, "name", languages, report);
        if let Some(role) = &role {
            in_every_language(role, "role", languages, report);
        }
        for language in languages {
            let same = cast.iter().find(|other| {
                name.get(&language.value)
                    .is_some_and(|name| other.name.get(&language.value) == Some(name))
            });
            if let Some(other) = same {
                report
                    .error("repeated-name", id.span, "two people have the same name")
                    .hint("a quote names its speaker, so names must differ")
                    .also(other.span, "the other");
                break;
            }
        }
        cast.push(Member { id: person, span: id.span, name, role, look });
    }
    cast
}

fn in_every_language(
    text: &ByLanguage,
    what: &str,
    languages: &[Spanned<Language>],
    report: &mut Report,
) {
    for language in languages {
        if let (None, Some(span)) = (text.get(&language.value), text.span) {
            report
                .error(
                    "missing-text",
                    span,
                    format!("the {what} is missing in the language `{}`", language.value),
                )
                .also(language.span, "a language of this module")
                .hint(format!("beside the other languages: {} = \"…\"", language.value));
        }
    }
}
