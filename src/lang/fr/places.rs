//! The words of `places.toml` around the name of a capital.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use super::inflection::forms;

/// Words that tell a government from a city.
#[derive(Debug, Deserialize)]
pub struct CapitalContext {
    /// Words before it that make it a party.
    pub party: Vec<String>,
    /// Nouns with « de » that make it a party.
    pub party_of: Vec<String>,
    /// Adjectives that may stand between such a noun and « de ».
    pub between: Vec<String>,
    /// Verbs whose object is a party rather than a place.
    pub object_of: Vec<String>,
    /// Words before it that make it a place.
    pub place: Vec<String>,
}

static TABLE: LazyLock<CapitalContext> =
    LazyLock::new(|| toml::from_str(include_str!("places.toml")).expect("places.toml is embedded and read by a test"));

static OBJECT_OF: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| capital_context().object_of.iter().flat_map(|verb| forms(verb)).collect());

/// Whether the folded `form` is one of a verb whose object is a party: « accuse Moscou ».
pub fn has_party_as_object(form: &str) -> bool {
    OBJECT_OF.contains(form)
}

/// The table.
pub fn capital_context() -> &'static CapitalContext {
    &TABLE
}
