//! Rules: patterns over tokens and mentions, and over frames, read from data files.
//!
//! A rule is a few lines of `lang/fr/rules/KIND.toml`: a name, patterns (their language is described at
//! [`pattern`]) or frames ([`FramePattern`]), the fields that a match sets, and its own evidence: sentences that must
//! yield the claim and sentences that must not. This module knows no kind of claim; a field is a name to it.

pub mod pattern;

mod capture;
mod file;
mod frame_condition;
mod frame_pattern;
mod matcher;
mod meant;
mod near;
mod rule_set;
mod unless;

use std::sync::LazyLock;

pub use file::{Rule, RuleError, read};
pub use frame_pattern::{FramePattern, frame_matches};
pub use matcher::{Capture, Match, matches};
pub use near::{Failed, Near, near_frames, near_sequence};
pub use rule_set::{Pattern, RuleSet};
pub use unless::Unless;

use crate::lang::fr;

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let files = fr::RULES.iter().map(|(kind, toml)| read(kind, toml));
    files
        .flat_map(|rules| rules.unwrap_or_else(|error| panic!("an embedded rule file, read by a test: {error}")))
        .collect()
});

static EMBEDDED: LazyLock<RuleSet<'static>> = LazyLock::new(|| RuleSet::new(rules()));

/// The embedded rules with their index.
pub fn embedded() -> &'static RuleSet<'static> {
    &EMBEDDED
}

/// The patterns and frames of the embedded rule called `KIND/NAME`, as written; none if there is no such rule.
pub fn patterns(name: &str) -> &'static [String] {
    rules().iter().find(|rule| rule.name == name).map_or(&[], |rule| &rule.written)
}

/// The embedded rules, file by file in alphabetical order.
pub fn rules() -> &'static [Rule] {
    &RULES
}
