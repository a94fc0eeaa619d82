//! A page as a document: what the app would show, what it would show after each first act in templates, and what a
//! browser and a search engine must know of it.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use venster::{
    app::Spoken,
    static_page::{Heard, StaticPage, static_page},
};

use crate::{
    constants,
    markup::{Tag, element, tags},
    policy,
    site::{Page, Site},
    styles::{Names, needed},
};

/// The scripts that stand in each page.
#[derive(Debug)]
pub struct Scripts {
    /// In the head, before anything is painted.
    looks: String,
    /// At the end: what makes the first decision work.
    page: String,
}

impl Scripts {
    /// Reads them.
    ///
    /// # Errors
    /// Where one is missing, or holds what would end it in a page.
    pub fn read(folder: &Path) -> Result<Self> {
        let script = |name: &str| {
            let file = folder.join(name);
            let script = fs::read_to_string(&file)
                .with_context(|| format!("{} is missing.", file.display()))?;
            if script.contains("</") || script.contains("<!--") {
                bail!("{name} holds what would end it in a page.");
            }
            Ok(script.trim().to_owned())
        };
        Ok(Self { looks: script("looks.js")?, page: script("page.js")? })
    }
}

/// The document of a page.
///
/// # Errors
/// Where the page would not agree with the app: `page.js` changes only what stands in [`Parts`].
pub fn document(site: &Site, page: &Page, scripts: &Scripts) -> Result<String> {
    let spoken = site.languages.get(page.language).context("Its language is gone.")?;
    let tongues = page.all.iter().filter_map(|(place, _)| site.languages.get(*place));
    let said = Spoken {
        tongues: tongues.map(|spoken| spoken.tongue.clone()).collect(),
        language: spoken.tongue.language.clone(),
        texts: spoken.texts.clone(),
    };
    let rendered = static_page(&page.scenario, &spoken.catalogue, &said)
        .context("The scenario has no first scene.")?;
    let body = body(site, page, &rendered)?;
    let begin = format!(
        "<!DOCTYPE html><html lang=\"{}\" data-system><head><meta charset=\"utf-8\">",
        spoken.tongue.language
    );
    let names = [&*begin, "<body>", &body].concat();
    let styles = constants::put_in(&needed(&site.styles, &Names::of(&names))?);
    let policy = policy::allowing(&site.policy, &[&scripts.looks, &scripts.page], &styles)?;
    let head = head(site, page, &rendered)?;
    Ok([
        &begin,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"",
        &policy,
        "\">",
        &head,
        // One layout of the whole page is quicker than one of its beginning and another one of all.
        "<link rel=\"expect\" href=\"#start\" blocking=\"render\"><style>",
        &styles,
        "</style><script>",
        &scripts.looks,
        "</script></head><body data-route=\"#/play/",
        page.scenario.id.as_str(),
        "\">",
        &body,
        &script_tag(page, &rendered),
        &scripts.page,
        "</script></body></html>\n",
    ]
    .concat())
}

/// What browsers, search engines and those to whom the address is sent learn of the page.
fn head(site: &Site, page: &Page, rendered: &StaticPage) -> Result<String> {
    let spoken = site.languages.get(page.language).context("Its language is gone.")?;
    let scenario = &page.scenario;
    let entry = spoken.catalogue.scenario(&scenario.id);
    let teaser = &entry.context("The scenario is in no catalogue.")?.teaser;
    let mut head = site.head.concat();
    // Files are named by what is in them, and boot.js asks for the scenario's beside the program.
    let file = &entry.context("The scenario is in no catalogue.")?.file;
    head.push_str(&format!(
        "<meta name=\"venster-scenario\" data-id=\"{}\" data-lang=\"{}\" content=\"content/{}\">",
        scenario.id,
        scenario.language,
        escaped(file)
    ));
    head.push_str(&format!("<title>{}</title>", escaped(&rendered.title)));
    head.push_str(&format!("<meta name=\"description\" content=\"{}\">", escaped(teaser)));
    let mut properties = vec![
        ("og:type", "article"),
        ("og:title", &*scenario.title),
        ("og:description", teaser),
        ("og:locale", scenario.language.as_str()),
    ];
    properties.extend(page.card.as_deref().map(|card| ("og:image", card)));
    for (property, content) in properties {
        let content = escaped(content);
        head.push_str(&format!("<meta property=\"{property}\" content=\"{content}\">"));
    }
    for (place, file) in &page.all {
        if let Some(spoken) = site.languages.get(*place) {
            let language = &spoken.tongue.language;
            head.push_str(&format!(
                "<link rel=\"alternate\" hreflang=\"{language}\" href=\"{file}\">"
            ));
        }
    }
    Ok(head)
}

