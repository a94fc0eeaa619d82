//! Looking at HTML that our own renderer and Trunk's minifier write: well-formed, with `<` and `>` in tags alone.

/// Elements that hold nothing and have no end tag.
const VOID: [&str; 7] = ["br", "img", "input", "link", "meta", "source", "track"];

/// A start tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The element's name.
    pub name: &'a str,
    /// All of it, from `<` to `>`.
    pub html: &'a str,
    /// Where it begins.
    start: usize,
}

impl<'a> Tag<'a> {
    /// Its attributes, in their order. Values are as they stand there, with their escapes.
    pub fn attributes(&self) -> Vec<(&'a str, &'a str)> {
        let inside = self.html.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        let mut rest = inside.split_once(char::is_whitespace).map_or("", |(_, rest)| rest).trim();
        let mut found = Vec::new();
        while !rest.is_empty() {
            let end = rest.find(|sign: char| sign == '=' || sign.is_whitespace());
            let (name, after) = rest.split_at(end.unwrap_or(rest.len()));
            let (value, after) = match after.strip_prefix('=') {
                None => ("", after),
                Some(after) => match after.chars().next().filter(|sign| "\"'".contains(*sign)) {
                    Some(quote) => {
                        let after = after.get(1..).unwrap_or_default();
                        after.split_once(quote).unwrap_or((after, ""))
                    }
                    None => after.split_once(char::is_whitespace).unwrap_or((after, "")),
                },
            };
            found.push((name, value));
            rest = after.trim_start();
        }
        found
    }

    /// The value of one of its attributes.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().into_iter().find(|(is, _)| *is == name).map(|(_, value)| value)
    }

    /// Whether it has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|all| all.split_whitespace().any(|one| one == class))
    }
}

/// Every start tag, in order.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    every_tag(html).into_iter().filter(|tag| is_start(tag)).collect()
}

/// The first element of which this holds, from its start tag to its end tag.
pub fn element<'a>(html: &'a str, is_it: impl Fn(&Tag<'a>) -> bool) -> Option<&'a str> {
    let all = every_tag(html);
    let first = all.iter().position(|tag| is_start(tag) && is_it(tag))?;
    let mut open = 0_usize;
    for tag in all.get(first..)? {
        if tag.html.starts_with("</") {
            open = open.checked_sub(1)?;
        } else if is_start(tag) && !VOID.contains(&tag.name) {
            open += 1;
        }
        if open == 0 {
            return html.get(all.get(first)?.start..tag.start + tag.html.len());
        }
    }
    None
}

fn is_start(tag: &Tag<'_>) -> bool {
    !tag.html.starts_with("</") && !tag.html.starts_with("<!")
}

/// Start tags, end tags and declarations. What stands in a script is none of them.
fn every_tag(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(begin) = html.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + begin;
        let Some(whole) = html.get(start..).and_then(tag_at) else { break };
        let name = whole.trim_start_matches(['<', '/']);
        let end = name.find(|sign: char| sign.is_whitespace() || sign == '>' || sign == '/');
        let name = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
        found.push(Tag { name, html: whole, start });
        at = start + whole.len();
        if name == "script" && !whole.starts_with("</") {
            let script = html.get(at..).and_then(|rest| rest.find("</script"));
            at += script.unwrap_or_default();
        }
    }
    found
}

/// The tag at the beginning. `>` may stand in a quoted value.
fn tag_at(html: &str) -> Option<&str> {
    let mut quote = None;
    for (at, sign) in html.char_indices() {
        match (quote, sign) {
            (None, '>') => return html.get(..=at),
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if sign == open => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><main lang=en class=\"play seen\"><img alt=\"a > b\" src='x'>\
        <div class=\"text\"><div>a</div><input checked type=\"radio\"></div><script>if (a<b) c()</script></main>";

    #[test]
    fn tags_have_names_and_attributes_however_they_are_quoted() {
        let names: Vec<_> = tags(PAGE).iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["main", "img", "div", "div", "input", "script"]);
        let tags = tags(PAGE);
        assert_eq!(tags[0].attributes(), [("lang", "en"), ("class", "play seen")]);
        assert!(tags[0].has_class("seen") && !tags[0].has_class("see"));
        assert_eq!(tags[1].attributes(), [("alt", "a > b"), ("src", "x")]);
        assert_eq!(tags[4].attributes(), [("checked", ""), ("type", "radio")]);
    }

    #[test]
    fn an_element_ends_with_its_own_end_tag() {
        let text = element(PAGE, |tag| tag.has_class("text")).unwrap();
        assert!(text.starts_with("<div class=\"text\">") && text.ends_with("\"radio\"></div>"));
        assert_eq!(element(PAGE, |tag| tag.name == "img"), Some("<img alt=\"a > b\" src='x'>"));
        assert_eq!(element(PAGE, |tag| tag.name == "header"), None);
    }
}
