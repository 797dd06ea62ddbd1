//! Rules as their files have them, to be shown.

use serde::Deserialize;

use crate::lang::fr;

/// What is shown of a rule; the rest is passed over.
#[derive(Deserialize)]
struct Written {
    name: String,
    patterns: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    rule: Vec<Written>,
}

/// The patterns of the embedded rule called `KIND/NAME`, as written; none if there is no such rule.
pub fn patterns(name: &str) -> Vec<String> {
    let Some((kind, name)) = name.split_once('/') else { return Vec::new() };
    let files = fr::RULES.iter().filter(|(file, _)| *file == kind);
    let rules = files.filter_map(|(_, toml)| toml::from_str::<File>(toml).ok()).flat_map(|file| file.rule);
    rules.filter(|rule| rule.name == name).flat_map(|rule| rule.patterns).collect()
}
