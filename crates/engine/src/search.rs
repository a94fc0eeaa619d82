//! What somebody looks for in the library: words, and wishes of seven sorts.
//!
//! Of one sort of wish any will do, of different sorts each has to be met: *in primary or in secondary, and in
//! Zambia*. A search is part of the library's address, so that it can be kept, shared and come back to.

use venster_scenario::{
    Competence, Country, Language, Level, ModuleEntry, Role, ScenarioEntry, Theme, Wanted,
};

/// What is looked for. The default finds everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// The words, as they were typed.
    pub words: String,
    wishes: Vec<Wish>,
}

/// One thing that a scenario is wished to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// It belongs to this theme.
    Theme(Theme),
    /// It is meant for this level of education.
    Level(Level),
    /// It is about the work of somebody in this role.
    Role(Role),
    /// It plays in this country.
    Place(Country),
    /// It takes about so long.
    Length(Length),
    /// This is practised in it.
    Competence(Competence),
    /// It can be played in this language.
    Language(Language),
}

/// The sorts of wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Themes.
    Theme,
    /// Levels of education.
    Level,
    /// Roles.
    Role,
    /// Countries.
    Place,
    /// Lengths.
    Length,
    /// Competences.
    Competence,
    /// Languages.
    Language,
}

/// How long a scenario takes, roughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// At most five minutes.
    Short,
    /// Six to ten minutes.
    Medium,
    /// More than ten minutes.
    Long,
}

/// A part of a search that can be given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The words.
    Words,
    /// All wishes of a sort.
    Facet(Facet),
}

impl Length {
    /// All three, the shortest first.
    pub const ALL: [Self; 3] = [Self::Short, Self::Medium, Self::Long];

    /// The one into which so many minutes fall.
    #[must_use]
    pub const fn of(minutes: u8) -> Self {
        match minutes {
            0..=5 => Self::Short,
            6..=10 => Self::Medium,
            _ => Self::Long,
        }
    }

    /// The name in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Medium => "medium",
            Self::Long => "long",
        }
    }
}

impl Facet {
    /// All seven, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Theme,
        Self::Level,
        Self::Role,
        Self::Place,
        Self::Length,
        Self::Competence,
        Self::Language,
    ];

    /// The name in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Level => "level",
            Self::Role => "role",
            Self::Place => "place",
            Self::Length => "length",
            Self::Competence => "competence",
            Self::Language => "language",
        }
    }

    fn wish(self, code: &str) -> Option<Wish> {
        Some(match self {
            Self::Theme => Wish::Theme(Theme::parse(code)?),
            Self::Level => Wish::Level(Level::parse(code)?),
            Self::Role => Wish::Role(Role::parse(code)?),
            Self::Place => Wish::Place(Country::parse(code)?),
            Self::Length => {
                let found = Length::ALL.into_iter().find(|length| length.as_str() == code);
                Wish::Length(found?)
            }
            Self::Competence => Wish::Competence(Competence::parse(code)?),
            Self::Language => Wish::Language(Language::new(code).ok()?),
        })
    }
}

impl Wish {
    /// Its sort.
    #[must_use]
    pub const fn facet(&self) -> Facet {
        match self {
            Self::Theme(_) => Facet::Theme,
            Self::Level(_) => Facet::Level,
            Self::Role(_) => Facet::Role,
            Self::Place(_) => Facet::Place,
            Self::Length(_) => Facet::Length,
            Self::Competence(_) => Facet::Competence,
            Self::Language(_) => Facet::Language,
        }
    }

    /// The name in addresses, unique among wishes of its sort.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Theme(theme) => theme.as_str(),
            Self::Level(level) => level.as_str(),
            Self::Role(role) => role.as_str(),
            Self::Place(country) => country.as_str(),
            Self::Length(length) => length.as_str(),
            Self::Competence(competence) => competence.as_str(),
            Self::Language(language) => language.as_str(),
        }
    }

    /// Whether a scenario of a module has it.
    #[must_use]
    pub fn is_met_by(&self, module: &ModuleEntry, entry: &ScenarioEntry) -> bool {
        match self {
            Self::Theme(theme) => module.theme == *theme,
            Self::Level(level) => entry.levels.contains(level),
            Self::Role(role) => entry.roles.contains(role),
            Self::Place(country) => entry.country == *country,
            Self::Length(length) => Length::of(entry.minutes) == *length,
            Self::Competence(competence) => entry.competences.contains(competence),
            Self::Language(language) => entry.languages.contains(language),
        }
    }
}

