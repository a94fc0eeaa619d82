//! Where a scenario plays and for whom: the closed lists by which it is found.

use serde::{Deserialize, Serialize};

/// Where a scenario plays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// As it is shown: "Chipata district, Eastern Zambia, 2026".
    pub name: Box<str>,
    /// The country.
    pub country: Country,
    /// What it is called.
    pub country_name: Box<str>,
}

/// A country, as two capital letters of ISO 3166-1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Country([u8; 2]);

impl Country {
    /// Where the learners teach: a scenario set elsewhere takes its last decision here.
    pub const HOME: Self = Self(*b"BE");

    /// Reads two capital letters.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match *code.as_bytes() {
            [a @ b'A'..=b'Z', b @ b'A'..=b'Z'] => Some(Self([a, b])),
            _ => None,
        }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

macro_rules! closed_lists {
    ($($(#[$doc:meta])* $list:ident { $($name:ident $code:literal)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $list {
            $(#[doc = concat!("`", $code, "`")] $name,)*
        }

        impl $list {
            /// The whole list.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name in content.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Reads what `as_str` writes.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == code)
            }
        }
    )*};
}

closed_lists! {
    /// The seven themes.
    Theme {
        InterculturalPedagogy "intercultural-pedagogy"
        InclusiveEducation "inclusive-education"
        Vulnerability "vulnerability"
        Gender "gender"
        Multilingualism "multilingualism"
        LearningCommunities "learning-communities"
        SchoolLinks "school-links"
    }
    /// Levels of education.
    Level {
        Preschool "preschool"
        Primary "primary"
        Secondary "secondary"
        Vocational "vocational"
        TeacherEducation "teacher-education"
    }
    /// Whose place the learner takes.
    Role {
        StudentTeacher "student-teacher"
        ClassTeacher "class-teacher"
        SupportTeacher "support-teacher"
        Counsellor "counsellor"
        SchoolLeader "school-leader"
    }
    /// What a learner may want to know before opening a scenario.
    Warning {
        Exclusion "exclusion"
        Poverty "poverty"
        Pregnancy "pregnancy"
        Racism "racism"
        Violence "violence"
    }
}
