//! The library: what is looked for, what is found, and what is one click away.

use venster_engine::{Deed, Facet, Fact, Length, Route, Search, Tree, Wish};
use venster_scenario::{
    Catalogue, Competence, Level, ModuleEntry, Role, ScenarioEntry, ScenarioId, Theme,
};

use super::{Fetch, Model};
use crate::app::{
    Command, Entry, Found, Group, LibraryView, Offer, Offers, Progress, SearchEdit, content_address,
};

/// Up to so many scenarios are all shown.
const ALL_UP_TO: usize = 24;

/// How many of more are shown before the learner asks for all: they change with each letter that is typed, and more
/// would make that slow.
const SHOWN_AT_FIRST: usize = 12;

/// The id of the element that says how many scenarios were found.
pub const FOUND: &str = "found";

impl Model {
    pub(super) fn edit_search(&mut self, edit: SearchEdit) -> Vec<Command> {
        let Route::Library(search) = &mut self.route else { return Vec::new() };
        let mut focus = None;
        match edit {
            SearchEdit::Typed(words) => search.words = words,
            SearchEdit::Toggle(wish) => search.toggle(wish),
            // What has the focus goes with what it gave up.
            SearchEdit::Without(part) => {
                *search = search.without(part);
                focus = Some(FOUND.to_owned());
            }
            SearchEdit::Clear => {
                *search = Search::default();
                focus = Some(FOUND.to_owned());
            }
            SearchEdit::ShowAll => {
                let next = self.nth_found(SHOWN_AT_FIRST);
                self.shows_all = true;
                let focus = next.map(|id| Command::FocusElement(entry_link(&id)));
                return [Command::Show].into_iter().chain(focus).collect();
            }
        }
        self.shows_all = false;
        let mut commands = vec![Command::Address(self.route.clone()), Command::Show];
        commands.extend(focus.map(Command::FocusElement));
        commands
    }

    /// The scenario that is found in this place.
    fn nth_found(&self, place: usize) -> Option<ScenarioId> {
        let (Route::Library(search), Fetch::Here(catalogue)) = (&self.route, &self.catalogue)
        else {
            return None;
        };
        hits(catalogue, search).get(place).map(|(_, entry)| entry.id.clone())
    }

    pub(super) fn library(&self, catalogue: &Catalogue, search: &Search) -> LibraryView {
        let facts = self.record.facts();
        let begun = begun(&facts);
        let mut under_way: Option<(u64, Entry)> = None;
        for id in &begun {
            let Some(entry) = catalogue.scenario(id) else { continue };
            let tree = Tree::fold(id, facts.iter().copied());
            let Some(since) = under_way_since(&tree) else { continue };
            if under_way.as_ref().is_none_or(|(latest, _)| *latest < since) {
                under_way = Some((since, shown_entry(entry, Progress::UnderWay)));
            }
        }
        let new = catalogue.scenarios().find(|entry| !begun.contains(&&entry.id));
        let again = if under_way.is_none() { catalogue.scenarios().next() } else { None };
        let hero = match (new, again) {
            (Some(new), _) => Some((new, Progress::New)),
            (None, Some(again)) => Some((again, Progress::Finished)),
            (None, None) => None,
        };
        let picture = hero.map(|(entry, _)| entry).or_else(|| catalogue.scenarios().next());
        LibraryView {
            picture: picture.and_then(|entry| entry.picture.as_deref()).map(content_address),
            hero: hero.map(|(entry, progress)| shown_entry(entry, progress)),
            under_way: under_way.map(|(_, entry)| entry),
            total: catalogue.scenarios().count(),
            offers: self.offers(catalogue, search),
            found: self.found(catalogue, search, &facts, &begun),
            search: search.clone(),
            empty_themes: empty_themes(catalogue),
        }
    }

    fn found(
        &self,
        catalogue: &Catalogue,
        search: &Search,
        facts: &[&Fact],
        begun: &[&ScenarioId],
    ) -> Found {
        let hits = hits(catalogue, search);
        let count = hits.len();
        let shown = if self.shows_all || count <= ALL_UP_TO { count } else { SHOWN_AT_FIRST };
        let mut found = Found { count, shown, groups: Vec::new(), without: Vec::new() };
        for (module, entry) in hits.into_iter().take(shown) {
            let entry = shown_entry(entry, progress(entry, facts, begun));
            match found.groups.last_mut() {
                Some(group) if group.module == module.id => group.entries.push(entry),
                _ => found.groups.push(Group { entries: vec![entry], ..empty_group(module) }),
            }
        }
        if count == 0 {
            for part in search.parts() {
                let count = self::hits(catalogue, &search.without(part)).len();
                if count > 0 {
                    found.without.push((part, count));
                }
            }
        }
        found
    }

    fn offers(&self, catalogue: &Catalogue, search: &Search) -> Vec<Offers> {
        let mut all = Vec::new();
        for facet in Facet::ALL {
            let mut offers = Vec::new();
            for (wish, name) in self.wishes(catalogue, facet) {
                let is_wished = search.wishes().contains(&wish);
                // A theme for which there is nothing yet is offered too: it says what will be here.
                if is_wished || facet == Facet::Theme || is_met(catalogue, &wish) {
                    offers.push(Offer { wish, name, is_wished });
                }
            }
            all.push(Offers { facet, offers });
        }
        all
    }

