//! The twenty competences of the Council of Europe's *Reference Framework of Competences for
//! Democratic Culture* (2018), and the evidence that options carry for twelve of them.

use serde::{Deserialize, Serialize};

macro_rules! competences {
    ($($name:ident $evidence:literal $doc:literal)*) => {
        /// A competence of the framework, by the id that this project uses for it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Competence {
            $(#[doc = $doc] $name,)*
        }

        impl Competence {
            /// All twenty, in the framework's order.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The id: a capital letter and a digit or two.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }

            /// Whether choices are ever recorded as evidence of it. Values are elicited by stands and
            /// never scored; the other competences can't be seen in a choice.
            #[must_use]
            pub const fn carries_evidence(self) -> bool {
                match self { $(Self::$name => $evidence,)* }
            }

            /// Reads an id.
            #[must_use]
            pub fn parse(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == id)
            }
        }
    };
}

competences! {
    V1 false "Valuing human dignity and human rights."
    V2 false "Valuing cultural diversity."
    V3 false "Valuing democracy, justice, fairness, equality and the rule of law."
    A1 true "Openness to cultural otherness and to other beliefs, world views and practices."
    A2 false "Respect."
    A3 false "Civic-mindedness."
    A4 true "Responsibility."
    A5 false "Self-efficacy."
    A6 true "Tolerance of ambiguity."
    S1 false "Autonomous learning skills."
    S2 true "Analytical and critical thinking skills."
    S3 true "Skills of listening and observing."
    S4 true "Empathy."
    S5 true "Flexibility and adaptability."
    S6 true "Linguistic, communicative and plurilingual skills."
    S7 true "Co-operation skills."
    S8 false "Conflict-resolution skills."
    K1 true "Knowledge and critical understanding of the self."
    K2 true "Knowledge and critical understanding of language and communication."
    K3 true "Knowledge and critical understanding of the world."
}

/// How strongly a choice speaks for a competence, in the author's judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Weight {
    /// Somewhat: weight 1.
    Some,
    /// Strongly: weight 2.
    Strong,
}

/// That a choice speaks for a competence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The competence; one that [carries evidence](Competence::carries_evidence).
    pub competence: Competence,
    /// How strongly.
    pub weight: Weight,
}
