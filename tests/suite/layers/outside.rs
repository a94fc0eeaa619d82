//! What a source mentions that reaches out of the program: clocks, files, the network, dice.

/// The modules of the standard library that reach out of a program.
const OUTSIDE: [&str; 8] = ["env", "fs", "io", "net", "os", "process", "thread", "time"];

/// What a source mentions that reaches out. Lines that are comments say nothing.
pub fn reaches_out(source: &str) -> Vec<String> {
    let code: Vec<&str> =
        source.lines().map(str::trim_start).filter(|line| !line.starts_with("//")).collect();
    let words = words(&code.join("\n"));
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let rest = words.get(at + 1..).unwrap_or_default();
        match word.as_str() {
            "std" | "core" => {
                let modules = named_after(rest).into_iter().filter(|name| OUTSIDE.contains(name));
                found.extend(modules.map(|name| format!("{word}::{name}")));
            }
            "rand" => found.push("rand".to_owned()),
            _ => {}
        }
    }
    found
}

/// A source as its names and signs.
fn words(code: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let in_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut before = ' ';
    for letter in code.chars() {
        match words.last_mut() {
            Some(word) if in_name(letter) && in_name(before) => word.push(letter),
            _ if letter.is_whitespace() => {}
            _ => words.push(letter.to_string()),
        }
        before = letter;
    }
    words
}

/// The modules that are named after `std`: the one, or the first of each path in braces.
fn named_after(rest: &[String]) -> Vec<&str> {
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    let Some(path) = rest.strip_prefix(&[":", ":"]) else { return Vec::new() };
    if path.first() != Some(&"{") {
        return path.iter().take(1).copied().collect();
    }
    let mut depth = 0_usize;
    let mut named = Vec::new();
    for (at, word) in path.iter().enumerate() {
        match *word {
            "{" => depth += 1,
            "}" if depth == 1 => break,
            "}" => depth -= 1,
            name => {
                let begins = at.checked_sub(1).and_then(|before| path.get(before));
                if depth == 1 && matches!(begins, Some(&"{" | &",")) {
                    named.push(name);
                }
            }
        }
    }
    named
}

/// A scan that sees nothing would always pass.
#[test]
fn reaching_out_is_seen_however_it_is_written() {
    for (source, seen) in [
        ("let now = std::time::Instant::now();", "std::time"),
        ("use std::{collections::{BTreeMap, BTreeSet}, fs, path::Path};", "std::fs"),
        ("use ::std::env;", "std::env"),
        ("use core::{fmt, time};", "core::time"),
        ("use std::{\n    collections::BTreeMap,\n    net::IpAddr,\n};", "std::net"),
        ("let dice = rand::rng();", "rand"),
    ] {
        assert_eq!(reaches_out(source), [seen], "{source}");
    }
    for source in [
        "// std::fs would be wrong here, and rand too",
        "use std::collections::{BTreeMap, BTreeSet};",
        "use core::fmt;",
        "let brand = from_random(operand);",
    ] {
        assert!(reaches_out(source).is_empty(), "{source}");
    }
}
