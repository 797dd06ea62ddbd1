//! Why a match makes no claim.

use std::fmt;

use serde_json::{Map, Value as Json};

use crate::claim::{Modality, Polarity};

/// Why a match makes no claim.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// By this rule, words said in that manner claim nothing.
    Manner {
        /// Whether they affirm or deny.
        polarity: Polarity,
        /// How they hold it to be true.
        modality: Modality,
    },
    /// The sentence goes on with a claim before it, and there is none of its kind.
    NothingToContinue,
    /// It is an entry of a list, and there is no heading above it that the rule asks for.
    NoHeading,
    /// The rule is one for sentences without a verb.
    Verb,
    /// The kind of claim asks for more, or for other values, than these.
    Unfit {
        /// The fields that were known.
        fields: Map<String, Json>,
    },
}

impl Refusal {
    /// What is known of the claim that it might have been, a field and its value each.
    pub fn known(&self) -> impl Iterator<Item = (&str, &Json)> {
        let fields = if let Self::Unfit { fields } = self { Some(fields) } else { None };
        fields.into_iter().flatten().filter(|(_, value)| !value.is_null()).map(|(name, value)| (name.as_str(), value))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Manner { polarity: Polarity::Denied, .. } => {
                write!(f, "the words deny it, and the rule sets nothing for that")
            }
            Self::Manner { modality, .. } => {
                write!(
                    f,
                    "the words hold it to be {}, and the rule sets nothing for that",
                    format!("{modality:?}").to_lowercase()
                )
            }
            Self::NothingToContinue => write!(f, "there is no claim before it that it could go on with"),
            Self::NoHeading => write!(f, "there is no heading above it that the rule asks for"),
            Self::Verb => write!(f, "the rule is one for sentences without a verb"),
            Self::Unfit { .. } => write!(f, "the kind of claim asks for more than is known, or for other parties"),
        }
    }
}
