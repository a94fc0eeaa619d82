//! The part of the app's style sheet that a page needs, in the same order: what can't concern anything on the page is
//! left out, and so is what waits for a mouse or a printer, which comes soon enough with the whole sheet. When that has
//! come, everything is as it says, and nothing moves.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use crate::markup;

/// The names that occur on a page.
#[derive(Debug, Default)]
pub struct Names<'a> {
    tags: BTreeSet<&'a str>,
    classes: BTreeSet<&'a str>,
    ids: BTreeSet<&'a str>,
    marks: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    /// The names in some HTML.
    pub fn of(html: &'a str) -> Self {
        let mut names = Self::default();
        for tag in markup::tags(html) {
            names.tags.insert(tag.name);
            for (name, value) in tag.attributes() {
                match name {
                    "class" => names.classes.extend(value.split_whitespace()),
                    "id" => {
                        names.ids.insert(value);
                    }
                    _ if is_mark(name) => {
                        names.marks.insert(name);
                    }
                    _ => {}
                }
            }
        }
        names
    }

    /// Whether a selector may concern anything. Of what stands in brackets, the selectors of `:is`, `:where` and `:has`
    /// are looked at.
    fn may_match(&self, selector: &str) -> bool {
        let mut rest = selector;
        loop {
            rest = rest.trim_start_matches([' ', '>', '+', '~', '*', '&', '\n', '\t']);
            let Some(sign) = rest.chars().next() else { return true };
            let after = rest.get(sign.len_utf8()..).unwrap_or_default();
            match sign {
                '(' => rest = after_bracket(rest, '(', ')'),
                '[' => {
                    let (name, _) = word(after);
                    if is_mark(name) && !self.marks.contains(name) {
                        return false;
                    }
                    rest = after_bracket(rest, '[', ']');
                }
                ':' => {
                    let (name, after) = word(after.trim_start_matches(':'));
                    if matches!(name, "hover" | "selection") {
                        return false;
                    }
                    rest = after;
                    if matches!(name, "is" | "where" | "has") {
                        rest = after_bracket(after, '(', ')');
                        let bracket = after.get(..after.len() - rest.len()).unwrap_or_default();
                        let inside = bracket.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
                        let all = split(inside.unwrap_or_default(), ',');
                        if !all.into_iter().any(|one| self.may_match(one)) {
                            return false;
                        }
                    }
                }
                '.' | '#' => {
                    let (name, after) = word(after);
                    let known = if sign == '.' { &self.classes } else { &self.ids };
                    if !known.contains(name) {
                        return false;
                    }
                    rest = after;
                }
                _ => {
                    let (name, after) = word(rest);
                    if name.is_empty() {
                        // Nothing that is known here: then the rule stays.
                        return true;
                    }
                    if !self.tags.contains(name) {
                        return false;
                    }
                    rest = after;
                }
            }
        }
    }
}

/// Whether nothing but our own pages gives elements this attribute, so that what isn't there doesn't come.
fn is_mark(attribute: &str) -> bool {
    attribute.starts_with("data-") || attribute == "dir"
}

/// What a page needs of a style sheet.
///
/// # Errors
/// Where a block has no end.
pub fn needed(sheet: &str, names: &Names<'_>) -> Result<String> {
    let mut kept = String::new();
    let mut rest = sheet.trim();
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after).trim_start();
            continue;
        }
        let end = rest.find(['{', ';']).context("A style sheet breaks off.")?;
        let (prelude, from) = rest.split_at(end);
        if from.starts_with(';') {
            kept.push_str(prelude);
            kept.push(';');
            rest = from.get(1..).unwrap_or_default().trim_start();
            continue;
        }
        let after = after_bracket(from, '{', '}');
        let block = from.get(..from.len() - after.len()).unwrap_or_default();
        let inside = block.strip_prefix('{').and_then(|block| block.strip_suffix('}'));
        let inside = inside.context("A block of a style sheet has no end.")?;
        if let Some(inside) = rule(prelude.trim(), inside, names)? {
            kept.push_str(&inside);
        }
        rest = after.trim_start();
    }
    Ok(kept)
}

