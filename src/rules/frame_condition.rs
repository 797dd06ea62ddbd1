//! What a pattern over frames asks for besides arguments.

use std::collections::{BTreeMap, BTreeSet};

use super::matcher::{Capture, Match, Matcher};
use super::pattern::{Node, PatternError, parse};
use crate::frame::{Argument, Frame, Role};
use crate::lexicon::Value;
use crate::resolve::Reading;

/// Keys of a frame's table that name no argument.
pub const KEYS: &[&str] = &["without", "reflexive", "context"];

/// Conditions on a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// Roles and prepositions of which there may be no argument but dates.
    without: BTreeSet<String>,
    /// Whether the verb must be reflexive, or must not.
    reflexive: Option<bool>,
    /// A pattern of no token, which must match at the predicate.
    context: Vec<Node>,
}

impl Condition {
    /// Reads those of the table of a frame.
    pub fn parse(table: &BTreeMap<String, String>) -> Result<Self, PatternError> {
        let without = table.get("without").map_or("", String::as_str);
        Ok(Self {
            without: without.split_whitespace().map(|place| place.replace('_', " ")).collect(),
            reflexive: table.get("reflexive").map(|answer| answer == "yes"),
            context: table.get("context").map_or(Ok(Vec::new()), |pattern| parse(pattern))?,
        })
    }

    /// Whether the frame has no argument that it may not have, and its verb is reflexive where it must be. `tokens`
    /// are those of an argument.
    pub fn allows(&self, reading: &Reading, frame: &Frame, tokens: impl Fn(&Argument) -> Option<Range>) -> bool {
        let is_date = |argument: &Argument| {
            let range = tokens(argument);
            range.is_some_and(|range| reading.mentions_in(range).any(|mention| matches!(mention.value, Value::Date(_))))
        };
        let unwanted = |argument: &&Argument| match argument.role {
            Role::Agent => self.without.contains("agent"),
            Role::Theme => self.without.contains("theme"),
            Role::Oblique => argument.preposition.as_ref().is_some_and(|one| self.without.contains(one)),
        };
        // « d'un trait de plume » tells how.
        let is_manner = |argument: &Argument| {
            let first = tokens(argument).map_or("", |range| reading.form(range.start));
            argument.preposition.as_deref() == Some("de") && matches!(first, "un" | "une")
        };
        let is_light = |argument: &Argument| is_date(argument) || is_manner(argument);
        self.reflexive.is_none_or(|reflexive| reflexive == frame.pronominal)
            && frame.arguments.iter().filter(unwanted).all(is_light)
    }

    /// What the words around the match are about, where the frame asks for it; `None` where they are about nothing of
    /// the kind.
    pub fn told(&self, reading: &Reading, found: &Match) -> Option<BTreeMap<String, Vec<Capture>>> {
        let at = found.words.first().copied().unwrap_or(found.tokens.start);
        Matcher { reading, sentence: &(at..at + 1) }.captures_at(&self.context, at)
    }
}

type Range = std::ops::Range<usize>;