/// What is in the page, but for the script that stands last.
fn body(site: &Site, page: &Page, rendered: &StaticPage) -> Result<String> {
    let first = with_links(site, page, &rendered.first)?;
    let mut body = format!(
        "<noscript><div class=\"notices\"><p class=\"notice\">{}</p></div></noscript>",
        escaped(&rendered.words.no_script)
    );
    // The app's mark: it takes no input here yet.
    body.push_str(&first.replacen(" data-ready=\"\"", "", 1));
    body.push_str(&rendered.announcer);
    let before = Parts::of(&rendered.first)?;
    let mut beside = None;
    for (choice, screen) in &rendered.chosen {
        let parts = Parts::of(screen)?;
        if !parts.can_follow(&before) || parts.around(screen) != before.around(&rendered.first) {
            bail!("After {choice} the app changes more than the page does.");
        }
        let shown = parts.beside_text();
        if *beside.get_or_insert_with(|| shown.clone()) != shown {
            bail!("After {choice} the app shows something else beside the text than after others.");
        }
        body.push_str(&format!(
            "<template data-chosen=\"{choice}\">{}</template>",
            in_place(parts.text)
        ));
    }
    if let Some(beside) = beside {
        body.push_str(&format!("<template id=\"chosen\">{}</template>", in_place(&beside)));
    }
    for (at, heard) in rendered.heard.iter().enumerate() {
        body.push_str(&said_by(heard, at, &rendered.first)?);
    }
    for (stand, announcement) in rendered.stance.iter().flat_map(|(_, stands)| stands) {
        body.push_str(&format!(
            "<template data-stand=\"{}\" data-says=\"{}\"></template>",
            stand.as_str(),
            escaped(announcement)
        ));
    }
    for (name, words) in
        [("opening", &rendered.words.opening), ("under-way", &rendered.words.under_way)]
    {
        body.push_str(&format!(
            "<template id=\"{name}\"><span class=\"waits aside\">{}</span></template>",
            escaped(words)
        ));
    }
    body = without_unasked_meanings(&with_late_pictures(&body));
    body.push_str(&format!("<template id=\"start\">{}</template>", site.start.concat()));
    Ok(body)
}

/// What words mean, only of those that stand in the page. The app has it of all that it may come to.
fn without_unasked_meanings(html: &str) -> String {
    let mut kept = html.to_owned();
    for meaning in tags(html).into_iter().filter(|tag| tag.has_class("meaning")) {
        let id = meaning.attribute("id").unwrap_or_default();
        if !html.contains(&format!("popovertarget=\"{id}\"")) {
            let all = element(html, |tag| tag.html == meaning.html).unwrap_or_default();
            kept = kept.replacen(all, "", 1);
        }
    }
    kept
}

/// Pictures say in `data-src` where they are: `page.js` has them fetched when the page is painted.
fn with_late_pictures(html: &str) -> String {
    let pictures = tags(html).into_iter().filter(|tag| tag.name == "img");
    pictures.fold(html.to_owned(), |html, tag| {
        html.replace(tag.html, &tag.html.replacen(" src=", " data-src=", 1))
    })
}