/// A rule, as far as it is needed.
fn rule(prelude: &str, inside: &str, names: &Names<'_>) -> Result<Option<String>> {
    let whole = |prelude: &str, inside: &str| Some(format!("{prelude}{{{inside}}}"));
    if let Some(at) = prelude.strip_prefix('@') {
        let (kind, _) = word(at);
        return Ok(match kind {
            "media" if at.ends_with(" print") => None,
            "media" | "container" | "supports" | "layer" => {
                let inside = needed(inside, names)?;
                if inside.is_empty() { None } else { whole(prelude, &inside) }
            }
            // Faces that are fetched come with the whole sheet.
            "font-face" if inside.contains("url(") => None,
            _ => whole(prelude, inside),
        });
    }
    let selectors = split(prelude, ',');
    let kept: Vec<_> = selectors.into_iter().filter(|one| names.may_match(one)).collect();
    Ok(if kept.is_empty() { None } else { whole(&kept.join(","), inside) })
}

/// The parts of a text between such signs: those in brackets don't part them.
pub fn split(text: &str, at_sign: char) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut open, mut begin) = (0_i32, 0);
    for (at, sign) in text.char_indices() {
        match sign {
            '(' | '[' => open += 1,
            ')' | ']' => open -= 1,
            _ if sign == at_sign && open == 0 => {
                found.push(text.get(begin..at).unwrap_or_default().trim());
                begin = at + sign.len_utf8();
            }
            _ => {}
        }
    }
    found.push(text.get(begin..).unwrap_or_default().trim());
    found
}

/// What comes after the bracket with which a text begins. Brackets in strings are none.
fn after_bracket(text: &str, opening: char, closing: char) -> &str {
    let (mut open, mut quote) = (0_i32, None);
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (Some(mark), _) if sign == mark => quote = None,
            (None, '"' | '\'') => quote = Some(sign),
            (None, _) if sign == opening => open += 1,
            (None, _) if sign == closing => {
                open -= 1;
                if open == 0 {
                    return text.get(at + 1..).unwrap_or_default();
                }
            }
            _ => {}
        }
    }
    ""
}

/// A name and what comes after it.
fn word(text: &str) -> (&str, &str) {
    let end = text.find(|sign: char| !(sign.is_alphanumeric() || sign == '-' || sign == '_'));
    text.split_at(end.unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<main class=\"play\" data-screen=\"play\"><p class=\"aside\">a</p><button></button></main>";

    fn of(sheet: &str) -> String {
        needed(sheet, &Names::of(PAGE)).unwrap()
    }

    #[test]
    fn what_may_concern_the_page_stays_in_its_order() {
        for kept in [
            ".play{a:b}",
            "main>.aside::before{content:\"}\"}",
            "*,::before{a:b}",
            ":root{--a:b}",
            "button:is(.gone,:focus-visible){a:b}",
            "p:not(.gone p){a:b}",
            "p:has(>:checked){a:b}",
            "main :where(.gone,p)>*{a:b}",
            "[data-screen=play] p{a:b}",
            "@font-face{font-family:a;src:local(\"b\")}",
            "@container page (inline-size<45rem){p{a:b}.play{c:d}}",
            "@keyframes arrive{from{a:b}}",
        ] {
            assert_eq!(of(kept), kept);
        }
    }

    #[test]
    fn what_cannot_concern_it_goes() {
        for (sheet, kept) in [
            (".gone{a:b}p{c:d}", "p{c:d}"),
            ("h4,p{a:b}", "p{a:b}"),
            (".play .gone p{a:b}", ""),
            ("[data-gone]{a:b}", ""),
            ("@media print{p{a:b}}", ""),
            ("p:hover,p:focus-visible{a:b}", "p:focus-visible{a:b}"),
            ("::selection{a:b}", ""),
            ("@media (prefers-contrast:more){.gone{a:b}}", ""),
            ("@font-face{src:url(fonts/a.woff2)}", ""),
            ("/* p{} */", ""),
            (":root.fonts{--a:b}", ""),
            (":is(.gone,h4) p{a:b}", ""),
            ("p:has(+.gone),p{a:b}", "p{a:b}"),
            ("[dir=rtl] p{a:b}", ""),
        ] {
            assert_eq!(of(sheet), kept, "{sheet}");
        }
    }

    #[test]
    fn a_sheet_that_breaks_off_is_refused() {
        assert!(needed("p{a:b", &Names::default()).is_err());
        assert!(needed("p", &Names::default()).is_err());
    }
}
