//! The named lists of phrases of `lists.toml` that patterns refer to.

use std::collections::BTreeMap;
use std::sync::LazyLock;

static LISTS: LazyLock<BTreeMap<String, Vec<String>>> =
    LazyLock::new(|| toml::from_str(include_str!("lists.toml")).expect("lists.toml is embedded and read by a test"));

/// The phrases of the list called `name`, each a pattern.
pub fn list(name: &str) -> Option<&'static [String]> {
    LISTS.get(name).map(Vec::as_slice)
}

/// The names of the lists, in order.
pub fn names() -> impl Iterator<Item = &'static str> {
    LISTS.keys().map(String::as_str)
}

/// The phrases of all lists.
pub fn phrases() -> impl Iterator<Item = &'static str> {
    LISTS.values().flatten().map(String::as_str)
}
