//! The reading edition: a whole scenario on one page, for those who review it.
//!
//! It is one file that can be mailed and printed: pictures, styles and script stand in it. It is whole without the
//! script, which only takes remarks and gathers them. Everything that can be remarked upon has a number.

mod condition;
mod edition;
mod exercises;
mod film;
mod head;
mod html;
mod label;
mod mail;
mod opening;
mod overview;
mod pictures;
mod readers;
mod remarks;
mod scene;
mod sources;

use venster_scenario::{Scenario, Scene, SceneKind};

use crate::proofs::{after_ending, last_word};
use edition::Edition;
use html::Html;

pub use mail::{MailAddress, MailAddressError};
pub use pictures::Pictures;

/// One page of HTML with every scene, option, consequence, reasoning, evidence and source in reading
/// order. Remarks are mailed to the address, where there is one.
#[must_use]
pub fn reading_edition<'a>(
    scenario: &'a Scenario,
    pictures: Pictures<'a>,
    mail: Option<&'a MailAddress>,
) -> String {
    let mut html = Html::document();
    let mut edition = Edition::new(scenario, pictures, mail);
    html.element("html", &[("lang", scenario.language.as_str())], |html| {
        html.element("head", &[], |html| edition.head(html));
        html.element("body", &[], |html| edition.body(html));
    });
    html.finish()
}

impl<'a> Edition<'a> {
    fn body(&mut self, html: &mut Html) {
        html.element("header", &[], |html| self.header(html));
        let mail = self.mail.map_or("", MailAddress::as_str);
        let (scenario, version) = (self.scenario, self.version.clone());
        let attributes = [
            ("data-scenario", scenario.id.as_str()),
            ("data-version", &version),
            ("data-mail", mail),
        ];
        html.element("main", &attributes, |html| {
            self.how(html);
            // The contents name numbers, so they are made after what they list and stand before it.
            let mut rest = Html::default();
            self.people(&mut rest);
            self.story(&mut rest);
            self.after_ending(&mut rest);
            self.overview(&mut rest);
            self.sources(&mut rest);
            self.terms(&mut rest);
            self.remarks(&mut rest);
            html.element("nav", &[("aria-labelledby", "contents")], |html| self.contents(html));
            html.append(rest);
        });
        self.templates(html);
        html.verbatim("script", &[("type", "module")], &head::script());
    }

    fn contents(&self, html: &mut Html) {
        self.own_with(html, "h2", &[("id", "contents")], self.labels.contents);
        html.element("ul", &[("class", "contents")], |html| {
            for (scene, number) in &self.numbers.scenes {
                html.element("li", &[], |html| {
                    html.labelled("span", &[("class", "number")], &number.to_string());
                    html.text(" ");
                    self.scene_link(html, scene);
                });
            }
        });
    }

    /// The scenes of the story and the voices, as the author put them.
    fn story(&mut self, html: &mut Html) {
        self.section(html, "story", "h2", self.labels.story, |edition, html| {
            let scenario = edition.scenario;
            edition.blocks(html, &scenario.lead);
            for scene in &scenario.scenes {
                if matches!(scene.kind, SceneKind::Ordinary(_) | SceneKind::Voice { .. }) {
                    edition.scene(html, scene);
                }
            }
        });
    }

