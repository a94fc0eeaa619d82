//! Custom properties of a sheet whose values never change on a page: each use is given the value itself, and what
//! nobody uses is left out. A page is fetched by those who wait for it, and most of its sheet's names are said once.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use crate::styles::split;

/// The sheet without those names.
pub fn put_in(sheet: &str) -> String {
    let Some((before, root, after)) = root_rule(sheet) else { return sheet.to_owned() };
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for name in definitions(sheet).into_iter().filter_map(|range| name_of(sheet, range)) {
        *times.entry(name).or_default() += 1;
    }
    let mut constants = BTreeMap::new();
    let mut declarations = Vec::new();
    for declaration in split(root, ';') {
        let declared = with_values(declaration, &constants);
        let constant = declaration.split_once(':').filter(|(name, _)| times.get(name) == Some(&1));
        if let Some((name, _)) = constant {
            let value = declared.split_once(':').map_or("", |(_, value)| value);
            constants.insert(name, value.to_owned());
        }
        declarations.push(declared);
    }
    let [before, after] = [before, after].map(|part| with_values(part, &constants));
    let mut all = format!("{before}:root{{{}}}{after}", declarations.join(";"));
    while let Some(range) = unused(&all) {
        all.replace_range(range, "");
    }
    all
}

/// What stands before the first rule for the root, what in it, and what after it.
fn root_rule(sheet: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = sheet.split_once(":root{")?;
    let (inside, after) = from.split_once('}')?;
    Some((before, inside, after))
}

/// Where custom properties are given a value, each time: from their name to before what ends it.
fn definitions(sheet: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in sheet.match_indices("--") {
        let begins = sheet.get(..at).is_some_and(|before| before.ends_with(['{', ';']));
        let from = sheet.get(at..).unwrap_or_default();
        if begins {
            found.push(at..at + from.find([';', '}']).unwrap_or(from.len()));
        }
    }
    found
}

fn name_of(sheet: &str, definition: Range<usize>) -> Option<&str> {
    sheet.get(definition)?.split_once(':').map(|(name, _)| name)
}

/// The first definition that nothing uses, with one of the signs that part it from others.
fn unused(sheet: &str) -> Option<Range<usize>> {
    let uses = sheet.split("var(").skip(1);
    let used: BTreeSet<&str> = uses.filter_map(|used| used.split([')', ',']).next()).collect();
    let is_used =
        |range: &Range<usize>| name_of(sheet, range.clone()).is_none_or(|name| used.contains(name));
    let Range { start, end } = definitions(sheet).into_iter().find(|range| !is_used(range))?;
    let follows = sheet.get(end..).is_some_and(|rest| rest.starts_with(';'));
    let precedes = sheet.get(..start).is_some_and(|rest| rest.ends_with(';'));
    Some(start - usize::from(precedes && !follows)..end + usize::from(follows))
}

/// Some of a sheet, with the values of these custom properties where they are used.
fn with_values(text: &str, constants: &BTreeMap<&str, String>) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once("var(") {
        written.push_str(before);
        let (name, after) = from.split_once(')').unwrap_or((from, ""));
        match constants.get(name) {
            Some(value) => {
                // Two uses may stand side by side: their brackets part them, bare values would run together.
                if !written.ends_with([' ', ':', ',', '(', '/', '*']) {
                    written.push(' ');
                }
                written.push_str(value);
                if !after.starts_with([' ', ';', '}', ')', ',', '/', '*']) && !after.is_empty() {
                    written.push(' ');
                }
                rest = after;
            }
            None => {
                written.push_str("var(");
                rest = from;
            }
        }
    }
    written + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_changes_is_said_where_it_is_used() {
        for (sheet, plain) in [
            (":root{--a:1px}p{b:var(--a)}", ":root{}p{b:1px}"),
            (":root{c:d;--a:1px;e:f}p{b:var(--a)var(--a)}", ":root{c:d;e:f}p{b:1px 1px}"),
            (
                ":root{--a:1px;--b:calc(var(--a)*2)}p{c:var(--b)/var(--a) 0}",
                ":root{}p{c:calc(1px*2)/1px 0}",
            ),
            (
                ":root{--f:var(--x),serif;--x:a}:root[b]{--x:c}p{d:1px var(--f)}",
                ":root{--x:a}:root[b]{--x:c}p{d:1px var(--x),serif}",
            ),
        ] {
            assert_eq!(put_in(sheet), plain);
        }
    }

    #[test]
    fn what_changes_keeps_its_name() {
        for sheet in [
            ":root{c:var(--later);--later:1px}",
            ":root{--a:1px}@media print{:root{--a:2px}}p{b:var(--a)}",
            ":root{--a:1px}p{--a:2px;b:var(--a)}",
            ":root{c:d}p{b:var(--nobody)}",
            ":root{--a:1px}p{b:var(--a,2px)}",
            "p{b:var(--a)}",
        ] {
            assert_eq!(put_in(sheet), sheet);
        }
    }

    #[test]
    fn what_nobody_uses_goes() {
        let sheet = ":root{--a:1px;--b:2px;c:d}@media print{:root{--b:3px}}@media x{:root{--b:4px;e:f}}p{--a:2px}";
        assert_eq!(put_in(sheet), ":root{c:d}@media print{:root{}}@media x{:root{e:f}}p{}");
    }
}