/// What somebody says, for the moment when they are asked. Nothing but their place in the list changes then.
fn said_by(heard: &Heard, at: usize, first: &str) -> Result<String> {
    let ask = |tag: &Tag<'_>| tag.has_class("ask");
    let (Some(before), Some(after)) = (element(first, ask), element(&heard.screen, ask)) else {
        bail!("Nobody can be asked.");
    };
    let said = element(after, |tag| tag.has_class("voice"))
        .with_context(|| format!("{} says nothing.", heard.voice))?;
    // The same button, now open, and behind it what is said.
    let opened = after.replacen(said, "", 1).replacen(
        "aria-expanded=\"true\"",
        "aria-expanded=\"false\"",
        1,
    );
    let around = |screen: &str, list: &str| screen.replacen(list, "", 1);
    if opened != before || around(first, before) != around(&heard.screen, after) {
        bail!("When {} is asked, the app changes more than the page does.", heard.voice);
    }
    let buttons = after.split("aria-expanded=").skip(1);
    if buttons.enumerate().any(|(place, button)| button.starts_with("\"true\"") != (place == at)) {
        bail!("{} stands at another place than its answer.", heard.voice);
    }
    Ok(format!(
        "<template data-heard=\"{}\" data-says=\"{}\">{}</template>",
        heard.voice,
        escaped(&heard.announcement),
        in_place(said)
    ))
}

fn script_tag(page: &Page, rendered: &StaticPage) -> String {
    let stance = rendered.stance.as_ref().map(|(exercise, _)| exercise.as_str());
    format!(
        "<script data-version=\"{:x}\" data-stance=\"{}\">",
        page.scenario.version.0,
        stance.unwrap_or_default(),
    )
}

/// What changes when the learner chooses.
struct Parts<'a> {
    phases: &'a str,
    pane: Option<&'a str>,
    text: &'a str,
}

impl<'a> Parts<'a> {
    fn of(screen: &'a str) -> Result<Self> {
        let part = |class: &str| element(screen, |tag| tag.has_class(class));
        Ok(Self {
            phases: part("phases").context("The screen doesn't say where the learner is.")?,
            pane: part("pane"),
            text: part("text").context("The screen has no text.")?,
        })
    }

    /// Everything else.
    fn around(&self, screen: &str) -> String {
        let rest = screen.replacen(self.phases, "", 1).replacen(self.text, "", 1);
        rest.replacen(self.pane.unwrap_or_default(), "", 1)
    }

    /// What changes beside the text.
    fn beside_text(&self) -> String {
        [self.phases, self.pane.unwrap_or_default()].concat()
    }

    /// Whether the pane before can become this one by other attributes alone.
    fn can_follow(&self, before: &Self) -> bool {
        let names = |parts: &Self| -> Vec<String> {
            tags(parts.pane.unwrap_or_default()).iter().map(|tag| tag.name.to_owned()).collect()
        };
        names(self) == names(before)
    }
}

/// The screen with links where the app would do something: another language has a page of its own.
fn with_links(site: &Site, page: &Page, screen: &str) -> Result<String> {
    let mut linked = in_place(screen);
    for (place, file) in &page.all {
        let spoken = site.languages.get(*place).context("A language is gone.")?;
        let code = spoken.tongue.language.as_str();
        let is_it =
            |tag: &Tag<'_>| tag.name == "button" && tag.attribute("data-lang") == Some(code);
        let button = element(&linked, is_it)
            .with_context(|| format!("The menu has no button for {code}."))?;
        let class = tags(button).first().and_then(|tag| tag.attribute("class")).unwrap_or_default();
        let current = if *place == page.language { " aria-current=\"true\"" } else { "" };
        let link = format!(
            "<a class=\"{class}\" href=\"{file}\" hreflang=\"{code}\" lang=\"{code}\"{current}>{}</a>",
            escaped(&spoken.tongue.name)
        );
        linked = linked.replacen(button, &link, 1);
    }
    Ok(linked)
}

/// HTML whose links lead from the page's own address to where they lead in the app.
fn in_place(html: &str) -> String {
    html.replace("href=\"#/", "href=\"./#/")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
