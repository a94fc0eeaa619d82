//! TOML with places: values are taken one by one, and what nobody took is unknown.

use std::collections::BTreeMap;

use toml::{
    Spanned as Toml,
    de::{DeTable, DeValue},
};
use venster_scenario::Language;

use crate::{
    diagnostic::Report,
    source::{FileId, Folder, Span, Spanned},
};

/// A table that is being read.
pub struct Table<'a> {
    file: FileId,
    /// Where the table itself stands.
    pub span: Span,
    entries: Vec<(Spanned<String>, &'a Toml<DeValue<'a>>)>,
    known: Vec<&'static str>,
}

/// A text that is the same in every language, or one for each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ByLanguage {
    same: Option<Spanned<String>>,
    each: BTreeMap<Language, Spanned<String>>,
    /// Where it stands.
    pub span: Option<Span>,
}

impl ByLanguage {
    /// The text in a language.
    #[must_use]
    pub fn get(&self, language: &Language) -> Option<&str> {
        self.same.as_ref().or_else(|| self.each.get(language)).map(|text| text.value.as_str())
    }
}

/// A list that is the same in every language, or one for each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListByLanguage {
    same: Vec<Spanned<String>>,
    each: BTreeMap<Language, Vec<Spanned<String>>>,
}

impl ListByLanguage {
    /// The list in a language; empty where there is none.
    #[must_use]
    pub fn get(&self, language: &Language) -> &[Spanned<String>] {
        self.each.get(language).unwrap_or(&self.same)
    }

    /// Every list, in whatever language.
    pub fn lists(&self) -> impl Iterator<Item = &[Spanned<String>]> {
        [&self.same].into_iter().chain(self.each.values()).map(Vec::as_slice)
    }
}

/// Parses a file of the folder, and hands over its table. What isn't TOML is reported, and then nothing
/// more is said of the file.
pub fn parse<'a>(folder: &'a Folder, file: FileId, report: &mut Report) -> Option<DeTable<'a>> {
    let (table, errors) = DeTable::parse_recoverable(folder.text(file));
    let is_toml = errors.is_empty();
    for error in errors {
        let range = error.span().unwrap_or_default();
        let span = Span { file, start: range.start, end: range.end };
        report.error("toml", span, format!("this is not TOML: {}", error.message()));
    }
    is_toml.then(|| table.into_inner())
}

impl<'a> Table<'a> {
    /// The table of a whole file.
    pub fn of_file(table: &'a DeTable<'a>, file: FileId) -> Self {
        Self::new(table, Folder::beginning(file))
    }

    fn new(table: &'a DeTable<'a>, span: Span) -> Self {
        let file = span.file;
        let mut entries: Vec<_> = table
            .iter()
            .map(|(key, value)| {
                let range = key.span();
                let span = Span { file, start: range.start, end: range.end };
                (Spanned { value: key.get_ref().to_string(), span }, value)
            })
            .collect();
        entries.sort_by_key(|(key, _)| key.span.start);
        Self { file, span, entries, known: Vec::new() }
    }

    /// Takes a value, which the file must have.
    pub fn text(&mut self, key: &'static str, report: &mut Report) -> Option<Spanned<String>> {
        let (_, value) = self.required(key, report)?;
        self.as_text(key, value, report)
    }