    /// All wishes of a sort, with what the content calls them.
    fn wishes(&self, catalogue: &Catalogue, facet: Facet) -> Vec<(Wish, Option<Box<str>>)> {
        let mut wishes = Vec::new();
        match facet {
            Facet::Theme => {
                Theme::ALL.iter().for_each(|one| wishes.push((Wish::Theme(*one), None)))
            }
            Facet::Level => {
                Level::ALL.iter().for_each(|one| wishes.push((Wish::Level(*one), None)))
            }
            Facet::Role => Role::ALL.iter().for_each(|one| wishes.push((Wish::Role(*one), None))),
            Facet::Length => {
                Length::ALL.iter().for_each(|one| wishes.push((Wish::Length(*one), None)));
            }
            Facet::Competence => Competence::ALL.iter().for_each(|one| {
                if one.carries_evidence() {
                    wishes.push((Wish::Competence(*one), None));
                }
            }),
            Facet::Place => {
                for country in &catalogue.countries {
                    wishes.push((Wish::Place(country.country), Some(country.name.clone())));
                }
            }
            Facet::Language => {
                for tongue in &self.tongues {
                    let wish = Wish::Language(tongue.language.clone());
                    wishes.push((wish, Some(tongue.name.clone())));
                }
            }
        }
        wishes
    }

    /// A module with all of its scenarios.
    pub(super) fn group(&self, module: &ModuleEntry) -> Group {
        let facts = self.record.facts();
        let begun = begun(&facts);
        let mut group = empty_group(module);
        for entry in &module.scenarios {
            group.entries.push(shown_entry(entry, progress(entry, &facts, &begun)));
        }
        group
    }
}

/// The id of the link into a scenario, among those that were found.
#[must_use]
pub fn entry_link(id: &ScenarioId) -> String {
    ["to-", id.as_str()].concat()
}

/// What a search finds, in the catalogue's order.
fn hits<'a>(
    catalogue: &'a Catalogue,
    search: &Search,
) -> Vec<(&'a ModuleEntry, &'a ScenarioEntry)> {
    let finder = search.finder();
    let mut hits = Vec::new();
    for module in &catalogue.modules {
        for entry in &module.scenarios {
            if finder.finds(module, entry) {
                hits.push((module, entry));
            }
        }
    }
    hits
}

fn is_met(catalogue: &Catalogue, wish: &Wish) -> bool {
    for module in &catalogue.modules {
        for entry in &module.scenarios {
            if wish.is_met_by(module, entry) {
                return true;
            }
        }
    }
    false
}

fn empty_themes(catalogue: &Catalogue) -> Vec<Theme> {
    let mut themes = Vec::new();
    for theme in Theme::ALL {
        if !is_met(catalogue, &Wish::Theme(*theme)) {
            themes.push(*theme);
        }
    }
    themes
}

fn empty_group(module: &ModuleEntry) -> Group {
    Group {
        module: module.id.clone(),
        title: module.title.clone(),
        why: module.why.clone(),
        entries: Vec::new(),
    }
}

/// The scenarios of which anything was done: of all others nothing has to be folded.
fn begun<'a>(facts: &[&'a Fact]) -> Vec<&'a ScenarioId> {
    let mut begun = Vec::new();
    for fact in facts {
        if let Deed::Began { scenario, .. } = &fact.deed
            && !begun.contains(&scenario)
        {
            begun.push(scenario);
        }
    }
    begun
}

/// The clock of the latest fact of an attempt that is under way; none when nothing is.
fn under_way_since(tree: &Tree) -> Option<u64> {
    let (latest, _) = tree.latest()?;
    let node = tree.node(latest)?;
    let own = node.told_by.last()?;
    let resting = node.resting.last().map_or(own, |resting| &resting.order);
    node.finished().is_none().then(|| own.max(resting).clock.value())
}

fn progress(entry: &ScenarioEntry, facts: &[&Fact], begun: &[&ScenarioId]) -> Progress {
    if !begun.contains(&&entry.id) {
        return Progress::New;
    }
    let tree = Tree::fold(&entry.id, facts.iter().copied());
    let finished = tree.nodes().any(|(_, node)| node.finished().is_some());
    match (under_way_since(&tree), finished) {
        (Some(_), _) => Progress::UnderWay,
        (None, true) => Progress::Finished,
        (None, false) => Progress::New,
    }
}

fn shown_entry(entry: &ScenarioEntry, progress: Progress) -> Entry {
    let picture = entry.object.as_deref().or(entry.picture.as_deref());
    Entry {
        id: entry.id.clone(),
        title: entry.title.clone(),
        teaser: entry.teaser.clone(),
        place: entry.place.clone(),
        minutes: entry.minutes,
        picture: picture.map(content_address),
        has_object: entry.object.is_some(),
        progress,
    }
}
