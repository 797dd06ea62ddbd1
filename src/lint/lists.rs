//! Lists of phrases that nothing uses.

use super::{Fault, Finding, Severity};
use crate::lang::fr;

/// Lists that the program asks for itself.
const FROM_CODE: &[&str] = &["asking", "land", "near", "people", "soldiers", "treaty"];

/// Lists of clauses whose verb goes without saying, one a kind: the program asks for them too.
const OF_KIND: &str = "gap_";

/// The lists of `lists.toml` that no embedded rule and no list names.
pub fn unused() -> Vec<Finding> {
    let texts: Vec<&str> = fr::RULES.iter().map(|(_, toml)| *toml).chain(fr::lists::phrases()).collect();
    let idle = fr::lists::names().filter(|name| {
        !FROM_CODE.contains(name) && !name.starts_with(OF_KIND) && !texts.iter().any(|text| uses(text, name))
    });
    idle.map(|name| Finding { severity: Severity::Warning, about: format!("@{name}"), what: Fault::Unused }).collect()
}

fn uses(text: &str, name: &str) -> bool {
    let is_other = |behind: &str| behind.starts_with(|c: char| c.is_ascii_lowercase() || c == '_');
    text.split(&format!("@{name}")).skip(1).any(|behind| !is_other(behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_name_is_another_list() {
        assert!(uses("(@troops | @ships)", "troops"));
        assert!(!uses("@troops_of", "troops"));
    }
}