    /// Takes a whole number from 1 to 255, which the file must have.
    pub fn number(&mut self, key: &'static str, report: &mut Report) -> Option<Spanned<u8>> {
        let (_, value) = self.required(key, report)?;
        let span = self.span_of(value);
        let number = value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok());
        match number {
            Some(value @ 1..) => Some(Spanned { value, span }),
            _ => {
                report.error("value", span, format!("`{key}` is a whole number from 1 to 255"));
                None
            }
        }
    }

    /// Takes a whole number from 0, which the file must have.
    pub fn count(&mut self, key: &'static str, report: &mut Report) -> Option<Spanned<u32>> {
        let (_, value) = self.required(key, report)?;
        let span = self.span_of(value);
        let number = value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok());
        if number.is_none() {
            report.error("value", span, format!("`{key}` is a whole number from 0"));
        }
        Some(Spanned { value: number?, span })
    }

    /// Takes a list of texts that may differ by language.
    pub fn list_by_language(
        &mut self,
        key: &'static str,
        is_required: bool,
        report: &mut Report,
    ) -> ListByLanguage {
        let taken = if is_required { self.required(key, report) } else { self.take(key) };
        let Some((name, value)) = taken else { return ListByLanguage::default() };
        let mut found = ListByLanguage::default();
        match value.get_ref() {
            DeValue::Table(inner) => {
                for (language, value) in Self::new(inner, name.span).entries {
                    if let Some(id) = known_language(&language, report) {
                        found.each.insert(id, self.as_texts(key, value, report));
                    }
                }
            }
            _ => found.same = self.as_texts(key, value, report),
        }
        found
    }

    /// Takes tables of one kind, `[[key]]`, in the order of the file.
    pub fn each(&mut self, key: &'static str, report: &mut Report) -> Vec<Table<'a>> {
        let Some((name, value)) = self.take(key) else { return Vec::new() };
        let mut tables = Vec::new();
        for value in value.get_ref().as_array().into_iter().flat_map(|list| list.iter()) {
            if let DeValue::Table(one) = value.get_ref() {
                tables.push(Table::new(one, self.span_of(value)));
            }
        }
        if tables.is_empty() {
            report
                .error("value", name.span, format!("`{key}` is a list of tables"))
                .hint(format!("[[{key}]]"));
        }
        tables
    }

    /// Takes a list of texts, which the file must have.
    pub fn texts(&mut self, key: &'static str, report: &mut Report) -> Vec<Spanned<String>> {
        let Some((_, value)) = self.required(key, report) else { return Vec::new() };
        self.as_texts(key, value, report)
    }

    fn as_texts(
        &self,
        key: &str,
        value: &Toml<DeValue<'a>>,
        report: &mut Report,
    ) -> Vec<Spanned<String>> {
        let Some(list) = value.get_ref().as_array() else {
            report
                .error("value", self.span_of(value), format!("`{key}` is a list of texts"))
                .hint(format!("write {key} = [\"…\", \"…\"]"));
            return Vec::new();
        };
        list.iter().filter_map(|value| self.as_text(key, value, report)).collect()
    }

    /// Takes a text that may differ by language.
    pub fn by_language(
        &mut self,
        key: &'static str,
        is_required: bool,
        report: &mut Report,
    ) -> Option<ByLanguage> {
        let (name, value) = if is_required { self.required(key, report)? } else { self.take(key)? };
        Some(self.as_text_by_language(&name, value, report))
    }

    /// Takes every text of the table, under keys of the author's own; each may differ by language.
    pub fn every_by_language(self, report: &mut Report) -> Vec<(Spanned<String>, ByLanguage)> {
        let entry = |(name, value): &(Spanned<String>, &'a Toml<DeValue<'a>>)| {
            (name.clone(), self.as_text_by_language(name, value, report))
        };
        self.entries.iter().map(entry).collect()
    }

    fn as_text_by_language(
        &self,
        name: &Spanned<String>,
        value: &'a Toml<DeValue<'a>>,
        report: &mut Report,
    ) -> ByLanguage {
        let key = name.value.as_str();
        let mut found = ByLanguage { span: Some(name.span), ..ByLanguage::default() };
        match value.get_ref() {
            DeValue::Table(inner) => {
                let inner = Table::new(inner, name.span);
                for (language, value) in inner.entries {
                    if let Some(id) = known_language(&language, report)
                        && let Some(text) = self.as_text(key, value, report)
                    {
                        found.each.insert(id, text);
                    }
                }
            }
            _ => found.same = self.as_text(key, value, report),
        }
        found
    }

    /// Takes a table whose keys are the author's own, in the order of the file.
    pub fn tables(
        &mut self,
        key: &'static str,
        report: &mut Report,
    ) -> Vec<(Spanned<String>, Table<'a>)> {
        let Some((name, value)) = self.take(key) else { return Vec::new() };
        let DeValue::Table(inner) = value.get_ref() else {
            report.error("value", name.span, format!("`{key}` is a table"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for (name, value) in Table::new(inner, name.span).entries {
            match value.get_ref() {
                DeValue::Table(one) => {
                    let span = name.span;
                    tables.push((name, Table::new(one, span)));
                }
                _ => {
                    report
                        .error("value", name.span, format!("`{key}.{}` is a table", name.value))
                        .hint(format!("[{key}.{}]", name.value));
                }
            }
        }
        tables
    }

    /// Takes a table of texts whose keys are the author's own.
    pub fn pairs(
        &mut self,
        key: &'static str,
        report: &mut Report,
    ) -> BTreeMap<String, Spanned<String>> {
        let Some((name, value)) = self.take(key) else { return BTreeMap::new() };
        let DeValue::Table(inner) = value.get_ref() else {
            report.error("value", name.span, format!("`{key}` is a table"));
            return BTreeMap::new();
        };
        Table::new(inner, name.span)
            .entries
            .into_iter()
            .filter_map(|(name, value)| Some((name.value, self.as_text(key, value, report)?)))
            .collect()
    }

    /// Takes a text that need not be there.
    pub fn text_if_any(
        &mut self,
        key: &'static str,
        report: &mut Report,
    ) -> Option<Spanned<String>> {
        let (_, value) = self.take(key)?;
        self.as_text(key, value, report)
    }

    /// Reports what nobody took.
    pub fn finish(self, report: &mut Report) {
        for (key, _) in &self.entries {
            report
                .error("unknown-key", key.span, format!("`{}` has no meaning here", key.value))
                .suggest(&key.value, self.known.iter().copied());
        }
    }

    fn required(
        &mut self,
        key: &'static str,
        report: &mut Report,
    ) -> Option<(Spanned<String>, &'a Toml<DeValue<'a>>)> {
        let found = self.take(key);
        if found.is_none() {
            report.error("missing-key", self.span, format!("`{key}` is missing"));
        }
        found
    }

    fn take(&mut self, key: &'static str) -> Option<(Spanned<String>, &'a Toml<DeValue<'a>>)> {
        self.known.push(key);
        let index = self.entries.iter().position(|(name, _)| name.value == key)?;
        Some(self.entries.remove(index))
    }

    fn as_text(
        &self,
        key: &str,
        value: &Toml<DeValue<'a>>,
        report: &mut Report,
    ) -> Option<Spanned<String>> {
        let span = self.span_of(value);
        match value.get_ref().as_str() {
            Some(text) if !text.trim().is_empty() => {
                Some(Spanned { value: text.trim().to_owned(), span })
            }
            Some(_) => {
                report.error("value", span, format!("`{key}` is empty"));
                None
            }
            None => {
                report
                    .error("value", span, format!("`{key}` is text in quotation marks"))
                    .hint(format!("write {key} = \"…\""));
                None
            }
        }
    }

    fn span_of(&self, value: &Toml<DeValue<'_>>) -> Span {
        let range = value.span();
        Span { file: self.file, start: range.start, end: range.end }
    }
}

fn known_language(name: &Spanned<String>, report: &mut Report) -> Option<Language> {
    let language = Language::new(&name.value).ok();
    if language.is_none() {
        report
            .error("unknown-language", name.span, format!("`{}` is no language", name.value))
            .hint("a language is written as en or nl");
    }
    language
}
