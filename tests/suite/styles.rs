//! The style sheets know no left and right: what begins a line begins it in every language.

use std::{fs, path::Path};

use crate::folders;

/// Properties that name a side of the page instead of a side of the text, or a size of the page's own directions.
const PHYSICAL: [&str; 22] = [
    "left",
    "right",
    "top",
    "bottom",
    "width",
    "height",
    "min-width",
    "min-height",
    "max-width",
    "max-height",
    "margin-left",
    "margin-right",
    "margin-top",
    "margin-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "padding-bottom",
    "border-left",
    "border-right",
    "border-top",
    "border-bottom",
];

/// Properties of which four values go round the page.
const ROUND: [&str; 5] = ["margin", "padding", "inset", "border-width", "border-radius"];

/// The values of a declaration, calculations as one.
fn values(text: &str) -> Vec<String> {
    let mut values = vec![String::new()];
    let mut depth = 0;
    for letter in text.trim().chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        match values.last_mut() {
            Some(value) if !(letter.is_whitespace() && depth == 0) => value.push(letter),
            Some(value) if !value.is_empty() => values.push(String::new()),
            _ => {}
        }
    }
    values.retain(|value| !value.is_empty());
    values
}

/// Whether a declaration says something that is wrong in a text from right to left.
fn is_physical(property: &str, value: &str) -> bool {
    if PHYSICAL.contains(&property) {
        return true;
    }
    if ["float", "clear", "text-align"].contains(&property) {
        return ["left", "right"].contains(&value);
    }
    let lopsided = |part: &str| match &values(part)[..] {
        [top_left, top_right, bottom_right, bottom_left] if property == "border-radius" => {
            top_left != top_right || bottom_right != bottom_left
        }
        [_, right, _, left] => right != left,
        [start, end] | [start, end, _] if property == "border-radius" => start != end,
        _ => false,
    };
    ROUND.contains(&property) && value.split('/').any(lopsided)
}

/// A sheet without its comments.
fn code(sheet: &str) -> String {
    let mut code = String::new();
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        code.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    code.push_str(rest);
    code
}

/// The declarations of a sheet that are physical.
fn physical(sheet: &str) -> Vec<String> {
    let code = code(sheet);
    let declarations = code.split([';', '{', '}']).filter_map(|one| one.trim().split_once(':'));
    declarations
        .filter(|(property, value)| is_physical(property.trim(), value.trim()))
        .map(|(property, value)| format!("{property}:{value}"))
        .collect()
}

#[test]
fn a_side_of_the_page_is_seen_however_it_is_written() {
    for wrong in [
        "a { left: 0 }",
        "a {\n  margin-left: 1rem;\n}",
        "a { text-align: right }",
        "a { padding: 1px 2px 3px 4px; }",
        "a { inset: auto auto 0 0 }",
        "a { border-width: 2px 2px 0 0 }",
        "a { border-radius: 1px 0 }",
        "a { border-radius: 1px / 1px 2px 2px 1px }",
    ] {
        assert_eq!(physical(wrong).len(), 1, "{wrong}");
    }
    for right in [
        "/* left: 0 */ a { inset-inline-start: 0 }",
        "a { padding: 1px calc(2px + 1rem) 3px calc(2px + 1rem) }",
        "a { border-radius: 50% 50% 2px 2px / 36% 36% 2px 2px }",
        "@container page (inline-size < 45rem) { a:hover { margin: 0 auto } }",
        "a { vector-effect: non-scaling-stroke; stroke-width: 2 }",
    ] {
        assert_eq!(physical(right), Vec::<String>::new(), "{right}");
    }
}

#[test]
fn style_sheets_name_no_side_of_the_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folders::STYLES);
    let mut seen = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let sheet = fs::read_to_string(&path).unwrap();
        assert_eq!(physical(&sheet), Vec::<String>::new(), "{}", path.display());
        seen += 1;
    }
    assert!(seen > 8, "the sheets are somewhere else");
}
