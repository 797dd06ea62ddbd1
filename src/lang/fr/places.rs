//! The words of `places.toml` around the name of a capital.

use std::sync::LazyLock;

use serde::Deserialize;

/// Words that tell a government from a city.
#[derive(Debug, Deserialize)]
pub struct CapitalContext {
    /// Words before it that make it a party.
    pub party: Vec<String>,
    /// Nouns with « de » that make it a party.
    pub party_of: Vec<String>,
    /// Adjectives that may stand between such a noun and « de ».
    pub between: Vec<String>,
    /// Words before it that make it a place.
    pub place: Vec<String>,
}

static TABLE: LazyLock<CapitalContext> =
    LazyLock::new(|| toml::from_str(include_str!("places.toml")).expect("places.toml is embedded and read by a test"));

/// The table.
pub fn capital_context() -> &'static CapitalContext {
    &TABLE
}