impl Search {
    /// A search for words alone, as they were typed.
    #[must_use]
    pub const fn for_words(words: String) -> Self {
        Self { words, wishes: Vec::new() }
    }

    /// The wishes, in the order in which they were made.
    #[must_use]
    pub fn wishes(&self) -> &[Wish] {
        &self.wishes
    }

    /// Whether nothing in particular is looked for.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.wishes.is_empty() && Wanted::new(&self.words).is_everything()
    }

    /// Makes a wish, or takes it back.
    pub fn toggle(&mut self, wish: Wish) {
        let before = self.wishes.len();
        self.wishes.retain(|one| *one != wish);
        if self.wishes.len() == before {
            self.wishes.push(wish);
        }
    }

    /// How many wishes of a sort there are.
    #[must_use]
    pub fn count(&self, facet: Facet) -> usize {
        self.wishes.iter().filter(|wish| wish.facet() == facet).count()
    }

    /// The parts that can be given up, in the order in which they are offered.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        if !Wanted::new(&self.words).is_everything() {
            parts.push(Part::Words);
        }
        for facet in Facet::ALL {
            if self.count(facet) > 0 {
                parts.push(Part::Facet(facet));
            }
        }
        parts
    }

    /// What is looked for once a part is given up.
    #[must_use]
    pub fn without(&self, part: Part) -> Self {
        let mut search = self.clone();
        match part {
            Part::Words => search.words.clear(),
            Part::Facet(facet) => search.wishes.retain(|wish| wish.facet() != facet),
        }
        search
    }

    /// Made ready to look at many scenarios.
    #[must_use]
    pub fn finder(&self) -> Finder<'_> {
        Finder { wishes: &self.wishes, wanted: Wanted::new(&self.words) }
    }

    /// Reads the part of an address behind the question mark. What isn't understood is passed over.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut search = Self::default();
        for pair in query.split('&') {
            let Some((name, value)) = pair.split_once('=') else { continue };
            let value = decoded(value);
            if name == "q" {
                search.words = value;
                continue;
            }
            let facet = Facet::ALL.into_iter().find(|facet| facet.as_str() == name);
            if let Some(wish) = facet.and_then(|facet| facet.wish(&value))
                && !search.wishes.contains(&wish)
            {
                search.wishes.push(wish);
            }
        }
        search
    }

    /// The part of an address behind the question mark; empty where everything is found.
    #[must_use]
    pub fn query(&self) -> String {
        let mut query = String::new();
        if !self.words.is_empty() {
            query.push_str("q=");
            encode(&self.words, &mut query);
        }
        for wish in &self.wishes {
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(wish.facet().as_str());
            query.push('=');
            query.push_str(wish.code());
        }
        query
    }
}

/// A search with its words made ready.
#[derive(Debug)]
pub struct Finder<'a> {
    wishes: &'a [Wish],
    wanted: Wanted,
}

impl Finder<'_> {
    /// Whether a scenario of a module is what is looked for.
    #[must_use]
    pub fn finds(&self, module: &ModuleEntry, entry: &ScenarioEntry) -> bool {
        for facet in Facet::ALL {
            let mut is_wished = false;
            let mut is_met = false;
            for wish in self.wishes {
                if wish.facet() == facet {
                    is_wished = true;
                    is_met |= wish.is_met_by(module, entry);
                }
            }
            if is_wished && !is_met {
                return false;
            }
        }
        entry.is_found_by(&self.wanted)
    }
}

/// Writes words so that they can stand in an address.
fn encode(words: &str, into: &mut String) {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(char::from(byte));
        } else {
            into.push('%');
            for digit in [byte >> 4, byte & 15] {
                into.extend(DIGITS.get(usize::from(digit)));
            }
        }
    }
}

/// Reads words that stood in an address; what isn't well written is taken as it stands.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    loop {
        rest = match *rest {
            [] => break,
            [b'%', high, low, ref after @ ..] => match (digit(high), digit(low)) {
                (Some(high), Some(low)) => {
                    bytes.push((high << 4) | low);
                    after
                }
                _ => {
                    bytes.push(b'%');
                    rest.get(1..).unwrap_or_default()
                }
            },
            [b'+', ref after @ ..] => {
                bytes.push(b' ');
                after
            }
            [byte, ref after @ ..] => {
                bytes.push(byte);
                after
            }
        };
    }
    String::from_utf8(bytes).unwrap_or_default()
}

const fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}