    /// What comes after every ending, in the order in which learners see it.
    fn after_ending(&mut self, html: &mut Html) {
        let scenario = self.scenario;
        let last = last_word(scenario).map(|scene| scene.id.clone());
        let (again, then): (Vec<&Scene>, Vec<&Scene>) =
            after_ending(scenario).into_iter().partition(|scene| {
                matches!(scene.kind, SceneKind::Again { .. }) && Some(&scene.id) != last.as_ref()
            });
        self.section(html, "after-ending", "h2", self.labels.after_ending, |edition, html| {
            for scene in again {
                edition.scene(html, scene);
            }
            if let Some((_, _, stance)) = scenario.stance() {
                let title = edition.labels.stand_again;
                edition.section(html, "stand-again", "h3", title, |edition, html| {
                    edition.positions(html, stance);
                });
            }
            for scene in then {
                edition.scene(html, scene);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proofs::sample::*;
    use venster_scenario::*;

    fn full() -> Scenario {
        let mut scenario = sound();
        scenario.title = "Dutch & <please>".into();
        scenario.lead = vec![para("lead", "For ten minutes you are Yassin.")];
        let key = SourceKey::new("pulinx2017").unwrap();
        let term = TermId::new("translanguaging").unwrap();
        let linked = |address: &str| Inline::Link { address: address.into(), text: text("here") };
        let words = vec![
            Inline::Emphasis(text("found")),
            Inline::Cite(key.clone()),
            Inline::Term { term: term.clone(), text: text("mixing") },
            linked("https://example.org/?a=1&b=2"),
            linked("javascript:alert(1)"),
        ];
        let paragraph = Paragraph { text: words, ..Paragraph::default() };
        scenario.scene_mut("practice").blocks.push(block("rich", BlockKind::Paragraph(paragraph)));
        scenario.sources = vec![Source { key, reference: "Pulinx (2017).".into(), address: None }];
        scenario.terms = vec![Term {
            id: term,
            title: "Translanguaging".into(),
            text: vec![text("Using all.")],
        }];
        scenario.choice_mut("team.date").condition = Some(condition("heard:mother"));
        scenario.choice_mut("team.date").evidence =
            vec![Evidence { competence: Competence::S7, weight: Weight::Strong }];
        scenario
    }

    fn read(scenario: &Scenario) -> String {
        reading_edition(scenario, &|file| (file == "wall.svg").then_some("<svg/>"), None)
    }

    #[test]
    fn everything_stands_in_reading_order() {
        let page = read(&full());
        let mut from = 0;
        for words in [
            "<html lang=\"en\">",
            "<title>Dutch &amp; &lt;please&gt; – Reading edition</title>",
            "<h1>Dutch &amp; &lt;please&gt;</h1>",
            "<main ",
            "How to read it",
            "Contents",
            "People",
            "The story",
            "For ten minutes you are Yassin.",
            "Speak the language of instruction.",
            "<figcaption><span class=\"note\">The picture in words:</span> A sign</figcaption>",
            "May be asked here",
            "What do you do?",
            "What happens",
            "It happens.",
            "Changes for ELIF: mixed",
            "Reasoning and price",
            "A price.",
            "Speaks for",
            "No competence.",
            "At home.",
            "<b>Shown only after:</b> “point”",
            "<b>Shown only if:</b> “mother” was heard",
            "Co-operation skills (S7): strongly",
            "should justify this. Does it?",
            "After the ending",
            "<b>Shown only if:</b> not: “ask” was chosen",
            "JONAS: disagrees",
            "<em>found</em>",
            "href=\"#source-pulinx2017\">[1]</a>",
            "href=\"#term-translanguaging\">mixing</a>",
            "<a href=\"https://example.org/?a=1&amp;b=2\" class=\"elsewhere\">here</a>here",
            "A year later.",
            "two pupils fall silent",
            "Which options speak for which competence",
            "For whom something changes",
            "id=\"source-pulinx2017\"",
            "id=\"term-translanguaging\"",
            "Your remarks",
        ] {
            let found = page[from..].find(words);
            from += found.unwrap_or_else(|| panic!("{words} after {}", &page[..from]));
        }
        assert!(!page.contains("javascript:"));
    }

    #[test]
    fn pictures_stand_in_the_page_and_nothing_is_fetched() {
        let page = read(&full());
        assert!(page.contains("<img src=\"data:image/svg+xml;base64,PHN2Zy8+\" alt=\"\""));
        for address in page.split("src=\"").skip(1) {
            assert!(address.starts_with("data:"), "{address:.40}");
        }
        assert!(!page.contains("<link") && !page.contains("url("));
        let without = reading_edition(&full(), &|_| None, None);
        assert!(!without.contains("<img") && without.contains("The picture isn’t in this page."));
        assert!(without.contains("A sign"));
    }

    #[test]
    fn the_contents_name_the_numbers_of_their_scenes() {
        let page = read(&full());
        let contents = part(&page, "<nav", "</nav>");
        let mut count = 0;
        for line in contents.split("<li>").skip(1) {
            let number = part(line, "class=\"number\">", "</span>");
            let scene = part(line, "href=\"#scene-", "\">");
            let there = format!(
                "id=\"n{number}\"><span class=\"number\">{number}</span><div class=\"said\">\
                 <h3 id=\"scene-{scene}-title\">"
            );
            assert!(page.contains(&there), "{number} {scene}");
            count += 1;
        }
        assert_eq!(count, full().scenes.len());
    }

    #[test]
    fn evidence_names_the_reasoning_that_has_to_justify_it() {
        let mut scenario = full();
        let page = read(&scenario);
        let option = part(&page, "<code>team.date</code>", "Co-operation skills (S7): strongly");
        let numbers: Vec<&str> = option.split("class=\"number\">").skip(1).collect();
        // The last number is that of the evidence itself, the one before it that of the reasoning.
        let reasoning = numbers[numbers.len() - 2].split('<').next().unwrap();
        assert!(page.contains(&format!("The reasoning ({reasoning}) should justify this.")));

        let second = para("second", "And another.");
        scenario.choice_mut("team.date").reasoning.push(second);
        let (first, last) = (reasoning, reasoning.parse::<usize>().unwrap() + 1);
        assert!(read(&scenario).contains(&format!("reasoning ({first}–{last}) should")));
        scenario.choice_mut("team.date").reasoning.clear();
        assert!(read(&scenario).contains("No reasoning justifies this."));
    }

    #[test]
    fn the_overview_counts() {
        let mut scenario = full();
        let weight = Weight::Some;
        scenario.choice_mut("yard.go").evidence =
            vec![Evidence { competence: Competence::S7, weight }];
        let page = read(&scenario);
        let overview = part(&page, "id=\"overview\"", "id=\"sources\"");
        assert!(overview.contains("<span>Co-operation skills (S7)</span>"));
        assert!(overview.contains("in 2 of 4 decisions"));
        let number = |option: &str| {
            let before = page.split(&format!("<code>{option}</code>")).next().unwrap();
            before.rsplit("class=\"number\">").next().unwrap().split('<').next().unwrap().to_owned()
        };
        for (option, weight) in
            [("team.date", "date: <strong>strongly"), ("yard.go", "go: <span>somewhat")]
        {
            let n = number(option);
            let row = format!("<a href=\"#n{n}\">{n}</a><span>{weight}");
            assert!(overview.contains(&row), "{row} in {overview}");
        }
        assert!(overview.contains("No option speaks for: Openness"));

        let told = page.matches("Changes for ELIF: mixed").count();
        let row = part(overview, ">ELIF<", "</tr>");
        let counts: Vec<&str> = row.split("class=\"count\">").skip(1).collect();
        let counts: Vec<&str> = counts.iter().map(|one| one.split('<').next().unwrap()).collect();
        let all = told.to_string();
        assert_eq!(counts, ["0", "0", &all, &all]);
        assert_eq!(row.matches("href=\"#n").count(), told);
        assert!(told > 0);
    }

    #[test]
    fn readers_are_named_and_missing_ones_too() {
        let mut scenario = full();
        scenario.place.country_name = "Zambia".into();
        let unread = "Written from published sources. No teacher in Zambia has read it yet.";
        scenario.readers = Vec::new();
        assert!(read(&scenario).contains(unread));
        let reader = |words: &str, is_from_there| Reader { words: words.into(), is_from_there };
        scenario.readers = vec![reader("An, lecturer, <Mechelen>", false)];
        let page = read(&scenario);
        assert!(page.contains(unread) && page.contains("<li>An, lecturer, &lt;Mechelen&gt;</li>"));
        scenario.readers.push(reader("Grace, teacher, Chipata", true));
        let page = read(&scenario);
        assert!(!page.contains(unread) && page.contains("<li>Grace, teacher, Chipata</li>"));
    }

    #[test]
    fn the_version_follows_the_words_and_not_the_readers() {
        let version =
            |scenario: &Scenario| part(&read(scenario), "data-version=\"", "\"").to_owned();
        let before = version(&full());
        let mut scenario = full();
        scenario.readers = vec![Reader { words: "An".into(), is_from_there: true }];
        assert_eq!(version(&scenario), before);
        scenario.title = "Another title".into();
        let after = version(&scenario);
        assert_ne!(after, before);
        assert_eq!(after.split('-').next(), before.split('-').next());
    }

    #[test]
    fn the_address_is_where_remarks_are_written() {
        let mail = "an@example.org".parse().unwrap();
        let with = reading_edition(&full(), &|_| None, Some(&mail));
        assert!(with.contains("data-mail=\"an@example.org\""));
        assert_eq!(with.matches("href=\"mailto:an@example.org\"").count(), 2);
        let without = read(&full());
        assert!(without.contains("data-mail=\"\"") && !without.contains("href=\"mailto:"));
    }

    #[test]
    fn numbers_run_through() {
        let page = read(&full());
        let count = page.matches("class=\"numbered\"").count();
        for number in 1..=count {
            assert_eq!(page.matches(&format!("id=\"n{number}\"")).count(), 1);
        }
        assert!(count > 60, "{count}");
    }

    #[test]
    fn links_within_the_page_lead_somewhere_once() {
        let page = read(&full());
        for link in page.split("href=\"#").skip(1) {
            let id = link.split('"').next().unwrap();
            assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        }
    }

    #[test]
    fn quotation_marks_within_others_are_single() {
        let mut scenario = full();
        scenario.choice_mut("wall.point").label = text("“Letters”: what she showed.");
        assert!(read(&scenario).contains("<b>Shown only after:</b> “‘Letters’: what she showed.”"));
    }

    #[test]
    fn the_editions_own_words_follow_the_language() {
        let mut scenario = full();
        scenario.language = Language::new("nl").unwrap();
        let dutch = read(&scenario);
        assert!(dutch.contains("<html lang=\"nl\">"));
        assert!(dutch.contains("<h2 id=\"story-title\">Het verhaal</h2>"));
        assert!(!dutch.contains("lang=\"en\""));
        scenario.language = Language::new("fr").unwrap();
        let other = read(&scenario);
        assert!(other.contains("<html lang=\"fr\">"));
        assert!(other.contains("<h2 id=\"story-title\" lang=\"en\">The story</h2>"));
        assert!(other.contains("<template data-template=\"words\" lang=\"en\">"));
    }

    fn part<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
        let (_, rest) = text.split_once(from).unwrap_or_else(|| panic!("{from} in {text}"));
        rest.split_once(to).unwrap_or_else(|| panic!("{to} in {rest}")).0
    }
}
