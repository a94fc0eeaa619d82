//! `sources.bib`: every source, once, as a reference manager exports it.

use std::collections::BTreeMap;

use biblatex::{
    Bibliography as Parsed, ChunksExt, DateValue, Entry, PermissiveType, Person, RawBibliography,
};
use venster_scenario::{Language, Source, SourceKey};

use crate::{
    diagnostic::Report,
    source::{FileId, Folder, Span},
};

/// The sources by their keys.
#[derive(Debug, Clone, Default)]
pub struct Bibliography(BTreeMap<SourceKey, Entry>);

impl Bibliography {
    /// The key, where there is a source with it.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&SourceKey> {
        self.0.get_key_value(&SourceKey::new(key).ok()?).map(|(key, _)| key)
    }

    /// What is said of a source in a language.
    #[must_use]
    pub fn source(&self, key: &SourceKey, language: &Language) -> Option<Source> {
        let entry = self.0.get(key)?;
        Some(Source {
            key: key.clone(),
            reference: reference(entry, language).into(),
            address: address(entry).map(Into::into),
        })
    }

    /// Whether what is noted on a source can be read in a language other than that of its first note.
    #[must_use]
    pub fn is_translated(&self, key: &SourceKey, language: &Language) -> bool {
        self.0.get(key).is_none_or(|entry| {
            words(entry, "note").is_none() || words(entry, &note_in(language)).is_some()
        })
    }

    /// The family names of a source's authors and its title: the words by which somebody may look for it.
    #[must_use]
    pub fn names(&self, key: &SourceKey) -> String {
        self.0.get(key).map(names_of).unwrap_or_default()
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(SourceKey::as_str)
    }
}

/// Reads `sources.bib`.
pub fn read(folder: &Folder, file: FileId, report: &mut Report) -> Bibliography {
    let text = folder.text(file);
    let raw = match RawBibliography::parse(text) {
        Ok(raw) => raw,
        Err(error) => {
            let span = Span { file, start: error.span.start, end: error.span.end };
            report.error("bibtex", span, format!("this is not BibTeX: {}", error.kind));
            return Bibliography::default();
        }
    };
    let places: BTreeMap<String, Span> = raw
        .entries
        .iter()
        .map(|entry| {
            let key = &entry.v.key;
            (key.v.to_owned(), Span { file, start: key.span.start, end: key.span.end })
        })
        .collect();
    let parsed = match Parsed::from_raw(raw) {
        Ok(parsed) => parsed,
        Err(error) => {
            let span = Span { file, start: error.span.start, end: error.span.end };
            report.error("bibtex", span, format!("this is not BibTeX: {}", error.kind));
            return Bibliography::default();
        }
    };
    let mut sources = BTreeMap::new();
    for entry in parsed {
        let span = places.get(&entry.key).copied().unwrap_or(Folder::beginning(file));
        let Ok(key) = SourceKey::new(&entry.key) else {
            report
                .error("source-key", span, format!("`{}` can't be the key of a source", entry.key))
                .hint(
                    "lower-case letters and digits, in words joined by single hyphens: pulinx2017",
                );
            continue;
        };
        for (field, what) in [("title", "title"), ("author", "author")] {
            let present = entry.get(field).is_some()
                || (field == "author"
                    && (entry.get("editor").is_some() || entry.get("organization").is_some()));
            if !present {
                report.error(
                    "source-incomplete",
                    span,
                    format!("the source `{}` has no {what}", entry.key),
                );
            }
        }
        sources.insert(key, entry);
    }
    Bibliography(sources)
}

/// Author, year, title and where it appeared, as one sentence.
fn reference(entry: &Entry, language: &Language) -> String {
    let mut sentence = people(entry);
    let year = year(entry).unwrap_or_else(|| undated(language).to_owned());
    if !sentence.is_empty() {
        sentence.push(' ');
    }
    sentence.push_str(&format!("({year}). "));
    sentence.push_str(&words(entry, "title").unwrap_or_default());
    if let Some(subtitle) = words(entry, "subtitle") {
        sentence.push_str(": ");
        sentence.push_str(&subtitle);
    }
    let mut place = String::new();
    if let Some(journal) = words(entry, "journal").or_else(|| words(entry, "journaltitle")) {
        place.push_str(&journal);
        let volume = words(entry, "volume");
        let number = words(entry, "number").or_else(|| words(entry, "issue"));
        match (volume, number) {
            (Some(volume), Some(number)) => place.push_str(&format!(" {volume}({number})")),
            (Some(one), None) | (None, Some(one)) => place.push_str(&format!(" {one}")),
            (None, None) => {}
        }
        if let Some(pages) = words(entry, "pages") {
            place.push_str(&format!(", {}", pages.replace("--", "–")));
        }
    } else if let Some(book) = words(entry, "booktitle") {
        place.push_str(&format!("In {book}"));
        if let Some(pages) = words(entry, "pages") {
            place.push_str(&format!(", {}", pages.replace("--", "–")));
        }
    }
    let house = ["publisher", "institution", "school", "organization", "howpublished"]
        .iter()
        .find_map(|field| words(entry, field));
    for part in [Some(place), house].into_iter().flatten() {
        // A body that publishes its own report is named once.
        if !part.is_empty() && !sentence.contains(&part) {
            end_sentence(&mut sentence);
            sentence.push_str(&part);
        }
    }
    let note = words(entry, &note_in(language))
        .or_else(|| words(entry, "note"))
        .or_else(|| words(entry, "addendum"));
    if let Some(note) = note {
        end_sentence(&mut sentence);
        sentence.push_str(&note);
    }
    if !sentence.ends_with(['.', '?', '!']) {
        sentence.push('.');
    }
    sentence
}

