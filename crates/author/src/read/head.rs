//! The head of the page: what it is called, what it looks like, and the policy that keeps everything else out.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::edition::Edition;
use super::html::Html;

impl Edition<'_> {
    pub(super) fn head(&self, html: &mut Html) {
        let styles = self.styles();
        html.empty("meta", &[("charset", "utf-8")]);
        let policy = policy(&styles);
        html.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
        html.empty(
            "meta",
            &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
        );
        html.empty("meta", &[("name", "color-scheme"), ("content", "light dark")]);
        let title = format!("{} – {}", self.scenario.title, self.labels.reading_edition);
        html.labelled("title", &[], &title);
        html.verbatim("style", &[], &styles);
    }

    /// The styles, with a foot for each printed sheet: sheets get mixed up, and a reader has those of an older version.
    fn styles(&self) -> String {
        // Ids and languages are letters, digits and hyphens, so that nothing here ends a string of CSS.
        let what = format!("{}.{} · {}", self.scenario.id, self.scenario.language, self.version);
        format!(
            "{STYLES}\n{PRINT}\n@page {{ @bottom-left {{ content: \"{what}\"; }} }}\n",
            STYLES = plain_ends(STYLES),
            PRINT = plain_ends(PRINT),
        )
    }
}

/// The page's script.
pub(super) fn script() -> String {
    plain_ends(SCRIPT)
}

pub(super) const STYLES: &str = include_str!("style.css");
pub(super) const PRINT: &str = include_str!("print.css");
pub(super) const SCRIPT: &str = include_str!("remarks.js");

/// Nothing is fetched, and nothing runs or paints but what this page was made with.
fn policy(styles: &str) -> String {
    format!(
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; \
         style-src '{}'; script-src '{}'",
        fingerprint(styles),
        fingerprint(&script())
    )
}

fn fingerprint(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// A browser ends lines with a line feed before it compares a hash, whatever a checkout has made of them.
fn plain_ends(text: &str) -> String {
    text.replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fingerprint(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn what_stands_there_verbatim_ends_where_it_should() {
        for text in [STYLES, PRINT, SCRIPT] {
            assert!(!text.contains("</") && !text.contains("<!--"));
        }
    }
}
