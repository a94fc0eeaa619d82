//! `module.toml`: what a module is.

use venster_scenario::{Language, Theme};

use super::table::{self, ByLanguage, Table};
use crate::{
    diagnostic::Report,
    source::{FileId, Folder, Spanned},
};

/// What `module.toml` says.
#[derive(Debug, Clone)]
pub struct ModuleFile {
    /// The theme.
    pub theme: Theme,
    /// Where it stands among the modules.
    pub order: u8,
    /// The languages in which each of its scenarios is written.
    pub languages: Vec<Spanned<Language>>,
    /// The title.
    pub title: ByLanguage,
    /// Why it matters, in one short sentence.
    pub why: ByLanguage,
}

/// Reads `module.toml`.
pub fn read(folder: &Folder, file: FileId, report: &mut Report) -> Option<ModuleFile> {
    let parsed = table::parse(folder, file, report)?;
    let mut table = Table::of_file(&parsed, file);
    let theme = table.text("theme", report).and_then(|name| {
        let theme = Theme::parse(&name.value);
        if theme.is_none() {
            report
                .error("unknown-theme", name.span, format!("`{}` is no theme", name.value))
                .suggest(&name.value, Theme::ALL.iter().map(|theme| theme.as_str()));
        }
        theme
    });
    let order = table.number("order", report);
    let mut languages: Vec<Spanned<Language>> = Vec::new();
    for name in table.texts("languages", report) {
        match Language::new(&name.value) {
            Ok(value) if languages.iter().any(|one| one.value == value) => {
                report.error("repeated-value", name.span, "this language stands here twice");
            }
            Ok(value) => languages.push(Spanned { value, span: name.span }),
            Err(_) => {
                report
                    .error(
                        "unknown-language",
                        name.span,
                        format!("`{}` is no language", name.value),
                    )
                    .hint("a language is written as en or nl");
            }
        }
    }
    let title = table.by_language("title", true, report);
    let why = table.by_language("why", true, report);
    for (text, what) in [(&title, "title"), (&why, "`why`")] {
        let Some(text) = text else { continue };
        for language in &languages {
            if text.get(&language.value).is_none() {
                report
                    .error(
                        "missing-text",
                        text.span.unwrap_or(language.span),
                        format!("the {what} is missing in the language `{}`", language.value),
                    )
                    .also(language.span, "a language of this module")
                    .hint(format!("beside the other languages: {} = \"…\"", language.value));
            }
        }
    }
    table.finish(report);
    Some(ModuleFile { theme: theme?, order: order?.value, languages, title: title?, why: why? })
}
