//! The nouns of `actors.toml` that stand for a state or an organisation.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// Nouns that stand for a state or an organisation when something else tells which one.
#[derive(Debug, Deserialize)]
pub struct Actors {
    /// Whoever acts for a state.
    pub authorities: Vec<String>,
    /// What « local » means behind them.
    pub local: Vec<String>,
    /// Descriptions of a state.
    pub country: Vec<String>,
    /// Descriptions of a state by how it is ruled, and the states that each can mean.
    pub realms: BTreeMap<String, Vec<String>>,
    /// Descriptions of several states.
    pub countries: Vec<String>,
    /// Descriptions of an organisation that mean one which is called so, if any is named.
    pub narrow: Vec<String>,
    /// Descriptions of an organisation, and the classes that each can mean.
    pub organisations: BTreeMap<String, Vec<String>>,
    /// What may follow such a description.
    pub complements: Complements,
}

/// What may follow a description without naming another body.
#[derive(Debug, Deserialize)]
pub struct Complements {
    /// Adjectives.
    pub words: Vec<String>,
    /// Nouns behind « de ».
    pub nouns: Vec<String>,
}

static TABLE: LazyLock<Actors> =
    LazyLock::new(|| toml::from_str(include_str!("actors.toml")).expect("actors.toml is embedded and read by a test"));

/// The table.
pub fn actors() -> &'static Actors {
    &TABLE
}
