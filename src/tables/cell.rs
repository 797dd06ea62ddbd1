//! What is known of a state, an organisation and a year.

use std::collections::BTreeSet;

use super::MISSING;
use crate::facts::Standing;

/// What a value rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Dates that claims state.
    Dates,
    /// Publications of articles that say so of their own time.
    Attested,
    /// When the organisation was there, by the tables of the world and what articles say of its founding.
    Organisation,
}

/// What is known of a state, an organisation and a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// One of the values of the tables by year.
    pub value: i8,
    /// What the state was, where it was something.
    pub standing: Option<Standing>,
    /// What the value rests on; nothing where it is missing.
    pub basis: Option<Basis>,
    /// Hashes of the facts.
    pub facts: BTreeSet<String>,
    /// The claims from which the value follows.
    pub claims: BTreeSet<String>,
}

impl Cell {
    /// Nothing is known.
    pub(super) fn missing() -> Self {
        Self { value: MISSING, standing: None, basis: None, facts: BTreeSet::new(), claims: BTreeSet::new() }
    }
}

impl Basis {
    /// As it is written in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dates => "dates",
            Self::Attested => "attested",
            Self::Organisation => "organisation",
        }
    }
}
