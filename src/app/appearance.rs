//! How the app looks to this learner, beside what the system says.

/// Everything that can be chosen about the looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Appearance {
    /// Light or dark.
    pub scheme: Scheme,
    /// How large text is.
    pub text_size: TextSize,
    /// How much moves.
    pub motion: Motion,
}

/// One choice about the looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Light or dark.
    Scheme(Scheme),
    /// How large text is.
    TextSize(TextSize),
    /// How much moves.
    Motion(Motion),
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How large text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// As the browser has it.
    #[default]
    Usual,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Larger,
}

/// How much moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Motion {
    /// As the system has it.
    #[default]
    System,
    /// Nothing moves.
    Less,
}

impl Appearance {
    /// The looks with another choice made.
    #[must_use]
    pub const fn with(mut self, look: Look) -> Self {
        match look {
            Look::Scheme(scheme) => self.scheme = scheme,
            Look::TextSize(size) => self.text_size = size,
            Look::Motion(motion) => self.motion = motion,
        }
        self
    }

    /// The looks of which these values are kept. What isn't known counts as not chosen.
    #[must_use]
    pub fn kept(scheme: Option<&str>, text_size: Option<&str>, motion: Option<&str>) -> Self {
        Self {
            scheme: match scheme {
                Some("light") => Scheme::Light,
                Some("dark") => Scheme::Dark,
                _ => Scheme::System,
            },
            text_size: match text_size {
                Some("large") => TextSize::Large,
                Some("larger") => TextSize::Larger,
                _ => TextSize::Usual,
            },
            motion: match motion {
                Some("less") => Motion::Less,
                _ => Motion::System,
            },
        }
    }

    /// Every choice, to be kept.
    #[must_use]
    pub const fn looks(self) -> [Look; 3] {
        [Look::Scheme(self.scheme), Look::TextSize(self.text_size), Look::Motion(self.motion)]
    }
}

impl Look {
    /// The value that is kept; none for what isn't chosen.
    #[must_use]
    pub const fn value(self) -> Option<&'static str> {
        match self {
            Self::Scheme(Scheme::Light) => Some("light"),
            Self::Scheme(Scheme::Dark) => Some("dark"),
            Self::TextSize(TextSize::Large) => Some("large"),
            Self::TextSize(TextSize::Larger) => Some("larger"),
            Self::Motion(Motion::Less) => Some("less"),
            Self::Scheme(Scheme::System)
            | Self::TextSize(TextSize::Usual)
            | Self::Motion(Motion::System) => None,
        }
    }
}