/// The field with a note in a language.
fn note_in(language: &Language) -> String {
    format!("note-{language}")
}

/// What stands in the place of the year where a source has none: “no date”, abbreviated.
fn undated(language: &Language) -> &'static str {
    match language.as_str() {
        "nl" => "z.d.",
        "fr" => "s.d.",
        "de" => "o. D.",
        "es" => "s.f.",
        _ => "n.d.",
    }
}

fn end_sentence(sentence: &mut String) {
    sentence.push_str(if sentence.ends_with(['.', '?', '!']) { " " } else { ". " });
}

fn names_of(entry: &Entry) -> String {
    let mut names: Vec<String> = authors(entry).into_iter().map(|person| person.name).collect();
    if names.is_empty() {
        names.extend(words(entry, "organization"));
    }
    names.extend(words(entry, "title"));
    names.join(" ")
}

fn authors(entry: &Entry) -> Vec<Person> {
    entry
        .author()
        .ok()
        .or_else(|| {
            entry.editors().ok().map(|all| all.into_iter().flat_map(|(one, _)| one).collect())
        })
        .unwrap_or_default()
}

fn people(entry: &Entry) -> String {
    let names: Vec<String> = authors(entry).iter().map(name).collect();
    match names.as_slice() {
        [] => words(entry, "organization").unwrap_or_default(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} & {last}", first.join(", ")),
    }
}

fn name(person: &Person) -> String {
    let mut name = String::new();
    if !person.prefix.is_empty() {
        name.push_str(&person.prefix);
        name.push(' ');
    }
    name.push_str(&person.name);
    let initials: Vec<String> = person
        .given_name
        .split([' ', '-'])
        .filter_map(|given| given.chars().next())
        .map(|initial| format!("{initial}."))
        .collect();
    if !initials.is_empty() {
        name.push_str(&format!(", {}", initials.join(" ")));
    }
    name
}

fn year(entry: &Entry) -> Option<String> {
    match entry.date().ok()? {
        PermissiveType::Typed(date) => Some(match date.value {
            DateValue::At(at) | DateValue::After(at) | DateValue::Before(at) => at.year.to_string(),
            DateValue::Between(from, to) if from.year == to.year => from.year.to_string(),
            DateValue::Between(from, to) => format!("{}–{}", from.year, to.year),
        }),
        PermissiveType::Chunks(chunks) => Some(chunks.format_verbatim()),
    }
}

fn words(entry: &Entry, field: &str) -> Option<String> {
    let words = entry.get(field)?.format_verbatim();
    let words = words.replace("--", "–").split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

fn address(entry: &Entry) -> Option<String> {
    if let Some(address) = words_verbatim(entry, "url") {
        return Some(address);
    }
    words_verbatim(entry, "doi").map(|doi| {
        let number = doi.trim_start_matches("https://doi.org/").trim_start_matches("doi:");
        format!("https://doi.org/{number}")
    })
}

fn words_verbatim(entry: &Entry, field: &str) -> Option<String> {
    let words = entry.get(field)?.format_verbatim().trim().to_owned();
    (words.starts_with("https://") || words.starts_with("http://") || field == "doi")
        .then_some(words)
        .filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference_of(text: &str, language: &str) -> (Source, Vec<&'static str>) {
        let folder = Folder::from_files(vec![("sources.bib".into(), text.as_bytes().to_vec())]);
        let file = folder.find("sources.bib").unwrap();
        let mut report = Report::default();
        let sources = read(&folder, file, &mut report);
        let key = sources.0.keys().next().unwrap();
        let source = sources.source(key, &Language::new(language).unwrap()).unwrap();
        (source, report.into_sorted(&folder).iter().map(|one| one.code).collect())
    }

    #[test]
    fn a_source_becomes_one_sentence() {
        let (source, codes) = reference_of(
            "@article{pulinx2017, author = {Pulinx, Reinhilde and Van Avermaet, Piet}, title = {Silencing linguistic diversity}, journal = {International Journal of Bilingual Education}, year = 2017, volume = 20, number = 5, pages = {542--556}, doi = {10.1080/1}}",
            "en",
        );
        assert_eq!(codes, Vec::<&str>::new());
        assert_eq!(
            &*source.reference,
            "Pulinx, R. & Van Avermaet, P. (2017). Silencing linguistic diversity. International Journal of Bilingual Education 20(5), 542–556."
        );
        assert_eq!(source.address.as_deref(), Some("https://doi.org/10.1080/1"));
    }

    #[test]
    fn a_body_can_be_an_author() {
        let (source, _) = reference_of(
            "@online{unesco2026, author = {{UNESCO}}, title = {Leading together}, year = {2026}, url = {https://example.org/a_b}}",
            "en",
        );
        assert_eq!(&*source.reference, "UNESCO (2026). Leading together.");
        assert_eq!(source.address.as_deref(), Some("https://example.org/a_b"));
    }

    #[test]
    fn a_note_is_read_in_the_language_of_the_text_where_it_was_translated() {
        let text = "@online{putte, author = {{Bibliotheek Putte}}, title = {AVI-boeken}, note = {Its own page.}, note-nl = {De eigen pagina.}}";
        let of = |language| reference_of(text, language).0.reference;
        assert_eq!(&*of("nl"), "Bibliotheek Putte (z.d.). AVI-boeken. De eigen pagina.");
        assert_eq!(&*of("en"), "Bibliotheek Putte (n.d.). AVI-boeken. Its own page.");
        assert_eq!(&*of("pt"), "Bibliotheek Putte (n.d.). AVI-boeken. Its own page.");
    }
}
