//! The build whose pages these are: what there is to play, in which languages, and what the app needs to start.

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use anyhow::{Context, Result, bail};
use venster::{app::Tongue, texts::Texts};
use venster_scenario::{Catalogue, Language, Scenario, ScenarioId, encoding};

use crate::markup::{self, Tag};

/// A build.
#[derive(Debug)]
pub struct Site {
    /// The languages in the order of the build's manifest; the first has the plainest addresses.
    pub languages: Vec<Spoken>,
    /// The scenarios' texts, by id and by the place of their language.
    scenarios: BTreeMap<ScenarioId, BTreeMap<usize, Arc<Scenario>>>,
    /// The cards of those that have one: the address of a picture, seen from the page.
    cards: BTreeMap<String, String>,
    /// The policy of the app's own page.
    pub policy: String,
    /// The other metas of that page that the app or its start looks at, and its icon.
    pub head: Vec<String>,
    /// What starts the app: its style sheet, what is fetched ahead, its script.
    pub start: Vec<String>,
    /// The app's style sheet.
    pub styles: String,
}

/// A language in which everything can be read.
#[derive(Debug)]
pub struct Spoken {
    /// The language, and its own name for itself.
    pub tongue: Tongue,
    /// The words of the interface.
    pub texts: Texts,
    /// What there is to play.
    pub catalogue: Arc<Catalogue>,
}

/// A page that is to be made.
#[derive(Debug)]
pub struct Page {
    /// Its file's name, which is its address seen from the build's folder.
    pub file: String,
    /// The place of its language.
    pub language: usize,
    /// What is played.
    pub scenario: Arc<Scenario>,
    /// The picture that stands for it where its address is shared.
    pub card: Option<String>,
    /// The pages of the same scenario, this one among them: language and file.
    pub all: Vec<(usize, String)>,
}

impl Site {
    /// Reads a build.
    ///
    /// # Errors
    /// Where a file is missing or isn't what this release writes.
    pub fn read(folder: &Path) -> Result<Self> {
        let manifest = read(&folder.join("content/manifest.txt"))?;
        let index = read(&folder.join("index.html"))?;
        let mut site = Self::of_index(folder, &index)?;
        site.languages = languages(folder, &manifest, &index)?;
        for line in manifest.lines() {
            match line.split('\t').collect::<Vec<_>>()[..] {
                ["scenario", _, language, file] => {
                    let spoken = |one: &Spoken| one.tongue.language.as_str() == language;
                    let place = site.languages.iter().position(spoken);
                    let place = place.with_context(|| format!("{file} has no catalogue."))?;
                    let scenario: Scenario = compiled(&folder.join("content").join(file))?;
                    let texts = site.scenarios.entry(scenario.id.clone()).or_default();
                    texts.insert(place, Arc::new(scenario));
                }
                ["share", id, file] => {
                    site.cards.insert(id.to_owned(), format!("content/{file}"));
                }
                _ => {}
            }
        }
        match site.scenarios.keys().find(|id| id.as_str() == "index") {
            Some(id) => bail!("A scenario can't be called {id}: its page would be the app's own."),
            None => Ok(site),
        }
    }

    /// What the app's own page says about how the app is started.
    fn of_index(folder: &Path, index: &str) -> Result<Self> {
        let (mut policy, mut head, mut start, mut styles) = (None, Vec::new(), Vec::new(), None);
        for tag in markup::tags(index) {
            let is = |name: &str, value: &str| tag.attribute(name).is_some_and(|is| is == value);
            let html = || tag.html.to_owned();
            match tag.name {
                "meta" if is("http-equiv", "Content-Security-Policy") => {
                    policy = tag.attribute("content").map(str::to_owned);
                }
                "meta" if is("name", "viewport") || is("name", "color-scheme") => head.push(html()),
                "meta" if is("name", "venster-scenario") => {}
                "meta" if tag.attribute("name").is_some_and(|it| it.starts_with("venster-")) => {
                    head.push(html());
                }
                "link" if is("rel", "icon") => head.push(html()),
                "link" if is("rel", "stylesheet") => {
                    let address = tag.attribute("href").context("The sheet has no address.")?;
                    styles = Some(read(&folder.join(address))?);
                    start.push(html());
                }
                "link" => start.push(html()),
                "script" if is("id", "boot") => start.push(html() + "</script>"),
                _ => {}
            }
        }
        Ok(Self {
            policy: policy.context("index.html has no policy: static pages are of a release.")?,
            styles: styles.context("index.html names no style sheet.")?,
            languages: Vec::new(),
            scenarios: BTreeMap::new(),
            cards: BTreeMap::new(),
            head,
            start,
        })
    }

    /// Every page.
    pub fn pages(&self) -> impl Iterator<Item = Page> {
        self.scenarios.iter().flat_map(move |(id, texts)| {
            let all: Vec<_> = texts.keys().map(|place| (*place, self.file(id, *place))).collect();
            texts.iter().map(move |(place, scenario)| Page {
                file: self.file(id, *place),
                language: *place,
                scenario: Arc::clone(scenario),
                card: self.cards.get(id.as_str()).cloned(),
                all: all.clone(),
            })
        })
    }

    /// A scenario's page: `one-hour-by-level.html` in the first language, `one-hour-by-level.nl.html` in another.
    fn file(&self, id: &ScenarioId, place: usize) -> String {
        match self.languages.get(place) {
            Some(spoken) if place > 0 => format!("{id}.{}.html", spoken.tongue.language),
            _ => format!("{id}.html"),
        }
    }
}

/// The languages of the catalogues that the manifest names.
fn languages(folder: &Path, manifest: &str, index: &str) -> Result<Vec<Spoken>> {
    let metas = markup::tags(index);
    let texts = |language: &str| {
        let is_it = |tag: &&Tag<'_>| {
            tag.attribute("name") == Some("venster-texts")
                && tag.attribute("data-lang") == Some(language)
        };
        let meta = metas.iter().find(is_it);
        meta.with_context(|| {
            format!(
                "The content is there in `{language}`, and the interface is not: write assets/texts/{language}.txt, or take \
                 `{language}` out of the `languages` of every module.toml."
            )
        })
    };
    let mut languages = Vec::new();
    for line in manifest.lines() {
        let ["catalogue", language, file] = line.split('\t').collect::<Vec<_>>()[..] else {
            continue;
        };
        let meta = texts(language)?;
        let address = meta.attribute("content").context("Texts have no address.")?;
        let words = Texts::parse(&read(&folder.join(address))?);
        languages.push(Spoken {
            tongue: Tongue {
                language: Language::new(language)?,
                name: meta.attribute("data-name").unwrap_or_default().into(),
            },
            texts: words.with_context(|| format!("{address} is of another release."))?,
            catalogue: Arc::new(compiled(&folder.join("content").join(file))?),
        });
    }
    Ok(languages)
}

fn compiled<T: encoding::Compiled>(file: &Path) -> Result<T> {
    let bytes = fs::read(file).with_context(|| format!("{} is missing.", file.display()))?;
    encoding::decode(&bytes).with_context(|| format!("{} can't be read.", file.display()))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} is missing.", file.display()))
}
